// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/consequences.h"
#include "schema/draftpatch.h"
#include "schema/schemaconfigbuilder.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;
using Kind = SchemaChange::Kind;

class TstConsequences : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void tablesStartAndStop();
    void aSchemaStartsWithItsTables();
    void aSchemaStopsWithItsTables();
    void nothingHappensInASchemaThatIsOff();
    void whatWasChosenWithTheSchemaIsNotAlongside();
    void modesColumnsAndPolicy();
    void leavingHistoryIsNoGoingThere();
    void aModeOfATableThatIsOffLoadsNothing();
    void whatStartsInAnotherModeIsCountedOnce();
    void aDraftKnowsHowManyItReloads();
    void whatCostsNoMoreWasSeen();
    void countsByKind();
    void aReloadIsCountedBeforeAsAfter();

private:
    static SchemaNode node(const char *schema, const char *table)
    {
        return {QLatin1String(schema), QLatin1String(table)};
    }
    static SchemaChange table(const char *schema, const char *name, bool on)
    {
        return {.kind = Kind::TableEnabled, .schema = QLatin1String(schema), .table = QLatin1String(name), .on = on};
    }
    static SchemaChange mode(const char *schema, const char *name, SyncMode mode)
    {
        return {.kind = Kind::TableMode, .schema = QLatin1String(schema), .table = QLatin1String(name), .mode = mode};
    }
    static SchemaChange schema(const char *name, bool on)
    {
        return {.kind = Kind::SchemaEnabled, .schema = QLatin1String(name), .on = on};
    }

    static int reloading(const SchemaDraft &draft)
    {
        const auto costs = costsOf(draft);
        return costs ? costs->reloading : 0;
    }

    SchemaConfigPtr m_config;
};

void TstConsequences::init()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    b.beginSchema("shop", true);
    b.beginTable("orders", NodeEnabled);
    b.beginTable("carts", 0);
    b.beginSchema("old", false);
    b.beginTable("a", NodeEnabled);
    b.beginTable("b", NodeEnabled);
    b.beginTable("c", 0);
    m_config = b.finish();
}

void TstConsequences::tablesStartAndStop()
{
    const SchemaConsequences result =
        consequencesOf(*m_config, {table("shop", "orders", false), table("shop", "carts", true)});
    QCOMPARE(result.starting, QList{node("shop", "carts")});
    QCOMPARE(result.stopping, QList{node("shop", "orders")});
    QVERIFY(result.alongside.isEmpty() && result.idle.isEmpty());
}

void TstConsequences::aSchemaStartsWithItsTables()
{
    const SchemaConsequences result = consequencesOf(*m_config, {schema("old", true), table("old", "b", false)});
    QCOMPARE(result.schemasOn, QList{QStringLiteral("old")});
    QCOMPARE(result.starting, QList{node("old", "a")});
    QCOMPARE(result.alongside, QList{node("old", "a")});
    QVERIFY2(result.stopping.isEmpty(), "it was not copied before");
}

void TstConsequences::aSchemaStopsWithItsTables()
{
    const SchemaConsequences result = consequencesOf(*m_config, {schema("shop", false), table("shop", "carts", true)});
    QCOMPARE(result.schemasOff, QList{QStringLiteral("shop")});
    QCOMPARE(result.stopping, QList{node("shop", "orders")});
    QCOMPARE(result.idle, QList{node("shop", "carts")});
    QVERIFY(result.starting.isEmpty());
}

void TstConsequences::nothingHappensInASchemaThatIsOff()
{
    const SchemaConsequences result = consequencesOf(*m_config, {table("old", "a", false), table("old", "c", true)});
    QCOMPARE(result.idle, QList{node("old", "c")});
    QVERIFY(result.starting.isEmpty() && result.stopping.isEmpty());
}

void TstConsequences::whatWasChosenWithTheSchemaIsNotAlongside()
{
    const SchemaConsequences result = consequencesOf(*m_config, {schema("old", true), table("old", "c", true)});
    QCOMPARE(result.starting, (QList{node("old", "a"), node("old", "b"), node("old", "c")}));
    QCOMPARE(result.alongside, (QList{node("old", "a"), node("old", "b")}));
}

void TstConsequences::modesColumnsAndPolicy()
{
    const QString shop = QStringLiteral("shop");
    const QString orders = QStringLiteral("orders");
    const auto column = [&](Kind kind, bool on, const char *name) {
        return SchemaChange{.kind = kind, .schema = shop, .table = orders, .column = QLatin1String(name), .on = on};
    };
    const SchemaChange mode{.kind = Kind::TableMode, .schema = shop, .table = orders, .mode = SyncMode::History};
    const QList<SchemaChange> changes{{.kind = Kind::Policy, .policy = SchemaPolicy::BlockAll},
                                      mode,
                                      column(Kind::ColumnEnabled, true, "a"),
                                      column(Kind::ColumnEnabled, false, "b"),
                                      column(Kind::ColumnHashed, true, "c"),
                                      column(Kind::ColumnHashed, false, "d")};
    const SchemaConsequences result = consequencesOf(*m_config, changes);
    QCOMPARE(result.policy, SchemaPolicy::BlockAll);
    QCOMPARE(result.modes, QList{mode});
    QCOMPARE(result.columnsOn, QList{changes[2]});
    QCOMPARE(result.columnsOff, QList{changes[3]});
    QCOMPARE(result.hashed, QList{changes[4]});
    QCOMPARE(result.unhashed, QList{changes[5]});
}

