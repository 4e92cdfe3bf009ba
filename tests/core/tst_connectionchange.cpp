// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionchange.h"
#include "namingfields.h"
#include "testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sluice;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

/// What a service that was given a value may answer, and what others have made of it since.
class TstConnectionChange : public QObject
{
    Q_OBJECT

private slots:
    void sameValues_data()
    {
        QTest::addColumn<QByteArray>("wished");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const char *wished, const char *now, bool same) {
            QTest::newRow(name) << QByteArray(wished) << QByteArray(now) << same;
        };
        row("alike", R"("a")", R"("a")", true);
        row("another", R"("a")", R"("b")", false);
        row("a number as a text", "443", R"("443")", true);
        row("another number", "443", R"("444")", false);
        row("a truth as a text", "true", R"("true")", true);
        row("a word spelled otherwise", R"("SOFT_DELETE")", R"("SoftDelete")", true);
        row("blanks around it", R"(" db.example.com ")", R"("db.example.com")", true);
        row("emptied", R"("")", "null", true);
        row("an empty list", "[]", "null", true);
        row("emptied and still there", R"("")", R"("a")", false);
        row("another order", R"(["b","a"])", R"(["a","b"])", true);
        row("one less", R"(["b","a"])", R"(["a"])", false);
        row("not twice the same", R"(["a","a"])", R"(["a","b"])", false);
        row("more than was sent", R"({"a":1})", R"({"a":"1","b":2})", true);
        row("less than was sent", R"({"a":1,"b":2})", R"({"a":1})", false);
        row("of another kind", R"(["a"])", R"("a")", false);
    }
    void sameValues()
    {
        QFETCH(const QByteArray, wished);
        QFETCH(const QByteArray, now);
        const auto value = [](const QByteArray &json) {
            return QJsonDocument::fromJson('[' + json + ']').array().first();
        };
        QTEST(isSameValue(value(wished), value(now)), "same");
    }

    void whatIsReadOfAConfig()
    {
        const SeenConfig seen = seenConfig(object(R"({"host":"old","port":"5433","password":"********","empty":null})"),
                                           object(R"({"host":"new","port":5433,"password":"s","empty":"e","gone":1})"));
        QCOMPARE(seen.made, object(R"({"port":5433})"));
        QCOMPARE(seen.hidden, object(R"({"password":"s","empty":"e","gone":1})"));
        QCOMPARE(seen.other, QStringList{QStringLiteral("host")});
    }

    void whatOthersHaveMadeOfIt()
    {
        const ConfigMerge merge = mergeConfig(object(R"({"host":"old","port":1,"user":"u","secret":"********"})"),
                                              object(R"({"host":"mine","port":2,"user":"me","secret":"s","new":"n"})"),
                                              object(R"({"host":"theirs","port":"2","user":"u","secret":"********"})"));
        QCOMPARE(merge.collisions, QStringList{QStringLiteral("host")});
        QCOMPARE(merge.agreed, QStringList{QStringLiteral("port")});
        QCOMPARE(merge.kept, (QStringList{QStringLiteral("new"), QStringLiteral("secret"), QStringLiteral("user")}));
    }

    void namesThatMayBecomeOthers()
    {
        QCOMPARE(doubtOf(u""), NameDoubt::None);
        QCOMPARE(doubtOf(u"orders_2"), NameDoubt::None);
        QCOMPARE(doubtOf(u"_orders"), NameDoubt::None);
        QCOMPARE(doubtOf(u"2_orders"), NameDoubt::Start);
        QCOMPARE(doubtOf(u"Orders"), NameDoubt::UpperCase);
        for (const QStringView name : {u"my orders", u"my-orders", u"a.b", u"größe", u"a/b"})
            QCOMPARE(doubtOf(name), NameDoubt::Characters);
        QCOMPARE(doubtOf(QString(63, u'a')), NameDoubt::None);
        QCOMPARE(doubtOf(QString(64, u'a')), NameDoubt::Length);
    }
};

SLUICE_TEST(TstConnectionChange)
#include "tst_connectionchange.moc"
