// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/draftpatch.h"
#include "schema/draftwishes.h"
#include "schema/schemaconfigbuilder.h"
#include "schema/schemadraft.h"
#include "smallconfig.h"
#include "testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace sluice;
using test::json;
using test::off;
using test::on;
using test::patchOf;
using test::smallConfig;

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
            tables[config.tableName(t)] = table;
        }
        schemas[config.schemaName(s)] =
            QJsonObject{{QStringLiteral("enabled"), draft.isSchemaEnabled(s)}, {QStringLiteral("tables"), tables}};
    }
    return {{QStringLiteral("schema_change_handling"), OpenEnum<SchemaPolicy>(draft.policy()).word()},
            {QStringLiteral("schemas"), schemas}};
}

int leaves(const QJsonObject &object)
{
    int count = 0;
    for (const QJsonValue &value : object)
        count += value.isObject() ? leaves(value.toObject()) : 1;
    return count;
}

} // namespace

class TstSchemaDraft : public QObject
{
    Q_OBJECT

private slots:
    void configIsReadBack();
    void sameTablesAreSeen();
    void nothingChangedIsAnEmptyPatch();
    void aParentAppearsAsAPathOnly();
    void aParentSaysItselfWhereItMust();
    void anIndentedPatchIsTheSame();
    void wishesByName();
    void lockedNodesNeverChange();
    void checkBoxesByTheRules();
    void enablingInASchemaThatIsOff();
    void othersAreSwitchedOffWithIt();
    void modesOnlyWhereTheyCanSwitch();
    void columnsAreEdited();
    void columnsReadAgainKeepTheEdits();
    void columnWishesWithoutAPlaceAreTold();
    void undoAndRedo();
    void aCopyWithoutStepsWishesTheSame();
    void aNewStepForgetsTheUndone();
    void rebaseKeepsWishesByName();
    void whatWasNotTakenOverIsSaid();
    void differenceNamesAll();
    void randomVerbsGiveMinimalPatches();
};

void TstSchemaDraft::configIsReadBack()
{
    const SchemaConfigPtr config = smallConfig();
    QCOMPARE(config->schemaCount(), 2);
    QCOMPARE(config->tableCount(), 5);
    QCOMPARE(config->schemaOf(0), 0);
    QCOMPARE(config->schemaOf(4), 1);
    QCOMPARE(config->tableOf(0), 0);
    QCOMPARE(config->schemaDestination(1), QStringLiteral("archive"));
    QCOMPARE(config->tableDestination(3), QStringLiteral("a"));
    QCOMPARE(config->tableDestination(4), QStringLiteral("b2"));
    QCOMPARE(config->tableLock(2),
             std::optional(LockReason{QStringLiteral("SYSTEM_TABLE"), QStringLiteral("It is a system table")}));
    QVERIFY(!config->tableLock(0));
    QCOMPARE(config->findTable(0, "od/d \"t\".x"), 1);
    QCOMPARE(config->findTable(1, "orders"), -1);
    QVERIFY(config->memory() > 0);
    SchemaLookup lookup(*config);
    QCOMPARE(lookup.table(QStringLiteral("old"), QStringLiteral("b")), 4);
    QCOMPARE(lookup.table(QStringLiteral("new"), QStringLiteral("b")), -1);
}

void TstSchemaDraft::sameTablesAreSeen()
{
    const auto config = [](std::initializer_list<std::pair<const char *, std::initializer_list<const char *>>> schemas,
                           NodeFlags flags) {
        SchemaConfigBuilder b;
        for (const auto &[schema, tables] : schemas) {
            b.beginSchema(schema, true);
            for (const char *table : tables)
                b.beginTable(table, flags);
        }
        return b.finish();
    };
    const SchemaConfigPtr here = config({{"a", {"x", "y"}}, {"b", {"z"}}}, on);
    QVERIFY(here->hasSameTables(*config({{"a", {"x", "y"}}, {"b", {"z"}}}, off)));
    QVERIFY(!here->hasSameTables(*config({{"a", {"y", "x"}}, {"b", {"z"}}}, on)));
    QVERIFY(!here->hasSameTables(*config({{"a", {"x"}}, {"b", {"y", "z"}}}, on)));
    QVERIFY(!here->hasSameTables(*config({{"a", {"x", "y"}}, {"c", {"z"}}}, on)));
    QVERIFY(!here->hasSameTables(*config({{"a", {"x", "y"}}, {"b", {"z"}}, {"c", {}}}, on)));
}

