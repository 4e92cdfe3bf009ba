// SPDX-License-Identifier: GPL-3.0-or-later
#include "timestamp.h"

#include <QStringBuilder>
#include <QTimeZone>

#include <optional>

namespace sluice {

namespace {

/// Takes `count` digits at the front of `text`, or -1.
int takeDigits(QStringView &text, int count)
{
    if (text.size() < count)
        return -1;
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char16_t c = text[i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c - u'0');
    }
    text = text.sliced(count);
    return value;
}

bool take(QStringView &text, char16_t expected)
{
    if (text.isEmpty() || text.front() != expected)
        return false;
    text = text.sliced(1);
    return true;
}

/// What is left after the seconds: "", "Z", "+02:00", "-0530". Minutes east of UTC, or nothing.
std::optional<int> takeZone(QStringView text)
{
    if (text.isEmpty() || text == u"Z" || text == u"z")
        return 0;
    const int sign = take(text, u'+') ? 1 : take(text, u'-') ? -1 : 0;
    const int hours = sign == 0 ? -1 : takeDigits(text, 2);
    take(text, u':');
    const int minutes = text.isEmpty() ? 0 : takeDigits(text, 2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || !text.isEmpty())
        return std::nullopt;
    return sign * (hours * 60 + minutes);
}

} // namespace

Timestamp Timestamp::fromDateTime(const QDateTime &moment)
{
    return moment.isValid() ? Timestamp(moment.toMSecsSinceEpoch() * 1000) : Timestamp();
}

Timestamp Timestamp::fromIso(QStringView text)
{
    text = text.trimmed();
    const int year = takeDigits(text, 4);
    const bool dashes = take(text, u'-');
    const int month = takeDigits(text, 2);
    const bool dashes2 = take(text, u'-');
    const QDate date(year, month, takeDigits(text, 2));
    if (!dashes || !dashes2 || !date.isValid())
        return {};
    const qint64 days = QDate(1970, 1, 1).daysTo(date);
    if (text.isEmpty())
        return Timestamp(days * 86'400'000'000);

    if (!take(text, u'T') && !take(text, u't') && !take(text, u' '))
        return {};
    const int hour = takeDigits(text, 2);
    const bool colon = take(text, u':');
    const int minute = takeDigits(text, 2);
    int second = 0;
    if (take(text, u':'))
        second = takeDigits(text, 2);
    if (!colon || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return {};

    qint64 fraction = 0;
    if (take(text, u'.') || take(text, u',')) {
        int digits = 0;
        for (int digit = takeDigits(text, 1); digit >= 0; digit = takeDigits(text, 1), ++digits) {
            if (digits < 6)
                fraction = fraction * 10 + digit;
        }
        if (digits == 0)
            return {};
        for (; digits < 6; ++digits)
            fraction *= 10;
    }
    const std::optional<int> east = takeZone(text);
    if (!east)
        return {};
    const qint64 seconds = days * 86'400 + hour * 3600 + (minute - *east) * 60 + second;
    return Timestamp(seconds * 1'000'000 + fraction);
}

QDateTime Timestamp::toDateTime() const
{
    return isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds(), QTimeZone::utc());
}

QString Timestamp::toIso() const
{
    if (isNull())
        return {};
    qint64 seconds = m_us / 1'000'000;
    qint64 fraction = m_us % 1'000'000;
    if (fraction < 0) {
        fraction += 1'000'000;
        --seconds;
    }
    const QString whole = QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).toString(u"yyyy-MM-ddTHH:mm:ss");
    return whole % u'.' % QString::number(fraction).rightJustified(6, u'0') % u'Z';
}

} // namespace sluice
