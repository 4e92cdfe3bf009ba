// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"
#include "filteredit.h"
#include "mainwindow.h"
#include "preferences.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace sluice;
using test::WindowKit;

/// What is preferred, by keys and clicks, and whether it holds: at once, and at the next start.
class TstPreferencesDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup()
    {
        QVERIFY(m_kit->close());
        m_kit.reset();
    }

    void valuesHoldAtOnceAndComeBack();
    void keysAreGivenAndKept();
    void aSearchThatFindsNothingSaysSo();
    void tabAndEscapeLeave();
    void keysThatCannotBeHad_data();
    void keysThatCannotBeHad();
    void keysAreTakenAwayAndComeBack();

private:
    void start()
    {
        WindowKit::Setup setup;
        setup.settingsFolder = m_folder.path();
        m_kit = std::make_unique<WindowKit>(std::move(setup));
        QVERIFY(m_kit->waitLoaded());
    }
    QDialog *open(int page)
    {
        QTest::keyClick(&m_kit->window(), Qt::Key_Comma, Qt::ControlModifier);
        WindowKit::wait([this] { return m_kit->find<QDialog>("preferencesDialog") != nullptr; });
        auto *dialog = m_kit->find<QDialog>("preferencesDialog");
        dialog->findChild<QTabWidget *>(QStringLiteral("preferencesTabs"))->setCurrentIndex(page);
        return dialog;
    }
    void choose(const QString &command)
    {
        auto *tree = m_kit->find<QTreeWidget>("keysTree");
        const QList<QTreeWidgetItem *> found = tree->findItems(command, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        tree->setCurrentItem(found.first());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        auto *edit = m_kit->find("keyEdit");
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key(key), modifiers);
    }
    [[nodiscard]] QString note() const { return m_kit->find<QLabel>("keysNote")->text(); }
    void click(const char *button) { WindowKit::click(m_kit->find<QPushButton>(button)); }

    QTemporaryDir m_folder;
    std::unique_ptr<WindowKit> m_kit;
};

void TstPreferencesDialog::valuesHoldAtOnceAndComeBack()
{
    QDialog *dialog = open(0);
    auto *poll = dialog->findChild<QSpinBox *>(QStringLiteral("pollInterval"));
    QCOMPARE(poll->text(), QStringLiteral("As the account allows"));
    poll->stepUp();
    QCOMPARE(poll->value(), 15);
    // What is shown is what holds, also of a number that may not be.
    poll->setValue(12);
    QCOMPARE(poll->value(), 15);
    QCOMPARE(Preferences(m_folder.path()).pollIntervalSeconds(), 15);
    // A number that is being typed is none yet.
    dialog->activateWindow();
    poll->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), poll);
    poll->selectAll();
    WindowKit::type(poll, QStringLiteral("120"));
    QCOMPARE(Preferences(m_folder.path()).pollIntervalSeconds(), 15);
    QTest::keyClick(poll, Qt::Key_Tab);
    QCOMPARE(Preferences(m_folder.path()).pollIntervalSeconds(), 120);
    poll->setValue(15);
    dialog->findChild<QSpinBox *>(QStringLiteral("reloadLimit"))->setValue(7);
    QVERIFY(m_kit->action("connection.dashboard")->isVisible());
    WindowKit::click(dialog->findChild<QCheckBox *>(QStringLiteral("dashboardLinks")));
    QVERIFY(!m_kit->action("connection.dashboard")->isVisible());
    dialog->reject();
    {
        const Preferences kept(m_folder.path());
        QCOMPARE(kept.pollIntervalSeconds(), 15);
        QCOMPARE(kept.reloadLimitMinutes(), 7);
        QVERIFY(!kept.dashboardLinks());
    }
    QVERIFY(m_kit->close());
    start();
    QVERIFY(!m_kit->action("connection.dashboard")->isVisible());
    dialog = open(0);
    poll = dialog->findChild<QSpinBox *>(QStringLiteral("pollInterval"));
    QCOMPARE(poll->value(), 15);
    click("preferencesRestore");
    QCOMPARE(poll->text(), QStringLiteral("As the account allows"));
    QVERIFY(m_kit->action("connection.dashboard")->isVisible());
    QCOMPARE(Preferences(m_folder.path()).reloadLimitMinutes(), 30);
    dialog->reject();
}

