// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemaservice.h"
#include "testregistry.h"

using namespace sluice;
using test::Reaction;
using test::SchemaService;
using State = OperationRow::State;
using Kind = SchemaChange::Kind;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

/// The service at the top of its voice.
Reaction refusal(int status, const char *code, const char *message)
{
    return Reaction::json(status, QByteArray("{\"code\":\"") + code + "\",\"message\":\"" + message + "\"}");
}

} // namespace

/// Every way an apply can come out, over a real socket.
class TstSchemaApply : public QObject
{
    Q_OBJECT

private slots:
    void onePatchWithACopyBefore();
    void nothingChangedSendsNothing();
    void changedElsewhereWaitsForAWord();
    void aCollisionIsInsistedOn();
    void aCollisionIsGivenWay();
    void whatIsSoAlreadyIsNotSent();
    void a409IsComparedAgain();
    void a409WithAChangeIsNotSentAgain();
    void a409ForEverGivesUp();
    void aCutAnswerThatArrived();
    void aCutAnswerThatDidNot();
    void aCutAnswerThatDidInPart();
    void noReadAfterACutAnswer();
    void noReadAfterAYes();
    void givenUpOnItsWay_data();
    void givenUpOnItsWay();
    void notTakenOverStaysInTheDraft();
    void theServiceWantsParents();
    void lockedColumnsAreNoParents();
    void anotherRefusalEnds();
    void noCopyNoPatch();
    void columnsAreSettled();
    void noEditsWhileItIsSent();
};

void TstSchemaApply::onePatchWithACopyBefore()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    QVERIFY(s.apply());
    QCOMPARE(s.patches, QList{json(R"({"schemas":{"shop":{"tables":{"orders":{"enabled":false}}}}})")});
    QCOMPARE(s.row().state, State::Succeeded);
    QCOMPARE(s.row().changes, 1);
    QCOMPARE(s.report.sent.size(), 1);
    QVERIFY(s.report.answered && s.report.missing.isEmpty());
    QVERIFY(!s.draft().isChanged());
    QCOMPARE(s.reads(), 3); // when it was opened, before and after

    s.store.snapshots().refresh(s.id);
    QTRY_VERIFY(s.store.snapshots().list(s.id).has_value());
    const QList<ConfigSnapshot> list = *s.store.snapshots().list(s.id);
    QCOMPARE(list.size(), 1);
    QCOMPARE(SchemaSnapshots::reasonOf(list.first()), SchemaSnapshots::Reason::Apply);
    QVERIFY(list.first().storedSize > 0 && list.first().rawSize > 0);
    QSignalSpy opened(&s.store.snapshots(), &SchemaSnapshots::opened);
    s.store.snapshots().open(s.id, list.first().id);
    QTRY_COMPARE(opened.size(), 1);
    const auto config = opened.first().at(3).value<Result<SchemaConfigPtr>>();
    QVERIFY(config.has_value());
    const SchemaWishes back = wishesFor(s.draft().base(), **config);
    QCOMPARE(back.changes.size(), 1);
    QVERIFY2(back.changes.first().table == u"orders" && back.changes.first().on, "the copy has what was before");
}

void TstSchemaApply::nothingChangedSendsNothing()
{
    SchemaService s;
    QVERIFY(s.load());
    QCOMPARE(s.store.apply(s.id), OperationId::None);
    s.turn("orders", false);
    QVERIFY(s.apply());
    QCOMPARE(s.store.apply(s.id), OperationId::None);
    QCOMPARE(s.patches.size(), 1);
}

void TstSchemaApply::changedElsewhereWaitsForAWord()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.setTable("users", false);
    QSignalSpy elsewhere(&s.store, &SchemaStore::changedElsewhere);
    QVERIFY(s.apply());
    QVERIFY2(s.patches.isEmpty(), "nothing is sent before somebody has seen it");
    QCOMPARE(elsewhere.size(), 1);
    QCOMPARE(elsewhere.first().at(1).value<SchemaStore::Occasion>(), SchemaStore::Occasion::Apply);
    QCOMPARE(s.row().error->kind, Error::Kind::Conflict);
    QVERIFY(s.store.isHeld(s.id) && s.draft().isChanged());
    const SchemaMerge merge = s.compare();
    QCOMPARE(merge.kept.size(), 1);
    QVERIFY(merge.collisions.isEmpty());
    QCOMPARE(merge.elsewhere.changes.size(), 1);
    QVERIFY(s.resolve(merge, {}));
    QVERIFY(!s.store.isHeld(s.id));
    QCOMPARE(s.draft().changes(), merge.kept);
    QVERIFY(!s.draft().isTableEnabled(s.place("users")));
    QVERIFY(s.apply());
    QCOMPARE(s.patches, QList{json(R"({"schemas":{"shop":{"tables":{"orders":{"enabled":false}}}}})")});
    QCOMPARE(s.row().state, State::Succeeded);
}

