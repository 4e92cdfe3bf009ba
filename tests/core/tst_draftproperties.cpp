// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftkit.h"
#include "schema/draftpatch.h"
#include "schema/draftwishes.h"
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

private:
    static int listColumns(SchemaConfigBuilder &b, const SchemaConfig &before, int table, const QJsonObject &now,
                           const QJsonObject &sent);
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
    int undone = 0;
    int redone = 0;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QRandomGenerator random(seed + 5000);
        SchemaDraft draft(randomConfig(seed));
        readSomeColumns(draft, random);
        const QJsonObject base = treeOf(draft);
        // What was there after so many steps, and which step led there: a new one forgets what was undone before it.
        std::vector<std::pair<quint64, QJsonObject>> states{{0, base}};
        for (int verb = 0; verb < 25; ++verb) {
            const int done = draft.doneSteps();
            doSomething(draft, random);
            if (draft.doneSteps() == done + 1) {
                const quint64 id = draft.stepId(done);
                const bool isRedone = states.size() > size_t(done) + 1 && states[size_t(done) + 1].first == id;
                if (!isRedone) {
                    states.resize(size_t(done) + 1);
                    states.emplace_back(id, treeOf(draft));
                }
            }
            QCOMPARE(treeOf(draft), states[size_t(draft.doneSteps())].second);
        }
        while (draft.canUndo()) {
            draft.undo();
            ++undone;
            QCOMPARE(treeOf(draft), states[size_t(draft.doneSteps())].second);
        }
        QCOMPARE(draft.doneSteps(), 0);
        QCOMPARE(treeOf(draft), base);
        QVERIFY(!draft.isChanged());
        QCOMPARE(draft.patch(), QByteArray("{}"));
        while (draft.canRedo()) {
            draft.redo();
            ++redone;
            QCOMPARE(treeOf(draft), states[size_t(draft.doneSteps())].second);
        }
        QCOMPARE(draft.doneSteps(), draft.stepCount());
    }
    QCOMPARE_GT(undone, 1000);
    QCOMPARE_GT(redone, 1000);
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
    int settable = 0;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QRandomGenerator random(seed + 20000);
        SchemaDraft draft(randomConfig(seed));
        readSomeColumns(draft, random);
        // Verbs by chance, and then each that means everything: what is locked was asked for as well.
        for (int verb = 0; verb < 25; ++verb)
            doSomething(draft, random);
        const QList<int> all = allTables(draft.base());
        QList<ColumnPlace> columns;
        for (const int t : all) {
            for (int c = 0; draft.columns(t) != nullptr && c < draft.columns(t)->size(); ++c)
                columns.append({t, c});
        }
        for (const bool on : {true, false}) {
            draft.setTablesEnabled(all, on);
            draft.setTablesMode(all, on ? SyncMode::History : SyncMode::SoftDelete);
            draft.setColumnsFlag(columns, NodeEnabled, on);
            // Of the bytes that are sent, not of what the draft says of itself.
            const QJsonObject schemas = parsed(draft.patch())[u"schemas"].toObject();
            SchemaLookup lookup(draft.base());
            for (auto schema = schemas.begin(); schema != schemas.end(); ++schema) {
                const QJsonObject tables = schema.value()[u"tables"].toObject();
                for (auto table = tables.begin(); table != tables.end(); ++table) {
                    const int place = lookup.table(schema.key(), table.key());
                    QVERIFY(place >= 0);
                    const bool own = table.value()[u"enabled"].isBool() || table.value()[u"sync_mode"].isString();
                    settable += own ? 1 : 0;
                    QVERIFY2(!own || !draft.isTableLocked(place), qPrintable(table.key()));
                    const QJsonObject names = table.value()[u"columns"].toObject();
                    for (auto name = names.begin(); name != names.end(); ++name) {
                        const auto column = std::ranges::find(*draft.columns(place), name.key(), &TableColumn::name);
                        QVERIFY(column != draft.columns(place)->end());
                        QVERIFY2((column->flags & NodeLocked) == 0 || !name.value()[u"enabled"].isBool(),
                                 qPrintable(name.key()));
                    }
                }
            }
        }
        for (const int t : all)
            locked += draft.isTableLocked(t) ? 1 : 0;
    }
    QCOMPARE_GT(locked, 100);
    QCOMPARE_GT(settable, 500);
}

/// Lists a table's columns as the service does, those that were touched: before, or by what was sent. Answers how many.
int TstDraftProperties::listColumns(SchemaConfigBuilder &b, const SchemaConfig &before, int table,
                                    const QJsonObject &now, const QJsonObject &sent)
{
    QStringList names = sent.keys();
    for (int column = before.firstColumn(table); column < before.endColumn(table); ++column) {
        const QString name = before.columnName(column);
        if (!now.contains(name)) // nobody has read it
            b.addColumn(name.toStdString(), before.columnFlags(column));
        else if (!names.contains(name))
            names.append(name);
    }
    for (const QString &name : std::as_const(names)) {
        const QJsonObject said = now[name].toObject();
        b.addColumn(name.toStdString(), NodeFlags((said[u"enabled"].toBool() ? NodeEnabled : 0)
                                                  | (said[u"hashed"].toBool() ? NodeHashed : 0)));
    }
    return int(names.size());
}

