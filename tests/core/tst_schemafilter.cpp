// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaconfigbuilder.h"
#include "schema/schemafilter.h"
#include "testregistry.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace sluice;

namespace {

constexpr NodeFlags enabledNode = NodeEnabled | NodeColumnsSettable;

SchemaConfigPtr filteredShop()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    b.beginSchema("sales", true);
    b.beginTable("stg_orders", enabledNode, SyncMode::SoftDelete);
    b.addColumn("id", NodeEnabled);
    b.addColumn("E_Mail", NodeEnabled);
    b.beginTable("STG_Items", enabledNode, SyncMode::History);
    b.beginTable("orders", 0, SyncMode::Live);
    b.beginTable("audit", NodeEnabled);
    b.lockTable("SYSTEM_TABLE", {});
    b.beginSchema("old stock", false);
    b.beginTable("stg_old", enabledNode);
    b.beginTable("a/b.c #1 \xF0\x9F\x90\xA6", 0);
    b.beginTable("Stra\xC3\x9F"
                 "e",
                 enabledNode);
    return b.finish();
}

QStringList shownBy(const QString &text, const SchemaDraft &draft, const SchemaFilter::Marks &marks = {})
{
    const auto filter = SchemaFilter::parse(text);
    if (!filter)
        return {QStringLiteral("no filter")};
    const std::vector<uint8_t> shown = filter->shown(draft, SchemaNames(draft.basePtr()), marks);
    QStringList names;
    for (size_t table = 0; table < shown.size(); ++table) {
        if (shown[table] != 0)
            names.append(draft.base().tableName(int(table)));
    }
    return names;
}

} // namespace