void TstSchemaApply::aCollisionIsInsistedOn()
{
    SchemaService s;
    QVERIFY(s.load());
    s.store.edit(s.id, [&s](SchemaDraft &d) { d.setTablesMode({s.place("orders")}, SyncMode::History); });
    s.set({QStringLiteral("shop"), QStringLiteral("orders")}, QStringLiteral("sync_mode"), QStringLiteral("LIVE"));
    QVERIFY(s.apply());
    const SchemaMerge merge = s.compare();
    QCOMPARE(merge.collisions.size(), 1);
    QCOMPARE(merge.collisions.first().now.mode, SyncMode::Live);
    QVERIFY(s.resolve(merge, {true}));
    QVERIFY(s.apply());
    QCOMPARE(s.patches, QList{json(R"({"schemas":{"shop":{"tables":{"orders":{"sync_mode":"HISTORY"}}}}})")});
}

void TstSchemaApply::aCollisionIsGivenWay()
{
    SchemaService s;
    QVERIFY(s.load());
    s.store.edit(s.id, [&s](SchemaDraft &d) { d.setTablesMode({s.place("orders")}, SyncMode::History); });
    s.set({QStringLiteral("shop"), QStringLiteral("orders")}, QStringLiteral("sync_mode"), QStringLiteral("LIVE"));
    QVERIFY(s.apply());
    QVERIFY(s.resolve(s.compare(), {false}));
    QVERIFY(!s.draft().isChanged());
    QCOMPARE(s.draft().tableMode(s.place("orders")), SyncMode::Live);
    QVERIFY(s.patches.isEmpty());
}

void TstSchemaApply::whatIsSoAlreadyIsNotSent()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.setTable("orders", false);
    QVERIFY(s.apply());
    QVERIFY(s.patches.isEmpty());
    QCOMPARE(s.report.agreed.size(), 1);
    QVERIFY(!s.draft().isChanged() && !s.store.isHeld(s.id));
    QCOMPARE(s.row().state, State::Succeeded);
}

void TstSchemaApply::a409IsComparedAgain()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.onPatch = [&s]() -> std::optional<Reaction> {
        return s.patches.size() == 1 ? std::optional(refusal(409, "Conflict", "is being changed")) : std::nullopt;
    };
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 2);
    QCOMPARE(s.reads(), 4); // opened, before the first, before the second, after
    QCOMPARE(s.row().state, State::Succeeded);
    QVERIFY(!s.draft().isChanged());
}

void TstSchemaApply::a409WithAChangeIsNotSentAgain()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.onPatch = [&s]() -> std::optional<Reaction> {
        s.setTable("users", false);
        return refusal(409, "Conflict", "is being changed");
    };
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 1);
    QVERIFY(s.store.isHeld(s.id) && s.draft().isChanged());
}

void TstSchemaApply::a409ForEverGivesUp()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.onPatch = []() -> std::optional<Reaction> {
        return refusal(409, "Conflict", "is being changed");
    };
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 3);
    QCOMPARE(s.row().error->kind, Error::Kind::Conflict);
    QVERIFY(s.draft().isChanged() && !s.store.isHeld(s.id));
}

void TstSchemaApply::aCutAnswerThatArrived()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.onPatch = [&s]() -> std::optional<Reaction> {
        s.setTable("orders", false);
        return Reaction::die(Reaction::Then::Reset);
    };
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 1);
    QCOMPARE(s.row().state, State::Succeeded);
    QVERIFY(!s.report.answered && s.report.missing.isEmpty());
    QVERIFY(!s.draft().isChanged());
}

