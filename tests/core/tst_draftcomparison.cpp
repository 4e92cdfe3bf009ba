// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftkit.h"
#include "schema/draftcomparison.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;
using Kind = SchemaChange::Kind;

/// A draft held against another config: what it can take, what not, and why.
class TstDraftComparison : public QObject
{
    Q_OBJECT

private slots:
    void whatDiffersByName();
    void whatIsWishedCounts();
    void equalOnesAreEmpty();
    void emptyConfigs();
    void schemasWithoutTables();
    void dotsAreNoBorders();
    void capitalsMakeAnother();
    void lockedOnesSayWhy();
    void columnsAreTakenOnceRead();
    void takingAllLeadsThere();
    void theOrderOfTablesIsNone();
    void theOnlySchemasAreTheSame();

private:
    static SchemaChange table(const char *name, bool on, const char *schema = "public")
    {
        return {.kind = Kind::TableEnabled, .schema = QLatin1String(schema), .table = QLatin1String(name), .on = on};
    }
    static SchemaNode node(const char *schema, const char *table = "")
    {
        return {QLatin1String(schema), QLatin1String(table)};
    }
    static TableColumns columns(std::initializer_list<const char *> names)
    {
        TableColumns result;
        for (const char *name : names) {
            TableColumn column;
            column.name = QLatin1String(name);
            column.flags = NodeEnabled;
            result.append(column);
        }
        return result;
    }
};

void TstDraftComparison::whatDiffersByName()
{
    SchemaConfigBuilder here;
    here.setPolicy(SchemaPolicy::AllowAll);
    here.beginSchema("public", true);
    here.beginTable("orders", NodeEnabled | NodeHistoryPossible, SyncMode::SoftDelete);
    here.beginTable("users", 0);
    here.beginTable("mine", NodeEnabled);
    here.beginSchema("logs", false);
    here.beginTable("events", NodeEnabled);
    SchemaConfigBuilder there;
    there.setPolicy(SchemaPolicy::BlockAll);
    there.beginSchema("public", true);
    there.beginTable("orders", NodeEnabled, SyncMode::History);
    there.beginTable("users", NodeEnabled);
    there.beginTable("theirs", NodeEnabled);
    there.beginSchema("logs", true);
    there.beginTable("events", NodeEnabled);
    there.beginSchema("extra", true);
    const DraftComparison comparison = compareDraft(SchemaDraft(here.finish()), there.finish());
    QCOMPARE(comparison.wishes.changes, (QList<SchemaChange>{
                                            {.kind = Kind::Policy, .policy = SchemaPolicy::BlockAll},
                                            {.kind = Kind::TableMode,
                                             .schema = QStringLiteral("public"),
                                             .table = QStringLiteral("orders"),
                                             .mode = SyncMode::History},
                                            table("users", true),
                                            {.kind = Kind::SchemaEnabled, .schema = QStringLiteral("logs"), .on = true},
                                        }));
    QCOMPARE(comparison.wishes.missing, (QList<SchemaNode>{node("public", "theirs"), node("extra")}));
    QCOMPARE(comparison.wishes.unnamed, QList{node("public", "mine")});
    QVERIFY(comparison.wishes.locked.isEmpty() && comparison.alike.isEmpty());
    QCOMPARE(comparison.barred(), 2);
}

void TstDraftComparison::whatIsWishedCounts()
{
    SchemaConfigBuilder builder;
    builder.setPolicy(SchemaPolicy::AllowAll);
    builder.beginSchema("public", true);
    builder.beginTable("orders", NodeEnabled);
    builder.beginTable("users", 0);
    const SchemaConfigPtr config = builder.finish();
    SchemaDraft draft(config);
    QVERIFY2(compareDraft(draft, config).here == config, "nothing is made where nothing is wished");
    draft.setTablesEnabled({0}, false);
    draft.setPolicy(SchemaPolicy::BlockAll);
    const DraftComparison comparison = compareDraft(draft, config);
    QCOMPARE(comparison.wishes.changes,
             (QList<SchemaChange>{{.kind = Kind::Policy, .policy = SchemaPolicy::AllowAll}, table("orders", true)}));
    // Taken, the draft wishes nothing any more: one step, which can be undone.
    draft.adopt(comparison.wishes.changes, {.verb = DraftTitle::Verb::Restore});
    QVERIFY(!draft.isChanged());
    draft.undo();
    QCOMPARE(draft.changeCount(), 2);
}

