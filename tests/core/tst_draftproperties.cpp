// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftkit.h"
#include "testregistry.h"

#include <QTest>

#include <optional>

using namespace sluice;
using namespace sluice::test;

/// What must hold of a draft whatever it is, and whatever was done to it.
class TstDraftProperties : public QObject
{
    Q_OBJECT

private slots:
    void patchedBaseIsTheWish();
    void undoGoesAllTheWayBack();
    void countsAreWhatAFullCountSays();
    void lockedNodesNeverOccur();
    void aSecondApplySendsNothing();
    void everySkippedNodeHasItsReason();
    void aHundredThousandTables();
};

void TstDraftProperties::patchedBaseIsTheWish()
{
    int leavesSeen = 0;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QRandomGenerator random(seed);
        SchemaDraft draft(randomConfig(seed));
        readSomeColumns(draft, random);
        const QJsonObject before = treeOf(draft);
        for (int verb = 0; verb < 25; ++verb)
            doSomething(draft, random);
        const QJsonObject wish = treeOf(draft);
        const QJsonObject patch = parsed(draft.patch());
        QCOMPARE(merged(before, patch), wish);
        // Minimal: there is a leaf for each change, and without any of them the wish does not come true.
        QCOMPARE(leaves(patch), draft.changeCount());
        for (int leaf = 0; leaf < leaves(patch); ++leaf, ++leavesSeen) {
            int n = leaf;
            QVERIFY(merged(before, withoutLeaf(patch, n)) != wish);
        }
        // Two writers, one text.
        QCOMPARE(draft.patch(), schemaPatch(draft.changes()));
    }
    QCOMPARE_GT(leavesSeen, 1000);
}

void TstDraftProperties::undoGoesAllTheWayBack()
{
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QRandomGenerator random(seed + 5000);
        SchemaDraft draft(randomConfig(seed));
        readSomeColumns(draft, random);
        QList<QJsonObject> states{treeOf(draft)};
        for (int verb = 0; verb < 25; ++verb) {
            const int done = draft.doneSteps();
            doSomething(draft, random);
            states.resize(std::min<qsizetype>(states.size(), std::max(done, draft.doneSteps()) + 1));
            if (draft.doneSteps() == states.size())
                states.append(treeOf(draft));
            // Whatever was done, a state is known by how many steps stand.
            if (draft.doneSteps() > done)
                states[draft.doneSteps()] = treeOf(draft);
        }
        while (draft.canRedo())
            draft.redo();
        while (draft.canUndo()) {
            draft.undo();
            if (draft.doneSteps() < states.size() - 1)
                continue;
        }
        QCOMPARE(treeOf(draft), states.first());
        QVERIFY(!draft.isChanged());
        QCOMPARE(draft.patch(), QByteArray("{}"));
        const int steps = draft.stepCount();
        while (draft.canRedo())
            draft.redo();
        QCOMPARE(draft.doneSteps(), steps);
    }
}

void TstDraftProperties::countsAreWhatAFullCountSays()
{
    using Kind = SchemaChange::Kind;
    for (quint32 seed = 1; seed <= 100; ++seed) {
        QRandomGenerator random(seed + 9000);
        SchemaDraft draft(randomConfig(seed));
        readSomeColumns(draft, random);
        for (int verb = 0; verb < 25; ++verb) {
            doSomething(draft, random);
            const QList<SchemaChange> changes = draft.changes();
            for (const Kind kind : {Kind::SchemaEnabled, Kind::TableEnabled, Kind::ColumnEnabled, Kind::ColumnHashed}) {
                for (const bool on : {false, true}) {
                    QCOMPARE(draft.changeCount(kind, on), int(std::ranges::count_if(changes, [=](const auto &change) {
                                 return change.kind == kind && change.on == on;
                             })));
                }
            }
            QCOMPARE(draft.changeCount(Kind::TableMode),
                     int(std::ranges::count(changes, Kind::TableMode, &SchemaChange::kind)));
            QCOMPARE(draft.changeCount(), int(changes.size()));
            for (int s = 0; s < draft.base().schemaCount(); ++s) {
                int on = 0;
                bool someOff = false;
                for (int t = draft.base().firstTable(s); t < draft.base().endTable(s); ++t) {
                    on += draft.isTableEnabled(t) ? 1 : 0;
                    someOff = someOff || (!draft.isTableEnabled(t) && !draft.isTableLocked(t));
                }
                QCOMPARE(draft.enabledTables(s), on);
                QCOMPARE(draft.schemaCheck(s), !draft.isSchemaEnabled(s) ? NodeCheck::Off
                                               : someOff                 ? NodeCheck::Partial
                                                                         : NodeCheck::On);
            }
        }
    }
}

void TstDraftProperties::lockedNodesNeverOccur()
{
    int locked = 0;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QRandomGenerator random(seed + 20000);
        SchemaDraft draft(randomConfig(seed));
        readSomeColumns(draft, random);
        for (int verb = 0; verb < 25; ++verb)
            doSomething(draft, random);
        SchemaLookup lookup(draft.base());
        for (const SchemaChange &change : draft.changes()) {
            if (change.table.isEmpty())
                continue;
            const int table = lookup.table(change.schema, change.table);
            if (change.kind == SchemaChange::Kind::TableEnabled || change.kind == SchemaChange::Kind::TableMode)
                QVERIFY(!draft.isTableLocked(table));
            if (change.kind == SchemaChange::Kind::ColumnEnabled) {
                const auto column = std::ranges::find(*draft.columns(table), change.column, &TableColumn::name);
                QVERIFY((column->flags & NodeLocked) == 0);
            }
        }
        for (int t = 0; t < draft.base().tableCount(); ++t)
            locked += draft.isTableLocked(t) ? 1 : 0;
    }
    QCOMPARE_GT(locked, 100);
}

