// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace sluice::demo {

/// One request, split but not judged.
struct Call
{
    QByteArray method;
    QByteArray path;      ///< as sent, without the query
    QStringList segments; ///< of the path, each decoded after the split, so that %2F stays within its name
    QHash<QString, QString> query;
    QByteArray authorization;
    QByteArray accept;
    QByteArray contentType;
    QByteArray body;
    QJsonObject json; ///< of the body, once the API has looked at it

    /// Splits "/v1/a%2Fb?x=1" into path, segments and query.
    void setTarget(const QByteArray &target);
    [[nodiscard]] QString at(qsizetype segment) const { return segments.value(segment); }
};

} // namespace sluice::demo
