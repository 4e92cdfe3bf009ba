// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/page.h"

#include "json/jsonwriter.h"

#include <QJsonDocument>

namespace sluice::demo {

PageRequest PageRequest::of(const Call &call)
{
    PageRequest request;
    if (const auto limit = call.query.constFind(QStringLiteral("limit")); limit != call.query.constEnd()) {
        bool isNumber = false;
        request.limit = limit->toLongLong(&isNumber);
        if (!isNumber || request.limit < 1 || request.limit > 1000)
            request.refusal = invalidInput(QStringLiteral("Parameter 'limit' must be between 1 and 1000"));
    }
    const QString cursor = call.query.value(QStringLiteral("cursor"));
    if (!cursor.isEmpty()) {
        const QJsonDocument position = QJsonDocument::fromJson(QByteArray::fromBase64(cursor.toLatin1()));
        request.skip = position[u"skip"].toInteger(-1);
        // No list is that long, and what lies behind its end is an empty page.
        constexpr qint64 most = 1'000'000'000;
        if (request.skip < 0 || request.skip > most)
            request.refusal = invalidInput(QStringLiteral("Parameter 'cursor' is invalid"));
    }
    return request;
}

Answer page(const Call &call, qint64 count, const std::function<QByteArray(qint64 index)> &item)
{
    const PageRequest request = PageRequest::of(call);
    if (request.refusal)
        return *request.refusal;
    const qint64 end = std::min(count, request.skip + request.limit);
    JsonWriter json(1024 * std::max<qint64>(1, end - request.skip));
    json.beginObject().key("items").beginArray();
    for (qint64 i = request.skip; i < end; ++i)
        json.raw(item(i));
    json.endArray();
    if (end < count) {
        const QByteArray next = R"({"skip":)" + QByteArray::number(end) + '}';
        json.key("next_cursor").text(QString::fromLatin1(next.toBase64(QByteArray::OmitTrailingEquals)));
    }
    return data(json.endObject().take());
}

} // namespace sluice::demo
