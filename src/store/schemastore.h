// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"
#include "result.h"
#include "schema/draftpatch.h"
#include "schema/reloadmode.h"
#include "schema/schemadraft.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class ApiClient;
class ConnectionStore;
class OperationLog;

/// What connections copy, read one by one when somebody opens them, and the drafts of what they should. A draft stays
/// as long as the session, whichever connection is shown; nothing of it leaves this computer before `apply`.
class SchemaStore : public QObject
{
    Q_OBJECT

public:
    enum class LoadState {
        NotLoaded,
        Loading,
        NotDiscovered, ///< the service has not looked through the source yet: a state with a way on, no error
        Loaded,
        Failed,
    };

    SchemaStore(ApiClient &api, ConnectionStore &connections, OperationLog &log, QObject *parent = nullptr);
    ~SchemaStore() override;

    [[nodiscard]] LoadState state(const ConnectionId &id) const;
    /// Why it is Failed.
    [[nodiscard]] std::optional<Error> error(const ConnectionId &id) const;
    /// Null until it is loaded; valid until `configReplaced`.
    [[nodiscard]] const SchemaDraft *draft(const ConnectionId &id) const;
    /// What the last reload, or somebody else, has changed; empty before.
    [[nodiscard]] const SchemaDifference &difference(const ConnectionId &id) const;
    /// A reload or an apply is under way.
    [[nodiscard]] bool isBusy(const ConnectionId &id) const;

    /// Reads the config if it is not there yet.
    void load(const ConnectionId &id);
    /// Reads it again; the draft goes on, on the new base.
    void refresh(const ConnectionId &id);
    /// Changes the draft, and tells.
    void edit(const ConnectionId &id, const std::function<void(SchemaDraft &)> &change);
    /// Reads all columns of a table from the source; joins a reading that is under way.
    void loadColumns(const ConnectionId &id, const QString &schema, const QString &table);
    [[nodiscard]] bool isLoadingColumns(const ConnectionId &id, const QString &schema, const QString &table) const;

    /// Has the service look through the source, then reads what it found.
    OperationId reload(const ConnectionId &id, ReloadMode mode);
    /// Reads again, and where nobody else has touched what is to be changed, sends one PATCH with the changes; reads
    /// again and tells what the service did not take over. Where somebody has, nothing is sent and `changedElsewhere`
    /// follows.
    OperationId apply(const ConnectionId &id);

signals:
    void stateChanged(const sluice::ConnectionId &id);
    /// Another base: everything known by place means something else now.
    void configReplaced(const sluice::ConnectionId &id);
    void draftChanged(const sluice::ConnectionId &id);
    /// `error` where the columns could not be read.
    void columnsLoaded(const sluice::ConnectionId &id, const QString &schema, const QString &table,
                       const std::optional<sluice::Error> &error);
    /// What is to be changed was changed by somebody else meanwhile: nothing was sent. The draft lies on the new base;
    /// `lost` are wishes that have no place there any more.
    void changedElsewhere(const sluice::ConnectionId &id, const QList<sluice::SchemaChange> &lost);
    /// After an apply: the service said yes, and yet it is not so.
    void notTakenOver(const sluice::ConnectionId &id, const QList<sluice::SchemaChange> &changes);

private:
    struct Entry
    {
        LoadState state = LoadState::NotLoaded;
        std::optional<Error> error;
        std::unique_ptr<SchemaDraft> draft;
        SchemaDifference difference;
        QList<std::pair<QString, QString>> loadingColumns;
        bool busy = false;
    };

    Entry &entry(const ConnectionId &id) { return m_entries[id]; }
    [[nodiscard]] const Entry *find(const ConnectionId &id) const;
    OperationId begin(Operation::Kind kind, const ConnectionId &id);
    void end(OperationId operation, const ConnectionId &id, const std::function<void(OperationRow &)> &change);
    void setState(const ConnectionId &id, LoadState state, std::optional<Error> error = std::nullopt);
    /// Puts the draft on a new base; answers the wishes that have no place there.
    QList<SchemaChange> replace(const ConnectionId &id, SchemaConfigPtr config);
    void fail(const ConnectionId &id, const Error &error);

    QCoro::Task<void> read(ConnectionId id);
    QCoro::Task<void> readColumns(ConnectionId id, QString schema, QString table);
    QCoro::Task<void> runReload(OperationId operation, ConnectionId id, ReloadMode mode);
    QCoro::Task<void> runApply(OperationId operation, ConnectionId id);

    struct Hash
    {
        size_t operator()(const ConnectionId &id) const { return qHash(id); }
    };

    ApiClient &m_api;
    ConnectionStore &m_connections;
    OperationLog &m_log;
    std::unordered_map<ConnectionId, Entry, Hash> m_entries;
};

} // namespace sluice
