// SPDX-License-Identifier: GPL-3.0-or-later
#include "slowrelay.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace sluice::test {

namespace {

constexpr int relayTickMs = 20;

} // namespace

SlowRelay::SlowRelay(const QUrl &server, QObject *parent)
    : QObject(parent)
    , m_target(server)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            relay(client);
    });
}

QUrl SlowRelay::url() const
{
    QUrl url = m_target;
    url.setPort(m_server.serverPort());
    return url;
}

void SlowRelay::relay(QTcpSocket *client)
{
    auto *server = new QTcpSocket(client);
    auto *tick = new QTimer(client);
    // What has not been let through yet waits in the socket.
    server->setReadBufferSize(64 * 1024);
    const auto pass = [this, client, server] {
        const qint64 most = m_bytesPerSecond == 0 ? server->bytesAvailable()
                                                  : std::max<qint64>(1, m_bytesPerSecond * relayTickMs / 1000);
        client->write(server->read(most));
    };
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::readyRead, client, [this, pass] {
        if (m_bytesPerSecond == 0)
            pass();
    });
    connect(tick, &QTimer::timeout, client, pass);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(server, &QTcpSocket::disconnected, client, [client, server] {
        client->write(server->readAll());
        client->disconnectFromHost();
    });
    tick->start(relayTickMs);
    server->connectToHost(m_target.host(), quint16(m_target.port()));
}

} // namespace sluice::test
