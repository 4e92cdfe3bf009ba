// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/connectionfacts.h"

#include "connectionstore.h"
#include "errortext.h"
#include "keyvalueview.h"
#include "look.h"
#include "plaintip.h"
#include "scheduletext.h"
#include "session.h"
#include "timelabel.h"
#include "timetext.h"

#include <QVBoxLayout>

namespace sluice {

namespace {

/// In the reader's language where the word is known; else the service's own.
QString syncStateText(const OpenEnum<SyncState> &state)
{
    switch (state.value()) {
    case SyncState::Scheduled:
        return ConnectionFacts::tr("scheduled", "a sync state");
    case SyncState::Syncing:
        return ConnectionFacts::tr("syncing", "a sync state");
    case SyncState::Paused:
        return ConnectionFacts::tr("paused", "a sync state");
    case SyncState::Rescheduled:
        return ConnectionFacts::tr("rescheduled", "a sync state");
    case SyncState::Unset:
    case SyncState::Other:
        break;
    }
    return state.word();
}

QString setupStateText(const OpenEnum<SetupState> &state)
{
    switch (state.value()) {
    case SetupState::Incomplete:
        return ConnectionFacts::tr("incomplete", "a setup's state");
    case SetupState::Connected:
        return ConnectionFacts::tr("connected", "a setup's state");
    case SetupState::Broken:
        return ConnectionFacts::tr("broken", "a setup's state");
    case SetupState::Unset:
    case SetupState::Other:
        break;
    }
    return state.word();
}

QString networkText(const OpenEnum<NetworkingMethod> &method)
{
    switch (method.value()) {
    case NetworkingMethod::Directly:
        return ConnectionFacts::tr("directly", "how the service reaches a source");
    case NetworkingMethod::SshTunnel:
        return ConnectionFacts::tr("through an SSH tunnel", "how the service reaches a source");
    case NetworkingMethod::PrivateLink:
        return ConnectionFacts::tr("through a private link", "how the service reaches a source");
    case NetworkingMethod::ProxyAgent:
        return ConnectionFacts::tr("through a proxy agent", "how the service reaches a source");
    case NetworkingMethod::UnmanagedProxyAgent:
        return ConnectionFacts::tr("through an unmanaged proxy agent", "how the service reaches a source");
    case NetworkingMethod::Unknown:
        return {};
    case NetworkingMethod::Unset:
    case NetworkingMethod::Other:
        break;
    }
    return method.word();
}

} // namespace

ConnectionFacts::ConnectionFacts(QWidget *parent)
    : QWidget(parent)
    , m_values(new KeyValueView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_values);
    layout->addStretch();
    m_succeeded = addMoment(QStringLiteral("succeeded"), tr("Last success"));
    m_failed = addMoment(QStringLiteral("failed"), tr("Last failure"));
    m_rescheduled = addMoment(QStringLiteral("rescheduled"), tr("Goes on"));
    m_values->addRow(QStringLiteral("waits"), tr("Rescheduled"));
    m_values->addRow(QStringLiteral("schedule"), tr("Schedule"));
    m_values->addGap();
    m_values->addRow(QStringLiteral("service"), tr("Service"));
    m_values->addRow(QStringLiteral("group"), tr("Group"));
    m_values->addRow(QStringLiteral("destination"), tr("Destination"));
    m_values->addRow(QStringLiteral("warehouse"), tr("Warehouse"));
    m_values->addRow(QStringLiteral("id"), tr("Id"), KeyValueView::Copyable | KeyValueView::Fixed);
    m_values->addGap();
    m_values->addRow(QStringLiteral("sync"), tr("Sync state"));
    m_values->addRow(QStringLiteral("setup"), tr("Setup"));
    m_values->addRow(QStringLiteral("network"), tr("Connects"));
    m_values->addRow(QStringLiteral("secrets"), tr("Secrets lie in"), KeyValueView::Copyable | KeyValueView::Fixed);
    m_values->addRow(QStringLiteral("connectedBy"), tr("Connected by"), KeyValueView::Copyable | KeyValueView::Fixed);
    m_created = addMoment(QStringLiteral("created"), tr("Created"));
}