void TstSchemaDraft::nothingChangedIsAnEmptyPatch()
{
    SchemaDraft draft(smallConfig());
    QVERIFY(!draft.isChanged());
    QCOMPARE(schemaPatch(draft.changes()), QByteArray("{}"));
    QCOMPARE(draft.setTablesEnabled({0}, true), 0);
    QVERIFY2(!draft.canUndo(), "what changes nothing is no step");
}

void TstSchemaDraft::aParentAppearsAsAPathOnly()
{
    SchemaDraft draft(smallConfig());
    QCOMPARE(draft.setTablesEnabled({1}, true), 1);
    QCOMPARE(patchOf(draft), json(R"({"schemas":{"shop":{"tables":{"od/d \"t\".x":{"enabled":true}}}}})"));
    draft.setPolicy(SchemaPolicy::BlockAll);
    draft.setSchemasEnabled({1}, true);
    QCOMPARE(
        patchOf(draft),
        json(R"({"schema_change_handling":"BLOCK_ALL","schemas":{"shop":{"tables":{"od/d \"t\".x":{"enabled":true}}},
                      "old":{"enabled":true}}})"));
    QCOMPARE(draft.changeCount(), 3);
}

void TstSchemaDraft::aParentSaysItselfWhereItMust()
{
    const SchemaConfigPtr config = smallConfig();
    SchemaDraft draft(config);
    draft.setTablesEnabled({3}, false);
    draft.setTablesMode({0}, SyncMode::Live);
    draft.setColumns(0, {{.name = QStringLiteral("id"), .destination = {}, .flags = NodeEnabled, .lock = {}},
                         {.name = QStringLiteral("note"), .destination = {}, .flags = NodeEnabled, .lock = {}}});
    draft.setColumnHashed(0, 1, true);
    const QByteArray body = schemaPatch(draft.changes(), {.parents = config.get()});
    QCOMPARE(QJsonDocument::fromJson(body).object(), json(R"({"schemas":{
        "shop":{"enabled":true,"tables":{"orders":{"enabled":true,"sync_mode":"LIVE",
            "columns":{"note":{"enabled":true,"hashed":true}}}}},
        "old":{"enabled":false,"tables":{"a":{"enabled":false}}}}})"));
}

void TstSchemaDraft::anIndentedPatchIsTheSame()
{
    SchemaDraft draft(smallConfig());
    QCOMPARE(schemaPatch({}, {.indented = true}), QByteArray("{}"));
    draft.setPolicy(SchemaPolicy::BlockAll);
    draft.setTablesEnabled({0, 1}, false);
    draft.setTablesEnabled({1}, true);
    const QByteArray body = schemaPatch(draft.changes(), {.indented = true});
    QCOMPARE(QJsonDocument::fromJson(body).object(), patchOf(draft));
    QVERIFY2(body.startsWith("{\n  \"schema_change_handling\": \"BLOCK_ALL\",\n  \"schemas\": {\n    \"shop\": {\n"),
             body.constData());
    QVERIFY2(body.endsWith("\n  }\n}"), body.constData());
}

void TstSchemaDraft::wishesByName()
{
    SchemaDraft source(smallConfig());
    source.setPolicy(SchemaPolicy::BlockAll);
    source.setSchemasEnabled({0}, false);
    source.setSchemasEnabled({1}, true);
    source.setTablesEnabled({0, 3}, false);
    source.setTablesEnabled({1}, true);
    source.setTablesMode({0}, SyncMode::Live);
    const QList<SchemaChange> wishes = source.changes();
    SchemaDraft draft(smallConfig());
    QCOMPARE(wish(draft, wishes), QList<SchemaChange>());
    QCOMPARE(draft.changes(), wishes);
    // What has no place is given back.
    const SchemaChange locked{
        .kind = SchemaChange::Kind::TableEnabled, .schema = QStringLiteral("shop"), .table = QStringLiteral("audit")};
    const SchemaChange gone{
        .kind = SchemaChange::Kind::TableEnabled, .schema = QStringLiteral("shop"), .table = QStringLiteral("none")};
    QCOMPARE(wish(draft, {locked, gone}), (QList{locked, gone}));
}

void TstSchemaDraft::lockedNodesNeverChange()
{
    SchemaDraft draft(smallConfig());
    QCOMPARE(draft.setTablesEnabled({0, 1, 2}, false), 1);
    QVERIFY(draft.isTableEnabled(2));
    QCOMPARE(draft.setTablesMode({2}, SyncMode::Live), 0);
    QVERIFY(!schemaPatch(draft.changes()).contains("audit"));
}

