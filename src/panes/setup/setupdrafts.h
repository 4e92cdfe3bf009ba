// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"

#include <QHash>

namespace sluice {

/// What was changed on Setup tabs and not sent yet, by profile and connection: going to another connection or profile
/// loses nothing. Held in memory alone, for it may have secrets in it.
class SetupDrafts
{
public:
    /// Whose drafts the other functions speak of.
    void setProfile(const QString &key) { m_profile = key; }
    /// Made when there is none; valid until the next call.
    [[nodiscard]] ConnectionChange &of(const ConnectionId &id) { return m_drafts[m_profile][id]; }
    /// An empty one when there is none.
    [[nodiscard]] ConnectionChange value(const ConnectionId &id) const { return m_drafts.value(m_profile).value(id); }
    void discard(const ConnectionId &id) { m_drafts[m_profile].remove(id); }
    /// That was sent and taken: what of it is still wished so is no draft any more; what was changed meanwhile is.
    void settle(const QString &profile, const ConnectionId &id, const ConnectionChange &sent);
    /// The profile is signed out or removed.
    void forget(const QString &profile) { m_drafts.remove(profile); }
    /// How many changes there are, of all profiles.
    [[nodiscard]] int count() const;

private:
    QString m_profile;
    QHash<QString, QHash<ConnectionId, ConnectionChange>> m_drafts;
};

} // namespace sluice
