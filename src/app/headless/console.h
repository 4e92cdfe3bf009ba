// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace sluice {

/// Where a headless run writes: results to one stream, everything else to the other. Whole lines, without their end.
struct Console
{
    std::function<void(const QString &line)> out;
    std::function<void(const QString &line)> err;

    /// Standard output and standard error in UTF-8, each line flushed at once: who reads them may be waiting for it.
    [[nodiscard]] static Console standard();
};

/// Text of the service for a terminal: control characters, which a terminal would obey, are left out.
[[nodiscard]] QString printable(const QString &text);

} // namespace sluice