void TstDraftComparison::equalOnesAreEmpty()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        const SchemaConfigPtr config = test::randomConfig(seed);
        QVERIFY(compareDraft(SchemaDraft(config), test::randomConfig(seed)).isEmpty());
    }
}

void TstDraftComparison::emptyConfigs()
{
    const SchemaConfigPtr none = SchemaConfigBuilder().finish();
    QVERIFY(compareDraft(SchemaDraft(none), none).isEmpty());
    SchemaConfigBuilder builder;
    builder.beginSchema("public", true);
    builder.beginTable("orders", NodeEnabled);
    const SchemaConfigPtr some = builder.finish();
    const QList nodes{node("public"), node("public", "orders")};
    const DraftComparison more = compareDraft(SchemaDraft(none), some);
    QCOMPARE(more.wishes.missing, nodes);
    QVERIFY(more.wishes.changes.isEmpty() && more.wishes.unnamed.isEmpty());
    const DraftComparison less = compareDraft(SchemaDraft(some), none);
    QCOMPARE(less.wishes.unnamed, nodes);
    QCOMPARE(less.barred(), 0);
    QVERIFY(!less.isEmpty() && less.wishes.changes.isEmpty());
}

void TstDraftComparison::schemasWithoutTables()
{
    SchemaConfigBuilder builder;
    builder.beginSchema("bare", true);
    builder.beginSchema("public", true);
    builder.beginTable("orders", NodeEnabled);
    builder.beginSchema("last", false);
    const SchemaConfigPtr config = builder.finish();
    SchemaDraft draft(config);
    draft.setTablesEnabled({0}, false);
    draft.setSchemasEnabled({0}, false);
    QCOMPARE(wishedConfig(draft)->schemaCount(), 3);
    const DraftComparison comparison = compareDraft(draft, config);
    QCOMPARE(comparison.wishes.changes,
             (QList<SchemaChange>{{.kind = Kind::SchemaEnabled, .schema = QStringLiteral("bare"), .on = true},
                                  table("orders", true)}));
    QVERIFY(comparison.wishes.missing.isEmpty() && comparison.wishes.unnamed.isEmpty());
}

void TstDraftComparison::dotsAreNoBorders()
{
    SchemaConfigBuilder here;
    here.beginSchema("a.b", true);
    here.beginTable("c", NodeEnabled);
    here.beginTable(".", NodeEnabled);
    SchemaConfigBuilder there;
    there.beginSchema("a", true);
    there.beginTable("b.c", NodeEnabled);
    there.beginSchema("a.b", true);
    there.beginTable("c", 0);
    there.beginTable(".", 0);
    const DraftComparison comparison = compareDraft(SchemaDraft(here.finish()), there.finish());
    QCOMPARE(comparison.wishes.changes, (QList{table("c", false, "a.b"), table(".", false, "a.b")}));
    QCOMPARE(comparison.wishes.missing, (QList{node("a"), node("a", "b.c")}));
    QVERIFY(comparison.alike.isEmpty());
}

void TstDraftComparison::capitalsMakeAnother()
{
    SchemaConfigBuilder here;
    here.beginSchema("PUBLIC", true);
    here.beginTable("ORDERS", NodeEnabled);
    here.beginSchema("both", true);
    here.beginTable("t", NodeEnabled);
    here.beginTable("T", 0);
    SchemaConfigBuilder there;
    there.beginSchema("public", true);
    there.beginTable("orders", 0);
    there.beginTable("users", 0);
    there.beginSchema("both", true);
    there.beginTable("T", NodeEnabled);
    there.beginTable("t", NodeEnabled);
    const DraftComparison comparison = compareDraft(SchemaDraft(here.finish()), there.finish());
    QCOMPARE(comparison.wishes.changes, QList{table("T", true, "both")});
    QCOMPARE(comparison.wishes.missing, (QList{node("public"), node("public", "orders"), node("public", "users")}));
    QCOMPARE(comparison.wishes.unnamed, (QList{node("PUBLIC"), node("PUBLIC", "ORDERS")}));
    QCOMPARE(comparison.alike, (QHash<int, SchemaNode>{{0, node("PUBLIC")}, {1, node("PUBLIC", "ORDERS")}}));
}

