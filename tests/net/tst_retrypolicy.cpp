// SPDX-License-Identifier: GPL-3.0-or-later
#include "retrypolicy.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

class TstRetryPolicy : public QObject
{
    Q_OBJECT

private:
    static Answer answered(int status, std::optional<qint64> retryAfterMs = std::nullopt)
    {
        Answer answer;
        answer.status = status;
        answer.error = status < 300 ? QNetworkReply::NoError : QNetworkReply::UnknownContentError;
        answer.retryAfterMs = retryAfterMs;
        answer.bytesReceived = 2;
        answer.head = "{}";
        answer.lastByte = '}';
        return answer;
    }
    static Answer ended(Answer::End end)
    {
        Answer answer;
        answer.end = end;
        return answer;
    }
    static std::optional<Retry> read(const Answer &answer, const RetryHistory &history = {})
    {
        return retryAfter(Request::Method::Get, answer, history, {}, 0);
    }

private slots:
    void backsOffTwiceAsLongEachTime()
    {
        QCOMPARE(backoffMs(1'000, 0, 0), 1'000);
        QCOMPARE(backoffMs(1'000, 3, 0), 8'000);
        QCOMPARE(backoffMs(1'000, 3, 1), 4'000);
        QVERIFY(backoffMs(1'000, 1'000, 0) > 0);
    }

    void readsAreRepeatedWhenItMayHelp()
    {
        for (const int status : {502, 503, 504})
            QVERIFY(read(answered(status)));
        for (const int status : {200, 204, 301, 400, 401, 403, 404, 409, 500})
            QVERIFY(!read(answered(status)));
        QVERIFY(read(ended(Answer::End::ConnectTimeout)));
        QVERIFY(read(ended(Answer::End::InactivityTimeout)));
        QVERIFY(!read(ended(Answer::End::OverallTimeout)));
        QVERIFY(!read(ended(Answer::End::Cancelled)));
        QVERIFY(!read(ended(Answer::End::TooLarge)));
        Answer cut = answered(200);
        cut.error = QNetworkReply::RemoteHostClosedError;
        QVERIFY(read(cut));
        Answer tls;
        tls.error = QNetworkReply::SslHandshakeFailedError;
        QVERIFY(!read(tls));
        Answer refused;
        refused.error = QNetworkReply::ConnectionRefusedError;
        QVERIFY(read(refused));
    }

    void notMoreOftenThanAllowed()
    {
        RetryHistory history;
        history.failures = TransportLimits().retries - 1;
        QVERIFY(read(answered(502), history));
        ++history.failures;
        QVERIFY(!read(answered(502), history));
        QVERIFY(read(answered(429), history)); // counted apart
    }

    void writesAreRepeatedAfterA429Alone()
    {
        for (const Request::Method method :
             {Request::Method::Post, Request::Method::Patch, Request::Method::Put, Request::Method::Delete}) {
            const auto write = [&](const Answer &answer) {
                return retryAfter(method, answer, {}, {}, 0);
            };
            QVERIFY(write(answered(429)));
            for (const int status : {200, 500, 502, 503, 504})
                QVERIFY(!write(answered(status, 1'000)));
            QVERIFY(!write(ended(Answer::End::ConnectTimeout)));
            QVERIFY(!write(ended(Answer::End::InactivityTimeout)));
            Answer lost;
            lost.error = QNetworkReply::ContentReSendError;
            QVERIFY(!write(lost));
            Answer halfRefused = ended(Answer::End::InactivityTimeout);
            halfRefused.status = 429;
            QVERIFY(!write(halfRefused));
        }
    }

    void waitsAsLongAsAsked()
    {
        QCOMPARE(read(answered(429, 90'000)), (Retry{90'000, true, true}));
        QCOMPARE(read(answered(429)), (Retry{1'000, true, true}));
        QCOMPARE(read(answered(429, 5)), (Retry{1'000, true, true}));
        QCOMPARE(read(answered(503, 5'000)), (Retry{5'000, false, true}));
        QCOMPARE(read(answered(503)), (Retry{1'000, false, false}));
        QCOMPARE(read(answered(502)), (Retry{1'000, false, false}));
    }

    void notLongerThanTheLimit()
    {
        QVERIFY(read(answered(429, 3'600'000)));
        QVERIFY(!read(answered(429, 3'600'001)));
        QVERIFY(!read(answered(503, 3'600'001)));
        RetryHistory history;
        history.waitedMs = 3'000'000;
        QVERIFY(!read(answered(429, 700'000), history));
    }
};

SLUICE_TEST(TstRetryPolicy)
#include "tst_retrypolicy.moc"
