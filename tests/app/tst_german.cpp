// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "commandlinehelp.h"
#include "connectionstore.h"
#include "headlessrun.h"
#include "healthtext.h"
#include "keyvalueview.h"
#include "mainwindow.h"
#include "scheduletext.h"
#include "schemamodel.h"
#include "session.h"
#include "testregistry.h"
#include "timetext.h"
#include "translations.h"
#include "windowkit.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>
#include <QTreeView>
#include <QTreeWidget>

using namespace sluice;
using test::WindowKit;

namespace {

QString count(int n)
{
    return QCoreApplication::translate("sluice::ConnectionActions", "%n connection(s)", nullptr, n);
}

/// With ordinary blanks, where numbers hold on to their units.
QString loose(QString text)
{
    return text.replace(QChar::Nbsp, u' ').replace(u'\u202f', u' ');
}

} // namespace

/// The program as a German sees it: words, plurals, dates, numbers and keys.
class TstGerman : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        installTranslations(qApp);
    }

    void cleanup()
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator;
        QLocale::setDefault(QLocale::system());
    }

    /// The arguments are read once before there is a translator.
    void helpThatWasAskedForBefore()
    {
        cleanup();
        const QString english = helpText(CommandLine::Verb::None) + helpText(CommandLine::Verb::Sync);
        init();
        const QString german = helpText(CommandLine::Verb::None) + helpText(CommandLine::Verb::Sync);
        for (const char *sentence : {"Every connection, the broken ones first", "Show this help and leave.",
                                     "Wait for the end, and tell it by the exit code.", "never interrupted"}) {
            QVERIFY2(english.contains(QLatin1String(sentence)), sentence);
            QVERIFY2(!german.contains(QLatin1String(sentence)), qPrintable(german));
        }
    }

    void plurals()
    {
        QCOMPARE(count(0), QStringLiteral("0 Verbindungen"));
        QCOMPARE(count(1), QStringLiteral("1 Verbindung"));
        QCOMPARE(count(2), QStringLiteral("2 Verbindungen"));
        QCOMPARE(count(1200), QStringLiteral("1.200 Verbindungen"));
        QCOMPARE(healthCount(Health::WaitingForYou, 1), QStringLiteral("1 wartet auf Sie"));
        QCOMPARE(healthCount(Health::WaitingForYou, 3), QStringLiteral("3 warten auf Sie"));
    }

    void datesAndNumbers()
    {
        const Timestamp moment = Timestamp::fromIso(u"2026-03-01T13:05:09Z");
        const Timestamp later = Timestamp::fromIso(u"2026-03-06T13:05:10Z");
        QCOMPARE(loose(absoluteTime(moment, QTimeZone::utc())), QStringLiteral("So., 1. März 2026, 13:05:09 UTC"));
        QCOMPARE(loose(compactTime(moment, later, QTimeZone::utc())), QStringLiteral("1. März 13:05"));
        QCOMPARE(loose(relativeTime(moment, later)), QStringLiteral("vor 5 Tagen"));
        QCOMPARE(loose(relativeTime(later, moment)), QStringLiteral("in 5 Tagen"));
        QCOMPARE(loose(durationText(1500)), QStringLiteral("1,5 s"));
        QCOMPARE(loose(bytesText(1'234'567)), QStringLiteral("1,2 MB"));
        QCOMPARE(frequencyText(60), QStringLiteral("stündlich"));
        QCOMPARE(loose(frequencyText(360)), QStringLiteral("alle 6 Stunden"));
    }

    /// German has cases: what is put together from parts is still a sentence.
    void partsFit()
    {
        const Timestamp then = Timestamp::fromIso(u"2026-03-01T00:00:00Z");
        const Timestamp now = Timestamp::fromIso(u"2026-03-06T00:00:00Z");
        Verdict verdict;
        verdict.health = Health::Broken;
        verdict.since = then;
        verdict.sinceKind = SinceKind::AtLeast;
        QCOMPARE(loose(healthHeadline(verdict, now)), QStringLiteral("Defekt seit mind. 5 Tagen"));
        verdict.sinceKind = SinceKind::Exact;
        QCOMPARE(loose(healthHeadline(verdict, now)), QStringLiteral("Defekt seit 5 Tagen"));
    }

    /// Many systems lack Qt's own translations.
    void whatQtSaysIsGermanToo()
    {
        QCOMPARE(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F).toString(QKeySequence::NativeText),
                 QStringLiteral("Strg+Umschalt+F"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
        QLineEdit edit;
        const std::unique_ptr<QMenu> menu(edit.createStandardContextMenu());
        QCOMPARE(menu->actions().constFirst()->text().section(u'\t', 0, 0), QStringLiteral("&Rückgängig"));
        QCOMPARE(menu->actions().constLast()->text().section(u'\t', 0, 0), QStringLiteral("Alles auswählen"));
    }

    void theCommandLine_data()
    {
        QTest::addColumn<test::HeadlessRun::Environment>("environment");
        const QString german = QStringLiteral("de_DE.UTF-8");
        QTest::newRow("LANG") << test::HeadlessRun::Environment{{QStringLiteral("LANG"), german}};
        // Whether or not this computer has that locale.
        QTest::newRow("LC_ALL") << test::HeadlessRun::Environment{{QStringLiteral("LC_ALL"), german}};
        QTest::newRow("LANGUAGE") << test::HeadlessRun::Environment{
            {QStringLiteral("LANG"), QStringLiteral("en_GB.UTF-8")},
            {QStringLiteral("LANGUAGE"), QStringLiteral("de")}};
    }

    void theCommandLine()
    {
        QFETCH(const test::HeadlessRun::Environment, environment);
        test::HeadlessRun help({QStringLiteral("--help")}, environment);
        QVERIFY(help.waitFinished());
        QVERIFY2(help.out().startsWith("Aufruf: sluice [Optionen]"), help.everything().constData());
        test::HeadlessRun refused({QStringLiteral("status")}, environment);
        QVERIFY(refused.waitFinished());
        QCOMPARE(refused.exitCode(), 2);
        QVERIFY2(refused.err().contains("braucht die ID einer Verbindung"), refused.everything().constData());
        test::HeadlessRun list({QStringLiteral("list"), QStringLiteral("--demo")}, environment);
        QVERIFY(list.waitFinished());
        QVERIFY2(list.out().contains("Letzte Synchronisierung"), list.everything().constData());
    }

    void window()
    {
        WindowKit::Setup setup;
        setup.demo.schedules = false;
        WindowKit kit(std::move(setup));
        QVERIFY(kit.waitLoaded());
        QStringList menus;
        for (const QAction *action : kit.window().menuBar()->actions())
            menus.append(action->text().remove(u'&'));
        QCOMPARE(menus.first(), QStringLiteral("Konto"));
        QVERIFY2(menus.contains(QStringLiteral("Verbindung")), qPrintable(menus.join(u' ')));
        auto *table = kit.find<QAbstractItemView>("connectionsTable");
        QTRY_VERIFY(table->isVisible());
        QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Dienst"));
        const int total = kit.session()->connections().count();
        QTRY_VERIFY(kit.find<QLabel>("connectionCount")->text().contains(QStringLiteral("von %1").arg(total)));
        QVERIFY(kit.action("view.filter")->toolTip().endsWith(u"(Strg+F)"));
        QCOMPARE(kit.action("connection.new")->toolTip(), QStringLiteral("Neue Verbindung (Strg+N)"));

        WindowKit::click(table, table->model()->index(0, 0));
        const auto *facts = kit.find("inspectorPane")->findChild<KeyValueView *>();
        for (const char *fact : {"sync", "setup", "network"}) {
            const QString value = facts->value(QLatin1String(fact));
            QVERIFY2(!value.isEmpty(), fact);
            for (const char *word : {"scheduled", "syncing", "paused", "incomplete", "connected", "broken", "irectly"})
                QVERIFY2(!value.contains(QLatin1String(word)), qPrintable(value));
        }
        kit.action("connection.new")->trigger();
        QTRY_VERIFY(kit.find("createButton") != nullptr && kit.find("createButton")->isVisible());
        QCOMPARE(kit.find("createButton")->window()->windowTitle(), QStringLiteral("Neue Verbindung"));
        QStringList buttons;
        for (const QPushButton *button : kit.find("createButton")->window()->findChildren<QPushButton *>())
            buttons.append(button->text().remove(u'&'));
        QVERIFY2(buttons.contains(QStringLiteral("Abbrechen")), qPrintable(buttons.join(u' ')));
    }

    void longerWordsFit()
    {
        WindowKit::Setup setup;
        setup.demo.schedules = false;
        WindowKit kit(std::move(setup));
        QVERIFY(kit.waitLoaded());
        kit.board().openConnection(kit.idOf(u"orders_db"));
        kit.find<QTabWidget>("connectionTabs")->setCurrentIndex(1);
        const QWidget *policy = kit.find("policy");
        QTRY_VERIFY(policy->isVisible());
        const auto *tree = kit.find<QTreeView>("schemaTree");
        QFont bold = tree->font();
        bold.setBold(true);
        QCOMPARE_GT(tree->header()->sectionSize(SchemaModel::Columns),
                    QFontMetrics(bold).horizontalAdvance(QStringLiteral("122 von 122")));

        kit.action("app.preferences")->trigger();
        kit.find<QTabWidget>("preferencesTabs")->setCurrentIndex(1);
        auto *keys = kit.find<QTreeWidget>("keysTree");
        QTRY_VERIFY(keys->isVisible());
        for (QTreeWidgetItemIterator it(keys); *it != nullptr; ++it) {
            const QModelIndex command = keys->indexFromItem(*it);
            if ((*it)->parent() == nullptr)
                continue;
            keys->scrollTo(command);
            const QString text = (*it)->text(0);
            QVERIFY2(keys->visualRect(command).width() > keys->fontMetrics().horizontalAdvance(text), qPrintable(text));
        }
    }
};

SLUICE_TEST(TstGerman)
#include "tst_german.moc"
