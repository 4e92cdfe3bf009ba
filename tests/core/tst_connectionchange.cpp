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
        const auto of = [](const char *json) {
            return ConnectionChange{.config = object(json)};
        };
        ConnectionChange mine = of(R"({"host":"mine","port":2,"user":"me","secret":"s","new":"n"})");
        mine.auth = object(R"({"client_id":"x"})");
        const ChangeMerge merge = mergeChange(of(R"({"host":"old","port":1,"user":"u","secret":"********"})"), mine,
                                              of(R"({"host":"theirs","port":"2","user":"u","secret":"********"})"));
        QCOMPARE(merge.collisions, of(R"({"host":"mine"})"));
        QCOMPARE(merge.agreed, of(R"({"port":2})"));
        QCOMPARE(merge.kept.config, object(R"({"new":"n","secret":"s","user":"me"})"));
        QCOMPARE(merge.kept.auth, mine.auth);
    }

    /// One reading leaves out what the other has as null: nobody has changed that.
    void whatIsNotSetIsNoChangeOfOthers()
    {
        const auto of = [](const char *json) {
            return ConnectionChange{.config = object(json)};
        };
        const ConnectionChange mine = of(R"({"a":"1","b":"1","c":{"x":2},"d":"1","e":"1","f":{"x":2}})");
        const ChangeMerge merge =
            mergeChange(of(R"({"a":null,"c":{"x":1,"y":null},"d":null,"e":"db_1","f":{"x":1}})"), mine,
                        of(R"({"b":null,"c":{"x":1},"d":"theirs","e":"DB1","f":{"x":1,"y":1}})"));
        QCOMPARE(merge.collisions, of(R"({"d":"1","e":"1","f":{"x":2}})"));
        QCOMPARE(merge.kept, of(R"({"a":"1","b":"1","c":{"x":2}})"));
    }

    void whatOthersHaveMadeOfTheSchedule_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QStringList>("collisions");
        QTest::addColumn<QStringList>("agreed");
        const QStringList none;
        const QStringList frequency{QStringLiteral("sync_frequency")};
        const QStringList time{QStringLiteral("daily_sync_time")};
        const auto row = [](const char *name, const char *before, const char *mine, const char *now,
                            const QStringList &collisions, const QStringList &agreed) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(mine) << QByteArray(now) << collisions << agreed;
        };
        row("nobody", "360 -", "60 .", "360 -", none, none);
        row("another frequency", "360 -", "60 .", "120 -", frequency, none);
        row("the same frequency", "360 -", "60 .", "60 -", none, frequency);
        row("daily at another time", "360 -", "1440 05:00", "1440 03:00", frequency + time, none);
        row("daily at the same time", "360 -", "1440 05:00", "1440 05:00", none, frequency + time);
        row("another time", "1440 03:00", ". 05:00", "1440 04:00", time, none);
        row("not daily any more", "1440 03:00", ". 05:00", "60 -", time, none);
        row("not daily, but of that time", "1440 03:00", ". 05:00", "60 05:00", time, none);
        row("another time of one that shall not be daily", "1440 03:00", "60 .", "1440 04:00", frequency, none);
        row("a time that says nothing", "360 03:00", "60 .", "360 04:00", none, none);
        row("another kind", "360 -", "60 .", "0 -", frequency, none);
        row("nobody remembers", ". .", "60 .", "120 -", none, none);
    }
    void whatOthersHaveMadeOfTheSchedule()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, mine);
        QFETCH(const QByteArray, now);
        // A point is no wish, a dash is none.
        const auto of = [](const QByteArray &text) {
            const QList<QByteArray> words = text.split(' ');
            ConnectionChange change;
            if (words[0] != ".")
                change.syncFrequencyMinutes = words[0].toInt();
            if (words[1] != ".")
                change.dailySyncTime = words[1] == "-" ? QString() : QString::fromLatin1(words[1]);
            return change;
        };
        const ChangeMerge merge = mergeChange(of(before), of(mine), of(now));
        QTEST(pathsOf(merge.collisions), "collisions");
        QTEST(pathsOf(merge.agreed), "agreed");
        QCOMPARE(merge.collisions.count() + merge.agreed.count() + merge.kept.count(), of(mine).count());
    }

    void whatTheServiceMakesOfIt()
    {
        ConnectionChange before{.syncFrequencyMinutes = 360};
        before.config = object(R"({"url":"a/","mode":"SOFT","list":[1],"more":{"a":1},"port":1})");
        ConnectionChange sent{.syncFrequencyMinutes = 60};
        sent.config = object(R"({"url":"b","mode":"HARD","list":[2],"more":{"a":2},"port":2,"new":"x"})");
        ConnectionChange after{.syncFrequencyMinutes = 120};
        after.config = object(R"({"url":"b/","mode":"Soft","list":[2,3],"more":{"a":1,"b":2},"port":"2","new":"y"})");
        ConnectionChange expected{.syncFrequencyMinutes = 120};
        expected.config = object(R"({"url":"b/","list":[2,3],"more":{"a":1,"b":2},"new":"y"})");
        QCOMPARE(keptOtherwise(before, sent, after), expected);
        // As it was, and not given out, is another matter.
        after.syncFrequencyMinutes = 360;
        after.config = object(R"({"url":"a/","list":"****","new":null})");
        QVERIFY(keptOtherwise(before, sent, after).isEmpty());
        after.syncFrequencyMinutes = 0;
        QVERIFY(keptOtherwise(before, sent, after).isEmpty());
    }

    void aChangeInItsParts()
    {
        ConnectionChange change;
        change.paused = true;
        change.syncFrequencyMinutes = 1440;
        change.dailySyncTime = QStringLiteral("03:00");
        change.scheduleType = ScheduleType::Manual;
        change.config = object(R"({"b":1,"a":2})");
        change.auth = object(R"({"client.id":"x"})");
        ConnectionChange rest = change;
        QStringList paths;
        const QList<ConnectionChange> parts = partsOf(change);
        for (const ConnectionChange &part : parts) {
            rest = without(rest, part);
            paths.append(pathsOf(part).join(u'+'));
        }
        QVERIFY(rest.isEmpty());
        QCOMPARE(paths, (QStringList{QStringLiteral("paused"), QStringLiteral("sync_frequency+daily_sync_time"),
                                     QStringLiteral("schedule_type"), QStringLiteral("config.a"),
                                     QStringLiteral("config.b"), QStringLiteral("auth.client.id")}));
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
