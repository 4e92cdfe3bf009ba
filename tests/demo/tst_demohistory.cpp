// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"

using namespace sluice;

/// The syncs of the past, seen and made up.
class DemoHistory : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { serve(quiet()); }

    void historyTellsOfThePast()
    {
        DemoOptions options;
        options.frozenNow = Timestamp::fromIso(u"2026-05-04T09:30:00Z");
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const QJsonArray lastHour = client().get(path + "/sync-history").items();
        // Every 15 minutes, the newest first.
        QCOMPARE(lastHour.size(), 4);
        QCOMPARE(lastHour[0][u"end"], client().get(path).data()[u"succeeded_at"]);
        for (qsizetype i = 1; i < lastHour.size(); ++i)
            QVERIFY(lastHour[i][u"start"].toString() < lastHour[i - 1][u"start"].toString());
        QCOMPARE(lastHour[0][u"status"].toString(), QStringLiteral("COMPLETED"));
        QVERIFY(!lastHour[0].toObject().contains(u"reason"));
        // A day of it, page by page, without gaps and twins.
        const QByteArray day = path + "/sync-history?start_time=2026-05-03T09:30:00Z&end_time=2026-05-04T09:30:00Z";
        const QJsonArray all = client().get(day + "&limit=1000").items();
        QVERIFY2(all.size() >= 94 && all.size() <= 97, QByteArray::number(all.size()).constData());
        QJsonArray paged;
        QByteArray cursor;
        do {
            const DemoReply reply = client().get(day + "&limit=40" + (cursor.isEmpty() ? "" : "&cursor=") + cursor);
            for (const QJsonValue &item : reply.items())
                paged.append(item);
            cursor = QUrl::toPercentEncoding(reply.data()[u"next_cursor"].toString());
        } while (!cursor.isEmpty());
        QCOMPARE(paged, all);
        const QJsonArray failures = client().get(pathOf(QStringLiteral("shop_shard_06")) + "/sync-history").items();
        QVERIFY(std::any_of(failures.begin(), failures.end(), [](const QJsonValue &each) {
            return each[u"status"].toString() == u"FAILURE" && !each[u"reason"].toString().isEmpty();
        }));
        const QJsonObject running =
            client().get(pathOf(QStringLiteral("oracle_ebs")) + "/sync-history").items().at(0).toObject();
        QVERIFY(running[u"end"].isNull());
    }

    void historyHoldsAWeekOfTheShortestFrequency()
    {
        DemoOptions options;
        options.frozenNow = Timestamp::fromIso(u"2026-05-04T09:30:00Z");
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        for (const int minutes : {15, 5, 1}) {
            client().patch(path, R"({"run_setup_tests":false,"sync_frequency":)" + QByteArray::number(minutes) + '}');
            // This week and the one before it.
            for (const char *week : {"start_time=2026-04-27T09:30:00Z&end_time=2026-05-04T09:30:00Z",
                                     "start_time=2026-04-20T09:30:00Z&end_time=2026-04-27T09:30:00Z"}) {
                const QByteArray all = path + "/sync-history?limit=1000&" + week;
                int count = 0;
                QByteArray cursor;
                do {
                    const DemoReply reply = client().get(all + (cursor.isEmpty() ? "" : "&cursor=") + cursor);
                    count += int(reply.items().size());
                    cursor = reply.data()[u"next_cursor"].toString().toUtf8();
                } while (!cursor.isEmpty());
                const int expected = 7 * 24 * 60 / minutes;
                // The last one ended some minutes ago.
                QVERIFY2(count > expected - 9 && count <= expected + 1, QByteArray::number(count).constData());
            }
        }
    }

    void historyHasOneSyncAtATime()
    {
        DemoOptions options;
        options.frozenNow = Timestamp::fromIso(u"2026-05-04T09:30:00Z");
        serve(options);
        const QByteArray week =
            "/sync-history?limit=1000&start_time=2026-04-28T09:30:00Z&end_time=2026-05-04T10:00:00Z";
        const QJsonArray all = client().get("/v1/connections?limit=1000").items();
        for (const QJsonValue &each : all) {
            const QByteArray id = each[u"id"].toString().toUtf8();
            const QJsonArray items = client().get("/v1/connections/" + id + week).items();
            QString next;
            int open = 0;
            for (const QJsonValue &item : items) {
                open += item[u"end"].isNull() ? 1 : 0;
                QVERIFY2(next.isEmpty() || item[u"end"].toString() <= next, id.constData());
                next = item[u"start"].toString();
            }
            QVERIFY2(open == (each[u"status"][u"sync_state"].toString() == u"syncing" ? 1 : 0), id.constData());
        }
        const QByteArray first = pathOf(QStringLiteral("inventory_mysql"));
        QCOMPARE(client().patch(first, R"({"paused":true,"run_setup_tests":false})").status, 200);
        const QJsonArray items = client().get(first + week).items();
        QCOMPARE(items.size(), 1);
        QVERIFY(!items[0][u"end"].isNull());
    }

    void historyFailsOnSinceTheLastSuccess()
    {
        DemoOptions options;
        options.frozenNow = Timestamp::fromIso(u"2026-05-04T09:30:00Z");
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("zendesk_support"));
        const QJsonArray items =
            client()
                .get(path + "/sync-history?limit=1000&start_time=2026-04-28T00:00:00Z&end_time=2026-05-04T09:30:00Z")
                .items();
        const QString success = client().get(path).data()[u"succeeded_at"].toString();
        int failures = 0;
        for (const QJsonValue &each : items) {
            const bool isFailure = each[u"status"].toString() == u"FAILURE";
            QCOMPARE(isFailure, each[u"end"].toString() > success);
            failures += isFailure ? 1 : 0;
        }
        // Every hour of three and a half days.
        QVERIFY2(failures > 75 && failures < 90, QByteArray::number(failures).constData());
        QCOMPARE(items[0][u"end"], client().get(path).data()[u"failed_at"]);
    }

    void historyHasTheSyncThatWasPutOff()
    {
        DemoOptions options;
        options.frozenNow = Timestamp::fromIso(u"2026-05-04T09:30:00Z");
        serve(options);
        for (const char16_t *name : {u"github_issues", u"salesforce_uat"}) {
            const QByteArray path = pathOf(QString::fromUtf16(name));
            const QJsonObject last = client()
                                         .get(path
                                              + "/sync-history?start_time=2026-05-03T09:30:00Z"
                                                "&end_time=2026-05-04T09:30:00Z")
                                         .items()
                                         .at(0)
                                         .toObject();
            QCOMPARE(last[u"status"].toString(), QStringLiteral("RESCHEDULED"));
            QVERIFY(last[u"end"].toString() >= client().get(path).data()[u"succeeded_at"].toString());
            QVERIFY(last[u"start"].toString() <= last[u"end"].toString());
        }
    }

    void historyTellsOfWhatWasSeen()
    {
        const QByteArray path = pathOf(QStringLiteral("jira"));
        for (const char *outcome : {"FAILURE", "COMPLETED"}) {
            client().post(path + "/sync");
            QTRY_COMPARE(client().get(path + "/sync-history").items().at(0)[u"status"].toString(),
                         QString::fromLatin1(outcome));
        }
    }

    void historyWindowsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        QTest::newRow("seven days") << QByteArray("start_time=2026-05-01T00:00:00Z&end_time=2026-05-08T00:00:00Z")
                                    << 200;
        QTest::newRow("longer") << QByteArray("start_time=2026-05-01T00:00:00Z&end_time=2026-05-08T00:00:01Z") << 400;
        QTest::newRow("backwards") << QByteArray("start_time=2026-05-02T00:00:00Z&end_time=2026-05-01T00:00:00Z")
                                   << 400;
        QTest::newRow("no moment") << QByteArray("start_time=yesterday") << 400;
        QTest::newRow("start alone") << QByteArray("start_time=2026-05-01T00:00:00Z") << 200;
        QTest::newRow("end alone") << QByteArray("end_time=2026-05-01T00:00:00.5Z") << 200;
        QTest::newRow("cursor") << QByteArray("cursor=%21") << 400;
        QTest::newRow("limit") << QByteArray("limit=0") << 400;
    }
    void historyWindowsAreChecked()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, status);
        QCOMPARE(client().get(pathOf(QStringLiteral("jira")) + "/sync-history?" + query).status, status);
    }
};

SLUICE_TEST(DemoHistory)

#include "tst_demohistory.moc"
