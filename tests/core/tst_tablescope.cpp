// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaconfigbuilder.h"
#include "schema/tablescope.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

namespace {

SchemaConfigPtr scopeConfig()
{
    SchemaConfigBuilder b;
    b.beginSchema("public", true, "shop_public");
    b.beginTable("orders", NodeEnabled, SyncMode::Unset, "orders_2");
    b.addColumn("id", NodeEnabled);
    b.addColumn("email", 0);
    b.beginTable("off", 0);
    b.beginTable("items", NodeEnabled);
    b.addColumn("note", NodeLocked);
    b.beginSchema("sleeping", false);
    b.beginTable("orders", NodeEnabled);
    b.beginSchema("sales", true);
    b.beginTable("a.b", NodeEnabled);
    return b.finish();
}

} // namespace

class TstTableScope : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatIsCopied()
    {
        const ResyncScope scope = resyncScope(*scopeConfig(), {0, 1, 2, 3, 4});
        QCOMPARE(scope.tables,
                 (TableScope{{QStringLiteral("public"), {QStringLiteral("orders"), QStringLiteral("items")}},
                             {QStringLiteral("sales"), {QStringLiteral("a.b")}}}));
        QCOMPARE(scope.names, (QStringList{QStringLiteral("public.orders"), QStringLiteral("public.items"),
                                           QStringLiteral("sales.a.b")}));
        QCOMPARE(scope.notCopied, 2);
        QCOMPARE(tableCount(scope.tables), 3);
    }

    void warnedOfByDestinationNames()
    {
        const auto warning = [](const char *schema, const char *table, const char *message) {
            return TableWarning{QLatin1String(schema), QLatin1String(table), {}, QLatin1String(message)};
        };
        const WarnedPlaces places = warnedPlaces(
            *scopeConfig(), {warning("shop_public", "orders_2", "first"), warning("sleeping", "", "whole"),
                             warning("shop_public", "orders_2", "second"), warning("public", "orders", "elsewhere"),
                             warning("shop_public", "items", "other"), warning("", "", "of no place")});
        QCOMPARE(places.tables.size(), 2);
        QCOMPARE(places.tables.value(0),
                 (QList{warning("shop_public", "orders_2", "first"), warning("shop_public", "orders_2", "second")}));
        QCOMPARE(places.tables.value(2), QList{warning("shop_public", "items", "other")});
        QCOMPARE(places.schemas, (QHash<int, QList<TableWarning>>{{1, {warning("sleeping", "", "whole")}}}));
        QCOMPARE(places.tablesIn, (QHash<int, int>{{0, 2}}));
    }

    void askedForByDestinationNames()
    {
        const auto warning = [](const char *schema, const char *table, QStringView code = resyncWarningCode) {
            return TableWarning{QLatin1String(schema), QLatin1String(table), code.toString(), {}};
        };
        const AskingTables asking = tablesAskingForResync(
            *scopeConfig(), {warning("sales", "a.b"), warning("shop_public", "orders_2"), warning("public", "orders"),
                             warning("shop_public", "orders_2"), warning("shop_public", "items", u"something_else"),
                             warning("public", "orders"), warning("shop_public", "")});
        QCOMPARE(asking.tables, (QList<int>{0, 4}));
        QCOMPARE(asking.unknown, (QStringList{QStringLiteral("public.orders"), QStringLiteral("shop_public.")}));
    }

    void onlyColumnsThatCanBeReadAreMissed()
    {
        SchemaConfigBuilder b;
        b.beginSchema("public", true);
        b.beginTable("orders", NodeEnabled | NodeColumnsSettable);
        b.beginTable("items", NodeEnabled | NodeColumnsSettable);
        b.beginTable("system", NodeEnabled);
        SchemaDraft draft(b.finish());
        QCOMPARE(unreadTables(draft, {0, 1, 2}), 2);
        draft.setColumns(0, {{.name = QStringLiteral("id"), .flags = NodeEnabled}});
        QCOMPARE(unreadTables(draft, {0, 1, 2}), 1);
        QCOMPARE(unreadTables(draft, {0, 2}), 0);
    }

    void blockedAsTheServiceHasThem()
    {
        SchemaDraft draft(scopeConfig());
        const QList<ColumnName> listed{{QStringLiteral("public"), QStringLiteral("orders"), QStringLiteral("email")},
                                       {QStringLiteral("public"), QStringLiteral("items"), QStringLiteral("note")}};
        QCOMPARE(blockedColumns(draft, {0, 1, 2, 3, 4}), listed);
        QCOMPARE(blockedColumns(draft, {0}), listed.first(1));
        draft.setColumns(0, {{.name = QStringLiteral("id"), .flags = NodeEnabled},
                             {.name = QStringLiteral("email"), .flags = NodeEnabled}, // read before it was blocked
                             {.name = QStringLiteral("phone"), .flags = 0}});
        draft.setColumnEnabled(0, 0, false); // wished, and not so
        draft.setColumnEnabled(0, 2, true);
        QCOMPARE(blockedColumns(draft, {0}),
                 (listed.first(1) << ColumnName{QStringLiteral("public"), QStringLiteral("orders"),
                                                QStringLiteral("phone")}));
    }
};

SLUICE_TEST(TstTableScope)
#include "tst_tablescope.moc"