void TstPreferencesDialog::keysAreGivenAndKept()
{
    QDialog *dialog = open(1);
    choose(QStringLiteral("Run setup tests"));
    QVERIFY(!m_kit->find("assignKeys")->isEnabled());
    press(Qt::Key_F7);
    QVERIFY2(note().contains(u"free"), qPrintable(note()));
    click("assignKeys");
    QCOMPARE(m_kit->action("connection.test")->shortcuts(), QList{QKeySequence(Qt::Key_F7)});
    // Two presses are not one command's keys: the last counts.
    press(Qt::Key_F8);
    press(Qt::Key_F9);
    QCOMPARE(m_kit->find<QLineEdit>("keyEdit")->text(), QStringLiteral("F9"));
    dialog->reject();
    QVERIFY(m_kit->close());
    start();
    QCOMPARE(m_kit->action("connection.test")->shortcuts(), QList{QKeySequence(Qt::Key_F7)});
    dialog = open(1);
    choose(QStringLiteral("Run setup tests"));
    click("resetKeys");
    QCOMPARE(m_kit->action("connection.test")->shortcuts(), QList{QKeySequence(Qt::CTRL | Qt::Key_T)});
    dialog->reject();
    QVERIFY(Preferences(m_folder.path()).keys().isEmpty());
}

void TstPreferencesDialog::aSearchThatFindsNothingSaysSo()
{
    QDialog *dialog = open(1);
    auto *filter = m_kit->find<FilterEdit>("keysFilter");
    const auto *empty = m_kit->find<EmptyState>("keysEmpty");
    QVERIFY(!empty->isVisible());
    filter->setFilter(QStringLiteral("no such key"));
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("No command matches “no such key”"));
    filter->setFilter(QStringLiteral("sync"));
    QVERIFY(!empty->isVisible() && m_kit->find("keysTree")->isVisible());
    dialog->reject();
}

void TstPreferencesDialog::tabAndEscapeLeave()
{
    QDialog *dialog = open(1);
    choose(QStringLiteral("Run setup tests"));
    press(Qt::Key_F7);
    auto *field = m_kit->find<QLineEdit>("keyEdit");
    QTest::keyClick(field, Qt::Key_Control);
    QCOMPARE(field->text(), QStringLiteral("F7"));
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(field->text(), QStringLiteral("F7"));
    QVERIFY(!field->hasFocus());
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(m_kit->find<QDialog>("preferencesDialog") == nullptr || !dialog->isVisible());
    QVERIFY(Preferences(m_folder.path()).keys().isEmpty());
}

void TstPreferencesDialog::keysThatCannotBeHad_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("why");
    const auto none = Qt::KeyboardModifiers();
    const auto ctrl = Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("taken") << int(Qt::Key_K) << ctrl << QStringLiteral("is taken by “Go to, or do”");
    QTest::newRow("a letter") << int(Qt::Key_A) << none << QStringLiteral("typing");
    QTest::newRow("an arrow") << int(Qt::Key_Down) << none << QStringLiteral("typing");
    QTest::newRow("a standard key") << int(Qt::Key_C) << ctrl << QStringLiteral("need");
    QTest::newRow("a list's own") << int(Qt::Key_H) << ctrl << QStringLiteral("need");
}

void TstPreferencesDialog::keysThatCannotBeHad()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const QString, why);
    QDialog *dialog = open(1);
    choose(QStringLiteral("Run setup tests"));
    press(key, modifiers);
    QVERIFY2(note().contains(why), qPrintable(note()));
    QVERIFY(!m_kit->find("assignKeys")->isEnabled());
    dialog->reject();
}

void TstPreferencesDialog::keysAreTakenAwayAndComeBack()
{
    QDialog *dialog = open(1);
    choose(QStringLiteral("Run setup tests"));
    click("clearKeys");
    QVERIFY(m_kit->action("connection.test")->shortcuts().isEmpty());
    // Its keys are another's now: they do not come back before that lets them go.
    choose(QStringLiteral("Sync"));
    press(Qt::Key_T, Qt::ControlModifier);
    click("assignKeys");
    QCOMPARE(m_kit->action("connection.sync")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_T));
    choose(QStringLiteral("Run setup tests"));
    click("resetKeys");
    QVERIFY2(note().contains(u"is taken by “Sync”"), qPrintable(note()));
    click("preferencesRestore");
    QCOMPARE(m_kit->action("connection.test")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_T));
    QVERIFY(Preferences(m_folder.path()).keys().isEmpty());
    dialog->reject();
}

SLUICE_TEST(TstPreferencesDialog)
#include "tst_preferencesdialog.moc"
