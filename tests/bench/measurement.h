// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace sluice::bench {

/// One line of the report. Values are medians of interleaved runs.
struct Measurement
{
    QString name; ///< "account.list"
    QString size; ///< S, T, M, L; empty where there is none
    double value = 0;
    QString unit = QStringLiteral("ms");
    QString against; ///< what the reference is
    std::optional<double> againstValue;
    std::optional<double> againstPython; ///< the same by a script of the seed's kind, in Python
    std::optional<double> budget;        ///< for the ratio, or for the value where there is no reference
    std::optional<double> stallMs;       ///< the longest silence of a 1 ms heartbeat in the GUI thread
    std::optional<double> rssMb;
    int runs = 0;
    QString note;
};

[[nodiscard]] double median(std::vector<double> values);
/// One JSON object on a line of standard output.
void print(const Measurement &measurement);
/// Resident memory of this process, in MiB.
[[nodiscard]] double residentMb();
/// The most that was resident since the last `forgetPeak`, in MiB.
[[nodiscard]] double peakMb();
void forgetPeak();

} // namespace sluice::bench