void TstSchemaDraft::checkBoxesByTheRules()
{
    SchemaDraft draft(smallConfig());
    QCOMPARE(draft.schemaCheck(0), NodeCheck::Partial);
    QCOMPARE(draft.schemaCheck(1), NodeCheck::Off);
    QCOMPARE(draft.tableCheck(0), NodeCheck::On);
    draft.setTablesEnabled({1}, true);
    QCOMPARE(draft.schemaCheck(0), NodeCheck::On);
    draft.setSchemasEnabled({0}, false);
    QCOMPARE(draft.schemaCheck(0), NodeCheck::Off);
    QVERIFY2(draft.isTableEnabled(0), "the tables keep their own flags");
    QCOMPARE(draft.enabledTables(0), 3);
}

void TstSchemaDraft::enablingInASchemaThatIsOff()
{
    SchemaDraft draft(smallConfig());
    draft.setTablesEnabled({3}, false);
    QCOMPARE(draft.othersThatWouldStart({3}), 1);
    QCOMPARE(draft.othersThatWouldStart({0}), 0);
    QCOMPARE(draft.schemasThatWouldStart({4, 0, 3}), QList<int>{1});
    QCOMPARE(draft.schemasThatWouldStart({0}), QList<int>());
    draft.enableTables({3}, false);
    QVERIFY(draft.isSchemaEnabled(1));
    QVERIFY(draft.isTableEnabled(3));
    QVERIFY(draft.isTableEnabled(4));
    QCOMPARE(patchOf(draft), json(R"({"schemas":{"old":{"enabled":true}}})"));
}

void TstSchemaDraft::othersAreSwitchedOffWithIt()
{
    SchemaDraft draft(smallConfig());
    draft.enableTables({3}, true);
    QCOMPARE(patchOf(draft), json(R"({"schemas":{"old":{"enabled":true,"tables":{"b":{"enabled":false}}}}})"));
    draft.undo();
    QVERIFY2(!draft.isChanged(), "one verb is one step");
}

void TstSchemaDraft::modesOnlyWhereTheyCanSwitch()
{
    SchemaDraft draft(smallConfig());
    QCOMPARE(draft.setTablesMode({0, 1}, SyncMode::Live), 1);
    QCOMPARE(patchOf(draft), json(R"({"schemas":{"shop":{"tables":{"orders":{"sync_mode":"LIVE"}}}}})"));
    QVERIFY2(draft.setTablesMode({0}, SyncMode::History) == 0, "the table does not support history");
}

void TstSchemaDraft::columnsAreEdited()
{
    SchemaDraft draft(smallConfig());
    QVERIFY(draft.columns(0) == nullptr);
    draft.setColumns(0, {{QStringLiteral("id"), {}, NodeEnabled | NodeLocked | NodePrimaryKey, {}},
                         {QStringLiteral("email"), {}, NodeEnabled, {}},
                         {QStringLiteral("note"), {}, 0, {}}});
    QCOMPARE(draft.tableCheck(0), NodeCheck::Partial);
    QCOMPARE(draft.setColumnEnabled(0, 0, false), 0);
    QCOMPARE(draft.setColumnHashed(0, 1, true), 1);
    QCOMPARE(draft.setColumnEnabled(0, 2, true), 1);
    QCOMPARE(draft.tableCheck(0), NodeCheck::On);
    QVERIFY(draft.isTableChanged(0));
    QCOMPARE(patchOf(draft), json(R"({"schemas":{"shop":{"tables":{"orders":{"columns":{
        "email":{"hashed":true},"note":{"enabled":true}}}}}}})"));
}

void TstSchemaDraft::columnsReadAgainKeepTheEdits()
{
    SchemaDraft draft(smallConfig());
    draft.setColumns(0, {{QStringLiteral("email"), {}, NodeEnabled, {}}, {QStringLiteral("note"), {}, 0, {}}});
    draft.setColumnHashed(0, 0, true);
    draft.setColumns(0, {{QStringLiteral("new"), {}, NodeEnabled, {}}, {QStringLiteral("email"), {}, 0, {}}});
    QCOMPARE(draft.columnFlags(0, 1), NodeFlags(NodeHashed));
    QCOMPARE(draft.columnFlags(0, 0), NodeFlags(NodeEnabled));
    draft.undo();
    draft.redo();
    QCOMPARE(draft.columnFlags(0, 1), NodeFlags(NodeHashed));
}

