// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apiclient.h"
#include "cache/accountcache.h"
#include "connectionstore.h"
#include "faultserver.h"
#include "manualclock.h"
#include "operationlog.h"
#include "patience.h"
#include "schemastore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace sluice::test {

/// A service with one connection's schema config, which the test changes as somebody else would.
struct SchemaService
{

    /// An empty folder: what is kept goes with this.
    explicit SchemaService(const QString &cacheFolder = {}, int reloadLimitMs = 30 * 60'000)
        : cache(cacheFolder)
        , api({.baseUrl = server.url(),
               .credentials = {.key = QStringLiteral("key"), .secret = QStringLiteral("secret")},
               .reloadLimitMs = reloadLimitMs,
               .makeManager = {}})
        , connections(api, clock, intervals)
        , store(api, connections, log, cache, clock)
    {
        for (const char *name : {"orders", "carts", "users"})
            table("shop", name);
        table("logs", "events");
        set({QStringLiteral("logs")}, QStringLiteral("enabled"), false);
        config[QStringLiteral("schema_change_handling")] = QStringLiteral("ALLOW_ALL");
        server.setHandler([this](const SeenRequest &request) { return answer(request); });
        QObject::connect(&store, &SchemaStore::applied, &store, [this](const ConnectionId &, const ApplyReport &r) {
            report = r;
            ++reports;
        });
    }

    // What somebody else does.
    void table(const char *schema, const char *name)
    {
        set({QLatin1String(schema)}, QStringLiteral("enabled"), true);
        set({QLatin1String(schema), QLatin1String(name)}, QStringLiteral("enabled"), true);
        set({QLatin1String(schema), QLatin1String(name)}, QStringLiteral("sync_mode"), QStringLiteral("SOFT_DELETE"));
        set({QLatin1String(schema), QLatin1String(name)}, QStringLiteral("supports_columns_config"), true);
        set({QLatin1String(schema), QLatin1String(name)}, QStringLiteral("supports_history_mode"), true);
    }
    void set(const QStringList &path, const QString &key, const QJsonValue &value)
    {
        config = changed(config, path, 0, key, value);
    }
    void setTable(const char *name, bool on)
    {
        set({QStringLiteral("shop"), QLatin1String(name)}, QStringLiteral("enabled"), on);
    }

    static Reaction success(const QJsonValue &data)
    {
        return Reaction::json(
            200, QJsonDocument({{QStringLiteral("code"), QStringLiteral("Success")}, {QStringLiteral("data"), data}})
                     .toJson(QJsonDocument::Compact));
    }
    Reaction answer(const SeenRequest &request)
    {
        if (request.target.endsWith("/columns")) {
            if (onColumns)
                return onColumns();
            QJsonObject found;
            for (const QString &name : std::as_const(columns))
                found[name] = QJsonObject{{QStringLiteral("enabled"), true}};
            return success(QJsonObject{{QStringLiteral("columns"), found}});
        }
        if (request.target.endsWith("/reload")) {
            if (onReload)
                return onReload();
            return success(config);
        }
        if (request.method == "PATCH") {
            patches.append(QJsonDocument::fromJson(request.body).object());
            if (onPatch) {
                if (const auto reaction = onPatch())
                    return *reaction;
            }
            config = merged(config, patches.constLast());
            return success(config);
        }
        if (request.target.endsWith("/schemas")) {
            if (onGet) {
                if (const auto reaction = onGet())
                    return *reaction;
            }
            return success(config);
        }
        return success(QJsonObject{{QStringLiteral("items"), QJsonArray()}});
    }
    /// As the service does it, independent of the code under test.
    static QJsonObject merged(QJsonObject into, const QJsonObject &patch)
    {
        for (auto it = patch.begin(); it != patch.end(); ++it) {
            into[it.key()] = it->isObject() ? QJsonValue(merged(into[it.key()].toObject(), it->toObject())) : *it;
        }
        return into;
    }

    bool load()
    {
        store.load(id);
        return QTest::qWaitFor([this] { return store.state(id) == SchemaStore::LoadState::Loaded; }, patience);
    }
    bool readColumns(const char *table)
    {
        QSignalSpy loaded(&store, &SchemaStore::columnsLoaded);
        store.loadColumns(id, QStringLiteral("shop"), QLatin1String(table));
        return QTest::qWaitFor([&loaded] { return !loaded.isEmpty(); }, patience);
    }
    [[nodiscard]] const SchemaDraft &draft() const { return *store.draft(id); }
    [[nodiscard]] int place(const char *table, const char *schema = "shop") const
    {
        return SchemaLookup(draft().base()).table(QLatin1String(schema), QLatin1String(table));
    }
    void turn(const char *table, bool on)
    {
        store.edit(id, [at = place(table), on](SchemaDraft &d) { d.setTablesEnabled({at}, on); });
    }
    /// Applies and lets time pass until it has ended, as a success or not.
    bool apply()
    {
        operation = store.apply(id);
        return operation != OperationId::None && ends();
    }
    bool ends()
    {
        return QTest::qWaitFor(
            [this] {
                clock.advance(1'000);
                return !store.isBusy(id);
            },
            patience);
    }
    /// The three-way compare of a draft that waits; none where it does not.
    SchemaMerge compare()
    {
        SchemaMerge result;
        bool isThere = false;
        store.compare(id, [&](const SchemaMerge &merge) {
            result = merge;
            isThere = true;
        });
        if (!QTest::qWaitFor([&isThere] { return isThere; }, patience))
            qFatal("it was not compared");
        return result;
    }
    bool resolve(const SchemaMerge &merge, const QList<bool> &insists)
    {
        auto isThere = std::make_shared<bool>(false);
        store.resolve(id, merge, insists, [isThere](bool) { *isThere = true; });
        return QTest::qWaitFor([&isThere] { return *isThere; }, patience);
    }
    [[nodiscard]] OperationRow row() const { return log.find(operation)->rows.first(); }
    [[nodiscard]] int reads() const
    {
        int count = 0;
        for (const SeenRequest &request : server.requests())
            count += request.method == "GET" && request.target.endsWith("/schemas") ? 1 : 0;
        return count;
    }
    /// Until what was handed to the database is there.
    bool settled()
    {
        // What earlier runs have left is read first, then what was edited is noted.
        for (int round = 0; round < 3; ++round) {
            QCoreApplication::processEvents();
            const auto done = cache.drafts().read(id);
            if (!QTest::qWaitFor([&done] { return done.isFinished(); }, patience))
                return false;
        }
        return true;
    }

    static QJsonObject changed(QJsonObject object, const QStringList &path, qsizetype depth, const QString &key,
                               const QJsonValue &value)
    {
        if (depth == path.size()) {
            object[key] = value;
            return object;
        }
        const QString level = depth == 0 ? QStringLiteral("schemas") : QStringLiteral("tables");
        QJsonObject children = object[level].toObject();
        children[path[depth]] = changed(children[path[depth]].toObject(), path, depth + 1, key, value);
        object[level] = children;
        return object;
    }

    FaultServer server;
    QJsonObject config;
    QList<QJsonObject> patches;
    /// Of every table.
    QStringList columns{QStringLiteral("id"), QStringLiteral("email")};
    /// May answer in the service's place; nothing: the service does.
    std::function<std::optional<Reaction>()> onPatch;
    std::function<std::optional<Reaction>()> onGet;
    std::function<Reaction()> onReload;
    std::function<Reaction()> onColumns;
    AccountCache cache;
    ManualClock clock;
    Intervals intervals;
    ApiClient api;
    ConnectionStore connections;
    OperationLog log;
    SchemaStore store;
    ConnectionId id{QStringLiteral("quick_otter")};
    OperationId operation = OperationId::None;
    ApplyReport report;
    int reports = 0;
};

} // namespace sluice::test
