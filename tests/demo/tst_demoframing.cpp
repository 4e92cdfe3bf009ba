// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>

using namespace sluice;

/// Where a request ends, byte by byte: one request, one answer, whatever the client sends.
class DemoFraming : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { serve(quiet()); }

    void oneRequestOneAnswer_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QList<int>>("statuses");
        const QByteArray post = "POST /v1/groups HTTP/1.1\r\n";
        const QByteArray json = "Content-Type: application/json\r\n";
        const QByteArray inner = "DELETE /v1/groups HTTP/1.1\r\n\r\n";
        const auto length = [](const QByteArray &body) -> QByteArray {
            return "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        };
        const auto row = [](const char *name, const QByteArray &head, const QByteArray &body, QList<int> statuses) {
            QTest::newRow(name) << head << body << statuses;
        };
        row("multipart", post + "Content-Type: multipart/form-data; boundary=x\r\n" + length(inner), inner, {415, 200});
        const QByteArray large(9000, 'a');
        row("a large form", post + "Content-Type: application/x-www-form-urlencoded\r\n" + length(large), large,
            {415, 200});
        row("a large header", post + json + "X-Large: " + large + "\r\n" + length(inner), inner, {400});
        const QByteArray chunked = post + json + "Transfer-Encoding: chunked\r\n";
        row("chunks", chunked, "8\r\n{\"name\":\r\n6;x=y\r\n\"made\"\r\n1\r\n}\r\n0\r\n\r\n", {201, 200});
        row("a trailer", chunked, "f\r\n{\"name\":\"made\"}\r\n0\r\nX-T: y\r\nX-U: z\r\n\r\n", {201, 200});
        row("chunks of a GET", "GET /v1/groups HTTP/1.1\r\nTransfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n",
            {200, 200});
        row("no chunk", chunked, "nonsense\r\n" + inner, {400});
        row("another coding", post + json + "Transfer-Encoding: gzip\r\n", inner, {400});
        row("a length of letters", post + json + "Content-Length: abc\r\n", inner, {400});
        row("a negative length", post + json + "Content-Length: -5\r\n", inner, {400});
        row("two lengths", post + json + "Content-Length: 2\r\nContent-Length: 30\r\n", inner, {400});
        row("TRACE", "TRACE /v1/groups HTTP/1.1\r\n", {}, {405, 200});
        row("PROPFIND", "PROPFIND /v1/groups HTTP/1.1\r\n" + length(inner), inner, {405, 200});
        row("a whole URL", "GET http://127.0.0.1:1/v1/groups HTTP/1.1\r\n", {}, {200, 200});
        row("not HTTP", "nonsense\r\n", {}, {400});
    }
    void oneRequestOneAnswer()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        QFETCH(QList<int>, statuses);
        const QByteArray key =
            "Host: 127.0.0.1\r\nAuthorization: Basic " + QByteArray("demo:demo-secret").toBase64() + "\r\n";
        QByteArray received;
        send(head + key + "\r\n" + body + "GET /v1/account/info HTTP/1.1\r\n" + key + "Connection: close\r\n\r\n",
             &received);
        static const QRegularExpression statusLine(QStringLiteral("HTTP/1.1 (\\d+) "));
        QList<int> seen;
        for (auto it = statusLine.globalMatch(QString::fromUtf8(received)); it.hasNext();)
            seen.append(it.next().captured(1).toInt());
        QVERIFY2(seen == statuses, received.constData());
        const QByteArray first = received.left(received.indexOf("\r\n\r\n")).toLower();
        QVERIFY(first.contains("\r\ndate: "));
        QCOMPARE(first.contains("connection: close"), statuses.size() == 1);
        QCOMPARE(first.contains("keep-alive: timeout=300"), statuses.size() == 2);
        QVERIFY(!first.contains("2147483647"));
    }

    void tooLargeInChunksIsRefused()
    {
        DemoOptions options = quiet();
        options.maxBodyBytes = 1000;
        serve(options);
        QByteArray received;
        send("POST /v1/groups HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n800\r\n" + QByteArray(0x800, ' ')
                 + "\r\n0\r\n\r\n",
             &received);
        QVERIFY2(received.startsWith("HTTP/1.1 413 "), received.constData());
        QCOMPARE(received.count("HTTP/1.1 "), 1);
    }

    void bodiesHaveALimit()
    {
        DemoOptions options = quiet();
        options.maxBodyBytes = 1000;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("jira"));
        const QByteArray body = R"({"run_setup_tests":false,"paused":false})" + QByteArray(2000, ' ');
        const DemoReply reply = client().patch(path, body);
        QCOMPARE(reply.status, 413);
        QCOMPARE(reply.code(), QStringLiteral("PayloadTooLarge"));
        QCOMPARE(reply.message(), QStringLiteral("HTTP 413 Payload Too Large"));
        // As a fault says it.
        server().setFaults({QStringLiteral("PATCH ** status 413")});
        QCOMPARE(client().patch(path, "{}").body, reply.body);
    }

    void largeSchemaConfigsAreTaken()
    {
        const QByteArray body = R"({"schemas":{"public":{"enabled":true}})" + QByteArray(40 << 20, ' ') + '}';
        QCOMPARE(client().patch(pathOf(QStringLiteral("orders_db")) + "/schemas", body).status, 200);
    }

    void leaveToSendIsNotGivenToAll_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("begins");
        QTest::addColumn<QString>("code");
        const QByteArray post = "POST /v1/groups HTTP/1.1\r\nContent-Type: application/json\r\n";
        const QByteArray key = "Authorization: Basic " + QByteArray("demo:demo-secret").toBase64() + "\r\n";
        const QByteArray small = "Content-Length: 15\r\n";
        const QByteArray large = "Content-Length: 2000\r\n";
        const QByteArray chunks = "Transfer-Encoding: chunked\r\n";
        const auto row = [](const char *name, const QByteArray &head, const QByteArray &begins, const char *code) {
            QTest::newRow(name) << head << begins << QString::fromLatin1(code);
        };
        row("all is well", post + key + small, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 ", "Success");
        row("too large", post + key + large, "HTTP/1.1 413 ", "PayloadTooLarge");
        row("no key", post + small, "HTTP/1.1 401 ", "AuthFailed");
        row("no key, and too large", post + large, "HTTP/1.1 401 ", "AuthFailed");
        row("no key, in chunks", post + chunks, "HTTP/1.1 401 ", "AuthFailed");
        row("another key", post + "Authorization: Basic eDp5\r\n" + small, "HTTP/1.1 401 ", "AuthFailed");
    }
    void leaveToSendIsNotGivenToAll()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, begins);
        QFETCH(QString, code);
        DemoOptions options = quiet();
        options.maxBodyBytes = 1000;
        serve(options);
        QByteArray received;
        send(head + "Expect: 100-continue\r\nConnection: close\r\n\r\n{\"name\":\"made\"}", &received);
        QVERIFY2(received.startsWith(begins), received.constData());
        const QByteArray body = received.mid(received.lastIndexOf("\r\n\r\n") + 4);
        QCOMPARE(QJsonDocument::fromJson(body)[u"code"].toString(), code);
    }

    void closingIsSaid()
    {
        const QByteArray request = "GET /v1/account/info HTTP/1.0\r\nAuthorization: Basic "
                                   + QByteArray("demo:demo-secret").toBase64() + "\r\n";
        QByteArray received;
        send(request + "\r\n", &received);
        QVERIFY2(received.contains("\r\nConnection: close\r\n"), received.constData());
        QVERIFY2(!received.contains("Keep-Alive"), received.constData());
        received.clear();
        // Unless the client wants to stay.
        send(request + "Connection: Keep-Alive\r\n\r\n" + request + "\r\n", &received);
        QCOMPARE(received.count(" 200 OK"), 2);
        QCOMPARE(received.count("\r\nKeep-Alive: timeout=300\r\n"), 1);
    }

    void someStatusesHaveNoBody()
    {
        for (const int status : {204, 304}) {
            server().setFaults({QStringLiteral("GET /v1/groups status %1").arg(status)});
            QByteArray received;
            send("GET /v1/groups HTTP/1.1\r\nConnection: close\r\n\r\n", &received);
            QVERIFY2(received.startsWith(QByteArray("HTTP/1.1 " + QByteArray::number(status))), received.constData());
            QVERIFY2(received.endsWith("\r\n\r\n"), received.constData());
            QVERIFY(received.contains("X-Rate-Limit-Remaining: "));
        }
    }

    void compressesAlsoWhatIsMadeLate()
    {
        DemoOptions options = quiet();
        options.gzip = true;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db")) + "/schemas";
        const DemoReply small = client().get(path, {{"Accept-Encoding", "gzip"}});
        QCOMPARE(small.header("Content-Encoding"), QByteArray("gzip"));
        QVERIFY(small.data().contains(u"schemas"));
        QCOMPARE(client().get(path, {{"Accept-Encoding", "gzip;q=0"}}).header("Content-Encoding"), QByteArray());
    }

private:
    /// All that comes until the server closes.
    void send(const QByteArray &request, QByteArray *received)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), server().port());
        QVERIFY(socket.waitForConnected(5000));
        socket.write(request);
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(10'000))
            received->append(socket.readAll());
        received->append(socket.readAll());
        QCOMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    }
};

SLUICE_TEST(DemoFraming)

#include "tst_demoframing.moc"
