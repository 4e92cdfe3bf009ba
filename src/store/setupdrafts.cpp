// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupdrafts.h"

#include <QCollator>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

std::optional<ConnectionChange> lastOf(const QList<ConnectionChange> &steps)
{
    return steps.isEmpty() ? std::nullopt : std::optional(steps.constLast());
}

constexpr QLatin1String nameKey("name");
constexpr QLatin1String nowKey("now");
constexpr QLatin1String sentKey("sent");
constexpr QLatin1String baseKey("base"); // of the config
constexpr QLatin1String wasKey("was");   // the rest of what it is made on; older drafts have none

constexpr QLatin1String pausedKey("paused");
constexpr QLatin1String frequencyKey("sync_frequency");
constexpr QLatin1String timeKey("daily_sync_time");
constexpr QLatin1String scheduleKey("schedule_type");
constexpr QLatin1String configKey("config");
constexpr QLatin1String authKey("auth");

QJsonObject toJson(const ConnectionChange &change)
{
    QJsonObject json;
    if (change.paused)
        json[pausedKey] = *change.paused;
    if (change.syncFrequencyMinutes)
        json[frequencyKey] = *change.syncFrequencyMinutes;
    if (change.dailySyncTime)
        json[timeKey] = *change.dailySyncTime;
    if (change.scheduleType)
        json[scheduleKey] = OpenEnum<ScheduleType>(*change.scheduleType).word();
    if (!change.config.isEmpty())
        json[configKey] = change.config;
    if (!change.auth.isEmpty())
        json[authKey] = change.auth;
    return json;
}

ConnectionChange changeFrom(const QJsonObject &json)
{
    ConnectionChange change;
    if (const QJsonValue paused = json.value(pausedKey); paused.isBool())
        change.paused = paused.toBool();
    if (const int minutes = json.value(frequencyKey).toInt(); minutes > 0)
        change.syncFrequencyMinutes = minutes;
    if (const QString time = json.value(timeKey).toString(); !time.isEmpty())
        change.dailySyncTime = time;
    const auto schedule = OpenEnum<ScheduleType>::fromWord(json.value(scheduleKey).toString());
    if (schedule == ScheduleType::Auto || schedule == ScheduleType::Manual)
        change.scheduleType = schedule.value();
    change.config = json.value(configKey).toObject();
    change.auth = json.value(authKey).toObject();
    return change;
}

/// What `toJson` has made of a base. That there was no frequency and no time is said as well.
ConnectionChange baseFrom(const QJsonObject &was, const QJsonObject &config)
{
    ConnectionChange base = changeFrom(was);
    if (was.value(frequencyKey).isDouble())
        base.syncFrequencyMinutes = was.value(frequencyKey).toInt();
    if (was.value(timeKey).isString())
        base.dailySyncTime = was.value(timeKey).toString();
    base.config = config;
    base.auth = {};
    return base;
}

} // namespace

void SetupDrafts::setProfile(const QString &key)
{
    m_profile = key;
    emit changed({});
}

void SetupDrafts::set(const ConnectionId &id, const ConnectionChange &change, const QString &name,
                      const ConnectionChange &now)
{
    if (change == value(id))
        return;
    Draft &draft = m_drafts[m_profile][id];
    sluice::setBase(draft.base, unmentioned(change, draft.now), now);
    draft.before.append(std::exchange(draft.now, change));
    draft.after.clear();
    draft.name = name;
    tell(m_profile, id);
}

void SetupDrafts::setBase(const ConnectionId &id, const ConnectionChange &of, const ConnectionChange &now)
{
    if (of.isEmpty() || !isUnsent(id))
        return;
    sluice::setBase(m_drafts[m_profile][id].base, of, now);
    emit edited(m_profile);
}

void SetupDrafts::completeBase(const ConnectionId &id, const ConnectionChange &now)
{
    ConnectionChange unknown = unmentioned(value(id), base(id));
    unknown.config = {}; // what is not in the base was not there
    setBase(id, unknown, now);
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
    tell(m_profile, id);
}

void SetupDrafts::redo(const ConnectionId &id)
{
    if (!after(id))
        return;
    Draft &draft = m_drafts[m_profile][id];
    draft.before.append(std::exchange(draft.now, draft.after.takeLast()));
    tell(m_profile, id);
}

