// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"

#include <QHash>
#include <QObject>

namespace sluice {

/// What was changed on Setup tabs and not sent yet, by profile and connection, and the steps back: going to another
/// connection or profile loses nothing. Any value of a `config` may be a secret: none is ever written to a file, and
/// SetupJournal keeps them where the keys are.
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
    /// One step further, unless it is as it was. `name` is the connection's, for people; `now` what it is like.
    void set(const ConnectionId &id, const ConnectionChange &change, const QString &name,
             const ConnectionChange &now = {});
    /// What its changes were made on: of each thing what was there when it was changed first. What of the schedule is
    /// not set in it nobody remembers.
    [[nodiscard]] ConnectionChange base(const ConnectionId &id) const { return draft(id).base; }
    /// The user was told of what `of` changes that it is otherwise now: that is what its changes are made on.
    void setBase(const ConnectionId &id, const ConnectionChange &of, const ConnectionChange &now);
    /// The user sees beside the changes what is there now: that stands in for what nobody remembers.
    void completeBase(const ConnectionId &id, const ConnectionChange &now);
    /// What it would be after one step back, or forth again; null when there is none.
    [[nodiscard]] std::optional<ConnectionChange> before(const ConnectionId &id) const;
    [[nodiscard]] std::optional<ConnectionChange> after(const ConnectionId &id) const;
    void undo(const ConnectionId &id);
    void redo(const ConnectionId &id);
    /// That was sent and taken: what of it is still wished so is no draft any more; what was changed meanwhile is.
    /// There is no step back from what the service has.
    void settle(const QString &profile, const ConnectionId &id, const ConnectionChange &sent);
    /// That is being sent; empty: it has come to its end. A run that ends meanwhile leaves it in doubt.
    void setSending(const QString &profile, const ConnectionId &id, const ConnectionChange &sent);
    /// That was sent, and its answer was lost: it may have been made.
    void doubt(const QString &profile, const ConnectionId &id, const ConnectionChange &sent);
    /// Of what is wished, what was sent so without an answer.
    [[nodiscard]] ConnectionChange doubtful(const ConnectionId &id) const;
    /// The connection was read since, `connection` as the service gives it: what it shows as wished is settled, and
    /// what it shows otherwise was not made. True: nothing of the doubt is left.
    bool learn(const ConnectionId &id, const QJsonObject &connection);
    /// The connection is gone for good.
    void remove(const ConnectionId &id);
    /// The connection is not seen any more, or is again. Its draft stays should it come back, and is not counted as
    /// something that could be sent until then.
    void setGone(const ConnectionId &id, bool gone);
    /// Is there a draft of it, which can be sent nowhere?
    [[nodiscard]] bool isGone(const ConnectionId &id) const { return isUnsent(id) && draft(id).gone; }
    /// Which have changes, gone or not.
    [[nodiscard]] QList<ConnectionId> unsent() const;
    /// The profile is signed out or removed.
    void forget(const QString &profile);
    /// How many changes there are that could be sent, of all profiles, or of one.
    [[nodiscard]] int count() const;
    [[nodiscard]] int count(const QString &profile) const;
    /// Of which connections, in the order of their names.
    [[nodiscard]] QStringList names(const QString &profile) const { return namesOf(profile, false); }
    /// And of those that are gone.
    [[nodiscard]] QStringList goneNames(const QString &profile) const { return namesOf(profile, true); }

    /// Those of a profile as a text, secrets and all, for another run; empty where there are none.
    [[nodiscard]] QString toText(const QString &profile) const;
    /// Takes up what another run has left, except of connections that have a draft in this one. What it cannot read is
    /// left out. Answers how many changes those are.
    int restore(const QString &profile, const QString &text);
    [[nodiscard]] QStringList profiles() const { return m_drafts.keys(); }

signals:
    /// What `toText` answers for the profile may be another text.
    void edited(const QString &profile);
    /// Of one connection of the profile; empty: of any.
    void changed(const sluice::ConnectionId &id);

private:
    struct Draft
    {
        ConnectionChange now;
        ConnectionChange doubtful;
        ConnectionChange sending;
        ConnectionChange base;
        QList<ConnectionChange> before;
        QList<ConnectionChange> after;
        QString name;
        bool gone = false;
    };

    [[nodiscard]] QStringList namesOf(const QString &profile, bool gone) const;
    void tell(const QString &profile, const ConnectionId &id);
    [[nodiscard]] Draft draft(const ConnectionId &id) const { return m_drafts.value(m_profile).value(id); }

    QString m_profile;
    QHash<QString, QHash<ConnectionId, Draft>> m_drafts;
};

} // namespace sluice
