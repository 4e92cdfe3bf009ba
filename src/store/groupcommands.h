// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "group.h"
#include "operation.h"
#include "result.h"

#include <QObject>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class ApiClient;
class ConnectionStore;
class OperationLog;

/// What can be done to groups, as operations of one row. Unless it is given up, each ends in one of two signals as
/// well. Nothing is repeated by itself: where the answer is lost, the groups are read again, and show what was done.
class GroupCommands : public QObject
{
    Q_OBJECT

public:
    /// All but the parent outlive this.
    GroupCommands(ApiClient &api, ConnectionStore &connections, OperationLog &log, QObject *parent = nullptr);
    ~GroupCommands() override;

    void create(const QString &name);
    void rename(const GroupId &id, const QString &name);
    /// The service deletes empty groups only.
    void remove(const GroupId &id);

signals:
    void created(const sluice::GroupId &id);
    void renamed(const sluice::GroupId &id);
    void removed(const sluice::GroupId &id);
    void failed(const sluice::Error &error);

private:
    struct Begun
    {
        OperationId operation = OperationId::None;
        ConnectionId row;
    };

    [[nodiscard]] Begun begin(Operation::Kind kind, const QString &name);
    /// False, and it is told: it has failed.
    bool end(const Begun &begun, const std::optional<Error> &error);
    /// Nothing when they cannot be read.
    QCoro::Task<std::optional<QList<Group>>> readAll(OperationId operation);
    QCoro::Task<void> runCreate(Begun begun, QString name);
    QCoro::Task<void> runRename(Begun begun, GroupId id, QString name);
    QCoro::Task<void> runRemove(Begun begun, GroupId id);

    ApiClient &m_api;
    ConnectionStore &m_connections;
    OperationLog &m_log;
};

} // namespace sluice
