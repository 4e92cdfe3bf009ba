// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemascenario.h"

#include <cstdio>

namespace sluice::bench {

SchemaScenario::SchemaScenario(const Options &options, const QString &usualSize, int usualRuns)
    : m_size(options.size.isEmpty() ? usualSize : options.size)
    , m_runs(options.runs > 0 ? options.runs : usualRuns)
    , m_server(schemaSize(m_size))
{
    QString error;
    m_target = m_server.start(&error);
    if (!m_target) {
        std::fprintf(stderr, "The demo server did not start: %s\n", qPrintable(error));
        return;
    }
    // The first request of a large config has it written, which takes the server a second or two.
    m_connection = firstConnection(*m_target);
    if (!m_connection.isEmpty())
        m_bodySize = warmSchema(*m_target, m_connection);
}

Measurement SchemaScenario::measurement(const QString &name, const std::vector<double> &values,
                                        std::optional<double> stallMs) const
{
    Measurement m;
    m.name = name;
    m.size = m_size;
    m.value = median(values);
    m.stallMs = stallMs;
    m.rssMb = residentMb();
    m.runs = m_runs;
    return m;
}

} // namespace sluice::bench