void TstDraftComparison::lockedOnesSayWhy()
{
    SchemaConfigBuilder here;
    here.setPolicy(SchemaPolicy::AllowAll);
    here.beginSchema("public", true);
    here.beginTable("deleted", 0);
    here.lockTable("DELETED", "gone from the source");
    here.beginTable("fixed", NodeEnabled);
    here.beginTable("forgets", NodeEnabled, SyncMode::SoftDelete);
    here.beginTable("whole", NodeEnabled);
    here.beginTable("keyed", NodeEnabled | NodeColumnsSettable);
    here.addColumn("id", NodeEnabled);
    here.lockColumn("SYSTEM_COLUMN", {});
    SchemaConfigBuilder there;
    there.setPolicy(OpenEnum<SchemaPolicy>(SchemaPolicy::Other));
    there.beginSchema("public", true);
    there.beginTable("deleted", NodeEnabled);
    there.beginTable("fixed", NodeEnabled, SyncMode::Live);
    there.beginTable("forgets", NodeEnabled, SyncMode::History);
    there.beginTable("whole", NodeEnabled);
    there.addColumn("note", NodeEnabled | NodeHashed);
    there.beginTable("keyed", NodeEnabled);
    there.addColumn("id", 0);
    const DraftComparison comparison = compareDraft(SchemaDraft(here.finish()), there.finish());
    QVERIFY(comparison.wishes.changes.isEmpty());
    SchemaLookup lookup(*comparison.here);
    QList<Hindrance> why;
    for (const SchemaChange &change : comparison.wishes.locked)
        why.append(hindranceOf(lookup, change));
    using Why = Hindrance::Kind;
    QCOMPARE(why, (QList<Hindrance>{
                      {.kind = Why::OtherValue, .lock = {}},
                      {.kind = Why::Locked,
                       .lock = {.code = QStringLiteral("DELETED"), .text = QStringLiteral("gone from the source")}},
                      {.kind = Why::ModeFixed, .lock = {}},
                      {.kind = Why::NoHistory, .lock = {}},
                      {.kind = Why::ColumnsFixed, .lock = {}},
                      {.kind = Why::Locked, .lock = {.code = QStringLiteral("SYSTEM_COLUMN"), .text = {}}},
                  }));
}

void TstDraftComparison::columnsAreTakenOnceRead()
{
    SchemaConfigBuilder here;
    here.setPolicy(SchemaPolicy::AllowAll);
    here.beginSchema("public", true);
    here.beginTable("users", NodeEnabled | NodeColumnsSettable);
    here.addColumn("email", NodeEnabled);
    SchemaConfigBuilder other;
    other.setPolicy(SchemaPolicy::AllowAll);
    other.beginSchema("public", true);
    other.beginTable("users", NodeEnabled | NodeColumnsSettable);
    other.addColumn("email", NodeEnabled | NodeHashed);
    other.addColumn("nick.name", 0);
    other.addColumn("gone", 0);
    const SchemaConfigPtr there = other.finish();
    SchemaDraft draft(here.finish());
    const SchemaChange column{
        .kind = Kind::ColumnEnabled, .schema = QStringLiteral("public"), .table = QStringLiteral("users")};
    const auto of = [&column](Kind kind, const char *name, bool on) {
        SchemaChange change = column;
        change.kind = kind;
        change.column = QLatin1String(name);
        change.on = on;
        return change;
    };
    const DraftComparison before = compareDraft(draft, there);
    QVERIFY(before.wishes.changes.isEmpty() && before.noColumns.isEmpty());
    QCOMPARE(before.unread, (QList{of(Kind::ColumnHashed, "email", true), of(Kind::ColumnEnabled, "nick.name", false),
                                   of(Kind::ColumnEnabled, "gone", false)}));
    draft.setColumns(0, columns({"email", "nick.name"}));
    const DraftComparison after = compareDraft(draft, there);
    QCOMPARE(after.wishes.changes,
             (QList{of(Kind::ColumnHashed, "email", true), of(Kind::ColumnEnabled, "nick.name", false)}));
    QCOMPARE(after.noColumns, QList{of(Kind::ColumnEnabled, "gone", false)});
    QVERIFY(after.unread.isEmpty());
}

