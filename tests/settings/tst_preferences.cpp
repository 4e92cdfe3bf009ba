// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"
#include "profiles.h"
#include "testregistry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;

/// Each preference: its default, its range, its signal, and that it is there next time.
class TstPreferences : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void defaultsAreTheDesigns()
    {
        const Preferences preferences(path());
        QCOMPARE(preferences.language(), QString());
        QCOMPARE(preferences.pollIntervalSeconds(), 0);
        QVERIFY(preferences.notifications());
        QVERIFY(preferences.dashboardLinks());
        QVERIFY(preferences.confirmQuit());
        QCOMPARE(preferences.reloadLimitMinutes(), 30);
        QCOMPARE(preferences.pausedTooLongDays(), 30);
    }

    void numbersStayInTheirRange_data()
    {
        using Setter = void (Preferences::*)(int);
        using Getter = int (Preferences::*)() const;
        QTest::addColumn<Setter>("set");
        QTest::addColumn<Getter>("get");
        QTest::addColumn<Setter>("changed");
        QTest::addColumn<QList<int>>("tried");
        QTest::addColumn<QList<int>>("kept");
        QTest::newRow("poll") << Setter(&Preferences::setPollIntervalSeconds) << &Preferences::pollIntervalSeconds
                              << Setter(&Preferences::pollIntervalSecondsChanged) << QList{60, 1, 99'999, -5, 15}
                              << QList{60, 15, 3600, 0, 15};
        QTest::newRow("reload") << Setter(&Preferences::setReloadLimitMinutes) << &Preferences::reloadLimitMinutes
                                << Setter(&Preferences::reloadLimitMinutesChanged) << QList{60, 0, 9999, 30}
                                << QList{60, 1, 240, 30};
        QTest::newRow("paused") << Setter(&Preferences::setPausedTooLongDays) << &Preferences::pausedTooLongDays
                                << Setter(&Preferences::pausedTooLongDaysChanged) << QList{7, -1, 99'999}
                                << QList{7, 1, 3650};
    }

    void numbersStayInTheirRange()
    {
        using Setter = void (Preferences::*)(int);
        using Getter = int (Preferences::*)() const;
        QFETCH(const Setter, set);
        QFETCH(const Getter, get);
        QFETCH(const Setter, changed);
        QFETCH(const QList<int>, tried);
        QFETCH(const QList<int>, kept);
        Preferences preferences(path());
        QList<int> told;
        connect(&preferences, changed, this, [&told](int value) { told.append(value); });
        for (qsizetype i = 0; i < tried.size(); ++i) {
            (preferences.*set)(tried[i]);
            (preferences.*set)(tried[i]); // compared before it is told
            QCOMPARE((preferences.*get)(), kept[i]);
            QCOMPARE((Preferences(path()).*get)(), kept[i]);
        }
        QCOMPARE(told, kept);
    }

    void switchesAreKeptAndTold_data()
    {
        using Setter = void (Preferences::*)(bool);
        using Getter = bool (Preferences::*)() const;
        QTest::addColumn<Setter>("set");
        QTest::addColumn<Getter>("get");
        QTest::addColumn<Setter>("changed");
        QTest::newRow("notifications") << Setter(&Preferences::setNotifications) << &Preferences::notifications
                                       << Setter(&Preferences::notificationsChanged);
        QTest::newRow("dashboard") << Setter(&Preferences::setDashboardLinks) << &Preferences::dashboardLinks
                                   << Setter(&Preferences::dashboardLinksChanged);
        QTest::newRow("quit") << Setter(&Preferences::setConfirmQuit) << &Preferences::confirmQuit
                              << Setter(&Preferences::confirmQuitChanged);
    }

    void switchesAreKeptAndTold()
    {
        using Setter = void (Preferences::*)(bool);
        using Getter = bool (Preferences::*)() const;
        QFETCH(const Setter, set);
        QFETCH(const Getter, get);
        QFETCH(const Setter, changed);
        Preferences preferences(path());
        QList<bool> told;
        connect(&preferences, changed, this, [&told](bool value) { told.append(value); });
        for (const bool on : {true, false, false, true}) {
            (preferences.*set)(on);
            QCOMPARE((Preferences(path()).*get)(), on);
        }
        QCOMPARE(told, (QList{false, true}));
    }

    void theLanguageIsALocaleOrTheSystems()
    {
        Preferences preferences(path());
        QSignalSpy changed(&preferences, &Preferences::languageChanged);
        preferences.setLanguage(QStringLiteral("pt_BR"));
        QCOMPARE(Preferences(path()).language(), QStringLiteral("pt_BR"));
        preferences.setLanguage(QString());
        QCOMPARE(Preferences(path()).language(), QString());
        QCOMPARE(changed.size(), 2);
        preferences.setLanguage(QStringLiteral("no such tongue"));
        QCOMPARE(preferences.language(), QString());
        QCOMPARE(changed.size(), 2);
    }

    void nonsenseInTheFileReadsAsTheDefault()
    {
        QFile file(path() + QStringLiteral("/sluice.ini"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[Preferences]\npollIntervalSeconds=soon\nnotifications=maybe\nconfirmQuit=0\nlanguage=@#!\n"
                   "reloadLimitMinutes=-3\npausedTooLongDays=1e9\ndashboardLinks=false\n");
        file.close();
        const Preferences preferences(path());
        QCOMPARE(preferences.notice(), SettingsNotice::None);
        QCOMPARE(preferences.pollIntervalSeconds(), 0);
        QVERIFY(preferences.notifications());
        QVERIFY(!preferences.confirmQuit());
        QVERIFY(!preferences.dashboardLinks());
        QCOMPARE(preferences.language(), QString());
        QCOMPARE(preferences.reloadLimitMinutes(), 30);
        QCOMPARE(preferences.pausedTooLongDays(), 30);
    }

    void sharesItsFileWithTheProfiles()
    {
        Preferences preferences(path());
        Profiles profiles(path());
        Profile work;
        work.name = QStringLiteral("Work");
        preferences.setPausedTooLongDays(7);
        QCOMPARE(profiles.add(work), ProfileProblem::None);
        preferences.setReloadLimitMinutes(60);
        QCOMPARE(Profiles(path()).all().size(), 1);
        QCOMPARE(Preferences(path()).pausedTooLongDays(), 7);
        QCOMPARE(Preferences(path()).reloadLimitMinutes(), 60);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

SLUICE_TEST(TstPreferences)
#include "tst_preferences.moc"
