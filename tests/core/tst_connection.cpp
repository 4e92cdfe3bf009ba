// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

class TstConnection : public QObject
{
    Q_OBJECT

private slots:
    void manualIsWhatTheNewerObjectSays()
    {
        Connection c;
        QVERIFY(!isManual(c));
        c.scheduleType = ScheduleType::Auto;
        QVERIFY(!isManual(c));
        c.scheduleType = ScheduleType::Manual;
        QVERIFY(isManual(c));
        c.schedule = Schedule{}; // there, but it says nothing
        QVERIFY(isManual(c));
        for (const ScheduleKind kind : {ScheduleKind::Interval, ScheduleKind::TimeOfDay, ScheduleKind::Cron}) {
            c.schedule->kind = kind;
            QVERIFY(!isManual(c));
        }
        c.schedule->kind = OpenEnum<ScheduleKind>::fromWord(u"LUNAR");
        QVERIFY(!isManual(c));
        c.scheduleType = ScheduleType::Auto;
        c.schedule->kind = ScheduleKind::Manual;
        QVERIFY(isManual(c));
    }

    void pausedIsTheFlagOrTheState()
    {
        Connection c;
        QVERIFY(!isPaused(c));
        c.paused = true;
        QVERIFY(isPaused(c));
        c.status.syncState = SyncState::Scheduled;
        QVERIFY(isPaused(c));
        c.paused = false;
        QVERIFY(!isPaused(c));
        c.status.syncState = SyncState::Paused;
        QVERIFY(isPaused(c));
    }

    void everyFieldCountsInComparing()
    {
        const Connection a;
        Connection b;
        QVERIFY(a == b);
        b.status.warnings.append(Notice{QStringLiteral("w"), {}, {}});
        QVERIFY(!(a == b));
        b = a;
        b.syncFrequencyMinutes = 60;
        QVERIFY(!(a == b));
        b = a;
        b.setupTests.append(SetupTest{});
        QVERIFY(!(a == b));
    }
};

SLUICE_TEST(TstConnection)
#include "tst_connection.moc"
