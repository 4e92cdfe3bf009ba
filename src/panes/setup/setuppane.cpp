// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/setuppane.h"

#include "busyindicator.h"
#include "connectioncommands.h"
#include "connectiondetails.h"
#include "connectionstore.h"
#include "look.h"
#include "messagebar.h"
#include "operationlog.h"
#include "plainlabel.h"
#include "scheduletext.h"
#include "schema/pendingbar.h"
#include "session.h"
#include "setup/changesdialog.h"
#include "setup/configdelegate.h"
#include "setup/configmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTimeEdit>
#include <QTreeView>

namespace sluice {

namespace {

/// What the service takes ("Connections" of the reference).
constexpr int frequencies[] = {1, 5, 15, 30, 60, 120, 180, 360, 480, 720, 1440};
constexpr int daily = 1440;

} // namespace

SetupPane::SetupPane(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_form(new QWidget(this))
    , m_frequency(new QComboBox(m_form))
    , m_daily(new QTimeEdit(m_form))
    , m_local(new PlainLabel(m_form))
    , m_schedule(new QComboBox(m_form))
    , m_paused(new QCheckBox(tr("&Paused"), m_form))
    , m_busy(new BusyIndicator(this))
    , m_model(std::make_unique<ConfigModel>())
    , m_config(new QTreeView(this))
    , m_json(new QPlainTextEdit(this))
    , m_pending(new PendingBar(this))
{
    setObjectName(QStringLiteral("setupPane"));
    m_frequency->setObjectName(QStringLiteral("frequency"));
    m_frequency->setAccessibleName(tr("How often it syncs"));
    for (const int minutes : frequencies)
        m_frequency->addItem(frequencyText(minutes), minutes);
    m_daily->setObjectName(QStringLiteral("dailyTime"));
    m_daily->setAccessibleName(tr("Time of the daily sync, in UTC"));
    m_daily->setDisplayFormat(QStringLiteral("HH:mm"));
    m_local->setMuted(true);
    m_local->setWordWrap(false);
    m_schedule->setObjectName(QStringLiteral("scheduleType"));
    m_schedule->setAccessibleName(tr("Who starts its syncs"));
    m_schedule->addItem(tr("The service, by the schedule"), int(ScheduleType::Auto));
    m_schedule->addItem(tr("Only somebody who asks for it"), int(ScheduleType::Manual));
    m_paused->setObjectName(QStringLiteral("pausedBox"));
    m_config->setObjectName(QStringLiteral("configTable"));
    m_config->setAccessibleName(tr("Config"));
    m_config->setModel(m_model.get());
    m_config->setItemDelegate(new ConfigDelegate(m_config));
    m_config->setRootIsDecorated(false);
    m_config->setUniformRowHeights(true);
    m_config->setAllColumnsShowFocus(true);
    m_config->setFrameShape(QFrame::NoFrame);
    m_config->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                              | QAbstractItemView::AnyKeyPressed);
    const int em = fontMetrics().averageCharWidth();
    m_config->header()->resizeSection(ConfigModel::Name, 30 * em);
    m_config->header()->resizeSection(ConfigModel::Value, 34 * em);
    m_json->setObjectName(QStringLiteral("configJson"));
    m_json->setAccessibleName(tr("Config as JSON"));
    m_json->setReadOnly(true);
    m_json->setTabChangesFocus(true);
    m_json->setFont(fixedFont(font()));
    m_json->setFrameShape(QFrame::NoFrame);

    const int unit = gridUnit(this);
    auto *time = new QHBoxLayout;
    time->addWidget(m_frequency);
    time->addWidget(m_daily);
    time->addWidget(m_local);
    time->addStretch();
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    form->addRow(tr("Syncs"), time);
    form->addRow(tr("Started by"), m_schedule);
    form->addRow(QString(), m_paused);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_config);
    splitter->addWidget(m_json);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *top = new QHBoxLayout;
    top->addWidget(m_form, 1);
    top->addWidget(m_busy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_pending);

