// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/requestsview.h"

#include "activity/requestdetails.h"
#include "airydelegate.h"
#include "exchangelog.h"
#include "handfocus.h"
#include "iconset.h"
#include "look.h"
#include "quietselection.h"
#include "requestsmodel.h"
#include "roles.h"
#include "session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

namespace sluice {

RequestsView::RequestsView(Words words, QWidget *parent)
    : QWidget(parent)
    , m_model(std::make_unique<RequestsModel>(std::move(words)))
    , m_table(new QTreeView(this))
    , m_details(new QPlainTextEdit(this))
    , m_curl(new QToolButton(this))
    , m_cancel(new QToolButton(this))
{
    m_table->setObjectName(QStringLiteral("requestsTable"));
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_model.get());
    m_table->setRootIsDecorated(false);
    m_table->setItemDelegate(new AiryDelegate(m_table));
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    quietWithoutFocus(m_table);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setAllColumnsShowFocus(true);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(RequestsModel::Path, QHeaderView::Stretch);
    const int em = fontMetrics().averageCharWidth();
    const std::pair<int, int> widths[] = {{RequestsModel::Time, 11},
                                          {RequestsModel::Method, 10},
                                          {RequestsModel::Status, 14},
                                          {RequestsModel::Milliseconds, 14},
                                          {RequestsModel::Bytes, 12}};
    for (const auto &[column, characters] : widths)
        m_table->header()->resizeSection(column, characters * em);
    m_details->setObjectName(QStringLiteral("requestDetails"));
    m_details->setAccessibleName(tr("The request that is selected"));
    m_details->setPlaceholderText(tr("Select a request to see all about it."));
    m_details->setReadOnly(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setFont(fixedFont(font()));
    m_details->setTabChangesFocus(true);

    const auto prepare = [](QToolButton *button, const char16_t *name, const char16_t *iconName, const QString &text) {
        button->setObjectName(QString::fromUtf16(name));
        button->setText(text);
        button->setIcon(icon(QString::fromUtf16(iconName)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setEnabled(false);
    };
    prepare(m_curl, u"copyCurl", u"utilities-terminal", tr("Copy as curl"));
    m_curl->setToolTip(tr("Copy as a command for curl; key and secret stay shell variables"));
    prepare(m_cancel, u"cancelRequest", u"process-stop", tr("Give up"));
    m_cancel->setToolTip(tr("Give up this request. What the service has begun goes on there."));

    const int unit = gridUnit(this);
    auto *right = new QWidget(this);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(unit, 0, unit, unit);
    below->addWidget(m_curl);
    below->addWidget(m_cancel);
    below->addStretch();
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins({});
    rightLayout->addWidget(m_details, 1);
    rightLayout->addLayout(below);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_table);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RequestsView::showDetails);
    connect(m_model.get(), &QAbstractItemModel::dataChanged, this, &RequestsView::showDetails);
    connect(m_model.get(), &QAbstractItemModel::rowsRemoved, this, &RequestsView::showDetails);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &RequestsView::showDetails);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RequestsView::showMenu);
    connect(m_curl, &QToolButton::clicked, this, &RequestsView::copyAsCurl);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_session != nullptr)
            m_session->cancelRequest(currentNumber());
    });
    connect(m_model.get(), &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_table->setProperty("followsNewest", bar->value() == bar->maximum());
    });
    connect(m_model.get(), &QAbstractItemModel::rowsInserted, m_table, [this] {
        if (m_table->property("followsNewest").toBool())
            m_table->scrollToBottom();
    });
}

RequestsView::~RequestsView() = default;

void RequestsView::setSession(Session *session)
{
    m_session = session;
    m_model->setSession(session);
    m_table->scrollToBottom();
}

quint64 RequestsView::currentNumber() const
{
    return m_table->currentIndex().data(ExchangeNumberRole).toULongLong();
}

void RequestsView::showDetails()
{
    const Exchange *exchange = m_session == nullptr ? nullptr : m_session->exchanges().find(currentNumber());
    const bool isRunning = exchange != nullptr && exchange->state != Exchange::State::Done;
    if (!isRunning)
        handOnFocus(m_cancel, this);
    m_curl->setEnabled(exchange != nullptr);
    m_cancel->setEnabled(isRunning);
    const QString text = exchange == nullptr ? QString() : requestDetails(*exchange);
    if (text != m_details->toPlainText())
        m_details->setPlainText(text);
}

void RequestsView::copyAsCurl() const
{
    const Exchange *exchange = m_session == nullptr ? nullptr : m_session->exchanges().find(currentNumber());
    if (exchange == nullptr)
        return;
    QGuiApplication::clipboard()->setText(toCurl(*exchange));
    QToolTip::showText(m_curl->mapToGlobal(m_curl->rect().center()), tr("Copied; key and secret are shell variables"),
                       m_curl);
}

void RequestsView::showMenu(const QPoint &position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(m_curl->icon(), m_curl->text()), &QAction::triggered, this, &RequestsView::copyAsCurl);
    QAction *cancel = menu->addAction(m_cancel->icon(), m_cancel->text());
    cancel->setEnabled(m_cancel->isEnabled());
    connect(cancel, &QAction::triggered, m_cancel, &QToolButton::click);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace sluice
