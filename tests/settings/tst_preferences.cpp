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

    void keysAreKeptAndNoneIsAChoiceToo()
    {
        const QMap<QString, QStringList> chosen{
            {QStringLiteral("connection.sync"), {QStringLiteral("F9"), QStringLiteral("Ctrl+;")}},
            {QStringLiteral("view.refresh"), {}}};
        Preferences(path()).setKeys(chosen);
        QCOMPARE(Preferences(path()).keys(), chosen);
        Preferences(path()).setKeys({{QStringLiteral("view.find"), {QStringLiteral("F6")}}});
        QCOMPARE(Preferences(path()).keys().keys(), QStringList{QStringLiteral("view.find")});
    }

    void theDefaultsComeBackAndKeysStay()
    {
        Preferences preferences(path());
        preferences.setPollIntervalSeconds(90);
        preferences.setConfirmQuit(false);
        preferences.setPausedTooLongDays(7);
        preferences.setKeys({{QStringLiteral("view.find"), {QStringLiteral("F6")}}});
        preferences.resetValues();
        const Preferences again(path());
        QCOMPARE(again.pollIntervalSeconds(), 0);
        QVERIFY(again.confirmQuit());
        QCOMPARE(again.pausedTooLongDays(), 30);
        QCOMPARE(again.keys().size(), 1);
    }

    void nonsenseInTheFileReadsAsTheDefault()
    {
        QFile file(path() + QStringLiteral("/sluice.ini"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[Preferences]\npollIntervalSeconds=soon\nnotifications=maybe\nconfirmQuit=0\n"
                   "reloadLimitMinutes=-3\npausedTooLongDays=1e9\ndashboardLinks=false\n");
        file.close();
        const Preferences preferences(path());
        QCOMPARE(preferences.notice(), SettingsNotice::None);
        QCOMPARE(preferences.pollIntervalSeconds(), 0);
        QVERIFY(preferences.notifications());
        QVERIFY(!preferences.confirmQuit());
        QVERIFY(!preferences.dashboardLinks());
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
