// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include <QStringBuilder>

#include <algorithm>

namespace sluice {

namespace {

QString shellQuoted(QString text)
{
    return u'\'' % text.replace(u'\'', QStringLiteral("'\\''")) % u'\'';
}

/// As it is where it is plainly a word.
QString shellWord(const QString &text)
{
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return plain && !text.isEmpty() ? text : shellQuoted(text);
}

} // namespace

QString toCurl(const Exchange &exchange)
{
    // Without --globoff, brackets in the address would make curl send many requests.
    QString command = QStringLiteral("curl --silent --show-error --globoff --request ") % shellWord(exchange.method)
                      % QStringLiteral(" \\\n  --user \"$FIVETRAN_API_KEY:$FIVETRAN_API_SECRET\"")
                      % QStringLiteral(" \\\n  --header 'Accept: application/json;version=2'");
    if (!exchange.requestBody.isEmpty()) {
        // Not --data: that takes what begins with "@" for a file's name, and drops line ends from it.
        command += QStringLiteral(" \\\n  --header 'Content-Type: application/json' \\\n  --data-raw ")
                   % shellQuoted(QString::fromUtf8(exchange.requestBody));
    }
    return command % QStringLiteral(" \\\n  ") % shellQuoted(exchange.origin % exchange.path);
}

} // namespace sluice
