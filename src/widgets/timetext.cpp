// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice {

class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::TimeText)
};

namespace {

constexpr qint64 secondMs = 1000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 monthMs = 30 * dayMs;
constexpr qint64 yearMs = 365 * dayMs;

enum class Unit { Seconds, Minutes, Hours, Days, Months, Years };

struct Amount
{
    Unit unit;
    int count;
};

/// Two of a unit are needed before it takes over for days and longer: "36 hours" and "45 days" say more than "1 day".
Amount amount(qint64 ms)
{
    if (ms >= 2 * yearMs)
        return {Unit::Years, int(ms / yearMs)};
    if (ms >= 2 * monthMs)
        return {Unit::Months, int(ms / monthMs)};
    if (ms >= 2 * dayMs)
        return {Unit::Days, int(ms / dayMs)};
    if (ms >= hourMs)
        return {Unit::Hours, int(ms / hourMs)};
    if (ms >= minuteMs)
        return {Unit::Minutes, int(ms / minuteMs)};
    return {Unit::Seconds, int(ms / secondMs)};
}

QString ago(Amount a)
{
    switch (a.unit) {
    case Unit::Seconds:
        return TimeText::tr("%n second(s) ago", nullptr, a.count);
    case Unit::Minutes:
        return TimeText::tr("%n minute(s) ago", nullptr, a.count);
    case Unit::Hours:
        return TimeText::tr("%n hour(s) ago", nullptr, a.count);
    case Unit::Days:
        return TimeText::tr("%n day(s) ago", nullptr, a.count);
    case Unit::Months:
        return TimeText::tr("%n month(s) ago", nullptr, a.count);
    case Unit::Years:
        return TimeText::tr("%n year(s) ago", nullptr, a.count);
    }
    return {};
}

QString ahead(Amount a)
{
    switch (a.unit) {
    case Unit::Seconds:
        return TimeText::tr("in %n second(s)", nullptr, a.count);
    case Unit::Minutes:
        return TimeText::tr("in %n minute(s)", nullptr, a.count);
    case Unit::Hours:
        return TimeText::tr("in %n hour(s)", nullptr, a.count);
    case Unit::Days:
        return TimeText::tr("in %n day(s)", nullptr, a.count);
    case Unit::Months:
        return TimeText::tr("in %n month(s)", nullptr, a.count);
    case Unit::Years:
        return TimeText::tr("in %n year(s)", nullptr, a.count);
    }
    return {};
}

QString unknownText()
{
    //: A moment or an age that is not known
    return TimeText::tr("unknown");
}

} // namespace

QString relativeTime(Timestamp moment, Timestamp now)
{
    if (moment.isNull() || now.isNull())
        return unknownText();
    const qint64 ms = moment.millisecondsTo(now);
    if (ms > -justNowMs && ms < justNowMs)
        return TimeText::tr("just now");
    return ms > 0 ? ago(amount(ms)) : ahead(amount(-ms));
}

QString lastTime(Timestamp moment, Timestamp now)
{
    //: When something happened last: it has not happened yet
    return moment.isNull() ? TimeText::tr("never") : relativeTime(moment, now);
}

QString sinceText(SinceKind kind, Timestamp since, Timestamp now)
{
    if (kind == SinceKind::Unknown || since.isNull() || now.isNull())
        return unknownText();
    const QString span = spanText(std::max<qint64>(0, since.millisecondsTo(now)));
    //: %1 is an amount of time, for instance "5 days"
    return kind == SinceKind::AtLeast ? TimeText::tr("at least %1").arg(span) : span;
}

QString absoluteTime(Timestamp moment, const QTimeZone &zone)
{
    if (moment.isNull())
        return {};
    const QDateTime local = moment.toDateTime().toTimeZone(zone);
    const QLocale locale;
    const QString abbreviation = local.timeZoneAbbreviation();
    //: 1 = weekday, short, 2 = date, 3 = time to the second, 4 = time zone
    QString text = TimeText::tr("%1 %2, %3 %4")
                       .arg(locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat),
                            //: A date, in the letters of QLocale::toString()
                            locale.toString(local.date(), TimeText::tr("d MMM yyyy")),
                            //: A time of day, in the letters of QLocale::toString()
                            locale.toString(local.time(), TimeText::tr("HH:mm:ss")), abbreviation);
    // Where it has to break: not before the zone, which alone on a line says nothing.
    return text.replace(u' ' + abbreviation, QChar::Nbsp + abbreviation);
}

QString compactTime(Timestamp moment, Timestamp now, const QTimeZone &zone)
{
    if (moment.isNull())
        return {};
    const QDateTime local = moment.toDateTime().toTimeZone(zone);
    const QDate today = now.toDateTime().toTimeZone(zone).date();
    const QLocale locale;
    if (local.date() == today)
        return locale.toString(local.time(), TimeText::tr("HH:mm"));
    if (local.date().year() == today.year())
        return locale.toString(local, TimeText::tr("d MMM HH:mm"));
    return locale.toString(local, TimeText::tr("d MMM yyyy HH:mm"));
}

QString momentToolTip(Timestamp moment, const QTimeZone &zone)
{
    if (moment.isNull())
        return {};
    const QString local = absoluteTime(moment, zone);
    if (zone.offsetFromUtc(moment.toDateTime()) == 0)
        return local;
    //: Two lines: the moment in the user's time zone, then in UTC
    return TimeText::tr("%1\n%2").arg(local, absoluteTime(moment, QTimeZone::utc()));
}

QString spanText(qint64 ms)
{
    const Amount a = amount(ms);
    switch (a.unit) {
    case Unit::Seconds:
        return TimeText::tr("%n second(s)", nullptr, a.count);
    case Unit::Minutes:
        return TimeText::tr("%n minute(s)", nullptr, a.count);
    case Unit::Hours:
        return TimeText::tr("%n hour(s)", nullptr, a.count);
    case Unit::Days:
        return TimeText::tr("%n day(s)", nullptr, a.count);
    case Unit::Months:
        return TimeText::tr("%n month(s)", nullptr, a.count);
    case Unit::Years:
        return TimeText::tr("%n year(s)", nullptr, a.count);
    }
    return {};
}

QString durationText(qint64 ms)
{
    const QLocale locale;
    ms = std::max<qint64>(0, ms);
    if (ms < secondMs)
        return TimeText::tr("%1 ms").arg(locale.toString(ms));
    if (ms < minuteMs)
        // Cut, not rounded: 59.96 s is not a minute yet.
        return TimeText::tr("%1 s").arg(locale.toString(double(ms - ms % 100) / 1000, 'f', 1));
    if (ms < hourMs)
        return TimeText::tr("%1 min %2 s").arg(ms / minuteMs).arg(ms % minuteMs / secondMs);
    if (ms < dayMs)
        return TimeText::tr("%1 h %2 min").arg(ms / hourMs).arg(ms % hourMs / minuteMs);
    return TimeText::tr("%1 d %2 h").arg(locale.toString(ms / dayMs)).arg(ms % dayMs / hourMs);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace sluice