void SetupDrafts::settle(const QString &profile, const ConnectionId &id, const ConnectionChange &sent)
{
    const auto ofProfile = m_drafts.find(profile);
    if (ofProfile == m_drafts.end() || !ofProfile->contains(id))
        return;
    Draft &draft = (*ofProfile)[id];
    draft.now = without(draft.now, sent);
    // What was changed again meanwhile is made on what was sent. A mask stays one.
    const auto follow = [&](auto ConnectionChange::*member) {
        if (sent.*member)
            draft.base.*member = sent.*member;
    };
    follow(&ConnectionChange::paused);
    follow(&ConnectionChange::syncFrequencyMinutes);
    follow(&ConnectionChange::dailySyncTime);
    follow(&ConnectionChange::scheduleType);
    for (auto it = draft.now.config.begin(); it != draft.now.config.end(); ++it) {
        if (sent.config.contains(it.key()) && !isMasked(draft.base.config.value(it.key()).toString()))
            draft.base.config[it.key()] = sent.config.value(it.key());
    }
    draft.before.clear();
    draft.after.clear();
    if (draft.now.isEmpty())
        ofProfile->remove(id);
    tell(profile, id);
}

void SetupDrafts::setSending(const QString &profile, const ConnectionId &id, const ConnectionChange &sent)
{
    const auto ofProfile = m_drafts.find(profile);
    if (ofProfile == m_drafts.end() || !ofProfile->contains(id))
        return;
    (*ofProfile)[id].sending = sent;
    emit edited(profile);
}

void SetupDrafts::doubt(const QString &profile, const ConnectionId &id, const ConnectionChange &sent)
{
    const auto ofProfile = m_drafts.find(profile);
    if (ofProfile == m_drafts.end() || !ofProfile->contains(id))
        return;
    (*ofProfile)[id].doubtful = sent;
    tell(profile, id);
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
        tell(m_profile, id);
    else
        settle(m_profile, id, seen.made);
    return seen.hidden.isEmpty();
}

void SetupDrafts::remove(const ConnectionId &id)
{
    if (m_drafts[m_profile].remove(id))
        tell(m_profile, id);
}

void SetupDrafts::setGone(const ConnectionId &id, bool gone)
{
    if (draft(id).gone == gone || !m_drafts.value(m_profile).contains(id))
        return;
    m_drafts[m_profile][id].gone = gone;
    emit changed(id);
}

void SetupDrafts::forget(const QString &profile)
{
    if (m_drafts.remove(profile) > 0)
        tell(profile, {});
}

void SetupDrafts::tell(const QString &profile, const ConnectionId &id)
{
    if (profile == m_profile)
        emit changed(id);
    emit edited(profile);
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
        sum += draft.gone ? 0 : draft.now.count();
    return sum;
}

QList<ConnectionId> SetupDrafts::unsent() const
{
    QList<ConnectionId> ids = m_drafts.value(m_profile).keys();
    ids.removeIf([this](const ConnectionId &id) { return !isUnsent(id); });
    return ids;
}

QStringList SetupDrafts::namesOf(const QString &profile, bool gone) const
{
    QStringList names;
    const auto ofProfile = m_drafts.value(profile);
    for (const Draft &draft : ofProfile) {
        if (!draft.now.isEmpty() && draft.gone == gone)
            names.append(draft.name);
    }
    std::ranges::sort(names, QCollator());
    return names;
}

QString SetupDrafts::toText(const QString &profile) const
{
    QJsonObject all;
    const auto ofProfile = m_drafts.value(profile);
    for (auto it = ofProfile.begin(); it != ofProfile.end(); ++it) {
        if (it->now.isEmpty())
            continue;
        QJsonObject draft{{nameKey, it->name}, {nowKey, toJson(it->now)}};
        const ConnectionChange sent = it->sending.isEmpty() ? it->doubtful : it->sending;
        if (!sent.isEmpty())
            draft[sentKey] = toJson(sent);
        if (!it->base.config.isEmpty())
            draft[baseKey] = it->base.config;
        ConnectionChange was = it->base;
        was.config = {};
        if (!was.isEmpty())
            draft[wasKey] = toJson(was);
        all[it.key().text()] = draft;
    }
    return all.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

int SetupDrafts::restore(const QString &profile, const QString &text)
{
    int restored = 0;
    const QJsonObject all = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const ConnectionId id(it.key());
        const QJsonObject kept = it->toObject();
        const Draft draft{.now = changeFrom(kept.value(nowKey).toObject()),
                          .doubtful = changeFrom(kept.value(sentKey).toObject()),
                          .sending = {},
                          .base = baseFrom(kept.value(wasKey).toObject(), kept.value(baseKey).toObject()),
                          .before = {},
                          .after = {},
                          .name = kept.value(nameKey).toString(),
                          .gone = false};
        if (draft.now.isEmpty() || !m_drafts.value(profile).value(id).now.isEmpty())
            continue;
        m_drafts[profile][id] = draft;
        restored += draft.now.count();
        tell(profile, id);
    }
    return restored;
}

} // namespace sluice
