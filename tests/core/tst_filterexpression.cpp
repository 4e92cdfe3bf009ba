// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterexpression.h"
#include "testregistry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sluice;
using ProblemKind = FilterProblem::Kind;

namespace {

FilterVocabulary vocabulary()
{
    FilterVocabulary v;
    v.addKey(QStringLiteral("service"));
    v.addKey(QStringLiteral("Group"));
    v.addWord(QStringLiteral("is"), QStringLiteral("broken"));
    v.addWord(QStringLiteral("is"), QStringLiteral("Paused"));
    v.addWord(QStringLiteral("has"), QStringLiteral("task"));
    return v;
}

/// A connection "orders_db" of service postgres in the group "Data Warehouse", which is broken.
FilterSubject orders()
{
    return FilterSubject::of(
        {QStringLiteral("orders_db"), QStringLiteral("postgres"), QStringLiteral("Data Warehouse")},
        {QStringLiteral("postgres"), QStringLiteral("Data Warehouse")}, 1);
}

/// The plainest possible wildcard matching, to compare with.
bool globByRecursion(QStringView pattern, QStringView text)
{
    if (pattern.isEmpty())
        return text.isEmpty();
    if (pattern.front() == u'*')
        return globByRecursion(pattern.sliced(1), text)
               || (!text.isEmpty() && globByRecursion(pattern, text.sliced(1)));
    return !text.isEmpty() && (pattern.front() == u'?' || pattern.front() == text.front())
           && globByRecursion(pattern.sliced(1), text.sliced(1));
}

QString randomText(QRandomGenerator &random, QStringView alphabet, int longest)
{
    QString text;
    for (int i = random.bounded(longest + 1); i > 0; --i)
        text += alphabet[random.bounded(int(alphabet.size()))];
    return text;
}

} // namespace

