// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/envelope.h"

#include "codec/mendedjson.h"
#include "plaintext.h"

namespace sluice {

namespace {

Error::Kind kindOf(int httpStatus, const QString &code, const QString &message)
{
    switch (httpStatus) {
    case 401:
        return Error::Kind::Unauthorized;
    case 403:
        return Error::Kind::Forbidden;
    case 404:
        if (code == u"NotFound_SchemaConfig")
            return Error::Kind::NoSchemaConfig;
        // Of a path that this account's service does not know, the message is the bare status.
        if (code.isEmpty() || message.startsWith(u"HTTP 404"))
            return Error::Kind::NotServed;
        return Error::Kind::NotFound;
    case 409:
        return Error::Kind::Conflict;
    case 413:
        return Error::Kind::TooLarge;
    case 429:
        return Error::Kind::TooManyRequests;
    default:
        break;
    }
    if (httpStatus >= 500)
        return Error::Kind::Server;
    if (httpStatus >= 400)
        return Error::Kind::InvalidInput;
    return httpStatus >= 300 ? Error::Kind::Redirect : Error::Kind::BadAnswer;
}

} // namespace

Error errorOf(int httpStatus, const QString &code, const QString &message)
{
    return {
        .kind = kindOf(httpStatus, code, message), .httpStatus = httpStatus, .apiCode = code, .serverMessage = message};
}

Error strangeAnswer(const std::string &body, int httpStatus)
{
    Error error = errorOf(httpStatus, {}, {});
    error.detail = plainText(QByteArrayView(body.data(), qsizetype(body.size())));
    if (error.detail.isEmpty())
        error.detail = body.empty() ? QStringLiteral("The body is empty.") : QStringLiteral("The JSON is not whole.");
    return error;
}

Error missing(const char16_t *what)
{
    return {.kind = Error::Kind::BadAnswer,
            .httpStatus = 200,
            .detail = QStringLiteral("The answer lacks ") + QStringView(what).toString() + u'.'};
}

Result<json::Element> Envelope::open(const std::string &body, int httpStatus)
{
    json::Element root;
    // Anything that follows the value is refused as well: a doubled body is no answer.
    auto error = m_parser.parse(body).get(root);
    error = json::parseMended(m_parser, body, error, root);
    if (error != simdjson::SUCCESS || !root.is_object())
        return fail(strangeAnswer(body, httpStatus));
    const QString code = json::text(root, "code");
    if (httpStatus < 200 || httpStatus >= 300)
        return fail(errorOf(httpStatus, code, json::text(root, "message")));
    if (code.isEmpty())
        return fail(missing(u"code"));
    return root;
}

} // namespace sluice
