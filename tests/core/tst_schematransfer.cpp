// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaconfigbuilder.h"
#include "schema/schematransfer.h"
#include "schema/selectedconfig.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;
using Kind = SchemaChange::Kind;

namespace {

struct TransferTable
{
    const char *name;
    NodeFlags flags = NodeEnabled;
    SyncMode mode = SyncMode::Unset;
};

SchemaConfigPtr transferConfig(const char *schema, bool on, std::initializer_list<TransferTable> tables)
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    b.beginSchema(schema, on);
    for (const TransferTable &table : tables) {
        b.beginTable(table.name, NodeFlags(table.flags | NodeColumnsSettable), table.mode);
        if ((table.flags & NodeLocked) != 0)
            b.lockTable("OTHER", {});
    }
    return b.finish();
}

QStringList transferTexts(const QList<SchemaChange> &changes)
{
    QStringList result;
    for (const SchemaChange &change : changes) {
        result.append(QString(change.schema + u'.' + change.table + u'.' + change.column
                              + (change.kind == Kind::TableMode      ? u" mode"
                                 : change.kind == Kind::ColumnHashed ? (change.on ? u" hashed" : u" plain")
                                                                     : (change.on ? u" on" : u" off"))));
    }
    return result;
}

} // namespace

/// Tables of one connection on another.
class TstSchemaTransfer : public QObject
{
    Q_OBJECT

private slots:
    void byNameThenWithoutCapitals();
    void lockedAndAsItIs();
    void aSchemaThatGoesOnStartsOthers();
    void aSchemaThatIsOffStaysOff();
    void modes();
    void columnsThatAreNamed();
    void ontoItselfIsNothing();
    void severalSchemasAreNotGuessed();
    void makesTheTargetAsThePicked();
    void meetsWhatTheDraftWishes();
    void twoOfThePickedAreNotOneThere();
    void twoPickedSchemasAreNotOneThere();
    void whatIsLockedOffStartsNoSchema();
};

void TstSchemaTransfer::byNameThenWithoutCapitals()
{
    const auto picked = transferConfig("shop", true, {{"orders"}, {"Users", 0}, {"gone"}, {"twin", 0}});
    const auto target = transferConfig("SHOP", true, {{"USERS"}, {"orders", 0}, {"TWIN"}, {"Twin"}, {"other"}});
    const SchemaTransfer transfer = transferTo(SchemaDraft(target), *picked);
    QCOMPARE(transferTexts(transfer.changes),
             (QStringList{QStringLiteral("SHOP.USERS. off"), QStringLiteral("SHOP.orders. on")}));
    QCOMPARE(transfer.otherSchema, (QList<SchemaNode>{{QStringLiteral("SHOP"), {}}}));
    QCOMPARE(transfer.otherCase, (QList<SchemaNode>{{QStringLiteral("SHOP"), QStringLiteral("USERS")}}));
    QCOMPARE(transfer.missing, (QList<SchemaNode>{{QStringLiteral("shop"), QStringLiteral("gone")}}));
    QCOMPARE(transfer.ambiguous, (QList<SchemaNode>{{QStringLiteral("shop"), QStringLiteral("twin")}}));
    QCOMPARE(transfer.found, 2);
    QCOMPARE(transfer.same, 0);
}

void TstSchemaTransfer::lockedAndAsItIs()
{
    const auto picked = transferConfig("shop", true, {{"a", 0}, {"b", 0}, {"c"}});
    const auto target =
        transferConfig("shard_7", true, {{"a", NodeEnabled | NodeLocked}, {"b", NodeLocked}, {"c", NodeEnabled}});
    const SchemaTransfer transfer = transferTo(SchemaDraft(target), *picked);
    QVERIFY(transfer.isEmpty());
    QCOMPARE(transferTexts(transfer.locked), (QStringList{QStringLiteral("shard_7.a. off")}));
    QCOMPARE(transfer.found, 3);
    QCOMPARE(transfer.same, 2);
}

void TstSchemaTransfer::aSchemaThatGoesOnStartsOthers()
{
    const auto picked = transferConfig("shop", true, {{"orders"}});
    const auto target =
        transferConfig("shop", false, {{"orders"}, {"others"}, {"off", 0}, {"locked", NodeEnabled | NodeLocked}});
    const SchemaTransfer transfer = transferTo(SchemaDraft(target), *picked);
    QCOMPARE(transferTexts(transfer.changes), (QStringList{QStringLiteral("shop.. on")}));
    QCOMPARE(transferTexts(transfer.others), (QStringList{QStringLiteral("shop.others. off")}));
}

