// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionchange.h"

#include "namingfields.h"

#include <QJsonArray>

#include <algorithm>

namespace sluice {

namespace {

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || value == QJsonValue(QString())
           || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

constexpr int aDay = 1440;

void removeKeys(QJsonObject &a, const QJsonObject &b)
{
    const QStringList keys = b.keys();
    for (const QString &key : keys)
        a.remove(key);
}

/// Have others changed when it syncs? The time counts where one of both is daily.
bool isOtherTimes(const ConnectionChange &before, const ConnectionChange &now)
{
    if (!before.syncFrequencyMinutes)
        return false;
    const bool isDaily = before.syncFrequencyMinutes == aDay || now.syncFrequencyMinutes == aDay;
    return before.syncFrequencyMinutes != now.syncFrequencyMinutes
           || (isDaily && before.dailySyncTime && before.dailySyncTime != now.dailySyncTime);
}

bool isAsWished(const ConnectionChange &wished, const ConnectionChange &now)
{
    if (wished.syncFrequencyMinutes.value_or(aDay) != now.syncFrequencyMinutes)
        return false;
    return !wished.dailySyncTime || wished.dailySyncTime == now.dailySyncTime;
}

/// The words of enumerations come back in another spelling: "SOFT_DELETE" as "SoftDelete".
QString spelling(const QJsonValue &value)
{
    QString text = value.toVariant().toString().trimmed();
    return text.remove(u'_').toCaseFolded();
}

/// Of two readings. What is not set is left out by the one and null in the other; all else the service spells as it
/// did, so that another case is a change somebody has made.
bool isAnother(const QJsonValue &was, const QJsonValue &now)
{
    if (isNothing(was) && isNothing(now))
        return false;
    if (!was.isObject() || !now.isObject())
        return was != now;
    const QJsonObject before = was.toObject();
    const QJsonObject after = now.toObject();
    const QStringList keys = before.keys() + after.keys();
    return std::ranges::any_of(keys,
                               [&](const QString &key) { return isAnother(before.value(key), after.value(key)); });
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

ConnectionChange presentState(const Connection &connection, const QJsonObject &config)
{
    return {.paused = isPaused(connection),
            .syncFrequencyMinutes = connection.syncFrequencyMinutes.value_or(0),
            .dailySyncTime = connection.dailySyncTime,
            .scheduleType = connection.scheduleType.value(),
            .config = config};
}

ConnectionChange unmentioned(const ConnectionChange &a, const ConnectionChange &b)
{
    ConnectionChange rest = a;
    if (b.paused)
        rest.paused.reset();
    if (b.scheduleType)
        rest.scheduleType.reset();
    if (b.isOfTimes()) {
        rest.syncFrequencyMinutes.reset();
        rest.dailySyncTime.reset();
    }
    removeKeys(rest.config, b.config);
    removeKeys(rest.auth, b.auth);
    return rest;
}

QList<ConnectionChange> partsOf(const ConnectionChange &change)
{
    QList<ConnectionChange> parts;
    if (change.paused)
        parts.append({.paused = change.paused});
    if (change.isOfTimes())
        parts.append({.syncFrequencyMinutes = change.syncFrequencyMinutes, .dailySyncTime = change.dailySyncTime});
    if (change.scheduleType)
        parts.append({.scheduleType = change.scheduleType});
    for (auto it = change.config.begin(); it != change.config.end(); ++it)
        parts.append({.config = {{it.key(), it.value()}}});
    for (auto it = change.auth.begin(); it != change.auth.end(); ++it)
        parts.append({.auth = {{it.key(), it.value()}}});
    return parts;
}

QStringList pathsOf(const ConnectionChange &change)
{
    QStringList paths;
    const auto add = [&paths](bool wished, QLatin1String path) {
        if (wished)
            paths.append(path);
    };
    add(change.paused.has_value(), QLatin1String("paused"));
    add(change.syncFrequencyMinutes.has_value(), QLatin1String("sync_frequency"));
    add(change.dailySyncTime.has_value(), QLatin1String("daily_sync_time"));
    add(change.scheduleType.has_value(), QLatin1String("schedule_type"));
    for (auto it = change.config.begin(); it != change.config.end(); ++it)
        paths.append(QStringLiteral("config.") + it.key());
    for (auto it = change.auth.begin(); it != change.auth.end(); ++it)
        paths.append(QStringLiteral("auth.") + it.key());
    return paths;
}

bool isSameValue(const QJsonValue &wished, const QJsonValue &now)
{
    if (wished == now || (isNothing(wished) && isNothing(now)))
        return true;
    if (wished.isObject() && now.isObject()) {
        const QJsonObject members = wished.toObject();
        const QJsonObject there = now.toObject();
        const QStringList keys = members.keys();
        return std::ranges::all_of(
            keys, [&](const QString &key) { return isSameValue(members.value(key), there.value(key)); });
    }
    if (wished.isArray() && now.isArray()) {
        const QJsonArray items = wished.toArray();
        QJsonArray left = now.toArray();
        return items.size() == left.size() && std::all_of(items.begin(), items.end(), [&left](const QJsonValue &item) {
                   const auto same = std::find_if(
                       left.begin(), left.end(), [&item](const QJsonValue &other) { return isSameValue(item, other); });
                   if (same == left.end())
                       return false;
                   left.erase(same);
                   return true;
               });
    }
    const auto isScalar = [](const QJsonValue &value) {
        return value.isString() || value.isDouble() || value.isBool();
    };
    return isScalar(wished) && isScalar(now) && spelling(wished) == spelling(now);
}

SeenConfig seenConfig(const QJsonObject &now, const QJsonObject &wished)
{
    SeenConfig seen;
    for (auto it = wished.begin(); it != wished.end(); ++it) {
        const QJsonValue there = now.value(it.key());
        // What the service empties it often leaves out, and it leaves out what it has as well.
        if (there.isUndefined() || there.isNull() || hasMask(there))
            seen.hidden[it.key()] = it.value();
        else if (isSameValue(it.value(), there))
            seen.made[it.key()] = it.value();
        else
            seen.other.append(it.key());
    }
    return seen;
}

ConnectionChange keptOtherwise(const ConnectionChange &before, const ConnectionChange &sent,
                               const ConnectionChange &after)
{
    ConnectionChange kept;
    const auto look = [&](auto ConnectionChange::*member, const auto &none) {
        const auto &now = after.*member;
        if (sent.*member && before.*member && now && now != none && now != sent.*member && now != before.*member)
            kept.*member = now;
    };
    look(&ConnectionChange::syncFrequencyMinutes, 0);
    look(&ConnectionChange::dailySyncTime, QString());
    const QStringList others = seenConfig(after.config, sent.config).other;
    for (const QString &key : others) {
        const QJsonValue was = before.config.value(key);
        const QJsonValue now = after.config.value(key);
        // Spelled otherwise it is what it was. Of an object that holds for both ways, for one may have more in it.
        if (!isSameValue(was, now) || !isSameValue(now, was))
            kept.config[key] = now;
    }
    return kept;
}

ChangeMerge mergeChange(const ConnectionChange &before, const ConnectionChange &wished, const ConnectionChange &now)
{
    ChangeMerge merge;
    merge.kept.auth = wished.auth; // which nobody sees
    const auto fateOf = [&merge](bool isOther, bool isWished) -> ConnectionChange & {
        return !isOther ? merge.kept : isWished ? merge.agreed : merge.collisions;
    };
    const auto sort = [&](auto ConnectionChange::*member) {
        const bool isOther = before.*member && before.*member != now.*member;
        if (wished.*member)
            fateOf(isOther, wished.*member == now.*member).*member = wished.*member;
    };
    sort(&ConnectionChange::paused);
    sort(&ConnectionChange::scheduleType);
    ConnectionChange &times = fateOf(isOtherTimes(before, now), isAsWished(wished, now));
    times.syncFrequencyMinutes = wished.syncFrequencyMinutes;
    times.dailySyncTime = wished.dailySyncTime;
    for (auto it = wished.config.begin(); it != wished.config.end(); ++it) {
        const QJsonValue there = now.config.value(it.key());
        fateOf(isAnother(before.config.value(it.key()), there), isSameValue(it.value(), there)).config[it.key()] =
            it.value();
    }
    return merge;
}

void setBase(ConnectionChange &base, const ConnectionChange &of, const ConnectionChange &now)
{
    if (of.paused)
        base.paused = now.paused;
    if (of.scheduleType)
        base.scheduleType = now.scheduleType;
    if (of.isOfTimes()) {
        base.syncFrequencyMinutes = now.syncFrequencyMinutes;
        base.dailySyncTime = now.dailySyncTime;
    }
    for (auto it = of.config.begin(); it != of.config.end(); ++it)
        base.config[it.key()] = now.config.value(it.key());
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
    const SeenConfig config = seenConfig(connection.value(u"config").toObject(), change.config);
    seen.made.config = config.made;
    seen.hidden.config = config.hidden;
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

bool isMasked(QStringView value)
{
    return value.size() >= 4 && std::ranges::all_of(value, [](QChar c) { return c == u'*'; });
}

} // namespace sluice