void TstSchemaApply::aCutAnswerThatDidNot()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.onPatch = []() -> std::optional<Reaction> {
        return Reaction::die(Reaction::Then::Close);
    };
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 1);
    QCOMPARE(s.row().state, State::Failed);
    QCOMPARE(s.row().error->kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(s.report.missing, s.report.sent);
    QCOMPARE(s.draft().changes(), s.report.sent);
}

void TstSchemaApply::aCutAnswerThatDidInPart()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.turn("users", false);
    s.onPatch = [&s]() -> std::optional<Reaction> {
        s.setTable("orders", false);
        return Reaction::die(Reaction::Then::Reset);
    };
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 1);
    QCOMPARE(s.row().changes, 2);
    QCOMPARE(s.row().notTaken, 1);
    QCOMPARE(s.report.missing.size(), 1);
    QCOMPARE(s.report.missing.first().table, QStringLiteral("users"));
    QCOMPARE(s.draft().changes(), s.report.missing);
}

void TstSchemaApply::noReadAfterACutAnswer()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.onPatch = [&s]() -> std::optional<Reaction> {
        s.onGet = []() -> std::optional<Reaction> {
            return refusal(403, "Forbidden", "no");
        };
        return Reaction::die(Reaction::Then::Reset);
    };
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 1);
    QCOMPARE(s.reports, 0);
    QCOMPARE(s.row().error->kind, Error::Kind::OutcomeUnknown);
    QVERIFY2(s.draft().isChanged(), "what may not have arrived is kept");
}

void TstSchemaApply::noReadAfterAYes()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.onPatch = [&s]() -> std::optional<Reaction> {
        s.setTable("orders", false);
        s.onGet = []() -> std::optional<Reaction> {
            return refusal(403, "Forbidden", "no");
        };
        return SchemaService::success(s.config);
    };
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 1);
    QCOMPARE(s.row().state, State::Failed);
    QVERIFY2(s.row().accepted, "the service has said yes");
    QCOMPARE(s.row().error->kind, Error::Kind::Forbidden);
    QVERIFY2(s.draft().isChanged(), "until it is read, nobody knows");

    s.onGet = {};
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 1);
    QCOMPARE(s.row().state, State::Succeeded);
    QVERIFY(!s.draft().isChanged());
}

void TstSchemaApply::givenUpOnItsWay_data()
{
    QTest::addColumn<bool>("arrives");
    QTest::newRow("it arrives") << true;
    QTest::newRow("it does not") << false;
}

/// Nobody waits for the answer any more; what is there is read all the same.
void TstSchemaApply::givenUpOnItsWay()
{
    QFETCH(const bool, arrives);
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    bool isSent = false;
    s.onPatch = [&]() -> std::optional<Reaction> {
        isSent = true;
        if (arrives)
            s.setTable("orders", false);
        return Reaction::stall();
    };
    s.operation = s.store.apply(s.id);
    QTRY_VERIFY(isSent);
    s.store.stopWaiting(s.id);
    QVERIFY(s.ends());
    QCOMPARE(s.patches.size(), 1);
    QCOMPARE(s.reports, 1);
    QVERIFY(!s.report.answered);
    QCOMPARE(s.report.missing.isEmpty(), arrives);
    QCOMPARE(s.draft().isChanged(), !arrives);
    QCOMPARE(s.row().state, arrives ? State::Succeeded : State::Failed);
}

void TstSchemaApply::notTakenOverStaysInTheDraft()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.turn("users", false);
    s.onPatch = [&s]() -> std::optional<Reaction> {
        s.setTable("orders", false);
        return SchemaService::success(s.config);
    };
    QVERIFY(s.apply());
    QVERIFY(s.report.answered);
    QCOMPARE(s.report.missing.size(), 1);
    QCOMPARE(s.row().state, State::Succeeded);
    QCOMPARE(s.row().notTaken, 1);
    QCOMPARE(s.draft().changes(), s.report.missing);
}

