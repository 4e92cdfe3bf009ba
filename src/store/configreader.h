// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "result.h"
#include "schema/schemaconfig.h"

#include <QObject>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class ApiClient;
struct Exchange;
class OperationLog;

/// Reads the config of a connection once, as the service has it, to be looked at: it finds no place in the SchemaStore,
/// and a draft that waits there is left in peace. Goes no further when it is destroyed.
class ConfigReader : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    ConfigReader(ApiClient &api, OperationLog &log, QObject *parent = nullptr);
    ~ConfigReader() override;

    /// What was being read is given up, without a word.
    void start(const ConnectionId &id);
    void stop();
    [[nodiscard]] bool isReading() const { return m_call != OperationId::None; }

signals:
    /// Of the answer, so far.
    void progressed(qint64 bytes);
    /// Not after `stop`.
    void finished(const sluice::ConnectionId &id, const sluice::Result<sluice::SchemaConfigPtr> &config);

private:
    QCoro::Task<void> read(ConnectionId id, OperationId call);
    void onExchange(const Exchange &exchange);

    ApiClient &m_api;
    OperationLog &m_log;
    OperationId m_call = OperationId::None;
};

} // namespace sluice
