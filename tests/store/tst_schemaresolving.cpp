// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrieddraft.h"
#include "merging.h"
#include "testregistry.h"

#include <QTimer>

using namespace sluice;
using test::Merging;
using test::patience;
using test::SchemaService;
using LoadState = SchemaStore::LoadState;

/// What comes between while decisions on a draft that collides are carried out beside the window.
class TstSchemaResolving : public QObject
{
    Q_OBJECT

private slots:
    void anEditDuringTheResolving();
    void aWishTakenBackDuringTheResolving();
    void aDiscardDuringTheResolving();
    void aDiscardAndAnEditDuringTheResolving();
    void decidedTwice();
    void anApplyDuringTheResolving();
    void aConnectionGoesDuringTheResolving();
    void anotherReadingDuringTheResolving();
    void whatWasAgreedIsUndoneElsewhere();
    void anotherCollisionDuringTheResolving();
    void anotherChangeDuringTheResolving();
    void aWishIsLostInTheResolving();
    void aWishWithoutAPlaceIsNotAsDecided();
    void overtakenAgainAndAgain();
    void wishedTwice();
};

void TstSchemaResolving::anEditDuringTheResolving()
{
    for (const bool insists : {false, true}) {
        Merging m;
        SchemaService &s = m.service();
        QVERIFY(m.collide());
        const SchemaMerge merge = s.compare();
        m.hold();
        int done = 0;
        bool isAsDecided = true;
        s.store.resolve(s.id, merge, {insists}, [&](bool decided) {
            ++done;
            isAsDecided = decided;
        });
        QCOMPARE(done, 0);
        s.store.edit(s.id, [](SchemaDraft &d) { d.setPolicy(SchemaPolicy::BlockAll); });
        m.finish();
        QTRY_COMPARE_WITH_TIMEOUT(done, 1, patience);
        QVERIFY2(!isAsDecided, "nobody has seen all of it");
        QVERIFY(!s.store.isHeld(s.id));
        QCOMPARE(s.draft().policy(), SchemaPolicy::BlockAll);
        QCOMPARE(s.draft().tableMode(s.place("carts")), insists ? SyncMode::History : SyncMode::Live);
        QCOMPARE(m.tablesOff(), QStringList{QStringLiteral("orders")});
        QCOMPARE(s.draft().changeCount(), insists ? 3 : 2);
        QVERIFY(s.apply());
        QCOMPARE(s.patches.size(), 1);
        QVERIFY(!s.draft().isChanged());
    }
}

void TstSchemaResolving::aWishTakenBackDuringTheResolving()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    m.hold();
    int done = 0;
    s.store.resolve(s.id, merge, {true}, [&done](bool) { ++done; });
    s.turn("orders", true);
    s.store.edit(s.id, [&s](SchemaDraft &d) { d.setTablesMode({s.place("carts")}, SyncMode::SoftDelete); });
    m.finish();
    QTRY_COMPARE_WITH_TIMEOUT(done, 1, patience);
    QVERIFY(!s.store.isHeld(s.id) && !s.draft().isChanged());
    QCOMPARE(s.draft().tableMode(s.place("carts")), SyncMode::Live);
}

void TstSchemaResolving::aDiscardDuringTheResolving()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    m.hold();
    int done = 0;
    s.store.resolve(s.id, merge, {true}, [&done](bool) { ++done; });
    s.store.discard(s.id);
    m.finish();
    QVERIFY2(done == 0, "what was discarded is not sent");
    QVERIFY(!s.store.isHeld(s.id) && !s.draft().isChanged());
    QCOMPARE(s.draft().tableMode(s.place("carts")), SyncMode::Live);
}

