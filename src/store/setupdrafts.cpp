// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupdrafts.h"

#include <QCollator>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

std::optional<ConnectionChange> lastOf(const QList<ConnectionChange> &steps)
{
    return steps.isEmpty() ? std::nullopt : std::optional(steps.constLast());
}

} // namespace

void SetupDrafts::setProfile(const QString &key)
{
    m_profile = key;
    emit changed({});
}

void SetupDrafts::set(const ConnectionId &id, const ConnectionChange &change, const QString &name)
{
    if (change == value(id))
        return;
    Draft &draft = m_drafts[m_profile][id];
    draft.before.append(std::exchange(draft.now, change));
    draft.after.clear();
    draft.name = name;
    emit changed(id);
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
    emit changed(id);
}

void SetupDrafts::redo(const ConnectionId &id)
{
    if (!after(id))
        return;
    Draft &draft = m_drafts[m_profile][id];
    draft.before.append(std::exchange(draft.now, draft.after.takeLast()));
    emit changed(id);
}

void SetupDrafts::settle(const QString &profile, const ConnectionId &id, const ConnectionChange &sent)
{
    const auto ofProfile = m_drafts.find(profile);
    if (ofProfile == m_drafts.end() || !ofProfile->contains(id))
        return;
    Draft &draft = (*ofProfile)[id];
    draft.now = without(draft.now, sent);
    draft.before.clear();
    draft.after.clear();
    if (draft.now.isEmpty())
        ofProfile->remove(id);
    if (profile == m_profile)
        emit changed(id);
}

void SetupDrafts::doubt(const QString &profile, const ConnectionId &id, const ConnectionChange &sent)
{
    const auto ofProfile = m_drafts.find(profile);
    if (ofProfile == m_drafts.end() || !ofProfile->contains(id))
        return;
    (*ofProfile)[id].doubtful = sent;
    if (profile == m_profile)
        emit changed(id);
}

ConnectionChange SetupDrafts::doubtful(const ConnectionId &id) const
{
    const Draft found = draft(id);
    return common(found.now, found.doubtful);
}

bool SetupDrafts::learn(const ConnectionId &id, const QJsonObject &connection)
{
    const ConnectionChange doubtful = this->doubtful(id);
    if (doubtful.isEmpty())
        return false;
    const SeenChange seen = seenIn(connection, doubtful);
    m_drafts[m_profile][id].doubtful = seen.hidden;
    if (seen.made.isEmpty())
        emit changed(id);
    else
        settle(m_profile, id, seen.made);
    return seen.hidden.isEmpty();
}

void SetupDrafts::remove(const ConnectionId &id)
{
    if (m_drafts[m_profile].remove(id))
        emit changed(id);
}

void SetupDrafts::forget(const QString &profile)
{
    if (m_drafts.remove(profile) > 0 && profile == m_profile)
        emit changed({});
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

QStringList SetupDrafts::names() const
{
    QStringList all;
    for (auto it = m_drafts.keyBegin(); it != m_drafts.keyEnd(); ++it)
        all += names(*it);
    return all;
}

QStringList SetupDrafts::names(const QString &profile) const
{
    QStringList names;
    const auto ofProfile = m_drafts.value(profile);
    for (const Draft &draft : ofProfile) {
        if (!draft.now.isEmpty())
            names.append(draft.name);
    }
    std::ranges::sort(names, QCollator());
    return names;
}

} // namespace sluice
