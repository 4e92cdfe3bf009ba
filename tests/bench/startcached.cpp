// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/boardfile.h"
#include "cache/privatefolder.h"
#include "measurement.h"
#include "profiles.h"
#include "scenarios.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace sluice::bench {

namespace {

constexpr int connectionCount = 10'000;
constexpr int groupCount = 500;
constexpr double startBudget = 1.8;
constexpr double readBudgetMs = 2;

Connection connectionOf(int n, Timestamp now)
{
    static const QStringList services{QStringLiteral("postgres"), QStringLiteral("salesforce"), QStringLiteral("mysql"),
                                      QStringLiteral("google_sheets"), QStringLiteral("s3")};
    Connection c;
    c.id = ConnectionId(QStringLiteral("quick_otter_%1").arg(n));
    c.service = ServiceId(services[n % services.size()]);
    c.serviceVersion = 1;
    c.groupId = GroupId(QStringLiteral("group_%1").arg(n % groupCount));
    c.schema = QStringLiteral("orders_of_shard_%1").arg(n);
    c.connectedBy = QStringLiteral("someone_%1").arg(n % 20);
    c.createdAt = now.addMilliseconds(-n * 1000LL);
    c.succeededAt = now.addMilliseconds(-n * 100LL);
    c.syncFrequencyMinutes = 60;
    c.scheduleType = ScheduleType::Auto;
    c.networkingMethod = NetworkingMethod::Directly;
    c.status.setupState = n % 50 == 0 ? SetupState::Broken : SetupState::Connected;
    c.status.syncState = SyncState::Scheduled;
    c.status.updateState = n % 40 == 1 ? UpdateState::Delayed : UpdateState::OnSchedule;
    if (n % 100 == 3)
        c.status.warnings = {{.code = QStringLiteral("resync_table_warning"),
                              .message = QStringLiteral("A table."),
                              .details = QString()}};
    return c;
}

BoardSnapshot board()
{
    const Timestamp now = Timestamp::fromDateTime(QDateTime::currentDateTimeUtc());
    BoardSnapshot snapshot{
        .readAt = now, .lookedAt = now, .connections = {}, .sightings = {}, .groups = {}, .destinations = {}};
    for (int n = 0; n < connectionCount; ++n) {
        snapshot.connections.push_back(connectionOf(n, now));
        snapshot.sightings.push_back({.firstSeen = now, .sawItStart = false});
    }
    for (int n = 0; n < groupCount; ++n) {
        snapshot.groups.append({.id = GroupId(QStringLiteral("group_%1").arg(n)),
                                .name = QStringLiteral("Group %1").arg(n),
                                .createdAt = now});
    }
    return snapshot;
}

/// The same connections in the plain way: a row each, every field a column.
bool fillDatabase(QSqlDatabase &database, const BoardSnapshot &snapshot)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("CREATE TABLE c (id TEXT, service TEXT, version INTEGER, grp TEXT, name TEXT, "
                                   "by TEXT, created INTEGER, succeeded INTEGER, failed INTEGER, paused INTEGER, "
                                   "frequency INTEGER, schedule TEXT, network TEXT, setup TEXT, sync TEXT, upd TEXT)"))
        || !database.transaction()
        || !query.prepare(QStringLiteral("INSERT INTO c VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")))
        return false;
    for (const Connection &c : snapshot.connections) {
        const QVariantList values{c.id.text(),
                                  c.service.text(),
                                  *c.serviceVersion,
                                  c.groupId.text(),
                                  c.schema,
                                  c.connectedBy,
                                  c.createdAt.microseconds(),
                                  c.succeededAt.microseconds(),
                                  QVariant(),
                                  c.paused,
                                  *c.syncFrequencyMinutes,
                                  c.scheduleType.word(),
                                  c.networkingMethod.word(),
                                  c.status.setupState.word(),
                                  c.status.syncState.word(),
                                  c.status.updateState.word()};
        for (int i = 0; i < values.size(); ++i)
            query.bindValue(i, values[i]);
        if (!query.exec())
            return false;
    }
    return database.commit();
}