/// What is edited after it has nothing to do with what was decided, not even where it is the same.
void TstSchemaResolving::aDiscardAndAnEditDuringTheResolving()
{
    for (const bool theSame : {false, true}) {
        Merging m;
        SchemaService &s = m.service();
        QVERIFY(m.collide());
        const SchemaMerge merge = s.compare();
        m.hold();
        int done = 0;
        s.store.resolve(s.id, merge, {true}, [&done](bool) { ++done; });
        s.store.discard(s.id);
        if (theSame)
            s.store.edit(s.id, [](SchemaDraft &d) { d.undo(); });
        else
            s.turn("carts", false);
        m.finish();
        QTRY_VERIFY_WITH_TIMEOUT(s.store.isHeld(s.id) == theSame && s.draft().isChanged(), patience);
        QVERIFY2(done == 0, "what was decided was discarded");
        QCOMPARE(m.tablesOff(), theSame ? QStringList{QStringLiteral("orders")} : QStringList{QStringLiteral("carts")});
    }
}

void TstSchemaResolving::decidedTwice()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    m.hold();
    QStringList done;
    s.store.resolve(s.id, merge, {true}, [&done](bool) { done.append(QStringLiteral("mine")); });
    s.store.resolve(s.id, merge, {false}, [&done](bool) { done.append(QStringLiteral("theirs")); });
    m.finish();
    QTRY_COMPARE_WITH_TIMEOUT(done, QStringList{QStringLiteral("theirs")}, patience);
    QVERIFY(!s.store.isHeld(s.id));
    QCOMPARE(s.draft().tableMode(s.place("carts")), SyncMode::Live);
}

void TstSchemaResolving::anApplyDuringTheResolving()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    m.hold();
    int done = 0;
    s.store.resolve(s.id, merge, {false}, [&done](bool) { ++done; });
    s.operation = s.store.apply(s.id);
    m.finish();
    QVERIFY(s.ends());
    QCOMPARE(done, 0);
    QVERIFY(s.patches.isEmpty());
    QVERIFY2(s.store.isHeld(s.id) && s.draft().changeCount() == 2, "it has to be decided again");
}

void TstSchemaResolving::aConnectionGoesDuringTheResolving()
{
    for (const bool returns : {false, true}) {
        Merging m;
        SchemaService &s = m.service();
        QVERIFY(m.collide());
        QVERIFY(s.settled());
        const SchemaMerge merge = s.compare();
        m.hold();
        int done = 0;
        s.store.resolve(s.id, merge, {false}, [&done](bool) { ++done; });
        s.connections.remove(s.id);
        if (returns) {
            Connection connection;
            connection.id = s.id;
            s.connections.merge(connection);
            s.store.loadColumns(s.id, QStringLiteral("shop"), QStringLiteral("users"));
        }
        m.finish();
        QCOMPARE(done, 0);
        QVERIFY(s.store.draft(s.id) == nullptr && !s.store.isHeld(s.id));
        QVERIFY2(s.store.isUnsent(s.id), "as it was left");
    }
}

/// What collided is so no longer: the decisions are carried out on what is there by now.
void TstSchemaResolving::anotherReadingDuringTheResolving()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    s.set({QStringLiteral("shop"), QStringLiteral("carts")}, QStringLiteral("sync_mode"),
          QStringLiteral("SOFT_DELETE"));
    QVERIFY(m.refresh());
    int done = 0;
    s.store.resolve(s.id, merge, {false}, [&done](bool isAsDecided) { done += isAsDecided ? 100 : 1; });
    QVERIFY(m.isLoaded());
    QTRY_COMPARE_WITH_TIMEOUT(done, 1, patience);
    QVERIFY(!s.store.isHeld(s.id));
    QCOMPARE(m.tablesOff(), QStringList{QStringLiteral("orders")});
    QCOMPARE(s.draft().changeCount(), 1);
    QCOMPARE(s.store.state(s.id), LoadState::Loaded);
    QCOMPARE(s.draft().tableMode(s.place("carts")), SyncMode::SoftDelete);
}

