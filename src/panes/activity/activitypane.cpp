// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/activitypane.h"

#include "activity/operationdelegate.h"
#include "activity/requestsview.h"
#include "busyindicator.h"
#include "colourdisc.h"
#include "connectioncommands.h"
#include "handfocus.h"
#include "iconset.h"
#include "look.h"
#include "operationlog.h"
#include "operationsmodel.h"
#include "plainlabel.h"
#include "plaintip.h"
#include "quietselection.h"
#include "roles.h"
#include "schemastore.h"
#include "session.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace sluice {

ActivityPane::ActivityPane(Words words, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_model(std::make_unique<OperationsModel>(words))
    , m_toggle(new QToolButton(this))
    , m_icon(new QLabel(this))
    , m_busy(new BusyIndicator(this))
    , m_line(new PlainLabel(this))
    , m_elsewhere(new QWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_operations(new QTreeView(this))
    , m_cancel(new QToolButton(this))
    , m_requests(new RequestsView(std::move(words), this))
{
    setObjectName(QStringLiteral("activityPane"));
    m_toggle->setObjectName(QStringLiteral("activityToggle"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setText(tr("Activity"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setToolTip(tr("Show what was started, and every request"));
    m_toggle->setAccessibleName(tr("Activity"));
    m_line->setObjectName(QStringLiteral("activityLine"));
    m_line->setWordWrap(false);
    m_line->setElides(true);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_elsewhere->setObjectName(QStringLiteral("activityElsewhere"));
    auto *elsewhere = new QHBoxLayout(m_elsewhere);
    elsewhere->setContentsMargins({});
    m_elsewhere->hide();
    m_icon->setAccessibleName(tr("How the last operation stands"));

    m_operations->setObjectName(QStringLiteral("operationsTree"));
    m_operations->setAccessibleName(tr("Operations"));
    m_operations->setModel(m_model.get());
    m_operations->setItemDelegate(new OperationDelegate(m_operations));
    quietWithoutFocus(m_operations);
    m_operations->setUniformRowHeights(true);
    m_operations->setFrameShape(QFrame::NoFrame);
    m_operations->setAllColumnsShowFocus(true);
    m_operations->header()->setStretchLastSection(false);
    m_operations->header()->setSectionResizeMode(OperationsModel::State, QHeaderView::Stretch);
    // What has room beside it is not cut: a title in German with a name of some length.
    m_operations->header()->resizeSection(OperationsModel::What, fontMetrics().averageCharWidth() * 64);
    m_cancel->setObjectName(QStringLiteral("cancelOperation"));
    m_cancel->setText(tr("Stop waiting"));
    m_cancel->setIcon(icon(QStringLiteral("process-stop")));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    m_cancel->setToolTip(tr("Requests that were not answered are given up, and nothing is watched any longer. What the "
                            "service has begun goes on there."));

    m_tabs->setObjectName(QStringLiteral("activityTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_operations, tr("Operations"));
    m_tabs->addTab(m_requests, tr("Requests"));
    m_tabs->setVisible(false);

    const int unit = gridUnit(this);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(unit, unit / 2, unit, unit / 2);
    line->setSpacing(unit);
    line->addWidget(m_toggle);
    line->addWidget(m_busy);
    line->addWidget(m_icon);
    line->addWidget(m_line, 1);
    line->addWidget(m_elsewhere);
    line->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_tabs, 1);

    connect(m_toggle, &QToolButton::toggled, this, [this](bool on) {
        m_toggle->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        m_tabs->setVisible(on);
        refreshCancel();
        emit expandedChanged(on);
    });
    connect(m_cancel, &QToolButton::clicked, this, &ActivityPane::cancelCurrent);
    connect(m_operations->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityPane::refreshCancel);
    connect(m_operations, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QVariant id = index.siblingAtColumn(0).data(ConnectionIdRole);
        if (id.isValid())
            emit connectionRequested(id.value<ConnectionId>());
    });
    refreshLine();
}

ActivityPane::~ActivityPane() = default;

void ActivityPane::setSession(Session *session)
{
    if (m_session != nullptr)
        disconnect(&m_session->operations(), nullptr, this, nullptr);
    m_session = session;
    m_model->setSession(session);
    m_requests->setSession(session);
    if (session != nullptr) {
        connect(&session->operations(), &OperationLog::operationAdded, this, &ActivityPane::refreshLine);
        connect(&session->operations(), &OperationLog::rowChanged, this, &ActivityPane::refreshLine);
        connect(&session->operations(), &OperationLog::operationEnded, this, &ActivityPane::refreshLine);
    }
    refreshLine();
}

bool ActivityPane::isExpanded() const
{
    return m_toggle->isChecked();
}

void ActivityPane::setExpanded(bool expanded)
{
    m_toggle->setChecked(expanded);
}

void ActivityPane::setElsewhere(const QList<Profile> &profiles)
{
    if (m_elsewhere->isAncestorOf(focusWidget()))
        emit focusLeft();
    qDeleteAll(m_elsewhere->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_elsewhere->hide();
    if (profiles.isEmpty())
        return;
    auto *label = new PlainLabel(tr("Still at work:"), m_elsewhere);
    label->setMuted(true);
    label->setWordWrap(false);
    m_elsewhere->layout()->addWidget(label);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    for (const Profile &profile : profiles) {
        QString name = profile.name;
        auto *button = new QToolButton(m_elsewhere);
        button->setObjectName(QStringLiteral("elsewhere-") + profile.id.text());
        button->setText(name.replace(u'&', QStringLiteral("&&")));
        button->setIcon(colourDisc(QColor(profile.colour), size));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(tr("Go back to %1, where something is still at work").arg(profile.name));
        button->setToolTip(button->accessibleName());
        // The click may take this very button away.
        connect(
            button, &QToolButton::clicked, this, [this, id = profile.id] { emit profileRequested(id); },
            Qt::QueuedConnection);
        m_elsewhere->layout()->addWidget(button);
    }
    m_elsewhere->show();
}

void ActivityPane::showOperation(OperationId id)
{
    setExpanded(true);
    m_tabs->setCurrentIndex(0);
    const QModelIndex index = m_model->indexOf(id);
    m_operations->setCurrentIndex(index);
    m_operations->expand(index);
    m_operations->scrollTo(index, QAbstractItemView::PositionAtTop);
}

void ActivityPane::tick()
{
    m_model->tick();
    refreshLine();
}

const Operation *ActivityPane::latest() const
{
    if (m_session == nullptr || m_session->operations().operations().isEmpty())
        return nullptr;
    const QList<Operation> &all = m_session->operations().operations();
    const auto running = std::find_if(all.crbegin(), all.crend(), [](const Operation &o) { return o.isRunning(); });
    return running == all.crend() ? &all.constLast() : &*running;
}

void ActivityPane::refreshLine()
{
    showSummary(latest());
    refreshCancel();
}

void ActivityPane::showSummary(const Operation *operation)
{
    m_line->setMuted(operation == nullptr);
    if (operation == nullptr) {
        m_busy->setBusy(false);
        m_busy->setVisible(false);
        m_icon->setVisible(false);
        m_line->setText(m_session == nullptr ? QString() : tr("Nothing started yet"));
        return;
    }
    QString text = tr("%1: %2", "an operation and how it stands")
                       .arg(m_words.operation(*operation), m_words.operationState(*operation, m_session->serverNow()));
    if (const int others = m_session->operations().runningCount() - 1; operation->isRunning() && others > 0)
        text = tr("%1, and %n more", nullptr, others).arg(text);
    if (text != m_line->wholeText()) {
        m_line->setText(text);
        m_line->setToolTip(plainTip(text));
    }
    const bool running = operation->isRunning();
    m_busy->setVisible(running);
    m_busy->setBusy(running, text);
    m_icon->setVisible(!running);
    if (!running) {
        const int mark = m_model->indexOf(operation->id).data(KindRole).toInt();
        const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
        m_icon->setPixmap(icon(operationIcon(mark)).pixmap(QSize(size, size), devicePixelRatioF()));
    }
}

OperationId ActivityPane::selected() const
{
    const QVariant id = m_operations->currentIndex().siblingAtColumn(0).data(OperationIdRole);
    const Operation *operation = latest();
    const Operation *marked = !id.isValid() || m_session == nullptr || !isExpanded() || m_tabs->currentIndex() != 0
                                  ? nullptr
                                  : m_session->operations().find(id.value<OperationId>());
    // One that has ended cannot be stopped: then the button is for what the line tells.
    if (marked != nullptr && (marked->isRunning() || operation == nullptr || !operation->isRunning()))
        return marked->id;
    return operation == nullptr ? OperationId::None : operation->id;
}

void ActivityPane::refreshCancel()
{
    const Operation *operation = m_session == nullptr ? nullptr : m_session->operations().find(selected());
    const bool isRunning = operation != nullptr && operation->isRunning();
    // Where the list is open, it is what the button was about; else what is shown above is.
    if (!isRunning && m_cancel->hasFocus() && !focusView(m_tabs))
        emit focusLeft();
    m_cancel->setVisible(isRunning);
}

void ActivityPane::cancelCurrent()
{
    if (m_session != nullptr) {
        m_session->schemas().giveUp(selected());
        m_session->commands().cancel(selected());
    }
}

} // namespace sluice
