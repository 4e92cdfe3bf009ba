// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>
#include <string>

namespace sluice::bench {

/// Where to read, and with what.
struct Target
{
    QUrl url;
    QString key;
    QString secret;
};

/// Reads all groups and all connections by libcurl on one connection and walks them with simdjson, page after page: the
/// least that can be done. Milliseconds; nothing when libcurl was not there at build time, or the reading failed.
[[nodiscard]] std::optional<double> bareList(const Target &target);

/// The same by the way of the seed's scripts: the groups, then one request per group and page, one after the other,
/// each on a connection of its own.
[[nodiscard]] std::optional<double> seedList(const Target &target);

/// The same by one of these scripts itself, in Python. Nothing when python3-requests is not there, or the reading
/// failed.
[[nodiscard]] std::optional<double> pythonSeedList(const Target &target);

/// The id of the account's first connection; empty when it could not be read.
[[nodiscard]] QString firstConnection(const Target &target);

/// Reads a schema config and walks it on demand, reading one field of every column (of every table where there are
/// none), on a connection that is open already. Milliseconds.
[[nodiscard]] std::optional<double> bareSchema(const Target &target, const QString &connection);

/// The same body without looking at it; empty when it could not be read.
[[nodiscard]] std::string schemaBody(const Target &target, const QString &connection);

/// Has the server make that body, which it then keeps, and throws it away as it comes. Its size; 0 when that failed.
size_t warmSchema(const Target &target, const QString &connection);

} // namespace sluice::bench
