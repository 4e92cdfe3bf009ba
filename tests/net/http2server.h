// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <deque>

class QTcpSocket;

namespace sluice::test {

/// Just enough of HTTP/2 (RFC 9113, in the clear and with prior knowledge) to take a request and to fail it. It does
/// not unpack headers: it counts them.
class Http2Server : public QObject
{
    Q_OBJECT

public:
    enum class Reaction {
        Answer,
        Close,           ///< the connection, without a word
        Reset,           ///< the same, by TCP reset
        Refuse,          ///< RST_STREAM, REFUSED_STREAM
        Abort,           ///< RST_STREAM, INTERNAL_ERROR
        GoAwayBefore,    ///< GOAWAY that says the request was not handled, then close
        GoAwayAfter,     ///< GOAWAY that says it may have been, then close
        CloseInAnswer,   ///< after the headers
        CloseInBody,     ///< after half of it
        AnswerAndGoAway, ///< a whole answer, then GOAWAY and close
        AnswerLate,      ///< after 400 ms
        Stall,
        FallSilent, ///< this connection never says a word again, as on a line that died
    };

    explicit Http2Server(QObject *parent = nullptr);

    [[nodiscard]] QUrl url() const;
    void enqueue(Reaction reaction) { m_script.push_back(reaction); }
    /// How many HEADERS frames came: each begins a request.
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void onConnection();
    void onFrame(QTcpSocket *socket, quint8 type, quint8 flags, quint32 stream);
    void react(QTcpSocket *socket, quint32 stream);

    QTcpServer m_server;
    std::deque<Reaction> m_script;
    int m_requests = 0;
    int m_connections = 0;
};

} // namespace sluice::test
