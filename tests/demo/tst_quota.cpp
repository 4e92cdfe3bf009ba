// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/quota.h"
#include "testregistry.h"

#include <QTest>

using sluice::demo::Quota;

/// The rolling, nested quotas, on a clock of our own.
class QuotaTest : public QObject
{
    Q_OBJECT

private slots:
    void theWindowRolls()
    {
        Quota quota(2);
        QVERIFY(quota.take(Quota::Class::Plain, 1000).allowed);
        QVERIFY(quota.take(Quota::Class::Plain, 1600).allowed);
        const Quota::Verdict refused = quota.take(Quota::Class::Plain, 2000);
        QVERIFY(!refused.allowed);
        QCOMPARE(refused.remaining, 0);
        // The first leaves the window an hour after it came.
        QCOMPARE(refused.retryAfter, 2600);
        QVERIFY(!quota.take(Quota::Class::Plain, 4599).allowed);
        QVERIFY(quota.take(Quota::Class::Plain, 4600).allowed);
        QCOMPARE(quota.take(Quota::Class::Plain, 4601).retryAfter, 599);
    }

    void aLongSilenceForgetsAll()
    {
        Quota quota(1);
        QVERIFY(quota.take(Quota::Class::Plain, 1000).allowed);
        QVERIFY(quota.take(Quota::Class::Plain, 1'000'000).allowed);
        QVERIFY(!quota.take(Quota::Class::Plain, 1'000'001).allowed);
    }

    void classesAreNested()
    {
        Quota quota(20'000);
        for (int i = 0; i < 250; ++i)
            QVERIFY(quota.take(Quota::Class::SetupTest, 5000).allowed);
        const Quota::Verdict tests = quota.take(Quota::Class::SetupTest, 5000);
        QVERIFY(!tests.allowed);
        QVERIFY(tests.perMinute);
        QCOMPARE(tests.retryAfter, 60);
        // They have used half of what may touch the source.
        for (int i = 0; i < 250; ++i)
            QVERIFY(quota.take(Quota::Class::SourceTouching, 5001).allowed);
        QVERIFY(!quota.take(Quota::Class::SourceTouching, 5001).allowed);
        QCOMPARE(quota.take(Quota::Class::Plain, 5001).remaining, 20'000 - 501);
    }

    void trialsHaveLess()
    {
        Quota quota(500);
        for (int i = 0; i < 25; ++i)
            QVERIFY(quota.take(Quota::Class::SourceTouching, 5000).allowed);
        QVERIFY(!quota.take(Quota::Class::SourceTouching, 5000).allowed);
        for (int i = 0; i < 25; ++i)
            QVERIFY(quota.take(Quota::Class::SetupTest, 5100).allowed);
        for (int i = 0; i < 25; ++i)
            QVERIFY(quota.take(Quota::Class::SetupTest, 5200).allowed);
        const Quota::Verdict refused = quota.take(Quota::Class::SetupTest, 5300);
        QVERIFY(!refused.allowed);
        QVERIFY(!refused.perMinute);
        QCOMPARE(refused.exceeded, 50);
    }

    void onlyCreationsCountAsSuch()
    {
        Quota quota(20'000);
        for (int i = 0; i < 30; ++i)
            QVERIFY(quota.take(Quota::Class::Plain, 5000, true).allowed);
        for (int i = 0; i < 20; ++i)
            quota.countCreation(5000);
        QVERIFY(quota.take(Quota::Class::Plain, 5001, true).ofCreations);
        QVERIFY(quota.take(Quota::Class::Plain, 5001).allowed);
        QCOMPARE(quota.look(5001).remaining, 20'000 - 31);
    }

    void offIsOff()
    {
        Quota quota(std::nullopt);
        for (int i = 0; i < 30'000; ++i)
            QVERIFY(quota.take(Quota::Class::SetupTest, 5000).allowed);
    }
};

SLUICE_TEST(QuotaTest)

#include "tst_quota.moc"