void TstDraftComparison::takingAllLeadsThere()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        QRandomGenerator random(seed);
        SchemaDraft draft(test::randomConfig(seed));
        test::readSomeColumns(draft, random);
        for (int i = 0; i < 3; ++i)
            test::doSomething(draft, random);
        SchemaDraft other(test::randomConfig(seed, 6));
        for (int i = 0; i < 3; ++i)
            test::doSomething(other, random);
        const SchemaConfigPtr there = wishedConfig(other);
        const DraftComparison comparison = compareDraft(draft, there);
        const int steps = draft.doneSteps();
        QList<SchemaChange> lost;
        draft.adopt(comparison.wishes.changes, {.verb = DraftTitle::Verb::Restore}, &lost);
        QVERIFY2(lost.isEmpty(), qPrintable(QStringLiteral("seed %1").arg(seed)));
        QCOMPARE(draft.doneSteps(), steps + (comparison.wishes.changes.isEmpty() ? 0 : 1));
        const DraftComparison rest = compareDraft(draft, there);
        QVERIFY2(rest.wishes.changes.isEmpty(), qPrintable(QStringLiteral("seed %1").arg(seed)));
        QCOMPARE(rest.wishes.locked.size(), comparison.wishes.locked.size());
        QCOMPARE(rest.wishes.missing, comparison.wishes.missing);
    }
}

void TstDraftComparison::theOrderOfTablesIsNone()
{
    SchemaConfigBuilder here;
    here.beginSchema("a", true);
    here.beginTable("x", NodeEnabled);
    here.beginTable("y", 0);
    here.beginSchema("b", true);
    here.beginTable("x", 0);
    SchemaConfigBuilder there;
    there.beginSchema("b", true);
    there.beginTable("x", 0);
    there.beginSchema("a", true);
    there.beginTable("y", 0);
    there.beginTable("x", NodeEnabled);
    QVERIFY(compareDraft(SchemaDraft(here.finish()), there.finish()).isEmpty());
}

void TstDraftComparison::theOnlySchemasAreTheSame()
{
    const auto config = [](const char *schema, bool ordersOn, bool second) {
        SchemaConfigBuilder b;
        b.setPolicy(SchemaPolicy::AllowAll);
        b.beginSchema(schema, true);
        b.beginTable("orders", NodeFlags((ordersOn ? NodeEnabled : 0) | NodeColumnsSettable), SyncMode::Live,
                     "orders_there");
        b.addColumn("email", NodeHashed, "mail");
        b.beginTable("locked", NodeEnabled);
        b.lockTable("OTHER", "because");
        if (second)
            b.beginSchema("second", true);
        return b.finish();
    };
    DraftComparison comparison =
        compareDraft(SchemaDraft(config("shard_1", false, false)), config("shard_2", true, false));
    QCOMPARE(comparison.takenSchema, QStringLiteral("shard_2"));
    QCOMPARE(comparison.wishes.changes, QList{table("orders", true, "shard_1")});
    QVERIFY(comparison.wishes.missing.isEmpty() && comparison.wishes.unnamed.isEmpty());
    // All else of it is as it was.
    const SchemaConfig &there = *comparison.there;
    QCOMPARE(there.tableDestination(0), QStringLiteral("orders_there"));
    QCOMPARE(there.columnDestination(0), QStringLiteral("mail"));
    QCOMPARE(there.columnFlags(0), NodeFlags(NodeHashed));
    QCOMPARE(there.tableLock(1)->text, QStringLiteral("because"));
    // Of two nobody knows which is meant.
    comparison = compareDraft(SchemaDraft(config("shard_1", false, true)), config("shard_2", true, false));
    QVERIFY(comparison.takenSchema.isEmpty() && comparison.wishes.changes.isEmpty());
    QVERIFY(compareDraft(SchemaDraft(config("s", true, false)), config("s", true, false)).takenSchema.isEmpty());
}

SLUICE_TEST(TstDraftComparison)
#include "tst_draftcomparison.moc"