void TstSchemaTransfer::aSchemaThatIsOffStaysOff()
{
    const auto target = transferConfig("shop", false, {{"orders", 0}, {"others"}});
    // The picked table is not copied, so nothing has to start for it.
    SchemaTransfer transfer = transferTo(SchemaDraft(target), *transferConfig("shop", false, {{"orders"}}));
    QCOMPARE(transferTexts(transfer.changes), (QStringList{QStringLiteral("shop.orders. on")}));
    QVERIFY(transfer.others.isEmpty());
    // And a schema that is off there does not stop tables that nobody has picked.
    transfer = transferTo(SchemaDraft(transferConfig("shop", true, {{"orders"}, {"others"}})),
                          *transferConfig("shop", false, {{"orders"}}));
    QVERIFY(transfer.isEmpty());
    QVERIFY2(transfer.same == 0, "it is copied there and not here");
    // Nor does it start there what it does not let through here.
    transfer = transferTo(SchemaDraft(transferConfig("shop", true, {{"orders", 0}, {"others"}})),
                          *transferConfig("shop", false, {{"orders"}}));
    QVERIFY(transfer.isEmpty());
    QCOMPARE(transfer.stayOff, (QList<SchemaNode>{{QStringLiteral("shop"), QStringLiteral("orders")}}));
    QVERIFY2(transfer.same == 1, "it is copied neither here nor there");
}

void TstSchemaTransfer::modes()
{
    const auto picked = transferConfig("s", true,
                                       {{"a", NodeEnabled, SyncMode::History},
                                        {"b", NodeEnabled, SyncMode::History},
                                        {"c", NodeEnabled, SyncMode::Live},
                                        {"d", NodeEnabled, SyncMode::Unset}});
    const auto target = transferConfig("s", true,
                                       {{"a", NodeEnabled | NodeHistoryPossible, SyncMode::SoftDelete},
                                        {"b", NodeEnabled, SyncMode::SoftDelete},
                                        {"c", NodeEnabled, SyncMode::Unset},
                                        {"d", NodeEnabled, SyncMode::Live}});
    const SchemaTransfer transfer = transferTo(SchemaDraft(target), *picked);
    QCOMPARE(transferTexts(transfer.changes), (QStringList{QStringLiteral("s.a. mode")}));
    QCOMPARE(transferTexts(transfer.locked), (QStringList{QStringLiteral("s.b. mode")}));
}

void TstSchemaTransfer::columnsThatAreNamed()
{
    const auto config = [](std::initializer_list<std::pair<const char *, NodeFlags>> columns) {
        SchemaConfigBuilder b;
        b.setPolicy(SchemaPolicy::AllowAll);
        b.beginSchema("s", true);
        b.beginTable("t", NodeEnabled | NodeColumnsSettable);
        for (const auto &[name, flags] : columns)
            b.addColumn(name, flags);
        return b.finish();
    };
    const auto picked = config({{"email", NodeEnabled | NodeHashed}, {"note", 0}, {"plain", NodeEnabled}});
    const auto target = config({{"secret", NodeEnabled | NodeHashed}, {"note", NodeEnabled}});
    SchemaDraft draft(target);
    // Nothing can be wished of columns that have not been read there.
    SchemaTransfer transfer = transferTo(draft, *picked);
    QVERIFY(transfer.isEmpty());
    QCOMPARE(transfer.unread, (QList<std::pair<QString, QString>>{{QStringLiteral("s"), QStringLiteral("t")}}));
    QCOMPARE(transferTexts(transfer.unknown),
             (QStringList{QStringLiteral("s.t.note off"), QStringLiteral("s.t.email hashed")}));
    QCOMPARE(transfer.same, 0);
    draft.setColumns(0, {{.name = QStringLiteral("email"), .flags = NodeEnabled},
                         {.name = QStringLiteral("note"), .flags = NodeEnabled},
                         {.name = QStringLiteral("secret"), .flags = NodeEnabled | NodeHashed}});
    transfer = transferTo(draft, *picked);
    QVERIFY(transfer.unread.isEmpty());
    // What only the target names stays hashed, and what is not there is told.
    QCOMPARE(transferTexts(transfer.changes),
             (QStringList{QStringLiteral("s.t.email hashed"), QStringLiteral("s.t.note off")}));
    draft.adopt(transfer.changes, {.verb = DraftTitle::Verb::Restore});
    QCOMPARE(draft.changeCount(), 2);
    QVERIFY(transferTo(draft, *picked).isEmpty());
}

void TstSchemaTransfer::ontoItselfIsNothing()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::BlockAll);
    b.beginSchema("one", false);
    b.beginTable("a", NodeEnabled, SyncMode::Live);
    b.addColumn("x", NodeHashed);
    b.beginSchema("two", true);
    b.beginTable("a", 0);
    b.beginTable("locked", NodeEnabled | NodeLocked);
    const SchemaDraft draft(b.finish());
    const SchemaTransfer transfer = transferTo(draft, *selectedConfig(draft, allTables(draft.base()), DraftSide::Base));
    QVERIFY(transfer.isEmpty() && transfer.locked.isEmpty() && transfer.missing.isEmpty() && transfer.others.isEmpty());
    QCOMPARE(transfer.found, 3);
    QCOMPARE(transfer.same, 3);
}

