// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

/// The clock that the program runs by.
class TstClock : public QObject
{
    Q_OBJECT

private slots:
    void longTimesAreLong_data();
    void longTimesAreLong();
};

void TstClock::longTimesAreLong_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::newRow("a day and a bit") << qint64(24LL * 3600 * 1000 + 1);
    QTest::newRow("more than an int holds") << (1LL << 31) + 1;
    QTest::newRow("as an int: nothing") << (1LL << 32);
    QTest::newRow("as an int: a moment") << (1LL << 32) + 1;
    QTest::newRow("all that can be written") << qint64(9999LL * 3600 + 99999LL * 60 + 999999LL) * 1000;
}

/// Qt's own timers take an int of milliseconds, and what is more begins anew.
void TstClock::longTimesAreLong()
{
    QFETCH(const qint64, ms);
    SystemClock clock;
    QObject context;
    QStringList passed;
    clock.after(ms, &context, [&passed] { passed.append(QStringLiteral("long")); });
    clock.after(20, &context, [&passed] { passed.append(QStringLiteral("short")); });
    QTRY_VERIFY(!passed.isEmpty());
    QCOMPARE(passed, QStringList{QStringLiteral("short")});
}

SLUICE_TEST(TstClock)
#include "tst_clock.moc"