void TstConsequences::leavingHistoryIsNoGoingThere()
{
    SchemaConfigBuilder b;
    b.beginSchema("shop", true);
    b.beginTable("orders", NodeEnabled, SyncMode::History);
    b.beginTable("carts", NodeEnabled, SyncMode::Live);
    const QList<SchemaChange> changes{mode("shop", "orders", SyncMode::SoftDelete),
                                      mode("shop", "carts", SyncMode::SoftDelete)};
    const SchemaConsequences result = consequencesOf(*b.finish(), changes);
    QCOMPARE(result.leaving, QList{changes[0]});
    QCOMPARE(result.modes, QList{changes[1]});
    QCOMPARE(result.reloading, 2);
}

void TstConsequences::aModeOfATableThatIsOffLoadsNothing()
{
    // Turned off with it; off before and after; off with its schema.
    const QList<SchemaChange> changes{schema("old", true),
                                      table("old", "a", false),
                                      mode("old", "a", SyncMode::History),
                                      table("old", "b", false),
                                      table("shop", "orders", false),
                                      mode("shop", "orders", SyncMode::History),
                                      mode("shop", "carts", SyncMode::History)};
    const SchemaConsequences result = consequencesOf(*m_config, changes);
    QVERIFY(result.modes.isEmpty() && result.leaving.isEmpty());
    QCOMPARE(result.idleModes, (QList{changes[2], changes[5], changes[6]}));
    QCOMPARE(result.reloading, 0);
    QCOMPARE(consequencesOf(*m_config, {schema("shop", false), changes[5]}).idleModes, QList{changes[5]});
}

void TstConsequences::whatStartsInAnotherModeIsCountedOnce()
{
    const SchemaConsequences result =
        consequencesOf(*m_config, {table("shop", "carts", true), mode("shop", "carts", SyncMode::History)});
    QCOMPARE(result.starting.size(), 1);
    QCOMPARE(result.modes.size(), 1);
    QCOMPARE(result.reloading, 1);
}

void TstConsequences::aDraftKnowsHowManyItReloads()
{
    SchemaDraft draft(m_config);
    QCOMPARE(reloading(draft), 0);
    SchemaLookup lookup(*m_config);
    const auto place = [&lookup](const char *schema, const char *table) {
        return lookup.table(QLatin1String(schema), QLatin1String(table));
    };
    draft.setTablesEnabled({place("shop", "orders")}, false);
    QCOMPARE(reloading(draft), 0);
    draft.setTablesEnabled({place("old", "c")}, true);
    QCOMPARE(reloading(draft), draft.isSchemaEnabled(lookup.schema("old")) ? 3 : 0);
    draft.setTablesEnabled({place("shop", "carts")}, true);
    QCOMPARE(reloading(draft) % 3, 1);
}

void TstConsequences::whatCostsNoMoreWasSeen()
{
    const auto follows = [this](const QList<SchemaChange> &changes) {
        return consequencesOf(*m_config, changes);
    };
    const SchemaConsequences seen = follows({mode("shop", "orders", SyncMode::History), table("shop", "carts", true),
                                             schema("old", true), table("old", "b", false)});
    QVERIFY(costsNoMore(seen, seen));
    QVERIFY2(costsNoMore(follows({table("shop", "orders", false), table("shop", "carts", true)}), seen),
             "what turns off costs nothing");
    QVERIFY(costsNoMore(follows({}), seen));
    QVERIFY2(!costsNoMore(follows({schema("old", true)}), seen), "the other table starts as well");
    QVERIFY(!costsNoMore(follows({mode("shop", "orders", SyncMode::Live)}), seen));
    QVERIFY(!costsNoMore(seen, follows({table("shop", "carts", true)})));
}

void TstConsequences::countsByKind()
{
    const ChangeCounts counts = countChanges({schema("old", true),
                                              table("old", "a", false),
                                              table("old", "b", false),
                                              {.kind = Kind::Policy, .policy = SchemaPolicy::BlockAll}});
    QCOMPARE(counts.schemasOn, 1);
    QCOMPARE(counts.tablesOff, 2);
    QCOMPARE(counts.policy, 1);
    QCOMPARE(counts.total(), 4);
}

void TstConsequences::aReloadIsCountedBeforeAsAfter()
{
    // What is locked keeps its own flag, whatever becomes of its schema.
    const auto config = [](std::optional<bool> all) {
        SchemaConfigBuilder b;
        const auto add = [&](std::string_view name, bool on, bool locked) {
            b.beginTable(name, (locked ? on : all.value_or(on)) ? NodeEnabled : 0);
            if (locked)
                b.lockTable("SYSTEM_TABLE", "It is a system table");
        };
        for (const bool on : {true, false}) {
            b.beginSchema(on ? "shop" : "old", all.value_or(on));
            add("on", true, false);
            add("off", false, false);
            add("kept", true, true);
            add("deleted", false, true);
        }
        return b.finish();
    };
    const SchemaConfigPtr before = config({});
    const ReloadReach reach = reloadReach(*before);
    QCOMPARE(reach.on, 2);
    QCOMPARE(schemaDifference(*before, *config(false)).turnedOff, reach.on);
    QCOMPARE(reach.off, 4);
    QCOMPARE(schemaDifference(*before, *config(true)).turnedOn, reach.off);
}

SLUICE_TEST(TstConsequences)
#include "tst_consequences.moc"
