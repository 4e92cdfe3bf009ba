// SPDX-License-Identifier: GPL-3.0-or-later
#include "configreader.h"
#include "schemaservice.h"
#include "testregistry.h"

using namespace sluice;
using test::Reaction;
using test::SchemaService;

/// A config that is looked at, without a draft of it.
class TstConfigReader : public QObject
{
    Q_OBJECT

private slots:
    void readsAndLeavesDraftsInPeace();
    void tellsWhatGoesWrong();
    void noConfigIsAnError();
    void stoppedItSaysNothing();
    void goneItReadsNoFurther();
    void theNewestCounts();

private:
    static Result<SchemaConfigPtr> resultOf(const QSignalSpy &spy, int at = 0)
    {
        return spy.at(at).at(1).value<Result<SchemaConfigPtr>>();
    }
};

void TstConfigReader::readsAndLeavesDraftsInPeace()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("carts", false);
    s.setTable("users", false);
    const auto reader = s.store.makeReader();
    QSignalSpy finished(reader.get(), &ConfigReader::finished);
    QSignalSpy replaced(&s.store, &SchemaStore::configReplaced);
    reader->start(s.id);
    QVERIFY(reader->isReading());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, test::patience);
    QVERIFY(!reader->isReading());
    const SchemaConfigPtr config = *resultOf(finished);
    QCOMPARE(config->tableFlags(SchemaLookup(*config).table(QStringLiteral("shop"), QStringLiteral("users")))
                 & NodeEnabled,
             0);
    QVERIFY(replaced.isEmpty());
    QVERIFY2(s.draft().isTableEnabled(s.place("users")), "the draft stands on what was read for it");
    QCOMPARE(s.draft().changeCount(), 1);
}

void TstConfigReader::tellsWhatGoesWrong()
{
    SchemaService s;
    s.onGet = [] {
        return Reaction::json(403, R"({"code":"Forbidden","message":"not yours"})");
    };
    const auto reader = s.store.makeReader();
    QSignalSpy finished(reader.get(), &ConfigReader::finished);
    reader->start(s.id);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, test::patience);
    QCOMPARE(resultOf(finished).error().kind, Error::Kind::Forbidden);
}

void TstConfigReader::noConfigIsAnError()
{
    SchemaService s;
    s.onGet = [] {
        return Reaction::json(404, R"({"code":"NotFound_SchemaConfig","message":"none"})");
    };
    const auto reader = s.store.makeReader();
    QSignalSpy finished(reader.get(), &ConfigReader::finished);
    reader->start(s.id);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, test::patience);
    QCOMPARE(resultOf(finished).error().kind, Error::Kind::NoSchemaConfig);
}

void TstConfigReader::stoppedItSaysNothing()
{
    SchemaService s;
    const auto reader = s.store.makeReader();
    QSignalSpy finished(reader.get(), &ConfigReader::finished);
    reader->start(s.id);
    reader->stop();
    QVERIFY(!reader->isReading());
    // Whatever was under way has been answered when this one is.
    QVERIFY(s.load());
    QVERIFY(finished.isEmpty());
    reader->start(s.id);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, test::patience);
    QVERIFY(resultOf(finished).has_value());
}

void TstConfigReader::goneItReadsNoFurther()
{
    SchemaService s;
    auto reader = s.store.makeReader();
    reader->start(s.id);
    reader.reset();
    QVERIFY(s.load());
}

void TstConfigReader::theNewestCounts()
{
    SchemaService s;
    const auto reader = s.store.makeReader();
    QSignalSpy finished(reader.get(), &ConfigReader::finished);
    reader->start(ConnectionId(QStringLiteral("another")));
    reader->start(s.id);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, test::patience);
    QCOMPARE(finished.first().first().value<ConnectionId>(), s.id);
    QVERIFY(s.load());
    QCOMPARE(finished.size(), 1);
}

SLUICE_TEST(TstConfigReader)
#include "tst_configreader.moc"
