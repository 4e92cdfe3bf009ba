// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"

using namespace sluice;

/// Syncs over HTTP, from the request to each of their ends.
class DemoLife : public DemoTest
{
    Q_OBJECT

private slots:
    void syncsSucceed()
    {
        serve(fast());
        const QByteArray path = pathOf(QStringLiteral("pricing_function"));
        const QJsonObject before = client().get(path).data();
        const DemoReply reply = client().post(path + "/sync", R"({"force":false})");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.message().startsWith(u"Sync has been successfully triggered"));
        QVERIFY(!reply.json.contains(u"data"));
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QTRY_COMPARE(state(path), QStringLiteral("scheduled"));
        const QJsonObject after = client().get(path).data();
        QVERIFY(moment(after, "succeeded_at") > moment(before, "succeeded_at"));
        QCOMPARE(after[u"failed_at"], before[u"failed_at"]);
    }

    void syncsFailAndThenSucceed()
    {
        serve(fast());
        const QByteArray path = pathOf(QStringLiteral("jira"));
        const QJsonObject before = client().get(path).data();
        client().post(path + "/sync");
        QTRY_VERIFY(!client().get(path).data()[u"failed_at"].isNull());
        QCOMPARE(client().get(path).data()[u"succeeded_at"], before[u"succeeded_at"]);
        client().post(path + "/sync");
        QTRY_VERIFY(moment(client().get(path).data(), "succeeded_at") > moment(before, "succeeded_at"));
    }

    void aManualRescheduledSyncWaitsForYou()
    {
        serve(fast(10'000));
        const QByteArray path = pathOf(QStringLiteral("salesforce_uat"));
        QCOMPARE(state(path), QStringLiteral("rescheduled"));
        // Long past its moment, and still.
        QTRY_VERIFY(moment(client().get(path).data()[u"status"].toObject(), "rescheduled_for")
                    < Timestamp::fromDateTime(QDateTime::currentDateTimeUtc()));
        QCOMPARE(state(path), QStringLiteral("rescheduled"));
        client().post(path + "/sync");
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QTRY_COMPARE(state(path), QStringLiteral("rescheduled"));
        const QJsonObject before = client().get(path).data();
        client().post(path + "/sync");
        QTRY_VERIFY(moment(client().get(path).data(), "succeeded_at") > moment(before, "succeeded_at"));
        QVERIFY(client().get(path).data()[u"status"][u"rescheduled_for"].isNull());
    }

    void anAutomaticRescheduledSyncGoesOn()
    {
        serve(fast(60'000));
        const QByteArray path = pathOf(QStringLiteral("github_issues"));
        const QJsonObject before = client().get(path).data();
        QCOMPARE(state(path), QStringLiteral("rescheduled"));
        // Its fourth attempt gets through.
        QTRY_VERIFY_WITH_TIMEOUT(moment(client().get(path).data(), "succeeded_at") > moment(before, "succeeded_at"),
                                 20000);
    }

    void aCancelledSyncLeavesNoTrace()
    {
        serve(fast());
        const QByteArray path = pathOf(QStringLiteral("sessions"));
        const QJsonObject before = client().get(path).data();
        client().post(path + "/sync");
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QTRY_COMPARE(state(path), QStringLiteral("scheduled"));
        QCOMPARE(client().get(path).data(), before);
    }

    void forceStartsAgain()
    {
        DemoOptions options = fast();
        options.speed = 60;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("inventory_mysql"));
        QCOMPARE(state(path), QStringLiteral("syncing"));
        // Not forced: it says the same and does nothing.
        const QByteArray without = client().post(path + "/sync", R"({"force":false})").body;
        QCOMPARE(client().post(path + "/sync", R"({"force":true})").body, without);
        QCOMPARE(state(path), QStringLiteral("syncing"));
    }

    void pausedConnectionsDoNotSync()
    {
        serve(fast());
        const QByteArray path = pathOf(QStringLiteral("marketo"));
        QCOMPARE(state(path), QStringLiteral("paused"));
        QCOMPARE(client().post(path + "/sync").status, 400);
        QCOMPARE(state(path), QStringLiteral("paused"));
        QCOMPARE(client().post(pathOf(QStringLiteral("asana")) + "/sync").status, 400);
    }

    void pausingEndsASync()
    {
        DemoOptions options = fast();
        options.speed = 60;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("inventory_mysql"));
        const DemoReply reply = client().patch(path, R"({"paused":true,"run_setup_tests":false})");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.data()[u"paused"].toBool());
        QCOMPARE(state(path), QStringLiteral("paused"));
        QVERIFY(client().get(path).data()[u"succeeded_at"].isNull());
    }

    void schedulesRun()
    {
        DemoOptions options = fast();
        options.schedules = true;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const Timestamp first = moment(client().get(path).data(), "succeeded_at");
        QTRY_VERIFY(moment(client().get(path).data(), "succeeded_at") > first);
        const Timestamp second = moment(client().get(path).data(), "succeeded_at");
        QTRY_VERIFY(moment(client().get(path).data(), "succeeded_at") > second);
    }

    void historicalSyncsTakeLonger()
    {
        serve(fast());
        const QByteArray path = pathOf(QStringLiteral("pricing_function"));
        QCOMPARE(client().post(path + "/resync").status, 200);
        QJsonObject connection = client().get(path).data();
        QVERIFY(connection[u"status"][u"is_historical_sync"].toBool());
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QTRY_COMPARE(state(path), QStringLiteral("scheduled"));
        connection = client().get(path).data();
        QVERIFY(!connection[u"status"][u"is_historical_sync"].toBool());
    }

    void resyncsOfPausedConnectionsWait()
    {
        serve(fast());
        const QByteArray path = pathOf(QStringLiteral("marketo"));
        QCOMPARE(client().post(path + "/resync").status, 200);
        QCOMPARE(state(path), QStringLiteral("paused"));
        client().patch(path, R"({"paused":false,"run_setup_tests":false})");
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QVERIFY(client().get(path).data()[u"status"][u"is_historical_sync"].toBool());
    }

    void tablesOfPausedConnectionsWaitToo()
    {
        serve(fast());
        const QByteArray path = pathOf(QStringLiteral("shop_shard_05"));
        QCOMPARE(client().post(path + "/resync", R"({"scope":{"public":["orders"]}})").status, 200);
        QCOMPARE(state(path), QStringLiteral("paused"));
        client().patch(path, R"({"paused":false,"run_setup_tests":false})");
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QTRY_COMPARE(state(path), QStringLiteral("scheduled"));
        // Done once.
        client().patch(path, R"({"paused":true,"run_setup_tests":false})");
        client().patch(path, R"({"paused":false,"run_setup_tests":false})");
        QCOMPARE(state(path), QStringLiteral("scheduled"));
    }

    void tablesAreReadAgainAfterTheRunningSync()
    {
        serve(fast());
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const auto history = [&] {
            return client().get(path + "/sync-history?limit=1000").items();
        };
        client().post(path + "/sync");
        const qsizetype before = history().size();
        QCOMPARE(client().post(path + "/resync", R"({"scope":{"public":["orders"]}})").status, 200);
        QCOMPARE(history().size(), before);
        QTRY_COMPARE(history().size(), before + 1);
        QVERIFY(!client().get(path).data()[u"status"][u"warnings"].toArray().isEmpty());
        QCOMPARE(history()[0][u"start"], history()[1][u"end"]);
        QTRY_COMPARE(state(path), QStringLiteral("scheduled"));
        QCOMPARE(history().size(), before + 1);
        QVERIFY(client().get(path).data()[u"status"][u"warnings"].toArray().isEmpty());
    }

    void resyncScopesAreChecked()
    {
        serve(fast());
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        QCOMPARE(client().post(path + "/resync", R"({"scope":{}})").status, 400);
        QCOMPARE(client().post(path + "/resync", R"({"scope":{"public":[]}})").status, 400);
        QCOMPARE(client().post(path + "/resync", R"({"scope":{"nonsense":["orders"]}})").status, 400);
        QCOMPARE(client().post(path + "/resync", R"({"scope":{"public":["orders"]}})").status, 200);
        QCOMPARE(client().post(path + "/schemas/tables/resync", R"({"public":["orders"]})").status, 200);
        QCOMPARE(client().post(path + "/schemas/tables/resync", "{}").status, 400);
        QCOMPARE(client()
                     .post(pathOf(QStringLiteral("pricing_function")) + "/resync",
                           R"({"scope":{"pricing_function":["margin"]}})")
                     .status,
                 400);
    }

    void passingWarningsComeAndGo()
    {
        serve(fast());
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        QVERIFY(client().get(path).data()[u"status"][u"warnings"].toArray().isEmpty());
        client().post(path + "/resync", R"({"scope":{"public":["orders"]}})");
        QCOMPARE(client().get(path).data()[u"status"][u"warnings"].toArray().size(), 1);
        QTRY_VERIFY(client().get(path).data()[u"status"][u"warnings"].toArray().isEmpty());
    }

private:
    /// Four minutes in some 150 ms.
    static DemoOptions fast(double speed = 1500)
    {
        DemoOptions options;
        options.speed = speed;
        options.schedules = false;
        return options;
    }
    QString state(const QByteArray &path) { return client().get(path).data()[u"status"][u"sync_state"].toString(); }
    static Timestamp moment(const QJsonObject &object, const char *name)
    {
        return Timestamp::fromIso(object[QLatin1String(name)].toString());
    }
};

SLUICE_TEST(DemoLife)

#include "tst_demolife.moc"
