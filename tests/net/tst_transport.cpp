// SPDX-License-Identifier: GPL-3.0-or-later
#include "nettest.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

class TstTransport : public QObject
{
    Q_OBJECT

private slots:
    void getCarriesOurHeadersAndNothingElse()
    {
        Net net;
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
        QCOMPARE(sent.result()->body, success);
        QCOMPARE(net.server.requests().size(), 1);
        const SeenRequest seen = net.server.requests().constFirst();
        QCOMPARE(seen.method, "GET");
        QCOMPARE(seen.target, "/v1/things");
        QCOMPARE(seen.headers.value("authorization"),
                 "Basic " + QByteArray("the-api-key:s3cr3t/with\"quotes").toBase64());
        QCOMPARE(seen.headers.value("accept"), "application/json;version=2");
        QCOMPARE(seen.headers.value("user-agent"), "Sluice/" SLUICE_VERSION);
        QVERIFY(seen.headers.value("accept-encoding").contains("gzip"));
        QCOMPARE(seen.headers.value("x-request-id").size(), 16);
        QCOMPARE(QString::fromLatin1(seen.headers.value("x-request-id")), net.last().requestId);
        QVERIFY(!seen.headers.contains("content-type"));
        QVERIFY(!seen.headers.contains("cookie"));
        QVERIFY(!seen.headers.contains("if-none-match"));
    }

    void writesCarryTheirBodyAndItsLength_data()
    {
        QTest::addColumn<Request::Method>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("POST") << Request::Method::Post << QByteArray("{}");
        QTest::newRow("PATCH") << Request::Method::Patch << QByteArray(R"({"paused":true})");
        QTest::newRow("PUT") << Request::Method::Put << QByteArray(R"({"a":1})");
        QTest::newRow("large") << Request::Method::Post << "{\"a\":\"" + QByteArray(3'000'000, 'x') + "\"}";
        QTest::newRow("DELETE") << Request::Method::Delete << QByteArray();
    }
    void writesCarryTheirBodyAndItsLength()
    {
        QFETCH(Request::Method, method);
        QFETCH(QByteArray, body);
        Net net;
        const auto sent = net.send(makeRequest(method, body));
        VERIFY_SUCCESS(sent);
        QCOMPARE(net.server.requests().size(), 1);
        const SeenRequest seen = net.server.requests().constFirst();
        QCOMPARE(QString::fromLatin1(seen.method), methodName(method));
        QCOMPARE(seen.body, body);
        QCOMPARE(seen.headers.value("content-length"), QByteArray::number(body.size()));
        QVERIFY(!seen.headers.contains("transfer-encoding"));
        QVERIFY(!seen.headers.contains("expect"));
        QCOMPARE(seen.headers.value("content-type"), body.isEmpty() ? QByteArray() : QByteArray("application/json"));
        QCOMPARE(net.last().bytesSent, body.size());
    }
};

SLUICE_TEST(TstTransport)
#include "tst_transport.moc"