void TstDraftProperties::aSecondApplySendsNothing()
{
    for (quint32 seed = 1; seed <= 100; ++seed) {
        QRandomGenerator random(seed + 30000);
        SchemaDraft draft(randomConfig(seed));
        for (int verb = 0; verb < 15; ++verb)
            doSomething(draft, random);
        // The service's answer to a re-read after the PATCH.
        SchemaConfigBuilder b;
        const SchemaConfig &config = draft.base();
        b.setPolicy(draft.policy());
        for (int s = 0; s < config.schemaCount(); ++s) {
            b.beginSchema(config.schemaKey(s), draft.isSchemaEnabled(s));
            for (int t = config.firstTable(s); t < config.endTable(s); ++t) {
                const NodeFlags own = config.tableFlags(t) & NodeFlags(~(NodeEnabled | NodeLocked));
                b.beginTable(config.tableKey(t), NodeFlags(own | (draft.isTableEnabled(t) ? NodeEnabled : 0)),
                             draft.tableMode(t));
                if (draft.isTableLocked(t))
                    b.lockTable("OTHER", "because");
            }
        }
        const auto rebased = draft.rebased(b.finish());
        QVERIFY(rebased.lost.isEmpty());
        QCOMPARE(rebased.draft.patch(), QByteArray("{}"));
        QVERIFY(!rebased.draft.isChanged());
    }
}

void TstDraftProperties::everySkippedNodeHasItsReason()
{
    for (quint32 seed = 1; seed <= 100; ++seed) {
        SchemaDraft draft(randomConfig(seed));
        const QList<int> all = allTables(draft.base());
        const auto reasonsAre = [&draft](const SkippedNodes &skipped, auto shouldSkip) {
            SkippedNodes expected;
            for (int t = 0; t < draft.base().tableCount(); ++t) {
                if (const auto reason = shouldSkip(t))
                    expected.append({t, -1, *reason});
            }
            return skipped == expected;
        };
        using Reason = SkippedNode::Reason;
        SkippedNodes skipped;
        const auto lockedWhere = [&draft](bool on) {
            return [&draft, on](int t) {
                return draft.isTableLocked(t) && draft.isTableEnabled(t) == on ? std::optional(Reason::Locked)
                                                                               : std::nullopt;
            };
        };
        draft.setTablesEnabled(all, false, &skipped);
        QVERIFY(reasonsAre(skipped, lockedWhere(true)));
        skipped.clear();
        draft.enableTables(all, true, &skipped);
        QVERIFY(reasonsAre(skipped, lockedWhere(false)));
        skipped.clear();
        draft.enableOnly({}, &skipped);
        QVERIFY(reasonsAre(skipped, lockedWhere(true)));
        skipped.clear();
        const SchemaDraft before = draft;
        draft.setTablesMode(all, SyncMode::History, &skipped);
        QVERIFY(reasonsAre(skipped, [&before](int t) -> std::optional<Reason> {
            if (before.tableMode(t) == SyncMode::History)
                return std::nullopt;
            if (before.tableMode(t) == SyncMode::Unset)
                return Reason::ModeFixed;
            if (before.isTableLocked(t))
                return Reason::Locked;
            if ((before.base().tableFlags(t) & NodeHistoryPossible) == 0)
                return Reason::NoHistory;
            return std::nullopt;
        }));
    }
}

void TstDraftProperties::aHundredThousandTables()
{
    // The size that matters. Times are the benchmarks' business; what is small must be small here too.
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    for (int s = 0; s < 20; ++s) {
        b.beginSchema("schema_" + std::to_string(s), true);
        for (int t = 0; t < 5000; ++t)
            b.beginTable("stg_customer_orders_" + std::to_string(t), NodeEnabled);
    }
    SchemaDraft draft(b.finish());
    const QList<int> all = allTables(draft.base());
    QCOMPARE(draft.setTablesEnabled(all, false), 100'000);
    QCOMPARE(draft.changeCount(), 100'000);
    const QByteArray patch = draft.patch();
    // A name of 23 to 25 bytes, and at most 20 around it.
    QCOMPARE_LE(patch.size(), 100'000 * 45 + 1000);
    QCOMPARE(draft.changes().size(), 100'000);
    const QByteArray bytes = draft.stepBytes(0);
    QCOMPARE_LE(bytes.size(), 400'000);
    draft.undo();
    QVERIFY(!draft.isChanged());
    draft.redo();
    draft.undo();
    QVERIFY(draft.replay(bytes));
    QCOMPARE(draft.patch(), patch);
    const auto rebased = draft.rebased(draft.basePtr());
    QCOMPARE(rebased.draft.patch(), patch);
    QCOMPARE(rebased.draft.stepCount(), 1);
}

SLUICE_TEST(TstDraftProperties)
#include "tst_draftproperties.moc"
