// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awaited.h"
#include "cache/accountcache.h"
#include "connectioncommands.h"
#include "connectionstore.h"
#include "faultserver.h"
#include "manualclock.h"
#include "operationlog.h"
#include "patience.h"
#include "session.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace sluice::test {

inline constexpr qint64 minute = 60'000;
inline constexpr qint64 hour = 60 * minute;
inline const ConnectionId otter(QStringLiteral("quick_otter"));
inline const ConnectionId heron(QStringLiteral("slow_heron"));

/// A service with two connections that the test moves about, a folder that outlives the sessions, and time that passes
/// when the test says so.
class Firm
{
public:
    Firm()
    {
        add(otter, QStringLiteral("orders_db"));
        add(heron, QStringLiteral("salesforce"));
        server.setHandler([this](const SeenRequest &request) { return answer(request); });
    }

    void add(const ConnectionId &id, const QString &name)
    {
        connections[id.text()] = QJsonObject{{QStringLiteral("id"), id.text()},
                                             {QStringLiteral("service"), QStringLiteral("postgres")},
                                             {QStringLiteral("group_id"), QStringLiteral("warehouse")},
                                             {QStringLiteral("schema"), name},
                                             {QStringLiteral("schedule_type"), QStringLiteral("auto")},
                                             {QStringLiteral("paused"), false}};
        set(id, QStringLiteral("succeeded_at"), -hour);
        setState(id, QStringLiteral("scheduled"));
    }
    /// A moment, in milliseconds from now.
    void set(const ConnectionId &id, const QString &stamp, qint64 ms)
    {
        QJsonObject connection = connections[id.text()].toObject();
        connection[stamp] = clock.now().addMilliseconds(ms).toIso();
        connections[id.text()] = connection;
    }
    void setState(const ConnectionId &id, const QString &sync, const QString &setup = QStringLiteral("connected"))
    {
        QJsonObject connection = connections[id.text()].toObject();
        connection[QStringLiteral("status")] =
            QJsonObject{{QStringLiteral("setup_state"), setup},
                        {QStringLiteral("sync_state"), sync},
                        {QStringLiteral("update_state"), QStringLiteral("on_schedule")},
                        {QStringLiteral("is_historical_sync"), false}};
        connections[id.text()] = connection;
    }

    Reaction answer(const SeenRequest &request)
    {
        const auto success = [](const QJsonValue &data) {
            return Reaction::json(200, QJsonDocument({{QStringLiteral("code"), QStringLiteral("Success")},
                                                      {QStringLiteral("data"), data}})
                                           .toJson(QJsonDocument::Compact));
        };
        if (request.target == "/v1/account/info")
            return success(QJsonObject{{QStringLiteral("account_id"), QStringLiteral("acme")}});
        if (request.method == "POST")
            return syncAnswer.value_or(success(QJsonObject()));
        if (request.target.startsWith("/v1/connections?"))
            return success(QJsonObject{{QStringLiteral("items"), items()}});
        const QString id = QString::fromUtf8(request.target).section(u'/', 3);
        if (connections.contains(id))
            return success(connections[id]);
        if (request.target.startsWith("/v1/connections/"))
            return Reaction::json(404, R"({"code":"NotFound_Connection","message":"gone"})");
        return success(QJsonObject{{QStringLiteral("items"), QJsonArray()}});
    }
    [[nodiscard]] QJsonArray items() const
    {
        QJsonArray items;
        for (auto connection = connections.constBegin(); connection != connections.constEnd(); ++connection)
            items.append(*connection);
        return items;
    }

    /// A session as the next run of the program has it.
    void start()
    {
        SessionConfig config;
        config.baseUrl = server.url();
        config.cacheFolder = folder.filePath(QStringLiteral("profile"));
        config.keyWasGood = true;
        session = std::make_unique<Session>(
            config, Credentials{.key = QStringLiteral("key"), .secret = QStringLiteral("secret")}, clock);
    }
    /// Signs in and waits until the first list is merged and everything of earlier runs is known.
    bool load()
    {
        start();
        session->showKept();
        QSignalSpy refreshed(&session->connections(), &ConnectionStore::refreshed);
        session->signIn();
        return QTest::qWaitFor([&] { return refreshed.count() > 0; }, patience) && settle();
    }
    /// Whatever the database was asked for so far is done, and has been heard of.
    bool settle()
    {
        for (int round = 0; round < 3; ++round)
            (void)test::awaited(session->cache().database().run([](Sql &) -> Result<Done> { return Done{}; }));
        return QTest::qWaitFor([this] { return session->state() == Session::State::Ready; }, patience);
    }
    /// The window is closed.
    bool stop()
    {
        QSignalSpy drained(session.get(), &Session::drained);
        session->shutdown();
        const bool isDrained = QTest::qWaitFor([&] { return drained.count() == 1; }, patience);
        session.reset();
        return isDrained;
    }
    /// The list is read once more.
    bool refresh()
    {
        QSignalSpy refreshed(&session->connections(), &ConnectionStore::refreshed);
        session->connections().refresh();
        return QTest::qWaitFor([&] { return refreshed.count() > 0; }, patience) && settle();
    }
    /// Asks for a sync and waits until the service has been asked.
    bool sync()
    {
        const auto asked = server.count("POST");
        if (session->commands().sync({otter}) == OperationId::None)
            return false;
        return QTest::qWaitFor([&] { return server.count("POST") > asked; }, patience);
    }
    bool accepted()
    {
        return QTest::qWaitFor([this] { return row().accepted; }, patience) && settle();
    }
    [[nodiscard]] OperationRow row() const
    {
        const QList<Operation> &operations = session->operations().operations();
        return operations.isEmpty() ? OperationRow() : operations.last().rows.first();
    }
    [[nodiscard]] Verdict verdict(const ConnectionId &id = otter) const { return session->connections().verdictOf(id); }

    FaultServer server;
    QJsonObject connections;
    std::optional<Reaction> syncAnswer;
    QTemporaryDir folder;
    ManualClock clock;
    std::unique_ptr<Session> session;
};

} // namespace sluice::test
