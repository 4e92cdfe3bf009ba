// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apiclient.h"
#include "cache/cachedatabase.h"
#include "cache/watchrecords.h"
#include "connectioncommands.h"
#include "connectionstore.h"
#include "faultserver.h"
#include "manualclock.h"
#include "operationlog.h"
#include "patience.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace sluice::test {

inline const auto early = QStringLiteral("2026-06-01T07:00:00.000001Z");
inline const auto late = QStringLiteral("2026-06-01T08:30:00.000001Z");

/// A service with one connection that the test moves about, and time that passes when the test says so.
struct OneConnection
{
    explicit OneConnection(bool keepsWatches = false)
        : api({.baseUrl = server.url(),
               .credentials = {.key = QStringLiteral("key"), .secret = QStringLiteral("secret")},
               .makeManager = {}})
        , store(api, clock, intervals)
        , commands(api, store, log, clock, intervals, keepsWatches ? &records : nullptr)
    {
        connection = {{QStringLiteral("id"), QStringLiteral("quick_otter")},
                      {QStringLiteral("service"), QStringLiteral("postgres")},
                      {QStringLiteral("group_id"), QStringLiteral("warehouse")},
                      {QStringLiteral("schema"), QStringLiteral("orders_db")},
                      {QStringLiteral("succeeded_at"), early},
                      {QStringLiteral("schedule_type"), QStringLiteral("auto")},
                      {QStringLiteral("paused"), false}};
        setState(QStringLiteral("scheduled"));
        server.setHandler([this](const SeenRequest &request) { return answer(request); });
    }

    void setState(const QString &syncState)
    {
        connection[QStringLiteral("status")] =
            QJsonObject{{QStringLiteral("setup_state"), QStringLiteral("connected")},
                        {QStringLiteral("sync_state"), syncState},
                        {QStringLiteral("update_state"), QStringLiteral("on_schedule")},
                        {QStringLiteral("is_historical_sync"), false}};
    }
    void set(const QString &key, const QJsonValue &value) { connection[key] = value; }

    Reaction answer(const SeenRequest &request)
    {
        const auto success = [](const QJsonValue &data) {
            return Reaction::json(200, QJsonDocument({{QStringLiteral("code"), QStringLiteral("Success")},
                                                      {QStringLiteral("data"), data}})
                                           .toJson(QJsonDocument::Compact));
        };
        if (request.method == "POST" && request.target.endsWith("sync")) {
            syncBody = request.body;
            if (beforeSync)
                beforeSync();
            if (syncAnswer)
                return *syncAnswer;
            setState(QStringLiteral("syncing"));
            return success(QJsonObject());
        }
        if (request.method == "POST" && request.target.endsWith("/test"))
            return testAnswer ? *testAnswer : success(connection);
        if (request.method == "PATCH") {
            set(QStringLiteral("paused"), request.body.contains("\"paused\":true"));
            return patchAnswer ? *patchAnswer : success(connection);
        }
        if (request.target.startsWith("/v1/connections/quick_otter")) {
            if (readAnswer)
                return *readAnswer;
            if (gone) {
                return Reaction::json(
                    404, R"({"code":"NotFound_Connection","message":"Cannot find connection with id 'quick_otter'"})");
            }
            return success(connection);
        }
        if (request.target.startsWith("/v1/connections")) {
            Reaction list = success(
                QJsonObject{{QStringLiteral("items"), gone ? QJsonArray() : QJsonArray{QJsonValue(connection)}}});
            list.delayMs = listDelayMs;
            return list;
        }
        return success(QJsonObject{{QStringLiteral("items"), QJsonArray()}});
    }

    bool load()
    {
        store.start();
        return QTest::qWaitFor([this] { return store.isComplete(); }, patience);
    }
    /// Begins a sync and waits until the service has been asked for it, which starts the watch.
    bool sync(bool force = false)
    {
        operation = force ? commands.restartSync({id}) : commands.sync({id});
        return QTest::qWaitFor(
            [this] { return clock.nextIn() == intervals.looks.first() || !log.find(operation)->isRunning(); },
            patience);
    }
    /// Lets the watch look once more and waits until the look was answered.
    bool look(qint64 ms)
    {
        // Whoever looks next has to have asked for it by then.
        if (!QTest::qWaitFor([&] { return clock.nextIn() >= 0 && clock.nextIn() <= ms; }, patience))
            return false;
        const auto before = server.requests().size();
        clock.advance(ms);
        return QTest::qWaitFor([&] { return server.requests().size() > before && api.budget().running == 0; },
                               patience);
    }
    [[nodiscard]] OperationRow row() const { return log.find(operation)->rows.first(); }
    bool ends()
    {
        return QTest::qWaitFor([this] { return !log.find(operation)->isRunning(); }, patience);
    }

    FaultServer server;
    QJsonObject connection;
    bool gone = false;
    int listDelayMs = 0;
    QByteArray syncBody;
    std::function<void()> beforeSync; ///< what happens while the request waits to be taken
    std::optional<Reaction> testAnswer;
    std::optional<Reaction> syncAnswer;
    std::optional<Reaction> patchAnswer;
    std::optional<Reaction> readAnswer;
    CacheDatabase database{QString()};
    WatchRecords records{database};
    ManualClock clock;
    Intervals intervals;
    ApiClient api;
    ConnectionStore store;
    OperationLog log;
    ConnectionCommands commands;
    ConnectionId id{QStringLiteral("quick_otter")};
    OperationId operation = OperationId::None;
};

} // namespace sluice::test
