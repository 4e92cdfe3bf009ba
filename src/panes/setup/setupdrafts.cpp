// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/setupdrafts.h"

namespace sluice {

void SetupDrafts::settle(const QString &profile, const ConnectionId &id, const ConnectionChange &sent)
{
    const auto ofProfile = m_drafts.find(profile);
    if (ofProfile == m_drafts.end() || !ofProfile->contains(id))
        return;
    ConnectionChange &draft = (*ofProfile)[id];
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
}

int SetupDrafts::count() const
{
    int count = 0;
    for (const auto &ofProfile : m_drafts) {
        for (const ConnectionChange &change : ofProfile)
            count += change.count();
    }
    return count;
}

} // namespace sluice
