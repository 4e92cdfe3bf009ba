// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "group.h"
#include "result.h"

#include <QObject>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class ApiClient;
class ConnectionStore;

/// What can be done to groups. Each ends in one of two signals; nothing is repeated by itself.
class GroupCommands : public QObject
{
    Q_OBJECT

public:
    GroupCommands(ApiClient &api, ConnectionStore &connections, QObject *parent = nullptr);
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
    QCoro::Task<void> runCreate(QString name);
    QCoro::Task<void> runRename(GroupId id, QString name);
    QCoro::Task<void> runRemove(GroupId id);
    void fail(const Error &error);

    ApiClient &m_api;
    ConnectionStore &m_connections;
};

} // namespace sluice
