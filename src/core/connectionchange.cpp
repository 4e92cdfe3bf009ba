// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionchange.h"

#include "namingfields.h"

#include <QJsonArray>

#include <algorithm>

namespace sluice {

namespace {

/// Has the service put stars in the place of any of it?
bool hasMask(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::any_of(items.begin(), items.end(), [](const QJsonValue &item) { return hasMask(item); });
    }
    if (value.isObject()) {
        const QJsonObject members = value.toObject();
        return std::any_of(members.begin(), members.end(), [](const QJsonValue &member) { return hasMask(member); });
    }
    return isMasked(value.toString());
}

/// Keeps of `a` what `b` has alike, or the rest.
void keep(QJsonObject &a, const QJsonObject &b, bool alike)
{
    const QStringList keys = a.keys();
    for (const QString &key : keys) {
        if ((b.contains(key) && b.value(key) == a.value(key)) != alike)
            a.remove(key);
    }
}

ConnectionChange kept(ConnectionChange a, const ConnectionChange &b, bool alike)
{
    const auto keepValue = [alike](auto &wished, const auto &other) {
        if ((wished == other) != alike)
            wished.reset();
    };
    keepValue(a.paused, b.paused);
    keepValue(a.syncFrequencyMinutes, b.syncFrequencyMinutes);
    keepValue(a.dailySyncTime, b.dailySyncTime);
    keepValue(a.scheduleType, b.scheduleType);
    keep(a.config, b.config, alike);
    keep(a.auth, b.auth, alike);
    return a;
}

} // namespace

ConnectionChange common(const ConnectionChange &a, const ConnectionChange &b)
{
    return kept(a, b, true);
}

ConnectionChange without(const ConnectionChange &a, const ConnectionChange &b)
{
    return kept(a, b, false);
}

SeenChange seenIn(const QJsonObject &connection, const ConnectionChange &change)
{
    SeenChange seen{.made = {}, .hidden = {.auth = change.auth}};
    const auto look = [&](const auto &wished, auto ConnectionChange::*member, QJsonValue now, const auto &isSo) {
        if (!wished)
            return;
        if (now.isUndefined() || now.isNull())
            seen.hidden.*member = wished;
        else if (isSo(now))
            seen.made.*member = wished;
    };
    look(change.paused, &ConnectionChange::paused, connection.value(u"paused"),
         [&](const QJsonValue &now) { return now == QJsonValue(*change.paused); });
    look(change.syncFrequencyMinutes, &ConnectionChange::syncFrequencyMinutes, connection.value(u"sync_frequency"),
         [&](const QJsonValue &now) { return now.toVariant().toInt() == *change.syncFrequencyMinutes; });
    look(change.dailySyncTime, &ConnectionChange::dailySyncTime, connection.value(u"daily_sync_time"),
         [&](const QJsonValue &now) { return now.toString() == *change.dailySyncTime; });
    look(change.scheduleType, &ConnectionChange::scheduleType, connection.value(u"schedule_type"),
         [&](const QJsonValue &now) {
             return OpenEnum<ScheduleType>::fromWord(now.toString()) == *change.scheduleType;
         });
    const QJsonObject config = connection.value(u"config").toObject();
    for (auto it = change.config.begin(); it != change.config.end(); ++it) {
        const QJsonValue now = config.value(it.key());
        if (now == it.value())
            seen.made.config[it.key()] = it.value();
        else if (now.isUndefined() || now.isNull() || hasMask(now))
            seen.hidden.config[it.key()] = it.value();
    }
    return seen;
}

ConnectionChange shownBy(const Connection &now, const ConnectionChange &change)
{
    ConnectionChange shown;
    if (change.paused && isPaused(now) == *change.paused)
        shown.paused = change.paused;
    if (change.syncFrequencyMinutes == now.syncFrequencyMinutes)
        shown.syncFrequencyMinutes = change.syncFrequencyMinutes;
    if (change.dailySyncTime == now.dailySyncTime)
        shown.dailySyncTime = change.dailySyncTime;
    if (change.scheduleType && now.scheduleType == *change.scheduleType)
        shown.scheduleType = change.scheduleType;
    return shown;
}

QString nameOf(const NewConnection &wanted)
{
    QStringList parts;
    const QStringList fields = namingFields(wanted.service);
    for (const QString &field : fields)
        parts.append(wanted.config.value(field).toString());
    return parts.join(u'.');
}

QJsonObject nested(const QJsonObject &byPaths)
{
    QJsonObject result;
    for (auto it = byPaths.begin(); it != byPaths.end(); ++it) {
        const qsizetype dot = it.key().indexOf(u'.');
        if (dot < 0) {
            result[it.key()] = it.value();
            continue;
        }
        // What lies in the same object, once.
        const QString parent = it.key().first(dot);
        if (result.contains(parent))
            continue;
        QJsonObject within;
        for (auto member = it; member != byPaths.end() && member.key().startsWith(it.key().first(dot + 1)); ++member)
            within[member.key().sliced(dot + 1)] = member.value();
        result[parent] = nested(within);
    }
    return result;
}

bool isMasked(QStringView value)
{
    return value.size() >= 4 && std::ranges::all_of(value, [](QChar c) { return c == u'*'; });
}

} // namespace sluice
