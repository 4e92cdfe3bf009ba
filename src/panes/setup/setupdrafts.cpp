// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/setupdrafts.h"

#include <utility>

namespace sluice {

namespace {

std::optional<ConnectionChange> lastOf(const QList<ConnectionChange> &steps)
{
    return steps.isEmpty() ? std::nullopt : std::optional(steps.constLast());
}

} // namespace

void SetupDrafts::set(const ConnectionId &id, const ConnectionChange &change)
{
    if (change == value(id))
        return;
    Draft &draft = m_drafts[m_profile][id];
    draft.before.append(std::exchange(draft.now, change));
    draft.after.clear();
}

std::optional<ConnectionChange> SetupDrafts::before(const ConnectionId &id) const
{
    return lastOf(draft(id).before);
}

std::optional<ConnectionChange> SetupDrafts::after(const ConnectionId &id) const
{
    return lastOf(draft(id).after);
}

void SetupDrafts::undo(const ConnectionId &id)
{
    if (!before(id))
        return;
    Draft &draft = m_drafts[m_profile][id];
    draft.after.append(std::exchange(draft.now, draft.before.takeLast()));
}

void SetupDrafts::redo(const ConnectionId &id)
{
    if (!after(id))
        return;
    Draft &draft = m_drafts[m_profile][id];
    draft.before.append(std::exchange(draft.now, draft.after.takeLast()));
}

void SetupDrafts::settle(const QString &profile, const ConnectionId &id, const ConnectionChange &sent)
{
    const auto ofProfile = m_drafts.find(profile);
    if (ofProfile == m_drafts.end() || !ofProfile->contains(id))
        return;
    ConnectionChange draft = ofProfile->value(id).now;
    const auto settle = [](auto &wished, const auto &done) {
        if (wished == done)
            wished.reset();
    };
    settle(draft.paused, sent.paused);
    settle(draft.syncFrequencyMinutes, sent.syncFrequencyMinutes);
    settle(draft.dailySyncTime, sent.dailySyncTime);
    settle(draft.scheduleType, sent.scheduleType);
    const auto settleObject = [](QJsonObject &wished, const QJsonObject &done) {
        for (auto it = done.begin(); it != done.end(); ++it) {
            if (wished.value(it.key()) == it.value())
                wished.remove(it.key());
        }
    };
    settleObject(draft.config, sent.config);
    settleObject(draft.auth, sent.auth);
    if (draft.isEmpty())
        ofProfile->remove(id);
    else
        (*ofProfile)[id] = {.now = draft, .before = {}, .after = {}};
}

int SetupDrafts::count() const
{
    int sum = 0;
    for (auto it = m_drafts.keyBegin(); it != m_drafts.keyEnd(); ++it)
        sum += count(*it);
    return sum;
}

int SetupDrafts::count(const QString &profile) const
{
    int sum = 0;
    const auto ofProfile = m_drafts.value(profile);
    for (const Draft &draft : ofProfile)
        sum += draft.now.count();
    return sum;
}

} // namespace sluice
