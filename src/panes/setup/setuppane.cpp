// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/setuppane.h"

#include "busyindicator.h"
#include "connectiondetails.h"
#include "connectionstore.h"
#include "iconset.h"
#include "look.h"
#include "messagebar.h"
#include "operationlog.h"
#include "plainlabel.h"
#include "schema/pendingbar.h"
#include "secretmask.h"
#include "session.h"
#include "setup/configmodel.h"
#include "setup/configtable.h"
#include "setup/scheduleform.h"
#include "setup/setupwords.h"
#include "setupdrafts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace sluice {

SetupPane::SetupPane(SetupDrafts &drafts, QWidget *parent)
    : QWidget(parent)
    , m_drafts(drafts)
    , m_message(new MessageBar(this))
    , m_schedule(new ScheduleForm(this))
    , m_busy(new BusyIndicator(this))
    , m_model(std::make_unique<ConfigModel>())
    , m_config(new ConfigTable(*m_model, this))
    , m_json(new QPlainTextEdit(this))
    , m_pending(new PendingBar(this))
    , m_undo(addStep(QKeySequence::Undo, QStringLiteral("setupUndo"), QStringLiteral("edit-undo")))
    , m_redo(addStep(QKeySequence::Redo, QStringLiteral("setupRedo"), QStringLiteral("edit-redo")))
{
    setObjectName(QStringLiteral("setupPane"));
    m_json->setObjectName(QStringLiteral("configJson"));
    m_json->setAccessibleName(tr("Config as JSON"));
    m_json->setReadOnly(true);
    m_json->setTabChangesFocus(true);
    m_json->setFont(fixedFont(font()));
    m_json->setFrameShape(QFrame::NoFrame);
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);

    auto *jsonTitle = new PlainLabel(tr("Config as JSON, as it is now"), this);
    jsonTitle->setObjectName(QStringLiteral("configJsonTitle"));
    jsonTitle->setMuted(true);
    jsonTitle->setElides(true);
    auto *beside = new QWidget(this);
    auto *besideLayout = new QVBoxLayout(beside);
    besideLayout->setContentsMargins({});
    besideLayout->setSpacing(0);
    besideLayout->addWidget(jsonTitle);
    besideLayout->addWidget(m_json, 1);
    jsonTitle->setMargin(gridUnit(this));

    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_config);
    splitter->addWidget(beside);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    const int unit = gridUnit(this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 2 * unit, 2 * unit, 0);
    top->setSpacing(0);
    top->addWidget(m_schedule, 1);
    top->addWidget(m_busy, 0, Qt::AlignTop);
    for (QAction *step : {m_undo, m_redo}) {
        auto *button = new QToolButton(this);
        button->setObjectName(step->objectName() + QStringLiteral("Button"));
        button->setAutoRaise(true);
        button->setDefaultAction(step);
        top->addWidget(button, 0, Qt::AlignTop);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_pending);

    connect(m_schedule, &ScheduleForm::edited, this, [this] {
        if (const Connection *c = connection()) {
            ConnectionChange change = m_drafts.value(m_id);
            m_schedule->readInto(change, *c);
            wish(change);
        }
    });
    connect(m_model.get(), &ConfigModel::changed, this, [this] {
        if (!m_filling) {
            ConnectionChange change = m_drafts.value(m_id);
            change.config = m_model->changes();
            change.auth = m_model->authChanges();
            wish(change);
        }
    });
    connect(m_model.get(), &ConfigModel::refused, this, [this](const QString &why) {
        ++m_refusals;
        m_tellsRefusal = true;
        m_message->showMessage(Tone::Attention, why);
    });
    // Changed elsewhere: taken up from an earlier run, settled, or a step back.
    connect(&m_drafts, &SetupDrafts::changed, this, [this](const ConnectionId &id) {
        // Whoever goes on editing has read why something was no value.
        if (id == m_id && std::exchange(m_tellsRefusal, false))
            m_message->clear();
        if (!m_filling && !m_id.isEmpty() && (id.isEmpty() || id == m_id))
            showDraft();
    });
    auto *look = new QAction(this);
    look->setShortcuts(QKeySequence::Save);
    look->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(look);
    connect(look, &QAction::triggered, this, [this] {
        if (isUnsent() && !isApplying() && isConfigKnown())
            review();
    });
    connect(m_undo, &QAction::triggered, this, [this] { m_drafts.undo(m_id); });
    connect(m_redo, &QAction::triggered, this, [this] { m_drafts.redo(m_id); });
    connect(m_pending, &PendingBar::reviewRequested, this, &SetupPane::review);
    connect(m_pending, &PendingBar::discardRequested, this, &SetupPane::discard);
    connect(m_pending, &PendingBar::applyRequested, this, &SetupPane::apply);
    connect(m_message, &MessageBar::retryRequested, this, &SetupPane::load);
    connect(m_message, &MessageBar::actionTriggered, this, &SetupPane::load);
    updateSteps();
}