/// What is typed into the filter box of a table, and what it finds.
class TstFilterExpression : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *filter, bool found) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << found;
        };
        row("", true);
        row("  \t ", true);
        row("orders", true);
        row("ORDERS", true);
        row("ders_d", true);
        row("customers", false);
        row("orders post", true);
        row("post   orders ", true);
        row("orders mysql", false);
        row("orders postgres", true);
        row("\"orders postgres\"", false); // never across two texts
        row("\"data ware\"", true);
        row("\"Data  Ware\"", false);
        row("data\" \"ware", true);
        row("dbpost", false);
        // Wildcards want a whole text.
        row("orders_*", true);
        row("order?_db", true);
        row("orders", true);
        row("rders_*", false);
        row("*_db", true);
        row("*_d", false);
        row("*", true);
        row("**", true);
        row("orders_d?", true);
        row("orders_db?", false);
        row("?", false);
        row("*orders_db*", true);
        row("o*s*d*b", true);
        row("data?warehouse", true);
        row("\"data *\"", false);
        row("\"data \"*", true);
        row("orders\\_db", true);
        row("orders_\\*", false);
        // Keys.
        row("service:postgres", true);
        row("SERVICE:Post", true);
        row("service:orders", false);
        row("service:post*", true);
        row("service:gres", true);
        row("service:*gre", false);
        row("group:\"data w\"", true);
        row("group:data service:postgres orders", true);
        row("group:\"\"", false);
        row("is:broken", true);
        row("IS:Broken", true);
        row("is:paused", false);
        row("is:broken is:paused", false);
        row("has:task", false);
        // Turned round.
        row("-orders", false);
        row("-customers", true);
        row("-orders_d?", false);
        row("-*_dc", true);
        row("-service:postgres", false);
        row("-service:mysql", true);
        row("-group:\"\"", true);
        row("-is:broken", false);
        row("-is:paused -has:task orders", true);
        row("-\"data ware\"", false);
        row("--orders", true); // no text holds "-orders"
        row("\"-orders\"", false);
        row("\\-orders", false);
        row("\"\"", true);
        row("-\"\"", false);
        // A colon is one of text where no letters stand before it.
        row("10:30", false);
        row(":", false);
        row("\"service:postgres\"", false);
        row("service\\:postgres", false);
        row("\"service\":postgres", false);
    }

    void finds()
    {
        QFETCH(const QString, filter);
        QFETCH(const bool, found);
        const auto expression = FilterExpression::parse(filter, vocabulary());
        QVERIFY(expression.has_value());
        QCOMPARE(expression->matches(orders()), found);
        QCOMPARE(FilterExpression(*expression).matches(orders()), found);
    }

    void everyScriptIsFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *text, const char *filter, bool found) {
            QTest::addRow("%s in %s", filter, text) << QString::fromUtf8(text) << QString::fromUtf8(filter) << found;
        };
        row("Straße", "STRAßE", true);
        row("ÄÖÜ", "äö", true);
        row("caf\xc3\xa9", "CAFE\xcc\x81", true); // composed or not
        row("ΣΊΣΥΦΟΣ", "σίσυφος", true);
        row("テーブル", "ーブ", true);
        row("🦦", "?", true); // one character, of two units
        row("a🦦b", "a?b", true);
        row("a🦦b", "a??b", false);
        row("🦦🦦", "*?", true);
        row("a.b", "a?b", true);
        row("a/b c", "\"a/b c\"", true);
        row("100%", "100%", true);
        row("[x]", "[x]", true);
        row("a\x1f"
            "b",
            "ab", true); // the separator is nobody's text
    }

    void everyScriptIsFolded()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, filter);
        QFETCH(const bool, found);
        const auto expression = FilterExpression::parse(filter);
        QVERIFY(expression.has_value());
        QCOMPARE(expression->matches(FilterSubject::of({QStringLiteral("other"), text})), found);
    }

    void whatCannotBeReadSaysWhere_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<FilterProblem>("problem");
        const auto row = [](const char *filter, ProblemKind kind, int position, int length) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << FilterProblem{kind, position, length};
        };
        row("\"", ProblemKind::UnclosedQuote, 0, 1);
        row("orders \"data ware", ProblemKind::UnclosedQuote, 7, 10);
        row("a\"b\"c\"d e", ProblemKind::UnclosedQuote, 5, 4);
        row("\"a\\\"", ProblemKind::UnclosedQuote, 0, 4);
        row("\\", ProblemKind::DanglingEscape, 0, 1);
        row("orders \\", ProblemKind::DanglingEscape, 7, 1);
        row("\"a\\", ProblemKind::DanglingEscape, 2, 1);
        row("-", ProblemKind::NothingToNegate, 0, 1);
        row("orders - db", ProblemKind::NothingToNegate, 7, 1);
        row("service:", ProblemKind::EmptyValue, 0, 8);
        row("a -service: b", ProblemKind::EmptyValue, 3, 8);
        row("is:", ProblemKind::EmptyValue, 0, 3);
        row("nokey:", ProblemKind::EmptyValue, 0, 6);
        row("servce:postgres", ProblemKind::UnknownKey, 0, 6);
        row("a -servce:postgres", ProblemKind::UnknownKey, 3, 6);
        row("https://x", ProblemKind::UnknownKey, 0, 5);
        row("is:healthy", ProblemKind::UnknownWord, 3, 7);
        row("a -is:healthy b", ProblemKind::UnknownWord, 6, 7);
        row("is:\"broken\"", ProblemKind::UnknownWord, 3, 8);
        row("has:broken", ProblemKind::UnknownWord, 4, 6);
    }

    void whatCannotBeReadSaysWhere()
    {
        QFETCH(const QString, filter);
        QFETCH(const FilterProblem, problem);
        const auto expression = FilterExpression::parse(filter, vocabulary());
        QVERIFY(!expression.has_value());
        QCOMPARE(int(expression.error().kind), int(problem.kind));
        QCOMPARE(expression.error().position, problem.position);
        QCOMPARE(expression.error().length, problem.length);
    }

    void anEmptyFilterIsKnownAsOne()
    {
        QVERIFY(FilterExpression().isEmpty());
        QVERIFY(FilterExpression::parse(u"  \"\" ")->isEmpty());
        QVERIFY(!FilterExpression::parse(u"a")->isEmpty());
        QVERIFY(!FilterExpression::parse(u"*")->isEmpty());
        QVERIFY(!FilterExpression::parse(u"is:broken", vocabulary())->isEmpty());
        QVERIFY(!FilterExpression::parse(u"-is:broken", vocabulary())->isEmpty());
        QVERIFY(FilterExpression().matches(FilterSubject()));
    }

    void aFieldThatIsNotThereIsEmpty()
    {
        const FilterSubject bare = FilterSubject::of({QStringLiteral("x")});
        QVERIFY(FilterExpression::parse(u"group:\"\"", vocabulary())->matches(bare));
        QVERIFY(FilterExpression::parse(u"group:*", vocabulary())->matches(bare));
        QVERIFY(!FilterExpression::parse(u"group:?*", vocabulary())->matches(bare));
        QVERIFY(!FilterExpression::parse(u"group:x", vocabulary())->matches(bare));
        QVERIFY(!FilterExpression::parse(u"x", vocabulary())->matches(FilterSubject()));
    }

    void anyTextCanBeQuoted()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 5000; ++round) {
            const QString text = randomText(random, u"aB*?\"\\:- \t_é.", 12);
            const auto expression = FilterExpression::parse(quotedForFilter(text), vocabulary());
            QVERIFY2(expression.has_value(), qPrintable(text));
            QVERIFY2(expression->matches(FilterSubject::of({u'x' + text + u'y'})), qPrintable(text));
            QVERIFY2(text.isEmpty() || !expression->matches(FilterSubject::of({QStringLiteral("x")})),
                     qPrintable(text));
            const QString byKey = QStringLiteral("group:") + quotedForFilter(text);
            QVERIFY(FilterExpression::parse(byKey, vocabulary())->matches(FilterSubject::of({}, {{}, text})));
        }
    }

    void wildcardsAgreeWithThePlainestMatching()
    {
        QRandomGenerator random(2);
        int found = 0;
        for (int round = 0; round < 50'000; ++round) {
            const QString pattern = randomText(random, u"aab*?", 7);
            const QString text = randomText(random, u"aab", 9);
            if (!pattern.contains(u'*') && !pattern.contains(u'?'))
                continue;
            const auto expression = FilterExpression::parse(pattern);
            QVERIFY(expression.has_value());
            const bool expected = globByRecursion(pattern, text);
            QVERIFY2(expression->matches(FilterSubject::of({text})) == expected,
                     qPrintable(pattern + QStringLiteral(" against ") + text));
            found += expected ? 1 : 0;
        }
        QCOMPARE_GT(found, 1000);
    }

    void noiseIsReadOrRefusedWithinItsBounds()
    {
        const FilterVocabulary known = vocabulary();
        QRandomGenerator random(3);
        int refused = 0;
        for (int round = 0; round < 50'000; ++round) {
            QString text = randomText(random, u"ab \t\"\\*?:-_is:broken service", 20);
            if (random.bounded(4) == 0)
                text += QChar(char16_t(random.bounded(0x10000))); // lone surrogates too
            const auto expression = FilterExpression::parse(text, known);
            if (!expression.has_value()) {
                ++refused;
                const FilterProblem &problem = expression.error();
                QVERIFY(problem.position >= 0 && problem.length > 0);
                QVERIFY2(problem.position + problem.length <= text.size(), qPrintable(text));
                continue;
            }
            // Blanks around change nothing, nor does a repetition.
            const bool matched = expression->matches(orders());
            const auto twice = FilterExpression::parse(QString(u' ' + text + u' ' + text), known);
            QVERIFY2(twice.has_value(), qPrintable(text));
            QCOMPARE(twice->matches(orders()), matched);
        }
        QCOMPARE_GT(refused, 1000);
    }

    void manyStarsDoNotStall()
    {
        const auto expression = FilterExpression::parse(QString(QStringLiteral("*a").repeated(200) + u'b'));
        QVERIFY(expression.has_value());
        QVERIFY(!expression->matches(FilterSubject::of({QString(10'000, u'a')})));
    }

    void tenThousandRows()
    {
        QList<FilterSubject> rows;
        for (int i = 0; i < 10'000; ++i)
            rows.append(FilterSubject::of({QStringLiteral("stg_orders_%1").arg(i), QStringLiteral("postgres"),
                                           QStringLiteral("Data Warehouse %1").arg(i % 200)},
                                          {QStringLiteral("postgres"), QStringLiteral("Data Warehouse")}, 1));
        const auto expression =
            FilterExpression::parse(u"stg_*7 -\"warehouse 3\" service:post is:broken", vocabulary());
        QVERIFY(expression.has_value());
        qsizetype found = 0;
        QBENCHMARK
        {
            found = std::count_if(rows.cbegin(), rows.cend(),
                                  [&](const FilterSubject &row) { return expression->matches(row); });
        }
        QCOMPARE(found, 950); // 1000 end in 7, but not 50 of the warehouse 37
    }
};

SLUICE_TEST(TstFilterExpression)
#include "tst_filterexpression.moc"
