// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "id.h"
#include "timestamp.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace sluice {

/// One HTTP request and its answer, as the log keeps it: already without any secret, whatever is done with it later.
struct Exchange
{
    enum class State { Queued, Waiting, Running, Done };

    quint64 number = 0; ///< counted from 1 within a session
    QString requestId;  ///< ours, sent as a header, quoted in error messages
    OperationId operation = OperationId::None;
    QString method;
    QString path;           ///< percent-encoded, with the query; cursors and tokens replaced
    QString baseUrl;        ///< "https://api.fivetran.com": what stands before the path
    QByteArray requestBody; ///< at most 64 KB; every value under config, auth and secret-like keys replaced by its kind
    State state = State::Queued;
    int attempt = 1;     ///< GETs, and writes answered 429, may be sent again
    Timestamp startedAt; ///< of this computer's clock
    qint64 elapsedMs = 0;
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0; ///< of the body, as inflated
    int httpStatus = 0;
    std::optional<Error::Kind> error;
    std::optional<Error::Kind> cause; ///< as in Error
    QByteArray errorBody;             ///< the first 1 KB of the answer, on error only

    friend bool operator==(const Exchange &, const Exchange &) = default;
};

/// The exchange as a command line for curl, credentials as shell variables and never as values. Quoted for a POSIX
/// shell.
[[nodiscard]] QString toCurl(const Exchange &exchange);

} // namespace sluice