class TstSchemaFilter : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *filter, const QStringList &names) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << names;
        };
        const QString orders = QStringLiteral("orders");
        const QString stgOrders = QStringLiteral("stg_orders");
        const QString items = QStringLiteral("STG_Items");
        const QString audit = QStringLiteral("audit");
        const QString old = QStringLiteral("stg_old");
        const QString odd = QString::fromUtf8("a/b.c #1 \xF0\x9F\x90\xA6");
        const QString street = QString::fromUtf8("Stra\xC3\x9F"
                                                 "e");
        row("", {stgOrders, items, orders, audit, old, odd, street});
        row("orders", {stgOrders, orders});
        row("stg_*", {stgOrders, items, old});
        row("?rders", {orders});
        row("-stg_*", {orders, audit, odd, street});
        row("stg -items", {stgOrders, old});
        row("/^(stg_)?orders$/", {stgOrders, orders});
        row("-/^stg_/", {orders, audit, odd, street});
        row("/a b/", {});
        row("/\\//", {odd});
        row("\"a/b.c #1\"", {odd});
        row("STRA\xC3\x9F", {street});
        row("is:enabled", {stgOrders, items, audit});
        row("is:disabled", {orders, old, odd, street});
        row("is:locked", {audit});
        row("-is:locked is:enabled", {stgOrders, items});
        row("is:changed", {});
        row("mode:history", {items});
        row("mode:soft", {stgOrders});
        row("-mode:live schema:sales", {stgOrders, items, audit});
        row("mode:\"\"", {audit, old, odd, street});
        row("schema:old", {old, odd, street});
        row("schema:\"old stock\" stg", {old});
        row("-schema:sales", {old, odd, street});
        row("column:mail", {stgOrders});
        row("column:e_mail", {stgOrders});
        row("column:e_*", {stgOrders});
        // Of the others nobody knows.
        row("-column:id schema:sales", {});
        row("-column:phone schema:sales", {stgOrders});
    }
    void finds()
    {
        QFETCH(const QString, filter);
        QFETCH(const QStringList, names);
        QCOMPARE(shownBy(filter, SchemaDraft(filteredShop())), names);
    }

    void draftsAreSeen()
    {
        SchemaDraft draft(filteredShop());
        draft.setTablesEnabled({0, 2}, true);
        draft.setColumns(1, {{QStringLiteral("phone"), {}, NodeEnabled, {}}});
        QCOMPARE(shownBy(QStringLiteral("is:changed"), draft), QStringList{QStringLiteral("orders")});
        QCOMPARE(shownBy(QStringLiteral("column:phone"), draft), QStringList{QStringLiteral("STG_Items")});
        draft.setColumnHashed(1, 0, true);
        QCOMPARE(shownBy(QStringLiteral("is:changed"), draft),
                 (QStringList{QStringLiteral("STG_Items"), QStringLiteral("orders")}));
    }

    void marksAreWhatTheDifferenceNames()
    {
        const SchemaDraft draft(filteredShop());
        const auto pair = [](const char *schema, const char *table) {
            return std::pair(QString::fromUtf8(schema), QString::fromUtf8(table));
        };
        const auto marks = SchemaFilter::marksOf(draft, {pair("sales", ""), pair("sales", "orders"), pair("x", "y")},
                                                 {pair("sales", "audit")});
        QCOMPARE(shownBy(QStringLiteral("is:new"), draft, marks), QStringList{QStringLiteral("orders")});
        QCOMPARE(shownBy(QStringLiteral("is:changed-elsewhere"), draft, marks), QStringList{QStringLiteral("audit")});
        QCOMPARE(shownBy(QStringLiteral("-is:new"), draft, marks).size(), 6);
        QVERIFY(SchemaFilter::marksOf(draft, {}, {}).isEmpty());
        // In whatever order, and with names between that are not there.
        const auto mixed =
            SchemaFilter::marksOf(draft,
                                  {pair("old stock", "stg_old"), pair("sales", "audit"), pair("sales", "gone"),
                                   pair("sales", "stg_orders"), pair("gone", "orders"), pair("sales", "STG_Items")},
                                  {});
        QCOMPARE(shownBy(QStringLiteral("is:new"), draft, mixed),
                 (QStringList{QStringLiteral("stg_orders"), QStringLiteral("STG_Items"), QStringLiteral("audit"),
                              QStringLiteral("stg_old")}));
        const auto showsSales = [&](const char *text) {
            return SchemaFilter::parse(QString::fromLatin1(text))->showsSchema(draft, 0, marks);
        };
        QVERIFY(showsSales("is:new") && showsSales("is:new sales") && showsSales("is:new -mode:live"));
        QVERIFY(!showsSales("is:changed-elsewhere") && !showsSales("is:new orders") && !showsSales("is:new mode:live"));
        QVERIFY(!showsSales("sales") && !showsSales("is:enabled"));
    }

    void aChangedSchemaIsFound()
    {
        SchemaDraft draft(filteredShop());
        const auto changed = *SchemaFilter::parse(u"is:changed");
        QVERIFY(!changed.showsSchema(draft, 0, {}));
        draft.setSchemasEnabled({0}, false);
        QVERIFY(changed.showsSchema(draft, 0, {}) && !changed.showsSchema(draft, 1, {}));
        QVERIFY(SchemaFilter::parse(u"is:changed is:disabled")->showsSchema(draft, 0, {}));
        QVERIFY(!SchemaFilter::parse(u"is:changed is:enabled")->showsSchema(draft, 0, {}));
    }

    void wrongFiltersSayWhere()
    {
        using Kind = FilterProblem::Kind;
        const auto problem = [](const char *text) {
            const auto filter = SchemaFilter::parse(QString::fromUtf8(text));
            return filter ? FilterProblem{Kind::UnclosedQuote, -1, 0} : filter.error();
        };
        QCOMPARE(problem("/(/").kind, Kind::WrongRegex);
        QVERIFY(!problem("/(/").detail.isEmpty());
        QVERIFY(problem("orders /a[/").position >= 7);
        QCOMPARE(problem("/abc").kind, Kind::UnclosedRegex);
        QCOMPARE(problem("a /b c").position, 2);
        QCOMPARE(problem("schema:/x").kind, Kind::UnclosedRegex);
        QCOMPARE(problem("is:broken").kind, Kind::UnknownWord);
        QCOMPARE(problem("colum:x").kind, Kind::UnknownKey);
    }

    void aSlowExpressionGivesUp()
    {
        SchemaConfigBuilder b;
        b.beginSchema("s", true);
        for (int i = 0; i < 200; ++i)
            b.beginTable(std::string(60, 'a') + std::to_string(i), enabledNode);
        const SchemaDraft draft(b.finish());
        // Exponential without a limit: this would not come back in a lifetime.
        QCOMPARE(shownBy(QStringLiteral("/^(a+)+$/"), draft), QStringList());
    }

    /// As a window does it that has to answer between the pieces.
    void aSearchGoesOnInPieces()
    {
        constexpr int slow = 5000;
        SchemaConfigBuilder b;
        b.beginSchema("s", true);
        for (int i = 0; i < slow; ++i)
            b.beginTable(std::string(60, 'a') + std::to_string(i), enabledNode);
        b.beginTable("aa", enabledNode);
        const SchemaDraft draft(b.finish());
        const SchemaNames names(draft.basePtr());
        auto filter = SchemaFilter::parse(u"/^(a+)+$/ -/7$/");
        QVERIFY(filter.has_value());
        int pieces = 1;
        for (; !filter->search(names, 0); ++pieces)
            QVERIFY(pieces < 1000);
        QVERIFY(pieces > 1);
        QCOMPARE(filter->givenUp(), slow);
        std::vector<uint8_t> shown = filter->shown(draft, names, {});
        QCOMPARE(std::accumulate(shown.begin(), shown.end(), 0), 1);
        QCOMPARE(int(shown.back()), 1);

        // What was given up is not shown either way; what was not come to is not shown yet.
        auto negated = SchemaFilter::parse(u"-/^(a+)+$/");
        QVERIFY(!negated->search(names, 0));
        shown = negated->shown(draft, names, {});
        QCOMPARE(std::accumulate(shown.begin(), shown.end(), 0), 0);
        negated->forgetSearch();
        QCOMPARE(negated->givenUp(), 0);
    }

    void agreesWithMatchingOneByOne()
    {
        // The columnar way against the plain one, name by name.
        QRandomGenerator random(7);
        const auto name = [&random] {
            std::string text;
            for (int n = 1 + int(random.bounded(6)); n > 0; --n)
                text += "abAB_.\xC3"[random.bounded(6)];
            return text;
        };
        int found = 0;
        for (int round = 0; round < 300; ++round) {
            SchemaConfigBuilder b;
            b.beginSchema("s", true);
            for (int t = int(random.bounded(40)); t > 0; --t)
                b.beginTable(name(), enabledNode);
            const SchemaDraft draft(b.finish());
            QString text;
            for (int n = 1 + int(random.bounded(3)); n > 0; --n) {
                text += random.bounded(3) == 0 ? QStringLiteral("-") : QString();
                const QString word = QString::fromStdString(name());
                text += random.bounded(3) == 0 ? QString(word.left(2) + u'*') : word.left(2);
                text += u' ';
            }
            const auto plain = FilterExpression::parse(text);
            QVERIFY(plain.has_value());
            QStringList expected;
            for (int t = 0; t < draft.base().tableCount(); ++t) {
                if (plain->matches(FilterSubject::of({draft.base().tableName(t)})))
                    expected.append(draft.base().tableName(t));
            }
            QCOMPARE(shownBy(text, draft), expected);
            found += int(expected.size());
        }
        QCOMPARE_GT(found, 500);
    }

    void sortsLikeAPlainSort()
    {
        QRandomGenerator random(8);
        for (int round = 0; round < 200; ++round) {
            SchemaConfigBuilder b;
            b.beginSchema("s", true);
            for (int t = int(random.bounded(60)); t > 0; --t) {
                std::string text = random.bounded(2) == 0 ? "common_prefix_" : "";
                for (int n = int(random.bounded(14)); n > 0; --n)
                    text += "abcAB\xC3\xA9"[random.bounded(5)];
                if (random.bounded(20) == 0)
                    text += "\xE6\xBC\xA2";
                b.beginTable(text, enabledNode);
            }
            const SchemaConfigPtr config = b.finish();
            const SchemaNames names(config);
            std::vector<int> expected(size_t(config->tableCount()));
            std::iota(expected.begin(), expected.end(), 0);
            std::vector<int> sorted = expected;
            for (const bool descending : {false, true}) {
                std::ranges::sort(expected, [&](int a, int b) {
                    const int order = foldedText(config->tableName(a)).compare(foldedText(config->tableName(b)));
                    return order != 0 ? (descending ? order > 0 : order < 0) : a < b;
                });
                names.sort(sorted, descending);
                QCOMPARE(sorted, expected);
            }
        }
    }

    void suggestionsAreOfTheLanguage()
    {
        const QStringList all = SchemaFilter::vocabulary().suggestions();
        QVERIFY(all.contains(QStringLiteral("is:changed-elsewhere")));
        QVERIFY(all.contains(QStringLiteral("column:")));
        for (const QString &word : all) {
            if (!word.endsWith(u':'))
                QVERIFY2(SchemaFilter::parse(word).has_value(), qPrintable(word));
        }
    }
};

SLUICE_TEST(TstSchemaFilter)
#include "tst_schemafilter.moc"
