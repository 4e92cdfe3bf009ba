// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/configcsv.h"
#include "schema/namelist.h"
#include "schema/schemaconfigbuilder.h"
#include "testregistry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sluice;

namespace {

SchemaConfigPtr config()
{
    SchemaConfigBuilder b;
    b.beginSchema("public", true);
    b.beginTable("orders", NodeEnabled);
    b.beginTable("Customers", NodeEnabled);
    b.beginTable("order.items", 0);
    b.beginTable("audit", NodeEnabled);
    b.lockTable("OTHER", {});
    b.beginSchema("sales.eu", true);
    b.beginTable("orders", NodeEnabled);
    b.beginTable("with, comma", 0);
    b.beginTable("say \"hi\"", 0);
    return b.finish();
}

QStringList texts(const QList<WantedName> &names)
{
    QStringList result;
    for (const WantedName &name : names)
        result.append(name.schema + u'|' + name.table);
    return result;
}

} // namespace

class TstNameList : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *text, const QStringList &names) {
            QTest::newRow(text) << QString::fromUtf8(text) << names;
        };
        row("", {});
        row("\n \r\n\t\n", {});
        row("orders", {QStringLiteral("|orders")});
        row("orders\r\npublic.orders\r\n", {QStringLiteral("|orders"), QStringLiteral("|public.orders")});
        row("public,orders", {QStringLiteral("public|orders")});
        row("public;orders;12", {QStringLiteral("public|orders")});
        row("public\torders", {QStringLiteral("public|orders")});
        row("\"public\".\"order.items\"", {QStringLiteral("public|order.items")});
        row("public.`order.items`", {QStringLiteral("public|order.items")});
        row("\"order.items\"", {QStringLiteral("|order.items")});
        row("sales, \"with, comma\" ", {QStringLiteral("sales|with, comma")});
        row("\"say \"\"hi\"\"\"", {QStringLiteral("|say \"hi\"")});
        row("schema,table\npublic,orders", {QStringLiteral("public|orders")});
        row("Rows;TABLE_NAME;table_schema\n7;orders;public", {QStringLiteral("public|orders")});
        row("table\norders", {QStringLiteral("|orders")});
        row("orders,\n", {QStringLiteral("|orders")});
        row("\"unclosed", {QStringLiteral("|unclosed")});
        row("\"two\nlines\",\"a\nb\"\nshop,c", {QStringLiteral("two\nlines|a\nb"), QStringLiteral("shop|c")});
        row("\"unclosed\n\"public\".\"orders\"\ncarts",
            {QStringLiteral("|unclosed"), QStringLiteral("public|orders"), QStringLiteral("|carts")});
        row("say \"hi\norders", {QStringLiteral("|say \"hi"), QStringLiteral("|orders")});
        row("table_name,row_count\norders,7", {QStringLiteral("|orders")});
        row("row_count;kind;TableName\n7;x;orders", {QStringLiteral("|orders")});
        row("public,table_name\npublic,x", {QStringLiteral("public|table_name"), QStringLiteral("public|x")});
        row("name,owner\nx,y", {QStringLiteral("name|owner"), QStringLiteral("x|y")});
    }
    void reads()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, names);
        QCOMPARE(texts(readNameList(text)), names);
    }

    void matches()
    {
        const SchemaConfigPtr c = config();
        const NameMatch match = matchNames(readNameList(u"public.orders\n"
                                                        "orders\n"
                                                        "customers\n"
                                                        "public.order.items\n"
                                                        "sales.eu.orders\n"
                                                        "audit\n"
                                                        "nowhere.orders\n"
                                                        "sales.eu,\"with, comma\"\n"
                                                        "public.orders"),
                                           *c);
        QCOMPARE(match.tables, (QList<int>{0, 1, 2, 4, 5}));
        QCOMPARE(texts(match.notFound), QStringList{QStringLiteral("|nowhere.orders")});
        QCOMPARE(match.notFound.first().line, 7);
        QCOMPARE(texts(match.locked), QStringList{QStringLiteral("|audit")});
        QCOMPARE(match.ambiguous.size(), 1);
        QCOMPARE(match.ambiguous.first().tables, (QList<int>{0, 4}));
        QCOMPARE(texts(match.otherCase), QStringList{QStringLiteral("|customers")});
    }

    void whatIsWrittenAsItIsWinsOverOtherCase()
    {
        SchemaConfigBuilder b;
        b.beginSchema("s", true);
        b.beginTable("T", 0);
        b.beginTable("t", 0);
        const SchemaConfigPtr c = b.finish();
        QCOMPARE(matchNames(readNameList(u"s.t"), *c).tables, QList<int>{1});
        QCOMPARE(matchNames(readNameList(u"T"), *c).tables, QList<int>{0});
    }

    /// An export guards what a spreadsheet would take for a formula.
    void exportedListsAreFoundAgain()
    {
        SchemaConfigBuilder b;
        b.beginSchema("=s", true);
        for (const char *name : {"-minus", "'=quoted", "@at", "plain"})
            b.beginTable(name, 0);
        const SchemaConfigPtr c = b.finish();
        const auto csv = QString::fromUtf8(tablesCsv(*c, CsvFormulas::Guarded));
        QVERIFY2(csv.contains(u"'=s,'-minus"), qPrintable(csv));
        QCOMPARE(matchNames(readNameList(csv), *c).tables, (QList<int>{0, 1, 2, 3}));
    }

    void everyTableIsFoundByItsQuotedName()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 300; ++round) {
            const auto name = [&random] {
                QString text(QStringLiteral("x"));
                for (int n = int(random.bounded(8)); n > 0; --n)
                    text += QStringLiteral("ab.\",;`/#\\")[qsizetype(random.bounded(10))];
                return text;
            };
            const QString schema = name();
            const QString table = name();
            SchemaConfigBuilder b;
            b.beginSchema(schema.toStdString(), true);
            b.beginTable(table.toStdString(), 0);
            const SchemaConfigPtr c = b.finish();
            const auto quoted = [](QString text) {
                return QString(u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"');
            };
            const QString line = quoted(schema) + (round % 2 == 0 ? u'.' : u',') + quoted(table);
            QVERIFY2(matchNames(readNameList(line), *c).tables == QList<int>{0}, qPrintable(line));
        }
    }

    void noiseIsReadWithoutHarm()
    {
        QRandomGenerator random(5);
        const SchemaConfigPtr c = config();
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            for (int n = int(random.bounded(30)); n > 0; --n)
                text += QStringLiteral("ab.\",;\t`\n \r")[qsizetype(random.bounded(11))];
            const auto names = readNameList(text);
            const NameMatch match = matchNames(names, *c);
            QCOMPARE_LE(match.tables.size() + match.notFound.size() + match.ambiguous.size() + match.locked.size(),
                        names.size());
        }
    }
};

SLUICE_TEST(TstNameList)
#include "tst_namelist.moc"
