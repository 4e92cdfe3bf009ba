// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/draftpatch.h"
#include "schema/schemaconfigbuilder.h"
#include "schema/schemadraft.h"
#include "testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <optional>
#include <random>

using namespace sluice;

namespace {

/// An independent, simple model of what the service does with a PATCH: a tree of objects, merged.
QJsonObject merged(QJsonObject into, const QJsonObject &patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it.value().isObject())
            into[it.key()] = merged(into[it.key()].toObject(), it.value().toObject());
        else
            into[it.key()] = it.value();
    }
    return into;
}

/// What a draft wishes for, as the service would show it.
QJsonObject treeOf(const SchemaDraft &draft)
{
    const SchemaConfig &config = draft.base();
    QJsonObject schemas;
    for (int s = 0; s < config.schemaCount(); ++s) {
        QJsonObject tables;
        for (int t = config.firstTable(s); t < config.endTable(s); ++t) {
            QJsonObject table{{QStringLiteral("enabled"), draft.isTableEnabled(t)}};
            if (draft.tableMode(t) != SyncMode::Unset)
                table[QStringLiteral("sync_mode")] = OpenEnum<SyncMode>(draft.tableMode(t)).word();
            QJsonObject columns;
            const TableColumns *known = draft.columns(t);
            for (int c = 0; known != nullptr && c < known->size(); ++c) {
                const NodeFlags flags = draft.columnFlags(t, c);
                columns[known->at(c).name] = QJsonObject{{QStringLiteral("enabled"), (flags & NodeEnabled) != 0},
                                                         {QStringLiteral("hashed"), (flags & NodeHashed) != 0}};
            }
            if (known != nullptr)
                table[QStringLiteral("columns")] = columns;
            tables[config.tableName(t)] = table;
        }
        schemas[config.schemaName(s)] =
            QJsonObject{{QStringLiteral("enabled"), draft.isSchemaEnabled(s)}, {QStringLiteral("tables"), tables}};
    }
    return {{QStringLiteral("schema_change_handling"), OpenEnum<SchemaPolicy>(draft.policy()).word()},
            {QStringLiteral("schemas"), schemas}};
}

/// The object without its nth leaf, counted in the order of the walk.
QJsonObject withoutLeaf(const QJsonObject &object, int &n)
{
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isObject())
            result[it.key()] = withoutLeaf(it.value().toObject(), n);
        else if (n-- != 0)
            result[it.key()] = it.value();
    }
    return result;
}

int leaves(const QJsonObject &object)
{
    int count = 0;
    for (const QJsonValue &value : object)
        count += value.isObject() ? leaves(value.toObject()) : 1;
    return count;
}

/// A config made by chance, with odd names; `drop` leaves out about one node in that many, and flips others.
SchemaConfigPtr randomConfig(quint32 seed, int change = 0)
{
    static const char *const odd[] = {"a/b", "a.b", "x#1", "with blank", "emoji \xF0\x9F\x90\xA6", "\"q\\", "T", "t"};
    QRandomGenerator random(seed);
    QRandomGenerator other(seed + 977);
    const auto changed = [&other, change] {
        return change > 0 && other.bounded(change) == 0;
    };
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy(2 + random.bounded(3)));
    const int schemas = 1 + int(random.bounded(4));
    for (int s = 0; s < schemas; ++s) {
        b.beginSchema("s" + std::to_string(s), (random.bounded(2) == 1) != changed());
        const int tables = int(random.bounded(10));
        for (int t = 0; t < tables; ++t) {
            NodeFlags flags = NodeColumnsSettable;
            flags |= NodeFlags(random.bounded(2) == 1 ? NodeEnabled : 0);
            flags |= NodeFlags(random.bounded(2) == 1 ? NodeHistoryPossible : 0);
            const SyncMode mode = SyncMode(random.bounded(2) == 0 ? 0 : 2 + random.bounded(3));
            const bool locked = random.bounded(6) == 0;
            if (changed())
                continue;
            if (changed())
                flags ^= NodeEnabled;
            const std::string name = t < int(std::size(odd)) ? odd[t] : "t" + std::to_string(t);
            b.beginTable(name, flags, mode);
            if (locked)
                b.lockTable("OTHER", "because");
        }
    }
    return b.finish();
}

void readSomeColumns(SchemaDraft &draft, QRandomGenerator &random)
{
    for (int t = 0; t < draft.base().tableCount(); ++t) {
        if (random.bounded(3) != 0)
            continue;
        TableColumns columns;
        for (int c = 0; c < int(random.bounded(5)); ++c) {
            TableColumn column;
            column.name = QStringLiteral("c.%1").arg(c);
            column.flags = NodeFlags(random.bounded(4));
            if (random.bounded(4) == 0)
                column.flags |= NodeLocked;
            columns.append(column);
        }
        draft.setColumns(t, columns);
    }
}

/// A verb by chance on nodes by chance.
void doSomething(SchemaDraft &draft, QRandomGenerator &random)
{
    const SchemaConfig &config = draft.base();
    QList<int> tables;
    QList<ColumnPlace> columns;
    for (int t = 0; t < config.tableCount(); ++t) {
        if (random.bounded(3) == 0)
            tables.append(t);
        for (int c = 0; draft.columns(t) != nullptr && c < draft.columns(t)->size(); ++c) {
            if (random.bounded(3) == 0)
                columns.append({t, c});
        }
    }
    std::ranges::shuffle(tables, std::mt19937(random.generate()));
    const bool on = random.bounded(2) == 1;
    switch (random.bounded(12)) {
    case 0:
        draft.setPolicy(SchemaPolicy(2 + random.bounded(3)));
        break;
    case 1:
        draft.setSchemasEnabled({int(random.bounded(config.schemaCount()))}, on);
        break;
    case 2:
        draft.enableTables(tables, on);
        break;
    case 3:
        draft.setTablesMode(tables, SyncMode(2 + random.bounded(3)));
        break;
    case 4:
        draft.undo();
        break;
    case 5:
        draft.redo();
        break;
    case 6:
        draft.enableOnly(tables);
        break;
    case 7:
        draft.disableAllBut(tables);
        break;
    case 8:
        draft.setColumnsFlag(columns, NodeHashed, on);
        break;
    case 9:
        draft.setColumnsFlag(columns, NodeEnabled, on);
        break;
    case 10: {
        QList<SchemaChange> some;
        for (const SchemaChange &change : draft.changes()) {
            if (random.bounded(2) == 0)
                some.append(change);
        }
        draft.revert(some);
        break;
    }
    default:
        draft.setTablesEnabled(tables, on);
        break;
    }
}

QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s in %s", qPrintable(error.errorString()), json.constData());
    return document.object();
}

QList<int> allTables(const SchemaConfig &config)
{
    QList<int> tables(config.tableCount());
    std::iota(tables.begin(), tables.end(), 0);
    return tables;
}

} // namespace

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
    void stepsComeBackFromTheirBytes();
    void noiseIsNoStep();
    void rebasedWishesAreTheWishes();
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

void TstDraftProperties::stepsComeBackFromTheirBytes()
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

void TstDraftProperties::noiseIsNoStep()
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

void TstDraftProperties::rebasedWishesAreTheWishes()
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
