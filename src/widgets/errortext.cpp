// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortext.h"

#include "quote.h"
#include "timetext.h"

#include <QCoreApplication>

namespace sluice {

class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ErrorWords)
};

namespace {

/// `plain`, or where the service said something, `quoting` with its words in place of %1.
QString withServer(const Error &error, const QString &plain, const QString &quoting)
{
    const QString words = tidied(error.serverMessage);
    return words.isEmpty() ? plain : quoting.arg(quoted(words));
}

/// A change was sent, and its answer does not tell what has become of it.
QString openSentence(const Error &error)
{
    if (error.httpStatus >= 500)
        return ErrorWords::tr("The service answered the change with an error (%1). It may or may not have been made.")
            .arg(error.httpStatus);
    switch (error.cause.value_or(Error::Kind::Network)) {
    case Error::Kind::Cancelled:
        return ErrorWords::tr("This was cancelled after the change was sent. It may or may not have been made.");
    case Error::Kind::Timeout:
        return ErrorWords::tr("The change was sent, and no answer came in time. It may or may not have been made.");
    case Error::Kind::BadAnswer:
        if (!error.contentType.isEmpty())
            //: 1 = an HTTP status, 2 = what kind of document came, for instance "text/html"
            return ErrorWords::tr("What answered the change is not the service: status %1, with %2 instead of JSON. "
                                  "It may or may not have been made.")
                .arg(QString::number(error.httpStatus), tidied(error.contentType));
        return ErrorWords::tr("The answer to the change was damaged or not what the service promises. It may or may "
                              "not have been made.");
    case Error::Kind::TooLarge:
        return ErrorWords::tr("The answer to the change is larger than Sluice takes. It may or may not have been "
                              "made.");
    default:
        return ErrorWords::tr("The connection broke after the change was sent. It may or may not have been made.");
    }
}

QString sentence(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return ErrorWords::tr("This was cancelled.");
    case Error::Kind::Timeout:
        return ErrorWords::tr("The service did not answer in time.");
    case Error::Kind::Network:
        return ErrorWords::tr("The service could not be reached.");
    case Error::Kind::Tls:
        return ErrorWords::tr("The connection is not secure: the server's certificate was refused.");
    case Error::Kind::NoTls:
        return ErrorWords::tr("No secure connection came about: the server does not seem to speak TLS at this "
                              "address.");
    case Error::Kind::OutcomeUnknown:
        return openSentence(error);
    case Error::Kind::Unauthorized:
        return ErrorWords::tr("The API key is not accepted.");
    case Error::Kind::Forbidden:
        return withServer(error, ErrorWords::tr("This API key lacks the right to do this."),
                          ErrorWords::tr("This API key lacks the right to do this. The service said: %1."));
    case Error::Kind::NotFound:
        return withServer(error, ErrorWords::tr("It is not there any more, or this API key may not see it."),
                          ErrorWords::tr("It is not there any more, or this API key may not see it. "
                                         "The service said: %1."));
    case Error::Kind::NotServed:
        return ErrorWords::tr("The service does not offer this to your account.");
    case Error::Kind::NoSchemaConfig:
        return ErrorWords::tr("The tables of this connection have not been discovered yet.");
    case Error::Kind::Conflict:
        // Without a status the service has not declined: it was not asked.
        if (error.httpStatus == 0)
            return ErrorWords::tr("Somebody else has changed the same thing meanwhile; nothing was sent.");
        return withServer(error, ErrorWords::tr("Something else is changing the same thing right now."),
                          ErrorWords::tr("The service declined, because of what is going on there. It said: %1."));
    case Error::Kind::InvalidInput:
        return withServer(error, ErrorWords::tr("The service did not accept the request."),
                          ErrorWords::tr("The service did not accept the request. It said: %1."));
    case Error::Kind::TooManyRequests:
        return withServer(error, ErrorWords::tr("The account has used up its requests."),
                          ErrorWords::tr("The account has used up its requests. The service said: %1."));
    case Error::Kind::Server:
        if (error.httpStatus == 0)
            return ErrorWords::tr("The service has a fault of its own.");
        if (const QString words = tidied(error.serverMessage); !words.isEmpty())
            //: 1 = an HTTP status, 2 = a quotation
            return ErrorWords::tr("The service has a fault of its own (%1). It said: %2.")
                .arg(QString::number(error.httpStatus), quoted(words));
        return ErrorWords::tr("The service has a fault of its own (%1).").arg(error.httpStatus);
    case Error::Kind::BadAnswer:
        if (!error.contentType.isEmpty())
            //: 1 = an HTTP status, 2 = what kind of document came, for instance "text/html"
            return ErrorWords::tr("What answered is not the service: status %1, with %2 instead of JSON.")
                .arg(QString::number(error.httpStatus), tidied(error.contentType));
        return ErrorWords::tr("The service's answer was damaged or not what it promises.");
    case Error::Kind::TooLarge:
        return error.httpStatus == 413 ? ErrorWords::tr("The request is larger than the service takes.")
                                       : ErrorWords::tr("The answer is larger than Sluice takes.");
    case Error::Kind::ReadOnly:
        return ErrorWords::tr("This profile is read-only. Nothing was sent.");
    case Error::Kind::Redirect:
        return ErrorWords::tr("The server sent the request elsewhere. Your API key was not taken there.");
    case Error::Kind::Storage:
        return ErrorWords::tr("Something could not be read or written on this computer.");
    }
    return {};
}

