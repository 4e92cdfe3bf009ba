// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/compare/otherdialog.h"

#include "airydelegate.h"
#include "busyindicator.h"
#include "configreader.h"
#include "filteredit.h"
#include "iconset.h"
#include "look.h"
#include "messagebar.h"
#include "plainlabel.h"
#include "schema/compare/othersmodel.h"
#include "timetext.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace sluice {

OtherDialog::OtherDialog(const QString &name, const ConnectionId &id, const ConnectionStore &connections,
                         std::unique_ptr<ConfigReader> reader, QWidget *parent)
    : QDialog(parent)
    , m_reader(std::move(reader))
    , m_model(new OthersModel(connections, id, this))
    , m_message(new MessageBar(this))
    , m_filter(new FilterEdit(this))
    , m_list(new QTreeView(this))
    , m_busy(new BusyIndicator(this))
    , m_progress(new PlainLabel(this))
    , m_stop(new QPushButton(icon(QStringLiteral("process-stop")), tr("&Stop"), this))
    , m_compare(nullptr)
{
    setObjectName(QStringLiteral("otherDialog"));
    setWindowTitle(tr("Compare with another connection"));
    auto *title = new PlainLabel(tr("Which connection should %1 be compared with?").arg(name), this);
    title->setFont(headingFont(font()));
    auto *note = new PlainLabel(tr("Those of the same service come first. Its schema config is read as it is now; "
                                   "nothing of it changes."),
                                this);
    note->setMuted(true);
    buildList();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_compare = buttons->addButton(tr("&Compare"), QDialogButtonBox::ActionRole);
    m_compare->setObjectName(QStringLiteral("otherCompare"));
    m_compare->setIcon(icon(QStringLiteral("vcs-diff")));
    m_compare->setDefault(true);
    connect(m_compare, &QPushButton::clicked, this, &OtherDialog::read);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(title);
    layout->addWidget(note);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addLayout(makeProgress());
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 28);
    connect(m_message, &MessageBar::retryRequested, this, &OtherDialog::read);
    connect(m_reader.get(), &ConfigReader::progressed, this, &OtherDialog::updateProgress);
    connect(m_reader.get(), &ConfigReader::finished, this,
            [this](const ConnectionId &, const Result<SchemaConfigPtr> &config) { onFinished(config); });
    applyFilter({});
    m_filter->setFocus();
}

OtherDialog::~OtherDialog() = default;

void OtherDialog::buildList()
{
    m_filter->setObjectName(QStringLiteral("otherFilter"));
    m_filter->setPlaceholderText(tr("Name, service, group or id"));
    m_filter->setAccessibleName(tr("Find a connection"));
    m_filter->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("otherList"));
    m_list->setAccessibleName(tr("Other connections"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new AiryDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    const int em = fontMetrics().averageCharWidth();
    m_list->header()->resizeSection(OthersModel::Name, 44 * em);
    m_list->header()->resizeSection(OthersModel::Service, 24 * em);
    connect(m_filter, &FilterEdit::filterChanged, this, &OtherDialog::applyFilter);
    connect(m_filter, &FilterEdit::moveToViewRequested, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &FilterEdit::entered, this, &OtherDialog::read);
    connect(m_list, &QAbstractItemView::activated, this, &OtherDialog::read);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OtherDialog::updateState);
}

QLayout *OtherDialog::makeProgress()
{
    m_progress->setObjectName(QStringLiteral("otherProgress"));
    m_progress->setMuted(true);
    m_stop->setObjectName(QStringLiteral("otherStop"));
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_reader->stop();
        m_filter->setFocus();
        updateState();
    });
    auto *line = new QHBoxLayout;
    line->addWidget(m_busy);
    line->addWidget(m_progress, 1);
    line->addWidget(m_stop);
    return line;
}

void OtherDialog::applyFilter(const QString &text)
{
    const ConnectionId before = m_model->idAt(m_list->currentIndex());
    m_model->setText(text);
    m_filter->setCounts(m_model->rowCount(), m_model->total());
    QModelIndex current = m_model->index(0, 0);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->idAt(m_model->index(row, 0)) == before)
            current = m_model->index(row, 0);
    }
    m_list->setCurrentIndex(current);
    updateState();
}

bool OtherDialog::eventFilter(QObject *watched, QEvent *event)
{
    // Return takes the row that is marked, as soon as what was typed has been looked for.
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_filter->text() != m_filter->filter()) {
            m_filter->setFilter(m_filter->text());
            read();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void OtherDialog::read()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || m_reader->isReading())
        return;
    m_message->clear();
    m_name = m_model->nameAt(current);
    m_chosen = m_model->idAt(current);
    m_reader->start(m_chosen);
    updateProgress(0);
    updateState();
    m_stop->setFocus();
}

void OtherDialog::onFinished(const Result<SchemaConfigPtr> &config)
{
    updateState();
    if (config) {
        emit configRead(m_chosen, m_name, *config);
        return;
    }
    m_filter->setFocus();
    m_message->showError(config.error());
}

void OtherDialog::updateProgress(qint64 bytes)
{
    m_progress->setText(bytes == 0 ? tr("Waiting for the schema config of %1").arg(m_name)
                                   //: 1 = a connection, 2 = a size, for instance "12.3 MB"
                                   : tr("Reading the schema config of %1, %2 so far").arg(m_name, bytesText(bytes)));
}

void OtherDialog::updateState()
{
    const bool reading = m_reader->isReading();
    m_busy->setBusy(reading, tr("Reading a schema config"));
    m_busy->setVisible(reading);
    m_progress->setVisible(reading);
    m_stop->setVisible(reading);
    m_filter->setEnabled(!reading);
    m_list->setEnabled(!reading);
    m_compare->setEnabled(!reading && m_list->currentIndex().isValid());
}

} // namespace sluice