/// What both had done is done no longer: it is wished as it was.
void TstSchemaResolving::whatWasAgreedIsUndoneElsewhere()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    s.setTable("orders", false);
    s.store.refresh(s.id);
    QTRY_VERIFY_WITH_TIMEOUT(s.compare().agreed.size() == 1, patience);
    const SchemaMerge merge = s.compare();
    s.setTable("orders", true);
    s.set({QStringLiteral("shop"), QStringLiteral("carts")}, QStringLiteral("sync_mode"),
          QStringLiteral("SOFT_DELETE"));
    QVERIFY(m.refresh());
    int done = 0;
    s.store.resolve(s.id, merge, {false}, [&done](bool isAsDecided) { done += isAsDecided ? 100 : 1; });
    QVERIFY(m.isLoaded());
    QTRY_COMPARE_WITH_TIMEOUT(done, 1, patience);
    QCOMPARE(m.tablesOff(), QStringList{QStringLiteral("orders")});
}

/// The decisions stand, and what was read since has to be decided as well.
void TstSchemaResolving::anotherCollisionDuringTheResolving()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    s.set({QStringLiteral("shop"), QStringLiteral("orders")}, QStringLiteral("enabled_patch_settings"),
          QJsonObject{{QStringLiteral("allowed"), false}});
    QVERIFY(m.refresh());
    int done = 0;
    s.store.resolve(s.id, merge, {true}, [&done](bool isAsDecided) { done += isAsDecided ? 100 : 1; });
    QVERIFY(m.isLoaded());
    QTRY_COMPARE_WITH_TIMEOUT(done, 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(s.store.isHeld(s.id), patience);
    const SchemaMerge again = s.compare();
    QCOMPARE(again.before, merge.now);
    QCOMPARE(again.collisions.size(), 1);
    QCOMPARE(again.collisions.first().reason, SchemaCollision::Reason::Locked);
    QCOMPARE(again.kept.size(), 1);
}

/// The decisions stand, and what was read since is in nobody's way: told when it is there, and not before.
void TstSchemaResolving::anotherChangeDuringTheResolving()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    s.setTable("users", true);
    QVERIFY(m.refresh());
    QStringList told;
    QObject::connect(&s.store, &SchemaStore::configReplaced, &s.store,
                     [&told] { told.append(QStringLiteral("replaced")); });
    s.store.resolve(s.id, merge, {true}, [&told](bool isAsDecided) {
        told.append(isAsDecided ? QStringLiteral("as decided") : QStringLiteral("edited"));
    });
    QVERIFY(m.isLoaded());
    const auto all = QStringList{QStringLiteral("replaced"), QStringLiteral("replaced"), QStringLiteral("edited")};
    QTRY_COMPARE_WITH_TIMEOUT(told, all, patience);
    QVERIFY(!s.store.isHeld(s.id) && s.draft().base().tableFlags(s.place("users")) & NodeEnabled);
    QCOMPARE(s.draft().tableMode(s.place("carts")), SyncMode::History);
    QCOMPARE(m.tablesOff(), QStringList{QStringLiteral("orders")});
}

/// A wish that waited for columns, among which there is none of that name.
void TstSchemaResolving::aWishWithoutAPlaceIsNotAsDecided()
{
    SchemaService s;
    QVERIFY(s.load() && s.readColumns("carts"));
    const SchemaDraft draft = s.draft();
    const SchemaChange ghost{.kind = SchemaChange::Kind::ColumnHashed,
                             .schema = QStringLiteral("shop"),
                             .table = QStringLiteral("carts"),
                             .column = QStringLiteral("ghost"),
                             .on = true};
    const SchemaMerge merge = mergeSchemas(draft.basePtr(), {ghost}, draft.basePtr());
    const auto resolved = resolvedDraft(draft, {ghost}, merge, {}, draft.basePtr());
    QCOMPARE(resolved->lost, QList{ghost});
    QVERIFY(!resolved->isAsDecided);
    QVERIFY(
        resolvedDraft(draft, {}, mergeSchemas(draft.basePtr(), {}, draft.basePtr()), {}, draft.basePtr())->isAsDecided);
}

