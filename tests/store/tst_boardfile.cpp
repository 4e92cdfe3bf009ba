// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/boardfile.h"
#include "cache/boardformat.h"
#include "testregistry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;

namespace {

const Timestamp readAt = Timestamp::fromIso(u"2026-06-01T08:00:00.123456Z");

/// A connection in which nothing has the value it has by itself, but for what is not kept.
Connection full()
{
    Connection c;
    c.id = ConnectionId(QStringLiteral("quick_otter"));
    c.service = ServiceId(QStringLiteral("postgres"));
    c.serviceVersion = 2;
    c.groupId = GroupId(QStringLiteral("warehouse"));
    c.schema = QStringLiteral("größe \U0001F986");
    c.connectedBy = QStringLiteral("somebody");
    c.createdAt = readAt.addMilliseconds(-3);
    c.succeededAt = readAt.addMilliseconds(-2);
    c.failedAt = readAt.addMilliseconds(-1);
    c.paused = true;
    c.pauseAfterTrial = true;
    c.syncFrequencyMinutes = 0;
    c.dailySyncTime = QStringLiteral("03:00");
    c.scheduleType = ScheduleType::Manual;
    c.schedule = Schedule{.kind = ScheduleKind::TimeOfDay,
                          .intervalMinutes = 5,
                          .timeOfDay = QStringLiteral("04:00"),
                          .daysOfWeek = {QStringLiteral("MONDAY"), QStringLiteral("FRIDAY")},
                          .cron = QStringLiteral("* * * * *")};
    c.delaySensitivity = DelaySensitivity::SyncFrequency;
    c.delayThresholdMinutes = -1;
    c.networkingMethod = NetworkingMethod::Unknown;
    c.privateLinkId = QStringLiteral("link");
    c.proxyAgentId = QStringLiteral("proxy");
    c.hybridDeploymentAgentId = QStringLiteral("agent");
    c.virtualWarehouse = QStringLiteral("LOAD_WH");
    c.externalSecretsManagerId = QStringLiteral("vault");
    c.destinationSchemaNames = OpenEnum<DestinationSchemaNames>::fromWord(u"TOMORROWS_NAMING");
    c.status.setupState = SetupState::Broken;
    c.status.syncState = OpenEnum<SyncState>::fromWord(u"dreaming");
    c.status.updateState = UpdateState::Delayed;
    c.status.isHistoricalSync = true;
    c.status.schemaStatus = SchemaStatus::BlockedOnCapture;
    c.status.rescheduledFor = readAt;
    c.status.tasks = {{.code = QStringLiteral("a"), .message = QStringLiteral("b"), .details = QStringLiteral("c")},
                      {.code = QStringLiteral("a"), .message = QString(), .details = QString()}};
    c.status.warnings = {{.code = QStringLiteral("w"), .message = QStringLiteral("x"), .details = QString()}};
    return c;
}

BoardSnapshot snapshot()
{
    Connection bare;
    bare.id = ConnectionId(QStringLiteral("bare"));
    Destination destination;
    destination.id = DestinationId(QStringLiteral("d"));
    destination.groupId = GroupId(QStringLiteral("warehouse"));
    destination.service = ServiceId(QStringLiteral("snowflake"));
    destination.region = QStringLiteral("GCP");
    destination.timeZoneOffset = QStringLiteral("-5");
    destination.setupState = OpenEnum<DestinationSetupState>::fromWord(u"HALF_DONE");
    return {.readAt = readAt,
            .lookedAt = readAt.addMilliseconds(40),
            .connections = {bare, full(), bare},
            .sightings = {{},
                          {.firstSeen = readAt, .sawItStart = true, .proved = {}},
                          {.firstSeen = readAt, .sawItStart = false, .proved = readAt.addMilliseconds(-60'000)}},
            .groups = {{.id = GroupId(QStringLiteral("warehouse")),
                        .name = QStringLiteral("Warehouse"),
                        .createdAt = readAt},
                       {.id = GroupId(QStringLiteral("other")), .name = QString(), .createdAt = {}}},
            .destinations = {destination}};
}

void compare(const BoardSnapshot &a, const BoardSnapshot &b)
{
    QCOMPARE(a.readAt, b.readAt);
    QCOMPARE(a.lookedAt, b.lookedAt);
    QCOMPARE(a.connections.size(), b.connections.size());
    for (size_t i = 0; i < a.connections.size(); ++i) {
        QCOMPARE(a.connections[i], b.connections[i]);
        QCOMPARE(a.sightings[i].firstSeen, b.sightings[i].firstSeen);
        QCOMPARE(a.sightings[i].sawItStart, b.sightings[i].sawItStart);
        QCOMPARE(a.sightings[i].proved, b.sightings[i].proved);
    }
    QCOMPARE(a.groups, b.groups);
    QCOMPARE(a.destinations, b.destinations);
}

} // namespace

class TstBoardFile : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasWritten()
    {
        const auto read = decodeBoard(encodeBoard(snapshot()));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        compare(*read, snapshot());
        const auto none = decodeBoard(encodeBoard({}));
        QVERIFY(none);
        compare(*none, {});
    }

    /// Every field of a connection is either kept or named here: whoever adds one decides.
    void keepsEveryField()
    {
        Connection c = full();
        c.setupTests = {{.title = QStringLiteral("t"),
                         .status = {},
                         .message = QStringLiteral("on db.internal"),
                         .details = QString()}};
        c.externalSecretsKeys = QStringLiteral(R"({"password":"vault/of/db.internal"})");
        c.sourceSyncDetails = QStringLiteral(R"({"host":"db.internal"})");
        const QByteArray bytes = encodeBoard(
            {.readAt = {}, .lookedAt = {}, .connections = {c}, .sightings = {{}}, .groups = {}, .destinations = {}});
        const auto read = decodeBoard(bytes);
        QVERIFY(read);
        QVERIFY2(read->connections[0].setupTests.isEmpty(), "setup tests speak of hosts and users");
        c.setupTests.clear();
        // Nobody knows what those hold.
        c.externalSecretsKeys.clear();
        c.sourceSyncDetails.clear();
        QCOMPARE(read->connections[0], c);
        QVERIFY(!bytes.contains(QByteArray(reinterpret_cast<const char *>(u"db.internal"), 22)));
        // The structure has grown: is the new field kept, and does `full` have it?
        QCOMPARE(sizeof(Connection), size_t(832));
    }

    void damageIsFoundWhereverItIs()
    {
        const QByteArray whole = encodeBoard(snapshot());
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray damaged = whole;
            damaged[at] = char(damaged[at] ^ 0x10);
            QVERIFY2(!decodeBoard(damaged), qPrintable(QString::number(at)));
        }
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!decodeBoard(QByteArrayView(whole).first(size)), qPrintable(QString::number(size)));
        QVERIFY(!decodeBoard(QByteArray(whole).append('\0')));
    }

