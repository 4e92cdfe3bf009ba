// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduletext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

#include <array>

namespace sluice {

class ScheduleText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ScheduleText)
};

namespace {

constexpr int dayMinutes = 24 * 60;
constexpr int daySeconds = dayMinutes * 60;

/// "MONDAY", or the day so many days later, in the user's language; a word that is no day stays as it is.
QString dayName(const QString &word, int later)
{
    static constexpr std::array<const char16_t *, 7> days{u"MONDAY", u"TUESDAY",  u"WEDNESDAY", u"THURSDAY",
                                                          u"FRIDAY", u"SATURDAY", u"SUNDAY"};
    for (size_t i = 0; i < days.size(); ++i) {
        if (word.compare(QStringView(days.at(i)), Qt::CaseInsensitive) == 0)
            return QLocale().standaloneDayName((int(i) + later + 7) % 7 + 1, QLocale::LongFormat);
    }
    return word;
}

QString dayNames(const QStringList &days, int later)
{
    QStringList names;
    for (const QString &day : days)
        names.append(dayName(day, later));
    return QLocale().createSeparatedList(names);
}

/// With the days that it is there, where they are others than the service's.
QString timeOnDaysText(const QString &text, const QStringList &days, Timestamp now, const QTimeZone &zone)
{
    const QTime utc = QTime::fromString(text.left(5), QStringLiteral("HH:mm"));
    if (!utc.isValid())
        return text;
    const QLocale locale;
    const QString format = ScheduleText::tr("HH:mm", "a time of day, in the letters of QLocale::toString()");
    const int offset = zone.offsetFromUtc(now.isNull() ? QDateTime::currentDateTimeUtc() : now.toDateTime());
    if (offset == 0)
        return ScheduleText::tr("%1 UTC").arg(locale.toString(utc, format));
    const QString there = locale.toString(utc.addSecs(offset), format);
    const int seconds = utc.msecsSinceStartOfDay() / 1000 + offset;
    const int later = seconds < 0 ? -1 : seconds < daySeconds ? 0 : 1;
    if (days.isEmpty() || later == 0)
        return ScheduleText::tr("%1 UTC (%2 your time)").arg(locale.toString(utc, format), there);
    //: 1 = a time of day, 2 = one or more days of the week, 3 = a time of day: "20:00 UTC (Tuesday 01:30 your time)"
    return ScheduleText::tr("%1 UTC (%2 %3 your time)").arg(locale.toString(utc, format), dayNames(days, later), there);
}

QString dailyText(const QString &time, const QStringList &days, Timestamp now, const QTimeZone &zone)
{
    if (days.isEmpty() || days.size() == 7) {
        const QString at = timeOfDayText(time, now, zone);
        return at.isEmpty() ? frequencyText(dayMinutes) : ScheduleText::tr("daily at %1").arg(at);
    }
    const QString at = timeOnDaysText(time, days, now, zone);
    const QString list = dayNames(days, 0);
    return at.isEmpty() ? ScheduleText::tr("on %1", "days of the week").arg(list)
                        //: %1 are days of the week, %2 is a time of day
                        : ScheduleText::tr("on %1 at %2").arg(list, at);
}

QString manualText()
{
    //: A schedule: no sync starts by itself
    return ScheduleText::tr("only when asked");
}

} // namespace

QString timeOfDayText(const QString &text, Timestamp now, const QTimeZone &zone)
{
    return timeOnDaysText(text, {}, now, zone);
}

QString frequencyText(int minutes)
{
    if (minutes == dayMinutes)
        return ScheduleText::tr("once a day");
    if (minutes > 0 && minutes % dayMinutes == 0)
        return ScheduleText::tr("every %n day(s)", nullptr, minutes / dayMinutes);
    if (minutes == 60)
        return ScheduleText::tr("every hour");
    if (minutes > 0 && minutes % 60 == 0)
        return ScheduleText::tr("every %n hour(s)", nullptr, minutes / 60);
    if (minutes == 1)
        return ScheduleText::tr("every minute");
    return ScheduleText::tr("every %n minute(s)", nullptr, minutes);
}

QString scheduleText(const Connection &connection, Timestamp now, const QTimeZone &zone)
{
    if (isManual(connection))
        return manualText();
    if (connection.schedule && connection.schedule->kind.isSet()) {
        const Schedule &schedule = *connection.schedule;
        switch (schedule.kind.value()) {
        case ScheduleKind::Manual:
            return manualText();
        case ScheduleKind::Interval:
            if (schedule.intervalMinutes)
                return frequencyText(*schedule.intervalMinutes);
            break;
        case ScheduleKind::TimeOfDay:
            return dailyText(schedule.timeOfDay, schedule.daysOfWeek, now, zone);
        case ScheduleKind::Cron:
            if (!schedule.cron.isEmpty())
                //: %1 is a line as the program cron reads it, in UTC
                return ScheduleText::tr("cron: %1").arg(schedule.cron);
            break;
        case ScheduleKind::Other:
            return schedule.kind.word();
        case ScheduleKind::Unset:
            break;
        }
    }
    if (!connection.syncFrequencyMinutes)
        return ScheduleText::tr("unknown", "a schedule");
    if (*connection.syncFrequencyMinutes == dayMinutes && !connection.dailySyncTime.isEmpty())
        return dailyText(connection.dailySyncTime, {}, now, zone);
    return frequencyText(*connection.syncFrequencyMinutes);
}

std::optional<int> intervalMinutes(const Connection &connection)
{
    if (isManual(connection))
        return {};
    if (connection.schedule && connection.schedule->kind.isSet()) {
        if (connection.schedule->kind == ScheduleKind::Interval)
            return connection.schedule->intervalMinutes;
        return {};
    }
    return connection.syncFrequencyMinutes;
}

} // namespace sluice
