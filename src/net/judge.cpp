// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"

#include "job.h"
#include "plaintext.h"

#include <QMetaEnum>

namespace sluice {

namespace {

QString errorName(QNetworkReply::NetworkError error)
{
    // Never errorString(): it holds the whole URL.
    const char *name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error);
    return name ? QString::fromLatin1(name) : QString::number(int(error));
}

QString endName(Answer::End end)
{
    switch (end) {
    case Answer::End::Finished:
        break;
    case Answer::End::Cancelled:
        return QStringLiteral("Given up.");
    case Answer::End::ConnectTimeout:
        return QStringLiteral("No connection within the time limit.");
    case Answer::End::InactivityTimeout:
        return QStringLiteral("Nothing received within the time limit.");
    case Answer::End::OverallTimeout:
        return QStringLiteral("No whole answer within the time limit.");
    case Answer::End::TooLarge:
        return QStringLiteral("The answer is larger than this program accepts.");
    }
    return {};
}

Error::Kind endKind(Answer::End end)
{
    switch (end) {
    case Answer::End::Finished:
        break;
    case Answer::End::Cancelled:
        return Error::Kind::Cancelled;
    case Answer::End::ConnectTimeout:
    case Answer::End::InactivityTimeout:
    case Answer::End::OverallTimeout:
        return Error::Kind::Timeout;
    case Answer::End::TooLarge:
        return Error::Kind::TooLarge;
    }
    return Error::Kind::Network;
}

/// Qt calls a body whole whose chunks were cut off. JSON that began and does not end as JSON ends shows it; so does
/// nothing at all where no length was told. What has the length that was told is whole, whatever it says.
bool isCut(const Answer &answer)
{
    if (answer.isWhole)
        return false;
    if (answer.bytesReceived == 0)
        return !answer.hasLength && answer.status != 204;
    const QByteArrayView head = QByteArrayView(answer.head).trimmed();
    const bool begins = head.startsWith('{') || head.startsWith('[');
    return begins && answer.lastByte != '}' && answer.lastByte != ']';
}

/// A write that the service may have received, and whose answer does not tell.
bool outcomeLost(const Request &request, const Answer &answer)
{
    const bool refused = answer.status >= 400 && answer.status < 500;
    return !isRead(request.method) && answer.maybeSent && !refused;
}

void leaveOpen(Error &error)
{
    error.cause = error.kind;
    error.kind = Error::Kind::OutcomeUnknown;
}

Error brokenError(const Request &request, const Answer &answer)
{
    Error error;
    if (answer.end != Answer::End::Finished) {
        error.kind = endKind(answer.end);
        error.detail = endName(answer.end);
    } else {
        error.kind = brokenKind(answer);
        error.detail = answer.error == QNetworkReply::NoError ? QStringLiteral("The answer was cut off.")
                                                              : errorName(answer.error);
    }
    if (outcomeLost(request, answer))
        leaveOpen(error);
    return error;
}

/// No JSON at all: hardly the service has written it.
bool isForeign(const Answer &answer)
{
    return answer.contentType != u"application/json" && !plainText(answer.head).isEmpty();
}

/// The decoder knows what the envelope says, the status knows better what it means where it is unmistakable.
Error statusError(const Answer &answer, std::optional<Error> decoded)
{
    const Error::Kind byStatus = kindOfStatus(answer.status);
    if (!decoded || decoded->kind == Error::Kind::BadAnswer) {
        Error error = decoded.value_or(Error());
        error.kind = byStatus;
        const QString text = plainText(answer.head);
        if (error.serverMessage.isEmpty() && !text.isEmpty())
            error.detail = text;
        return error;
    }
    const bool ambiguous = byStatus == Error::Kind::NotServed || byStatus == Error::Kind::InvalidInput
                           || byStatus == Error::Kind::Conflict;
    if (!ambiguous)
        decoded->kind = byStatus;
    return *std::move(decoded);
}

} // namespace

bool isBroken(const Answer &answer)
{
    if (answer.end != Answer::End::Finished || answer.status == 0)
        return true;
    return answer.status < 300 && (answer.error != QNetworkReply::NoError || isCut(answer));
}

Error::Kind brokenKind(const Answer &answer)
{
    if (answer.error != QNetworkReply::SslHandshakeFailedError)
        return Error::Kind::Network;
    return answer.certificateRefused ? Error::Kind::Tls : Error::Kind::NoTls;
}

Error::Kind kindOfStatus(int status)
{
    switch (status) {
    case 401:
        return Error::Kind::Unauthorized;
    case 403:
        return Error::Kind::Forbidden;
    case 404:
        return Error::Kind::NotServed;
    case 409:
        return Error::Kind::Conflict;
    case 413:
        return Error::Kind::TooLarge;
    case 429:
        return Error::Kind::TooManyRequests;
    default:
        break;
    }
    if (status >= 500)
        return Error::Kind::Server;
    if (status >= 400)
        return Error::Kind::InvalidInput;
    if (status >= 300)
        return Error::Kind::Redirect;
    return Error::Kind::BadAnswer;
}

bool isRightStatus(Request::Method method, int status)
{
    switch (method) {
    case Request::Method::Get:
        return status == 200;
    case Request::Method::Delete:
        return status == 200 || status == 202 || status == 204;
    case Request::Method::Post:
    case Request::Method::Patch:
    case Request::Method::Put:
        break;
    }
    return status >= 200 && status <= 202;
}

std::optional<Error> judge(const Request &request, const Answer &answer, Job &job)
{
    std::optional<Error> error;
    if (isBroken(answer)) {
        error = brokenError(request, answer);
    } else if (answer.status >= 300) {
        error = statusError(answer, job.decode(answer.status));
        // Who failed in the middle of it may have done it all the same.
        if (answer.status >= 500 && !isRead(request.method))
            leaveOpen(*error);
    } else {
        if (isRightStatus(request.method, answer.status)) {
            error = job.decode(answer.status);
        } else {
            error.emplace();
            error->kind = Error::Kind::BadAnswer;
            error->detail = QStringLiteral("A success of another kind than was asked for.");
        }
        if (error && error->kind == Error::Kind::BadAnswer) {
            if (isForeign(answer))
                error->contentType = answer.contentType;
            if (!isRead(request.method))
                leaveOpen(*error);
        }
    }
    if (error) {
        error->httpStatus = answer.status;
        error->retryAfterMs = answer.retryAfterMs;
    }
    return error;
}

} // namespace sluice
