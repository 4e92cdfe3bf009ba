// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemproxies.h"
#include "testregistry.h"
#include "tlsserver.h"

#include <QTcpServer>

using namespace sluice;
using namespace sluice::test;

namespace {

/// Takes CONNECT, whatever for, and leads to one port of this computer; or refuses it.
class Proxy : public QObject
{
public:
    explicit Proxy(quint16 target)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this, target] {
            QTcpSocket *client = m_server.nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, client, [this, client, target] {
                m_heads[client] += client->readAll();
                if (!m_heads[client].contains("\r\n\r\n"))
                    return;
                disconnect(client, &QTcpSocket::readyRead, client, nullptr);
                heads.append(m_heads.take(client));
                if (!refusal.isEmpty()) {
                    client->write(refusal);
                    client->disconnectFromHost();
                    return;
                }
                lead(client, target);
            });
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()); }

    QByteArrayList heads;
    QByteArray refusal;

private:
    static void lead(QTcpSocket *client, quint16 target)
    {
        auto *behind = new QTcpSocket(client);
        connect(client, &QTcpSocket::readyRead, behind, [client, behind] { behind->write(client->readAll()); });
        connect(behind, &QTcpSocket::readyRead, client, [client, behind] { client->write(behind->readAll()); });
        connect(client, &QTcpSocket::disconnected, behind, &QTcpSocket::abort);
        connect(behind, &QTcpSocket::connected, client,
                [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        behind->connectToHost(QHostAddress::LocalHost, target);
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_heads;
};

} // namespace

/// The proxies that the system is set to, by the variables of the environment.
class TstProxy : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server.received.clear();
        m_server.handshakes = 0;
        m_proxy = std::make_unique<Proxy>(m_server.port());
        qputenv("http_proxy", m_proxy->url());
        qputenv("https_proxy", m_proxy->url());
    }
    void cleanup()
    {
        qunsetenv("http_proxy");
        qunsetenv("https_proxy");
    }
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "no_proxy"})
            m_were.append({name, qgetenv(name)});
        qunsetenv("no_proxy");
        QVERIFY(m_server.start());
    }
    void cleanupTestCase()
    {
        for (const auto &[name, value] : std::as_const(m_were))
            value.isEmpty() ? qunsetenv(name) : qputenv(name, value);
    }

    void loopbackIsNeverProxied()
    {
        SystemProxies proxies;
        const auto proxy = [&](const char *url) {
            return proxies.queryProxy(QNetworkProxyQuery(QUrl(QString::fromLatin1(url)))).value(0);
        };
        QCOMPARE(proxy("http://127.0.0.1:80/").type(), QNetworkProxy::NoProxy);
        QCOMPARE(proxy("http://localhost/").type(), QNetworkProxy::NoProxy);
        QCOMPARE(proxy("https://api.fivetran.com/").hostName(), QStringLiteral("127.0.0.1"));

        Net net;
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
        QVERIFY(m_proxy->heads.isEmpty());
    }

    /// The proxy hears where to, and nothing more: the key is for the service alone.
    void theServiceIsReachedThroughIt()
    {
        Net net;
        net.config.baseUrl = QUrl(QStringLiteral("https://sluice.test"));
        net.config.makeManager = [this] {
            return new Trusting(m_server.certificate());
        };
        const auto sent = net.send(makeRequest(Request::Method::Post, "{}"));
        VERIFY_SUCCESS(sent);
        QVERIFY(m_server.received.startsWith("POST "));
        QVERIFY(m_server.received.contains("Authorization: Basic "));
        QVERIFY(!m_proxy->heads.isEmpty());
        for (const QByteArray &head : std::as_const(m_proxy->heads)) {
            QVERIFY2(head.startsWith("CONNECT sluice.test:443 "), head.constData());
            QVERIFY2(!head.toLower().contains("authorization"), head.constData());
        }
    }

    void aProxyThatRefusesIsTold()
    {
        m_proxy->refusal = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
        Net net;
        net.config.baseUrl = QUrl(QStringLiteral("https://sluice.test"));
        net.config.limits.retries = 0;
        const auto sent = net.send(makeRequest(Request::Method::Post, "{}"));
        WAIT_FOR(sent);
        QVERIFY(errorOf(sent));
        QVERIFY2(errorOf(sent)->kind == Error::Kind::Network, qPrintable(errorKindName(errorOf(sent)->kind)));
        QCOMPARE(m_server.handshakes, 0);
    }

private:
    TlsServer m_server;
    std::unique_ptr<Proxy> m_proxy;
    QList<std::pair<const char *, QByteArray>> m_were;
};

SLUICE_TEST(TstProxy)
#include "tst_proxy.moc"
