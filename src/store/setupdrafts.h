// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"

#include <QHash>
#include <QObject>

namespace sluice {

/// What was changed on Setup tabs and not sent yet, by profile and connection, and the steps back: going to another
/// connection or profile loses nothing. Held in memory alone: any value of a `config` may be a secret, and none is ever
/// written to a file.
class SetupDrafts : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whose drafts the functions without a profile speak of.
    void setProfile(const QString &key);
    /// An empty one when there is none.
    [[nodiscard]] ConnectionChange value(const ConnectionId &id) const { return draft(id).now; }
    [[nodiscard]] bool isUnsent(const ConnectionId &id) const { return !value(id).isEmpty(); }
    /// One step further, unless it is as it was. `name` is the connection's, for people.
    void set(const ConnectionId &id, const ConnectionChange &change, const QString &name);
    /// What it would be after one step back, or forth again; null when there is none.
    [[nodiscard]] std::optional<ConnectionChange> before(const ConnectionId &id) const;
    [[nodiscard]] std::optional<ConnectionChange> after(const ConnectionId &id) const;
    void undo(const ConnectionId &id);
    void redo(const ConnectionId &id);
    /// That was sent and taken: what of it is still wished so is no draft any more; what was changed meanwhile is.
    /// There is no step back from what the service has.
    void settle(const QString &profile, const ConnectionId &id, const ConnectionChange &sent);
    /// That was sent, and its answer was lost: it may have been made.
    void doubt(const QString &profile, const ConnectionId &id, const ConnectionChange &sent);
    /// Of what is wished, what was sent so without an answer.
    [[nodiscard]] ConnectionChange doubtful(const ConnectionId &id) const;
    /// The connection was read since, `connection` as the service gives it: what it shows as wished is settled, and
    /// what it shows otherwise was not made. True: nothing of the doubt is left.
    bool learn(const ConnectionId &id, const QJsonObject &connection);
    /// The connection is gone.
    void remove(const ConnectionId &id);
    /// The profile is signed out or removed.
    void forget(const QString &profile);
    /// How many changes there are, of all profiles, or of one.
    [[nodiscard]] int count() const;
    [[nodiscard]] int count(const QString &profile) const;
    /// Of which connections, in the order of their names.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QStringList names(const QString &profile) const;

signals:
    /// Of one connection of the profile; empty: of any.
    void changed(const sluice::ConnectionId &id);

private:
    struct Draft
    {
        ConnectionChange now;
        ConnectionChange doubtful;
        QList<ConnectionChange> before;
        QList<ConnectionChange> after;
        QString name;
    };

    [[nodiscard]] Draft draft(const ConnectionId &id) const { return m_drafts.value(m_profile).value(id); }

    QString m_profile;
    QHash<QString, QHash<ConnectionId, Draft>> m_drafts;
};

} // namespace sluice
