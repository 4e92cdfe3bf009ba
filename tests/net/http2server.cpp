// SPDX-License-Identifier: GPL-3.0-or-later
#include "http2server.h"

#include <QTcpSocket>
#include <QTimer>
#include <QtEndian>

#include <memory>
#include <sys/socket.h>

namespace sluice::test {

namespace {

constexpr char silent[] = "silent";
constexpr qsizetype prefaceSize = 24;
constexpr qsizetype frameHead = 9;

enum Type : quint8 { Data = 0, Headers = 1, ResetStream = 3, Settings = 4, GoAway = 7, WindowUpdate = 8 };
enum Flag : quint8 { EndStream = 1, Ack = 1, EndHeaders = 4 };

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray frame(quint8 type, quint8 flags, quint32 stream, const QByteArray &payload)
{
    QByteArray bytes = number(quint32(payload.size())).sliced(1);
    bytes += char(type);
    bytes += char(flags);
    bytes += number(stream);
    bytes += payload;
    return bytes;
}

void reset(QTcpSocket *socket)
{
    const linger none{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket->abort();
}

} // namespace

Http2Server::Http2Server(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &Http2Server::onConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QUrl Http2Server::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

void Http2Server::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        // A window wide enough for any body of a test.
        const QByteArray wide = QByteArray(1, '\0') + QByteArray(1, '\4') + number(1 << 24);
        socket->write(frame(Settings, 0, 0, wide) + frame(WindowUpdate, 0, 0, number(1 << 24)));
        auto buffer = std::make_shared<QByteArray>();
        auto greeted = std::make_shared<bool>(false);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer, greeted] {
            *buffer += socket->readAll();
            if (!*greeted && buffer->size() >= prefaceSize) {
                buffer->remove(0, prefaceSize);
                *greeted = true;
            }
            while (*greeted && buffer->size() >= frameHead) {
                const auto *head = reinterpret_cast<const uchar *>(buffer->constData());
                const qsizetype size = (head[0] << 16) | (head[1] << 8) | head[2];
                if (buffer->size() < frameHead + size)
                    return;
                const quint8 type = head[3];
                const quint8 flags = head[4];
                const quint32 stream = qFromBigEndian<quint32>(head + 5);
                buffer->remove(0, frameHead + size);
                if (!socket->property(silent).toBool())
                    onFrame(socket, type, flags, stream);
            }
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void Http2Server::onFrame(QTcpSocket *socket, quint8 type, quint8 flags, quint32 stream)
{
    if (type == Settings && !(flags & Ack))
        socket->write(frame(Settings, Ack, 0, {}));
    if (type == Headers)
        ++m_requests;
    if ((type == Headers || type == Data) && (flags & EndStream))
        react(socket, stream);
}

void Http2Server::react(QTcpSocket *socket, quint32 stream)
{
    Reaction reaction = Reaction::Answer;
    if (!m_script.empty()) {
        reaction = m_script.front();
        m_script.pop_front();
    }
    const QByteArray body = R"({"code":"Success","data":{}})";
    const QByteArray headers = frame(Headers, EndHeaders, stream, QByteArray(1, '\x88')); // ":status: 200"
    switch (reaction) {
    case Reaction::Answer:
        socket->write(headers + frame(Data, EndStream, stream, body));
        return;
    case Reaction::Close:
        break;
    case Reaction::Reset:
        reset(socket);
        return;
    case Reaction::Refuse:
        socket->write(frame(ResetStream, 0, stream, number(7)));
        return;
    case Reaction::Abort:
        socket->write(frame(ResetStream, 0, stream, number(2)));
        return;
    case Reaction::GoAwayBefore:
        socket->write(frame(GoAway, 0, 0, number(stream - 2) + number(0)));
        break;
    case Reaction::GoAwayAfter:
        socket->write(frame(GoAway, 0, 0, number(stream) + number(0)));
        break;
    case Reaction::CloseInAnswer:
        socket->write(headers);
        break;
    case Reaction::CloseInBody:
        socket->write(headers + frame(Data, 0, stream, body.first(9)));
        break;
    case Reaction::AnswerAndGoAway:
        socket->write(headers + frame(Data, EndStream, stream, body) + frame(GoAway, 0, 0, number(stream) + number(0)));
        break;
    case Reaction::AnswerLate:
        QTimer::singleShot(400, socket, [socket, answer = QByteArray(headers + frame(Data, EndStream, stream, body))] {
            socket->write(answer);
        });
        return;
    case Reaction::FallSilent:
        socket->setProperty(silent, true);
        return;
    case Reaction::Stall:
        return;
    }
    socket->disconnectFromHost();
}

} // namespace sluice::test