void TstSchemaDraft::columnWishesWithoutAPlaceAreTold()
{
    const auto change = [](SchemaChange::Kind kind, const char *column, bool on) {
        return SchemaChange{.kind = kind,
                            .schema = QStringLiteral("shop"),
                            .table = QStringLiteral("orders"),
                            .column = QLatin1String(column),
                            .on = on};
    };
    const QString gone = QStringLiteral("gone");
    const QString shut = QStringLiteral("shut");
    const QString done = QStringLiteral("done");
    SchemaDraft draft(smallConfig());
    QVERIFY(draft.setColumns(0, {{gone, {}, NodeEnabled, {}}, {shut, {}, NodeEnabled, {}}, {done, {}, NodeEnabled, {}}})
                .isEmpty());
    draft.setColumnsFlag({{0, 0}, {0, 1}, {0, 2}}, NodeEnabled, false);
    draft.setColumnsFlag({{0, 0}, {0, 1}}, NodeHashed, true);
    QCOMPARE(draft.changeCount(), 5);
    const auto lost = draft.setColumns(0, {{shut, {}, NodeEnabled | NodeLocked, {}}, {done, {}, NodeLocked, {}}});
    QCOMPARE(lost, (QList{change(SchemaChange::Kind::ColumnEnabled, "gone", false),
                          change(SchemaChange::Kind::ColumnHashed, "gone", true),
                          change(SchemaChange::Kind::ColumnEnabled, "shut", false)}));
    // Hashing is not locked; and what is as wished already is not lost.
    QCOMPARE(draft.changes(), QList{change(SchemaChange::Kind::ColumnHashed, "shut", true)});
    QVERIFY2(draft.setColumns(0, *draft.columns(0)).isEmpty(), "told once");
}

void TstSchemaDraft::undoAndRedo()
{
    SchemaDraft draft(smallConfig());
    draft.setTablesEnabled({0, 1}, false);
    draft.setPolicy(SchemaPolicy::BlockAll);
    const auto all = draft.changes();
    draft.undo();
    QCOMPARE(draft.policy(), SchemaPolicy::AllowAll);
    draft.undo();
    QVERIFY(!draft.isChanged());
    QVERIFY(!draft.canUndo());
    draft.redo();
    draft.redo();
    QVERIFY(!draft.canRedo());
    QCOMPARE(draft.changes(), all);
}

void TstSchemaDraft::aCopyWithoutStepsWishesTheSame()
{
    SchemaDraft draft(smallConfig());
    draft.setColumns(0, {{QStringLiteral("email"), {}, NodeEnabled, {}}});
    draft.setColumnHashed(0, 0, true);
    draft.setTablesEnabled({0, 1}, false);
    draft.setSchemasEnabled({0}, false);
    draft.setPolicy(SchemaPolicy::BlockAll);
    const SchemaDraft copy = draft.withoutSteps();
    QVERIFY(!copy.canUndo());
    QCOMPARE(copy.changes(), draft.changes());
    QCOMPARE(copy.changeCount(), draft.changeCount());
    QCOMPARE(copy.patch(), draft.patch());
    QCOMPARE(copy.basePtr(), draft.basePtr());
    // What the draft does next is its own.
    draft.undo();
    QCOMPARE(copy.policy(), SchemaPolicy::BlockAll);
}

void TstSchemaDraft::aNewStepForgetsTheUndone()
{
    SchemaDraft draft(smallConfig());
    draft.setTablesEnabled({0}, false);
    draft.undo();
    draft.setPolicy(SchemaPolicy::BlockAll);
    QVERIFY(!draft.canRedo());
}

void TstSchemaDraft::rebaseKeepsWishesByName()
{
    SchemaDraft draft(smallConfig());
    draft.setTablesEnabled({0}, false);
    draft.setTablesEnabled({1}, true);
    draft.setTablesEnabled({4}, false);
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    b.beginSchema("old", false);
    b.beginTable("b", on);
    b.lockTable("DELETED", {});
    b.beginSchema("shop", true);
    b.beginTable("new", on);
    b.beginTable("orders", off);
    b.beginTable("od/d \"t\".x", off);
    const auto rebased = draft.rebased(b.finish());
    QCOMPARE(patchOf(rebased.draft), json(R"({"schemas":{"shop":{"tables":{"od/d \"t\".x":{"enabled":true}}}}})"));
    QCOMPARE(rebased.lost.size(), 1);
    QCOMPARE(rebased.lost.first().table, QStringLiteral("b"));
}