ConnectionFacts::Moment ConnectionFacts::addMoment(const QString &id, const QString &name)
{
    Moment moment;
    moment.row = new QWidget(this);
    auto *layout = new QVBoxLayout(moment.row);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    moment.relative = new TimeLabel(moment.row);
    moment.relative->setSelectable(true);
    moment.absolute = new PlainLabel(moment.row);
    moment.absolute->setFont(captionFont(font()));
    moment.absolute->setMuted(true);
    moment.absolute->setSelectable(true);
    layout->addWidget(moment.relative);
    layout->addWidget(moment.absolute);
    m_values->addRow(id, name, moment.row);
    return moment;
}

void ConnectionFacts::show(const Moment &moment, const QString &id, Timestamp when, bool never, bool visible)
{
    moment.relative->setMoment(when, never);
    moment.absolute->setText(absoluteTime(when));
    moment.absolute->setVisible(!when.isNull());
    m_values->setRowVisible(id, visible);
}

void ConnectionFacts::setConnection(const Connection &c, const Session &session)
{
    const ConnectionStore &store = session.connections();
    const Timestamp now = session.serverNow();
    show(m_succeeded, QStringLiteral("succeeded"), c.succeededAt, true, true);
    show(m_failed, QStringLiteral("failed"), c.failedAt, true, !c.failedAt.isNull());
    const bool isRescheduled = c.status.syncState == SyncState::Rescheduled && !c.status.rescheduledFor.isNull();
    show(m_rescheduled, QStringLiteral("rescheduled"), c.status.rescheduledFor, true, isRescheduled && !isManual(c));
    // One with a manual schedule does not go on by itself: nothing happens then.
    m_values->setValue(QStringLiteral("waits"),
                       isRescheduled && isManual(c)
                           ? tr("The source asked to wait until %1").arg(absoluteTime(c.status.rescheduledFor))
                           : QString());
    show(m_created, QStringLiteral("created"), c.createdAt, false, !c.createdAt.isNull());
    m_values->setValue(QStringLiteral("schedule"), scheduleText(c, now));
    m_values->setValue(QStringLiteral("service"), c.service.text());
    const Group *group = store.group(c.groupId);
    m_values->setValue(QStringLiteral("group"),
                       group == nullptr || group->name.isEmpty() ? c.groupId.text() : group->name);
    m_values->setValueToolTip(QStringLiteral("group"), c.groupId.text());
    const Destination *destination = store.destinationOf(c.groupId);
    const std::optional<Error> unread = destination == nullptr ? store.destinationsError() : std::nullopt;
    m_values->setValueToolTip(QStringLiteral("destination"), unread ? errorText(*unread).text() : QString());
    m_values->setValue(QStringLiteral("destination"), unread                   ? tr("Could not be read")
                                                      : destination == nullptr ? QString()
                                                      : destination->region.isEmpty()
                                                          ? destination->service.text()
                                                          : tr("%1, %2", "a destination's service and its region")
                                                                .arg(destination->service.text(), destination->region));
    m_values->setValue(QStringLiteral("id"), c.id.text());
    QString sync = syncStateText(c.status.syncState);
    if (c.status.isHistoricalSync)
        sync = tr("%1, historical", "a sync state, of a first or full sync").arg(sync);
    m_values->setValue(QStringLiteral("sync"), sync);
    m_values->setValue(QStringLiteral("setup"), setupStateText(c.status.setupState));
    m_values->setValue(QStringLiteral("network"), networkText(c.networkingMethod));
    m_values->setValue(QStringLiteral("warehouse"), c.virtualWarehouse);
    // Which of its keys holds what is for those who set it up.
    m_values->setValue(QStringLiteral("secrets"), c.externalSecretsManagerId);
    m_values->setValueToolTip(QStringLiteral("secrets"), plainTip(c.externalSecretsKeys));
    m_values->setValue(QStringLiteral("connectedBy"), c.connectedBy);
    tick(now);
}

void ConnectionFacts::tick(Timestamp now)
{
    for (const Moment &moment : {m_succeeded, m_failed, m_rescheduled, m_created})
        moment.relative->tick(now);
}

} // namespace sluice