    connect(m_frequency, &QComboBox::currentIndexChanged, this, &SetupPane::readForm);
    connect(m_schedule, &QComboBox::currentIndexChanged, this, &SetupPane::readForm);
    connect(m_daily, &QTimeEdit::timeChanged, this, &SetupPane::readForm);
    connect(m_paused, &QCheckBox::toggled, this, &SetupPane::readForm);
    connect(m_model.get(), &ConfigModel::changed, this, [this] {
        if (!m_filling) {
            draft().config = m_model->changes();
            updatePending();
        }
    });
    connect(m_pending, &PendingBar::reviewRequested, this, &SetupPane::review);
    connect(m_pending, &PendingBar::discardRequested, this, &SetupPane::discard);
    connect(m_pending, &PendingBar::applyRequested, this, &SetupPane::apply);
    connect(m_message, &MessageBar::retryRequested, this, &SetupPane::load);
}

SetupPane::~SetupPane() = default;

const Connection *SetupPane::connection() const
{
    return m_session == nullptr ? nullptr : m_session->connections().find(m_id);
}

void SetupPane::setSession(Session *session)
{
    if (m_session != nullptr) {
        disconnect(&m_session->details(), nullptr, this, nullptr);
        disconnect(&m_session->connections(), nullptr, this, nullptr);
        disconnect(&m_session->operations(), nullptr, this, nullptr);
    }
    m_session = session;
    m_drafts.clear();
    m_id = {};
    if (session == nullptr)
        return;
    m_model->setEditable(!session->isReadOnly());
    m_form->setEnabled(!session->isReadOnly());
    connect(&session->details(), &ConnectionDetails::loaded, this, [this](const ConnectionId &id) {
        if (id == m_id && connection() != nullptr)
            m_session->details().loadFields(connection()->service);
    });
    connect(&session->details(), &ConnectionDetails::fieldsLoaded, this, [this](const ServiceId &service) {
        if (connection() != nullptr && connection()->service == service)
            showConfig();
    });
    connect(&session->details(), &ConnectionDetails::failed, this, [this](const ConnectionId &id, const Error &error) {
        if (id != m_id)
            return;
        m_busy->setBusy(false);
        m_message->showError(error);
    });
    connect(&session->connections(), &ConnectionStore::connectionsChanged, this,
            [this](const QList<ConnectionId> &ids) {
                if (ids.contains(m_id))
                    showSchedule();
            });
    connect(&session->operations(), &OperationLog::operationEnded, this, [this](OperationId id) {
        if (id != m_applying)
            return;
        m_applying = OperationId::None;
        const OperationRow row = m_session->operations().find(id)->rows.constFirst();
        m_pending->setBusy(false);
        if (row.state == OperationRow::State::Succeeded)
            m_drafts.remove(row.connection);
        else if (row.error)
            m_message->showError(*row.error, false);
        if (row.connection == m_id)
            load();
    });
}

void SetupPane::setConnection(const ConnectionId &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_message->clear();
    m_filling = true;
    m_model->setConfig({}, {});
    m_filling = false;
    m_json->clear();
    if (isVisible())
        load();
    updatePending();
}

void SetupPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void SetupPane::load()
{
    if (connection() == nullptr)
        return;
    m_busy->setBusy(true, tr("Reading the config"));
    showSchedule();
    m_session->details().load(m_id);
}

void SetupPane::showConfig()
{
    m_busy->setBusy(false);
    m_message->clear();
    const QJsonObject config = m_session->details().config(m_id);
    m_filling = true;
    m_model->setConfig(config, m_session->details().fields(connection()->service));
    m_model->setChanges(draft().config);
    m_filling = false;
    m_json->setPlainText(QString::fromUtf8(QJsonDocument(config).toJson()));
    updatePending();
}

