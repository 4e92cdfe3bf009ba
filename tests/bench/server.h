// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reference.h"
#include "schemasize.h"

#include <QProcess>

#include <optional>

namespace sluice::bench {

/// The demo account in a process of its own, so that it shares no time with what is measured.
class Server
{
public:
    /// An account of this size, every answer so many milliseconds away.
    Server(int groups, int connections, int latencyMs);
    /// One connection with a schema config of this size.
    explicit Server(const SchemaSize &size);
    ~Server();

    /// Nothing when it did not start; `error` says why.
    [[nodiscard]] std::optional<Target> start(QString *error);

private:
    QStringList m_arguments;
    QProcess m_process;
};

} // namespace sluice::bench