void TstSchemaApply::theServiceWantsParents()
{
    SchemaService s;
    QVERIFY(s.load());
    s.store.edit(s.id, [&s](SchemaDraft &d) { d.setTablesMode({s.place("events", "logs")}, SyncMode::History); });
    s.onPatch = [&s]() -> std::optional<Reaction> {
        const QJsonObject logs = s.patches.constLast()[u"schemas"].toObject()[u"logs"].toObject();
        return logs.contains(u"enabled") ? std::nullopt
                                         : std::optional(refusal(400, "InvalidInput", "Field 'enabled' is required"));
    };
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 2);
    QCOMPARE(s.patches[1], json(R"({"schemas":{"logs":{"enabled":false,"tables":{
        "events":{"enabled":true,"sync_mode":"HISTORY"}}}}})"));
    QCOMPARE(s.reads(), 4);
    QCOMPARE(s.row().state, State::Succeeded);
}

/// Of a column that the config does not list, but that was read: a locked one is not told to be on.
void TstSchemaApply::lockedColumnsAreNoParents()
{
    SchemaService s;
    QVERIFY(s.load());
    const int users = s.place("users");
    s.store.edit(s.id, [users](SchemaDraft &d) {
        d.setColumns(users,
                     {{.name = QStringLiteral("id"), .destination = {}, .flags = NodeEnabled | NodeLocked, .lock = {}},
                      {.name = QStringLiteral("old"), .destination = {}, .flags = 0, .lock = {}}});
        d.setColumnHashed(users, 0, true);
        d.setColumnHashed(users, 1, true);
    });
    s.onPatch = [&s]() -> std::optional<Reaction> {
        const QJsonObject shop = s.patches.constLast()[u"schemas"].toObject()[u"shop"].toObject();
        return shop.contains(u"enabled") ? std::nullopt
                                         : std::optional(refusal(400, "InvalidInput", "Field 'enabled' is required"));
    };
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 2);
    QCOMPARE(s.patches[1], json(R"({"schemas":{"shop":{"enabled":true,"tables":{"users":{"enabled":true,"columns":{
        "id":{"hashed":true},"old":{"enabled":false,"hashed":true}}}}}}})"));
}

void TstSchemaApply::anotherRefusalEnds()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.onPatch = []() -> std::optional<Reaction> {
        return refusal(400, "InvalidInput", "Table cannot be disabled");
    };
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 1);
    QCOMPARE(s.row().error->serverMessage, QStringLiteral("Table cannot be disabled"));
    QVERIFY(s.draft().isChanged());
}

void TstSchemaApply::noCopyNoPatch()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.cache.database().close();
    QVERIFY(s.apply());
    QVERIFY2(s.patches.isEmpty(), "what could not be restored is not changed");
    QVERIFY(s.row().state != State::Succeeded);
    QVERIFY(s.draft().isChanged());
}

void TstSchemaApply::columnsAreSettled()
{
    SchemaService s;
    QVERIFY(s.load());
    QVERIFY(s.readColumns("users"));
    const int users = s.place("users");
    s.store.edit(s.id, [users](SchemaDraft &d) {
        d.setColumnHashed(users, 0, true);
        d.setColumnHashed(users, 1, true);
    });
    QCOMPARE(s.draft().changeCount(), 2);
    const QString first = s.draft().columns(users)->first().name;
    // The service takes one of them, and lists it.
    s.onPatch = [&s, first]() -> std::optional<Reaction> {
        QJsonObject patch = s.patches.constLast();
        const QJsonObject column{{QStringLiteral("enabled"), true}, {QStringLiteral("hashed"), true}};
        s.set({QStringLiteral("shop"), QStringLiteral("users")}, QStringLiteral("columns"),
              QJsonObject{{first, column}});
        return SchemaService::success(s.config);
    };
    QVERIFY(s.apply());
    QCOMPARE(s.report.missing.size(), 1);
    QVERIFY(s.report.missing.first().column != first);
    QCOMPARE(s.draft().changes(), s.report.missing);
    QVERIFY2(s.draft().columns(s.place("users")) != nullptr, "the columns need not be read again");
}

void TstSchemaApply::noEditsWhileItIsSent()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.operation = s.store.apply(s.id);
    QVERIFY(s.store.isApplying(s.id));
    QCOMPARE(s.store.apply(s.id), OperationId::None);
    s.turn("users", false);
    QCOMPARE(s.draft().changeCount(), 1);
    QVERIFY(s.ends());
    QCOMPARE(s.patches.size(), 1);
}

SLUICE_TEST(TstSchemaApply)
#include "tst_schemaapply.moc"
