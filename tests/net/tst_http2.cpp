// SPDX-License-Identifier: GPL-3.0-or-later
#include "http2server.h"
#include "nettest.h"
#include "testregistry.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>

using namespace sluice;
using namespace sluice::test;

Q_DECLARE_METATYPE(sluice::test::Http2Server::Reaction)

namespace {

/// Speaks HTTP/2 without TLS, which is the same code behind another handshake.
class DirectManager : public QNetworkAccessManager
{
protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data) override
    {
        QNetworkRequest direct = request;
        direct.setAttribute(QNetworkRequest::Http2DirectAttribute, true);
        return QNetworkAccessManager::createRequest(operation, direct, data);
    }
};

struct Net2 : Net
{
    Http2Server server2;

    Net2()
    {
        config.baseUrl = server2.url();
        config.makeManager = [] {
            return new DirectManager;
        };
    }
};

} // namespace

/// The service may be spoken to in HTTP/2, where requests are sent and resent by other code. (In the clear, Qt 6.4 does
/// not notice that the connection has ended, so that those rows end by their time limit; behind TLS it does.)
class TstHttp2 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // It warns of every failure that is asked for here.
        QLoggingCategory::setFilterRules(QStringLiteral("qt.network.http2=false"));
    }

    void sendsAndReceives_data()
    {
        QTest::addColumn<Request::Method>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("GET") << Request::Method::Get << QByteArray();
        QTest::newRow("POST") << Request::Method::Post << QByteArray("{}");
        QTest::newRow("large POST") << Request::Method::Post << "{\"a\":\"" + QByteArray(500'000, 'x') + "\"}";
        QTest::newRow("PATCH") << Request::Method::Patch << QByteArray("{}");
        QTest::newRow("DELETE") << Request::Method::Delete << QByteArray();
    }
    void sendsAndReceives()
    {
        QFETCH(Request::Method, method);
        QFETCH(QByteArray, body);
        Net2 net;
        for (int i = 0; i < 2; ++i) {
            const auto sent = net.send(makeRequest(method, body));
            VERIFY_SUCCESS(sent);
            QCOMPARE(sent.result()->body, success);
        }
        QCOMPARE(net.server2.requests(), 2);
        QCOMPARE(net.server2.connections(), 1);
    }

    void aSlowAnswerIsNoMissingConnection()
    {
        Net2 net;
        net.config.limits.connectMs = 150;
        net.config.limits.inactivityMs = 5'000;
        for (const Request::Method method : {Request::Method::Get, Request::Method::Post, Request::Method::Delete}) {
            net.server2.enqueue(Http2Server::Reaction::AnswerLate);
            const auto sent = net.send(makeRequest(method));
            VERIFY_SUCCESS(sent);
        }
        QCOMPARE(net.server2.requests(), 3);
    }

    void writesAreSeenAtMostOnce_data()
    {
        using R = Http2Server::Reaction;
        QTest::addColumn<Request::Method>("method");
        QTest::addColumn<Http2Server::Reaction>("reaction");
        QTest::addColumn<bool>("warm");
        QTest::addColumn<bool>("answered");
        const std::pair<const char *, R> ways[] = {{"closed", R::Close},
                                                   {"reset", R::Reset},
                                                   {"refused", R::Refuse},
                                                   {"aborted", R::Abort},
                                                   {"sent away before", R::GoAwayBefore},
                                                   {"sent away after", R::GoAwayAfter},
                                                   {"closed in the answer", R::CloseInAnswer},
                                                   {"closed in the body", R::CloseInBody},
                                                   {"answered and sent away", R::AnswerAndGoAway},
                                                   {"stalled", R::Stall}};
        for (const Request::Method method : {Request::Method::Post, Request::Method::Patch, Request::Method::Delete}) {
            for (const auto &[name, way] : ways) {
                for (const bool warm : {false, true})
                    QTest::addRow("%s: %s%s", qPrintable(methodName(method)), name, warm ? ", warm" : "")
                        << method << way << warm << (way == R::AnswerAndGoAway);
            }
        }
    }
    void writesAreSeenAtMostOnce()
    {
        QFETCH(Request::Method, method);
        QFETCH(Http2Server::Reaction, reaction);
        QFETCH(bool, warm);
        QFETCH(bool, answered);
        Net2 net;
        net.config.limits.inactivityMs = 150;
        if (warm) {
            const auto first = net.get();
            VERIFY_SUCCESS(first);
        }
        const int before = net.server2.requests();
        net.server2.enqueue(reaction);
        const auto sent = net.send(makeRequest(method));
        WAIT_FOR(sent);
        const int seen = net.server2.requests() - before;
        const auto fence = net.get();
        WAIT_FOR(fence);
        const std::optional<Error> error = errorOf(sent);
        const QString told = error ? errorKindName(error->kind) : QStringLiteral("success");
        QCOMPARE(told, answered ? QStringLiteral("success") : QStringLiteral("OutcomeUnknown"));
        QCOMPARE(seen, 1);
        // The fence may have been asked twice itself, when it met the end of the old connection.
        QVERIFY2(net.server2.requests() - before <= 3, qPrintable(QString::number(net.server2.requests() - before)));
    }

    /// Qt would ask every later request over the same line, which never answers.
    void aLineThatDiedIsLeft()
    {
        Net2 net;
        net.config.limits.inactivityMs = 300;
        net.config.limits.normalMs = 20'000;
        const auto first = net.get();
        VERIFY_SUCCESS(first);
        net.server2.enqueue(Http2Server::Reaction::FallSilent);
        const auto again = net.get();
        VERIFY_SUCCESS(again);
        QCOMPARE(net.last(2).attempt, 2);
        QCOMPARE(net.server2.connections(), 2);
        // A write is not asked again, and what comes after it is no longer asked in vain.
        net.server2.enqueue(Http2Server::Reaction::FallSilent);
        const auto write = net.send(makeRequest(Request::Method::Post));
        COMPARE_KIND(write, OutcomeUnknown);
        const auto after = net.send(makeRequest(Request::Method::Post));
        VERIFY_SUCCESS(after);
        QCOMPARE(net.server2.connections(), 3);
    }

    void readsAreAskedAgain_data() { writesAreSeenAtMostOnce_data(); }
    void readsAreAskedAgain()
    {
        QFETCH(Http2Server::Reaction, reaction);
        QFETCH(bool, warm);
        QFETCH(Request::Method, method);
        if (method != Request::Method::Post)
            return; // each way once
        Net2 net;
        net.config.limits.inactivityMs = 1'500; // a busy machine stands still for a while, too
        net.config.limits.normalMs = 20'000;
        if (warm) {
            const auto first = net.get();
            VERIFY_SUCCESS(first);
        }
        net.server2.enqueue(reaction);
        const auto sent = net.get();
        VERIFY_SUCCESS(sent);
    }
};

SLUICE_TEST(TstHttp2)
#include "tst_http2.moc"
