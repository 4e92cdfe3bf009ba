// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftkit.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;

/// Steps of drafts that leave their draft: kept as bytes, and carried to another base.
class TstDraftSteps : public QObject
{
    Q_OBJECT

private slots:
    void stepsComeBackFromTheirBytes();
    void titlesCountWhatChanged();
    void noiseIsNoStep();
    void rebasedWishesAreTheWishes();
    void revertingAllIsRevertingEach();
    void whatWasDiscardedCanComeBackOnANewBase();
    void whatWasTakenBackCanBeDoneAgainOnANewBase();
    void whatIsThereByNowIsNotTakenBack();
};

void TstDraftSteps::stepsComeBackFromTheirBytes()
{
    for (quint32 seed = 1; seed <= 100; ++seed) {
        QRandomGenerator random(seed + 40000);
        SchemaDraft draft(randomConfig(seed));
        readSomeColumns(draft, random);
        SchemaDraft again = draft;
        for (int verb = 0; verb < 20; ++verb)
            doSomething(draft, random);
        QList<quint64> ids;
        for (int step = 0; step < draft.doneSteps(); ++step) {
            QVERIFY(again.replay(draft.stepBytes(step)));
            ids.append(draft.stepId(step));
            QCOMPARE(*again.undoTitle(), draft.titleOf(step));
        }
        QCOMPARE(treeOf(again), treeOf(draft));
        QCOMPARE(again.changes(), draft.changes());
        QVERIFY(std::ranges::is_sorted(ids));
        QVERIFY(std::ranges::adjacent_find(ids) == ids.end());
        while (again.canUndo())
            again.undo();
        QVERIFY(!again.isChanged());
    }
}

void TstDraftSteps::titlesCountWhatChanged()
{
    const auto config = [](bool withB) {
        SchemaConfigBuilder b;
        b.beginSchema("shop", false);
        b.beginTable("a", NodeEnabled);
        if (withB)
            b.beginTable("b", 0);
        b.beginTable("c", NodeEnabled);
        b.beginTable("locked", NodeFlags(NodeEnabled | NodeLocked));
        b.beginSchema("on", true);
        b.beginTable("d", NodeEnabled);
        b.beginTable("e", 0);
        return b.finish();
    };
    // Those that begin: with their schema, or by themselves. What that takes besides is not counted.
    SchemaDraft draft(config(true));
    QCOMPARE(draft.enableTables({0, 1, 3}, true), 3);
    QCOMPARE(draft.undoTitle()->count, 2);
    QCOMPARE(draft.undoTitle()->name, QString());
    QCOMPARE(draft.enableTables({4, 5}, false), 1);
    QCOMPARE(*draft.undoTitle(),
             (DraftTitle{.verb = DraftTitle::Verb::EnableTables, .count = 1, .name = QStringLiteral("e")}));
    draft.undo();
    QCOMPARE(draft.enableOnly({4}), 2);
    QCOMPARE(draft.undoTitle()->count, 2);
    draft.undo();
    // On a base that has less of them, they are fewer.
    SchemaDraft elsewhere(config(false));
    QVERIFY(elsewhere.replay(draft.stepBytes(0)));
    QCOMPARE(elsewhere.undoTitle()->count, 1);
}

void TstDraftSteps::noiseIsNoStep()
{
    SchemaDraft draft(randomConfig(3));
    draft.setTablesEnabled(allTables(draft.base()), false);
    const QByteArray good = draft.stepBytes(0);
    draft.discard();
    int refused = 0;
    for (qsizetype cut = 0; cut < good.size(); ++cut)
        refused += draft.replay(good.left(cut)) ? 0 : 1;
    QRandomGenerator random(1);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = good;
        for (int n = 0; n < 3; ++n)
            bytes[qsizetype(random.bounded(bytes.size()))] = char(random.bounded(256));
        // A first byte that says "compressed" is the library's to refuse, with a warning.
        bytes[0] = 0;
        refused += draft.replay(bytes) ? 0 : 1;
    }
    QCOMPARE_GT(refused, 1000);
    for (int t = 0; t < draft.base().tableCount(); ++t)
        QVERIFY(!draft.isTableLocked(t) || !draft.isTableChanged(t));
}

void TstDraftSteps::rebasedWishesAreTheWishes()
{
    int lost = 0;
    int kept = 0;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QRandomGenerator random(seed + 50000);
        SchemaDraft draft(randomConfig(seed));
        readSomeColumns(draft, random);
        for (int verb = 0; verb < 20; ++verb)
            doSomething(draft, random);
        const auto rebased = draft.rebased(randomConfig(seed, 6));
        const SchemaDraft &now = rebased.draft;
        lost += int(rebased.lost.size());
        // Of each wish: it is so, or it is lost. And nothing else has changed.
        SchemaLookup lookup(now.base());
        for (const SchemaChange &wish : draft.changes()) {
            if (rebased.lost.contains(wish))
                continue;
            ++kept;
            const int schema = wish.kind == SchemaChange::Kind::Policy ? -1 : lookup.schema(wish.schema.toStdString());
            const int table = wish.table.isEmpty() ? -1 : lookup.table(wish.schema, wish.table);
            if (wish.kind == SchemaChange::Kind::Policy)
                QCOMPARE(now.policy(), wish.policy);
            else if (wish.kind == SchemaChange::Kind::SchemaEnabled)
                QCOMPARE(now.isSchemaEnabled(schema), wish.on);
            else if (wish.kind == SchemaChange::Kind::TableEnabled)
                QCOMPARE(now.isTableEnabled(table), wish.on);
            else if (wish.kind == SchemaChange::Kind::TableMode)
                QCOMPARE(now.tableMode(table), wish.mode);
        }
        const QList<SchemaChange> wishes = draft.changes();
        for (const SchemaChange &change : now.changes())
            QVERIFY(wishes.contains(change));
    }
    QCOMPARE_GT(lost, 50);
    QCOMPARE_GT(kept, 500);
}

