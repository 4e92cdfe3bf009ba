// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace sluice::demo {

class SocketStream;

/// The method at the head of a request. The library refuses those it does not know before anybody can answer them; they
/// reach it as GET.
[[nodiscard]] QByteArray readMethod(SocketStream &stream);

/// The library refuses trailers and leaves them to be the next request. Answers the status of the refusal or 0.
[[nodiscard]] int readChunks(SocketStream &stream, qint64 most, QByteArray *body);

/// "gzip;q=0" says that it is not wanted.
[[nodiscard]] bool acceptsGzip(const QByteArray &header);

/// Proxies get the whole URL for a target.
[[nodiscard]] QByteArray pathAndQuery(const QByteArray &target);

/// RFC 7231's form, whatever the locale.
[[nodiscard]] QByteArray httpDate(const QDateTime &moment);

} // namespace sluice::demo
