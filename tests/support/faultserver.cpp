// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <sys/socket.h>

namespace sluice::test {

Reaction Reaction::json(int status, const QByteArray &body, const QByteArray &moreHeaders)
{
    return raw("HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Type: application/json\r\n"
               + "Content-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body);
}

FaultServer::FaultServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultServer::onConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

FaultServer::~FaultServer()
{
    for (const Client &client : m_clients) {
        if (client.socket)
            client.socket->disconnect(this);
    }
}

QUrl FaultServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port()));
}

int FaultServer::count(const QByteArray &method) const
{
    return int(std::count_if(m_requests.cbegin(), m_requests.cend(),
                             [&](const SeenRequest &request) { return request.method == method; }));
}

int FaultServer::openConnections() const
{
    return int(std::count_if(m_clients.cbegin(), m_clients.cend(), [](const Client &client) {
        return client.socket && client.socket->state() == QAbstractSocket::ConnectedState;
    }));
}

void FaultServer::closeAll()
{
    for (const Client &client : m_clients) {
        if (client.socket)
            client.socket->disconnectFromHost();
    }
}

void FaultServer::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        if (m_refuse > 0) {
            --m_refuse;
            finish(socket, Reaction::Then::Close);
            continue;
        }
        // A deque keeps the address of what it holds when it grows at its end.
        Client &client = m_clients.emplace_back(Client{socket, {}, m_connections});
        connect(socket, &QTcpSocket::readyRead, this, [this, known = &client] { onReadyRead(*known); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void FaultServer::onReadyRead(Client &client)
{
    client.buffer += client.socket->readAll();
    while (client.socket) {
        const qsizetype end = client.buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        QList<QByteArray> lines = client.buffer.first(end).split('\n');
        const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
        SeenRequest seen;
        seen.method = first.value(0);
        seen.target = first.value(1);
        seen.connection = client.number;
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            seen.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        if (m_dieAtHead != Reaction::Then::KeepOpen) {
            m_requests.append(seen);
            client.buffer.clear();
            finish(client.socket, std::exchange(m_dieAtHead, Reaction::Then::KeepOpen));
            return;
        }
        const qsizetype length = seen.headers.value("content-length").toLongLong();
        if (client.buffer.size() < end + 4 + length)
            return;
        seen.body = client.buffer.sliced(end + 4, length);
        client.buffer.remove(0, end + 4 + length);
        m_requests.append(seen);

        Reaction reaction = m_default;
        if (m_handler) {
            reaction = m_handler(seen);
        } else if (!m_script.empty()) {
            reaction = std::move(m_script.front());
            m_script.pop_front();
        }
        emit requestSeen(seen);
        if (reaction.delayMs > 0)
            QTimer::singleShot(reaction.delayMs, client.socket,
                               [this, socket = client.socket.data(), reaction] { react(socket, reaction); });
        else
            react(client.socket, reaction);
    }
}

void FaultServer::react(QTcpSocket *socket, const Reaction &reaction)
{
    if (reaction.dripMs <= 0) {
        socket->write(reaction.bytes);
        finish(socket, reaction.then);
        return;
    }
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [this, socket, timer, reaction, at = qsizetype(0)]() mutable {
        if (at < reaction.bytes.size()) {
            socket->write(reaction.bytes.sliced(at++, 1));
            return;
        }
        timer->deleteLater();
        finish(socket, reaction.then);
    });
    timer->start(reaction.dripMs);
}

void FaultServer::finish(QTcpSocket *socket, Reaction::Then then)
{
    switch (then) {
    case Reaction::Then::KeepOpen:
        break;
    case Reaction::Then::Close:
        socket->disconnectFromHost();
        break;
    case Reaction::Then::Reset: {
        socket->flush();
        // Lingering for no time at all makes closing a reset.
        const linger none{1, 0};
        ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
        socket->abort();
        break;
    }
    }
}

} // namespace sluice::test
