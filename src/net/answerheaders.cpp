// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerheaders.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <string_view>

namespace sluice {

QDateTime parseHttpDate(QByteArrayView text)
{
    text = text.trimmed();
    // Without the day of the week, which says nothing new, and would be that of 1926 for a year of two digits.
    const QString date = QString::fromLatin1(text.sliced(text.indexOf(' ') + 1)).simplified();
    // The C locale, whatever the user's: the names of months in HTTP are English.
    const QLocale c = QLocale::c();
    for (const QString &format : {QStringLiteral("dd MMM yyyy HH:mm:ss 'GMT'"),
                                  QStringLiteral("dd-MMM-yy HH:mm:ss 'GMT'"), QStringLiteral("MMM d HH:mm:ss yyyy")}) {
        QDateTime moment = c.toDateTime(date, format);
        if (!moment.isValid())
            continue;
        if (moment.date().year() < 1970)
            moment = moment.addYears(100); // two digits: Qt reads them as of the last century
        return QDateTime(moment.date(), moment.time(), QTimeZone::utc());
    }
    return {};
}

std::optional<qint64> parseRetryAfter(QByteArrayView text, const QDateTime &now)
{
    if (const std::optional<int> seconds = parseCount(text))
        return qint64(*seconds) * 1000;
    const QDateTime moment = parseHttpDate(text);
    if (!moment.isValid())
        return std::nullopt;
    return std::max<qint64>(0, now.msecsTo(moment));
}

std::optional<int> parseCount(QByteArrayView text)
{
    bool ok = false;
    const int value = text.trimmed().toByteArray().toInt(&ok);
    if (!ok || value < 0)
        return std::nullopt;
    return value;
}

QString parseMediaType(QByteArrayView text)
{
    constexpr qsizetype longest = 100;
    const qsizetype end = text.indexOf(';');
    const QByteArray type = (end < 0 ? text : text.first(end)).trimmed().toByteArray().toLower();
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
               || std::string_view("!#$&-^_.+/").find(c) != std::string_view::npos;
    };
    const bool isType = type.size() <= longest && type.count('/') == 1 && !type.startsWith('/') && !type.endsWith('/')
                        && std::ranges::all_of(type, isAllowed);
    return isType ? QString::fromLatin1(type) : QString();
}

} // namespace sluice