std::vector<Connection> readDatabase(QSqlDatabase &database)
{
    std::vector<Connection> result;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT * FROM c")))
        return result;
    while (query.next()) {
        Connection &c = result.emplace_back();
        c.id = ConnectionId(query.value(0).toString());
        c.service = ServiceId(query.value(1).toString());
        c.serviceVersion = query.value(2).toInt();
        c.groupId = GroupId(query.value(3).toString());
        c.schema = query.value(4).toString();
        c.connectedBy = query.value(5).toString();
        c.createdAt = Timestamp::fromMicroseconds(query.value(6).toLongLong());
        c.succeededAt = Timestamp::fromMicroseconds(query.value(7).toLongLong());
        c.paused = query.value(9).toBool();
        c.syncFrequencyMinutes = query.value(10).toInt();
        c.scheduleType = OpenEnum<ScheduleType>::fromWord(query.value(11).toString());
        c.networkingMethod = OpenEnum<NetworkingMethod>::fromWord(query.value(12).toString());
        c.status.setupState = OpenEnum<SetupState>::fromWord(query.value(13).toString());
        c.status.syncState = OpenEnum<SyncState>::fromWord(query.value(14).toString());
        c.status.updateState = OpenEnum<UpdateState>::fromWord(query.value(15).toString());
    }
    return result;
}

template<typename Work>
double msOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

void startCached(const Options &options)
{
    const int runs = options.runs > 0 ? options.runs : 15;
    const QTemporaryDir home;
    // As `timed` gives it to the program.
    const QString folder = home.path() + QStringLiteral("/sluice");
    Profile profile;
    profile.id = Profiles::newId();
    profile.name = QStringLiteral("ACME");
    {
        Profiles profiles(folder);
        profiles.add(profile);
        profiles.setLastUsed(profile.id);
        BoardFile file(profileFolder(folder, profile.id) + QStringLiteral("/board.snapshot"));
        file.write(board());
    }
    std::vector<double> ours;
    std::vector<double> bare;
    for (int i = 0; i < runs; ++i) {
        ours.push_back(timed(QStringLiteral(SLUICE_PROGRAM), {QStringLiteral("--exit-after-startup")}, home.path()));
        bare.push_back(timed(QCoreApplication::applicationFilePath(), {QStringLiteral("--bare-window")}, home.path()));
    }
    Measurement m;
    m.name = QStringLiteral("start.cached10k");
    m.value = median(ours);
    m.against = QStringLiteral("a bare QMainWindow");
    m.againstValue = median(bare);
    m.budget = startBudget;
    m.runs = runs;
    m.note = QStringLiteral("process start to the first paint, 10,000 kept connections in it");
    print(m);
}

void startCacheRead(const Options &options)
{
    const int runs = options.runs > 0 ? options.runs : 15;
    const QTemporaryDir folder;
    const BoardSnapshot snapshot = board();
    const BoardFile file(folder.filePath(QStringLiteral("board.snapshot")));
    BoardFile(folder.filePath(QStringLiteral("board.snapshot"))).write(snapshot);
    const auto connectionName = QStringLiteral("bench");
    std::vector<double> ours;
    std::vector<double> sql;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName);
        database.setDatabaseName(folder.filePath(QStringLiteral("plain.sqlite")));
        if (!database.open() || !fillDatabase(database, snapshot)) {
            std::fprintf(stderr, "start.cache_read: %s\n", qPrintable(database.lastError().text()));
            return;
        }
        for (int i = 0; i < runs; ++i) {
            size_t count = 0;
            ours.push_back(msOf([&] { count += file.read()->connections.size(); }));
            database.close();
            sql.push_back(msOf([&] { count += database.open() ? readDatabase(database).size() : 0; }));
            if (count != 2 * size_t(connectionCount)) {
                std::fprintf(stderr, "start.cache_read: not all connections were read\n");
                return;
            }
        }
    }
    QSqlDatabase::removeDatabase(connectionName);
    Measurement m;
    m.name = QStringLiteral("start.cache_read");
    m.value = median(ours);
    m.against = QStringLiteral("QtSql into the same values");
    m.againstValue = median(sql);
    m.budget = readBudgetMs;
    m.runs = runs;
    m.note = QStringLiteral("10,000 connections, open and read into the store's values; the budget is in ms");
    print(m);
}

} // namespace sluice::bench
