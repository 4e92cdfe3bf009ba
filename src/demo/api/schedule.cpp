// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/schedule.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTime>

#include <algorithm>
#include <iterator>
#include <utility>

namespace sluice::demo {

namespace {

constexpr int frequencies[] = {1, 5, 15, 30, 60, 120, 180, 360, 480, 720, 1440};
constexpr int dayMinutes = 1440;

bool isFrequency(int minutes)
{
    return std::find(std::begin(frequencies), std::end(frequencies), minutes) != std::end(frequencies);
}

const QJsonArray &weekDays()
{
    static const QJsonArray days{QStringLiteral("MONDAY"),   QStringLiteral("TUESDAY"), QStringLiteral("WEDNESDAY"),
                                 QStringLiteral("THURSDAY"), QStringLiteral("FRIDAY"),  QStringLiteral("SATURDAY"),
                                 QStringLiteral("SUNDAY")};
    return days;
}

/// "HH:mm", or with seconds, as it is answered.
QTime timeOf(const QString &text)
{
    const QTime time = QTime::fromString(text, u"HH:mm");
    return time.isValid() ? time : QTime::fromString(text, u"HH:mm:ss");
}

/// One of the five parts of a cron line: a list of "*", "5", "1-5", each with or without "/15", or of names.
bool isCronPart(const QString &part, int least, int most)
{
    static const QRegularExpression shape(
        QStringLiteral(R"(^(?:\*|\?|[A-Z]{3}(?:-[A-Z]{3})?|(\d+)(?:-(\d+))?)(?:/(\d+))?$)"));
    const QStringList all = part.split(u',');
    return std::all_of(all.begin(), all.end(), [&](const QString &each) {
        const QRegularExpressionMatch match = shape.match(each.toUpper());
        const auto isWithin = [&](int group) {
            return match.captured(group).isEmpty()
                   || (match.captured(group).toInt() >= least && match.captured(group).toInt() <= most);
        };
        return match.hasMatch() && isWithin(1) && isWithin(2)
               && (match.captured(3).isEmpty() || match.captured(3).toInt() > 0);
    });
}

bool isCron(const QString &cron)
{
    constexpr std::pair<int, int> ranges[] = {{0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, 7}};
    const QStringList parts = cron.split(u' ', Qt::SkipEmptyParts);
    bool fits = parts.size() == std::ssize(ranges);
    for (qsizetype i = 0; fits && i < parts.size(); ++i)
        fits = isCronPart(parts[i], ranges[i].first, ranges[i].second);
    return fits;
}

void readSchedule(Fields &fields, const QJsonObject &given, Timetable &timetable)
{
    Fields parts(given);
    const QString field = QStringLiteral("schedule");
    const auto kind =
        parts.word(QStringLiteral("schedule_type"), {QStringLiteral("INTERVAL"), QStringLiteral("TIME_OF_DAY"),
                                                     QStringLiteral("CRON"), QStringLiteral("MANUAL")});
    if (!kind) {
        fields.reject(field, QStringLiteral("needs a 'schedule_type'"));
        return;
    }
    QJsonObject schedule{{QStringLiteral("schedule_type"), *kind}};
    timetable.manual = *kind == u"MANUAL";
    timetable.dailyTime.clear();
    if (*kind == u"INTERVAL") {
        const int minutes = parts.number(QStringLiteral("interval")).value_or(0);
        if (!isFrequency(minutes)) {
            fields.reject(field, QStringLiteral("needs a valid 'interval'"));
            return;
        }
        timetable.frequencyMinutes = minutes;
        schedule[u"interval"] = minutes;
    } else if (*kind == u"TIME_OF_DAY") {
        const QTime time = timeOf(parts.text(QStringLiteral("time_of_day")).value_or(QString()));
        if (!time.isValid()) {
            fields.reject(field, QStringLiteral("needs a valid 'time_of_day'"));
            return;
        }
        timetable.frequencyMinutes = dayMinutes;
        timetable.dailyTime = time.toString(u"HH:mm");
        // Answered with seconds, and with the days nobody named.
        schedule[u"time_of_day"] = time.toString(u"HH:mm:ss");
        const QJsonValue named = given.value(u"days_of_week");
        if (!named.isUndefined() && !named.isNull() && !named.isArray()) {
            fields.reject(field, QStringLiteral("needs valid 'days_of_week'"));
            return;
        }
        QJsonArray days = named.toArray();
        for (const QJsonValue &day : std::as_const(days)) {
            if (!weekDays().contains(day)) {
                fields.reject(field, QStringLiteral("needs valid 'days_of_week'"));
                return;
            }
        }
        if (days.isEmpty())
            days = weekDays();
        schedule[u"days_of_week"] = days;
    } else if (*kind == u"CRON") {
        const QString cron = parts.text(QStringLiteral("cron")).value_or(QString());
        if (!isCron(cron)) {
            fields.reject(field, QStringLiteral("needs a valid 'cron'"));
            return;
        }
        timetable.frequencyMinutes = dayMinutes;
        schedule[u"cron"] = cron;
    }
    timetable.schedule = schedule;
}

} // namespace

Timetable Timetable::of(const DemoConnection &c)
{
    return {c.life.frequencyMinutes(), c.life.dailyTime(), c.life.isManual(), c.extra.value(u"schedule").toObject()};
}

void Timetable::applyTo(DemoConnection &c, Timestamp now) const
{
    if (schedule.isEmpty())
        c.extra.remove(u"schedule");
    else
        c.extra[u"schedule"] = schedule;
    c.life.setSchedule(now, frequencyMinutes, manual, dailyTime);
}

Timetable readTimetable(Fields &fields, Timetable timetable)
{
    const auto frequency = fields.number(QStringLiteral("sync_frequency"));
    const auto daily = fields.text(QStringLiteral("daily_sync_time"));
    const auto type = fields.word(QStringLiteral("schedule_type"), {QStringLiteral("auto"), QStringLiteral("manual")});
    if (frequency || daily || type)
        timetable.schedule = {};
    if (frequency) {
        if (!isFrequency(*frequency))
            fields.reject(QStringLiteral("sync_frequency"),
                          u"has an invalid value '" + QString::number(*frequency) + u"'");
        timetable.frequencyMinutes = *frequency;
        if (*frequency != dayMinutes)
            timetable.dailyTime.clear();
    }
    if (daily) {
        const QTime time = QTime::fromString(*daily, u"HH:mm");
        if (!daily->isEmpty() && (!time.isValid() || time.minute() != 0))
            fields.reject(QStringLiteral("daily_sync_time"), u"has an invalid value '" + *daily + u"'");
        else if (!daily->isEmpty() && timetable.frequencyMinutes != dayMinutes)
            fields.reject(QStringLiteral("daily_sync_time"), QStringLiteral("needs 'sync_frequency' to be 1440"));
        timetable.dailyTime = *daily;
    }
    if (type)
        timetable.manual = *type == u"manual";
    if (const auto schedule = fields.object(QStringLiteral("schedule"))) {
        if (type && *type == u"manual")
            fields.reject(QStringLiteral("schedule"), QStringLiteral("cannot be set together with 'schedule_type'"));
        readSchedule(fields, *schedule, timetable);
    }
    return timetable;
}

} // namespace sluice::demo
