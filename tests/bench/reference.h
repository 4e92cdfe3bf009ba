// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

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

} // namespace sluice::bench