    void anotherVersionIsNotRead()
    {
        QByteArray bytes = encodeBoard(snapshot());
        bytes[12] = char(boardFormatVersion + 1);
        const auto read = decodeBoard(bytes);
        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(u"version"), qPrintable(read.error().detail));
    }

    void livesInAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("profiles/one/board.snapshot"));
        QCOMPARE(BoardFile(path).read().error().kind, Error::Kind::NotFound);
        {
            BoardFile file(path);
            file.write({});
            file.write(snapshot());
        }
        QCOMPARE(QFile::permissions(path) & ~QFileDevice::Permissions(QFileDevice::ReadUser | QFileDevice::WriteUser),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const auto read = BoardFile(path).read();
        QVERIFY(read);
        compare(*read, snapshot());
    }

    void aDamagedFileIsNoneButForTheLog()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("board.snapshot"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("too short; it is not used")));
        QCOMPARE(BoardFile(path).read().error().kind, Error::Kind::Storage);
        file.write(encodeBoard(snapshot()).chopped(1));
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("not whole; it is not used")));
        QCOMPARE(BoardFile(path).read().error().kind, Error::Kind::Storage);
        {
            BoardFile writer(path);
            writer.write(snapshot());
        }
        QVERIFY(BoardFile(path).read());
    }

    void tellsWhenAllIsWritten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("board.snapshot"));
        BoardFile file(path);
        file.write(snapshot());
        bool written = false;
        file.whenWritten(this, [&] { written = QFile::exists(path); });
        QTRY_VERIFY(written);
    }

    void nothingIsKeptWithoutAFile()
    {
        BoardFile file{QString()};
        file.write(snapshot());
        QCOMPARE(file.read().error().kind, Error::Kind::NotFound);
    }
};

SLUICE_TEST(TstBoardFile)
#include "tst_boardfile.moc"
