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
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("pricing_function"));
        const QJsonObject before = client().get(path).data();
        const DemoReply reply = client().post(path + "/sync", R"({"force":false})");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.message().startsWith(u"Sync has been successfully triggered"));
        QVERIFY(!reply.json.contains(u"data"));
        QCOMPARE(state(path), QStringLiteral("syncing"));
        pass();
        QCOMPARE(state(path), QStringLiteral("scheduled"));
        const QJsonObject after = client().get(path).data();
        QVERIFY(moment(after, "succeeded_at") > moment(before, "succeeded_at"));
        QCOMPARE(after[u"failed_at"], before[u"failed_at"]);
    }

    void syncsFailAndThenSucceed()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("jira"));
        const QJsonObject before = client().get(path).data();
        client().post(path + "/sync");
        pass();
        QVERIFY(!client().get(path).data()[u"failed_at"].isNull());
        QCOMPARE(client().get(path).data()[u"succeeded_at"], before[u"succeeded_at"]);
        client().post(path + "/sync");
        pass();
        QVERIFY(moment(client().get(path).data(), "succeeded_at") > moment(before, "succeeded_at"));
    }

    void aManualRescheduledSyncWaitsForYou()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("salesforce_uat"));
        QCOMPARE(state(path), QStringLiteral("rescheduled"));
        // Long past its moment, and still.
        pass(day);
        QCOMPARE(state(path), QStringLiteral("rescheduled"));
        client().post(path + "/sync");
        QCOMPARE(state(path), QStringLiteral("syncing"));
        pass();
        QCOMPARE(state(path), QStringLiteral("rescheduled"));
        const QJsonObject before = client().get(path).data();
        client().post(path + "/sync");
        pass();
        QVERIFY(moment(client().get(path).data(), "succeeded_at") > moment(before, "succeeded_at"));
        QVERIFY(client().get(path).data()[u"status"][u"rescheduled_for"].isNull());
    }

    void anAutomaticRescheduledSyncGoesOn()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("github_issues"));
        const QJsonObject before = client().get(path).data();
        QCOMPARE(state(path), QStringLiteral("rescheduled"));
        // Its fourth attempt gets through.
        pass(day);
        QVERIFY(moment(client().get(path).data(), "succeeded_at") > moment(before, "succeeded_at"));
    }

    void aCancelledSyncLeavesNoTrace()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("sessions"));
        const QJsonObject before = client().get(path).data();
        client().post(path + "/sync");
        QCOMPARE(state(path), QStringLiteral("syncing"));
        pass();
        QCOMPARE(state(path), QStringLiteral("scheduled"));
        QCOMPARE(client().get(path).data(), before);
    }

    void forceStartsAgain_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("after");
        const QString again = QStringLiteral("syncing");
        const QString ended = QStringLiteral("scheduled");
        QTest::newRow("nothing said") << QByteArray("/sync") << QByteArray() << ended;
        QTest::newRow("not forced") << QByteArray("/sync") << QByteArray(R"({"force":false})") << ended;
        QTest::newRow("forced") << QByteArray("/sync") << QByteArray(R"({"force":true})") << again;
        QTest::newRow("as of old") << QByteArray("/force") << QByteArray() << again;
    }
    void forceStartsAgain()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, body);
        QFETCH(QString, after);
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        // Three minutes, give or take a fifth: begun anew after two it runs after four, and otherwise it has ended.
        const QByteArray said = client().post(path + "/sync").body;
        pass(2 * minute);
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QCOMPARE(client().post(path + call, body).body, said);
        QCOMPARE(state(path), QStringLiteral("syncing"));
        pass(2 * minute);
        QCOMPARE(state(path), after);
        pass(2 * minute);
        QCOMPARE(state(path), QStringLiteral("scheduled"));
    }

    void pausedConnectionsDoNotSync()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("marketo"));
        QCOMPARE(state(path), QStringLiteral("paused"));
        QCOMPARE(client().post(path + "/sync").status, 200);
        pass();
        QCOMPARE(state(path), QStringLiteral("paused"));
        // Nor those that are not set up.
        const QByteArray incomplete = pathOf(QStringLiteral("asana"));
        const QJsonObject before = client().get(incomplete).data();
        QCOMPARE(client().post(incomplete + "/sync").status, 200);
        pass();
        QCOMPARE(client().get(incomplete).data(), before);
    }

    void whatIsNotSetUpDoesNotRun()
    {
        serve(slow());
        const QByteArray group = client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
        const DemoReply made =
            client().post("/v1/connections", R"({"service":"stripe","paused":false,"is_historical_sync":true,)"
                                             R"("run_setup_tests":false,"config":{"schema":"made","secret_key":"s"},)"
                                             R"("group_id":")"
                                                 + group + R"("})");
        QCOMPARE(made.status, 201);
        const QByteArray path = "/v1/connections/" + made.data()[u"id"].toString().toUtf8();
        QCOMPARE(state(path), QStringLiteral("scheduled"));
        for (const char *body :
             {R"({"is_historical_sync":true,"run_setup_tests":false})", R"({"paused":true,"run_setup_tests":false})",
              R"({"paused":false,"run_setup_tests":false})"}) {
            QCOMPARE(client().patch(path, body).status, 200);
            QVERIFY2(state(path) != u"syncing", body);
        }
        pass();
        QVERIFY(client().get(path).data()[u"succeeded_at"].isNull());
        QVERIFY(client().get(path).data()[u"failed_at"].isNull());
        // What was asked for begins once it can.
        QCOMPARE(client().post(path + "/test").data()[u"status"][u"setup_state"].toString(),
                 QStringLiteral("connected"));
        QCOMPARE(state(path), QStringLiteral("syncing"));
    }

    void starsForSecretsFailTheNextSync_data()
    {
        QTest::addColumn<QString>("connection");
        QTest::addColumn<QByteArray>("stars");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("config") << QStringLiteral("orders_db")
                                << QByteArray(R"({"config":{"password":"******"},"run_setup_tests":false})")
                                << QByteArray(R"({"config":{"password":"new"}})");
        QTest::newRow("auth")
            << QStringLiteral("hubspot")
            << QByteArray(R"({"auth":{"client_access":{"client_secret":"********"}},"run_setup_tests":false})")
            << QByteArray(R"({"auth":{"client_access":{"client_secret":"new"}}})");
    }
    void starsForSecretsFailTheNextSync()
    {
        QFETCH(QString, connection);
        QFETCH(QByteArray, stars);
        QFETCH(QByteArray, secret);
        serve(slow());
        const QByteArray path = pathOf(connection);
        const auto setup = [&] {
            return client().get(path).data()[u"status"][u"setup_state"].toString();
        };
        const QJsonObject before = client().get(path).data();
        // Taken as they are, and nobody has looked.
        QCOMPARE(client().patch(path, stars).status, 200);
        QCOMPARE(setup(), QStringLiteral("connected"));
        client().post(path + "/sync");
        pass();
        const QJsonObject after = client().get(path).data();
        QVERIFY(moment(after, "failed_at") > moment(before, "succeeded_at"));
        QCOMPARE(after[u"succeeded_at"], before[u"succeeded_at"]);
        QCOMPARE(setup(), QStringLiteral("broken"));
        QVERIFY(hasTask(path));
        QCOMPARE(client().post(path + "/test").data()[u"status"][u"setup_state"].toString(), QStringLiteral("broken"));
        client().patch(path, secret);
        QCOMPARE(setup(), QStringLiteral("connected"));
        client().post(path + "/sync");
        pass();
        QVERIFY(moment(client().get(path).data(), "succeeded_at") > moment(after, "failed_at"));
    }

    void pausingEndsASync()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("inventory_mysql"));
        const DemoReply reply = client().patch(path, R"({"paused":true,"run_setup_tests":false})");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.data()[u"paused"].toBool());
        QCOMPARE(state(path), QStringLiteral("paused"));
        QVERIFY(client().get(path).data()[u"succeeded_at"].isNull());
    }

    void schedulesRun()
    {
        DemoOptions options = slow();
        options.schedules = true;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const Timestamp first = moment(client().get(path).data(), "succeeded_at");
        pass();
        QVERIFY(moment(client().get(path).data(), "succeeded_at") > first);
        const Timestamp second = moment(client().get(path).data(), "succeeded_at");
        pass();
        QVERIFY(moment(client().get(path).data(), "succeeded_at") > second);
    }

    void theFirstSyncBeginsAsSoonAsItMay()
    {
        DemoOptions options = slow();
        options.schedules = true;
        serve(options);
        // Once a day; connected, paused and never synced.
        const QByteArray path = pathOf(QStringLiteral("shared files.all"));
        pass();
        QCOMPARE(state(path), QStringLiteral("paused"));
        client().patch(path, R"({"paused":false,"run_setup_tests":false})");
        pass(2);
        QCOMPARE(state(path), QStringLiteral("syncing"));
        pass(day / 2);
        const Timestamp first = moment(client().get(path).data(), "succeeded_at");
        QVERIFY(!first.isNull());
        // The next one in its turn.
        QCOMPARE(state(path), QStringLiteral("scheduled"));
        pass(day / 4);
        QCOMPARE(moment(client().get(path).data(), "succeeded_at"), first);
        pass();
        QVERIFY(moment(client().get(path).data(), "succeeded_at") > first);
    }

    void historicalSyncsTakeLonger()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const auto isHistorical = [&] {
            return client().get(path).data()[u"status"][u"is_historical_sync"].toBool();
        };
        // Three minutes and three quarters of an hour, give or take a fifth.
        QCOMPARE(client().post(path + "/sync").status, 200);
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QVERIFY(!isHistorical());
        pass(4 * minute);
        QCOMPARE(state(path), QStringLiteral("scheduled"));
        QCOMPARE(client().post(path + "/resync").status, 200);
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QVERIFY(isHistorical());
        pass(35 * minute);
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QVERIFY(isHistorical());
        pass(20 * minute);
        QCOMPARE(state(path), QStringLiteral("scheduled"));
        QVERIFY(!isHistorical());
    }

    void aFasterLifeShortensThem()
    {
        DemoOptions options = slow();
        options.speed = 60;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        QCOMPARE(client().post(path + "/resync").status, 200);
        QCOMPARE(state(path), QStringLiteral("syncing"));
        pass(minute);
        QCOMPARE(state(path), QStringLiteral("scheduled"));
    }

    void resyncsOfPausedConnectionsWait()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("marketo"));
        QCOMPARE(client().post(path + "/resync").status, 200);
        QCOMPARE(state(path), QStringLiteral("paused"));
        client().patch(path, R"({"paused":false,"run_setup_tests":false})");
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QVERIFY(client().get(path).data()[u"status"][u"is_historical_sync"].toBool());
    }

    void tablesOfPausedConnectionsWaitToo()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("shop_shard_05"));
        QCOMPARE(client().post(path + "/resync", R"({"scope":{"public":["orders"]}})").status, 200);
        QCOMPARE(state(path), QStringLiteral("paused"));
        client().patch(path, R"({"paused":false,"run_setup_tests":false})");
        QCOMPARE(state(path), QStringLiteral("syncing"));
        pass();
        QCOMPARE(state(path), QStringLiteral("scheduled"));
        // Done once.
        client().patch(path, R"({"paused":true,"run_setup_tests":false})");
        client().patch(path, R"({"paused":false,"run_setup_tests":false})");
        QCOMPARE(state(path), QStringLiteral("scheduled"));
    }

    void tablesAreReadAgainAfterTheRunningSync()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QByteArray window = "?start_time=" + now.toString(Qt::ISODate).toLatin1()
                                  + "&end_time=" + now.addDays(3).toString(Qt::ISODate).toLatin1();
        const auto history = [&] {
            return client().get(path + "/sync-history" + window).items();
        };
        client().post(path + "/sync");
        const qsizetype before = history().size();
        QCOMPARE(before, 1);
        QCOMPARE(client().post(path + "/resync", R"({"scope":{"public":["orders"]}})").status, 200);
        QCOMPARE(history().size(), before);
        // The one that ran has ended, the other has begun: each takes three minutes, give or take a fifth.
        pass(4 * minute);
        QCOMPARE(history().size(), before + 1);
        QCOMPARE(state(path), QStringLiteral("syncing"));
        QVERIFY(!client().get(path).data()[u"status"][u"warnings"].toArray().isEmpty());
        QCOMPARE(history()[0][u"start"], history()[1][u"end"]);
        pass();
        QCOMPARE(state(path), QStringLiteral("scheduled"));
        QCOMPARE(history().size(), before + 1);
        QVERIFY(client().get(path).data()[u"status"][u"warnings"].toArray().isEmpty());
    }

    void resyncScopesAreChecked()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        QCOMPARE(client().post(path + "/resync", R"({"scope":{}})").status, 400);
        QCOMPARE(client().post(path + "/resync", R"({"scope":{"public":[]}})").status, 400);
        QCOMPARE(client().post(path + "/resync", R"({"scope":{"nonsense":["orders"]}})").status, 400);
        QCOMPARE(client().post(path + "/resync", R"({"scope":{"public":["orders"]}})").status, 200);
        QCOMPARE(client().post(path + "/schemas/tables/resync", R"({"public":["orders"]})").status, 200);
        QCOMPARE(client().post(path + "/schemas/tables/resync", "{}").status, 400);
    }

    void someServicesCannotResync()
    {
        serve(slow());
        for (const QString &name : {QStringLiteral("pricing_function"), QStringLiteral("fivetran_metadata"),
                                    QStringLiteral("a/b test#1.hits?")}) {
            const QByteArray path = pathOf(name);
            const QJsonObject before = client().get(path).data();
            const DemoReply replies[] = {client().post(path + "/resync"),
                                         client().post(path + "/resync", R"({"scope":{"s":["t"]}})"),
                                         client().post(path + "/schemas/tables/resync", R"({"s":["t"]})"),
                                         client().post(path + "/schemas/s/tables/t/resync")};
            for (const DemoReply &reply : replies) {
                QCOMPARE(reply.status, 400);
                QCOMPARE(reply.code(), QStringLiteral("InvalidInput"));
                QVERIFY2(reply.message().startsWith(u"Re-sync is not supported"), qPrintable(reply.message()));
            }
            QCOMPARE(client().get(path).data(), before);
            // The old way by a PATCH asks no service.
            QCOMPARE(client().patch(path, R"({"is_historical_sync":true,"run_setup_tests":false})").status, 200);
            QVERIFY(client().get(path).data()[u"status"][u"is_historical_sync"].toBool());
        }
    }

    void tasksComeWithAFailureAndGoWithASuccess()
    {
        DemoOptions options = slow();
        options.schedules = true;
        serve(options);
        const QByteArray path = pathOf(QStringLiteral("linkedin_ads"));
        QVERIFY(!hasTask(path));
        // Every third of its syncs fails, six hours after the one before, and it stays connected.
        const Timestamp first = moment(client().get(path).data(), "succeeded_at");
        int failures = 0;
        int successes = 0;
        Timestamp last = first;
        for (int hour = 0; hour < 60; ++hour) {
            pass(60 * minute);
            const QJsonObject now = client().get(path).data();
            const Timestamp ok = moment(now, "succeeded_at");
            const Timestamp failed = moment(now, "failed_at");
            QCOMPARE(hasTask(path), failed > ok);
            QCOMPARE(now[u"status"][u"setup_state"].toString(), QStringLiteral("connected"));
            if (const Timestamp end = std::max(ok, failed); end > last) {
                ++(failed > ok ? failures : successes);
                last = end;
            }
        }
        QVERIFY2(failures >= 3 && successes >= 6, QByteArray::number(failures).constData());
    }

    void passingWarningsComeAndGo()
    {
        serve(slow());
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        QVERIFY(client().get(path).data()[u"status"][u"warnings"].toArray().isEmpty());
        client().post(path + "/resync", R"({"scope":{"public":["orders"]}})");
        QCOMPARE(client().get(path).data()[u"status"][u"warnings"].toArray().size(), 1);
        pass();
        QVERIFY(client().get(path).data()[u"status"][u"warnings"].toArray().isEmpty());
    }

private:
    static constexpr qint64 minute = 60'000;
    static constexpr qint64 day = 24 * 60 * minute;
    /// As slow as the service: nothing ends while a test looks at it, and time passes when the test says so.
    static DemoOptions slow()
    {
        DemoOptions options;
        options.speed = 1;
        options.schedules = false;
        return options;
    }
    /// Longer than any sync of the stock account.
    void pass(qint64 ms = day) { server().skip(ms); }
    QString state(const QByteArray &path) { return client().get(path).data()[u"status"][u"sync_state"].toString(); }
    bool hasTask(const QByteArray &path) { return !client().get(path).data()[u"status"][u"tasks"].toArray().isEmpty(); }
    static Timestamp moment(const QJsonObject &object, const char *name)
    {
        return Timestamp::fromIso(object[QLatin1String(name)].toString());
    }
};

SLUICE_TEST(DemoLife)

#include "tst_demolife.moc"
