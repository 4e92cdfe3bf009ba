// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <optional>

namespace sluice {

/// "Sun, 06 Nov 1994 08:49:37 GMT", and the two older forms of RFC 9110; invalid when it is none of them.
[[nodiscard]] QDateTime parseHttpDate(QByteArrayView text);

/// `Retry-After` in milliseconds from `now`: seconds or an HTTP date; never negative. Nothing when it is neither.
[[nodiscard]] std::optional<qint64> parseRetryAfter(QByteArrayView text, const QDateTime &now);

/// "text/html" of "Text/HTML; charset=utf-8"; empty when it is no media type.
[[nodiscard]] QString parseMediaType(QByteArrayView text);

/// A whole, non-negative number, as in `X-Rate-Limit`.
[[nodiscard]] std::optional<int> parseCount(QByteArrayView text);

} // namespace sluice
