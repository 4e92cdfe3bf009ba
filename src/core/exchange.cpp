// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include <QStringBuilder>

namespace sluice {

namespace {

QString shellQuoted(QString text)
{
    return u'\'' % text.replace(u'\'', QStringLiteral("'\\''")) % u'\'';
}

} // namespace

QString toCurl(const Exchange &exchange)
{
    QString command = QStringLiteral("curl --silent --show-error --request ") % exchange.method
                      % QStringLiteral(" \\\n  --user \"$FIVETRAN_API_KEY:$FIVETRAN_API_SECRET\"")
                      % QStringLiteral(" \\\n  --header 'Accept: application/json;version=2'");
    if (!exchange.requestBody.isEmpty()) {
        command += QStringLiteral(" \\\n  --header 'Content-Type: application/json'") % QStringLiteral(" \\\n  --data ")
                   % shellQuoted(QString::fromUtf8(exchange.requestBody));
    }
    return command % QStringLiteral(" \\\n  ") % shellQuoted(exchange.origin % exchange.path);
}

} // namespace sluice
