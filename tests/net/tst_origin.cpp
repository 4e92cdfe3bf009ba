// SPDX-License-Identifier: GPL-3.0-or-later
#include "baseurl.h"
#include "nettest.h"
#include "testregistry.h"
#include "tlsserver.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace sluice;
using namespace sluice::test;

/// Where requests go, and how they get there.
class TstOrigin : public QObject
{
    Q_OBJECT

private slots:
    void onlyHttpsAndLoopback_data()
    {
        QTest::addColumn<bool>("allowed");
        for (const char *url : {"https://api.fivetran.com", "https://example.com:8443/prefix", "http://localhost:8080",
                                "http://LOCALHOST", "http://127.0.0.1:1", "http://127.8.9.1", "http://[::1]:80/x"})
            QTest::newRow(url) << true;
        for (const char *url :
             {"http://api.fivetran.com", "http://127.0.0.1.example.com", "http://localhost.example.com",
              "http://128.0.0.1", "http://0.0.0.0", "http://[::2]", "http://10.0.0.1", "ftp://127.0.0.1", "file:///x",
              "https://", "api.fivetran.com", "", "https://user@example.com", "https://user:word@example.com",
              "https://@example.com", "http://@127.0", "https://example.com?a=b", "https://example.com#a",
              "http://127.0.0.1@example.com"})
            QTest::newRow(*url ? url : "empty") << false;
    }
    void onlyHttpsAndLoopback()
    {
        QFETCH(bool, allowed);
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(isAllowedBaseUrl(QUrl(text == u"empty" ? QString() : text)), allowed);
    }

