// SPDX-License-Identifier: GPL-3.0-or-later
#include "merging.h"
#include "testregistry.h"

using namespace sluice;
using test::Merging;
using test::patience;
using test::SchemaService;
using LoadState = SchemaStore::LoadState;

/// What comes between while a draft is merged, beside the window, with what somebody else has changed.
class TstSchemaMerging : public QObject
{
    Q_OBJECT

private slots:
    void anEditDuringTheAdopting();
    void aDiscardDuringTheAdopting();
    void anApplyDuringTheAdopting();
    void aReloadDuringTheAdopting();
    void aConnectionGoesDuringTheAdopting();
    void anEditThatCollidesDuringTheAdopting();
    void theHeldMergeIsUsedAgain();
    void anEditDuringTheCompare();
    void aCompareThatIsOvertaken();
    void anEditAfterADiscard();
    void aReadingAfterADiscard();
    void columnsReadWhileAnApplyEnds();
    void aConnectionGoesWhileAnApplyEnds();
    void theStoreGoes();
};

void TstSchemaMerging::anEditDuringTheAdopting()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.edit());
    QVERIFY(m.refresh());
    QVERIFY(s.store.reading(s.id) != nullptr);
    s.turn("carts", false);
    QSignalSpy replaced(&s.store, &SchemaStore::configReplaced);
    QVERIFY(m.isLoaded());
    QVERIFY(!s.store.isHeld(s.id) && s.store.reading(s.id) == nullptr);
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(m.tablesOff(), (QStringList{QStringLiteral("carts"), QStringLiteral("orders")}));
    QCOMPARE(s.draft().changeCount(), 2);
    QVERIFY2(!s.draft().isTableEnabled(s.place("users")), "on the new base");
    s.store.edit(s.id, [](SchemaDraft &d) { d.undo(); });
    QCOMPARE(m.tablesOff(), QStringList{QStringLiteral("orders")});
}

void TstSchemaMerging::aDiscardDuringTheAdopting()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.edit());
    QVERIFY(m.refresh());
    s.store.discard(s.id);
    QVERIFY(m.isLoaded());
    QVERIFY(!s.draft().isChanged() && !s.store.isUnsent(s.id));
    QVERIFY(s.draft().isTableEnabled(s.place("orders")) && !s.draft().isTableEnabled(s.place("users")));
    s.store.edit(s.id, [](SchemaDraft &d) { d.undo(); });
    QCOMPARE(m.tablesOff(), QStringList{QStringLiteral("orders")});
}

/// It reads for itself, and what it reads is newer.
void TstSchemaMerging::anApplyDuringTheAdopting()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.edit());
    QVERIFY(m.refresh());
    QSignalSpy elsewhere(&s.store, &SchemaStore::changedElsewhere);
    const int before = m.answered();
    s.operation = s.store.apply(s.id);
    QVERIFY(m.answers(before));
    m.finish();
    QVERIFY(s.ends());
    QVERIFY(s.patches.isEmpty());
    QCOMPARE(elsewhere.size(), 1);
    QCOMPARE(elsewhere.first().at(1).value<SchemaStore::Occasion>(), SchemaStore::Occasion::Apply);
    QVERIFY(s.store.isHeld(s.id) && s.store.reading(s.id) == nullptr);
    QCOMPARE(s.store.state(s.id), LoadState::Loaded);
    QCOMPARE(m.tablesOff(), QStringList{QStringLiteral("orders")});
}

void TstSchemaMerging::aReloadDuringTheAdopting()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.edit());
    QVERIFY(m.refresh());
    s.onReload = [&s] {
        s.table("shop", "fresh");
        return SchemaService::success(s.config);
    };
    // Nothing is there to be kept, which would wait for what is held back.
    s.onGet = [first = true]() mutable -> std::optional<test::Reaction> {
        if (!std::exchange(first, false))
            return std::nullopt;
        return test::Reaction::json(404, R"({"code":"NotFound_SchemaConfig","message":"no schema config"})");
    };
    QSignalSpy reloaded(&s.store, &SchemaStore::reloaded);
    QSignalSpy replaced(&s.store, &SchemaStore::configReplaced);
    const int before = m.answered();
    s.operation = s.store.reload(s.id, ReloadMode::Preserve);
    QVERIFY(m.answers(before + 2)); // what is there before, the reload, and the reading after it
    m.finish();
    QVERIFY(s.ends());
    QCOMPARE(reloaded.size(), 1);
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(s.store.state(s.id), LoadState::Loaded);
    QVERIFY(s.place("fresh") >= 0);
    QCOMPARE(s.store.difference(s.id).added.size(), 1);
    QCOMPARE(m.tablesOff(), QStringList{QStringLiteral("orders")});
}

