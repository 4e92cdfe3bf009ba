// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldpool.h"
#include "schemaservice.h"
#include "testregistry.h"

using namespace sluice;
using test::HeldPool;
using test::patience;
using test::SchemaService;
using LoadState = SchemaStore::LoadState;

namespace {

/// A draft that turns `orders` off, and somebody else who has turned `users` off: what is merged of them is held back.
class Merging
{
public:
    Merging()
    {
        Connection connection;
        connection.id = m_s.id;
        m_s.connections.merge(connection);
        QObject::connect(&m_s.api, &ApiClient::exchangeChanged, &m_s.api, [this](const Exchange &exchange) {
            m_answered += exchange.state == Exchange::State::Done ? 1 : 0;
        });
    }

    bool edit()
    {
        if (!m_s.load())
            return false;
        m_s.turn("orders", false);
        m_s.setTable("users", false);
        return true;
    }
    /// The config has been read again, and the draft is about to go there.
    bool refresh()
    {
        hold();
        const int before = m_answered;
        m_s.store.refresh(m_s.id);
        return answers(before) && m_s.store.state(m_s.id) == LoadState::Loading;
    }
    /// Both wish another mode of `carts`, and somebody has to say a word; nothing is held back.
    bool collide()
    {
        if (!edit())
            return false;
        m_s.store.edit(m_s.id, [this](SchemaDraft &d) { d.setTablesMode({m_s.place("carts")}, SyncMode::History); });
        m_s.set({QStringLiteral("shop"), QStringLiteral("carts")}, QStringLiteral("sync_mode"), QStringLiteral("LIVE"));
        m_s.store.refresh(m_s.id);
        return QTest::qWaitFor([this] { return m_s.store.isHeld(m_s.id); }, patience);
    }
    bool answers(int before) const
    {
        if (!QTest::qWaitFor([this, before] { return m_answered > before; }, patience))
            return false;
        // Who asked for it goes on to the merge, and no further.
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        return true;
    }
    void hold() { m_pool.emplace(); }
    void finish() { m_pool->finish(); }
    bool isLoaded()
    {
        m_pool.reset();
        return QTest::qWaitFor([this] { return m_s.store.state(m_s.id) == LoadState::Loaded; }, patience);
    }
    [[nodiscard]] SchemaService &service() { return m_s; }
    [[nodiscard]] int answered() const { return m_answered; }
    [[nodiscard]] QStringList tablesOff() const
    {
        QStringList off;
        for (const SchemaChange &change : m_s.draft().changes()) {
            if (change.kind == SchemaChange::Kind::TableEnabled && !change.on)
                off.append(change.table);
        }
        off.sort();
        return off;
    }

private:
    SchemaService m_s;
    std::optional<HeldPool> m_pool; // gone first: what waits for it is done before
    int m_answered = 0;
};

} // namespace

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
    void anEditDuringTheResolving();
    void aWishTakenBackDuringTheResolving();
    void aDiscardDuringTheResolving();
    void anApplyDuringTheResolving();
    void aConnectionGoesDuringTheResolving();
    void anotherReadingDuringTheResolving();
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
    QSignalSpy reloaded(&s.store, &SchemaStore::reloaded);
    QSignalSpy replaced(&s.store, &SchemaStore::configReplaced);
    const int before = m.answered();
    s.operation = s.store.reload(s.id, ReloadMode::Preserve);
    QVERIFY(m.answers(before + 1)); // the reload, and the reading after it
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

void TstSchemaMerging::anEditDuringTheResolving()
{
    for (const bool insists : {false, true}) {
        Merging m;
        SchemaService &s = m.service();
        QVERIFY(m.collide());
        const SchemaMerge merge = s.compare();
        m.hold();
        int done = 0;
        s.store.resolve(s.id, merge, {insists}, [&done] { ++done; });
        QCOMPARE(done, 0);
        s.store.edit(s.id, [](SchemaDraft &d) { d.setPolicy(SchemaPolicy::BlockAll); });
        m.finish();
        QTRY_COMPARE_WITH_TIMEOUT(done, 1, patience);
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

void TstSchemaMerging::aWishTakenBackDuringTheResolving()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    m.hold();
    int done = 0;
    s.store.resolve(s.id, merge, {true}, [&done] { ++done; });
    s.turn("orders", true);
    s.store.edit(s.id, [&s](SchemaDraft &d) { d.setTablesMode({s.place("carts")}, SyncMode::SoftDelete); });
    m.finish();
    QTRY_COMPARE_WITH_TIMEOUT(done, 1, patience);
    QVERIFY(!s.store.isHeld(s.id) && !s.draft().isChanged());
    QCOMPARE(s.draft().tableMode(s.place("carts")), SyncMode::Live);
}

void TstSchemaMerging::aDiscardDuringTheResolving()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    m.hold();
    int done = 0;
    s.store.resolve(s.id, merge, {true}, [&done] { ++done; });
    s.store.discard(s.id);
    m.finish();
    QVERIFY2(done == 0, "what was discarded is not sent");
    QVERIFY(!s.store.isHeld(s.id) && !s.draft().isChanged());
    QCOMPARE(s.draft().tableMode(s.place("carts")), SyncMode::Live);
}

void TstSchemaMerging::anApplyDuringTheResolving()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    m.hold();
    int done = 0;
    s.store.resolve(s.id, merge, {false}, [&done] { ++done; });
    s.operation = s.store.apply(s.id);
    m.finish();
    QVERIFY(s.ends());
    QCOMPARE(done, 0);
    QVERIFY(s.patches.isEmpty());
    QVERIFY2(s.store.isHeld(s.id) && s.draft().changeCount() == 2, "it has to be decided again");
}

void TstSchemaMerging::aConnectionGoesDuringTheResolving()
{
    for (const bool returns : {false, true}) {
        Merging m;
        SchemaService &s = m.service();
        QVERIFY(m.collide());
        QVERIFY(s.settled());
        const SchemaMerge merge = s.compare();
        m.hold();
        int done = 0;
        s.store.resolve(s.id, merge, {false}, [&done] { ++done; });
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
void TstSchemaMerging::anotherReadingDuringTheResolving()
{
    Merging m;
    SchemaService &s = m.service();
    QVERIFY(m.collide());
    const SchemaMerge merge = s.compare();
    s.set({QStringLiteral("shop"), QStringLiteral("carts")}, QStringLiteral("sync_mode"),
          QStringLiteral("SOFT_DELETE"));
    QVERIFY(m.refresh());
    int done = 0;
    s.store.resolve(s.id, merge, {false}, [&done] { ++done; });
    QVERIFY(m.isLoaded());
    QTRY_COMPARE_WITH_TIMEOUT(done, 1, patience);
    QVERIFY(!s.store.isHeld(s.id));
    QCOMPARE(m.tablesOff(), QStringList{QStringLiteral("orders")});
    QCOMPARE(s.draft().changeCount(), 1);
    QCOMPARE(s.store.state(s.id), LoadState::Loaded);
    QCOMPARE(s.draft().tableMode(s.place("carts")), SyncMode::SoftDelete);
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
                store->resolve(s.id, merge, {true}, [&told] { ++told; });
        }
        store.reset();
        m.finish();
        QCOMPARE(told, 0);
    }
}

SLUICE_TEST(TstSchemaMerging)
#include "tst_schemamerging.moc"
