// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsmodel.h"

#include "boardview.h"
#include "connectioncommands.h"
#include "connectionstore.h"
#include "plaintip.h"
#include "roles.h"
#include "schemastore.h"
#include "session.h"
#include "setupdrafts.h"

#include <limits>

namespace sluice {

ConnectionsModel::ConnectionsModel(Words words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(std::move(words))
{
}

void ConnectionsModel::setSession(Session *session)
{
    beginResetModel();
    if (m_store != nullptr)
        disconnect(m_store, nullptr, this, nullptr);
    if (m_session != nullptr) {
        disconnect(&m_session->commands(), nullptr, this, nullptr);
        disconnect(&m_session->schemas(), nullptr, this, nullptr);
    }
    m_session = session;
    m_store = session == nullptr ? nullptr : &session->connections();
    if (m_store != nullptr) {
        connect(m_store, &ConnectionStore::connectionsAboutToBeAdded, this,
                [this](int first, int last) { beginInsertRows({}, first, last); });
        connect(m_store, &ConnectionStore::connectionsAdded, this, [this] { endInsertRows(); });
        connect(m_store, &ConnectionStore::rowsAboutToBeRemoved, this,
                [this](int first, int last) { beginRemoveRows({}, first, last); });
        connect(m_store, &ConnectionStore::rowsRemoved, this, [this] { endRemoveRows(); });
        connect(m_store, &ConnectionStore::connectionsChanged, this, &ConnectionsModel::onChanged);
        connect(m_store, &ConnectionStore::groupsChanged, this, &ConnectionsModel::onGroupsChanged);
        connect(&session->commands(), &ConnectionCommands::busyChanged, this, [this](const ConnectionId &id) {
            const QModelIndex changed = indexOf(id, Sync);
            if (changed.isValid())
                emit dataChanged(changed, changed, {SyncableRole});
        });
        connect(&session->schemas(), &SchemaStore::unsentChanged, this, &ConnectionsModel::onUnsentChanged);
    }
    endResetModel();
}

void ConnectionsModel::setSetupDrafts(const SetupDrafts &drafts)
{
    m_drafts = &drafts;
    connect(m_drafts, &SetupDrafts::changed, this, [this](const ConnectionId &id) {
        if (id.isEmpty())
            tick();
        else
            onUnsentChanged(id);
    });
}

void ConnectionsModel::onUnsentChanged(const ConnectionId &id)
{
    const QModelIndex changed = indexOf(id, State);
    if (changed.isValid())
        emit dataChanged(changed, changed, {Qt::DisplayRole});
}

bool ConnectionsModel::isUnsent(const ConnectionId &id) const
{
    return (m_session != nullptr && m_session->schemas().isUnsent(id))
           || (m_drafts != nullptr && m_drafts->isUnsent(id));
}

QModelIndex ConnectionsModel::indexOf(const ConnectionId &id, int column) const
{
    const int row = m_store == nullptr ? -1 : m_store->rowOf(id);
    return row < 0 ? QModelIndex() : index(row, column);
}

void ConnectionsModel::tick()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, State), index(rowCount() - 1, LastSuccess), {Qt::DisplayRole});
}

void ConnectionsModel::onChanged(const QList<ConnectionId> &ids)
{
    for (const ConnectionId &id : ids) {
        const int row = m_store->rowOf(id);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void ConnectionsModel::onGroupsChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, GroupName), index(rowCount() - 1, GroupName));
}

int ConnectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_store == nullptr ? 0 : m_store->count();
}

int ConnectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConnectionsModel::groupName(const GroupId &id) const
{
    const Group *group = m_store->group(id);
    return group == nullptr || group->name.isEmpty() ? id.text() : group->name;
}