void TstDraftProperties::aSecondApplySendsNothing()
{
    int applied = 0;
    int listed = 0;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        QRandomGenerator random(seed + 30000);
        SchemaDraft draft(randomConfig(seed));
        readSomeColumns(draft, random);
        for (int verb = 0; verb < 15; ++verb)
            doSomething(draft, random);
        applied += draft.isChanged() ? 1 : 0;
        // What a re-read after the PATCH answers, told by the simple model and not by the draft.
        const QJsonObject patch = parsed(draft.patch());
        const QJsonObject sent = patch[u"schemas"].toObject();
        SchemaDraft before(draft.basePtr());
        for (int t = 0; t < draft.base().tableCount(); ++t) {
            if (draft.columns(t) != nullptr)
                before.setColumns(t, *draft.columns(t));
        }
        const QJsonObject after = merged(treeOf(before), patch);
        const SchemaConfig &config = draft.base();
        SchemaConfigBuilder b;
        b.setPolicy(OpenEnum<SchemaPolicy>::fromWord(after[u"schema_change_handling"].toString()).value());
        const QJsonObject schemas = after[u"schemas"].toObject();
        for (int s = 0; s < config.schemaCount(); ++s) {
            const QJsonObject schema = schemas[config.schemaName(s)].toObject();
            const QJsonObject tables = schema[u"tables"].toObject();
            b.beginSchema(config.schemaKey(s), schema[u"enabled"].toBool());
            for (int t = config.firstTable(s); t < config.endTable(s); ++t) {
                const QJsonObject table = tables[config.tableName(t)].toObject();
                const NodeFlags own = config.tableFlags(t) & NodeFlags(~(NodeEnabled | NodeLocked));
                b.beginTable(config.tableKey(t), NodeFlags(own | (table[u"enabled"].toBool() ? NodeEnabled : 0)),
                             OpenEnum<SyncMode>::fromWord(table[u"sync_mode"].toString()).value());
                if (draft.isTableLocked(t))
                    b.lockTable("OTHER", "because");
                listed +=
                    listColumns(b, config, t, table[u"columns"].toObject(),
                                sent[config.schemaName(s)][u"tables"][config.tableName(t)][u"columns"].toObject());
            }
        }
        const SchemaConfigPtr now = b.finish();
        QList<SchemaChange> ofTables = draft.changes();
        ofTables.removeIf([](const SchemaChange &change) { return !change.column.isEmpty(); });
        QVERIFY(missingChanges(ofTables, *now).isEmpty());
        // Columns are known by a reading of their own, which says what the PATCH has made of them.
        SchemaDraft fresh(now);
        for (int t = 0; t < config.tableCount(); ++t) {
            if (draft.columns(t) == nullptr)
                continue;
            const QJsonObject columns =
                schemas[config.schemaName(config.schemaOf(t))][u"tables"][config.tableName(t)][u"columns"].toObject();
            TableColumns read = *draft.columns(t);
            for (TableColumn &column : read) {
                const QJsonObject said = columns[column.name].toObject();
                if (said.contains(u"enabled"))
                    column.flags =
                        NodeFlags(said[u"enabled"].toBool() ? column.flags | NodeEnabled : column.flags & ~NodeEnabled);
                if (said.contains(u"hashed"))
                    column.flags =
                        NodeFlags(said[u"hashed"].toBool() ? column.flags | NodeHashed : column.flags & ~NodeHashed);
                if (said.contains(u"is_primary_key"))
                    column.flags = NodeFlags(said[u"is_primary_key"].toBool() ? column.flags | NodePrimaryKey
                                                                              : column.flags & ~NodePrimaryKey);
            }
            fresh.setColumns(t, read);
        }
        QVERIFY(wish(fresh, draft.changes()).isEmpty());
        QCOMPARE(fresh.patch(), QByteArray("{}"));
        QVERIFY(!fresh.isChanged());
        // And the draft itself, put on what is there now, has nothing left to say: columns that were touched are listed
        // there. Keys are not taken from there; they are settled by what was sent.
        const auto rebased = draft.rebased(now);
        for (const SchemaChange &change : rebased.draft.changes())
            QCOMPARE(change.kind, SchemaChange::Kind::ColumnKey);
        QVERIFY(rebased.lost.isEmpty());
    }
    QCOMPARE_GT(applied, 100);
    QCOMPARE_GT(listed, 300);
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
