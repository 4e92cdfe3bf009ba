// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QUrl>

namespace sluice::test {

/// Stands between a program and a server on loopback, and lets the answers through as slowly as a poor line would.
class SlowRelay : public QObject
{
    Q_OBJECT

public:
    explicit SlowRelay(const QUrl &server, QObject *parent = nullptr);

    [[nodiscard]] QUrl url() const;
    /// 0: as fast as it goes.
    void setBytesPerSecond(qint64 bytes) { m_bytesPerSecond = bytes; }

private:
    void relay(QTcpSocket *client);

    QTcpServer m_server;
    QUrl m_target;
    qint64 m_bytesPerSecond = 0;
};

} // namespace sluice::test