void TstSchemaMerging::aConnectionGoesDuringTheAdopting()
{
    for (const bool returns : {false, true}) {
        Merging m;
        SchemaService &s = m.service();
        QVERIFY(m.edit());
        QVERIFY(s.settled());
        QVERIFY(m.refresh());
        QSignalSpy replaced(&s.store, &SchemaStore::configReplaced);
        s.connections.remove(s.id);
        if (returns) {
            Connection connection;
            connection.id = s.id;
            s.connections.merge(connection);
            s.store.loadColumns(s.id, QStringLiteral("shop"), QStringLiteral("users")); // there is an entry of it
        }
        m.finish();
        QVERIFY(replaced.isEmpty());
        QVERIFY2(s.store.draft(s.id) == nullptr, "nothing of a connection that is not there");
        QCOMPARE(s.store.state(s.id), LoadState::NotLoaded);
        QVERIFY2(s.store.isUnsent(s.id), "it is kept for when it comes back");
        QVERIFY(s.load());
        QCOMPARE(m.tablesOff(), QStringList{QStringLiteral("orders")});
    }
}

void TstSchemaMerging::anEditThatCollidesDuringTheAdopting()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.edit());
    s.set({QStringLiteral("shop"), QStringLiteral("carts")}, QStringLiteral("sync_mode"), QStringLiteral("LIVE"));
    QVERIFY(m.refresh());
    s.store.edit(s.id, [&s](SchemaDraft &d) { d.setTablesMode({s.place("carts")}, SyncMode::History); });
    QSignalSpy elsewhere(&s.store, &SchemaStore::changedElsewhere);
    QVERIFY(m.isLoaded());
    QCOMPARE(elsewhere.size(), 1);
    QVERIFY(s.store.isHeld(s.id));
    QCOMPARE(s.draft().changeCount(), 2);
    QCOMPARE(s.compare().collisions.size(), 1);
}

void TstSchemaMerging::theHeldMergeIsUsedAgain()
{
    for (const bool applies : {false, true}) {
        Merging m;
        SchemaService &s = m.service();
        if (applies) {
            QVERIFY(m.edit());
            QVERIFY(s.apply());
            QVERIFY(s.store.isHeld(s.id));
        } else {
            QVERIFY(m.collide());
        }
        m.hold();
        for (int asked = 0; asked < 2; ++asked) {
            qsizetype kept = -1;
            s.store.compare(s.id, [&kept](const SchemaMerge &merge) { kept = merge.kept.size(); });
            QVERIFY2(kept == 1, "at once: nothing can be done beside the window");
        }
    }
}

void TstSchemaMerging::anEditDuringTheCompare()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    s.turn("users", true);
    s.turn("users", false); // as before, and yet another draft
    m.hold();
    QList<qsizetype> wishes;
    const auto then = [&wishes](const SchemaMerge &merge) {
        wishes.append(merge.kept.size() + merge.agreed.size() + merge.collisions.size());
    };
    s.store.compare(s.id, then);
    QVERIFY2(wishes.isEmpty(), "the merge that was known is of another draft");
    s.store.edit(s.id, [](SchemaDraft &d) { d.setPolicy(SchemaPolicy::BlockAll); });
    m.finish();
    QTRY_COMPARE_WITH_TIMEOUT(wishes.size(), 1, patience);
    QCOMPARE(wishes.first(), s.draft().changeCount());
    QVERIFY(s.draft().policy() == SchemaPolicy::BlockAll);
    s.store.compare(s.id, then);
    QVERIFY2(wishes.size() == 2, "known from then on");
}

void TstSchemaMerging::aCompareThatIsOvertaken()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    s.store.edit(s.id, [](SchemaDraft &d) { d.setPolicy(SchemaPolicy::BlockAll); });
    m.hold();
    int told = 0;
    s.store.compare(s.id, [&told](const SchemaMerge &) { ++told; });
    s.store.discard(s.id);
    m.finish();
    QCOMPARE(told, 0);
    s.store.compare(s.id, [&told](const SchemaMerge &) { ++told; });
    QVERIFY2(told == 0, "there is nothing to be decided");
}

/// The wishes go at once, and the base a moment later, with what was edited in between.
void TstSchemaMerging::anEditAfterADiscard()
{
    for (const bool collides : {false, true}) {
        Merging m;
        SchemaService &s = m.service();
        QVERIFY(m.collide());
        const SchemaConfigPtr before = s.draft().basePtr();
        m.hold();
        s.store.discard(s.id);
        QVERIFY(!s.store.isHeld(s.id) && !s.draft().isChanged() && !s.store.isUnsent(s.id));
        if (collides)
            s.store.edit(s.id, [&s](SchemaDraft &d) { d.setTablesMode({s.place("carts")}, SyncMode::History); });
        else
            s.turn("carts", false);
        QCOMPARE(s.draft().basePtr(), before);
        QSignalSpy elsewhere(&s.store, &SchemaStore::changedElsewhere);
        m.finish();
        QTRY_VERIFY_WITH_TIMEOUT(collides ? s.store.isHeld(s.id) : s.draft().basePtr() != before, patience);
        QCOMPARE(elsewhere.size(), collides ? 1 : 0);
        QCOMPARE(s.store.state(s.id), LoadState::Loaded);
        QCOMPARE(s.draft().changeCount(), 1);
        if (!collides)
            QCOMPARE(s.draft().tableMode(s.place("carts")), SyncMode::Live);
    }
}

