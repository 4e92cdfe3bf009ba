// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace sluice {

/// Where a headless run writes: results to one stream, everything else to the other. Whole lines, without their end.
struct Console
{
    /// False when the line could not be written.
    std::function<bool(const QString &line)> out;
    std::function<void(const QString &line)> err;

    /// Standard output and standard error in UTF-8, each line flushed at once: who reads them may be waiting for it. A
    /// reader that has left, as `head` does, had what it wanted: the rest is written nowhere, and that is no failure.
    /// SIGPIPE must be ignored.
    [[nodiscard]] static Console standard();
};

} // namespace sluice