/// Ticked in the tree that was, and not there in what it goes to.
void TstSchemaResolving::aWishIsLostInTheResolving()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(s.load());
    s.table("shop", "fresh");
    s.store.refresh(s.id);
    QTRY_VERIFY_WITH_TIMEOUT(s.store.state(s.id) == LoadState::Loaded && s.place("fresh") >= 0, patience);
    QJsonObject schemas = s.config[QStringLiteral("schemas")].toObject();
    QJsonObject shop = schemas[QStringLiteral("shop")].toObject();
    QJsonObject tables = shop[QStringLiteral("tables")].toObject();
    tables.remove(QStringLiteral("fresh"));
    shop[QStringLiteral("tables")] = tables;
    schemas[QStringLiteral("shop")] = shop;
    s.config[QStringLiteral("schemas")] = schemas;
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    m.hold();
    QStringList told;
    QObject::connect(&s.store, &SchemaStore::wishesLost, &s.store, [&told] { told.append(QStringLiteral("lost")); });
    s.store.resolve(s.id, merge, {true}, [&told](bool isAsDecided) {
        told.append(isAsDecided ? QStringLiteral("as decided") : QStringLiteral("edited"));
    });
    s.turn("fresh", false);
    m.finish();
    QTRY_COMPARE_WITH_TIMEOUT(told, (QStringList{QStringLiteral("edited"), QStringLiteral("lost")}), patience);
    QCOMPARE(s.store.takeLost(s.id).size(), 1);
}

/// Columns that are read come at any time, and each makes another draft of it.
void TstSchemaResolving::overtakenAgainAndAgain()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.edit());
    quint64 seen = 0;
    // Whenever a job is about to be heard of, the draft is another already.
    QTimer columns;
    QObject::connect(&columns, &QTimer::timeout, &s.store, [&] {
        s.store.edit(s.id, [&](SchemaDraft &d) { (void)d.setColumns(s.place("carts"), {}); });
        seen = s.draft().revision();
    });
    columns.start(0);
    s.store.refresh(s.id);
    QTRY_VERIFY_WITH_TIMEOUT(s.store.state(s.id) == LoadState::Loaded && !s.draft().isTableEnabled(s.place("users")),
                             patience);
    QVERIFY(seen > 0);
    QCOMPARE(m.tablesOff(), QStringList{QStringLiteral("orders")});
    columns.stop();
    QVERIFY(m.collide());
    columns.start(0);
    const SchemaMerge merge = s.compare();
    QVERIFY(s.resolve(merge, {true}));
    QVERIFY(!s.store.isHeld(s.id));
}

/// A wish that waits for its column, and was made anew when that was read.
void TstSchemaResolving::wishedTwice()
{
    SchemaService s;
    QVERIFY(s.load() && s.readColumns("carts"));
    SchemaDraft draft = s.draft();
    draft.setColumnEnabled(s.place("carts"), 0, false);
    const QList<SchemaChange> wishes = draft.changes();
    QCOMPARE(wishes.size(), 1);
    SchemaChange other = wishes.first();
    other.on = true;
    QCOMPARE(allWishes(draft, wishes), wishes);
    QCOMPARE(allWishes(draft, {other}), wishes);
    SchemaChange elsewhere = other;
    elsewhere.column = draft.columns(s.place("carts"))->at(1).name;
    QCOMPARE(allWishes(draft, {elsewhere}), (QList{wishes.first(), elsewhere}));
    QList<SchemaChange> waiting{other};
    QVERIFY(takeWaiting(draft, waiting).isEmpty() && waiting.isEmpty());
    QCOMPARE(draft.changes(), wishes);
}

SLUICE_TEST(TstSchemaResolving)
#include "tst_schemaresolving.moc"
