// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthtext.h"

#include "plurals.h"
#include "testregistry.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace sluice;

/// What is said of a verdict, where there is room and where there is little.
class TstHealthText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::installTranslator(&m_plurals);
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_plurals); }

    void aNarrowColumnHasNoAgeThatIsOnlyAFloor()
    {
        Verdict verdict{.health = Health::Broken,
                        .reason = HealthReason::SetupBroken,
                        .sinceKind = SinceKind::AtLeast,
                        .since = now.addMilliseconds(-5 * dayMs)};
        QCOMPARE(healthHeadline(verdict, now), QStringLiteral("Broken for at least 5 days"));
        QCOMPARE(healthBrief(verdict, now), QStringLiteral("Broken"));
        verdict.sinceKind = SinceKind::Exact;
        QCOMPARE(healthBrief(verdict, now), QStringLiteral("Broken for 5 days"));
    }

    void pausedForTooLong()
    {
        const Verdict verdict{.health = Health::PausedTooLong,
                              .reason = HealthReason::PausedForLong,
                              .sinceKind = SinceKind::Exact,
                              .since = now.addMilliseconds(-47 * dayMs)};
        QCOMPARE(healthHeadline(verdict, now), QStringLiteral("Paused for 47 days, too long"));
    }

private:
    static constexpr qint64 dayMs = 24LL * 3600 * 1000;
    const Timestamp now = Timestamp::fromMicroseconds(1'780'000'000'000'000);
    test::Plurals m_plurals;
};

SLUICE_TEST(TstHealthText)
#include "tst_healthtext.moc"
