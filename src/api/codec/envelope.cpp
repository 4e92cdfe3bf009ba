// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/envelope.h"

namespace sluice {

namespace {

Error badAnswer(int httpStatus, const char16_t *detail)
{
    Error error = httpStatus >= 400 ? errorOf(httpStatus, {}, {}) : Error{.kind = Error::Kind::BadAnswer};
    error.httpStatus = httpStatus;
    error.detail = QStringView(detail).toString();
    return error;
}

} // namespace

Error errorOf(int httpStatus, const QString &code, const QString &message)
{
    Error error{.httpStatus = httpStatus, .apiCode = code, .serverMessage = message};
    const auto kind = [&]() -> Error::Kind {
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
    };
    error.kind = kind();
    return error;
}

Result<simdjson::dom::element> Envelope::open(const std::string &body, int httpStatus)
{
    m_message.clear();
    simdjson::dom::element root;
    // Parsed with padding of its own, and refused when anything follows the value: a cut or doubled body is no answer.
    if (m_parser.parse(body).get(root) != simdjson::SUCCESS || !root.is_object())
        return fail(badAnswer(httpStatus, body.empty() ? u"the body is empty" : u"the body is not whole JSON"));
    const QString code = json::text(root, "code");
    m_message = json::text(root, "message");
    if (httpStatus < 200 || httpStatus >= 300)
        return fail(errorOf(httpStatus, code, m_message));
    if (code.isEmpty())
        return fail(badAnswer(httpStatus, u"the answer carries no code"));
    return root;
}

} // namespace sluice