void TstSchemaTransfer::severalSchemasAreNotGuessed()
{
    SchemaConfigBuilder b;
    b.beginSchema("one", true);
    b.beginTable("a", 0);
    b.beginSchema("two", true);
    b.beginTable("a", 0);
    const SchemaTransfer transfer = transferTo(SchemaDraft(b.finish()), *transferConfig("three", true, {{"a"}}));
    QVERIFY(transfer.isEmpty());
    QCOMPARE(transfer.missing.size(), 1);
    QVERIFY(transfer.otherSchema.isEmpty());
}

void TstSchemaTransfer::makesTheTargetAsThePicked()
{
    const auto picked = transferConfig("s", true, {{"a"}, {"b", 0}, {"c"}});
    const auto target = transferConfig("s", false, {{"c", 0}, {"x"}, {"b"}, {"a", 0}});
    SchemaTransfer transfer = transferTo(SchemaDraft(target), *picked);
    SchemaDraft draft(target);
    QList<SchemaChange> lost;
    draft.adopt(transfer.changes + transfer.others, {.verb = DraftTitle::Verb::Restore}, &lost);
    QVERIFY(lost.isEmpty());
    QVERIFY(draft.isSchemaEnabled(0));
    for (const auto &[table, on] :
         {std::pair("a", true), std::pair("b", false), std::pair("c", true), std::pair("x", false)})
        QCOMPARE(draft.isTableEnabled(target->findTable(0, table)), on);
    const SchemaDraft after(selectedConfig(draft, allTables(*target), DraftSide::Wished));
    QVERIFY(transferTo(after, *picked).isEmpty());
}

void TstSchemaTransfer::meetsWhatTheDraftWishes()
{
    const auto picked = transferConfig("s", true, {{"a"}, {"b", 0}});
    SchemaDraft draft(transferConfig("s", true, {{"a"}, {"b"}}));
    draft.setTablesEnabled({0, 1}, false);
    const SchemaTransfer transfer = transferTo(draft, *picked);
    QCOMPARE(transferTexts(transfer.changes), (QStringList{QStringLiteral("s.a. on")}));
    QCOMPARE(transfer.same, 1);
    draft.adopt(transfer.changes, {.verb = DraftTitle::Verb::Restore});
    QVERIFY(draft.isTableEnabled(0));
    QVERIFY(!draft.isTableEnabled(1));
    QCOMPARE(draft.changeCount(), 1);
}

void TstSchemaTransfer::twoOfThePickedAreNotOneThere()
{
    const auto picked = transferConfig("s", true, {{"users"}, {"Users", 0}, {"USERS"}});
    const SchemaTransfer transfer = transferTo(SchemaDraft(transferConfig("s", true, {{"Users"}})), *picked);
    QCOMPARE(transferTexts(transfer.changes), (QStringList{QStringLiteral("s.Users. off")}));
    QCOMPARE(transfer.found, 1);
    QCOMPARE(transfer.ambiguous, (QList<SchemaNode>{{QStringLiteral("s"), QStringLiteral("users")},
                                                    {QStringLiteral("s"), QStringLiteral("USERS")}}));
}

void TstSchemaTransfer::twoPickedSchemasAreNotOneThere()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    for (const auto &[schema, flags] : {std::pair("shop", NodeFlags(NodeEnabled)), std::pair("Shop", NodeFlags(0))}) {
        b.beginSchema(schema, true);
        b.beginTable("orders", NodeFlags(flags | NodeColumnsSettable));
    }
    const SchemaConfigPtr picked = b.finish();
    SchemaTransfer transfer = transferTo(SchemaDraft(transferConfig("SHOP", true, {{"orders"}})), *picked);
    QVERIFY(transfer.isEmpty());
    QCOMPARE(transfer.found, 0);
    QCOMPARE(transfer.ambiguous, (QList<SchemaNode>{{QStringLiteral("shop"), QStringLiteral("orders")},
                                                    {QStringLiteral("Shop"), QStringLiteral("orders")}}));
    // The one that has the very name is that one.
    transfer = transferTo(SchemaDraft(transferConfig("Shop", true, {{"orders"}})), *picked);
    QCOMPARE(transferTexts(transfer.changes), (QStringList{QStringLiteral("Shop.orders. off")}));
    QCOMPARE(transfer.ambiguous, (QList<SchemaNode>{{QStringLiteral("shop"), QStringLiteral("orders")}}));
}

void TstSchemaTransfer::whatIsLockedOffStartsNoSchema()
{
    const auto picked = transferConfig("shop", true, {{"orders"}});
    const SchemaTransfer transfer =
        transferTo(SchemaDraft(transferConfig("shop", false, {{"orders", NodeLocked}, {"others"}})), *picked);
    QVERIFY2(transfer.isEmpty(), qPrintable(transferTexts(transfer.changes).join(u' ')));
    QVERIFY(transfer.others.isEmpty());
    QCOMPARE(transferTexts(transfer.locked), (QStringList{QStringLiteral("shop.orders. on")}));
}

SLUICE_TEST(TstSchemaTransfer)
#include "tst_schematransfer.moc"