    void elsewhereNothingIsSent()
    {
        Net net;
        int asked = 0;
        class Counting : public QNetworkAccessManager
        {
        public:
            explicit Counting(int &asked)
                : m_asked(asked)
            {
            }

        protected:
            QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data) override
            {
                ++m_asked;
                return QNetworkAccessManager::createRequest(operation, request, data);
            }

        private:
            int &m_asked;
        };
        net.config.makeManager = [&asked] {
            return new Counting(asked);
        };
        net.config.baseUrl = QUrl(QStringLiteral("http://example.com"));
        const auto sent = net.get();
        QVERIFY(sent.isFinished());
        COMPARE_KIND(sent, InvalidInput);
        net.transport->preconnect();
        net.transport.reset();
        QCOMPARE(asked, 0);
    }

    void aPathPrefixIsKept()
    {
        Net net;
        net.config.baseUrl = QUrl(net.server.url().toString() + QStringLiteral("/proxy/fivetran/"));
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
        QCOMPARE(net.server.requests().constFirst().target, "/proxy/fivetran/v1/things");
        // And whoever copies the command reaches the same.
        QVERIFY2(toCurl(net.last()).contains(net.server.url().toString() + u"/proxy/fivetran/v1/things"),
                 qPrintable(toCurl(net.last())));
    }

    void namesArriveAsTheyAre()
    {
        const QString names[] = {
            QStringLiteral("a/b"),          QStringLiteral("a b+c"), QStringLiteral("100%"),
            QStringLiteral("%2F"),          QStringLiteral("a?b#c"), QStringLiteral("..."),
            QStringLiteral(u"übergröße"),   QStringLiteral("a&b=c"), QStringLiteral("\\x:{}[]|^`\"<>"),
            QStringLiteral("~-_.!*'();@$,")};
        Net net;
        for (const QString &name : names) {
            Request request = makeRequest(Request::Method::Get);
            request.segments = {QStringLiteral("v1"), name, QStringLiteral("end")};
            request.query = {{QStringLiteral("q"), name}};
            const auto sent = net.send(request);
            VERIFY_SUCCESS(sent);
            const QByteArray target = net.server.requests().constLast().target;
            const QByteArrayList parts = target.first(target.indexOf('?')).split('/');
            QCOMPARE(parts.size(), 4);
            QCOMPARE(QUrl::fromPercentEncoding(parts.at(2)), name);
            QCOMPARE(QUrl::fromPercentEncoding(target.sliced(target.indexOf("?q=") + 3)), name);
        }
    }

    void pathsThatWouldReachAnotherResourceAreRefused_data()
    {
        QTest::addColumn<QStringList>("segments");
        QTest::newRow("parent") << QStringList{QStringLiteral("v1"), QStringLiteral("things"), QStringLiteral("..")};
        QTest::newRow("itself") << QStringList{QStringLiteral("v1"), QStringLiteral("."), QStringLiteral("things")};
        QTest::newRow("empty id") << QStringList{QStringLiteral("v1"), QStringLiteral("things"), QString()};
        QTest::newRow("nothing") << QStringList();
    }
    void pathsThatWouldReachAnotherResourceAreRefused()
    {
        QFETCH(QStringList, segments);
        Net net;
        Request request = makeRequest(Request::Method::Delete);
        request.segments = segments;
        const auto sent = net.send(request);
        QVERIFY(sent.isFinished());
        COMPARE_KIND(sent, InvalidInput);
    }

    void anUntrustedCertificateIsFinal()
    {
        TlsServer server;
        QVERIFY(server.start());
        Net net;
        net.config.baseUrl = server.url();
        for (const Request::Method method : {Request::Method::Get, Request::Method::Post, Request::Method::Delete}) {
            const auto sent = net.send(makeRequest(method));
            COMPARE_KIND(sent, Tls);
        }
        QVERIFY(server.received.isEmpty());
        QCOMPARE(server.handshakes, 3); // not tried again
    }

    /// No certificate was refused: none was shown.
    void aServerInTheClearIsNoneOfTls()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int accepted = 0;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            ++accepted;
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        Net net;
        net.config.baseUrl = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort()));
        for (const Request::Method method : {Request::Method::Get, Request::Method::Post, Request::Method::Delete}) {
            const auto sent = net.send(makeRequest(method));
            COMPARE_KIND(sent, NoTls);
        }
        QCOMPARE(accepted, 3); // not tried again
    }

    void writesWorkOverTls()
    {
        TlsServer server;
        QVERIFY(server.start());
        Net net;
        net.config.baseUrl = server.url();
        net.config.makeManager = [&server] {
            return new Trusting(server.certificate());
        };
        net.start();
        net.transport->preconnect();
        const QByteArray body = "{\"a\":\"" + QByteArray(300'000, 'x') + "\"}";
        for (const Request::Method method : {Request::Method::Post, Request::Method::Patch, Request::Method::Delete,
                                             Request::Method::Get, Request::Method::Post}) {
            server.received.clear();
            const bool hasBody = method == Request::Method::Post || method == Request::Method::Patch;
            const auto sent = net.send(makeRequest(method, hasBody ? body : QByteArray()));
            VERIFY_SUCCESS(sent);
            QVERIFY(server.received.startsWith(methodName(method).toLatin1()));
            QCOMPARE(server.received.contains(body), hasBody);
        }
    }

    void aConnectionThatIsNotMadeEnds()
    {
        // A full backlog: the system drops what comes on top, so that connecting takes for ever.
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        socklen_t size = sizeof address;
        QCOMPARE(::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size), 0);
        QCOMPARE(::listen(listener, 0), 0);
        QTcpSocket fillers[3];
        for (QTcpSocket &filler : fillers)
            filler.connectToHost(QHostAddress::LocalHost, ntohs(address.sin_port));
        QTRY_COMPARE(fillers[0].state(), QAbstractSocket::ConnectedState);

        Net net;
        net.config.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(ntohs(address.sin_port)));
        net.config.limits.connectMs = 200;
        net.config.limits.inactivityMs = 10'000;
        net.config.limits.retries = 1;
        const auto read = net.get();
        COMPARE_KIND(read, Timeout);
        QCOMPARE(errorOf(read)->detail, QStringLiteral("No connection within the time limit."));
        const auto write = net.send(makeRequest(Request::Method::Post));
        COMPARE_KIND(write, Timeout); // its body never left: it was not executed
        ::close(listener);
    }
};

SLUICE_TEST(TstOrigin)
#include "tst_origin.moc"