QString ConnectionsModel::text(const Connection &c, const Verdict &verdict, int column) const
{
    const Timestamp now = m_store->serverNow();
    switch (column) {
    case Name:
        return c.schema.isEmpty() ? c.id.text() : c.schema;
    case Service:
        return c.service.text();
    case GroupName:
        return groupName(c.groupId);
    case State:
        //: 1 = a connection's state, for instance "Healthy"
        return isUnsent(c.id) ? tr("%1, changes not sent").arg(m_words.brief(verdict, now))
                              : m_words.brief(verdict, now);
    case LastSuccess:
        return m_words.ago(c.succeededAt, now);
    case ScheduleText:
        return m_words.schedule(c, now);
    case Frequency:
        return c.syncFrequencyMinutes ? m_words.frequency(*c.syncFrequencyMinutes) : QString();
    case IdText:
        return c.id.text();
    default:
        return {};
    }
}

QVariant ConnectionsModel::sortValue(const Connection &c, const Verdict &verdict, int column) const
{
    switch (column) {
    case State:
        return int(verdict.health);
    case LastSuccess:
        return c.succeededAt.microseconds();
    case ScheduleText:
        // The service keeps a frequency of these too, and nothing goes by it. Last, after those without any.
        if (isManual(c))
            return std::numeric_limits<int>::max();
        return c.syncFrequencyMinutes.value_or(std::numeric_limits<int>::max() - 1);
    case Frequency:
        return c.syncFrequencyMinutes.value_or(std::numeric_limits<int>::max());
    case Sync:
        return int(c.status.syncState.value());
    default:
        return text(c, verdict, column);
    }
}

QString ConnectionsModel::search(const Connection &c) const
{
    return QStringList{c.schema, c.id.text(), c.service.text(), groupName(c.groupId)}.join(u'\n').toLower();
}

QString ConnectionsModel::toolTip(const Connection &c, const Verdict &verdict, int column) const
{
    switch (column) {
    case State:
        return QString(m_words.headline(verdict, m_store->serverNow()) + u'\n'
                       + m_words.why(verdict, c, m_store->serverNow())
                       + (isUnsent(c.id) ? QString(u'\n' + tr("Changes were not sent yet")) : QString()));
    case LastSuccess:
        return m_words.moment(c.succeededAt);
    case Sync:
        return syncsNow(c) ? plainTip(tr("%1 syncs now").arg(text(c, verdict, Name))) : QString();
    default:
        return plainTip(text(c, verdict, column));
    }
}

bool ConnectionsModel::syncsNow(const Connection &c) const
{
    return c.status.syncState == SyncState::Syncing
           || (m_session != nullptr && m_session->commands().isBusy(c.id, Operation::Kind::Sync));
}

QString ConnectionsModel::accessibleText(const Connection &c, const Verdict &verdict, int column) const
{
    if (column != Sync)
        return text(c, verdict, column);
    const QString name = text(c, verdict, Name);
    return syncsNow(c) ? tr("%1 syncs now").arg(name) : tr("Sync %1").arg(name);
}

QVariant ConnectionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Connection &c = m_store->at(index.row());
    const Verdict &verdict = m_store->verdictAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(c, verdict, index.column());
    case Qt::ToolTipRole:
        return toolTip(c, verdict, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(c, verdict, index.column());
    case SortRole:
        return sortValue(c, verdict, index.column());
    case ConnectionIdRole:
        return QVariant::fromValue(c.id);
    case GroupIdRole:
        return QVariant::fromValue(c.groupId);
    case HealthRole:
        if (index.column() == Sync)
            return syncsNow(c) ? QVariant(int(Health::Syncing)) : QVariant();
        return int(verdict.health);
    case SinceRole:
        return verdict.since.isNull() ? std::numeric_limits<qint64>::max() : verdict.since.microseconds();
    case ViewsRole:
        return viewsOf(c, verdict.health);
    case SearchRole:
        return search(c);
    case SyncableRole:
        return !m_session->isReadOnly() && !isPaused(c) && !syncsNow(c);
    default:
        return {};
    }
}

QVariant ConnectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Service:
        return tr("Service");
    case GroupName:
        return tr("Group");
    case State:
        return tr("State");
    case LastSuccess:
        return tr("Last success");
    case ScheduleText:
        return tr("Schedule");
    case Frequency:
        return tr("Frequency");
    case IdText:
        return tr("Id");
    case Sync:
        // As narrow as its button.
        return role == Qt::DisplayRole ? QString() : tr("Sync");
    default:
        return {};
    }
}

} // namespace sluice