SetupPane::~SetupPane() = default;

QAction *SetupPane::addStep(QKeySequence::StandardKey key, const QString &name, const QString &iconName)
{
    auto *step = new QAction(icon(iconName), QString(), this);
    step->setObjectName(name);
    step->setShortcuts(key);
    step->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(step);
    m_config->addAction(step);
    return step;
}

const Connection *SetupPane::connection() const
{
    return m_session == nullptr ? nullptr : m_session->connections().find(m_id);
}

ConnectionChange SetupPane::present() const
{
    const Connection *c = connection();
    return c == nullptr ? ConnectionChange() : presentState(*c, m_session->details().config(m_id));
}

QString SetupPane::name() const
{
    const Connection *c = connection();
    return c == nullptr || c->schema.isEmpty() ? m_id.text() : c->schema;
}

void SetupPane::setSession(Session *session, const QString &profileKey)
{
    if (m_session != nullptr) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->details(), nullptr, this, nullptr);
        disconnect(&m_session->connections(), nullptr, this, nullptr);
        disconnect(&m_session->operations(), nullptr, this, nullptr);
    }
    m_session = session;
    m_profile = profileKey;
    m_id = {};
    m_unread.clear(); // there may be secrets in it
    m_message->clear();
    m_busy->setBusy(false);
    if (session == nullptr)
        return;
    setReReading(false);
    connect(session, &Session::readOnlyChanged, this, [this] {
        setReReading(m_reReading);
        updatePending();
    });
    connect(&session->details(), &ConnectionDetails::loaded, this, [this](const ConnectionId &id) {
        if (id != m_id || connection() == nullptr)
            return;
        if (std::exchange(m_loadFailed, false))
            m_message->clear();
        m_read = true;
        learn();
        lookAtUnread();
        m_drafts.setBase(m_id, std::exchange(m_told, {}), present());
        m_drafts.completeBase(m_id, present());
        m_session->details().loadFields(connection()->service);
    });
    connect(&session->details(), &ConnectionDetails::fieldsLoaded, this, [this](const ServiceId &service) {
        // Another connection of this service may have asked: of this one nothing is known until it was read itself.
        if (m_read && connection() != nullptr && connection()->service == service)
            showConfig();
    });
    connect(&session->details(), &ConnectionDetails::failed, this, [this](const ConnectionId &id, const Error &error) {
        if (id != m_id)
            return;
        m_busy->setBusy(false);
        // What became of what was sent stays to be read; that this could not be read as well says less.
        if (!m_tellsFailure || m_message->isHidden()) {
            m_loadFailed = true;
            m_message->showError(error);
        }
        if (std::exchange(m_reReading, false)) {
            setReReading(false);
            showDraft();
        }
    });
    // What was wished of one that was deleted here can be sent nowhere. One that the list lacks may come again: a key
    // may lose sight of a connection and find it.
    connect(&session->operations(), &OperationLog::operationEnded, this, [this](OperationId id) {
        const Operation *ended = m_session->operations().find(id);
        if (ended == nullptr || ended->kind != Operation::Kind::Delete)
            return;
        for (const OperationRow &row : QList<OperationRow>(ended->rows)) {
            if (row.state == OperationRow::State::Succeeded)
                m_drafts.remove(row.connection);
        }
        updatePending();
    });
    connect(&session->connections(), &ConnectionStore::connectionsChanged, this,
            [this](const QList<ConnectionId> &ids) {
                if (ids.contains(m_id))
                    showSchedule();
            });
}

