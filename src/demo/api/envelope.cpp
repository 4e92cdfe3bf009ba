// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/envelope.h"

#include "json/jsonwriter.h"

namespace sluice::demo {

Answer success(const QString &message)
{
    JsonWriter json;
    json.beginObject().key("code").text(u"Success");
    if (!message.isEmpty())
        json.key("message").text(message);
    Answer answer;
    answer.body = json.endObject().take();
    return answer;
}

Answer data(QByteArrayView data, int status, const QString &message)
{
    JsonWriter json(data.size() + message.size() + 64);
    json.beginObject().key("code").text(u"Success");
    if (!message.isEmpty())
        json.key("message").text(message);
    json.key("data").raw(data).endObject();
    Answer answer;
    answer.status = status;
    answer.body = json.take();
    return answer;
}

Answer failure(int status, const QString &code, const QString &message)
{
    JsonWriter json;
    json.beginObject().key("code").text(code).key("message").text(message).endObject();
    Answer answer;
    answer.status = status;
    answer.body = json.take();
    return answer;
}

Answer invalidInput(const QString &message)
{
    return failure(400, QStringLiteral("InvalidInput"), message);
}

Answer notFound(const QString &kind, const QString &id)
{
    return failure(404, u"NotFound_" + kind, u"Cannot find entity '" + kind + u"' with id '" + id + u"'");
}

Answer noConnection(const QString &id)
{
    return notFound(QStringLiteral("Connection"), id);
}

Answer routeNotFound()
{
    return failure(404, QStringLiteral("NotFound"), QStringLiteral("HTTP 404 Not Found"));
}

} // namespace sluice::demo
