// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

#include <deque>
#include <functional>

class QTcpSocket;

namespace sluice::test {

/// A request as it came over the wire.
struct SeenRequest
{
    QByteArray method;
    QByteArray target;                    ///< as it was sent, nothing decoded
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    int connection = 0; ///< counted from 1
};

/// What a request is answered with. The bytes are sent as they are, so that any wrong answer can be given.
struct Reaction
{
    enum class Then { KeepOpen, Close, Reset };

    QByteArray bytes;
    Then then = Then::KeepOpen;
    int delayMs = 0;
    int dripMs = 0; ///< between single bytes; 0: all at once

    /// A whole answer with Content-Length.
    [[nodiscard]] static Reaction json(int status, const QByteArray &body, const QByteArray &moreHeaders = {});
    /// Silence on an open connection.
    [[nodiscard]] static Reaction stall() { return {}; }
    [[nodiscard]] static Reaction raw(QByteArray bytes, Then then = Then::KeepOpen)
    {
        return {std::move(bytes), then, 0, 0};
    }
    [[nodiscard]] static Reaction die(Then then) { return {{}, then, 0, 0}; }
};

/// An HTTP/1.1 server on loopback that can fail in every way a server can. Lives on the test's own thread, answers from
/// its event loop, and counts what it sees.
class FaultServer : public QObject
{
    Q_OBJECT

public:
    explicit FaultServer(QObject *parent = nullptr);
    ~FaultServer() override;

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// The reactions to the next requests, in their order; afterwards the default.
    void enqueue(Reaction reaction) { m_script.push_back(std::move(reaction)); }
    void setDefault(Reaction reaction) { m_default = std::move(reaction); }
    /// Decides for each request, ahead of script and default.
    void setHandler(std::function<Reaction(const SeenRequest &)> handler) { m_handler = std::move(handler); }
    /// The next so many connections are closed as soon as they are accepted.
    void refuseConnections(int count) { m_refuse = count; }
    /// Ends the connection as soon as a request's head is there, its body unread.
    void dieAtNextHead(Reaction::Then then) { m_dieAtHead = then; }
    /// Ends every open connection.
    void closeAll();
    void stopListening() { m_server.close(); }

    [[nodiscard]] const QList<SeenRequest> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray &method) const;
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int openConnections() const;

signals:
    void requestSeen(const sluice::test::SeenRequest &request);

private:
    struct Client
    {
        QPointer<QTcpSocket> socket;
        QByteArray buffer;
        int number = 0;
    };
    void onConnection();
    void onReadyRead(Client &client);
    void react(QTcpSocket *socket, const Reaction &reaction);
    void finish(QTcpSocket *socket, Reaction::Then then);

    QTcpServer m_server;
    std::deque<Client> m_clients;
    std::deque<Reaction> m_script;
    Reaction m_default = Reaction::json(200, R"({"code":"Success","data":{}})");
    std::function<Reaction(const SeenRequest &)> m_handler;
    QList<SeenRequest> m_requests;
    int m_connections = 0;
    int m_refuse = 0;
    Reaction::Then m_dieAtHead = Reaction::Then::KeepOpen;
};

} // namespace sluice::test
