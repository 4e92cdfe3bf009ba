// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"

#include <QHash>

namespace sluice {

/// What was changed on Setup tabs and not sent yet, by profile and connection, and the steps back: going to another
/// connection or profile loses nothing. Held in memory alone, for it may have secrets in it.
class SetupDrafts
{
public:
    /// Whose drafts the other functions speak of.
    void setProfile(const QString &key) { m_profile = key; }
    /// An empty one when there is none.
    [[nodiscard]] ConnectionChange value(const ConnectionId &id) const { return draft(id).now; }
    /// One step further, unless it is as it was.
    void set(const ConnectionId &id, const ConnectionChange &change);
    /// What it would be after one step back, or forth again; null when there is none.
    [[nodiscard]] std::optional<ConnectionChange> before(const ConnectionId &id) const;
    [[nodiscard]] std::optional<ConnectionChange> after(const ConnectionId &id) const;
    void undo(const ConnectionId &id);
    void redo(const ConnectionId &id);
    /// That was sent and taken: what of it is still wished so is no draft any more; what was changed meanwhile is.
    /// There is no step back from what the service has.
    void settle(const QString &profile, const ConnectionId &id, const ConnectionChange &sent);
    /// The connection is gone.
    void remove(const ConnectionId &id) { m_drafts[m_profile].remove(id); }
    /// The profile is signed out or removed.
    void forget(const QString &profile) { m_drafts.remove(profile); }
    /// How many changes there are, of all profiles, or of one.
    [[nodiscard]] int count() const;
    [[nodiscard]] int count(const QString &profile) const;

private:
    struct Draft
    {
        ConnectionChange now;
        QList<ConnectionChange> before;
        QList<ConnectionChange> after;
    };

    [[nodiscard]] Draft draft(const ConnectionId &id) const { return m_drafts.value(m_profile).value(id); }

    QString m_profile;
    QHash<QString, QHash<ConnectionId, Draft>> m_drafts;
};

} // namespace sluice
