// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "id.h"
#include "profile.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QDialog;
class QWidget;

namespace sluice {

class ActionRegistry;
class ConnectionActions;
class Prompt;
class Session;

/// The verbs that make and delete: connections, and groups. What is deleted is asked for by its name, and a copy of its
/// JSON, as the service gives it, is kept before.
class AccountActions : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over `window`; copies go to `copiesFolder`, which is made when it is needed.
    AccountActions(ActionRegistry &registry, Prompt &prompt, ConnectionActions &verbs, QString copiesFolder,
                   QWidget *window);

    void setSession(Session *session, const Profile &profile);
    /// Is the account in sight? What needs nothing selected is off while it is not.
    void setOffered(bool offered);
    /// What the verbs act on: the group that is shown, and the connections that are selected.
    void setContext(const GroupId &group, const QList<ConnectionId> &selection);

    [[nodiscard]] QAction *newConnection() const { return m_newConnection; }
    [[nodiscard]] QAction *deleteConnection() const { return m_deleteConnection; }
    [[nodiscard]] QAction *newGroup() const { return m_newGroup; }
    [[nodiscard]] QAction *renameGroup() const { return m_renameGroup; }
    [[nodiscard]] QAction *deleteGroup() const { return m_deleteGroup; }
    [[nodiscard]] QAction *syncGroup() const { return m_syncGroup; }
    [[nodiscard]] QAction *copyGroupId() const { return m_copyGroupId; }

signals:
    void failed(const sluice::Error &error);
    /// Something to be said; `folder`, where one is given, holds what it speaks of.
    void told(const QString &text, const QString &folder);
    void connectionMade(const sluice::ConnectionId &id);
    void groupMade(const sluice::GroupId &id);

private:
    void update();
    void askConnection();
    void askDelete();
    /// Once a copy of it was kept.
    void removeConnection(const ConnectionId &id);
    void askGroup(const GroupId &id);
    void askDeleteGroup();
    void syncAll();
    [[nodiscard]] QList<ConnectionId> ofGroup(const GroupId &group) const;
    [[nodiscard]] QString groupName() const;

    Prompt &m_prompt;
    ConnectionActions &m_verbs;
    QString m_copiesFolder;
    QWidget *m_window;
    QPointer<Session> m_session;
    Profile m_profile;
    QPointer<QDialog> m_dialog; ///< for a new connection
    bool m_isOffered = true;
    GroupId m_group;
    QList<ConnectionId> m_selection;
    QAction *m_newConnection;
    QAction *m_deleteConnection;
    QAction *m_newGroup;
    QAction *m_renameGroup;
    QAction *m_deleteGroup;
    QAction *m_syncGroup;
    QAction *m_copyGroupId;
};

} // namespace sluice
