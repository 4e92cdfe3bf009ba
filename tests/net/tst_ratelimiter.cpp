// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimiter.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

class TstRateLimiter : public QObject
{
    Q_OBJECT

private:
    qint64 m_now = 0;

    RateLimiter limiter()
    {
        m_now = 1'000'000;
        return RateLimiter([this] { return m_now; });
    }
    static void take(RateLimiter &limiter, CallClass callClass, int count)
    {
        for (int i = 0; i < count; ++i)
            limiter.take(callClass);
    }

private slots:
    void setupTestsAreTheNarrowestClass()
    {
        RateLimiter limits = limiter();
        take(limits, CallClass::SetupTest, 249);
        QCOMPARE(limits.waitMs(CallClass::SetupTest), 0);
        limits.take(CallClass::SetupTest);
        QCOMPARE(limits.waitMs(CallClass::SetupTest), 60'000);
        QCOMPARE(limits.waitMs(CallClass::SourceTouching), 0);
        QCOMPARE(limits.waitMs(CallClass::Plain), 0);
    }

    void quotasAreNested()
    {
        RateLimiter limits = limiter();
        take(limits, CallClass::SetupTest, 250);
        take(limits, CallClass::SourceTouching, 250);
        QCOMPARE(limits.waitMs(CallClass::SourceTouching), 60'000);
        QCOMPARE(limits.waitMs(CallClass::Plain), 0);
    }

    void theWindowRolls()
    {
        RateLimiter limits = limiter();
        take(limits, CallClass::SetupTest, 100);
        m_now += 20'000;
        take(limits, CallClass::SetupTest, 150);
        QCOMPARE(limits.waitMs(CallClass::SetupTest), 40'000);
        m_now += 40'000;
        QCOMPARE(limits.waitMs(CallClass::SetupTest), 0);
        take(limits, CallClass::SetupTest, 100);
        QCOMPARE(limits.waitMs(CallClass::SetupTest), 20'000);
    }

    void hoursCountAsWell()
    {
        RateLimiter limits = limiter();
        for (int minute = 0; minute < 10; ++minute) {
            QCOMPARE(limits.waitMs(CallClass::SetupTest), 0);
            take(limits, CallClass::SetupTest, 250);
            m_now += 60'000;
        }
        QCOMPARE(limits.waitMs(CallClass::SetupTest), 50 * 60'000);
    }

    void allCallsTogether()
    {
        RateLimiter limits = limiter();
        take(limits, CallClass::Plain, 20'000);
        QCOMPARE(limits.waitMs(CallClass::Plain), 3'600'000);
        limits.setHourlyLimit(40'000);
        QCOMPARE(limits.waitMs(CallClass::Plain), 0);
        limits.setHourlyLimit(0); // nonsense is not believed
        QCOMPARE(limits.waitMs(CallClass::Plain), 0);
    }

    void aTrialHasLess()
    {
        RateLimiter limits = limiter();
        limits.setHourlyLimit(500);
        take(limits, CallClass::SourceTouching, 25);
        QCOMPARE(limits.waitMs(CallClass::SourceTouching), 60'000);
        QCOMPARE(limits.waitMs(CallClass::Plain), 0);
        take(limits, CallClass::Plain, 475);
        QCOMPARE(limits.waitMs(CallClass::Plain), 3'600'000);
        limits.setHourlyLimit(20'000);
        QCOMPARE(limits.waitMs(CallClass::SourceTouching), 0);
    }

    void aLimitThatShrinksIsWaitedFor()
    {
        RateLimiter limits = limiter();
        for (int i = 0; i < 600; ++i) {
            limits.take(CallClass::Plain);
            m_now += 1'000;
        }
        limits.setHourlyLimit(500);
        // The 101st taken must have left before the next goes.
        QCOMPARE(limits.waitMs(CallClass::Plain), 3'600'000 - 500'000);
    }
};

SLUICE_TEST(TstRateLimiter)
#include "tst_ratelimiter.moc"
