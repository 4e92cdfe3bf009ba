// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sluice {

/// Why a call did not give a result. A value for programs to act on; the sentence a person reads is made from it in
/// `widgets/errortext` alone.
struct Error
{
    enum class Kind {
        Cancelled,       ///< given up by the user or by the closing of the program
        Timeout,         ///< the call's own time limit passed
        Network,         ///< no connection, or it broke
        Tls,             ///< the certificate was refused; final
        NoTls,           ///< no certificate was shown: what answers there hardly speaks TLS; final
        OutcomeUnknown,  ///< a write may or may not have been executed: read again, never repeat
        Unauthorized,    ///< 401: the key is not accepted
        Forbidden,       ///< 403, or a 401 for this action alone: the key lacks the right
        NotFound,        ///< 404 that names an entity (code NotFound_…)
        NotServed,       ///< 404 of a route: this account's service does not know the path
        NoSchemaConfig,  ///< 404 NotFound_SchemaConfig: discovery has not run yet; a state rather than a failure
        Conflict,        ///< 409
        InvalidInput,    ///< 400 and the other 4xx
        TooManyRequests, ///< 429
        Server,          ///< 5xx
        BadAnswer,       ///< a success whose content is not what was promised: cut, not JSON, a field missing
        TooLarge,        ///< the answer is over the limit of this client, or 413 for the request
        ReadOnly,        ///< the profile is read-only: nothing was sent
        Redirect,        ///< a 3xx; this API has none to follow, and credentials are not carried elsewhere
        Storage,         ///< keychain, file or database on this computer
    };

    Kind kind = Kind::Network;
    std::optional<Kind> cause;          ///< of OutcomeUnknown: what became of the answer
    int httpStatus = 0;                 ///< 0 when there was no answer
    QString apiCode;                    ///< the envelope's `code`, for instance "InvalidInput"
    QString serverMessage;              ///< the envelope's `message`, verbatim; plain text, never markup
    std::optional<qint64> retryAfterMs; ///< from `Retry-After`, in milliseconds from the answer's arrival
    QString contentType;                ///< of an answer that is no JSON: what it calls itself
    QString requestId;                  ///< of the exchange log, to be quoted
    QString detail;                     ///< ours, untranslated, for the log and "Details": which check failed

    friend bool operator==(const Error &, const Error &) = default;
};

/// "InvalidInput", "NotFound" …: for logs and tests.
[[nodiscard]] QString errorKindName(Error::Kind kind);

} // namespace sluice
