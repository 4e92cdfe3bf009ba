// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measurement.h"
#include "scenarios.h"
#include "server.h"

#include <optional>

namespace sluice::bench {

/// What every scenario of the schema editor begins with: a demo account whose one connection has a config of the size
/// that was asked for, made and ready to be sent.
class SchemaScenario
{
public:
    /// `usualSize` and `usualRuns` where the options ask for none. Says on stderr why it is not ready.
    SchemaScenario(const Options &options, const QString &usualSize, int usualRuns);

    [[nodiscard]] bool isReady() const { return m_target.has_value(); }
    [[nodiscard]] const Target &target() const { return *m_target; }
    [[nodiscard]] const QString &size() const { return m_size; }
    [[nodiscard]] int runs() const { return m_runs; }
    /// Of the answer, in bytes; 0 without libcurl.
    [[nodiscard]] size_t bodySize() const { return m_bodySize; }
    [[nodiscard]] const QString &connection() const { return m_connection; }
    /// A line with the median of these values; what else is to be said is the caller's.
    [[nodiscard]] Measurement measurement(const QString &name, const std::vector<double> &values,
                                          std::optional<double> stallMs) const;

private:
    QString m_size;
    int m_runs;
    Server m_server;
    std::optional<Target> m_target;
    QString m_connection;
    size_t m_bodySize = 0;
};

} // namespace sluice::bench
