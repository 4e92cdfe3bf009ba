// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetext.h"

#include "plurals.h"
#include "testregistry.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace sluice;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

const Timestamp now = Timestamp::fromIso(u"2026-03-29T10:00:00Z");

} // namespace

class TstTimeText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::installTranslator(&m_plurals);
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_plurals); }

    void relative_data()
    {
        QTest::addColumn<qint64>("ago");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << qint64(0) << QStringLiteral("just now");
        QTest::newRow("a clock that differs") << -9 * second << QStringLiteral("just now");
        QTest::newRow("seconds") << 45 * second << QStringLiteral("45 seconds ago");
        QTest::newRow("one minute") << minute << QStringLiteral("1 minute ago");
        QTest::newRow("rounded down") << 4 * minute - 1 << QStringLiteral("3 minutes ago");
        QTest::newRow("one hour") << hour << QStringLiteral("1 hour ago");
        QTest::newRow("36 hours") << 36 * hour << QStringLiteral("36 hours ago");
        QTest::newRow("days") << 2 * day << QStringLiteral("2 days ago");
        QTest::newRow("45 days") << 45 * day << QStringLiteral("45 days ago");
        QTest::newRow("months") << 61 * day << QStringLiteral("2 months ago");
        QTest::newRow("years") << 800 * day << QStringLiteral("2 years ago");
        QTest::newRow("ahead, seconds") << -30 * second << QStringLiteral("in 30 seconds");
        QTest::newRow("ahead, hours") << -2 * hour << QStringLiteral("in 2 hours");
        QTest::newRow("ahead, days") << -5 * day << QStringLiteral("in 5 days");
    }
    void relative()
    {
        QFETCH(qint64, ago);
        QFETCH(QString, text);
        QCOMPARE(relativeTime(now.addMilliseconds(-ago), now), text);
    }

    void saysWhatIsNotKnown()
    {
        QCOMPARE(relativeTime({}, now), QStringLiteral("unknown"));
        QCOMPARE(relativeTime(now, {}), QStringLiteral("unknown"));
        QCOMPARE(lastTime({}, now), QStringLiteral("never"));
        QCOMPARE(lastTime(now.addMilliseconds(-hour), now), QStringLiteral("1 hour ago"));
        QCOMPARE(absoluteTime({}), QString());
        QCOMPARE(compactTime({}, now), QString());
        QCOMPARE(momentToolTip({}), QString());
    }

    void since()
    {
        const Timestamp then = now.addMilliseconds(-5 * day);
        QCOMPARE(sinceText(SinceKind::Exact, then, now), QStringLiteral("5 days"));
        QCOMPARE(sinceText(SinceKind::AtLeast, then, now), QStringLiteral("at least 5 days"));
        QCOMPARE(sinceText(SinceKind::Unknown, then, now), QStringLiteral("unknown"));
        QCOMPARE(sinceText(SinceKind::Exact, {}, now), QStringLiteral("unknown"));
        // The service may be ahead of the time learnt from it: never "-1 seconds".
        QCOMPARE(sinceText(SinceKind::Exact, now.addMilliseconds(hour), now), QStringLiteral("0 seconds"));
    }

    void absoluteNamesItsZone()
    {
        const QTimeZone berlin("Europe/Berlin");
        QVERIFY(berlin.isValid());
        const Timestamp winter = Timestamp::fromIso(u"2026-03-28T23:30:05.123456Z");
        const QString text = absoluteTime(winter, berlin);
        QCOMPARE(text, QStringLiteral("Sun 29 Mar 2026, 00:30:05\u00a0CET"));
        QCOMPARE(momentToolTip(winter, berlin), text + QStringLiteral("\nSat 28 Mar 2026, 23:30:05\u00a0UTC"));
        QCOMPARE(momentToolTip(winter, QTimeZone::utc()), QStringLiteral("Sat 28 Mar 2026, 23:30:05\u00a0UTC"));
    }

    void compact()
    {
        const QTimeZone utc = QTimeZone::utc();
        QCOMPARE(compactTime(Timestamp::fromIso(u"2026-03-29T08:05:00Z"), now, utc), QStringLiteral("08:05"));
        QCOMPARE(compactTime(Timestamp::fromIso(u"2026-03-28T08:05:00Z"), now, utc), QStringLiteral("28 Mar 08:05"));
        QCOMPARE(compactTime(Timestamp::fromIso(u"2025-12-31T08:05:00Z"), now, utc),
                 QStringLiteral("31 Dec 2025 08:05"));
        // What "today" is, the zone decides.
        QCOMPARE(compactTime(Timestamp::fromIso(u"2026-03-28T23:30:00Z"), now, QTimeZone("Europe/Berlin")),
                 QStringLiteral("00:30"));
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("negative") << qint64(-5) << QStringLiteral("0 ms");
        QTest::newRow("ms") << qint64(850) << QStringLiteral("850 ms");
        QTest::newRow("s") << qint64(12'449) << QStringLiteral("12.4 s");
        QTest::newRow("nearly a minute") << qint64(59'960) << QStringLiteral("59.9 s");
        QTest::newRow("min") << 3 * minute + 20 * second << QStringLiteral("3 min 20 s");
        QTest::newRow("h") << 2 * hour + 5 * minute << QStringLiteral("2 h 5 min");
        QTest::newRow("d") << 3 * day + 4 * hour << QStringLiteral("3 d 4 h");
    }
    void durations()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(durationText(ms), text);
    }

    void bytes()
    {
        QCOMPARE(bytesText(0), QStringLiteral("0 bytes"));
        QCOMPARE(bytesText(14'600), QStringLiteral("14.6 kB"));
        QCOMPARE(bytesText(3'200'000), QStringLiteral("3.2 MB"));
    }

private:
    test::Plurals m_plurals;
};

SLUICE_TEST(TstTimeText)
#include "tst_timetext.moc"