void TstSchemaDraft::whatWasNotTakenOverIsSaid()
{
    SchemaDraft draft(smallConfig());
    draft.setTablesEnabled({0}, false);
    draft.setPolicy(SchemaPolicy::BlockAll);
    QCOMPARE(missingChanges(draft.changes(), *smallConfig()).size(), 2);
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::BlockAll);
    b.beginSchema("shop", true);
    b.beginTable("orders", off);
    QVERIFY(missingChanges(draft.changes(), *b.finish()).isEmpty());
}

void TstSchemaDraft::differenceNamesAll()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::BlockAll);
    b.beginSchema("shop", true);
    b.beginTable("orders", off, SyncMode::SoftDelete);
    b.addColumn("id", NodeEnabled | NodePrimaryKey);
    b.beginTable("od/d \"t\".x", off);
    b.beginTable("fresh", on);
    b.beginSchema("next", true);
    b.beginTable("t", on);
    const SchemaDifference d = schemaDifference(*smallConfig(), *b.finish());
    using Pairs = QList<std::pair<QString, QString>>;
    const auto s = [](const char *text) {
        return QString::fromUtf8(text);
    };
    QVERIFY(d.policyChanged);
    QCOMPARE(d.added, (Pairs{{s("shop"), s("fresh")}, {s("next"), {}}, {s("next"), s("t")}}));
    QCOMPARE(d.changed, (Pairs{{s("shop"), s("orders")}}));
    QCOMPARE(d.removed, (Pairs{{s("shop"), s("audit")}, {s("old"), {}}, {s("old"), s("a")}, {s("old"), s("b")}}));
    QVERIFY(schemaDifference(*smallConfig(), *smallConfig()).isEmpty());
}

void TstSchemaDraft::randomVerbsGiveMinimalPatches()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        QRandomGenerator random(seed);
        SchemaConfigBuilder b;
        b.setPolicy(SchemaPolicy(2 + random.bounded(3)));
        for (int s = 0; s < 1 + int(random.bounded(4)); ++s) {
            b.beginSchema("s" + std::to_string(s), random.bounded(2) == 1);
            for (int t = 0; t < int(random.bounded(8)); ++t) {
                b.beginTable("t" + std::to_string(t), random.bounded(2) == 1 ? on : off,
                             random.bounded(2) == 1 ? SyncMode::SoftDelete : SyncMode::Unset);
                if (random.bounded(6) == 0)
                    b.lockTable("OTHER", "because");
            }
        }
        const SchemaConfigPtr config = b.finish();
        SchemaDraft draft(config);
        const QJsonObject before = treeOf(draft);
        for (int verb = 0; verb < 30; ++verb) {
            QList<int> tables;
            for (int t = 0; t < config->tableCount(); ++t) {
                if (random.bounded(3) == 0)
                    tables.append(t);
            }
            switch (random.bounded(7)) {
            case 0:
                draft.setPolicy(SchemaPolicy(2 + random.bounded(3)));
                break;
            case 1:
                draft.setSchemasEnabled({int(random.bounded(config->schemaCount()))}, random.bounded(2) == 1);
                break;
            case 2:
                draft.enableTables(tables, random.bounded(2) == 1);
                break;
            case 3:
                draft.setTablesMode(tables, random.bounded(2) == 1 ? SyncMode::Live : SyncMode::SoftDelete);
                break;
            case 4:
                draft.undo();
                break;
            case 5:
                draft.redo();
                break;
            default:
                draft.setTablesEnabled(tables, random.bounded(2) == 1);
                break;
            }
        }
        const QJsonObject wish = treeOf(draft);
        const QJsonObject patch = patchOf(draft);
        QCOMPARE(merged(before, patch), wish);
        // Minimal: every leaf of it changes something, and each change is one leaf.
        QCOMPARE(leaves(patch), draft.changeCount());
        QCOMPARE(int(draft.changes().size()), draft.changeCount());
        for (const SchemaChange &change : draft.changes()) {
            QList<SchemaChange> without = draft.changes();
            without.removeOne(change);
            QVERIFY(merged(before, QJsonDocument::fromJson(schemaPatch(without)).object()) != wish);
        }
        for (int t = 0; t < config->tableCount(); ++t)
            QVERIFY(!draft.isTableLocked(t) || !draft.isTableChanged(t));
        while (draft.canUndo())
            draft.undo();
        QCOMPARE(treeOf(draft), before);
        QVERIFY(!draft.isChanged());
    }
}

SLUICE_TEST(TstSchemaDraft)
#include "tst_schemadraft.moc"
