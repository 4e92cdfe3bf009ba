// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduletext.h"

#include "testregistry.h"

#include <QLocale>
#include <QTest>

using namespace sluice;

namespace {

const Timestamp inWinter = Timestamp::fromIso(u"2026-01-15T10:00:00Z");
const Timestamp inSummer = Timestamp::fromIso(u"2026-07-15T10:00:00Z");

} // namespace

/// Times of day, which the service has in UTC alone.
class TstScheduleText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void timesOfDay_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<Timestamp>("now");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *zone, Timestamp now, const char *time, const char *text) {
            QTest::newRow(name) << QByteArray(zone) << now << QString::fromLatin1(time) << QString::fromLatin1(text);
        };
        row("half an hour", "Asia/Kolkata", inWinter, "03:00", "03:00 UTC (08:30 your time)");
        row("the same in summer", "Asia/Kolkata", inSummer, "03:00", "03:00 UTC (08:30 your time)");
        row("past midnight", "Asia/Kolkata", inWinter, "20:00", "20:00 UTC (01:30 your time)");
        row("winter time", "Europe/Berlin", inWinter, "03:00", "03:00 UTC (04:00 your time)");
        row("summer time", "Europe/Berlin", inSummer, "03:00", "03:00 UTC (05:00 your time)");
        row("before midnight", "America/New_York", inWinter, "03:00", "03:00 UTC (22:00 your time)");
        row("London in winter", "Europe/London", inWinter, "03:00", "03:00 UTC");
        row("London in summer", "Europe/London", inSummer, "03:00", "03:00 UTC (04:00 your time)");
        row("UTC", "UTC", inSummer, "03:00", "03:00 UTC");
        row("with seconds", "Asia/Kolkata", inWinter, "03:00:00", "03:00 UTC (08:30 your time)");
        row("no time", "Asia/Kolkata", inWinter, "at dawn", "at dawn");
        row("no hour", "Asia/Kolkata", inWinter, "25:00", "25:00");
        row("none", "Asia/Kolkata", inWinter, "", "");
    }
    void timesOfDay()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const Timestamp, now);
        QFETCH(const QString, time);
        QFETCH(const QString, text);
        const QTimeZone there(zone);
        QVERIFY2(there.isValid(), "this computer knows the zone");
        QCOMPARE(timeOfDayText(time, now, there), text);
    }

    void schedules()
    {
        const QTimeZone kolkata("Asia/Kolkata");
        const QTimeZone berlin("Europe/Berlin");
        Connection c;
        QCOMPARE(scheduleText(c, inWinter, berlin), QStringLiteral("unknown"));
        c.syncFrequencyMinutes = 1440;
        QCOMPARE(scheduleText(c, inWinter, berlin), QStringLiteral("once a day"));
        c.dailySyncTime = QStringLiteral("03:00");
        QCOMPARE(scheduleText(c, inWinter, berlin), QStringLiteral("daily at 03:00 UTC (04:00 your time)"));
        QCOMPARE(scheduleText(c, inSummer, berlin), QStringLiteral("daily at 03:00 UTC (05:00 your time)"));
        QCOMPARE(scheduleText(c, inSummer, kolkata), QStringLiteral("daily at 03:00 UTC (08:30 your time)"));
        c.syncFrequencyMinutes = 60;
        QCOMPARE(scheduleText(c, inSummer, kolkata), QStringLiteral("every hour"));

        // The newer one wins.
        Schedule schedule;
        schedule.kind = ScheduleKind::TimeOfDay;
        schedule.timeOfDay = QStringLiteral("04:30:00");
        c.schedule = schedule;
        QCOMPARE(scheduleText(c, inSummer, kolkata), QStringLiteral("daily at 04:30 UTC (10:00 your time)"));
        c.schedule->daysOfWeek = {QStringLiteral("MONDAY")};
        QCOMPARE(scheduleText(c, inSummer, kolkata), QStringLiteral("on Monday at 04:30 UTC (10:00 your time)"));
        // Where it is another day, that is said as well.
        c.schedule->timeOfDay = QStringLiteral("20:00");
        QCOMPARE(scheduleText(c, inSummer, kolkata),
                 QStringLiteral("on Monday at 20:00 UTC (Tuesday 01:30 your time)"));
        QCOMPARE(scheduleText(c, inSummer, berlin), QStringLiteral("on Monday at 20:00 UTC (22:00 your time)"));
        c.schedule->daysOfWeek = {QStringLiteral("MONDAY"), QStringLiteral("SUNDAY"), QStringLiteral("ODD")};
        QCOMPARE(scheduleText(c, inSummer, kolkata),
                 QStringLiteral("on Monday, Sunday, ODD at 20:00 UTC (Tuesday, Monday, ODD 01:30 your time)"));
        c.schedule->timeOfDay = QStringLiteral("03:00");
        c.schedule->daysOfWeek = {QStringLiteral("MONDAY")};
        QCOMPARE(scheduleText(c, inWinter, QTimeZone("America/New_York")),
                 QStringLiteral("on Monday at 03:00 UTC (Sunday 22:00 your time)"));
        c.schedule->kind = ScheduleKind::Cron;
        c.schedule->cron = QStringLiteral("0 3 * * *");
        QCOMPARE(scheduleText(c, inSummer, kolkata), QStringLiteral("cron: 0 3 * * *"));
        c.schedule->kind = ScheduleKind::Interval;
        c.schedule->intervalMinutes = 1;
        QCOMPARE(scheduleText(c, inSummer, kolkata), QStringLiteral("every minute"));
        c.schedule->kind = ScheduleKind::Manual;
        QCOMPARE(scheduleText(c, inSummer, kolkata), QStringLiteral("only when asked"));
        c.schedule.reset();
        c.scheduleType = ScheduleType::Manual;
        QCOMPARE(scheduleText(c, inSummer, kolkata), QStringLiteral("only when asked"));
    }
};

SLUICE_TEST(TstScheduleText)
#include "tst_scheduletext.moc"