void SetupPane::showSchedule()
{
    const Connection *c = connection();
    if (c == nullptr)
        return;
    m_filling = true;
    const ConnectionChange &change = draft();
    const int minutes = change.syncFrequencyMinutes.value_or(c->syncFrequencyMinutes.value_or(0));
    if (minutes > 0 && m_frequency->findData(minutes) < 0)
        m_frequency->addItem(frequencyText(minutes), minutes);
    m_frequency->setCurrentIndex(m_frequency->findData(minutes));
    m_daily->setTime(QTime::fromString(change.dailySyncTime.value_or(c->dailySyncTime), QStringLiteral("HH:mm")));
    m_schedule->setCurrentIndex(m_schedule->findData(int(change.scheduleType.value_or(c->scheduleType.value()))));
    m_paused->setChecked(change.paused.value_or(isPaused(*c)));
    m_filling = false;
    updateLocalTime();
    updatePending();
}

void SetupPane::updateLocalTime()
{
    const bool isDaily = m_frequency->currentData().toInt() == daily;
    m_daily->setVisible(isDaily);
    m_local->setVisible(isDaily);
    const QDateTime utc(QDate::currentDate(), m_daily->time(), Qt::UTC);
    m_local->setText(tr("UTC, %1 your time; it starts within the hour after")
                         .arg(QLocale().toString(utc.toLocalTime().time(), QLocale::ShortFormat)));
}

void SetupPane::readForm()
{
    const Connection *c = connection();
    updateLocalTime();
    if (m_filling || c == nullptr)
        return;
    ConnectionChange &change = draft();
    const auto set = [](auto &field, const auto &wanted, const auto &now) {
        if (wanted == now)
            field.reset();
        else
            field = wanted;
    };
    const int minutes = m_frequency->currentData().toInt();
    if (minutes > 0)
        set(change.syncFrequencyMinutes, minutes, c->syncFrequencyMinutes.value_or(0));
    if (minutes == daily)
        set(change.dailySyncTime, m_daily->time().toString(QStringLiteral("HH:mm")), c->dailySyncTime);
    else
        change.dailySyncTime.reset();
    if (m_schedule->currentIndex() >= 0)
        set(change.scheduleType, ScheduleType(m_schedule->currentData().toInt()), c->scheduleType.value());
    set(change.paused, m_paused->isChecked(), isPaused(*c));
    updatePending();
}

void SetupPane::updatePending()
{
    const auto found = m_drafts.constFind(m_id);
    m_pending->setChanges(found == m_drafts.cend() || m_id.isEmpty() ? 0 : found->count());
}

QStringList SetupPane::inWords() const
{
    const ConnectionChange change = m_drafts.value(m_id);
    QStringList lines;
    if (change.paused)
        lines.append(*change.paused ? tr("Pause it") : tr("Resume it"));
    if (change.syncFrequencyMinutes)
        lines.append(tr("Sync %1", "how often: every 6 hours").arg(frequencyText(*change.syncFrequencyMinutes)));
    if (change.dailySyncTime)
        lines.append(tr("Sync daily at %1 UTC").arg(*change.dailySyncTime));
    if (change.scheduleType) {
        lines.append(*change.scheduleType == ScheduleType::Manual ? tr("Sync only when somebody asks for it")
                                                                  : tr("Sync by the schedule"));
    }
    for (auto it = change.config.begin(); it != change.config.end(); ++it)
        lines.append(tr("Set “%1” in the config, and run the setup tests").arg(it.key()));
    return lines;
}

void SetupPane::review()
{
    auto *dialog = new ChangesDialog(inWords(), draft(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &SetupPane::apply);
    dialog->open();
}

void SetupPane::apply()
{
    if (m_session == nullptr || draft().isEmpty())
        return;
    ConnectionChange change = draft();
    // Tests cost time and quota: only what could break the connection asks for them.
    change.runSetupTests = !change.config.isEmpty();
    m_message->clear();
    m_pending->setBusy(true);
    m_applying = m_session->commands().modify(m_id, change);
    if (m_applying == OperationId::None)
        m_pending->setBusy(false);
}

void SetupPane::discard()
{
    m_drafts.remove(m_id);
    m_filling = true;
    m_model->setChanges({});
    m_filling = false;
    showSchedule();
}

} // namespace sluice