/// What is read after it is newer than what the draft was held against.
void TstSchemaMerging::aReadingAfterADiscard()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    s.table("shop", "fresh");
    m.hold();
    s.store.discard(s.id);
    const int before = m.answered();
    s.store.refresh(s.id);
    QVERIFY(m.answers(before));
    QVERIFY(m.isLoaded());
    QTRY_VERIFY_WITH_TIMEOUT(s.place("fresh") >= 0, patience);
    QCOMPARE(s.draft().tableMode(s.place("carts")), SyncMode::Live);
    QVERIFY(!s.draft().isChanged() && s.store.reading(s.id) == nullptr);
}

void TstSchemaMerging::columnsReadWhileAnApplyEnds()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.edit());
    s.setTable("users", true);
    s.onPatch = [&m] {
        m.hold(); // what was sent is held against what is there from here on
        return std::nullopt;
    };
    const int before = m.answered();
    s.operation = s.store.apply(s.id);
    QVERIFY(m.answers(before + 2));
    QVERIFY(s.readColumns("carts"));
    QVERIFY(s.store.isApplying(s.id));
    m.finish();
    QVERIFY(s.ends());
    QCOMPARE(s.row().state, OperationRow::State::Succeeded);
    QVERIFY(!s.draft().isChanged() && !s.draft().isTableEnabled(s.place("orders")));
    QVERIFY2(s.draft().columns(s.place("carts")) != nullptr, "they came, and are still there");
}

void TstSchemaMerging::aConnectionGoesWhileAnApplyEnds()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.edit());
    s.setTable("users", true);
    s.onPatch = [&m] {
        m.hold();
        return std::nullopt;
    };
    const int before = m.answered();
    s.operation = s.store.apply(s.id);
    QVERIFY(m.answers(before + 2));
    s.connections.remove(s.id);
    m.finish();
    QTRY_VERIFY_WITH_TIMEOUT(!s.log.find(s.operation)->isRunning(), patience);
    QVERIFY2(s.row().accepted && s.row().error->kind == Error::Kind::NotFound, "sent, and not read again");
    QCOMPARE(s.reports, 0);
    QVERIFY(s.store.draft(s.id) == nullptr);
}

void TstSchemaMerging::theStoreGoes()
{
    enum class Wait { Adopting, Comparing, Resolving };
    for (const Wait wait : {Wait::Adopting, Wait::Comparing, Wait::Resolving}) {
        Merging m;
        SchemaService &s = m.service();
        auto store = std::make_unique<SchemaStore>(s.api, s.connections, s.log, s.cache, s.clock);
        store->load(s.id);
        QTRY_COMPARE_WITH_TIMEOUT(store->state(s.id), LoadState::Loaded, patience);
        const auto mode = [](SchemaDraft &d) {
            d.setTablesMode({SchemaLookup(d.base()).table(QStringLiteral("shop"), QStringLiteral("carts"))},
                            SyncMode::History);
        };
        QVERIFY(store->edit(s.id, mode));
        s.set({QStringLiteral("shop"), QStringLiteral("carts")}, QStringLiteral("sync_mode"), QStringLiteral("LIVE"));
        int told = 0;
        if (wait == Wait::Adopting)
            m.hold();
        const int before = m.answered();
        store->refresh(s.id);
        QVERIFY(m.answers(before));
        if (wait != Wait::Adopting) {
            QTRY_VERIFY_WITH_TIMEOUT(store->isHeld(s.id), patience);
            SchemaMerge merge;
            store->compare(s.id, [&merge](const SchemaMerge &known) { merge = known; });
            QCOMPARE(merge.collisions.size(), 1);
            QVERIFY(store->edit(s.id, [](SchemaDraft &d) { d.setPolicy(SchemaPolicy::BlockAll); }));
            m.hold();
            if (wait == Wait::Comparing)
                store->compare(s.id, [&told](const SchemaMerge &) { ++told; });
            else
                store->resolve(s.id, merge, {true}, [&told](bool) { ++told; });
        }
        store.reset();
        m.finish();
        QCOMPARE(told, 0);
    }
}

SLUICE_TEST(TstSchemaMerging)
#include "tst_schemamerging.moc"
