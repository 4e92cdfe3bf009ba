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

    void ofWhatIsNotFailingANarrowColumnHasNoFloor()
    {
        Verdict verdict{.health = Health::Broken,
                        .reason = HealthReason::SetupBroken,
                        .sinceKind = SinceKind::AtLeast,
                        .since = now.addMilliseconds(-5 * dayMs)};
        QCOMPARE(healthHeadline(verdict, now), QStringLiteral("Broken for at least 5 days"));
        QCOMPARE(healthBrief(verdict, now), QStringLiteral("Broken for at least 5 days"));
        QCOMPARE(healthBrief({Health::Delayed, HealthReason::None, SinceKind::AtLeast, verdict.since}, now),
                 QStringLiteral("Delayed"));
        verdict.sinceKind = SinceKind::Exact;
        QCOMPARE(healthBrief(verdict, now), QStringLiteral("Broken for 5 days"));
    }

    void onlyWhatTheServiceSaysIsSetUp()
    {
        Connection c;
        c.status.setupState = SetupState::Connected;
        QCOMPARE(healthWhy(verdict(c, now), c, now), QStringLiteral("It is set up. No sync has run yet."));
        c.paused = true;
        QCOMPARE(healthWhy(verdict(c, now), c, now), QStringLiteral("It is set up and paused. No sync has run yet."));
        for (const OpenEnum<SetupState> &state : {OpenEnum<SetupState>(), OpenEnum<SetupState>::fromWord(u"odd")}) {
            c.status.setupState = state;
            c.paused = true;
            QCOMPARE(healthWhy(verdict(c, now), c, now), QStringLiteral("It is paused. No sync has run yet."));
            c.paused = false;
            QCOMPARE(healthWhy(verdict(c, now), c, now), QStringLiteral("No sync has run yet."));
        }
    }

    void whatBeganJustNowHasNoAge()
    {
        for (const Health health : {Health::Paused, Health::Delayed, Health::Failing, Health::Warning}) {
            for (const qint64 ms : {-2000, 0, 9999}) {
                const Verdict verdict{.health = health,
                                      .reason = HealthReason::None,
                                      .sinceKind = SinceKind::Exact,
                                      .since = now.addMilliseconds(-ms)};
                QCOMPARE(healthHeadline(verdict, now), QString(healthLabel(health) + QStringLiteral(", just now")));
            }
        }
        const Verdict verdict{.health = Health::Paused,
                              .reason = HealthReason::None,
                              .sinceKind = SinceKind::Exact,
                              .since = now.addMilliseconds(-12'000)};
        QCOMPARE(healthHeadline(verdict, now), QStringLiteral("Paused for 12 seconds"));
    }

    /// The first sync reads nothing again.
    void theFirstSyncReadsEverything()
    {
        Connection c;
        c.status.setupState = SetupState::Connected;
        c.status.syncState = SyncState::Syncing;
        c.status.isHistoricalSync = true;
        Verdict first = verdict(c, now);
        QCOMPARE(first.reason, HealthReason::HistoricalSyncRunning);
        QVERIFY2(healthWhy(first, c, now).contains(u"reads everything and"), qPrintable(healthWhy(first, c, now)));
        c.succeededAt = now.addMilliseconds(-dayMs);
        first = verdict(c, now);
        QVERIFY2(healthWhy(first, c, now).contains(u"everything again"), qPrintable(healthWhy(first, c, now)));
    }

    void pausedForTooLong()
    {
        const Verdict verdict{.health = Health::PausedTooLong,
                              .reason = HealthReason::PausedForLong,
                              .sinceKind = SinceKind::Exact,
                              .since = now.addMilliseconds(-47 * dayMs)};
        QCOMPARE(healthHeadline(verdict, now), QStringLiteral("Paused for 47 days, too long"));
    }

    /// What has been done already is not asked for again.
    void theNextStepKnowsTestsAndSyncs()
    {
        Connection c;
        c.status.setupState = SetupState::Connected;
        c.succeededAt = now.addMilliseconds(-2 * dayMs);
        c.failedAt = now.addMilliseconds(-dayMs);
        const Verdict failing = verdict(c, now);
        QCOMPARE(failing.health, Health::Failing);
        QVERIFY(healthNextStep(failing, c).contains(u"Run the setup tests"));
        c.setupTests = {{.title = {}, .status = SetupTestStatus::Warning, .message = {}, .details = {}}};
        QVERIFY(healthNextStep(failing, c).startsWith(u"The setup tests pass"));
        c.setupTests.append({.title = {}, .status = SetupTestStatus::Failed, .message = {}, .details = {}});
        QVERIFY(healthNextStep(failing, c).startsWith(u"A setup test fails"));
        c.status.syncState = SyncState::Syncing;
        QVERIFY(healthNextStep(failing, c).contains(u"wait"));
        // Both ways: first what can be done here.
        const QString finish = healthNextStep({.reason = HealthReason::SetupIncomplete}, {});
        QVERIFY(finish.contains(u"Setup tab") && finish.indexOf(u"Setup tab") < finish.indexOf(u"dashboard"));
    }

private:
    static constexpr qint64 dayMs = 24LL * 3600 * 1000;
    const Timestamp now = Timestamp::fromMicroseconds(1'780'000'000'000'000);
    test::Plurals m_plurals;
};

SLUICE_TEST(TstHealthText)
#include "tst_healthtext.moc"