QString nextStep(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return {};
    case Error::Kind::Timeout:
        return ErrorWords::tr("Try again; the service may be busy.");
    case Error::Kind::Network:
        return ErrorWords::tr("Check the network, the proxy or the VPN, then try again.");
    case Error::Kind::Tls:
        return ErrorWords::tr("Check the address and the clock of this computer, and whether a proxy reads along.");
    case Error::Kind::NoTls:
        return ErrorWords::tr("Check the address and its port: what answers there may be a plain http server.");
    case Error::Kind::OutcomeUnknown:
        return ErrorWords::tr("Refresh to see what is there before you try again.");
    case Error::Kind::Unauthorized:
        return ErrorWords::tr("Sign in again. A key ends when a new one is made, or with its user.");
    case Error::Kind::Forbidden:
        return ErrorWords::tr("Ask an account administrator for a key with that right.");
    case Error::Kind::NotFound:
        return ErrorWords::tr("Refresh the list.");
    case Error::Kind::NotServed:
        return ErrorWords::tr("Newer features come to accounts one after the other, or with another plan.");
    case Error::Kind::NoSchemaConfig:
        return ErrorWords::tr("Discover them, or let the first sync do it.");
    case Error::Kind::Conflict:
        if (error.httpStatus == 0)
            return ErrorWords::tr("Compare, decide, and send it again.");
        return ErrorWords::tr("Wait until it has ended, refresh, and try again.");
    case Error::Kind::InvalidInput:
        return ErrorWords::tr("Correct what the service names, and send it again.");
    case Error::Kind::TooManyRequests:
        if (error.retryAfterMs && *error.retryAfterMs > 0)
            //: %1 is an amount of time, for instance "3 minutes"
            return ErrorWords::tr("It takes requests again in %1. Other tools share the same limit.")
                .arg(spanText(*error.retryAfterMs));
        return ErrorWords::tr("Try again in a few minutes. Other tools share the same limit.");
    case Error::Kind::Server:
        if (error.retryAfterMs && *error.retryAfterMs > 0)
            return ErrorWords::tr("Try again in %1.", "an amount of time").arg(spanText(*error.retryAfterMs));
        return ErrorWords::tr("Try again later. The service's status page may tell more.");
    case Error::Kind::BadAnswer:
        if (!error.contentType.isEmpty())
            return ErrorWords::tr("A proxy, or the sign-in page of a network, may answer in its place. Check the "
                                  "network and the base URL, then try again.");
        return ErrorWords::tr("Try again. If it stays so, a proxy may be changing the answers.");
    case Error::Kind::TooLarge:
        return error.httpStatus == 413 ? ErrorWords::tr("Send it in smaller parts.")
                                       : ErrorWords::tr("Ask for less at once.");
    case Error::Kind::ReadOnly:
        return ErrorWords::tr("Switch read-only off in the profile to make changes.");
    case Error::Kind::Redirect:
        return ErrorWords::tr("Check the base URL of the profile.");
    case Error::Kind::Storage:
        return ErrorWords::tr("Check the free space, the rights of your home folder and the keyring.");
    }
    return {};
}

QString details(const Error &error)
{
    QStringList lines;
    // The kind is what a log or an issue is searched by: not translated.
    lines.append(ErrorWords::tr("Kind: %1").arg(errorKindName(error.kind)));
    if (error.httpStatus > 0)
        lines.append(ErrorWords::tr("HTTP status: %1").arg(error.httpStatus));
    if (!error.apiCode.isEmpty())
        lines.append(ErrorWords::tr("Code: %1").arg(tidied(error.apiCode)));
    if (!error.serverMessage.isEmpty())
        lines.append(ErrorWords::tr("The service said: %1").arg(tidied(error.serverMessage, 2000)));
    if (error.retryAfterMs)
        lines.append(ErrorWords::tr("Retry after: %1").arg(durationText(*error.retryAfterMs)));
    if (!error.detail.isEmpty())
        lines.append(ErrorWords::tr("Check: %1", "which check found the error").arg(tidied(error.detail, 2000)));
    if (!error.requestId.isEmpty())
        lines.append(ErrorWords::tr("Request: %1").arg(error.requestId));
    return lines.join(u'\n');
}

} // namespace

QString ErrorText::text() const
{
    //: 1 = a sentence saying what went wrong, 2 = a sentence saying what to do
    return nextStep.isEmpty() ? sentence : ErrorWords::tr("%1 %2").arg(sentence, nextStep);
}

ErrorText errorText(const Error &error)
{
    return {sentence(error), nextStep(error), details(error)};
}

bool canRetry(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Timeout:
    case Error::Kind::Network:
    case Error::Kind::Conflict:
    case Error::Kind::TooManyRequests:
    case Error::Kind::Server:
    case Error::Kind::BadAnswer:
    case Error::Kind::NotFound:
    case Error::Kind::Storage:
    case Error::Kind::Cancelled:
        return true;
    case Error::Kind::Tls:
    case Error::Kind::NoTls:
    case Error::Kind::OutcomeUnknown:
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
    case Error::Kind::NotServed:
    case Error::Kind::NoSchemaConfig:
    case Error::Kind::InvalidInput:
    case Error::Kind::TooLarge:
    case Error::Kind::ReadOnly:
    case Error::Kind::Redirect:
        return false;
    }
    return false;
}

} // namespace sluice