void TstDraftSteps::revertingAllIsRevertingEach()
{
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QRandomGenerator random(seed + 70000);
        SchemaDraft draft(randomConfig(seed));
        readSomeColumns(draft, random);
        for (int verb = 0; verb < 20; ++verb)
            doSomething(draft, random);
        const QList<SchemaChange> wishes = draft.changes();
        SchemaDraft each = draft;
        QCOMPARE(draft.revertAll(), each.revert(wishes));
        QVERIFY(!draft.isChanged() && draft.changes().isEmpty());
        QCOMPARE(draft.doneSteps(), each.doneSteps());
        if (!wishes.isEmpty())
            QCOMPARE(draft.stepBytes(draft.doneSteps() - 1), each.stepBytes(each.doneSteps() - 1));
        if (!wishes.isEmpty())
            draft.undo();
        QCOMPARE(draft.changes(), wishes);
    }
}

void TstDraftSteps::whatWasDiscardedCanComeBackOnANewBase()
{
    const auto config = [](bool othersAtWork) {
        SchemaConfigBuilder b;
        b.beginSchema("shop", true);
        b.beginTable("a", NodeEnabled);
        b.beginTable("b", othersAtWork ? NodeFlags(0) : NodeFlags(NodeEnabled));
        if (othersAtWork)
            b.beginTable("c", NodeEnabled);
        return b.finish();
    };
    for (const bool othersAtWork : {false, true}) {
        SchemaDraft draft(config(false));
        draft.setTablesEnabled({0}, false);
        draft.setTablesEnabled({1}, false);
        draft.revert(draft.changes());
        QVERIFY(!draft.isChanged());
        SchemaDraft later = draft.rebased(config(othersAtWork)).draft;
        QVERIFY2(!later.isChanged(), "discarded is discarded");
        QVERIFY(later.canUndo());
        later.undo();
        QVERIFY2(!later.isTableEnabled(0), "and comes back");
        while (later.canUndo())
            later.undo();
        QVERIFY(!later.isChanged());
    }
}

void TstDraftSteps::whatWasTakenBackCanBeDoneAgainOnANewBase()
{
    int carried = 0;
    for (quint32 seed = 1; seed <= 100; ++seed) {
        QRandomGenerator random(seed + 60000);
        SchemaDraft draft(randomConfig(seed));
        readSomeColumns(draft, random);
        for (int verb = 0; verb < 12; ++verb)
            doSomething(draft, random);
        for (quint32 n = random.bounded(5U); n > 0 && draft.canUndo(); --n)
            draft.undo();
        // Read again, and nobody has been at work.
        SchemaDraft now = draft.rebased(randomConfig(seed)).draft;
        QCOMPARE(treeOf(now), treeOf(draft));
        while (draft.canRedo()) {
            draft.redo();
            carried += now.canRedo() ? 1 : 0;
            now.redo();
        }
        QCOMPARE(treeOf(now), treeOf(draft));
        while (now.canUndo())
            now.undo();
        QVERIFY(!now.isChanged());
        // Somebody was: it is done as far as it has a place there, and taken back again.
        SchemaDraft there = draft.rebased(randomConfig(seed, 6)).draft;
        const auto before = treeOf(there);
        int redone = 0;
        for (; there.canRedo(); ++redone)
            there.redo();
        for (; redone > 0; --redone)
            there.undo();
        QCOMPARE(treeOf(there), before);
    }
    QCOMPARE_GT(carried, 50);
}

/// Decisions are carried over as one step that takes all back and wishes it again: where all of it has come true, that
/// step would do nothing.
void TstDraftSteps::whatIsThereByNowIsNotTakenBack()
{
    const auto config = [](NodeFlags orders) {
        SchemaConfigBuilder b;
        b.beginSchema("shop", true);
        b.beginTable("orders", orders);
        return b.finish();
    };
    SchemaDraft draft(config(0));
    QCOMPARE(draft.enableTables({0}, true), 1);
    const int steps = draft.doneSteps();
    draft.revertAll();
    QCOMPARE(draft.enableTables({0}, true), 1);
    draft.join(steps);
    QVERIFY(draft.isChanged() && draft.canUndo());
    const SchemaDraft now = draft.rebased(config(NodeEnabled)).draft;
    QVERIFY(!now.isChanged());
    QVERIFY(!now.canUndo());
}

SLUICE_TEST(TstDraftSteps)
#include "tst_draftsteps.moc"