void SetupPane::setReReading(bool reReading)
{
    m_reReading = reReading;
    if (m_session == nullptr)
        return;
    m_model->setEditable(!m_session->isReadOnly() && !reReading);
    m_schedule->setReadOnly(m_session->isReadOnly());
}

void SetupPane::setConnection(const ConnectionId &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_tellsFailure = false;
    m_tellsRefusal = false;
    m_overtaken = false;
    m_told = {};
    m_read = false;
    m_configRead = false;
    setReReading(false);
    m_message->clear();
    m_filling = true;
    m_model->setConfig({}, {});
    m_model->setChanges({}, {});
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
    const QJsonObject config = m_session->details().config(m_id);
    m_busy->setBusy(false);
    m_configRead = true;
    m_filling = true;
    setReReading(false);
    const QList<ConfigField> fields = m_session->details().fields(connection()->service);
    m_model->setConfig(config, fields);
    m_model->setChanges(m_drafts.value(m_id).config, m_drafts.value(m_id).auth);
    m_filling = false;
    const QString json =
        QString::fromUtf8(withSecretsMasked(QJsonDocument(config).toJson(), fields, {QStringLiteral("config")}));
    if (json != m_json->toPlainText())
        m_json->setPlainText(json);
    updatePending();
    if (isVisible() && m_overtaken)
        decide();
}

void SetupPane::showSchedule()
{
    if (const Connection *c = connection())
        m_schedule->setContent(*c, m_drafts.value(m_id), m_session->serverNow());
    updatePending();
}

bool SetupPane::isApplying() const
{
    return std::ranges::any_of(
        m_sent, [this](const Sent &sent) { return sent.profile == m_profile && sent.connection == m_id; });
}

void SetupPane::updatePending()
{
    m_pending->setCount(m_id.isEmpty() ? 0 : m_drafts.value(m_id).count(),
                        m_id.isEmpty() ? 0 : m_drafts.doubtful(m_id).count());
    m_pending->setBusy(isApplying());
    m_pending->setKnown(m_id.isEmpty() || isConfigKnown());
    m_pending->setMayApply(mayApply());
    updateSteps();
    emit unsentChanged();
}

void SetupPane::updateSteps()
{
    const auto tell = [this](QAction *step, const std::optional<ConnectionChange> &to, const QString &plain,
                             const QString &titled) {
        step->setEnabled(to.has_value());
        step->setText(to ? titled.arg(differenceText(m_drafts.value(m_id), *to)) : plain);
        step->setToolTip(
            QStringLiteral("%1 (%2)").arg(step->text(), step->shortcut().toString(QKeySequence::NativeText)));
    };
    //: %1 = what was changed
    tell(m_undo, m_id.isEmpty() ? std::nullopt : m_drafts.before(m_id), tr("Undo"), tr("Undo: %1"));
    tell(m_redo, m_id.isEmpty() ? std::nullopt : m_drafts.after(m_id), tr("Redo"), tr("Redo: %1"));
}

bool SetupPane::isUnsent() const
{
    return !m_id.isEmpty() && m_drafts.isUnsent(m_id);
}

bool SetupPane::mayApply() const
{
    return m_session == nullptr || !m_session->isReadOnly();
}

bool SetupPane::isConfigKnown() const
{
    return m_configRead || !m_drafts.value(m_id).isOfSetup();
}

void SetupPane::wish(const ConnectionChange &change)
{
    m_filling = true;
    m_drafts.set(m_id, change, name(), present());
    m_filling = false;
    updatePending();
}

bool SetupPane::isUnanswered() const
{
    return isUnsent() && m_drafts.doubtful(m_id).count() == m_drafts.value(m_id).count();
}

void SetupPane::discard()
{
    const bool mayBeMade = !m_drafts.doubtful(m_id).isEmpty();
    wish({});
    // Of what is discarded there is nothing to be said any more, unless it may have been made.
    if (!mayBeMade) {
        m_message->clear();
        m_tellsFailure = false;
    }
    showDraft();
}

void SetupPane::showDraft()
{
    m_filling = true;
    m_model->setChanges(m_drafts.value(m_id).config, m_drafts.value(m_id).auth);
    m_filling = false;
    showSchedule();
}

} // namespace sluice
