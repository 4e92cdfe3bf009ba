// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>

#include <optional>

namespace sluice {

/// What came of one try of a request: the facts, not yet judged.
struct Answer
{
    /// Who ended it. Qt reports an abort of ours and a time-out alike, so we note it before we abort.
    enum class End { Finished, Cancelled, ConnectTimeout, InactivityTimeout, OverallTimeout, TooLarge };

    End end = End::Finished;
    int status = 0; ///< 0: no status line came
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    bool certificateRefused = false;
    /// Of a write: it cannot be ruled out that the service received it.
    bool maybeSent = false;
    qint64 elapsedMs = 0;
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0; ///< of the body, as inflated
    bool hasLength = false;   ///< a Content-Length said how long the body would be
    bool isWhole = false;     ///< it did, and so long it is
    QString contentType;      ///< "text/html"; empty where it is not told
    char lastByte = 0;        ///< of the body, blanks aside
    QByteArray head;          ///< the body's first 64 KB, for the log
    // From the headers:
    std::optional<qint64> retryAfterMs;
    std::optional<int> rateLimit;
    std::optional<int> rateRemaining;
    QDateTime date;
    // This computer's clock, milliseconds since 1970, around the making of `date`:
    qint64 sentAtMs = 0;
    qint64 headersAtMs = 0;
};

} // namespace sluice
