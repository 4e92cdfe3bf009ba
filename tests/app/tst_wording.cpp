// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "connection/connectionpage.h"
#include "connectionstore.h"
#include "mainwindow.h"
#include "profiles.h"
#include "session.h"
#include "signin/signinpane.h"
#include "testregistry.h"
#include "translations.h"
#include "windowkit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace sluice;
using test::WindowKit;

namespace {

/// The letters that `texts` underline, each with the texts that want it.
QStringList clashes(const QStringList &texts)
{
    QMap<QString, QStringList> takers;
    for (const QString &text : texts) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty() && !takers[key.toString()].contains(text))
            takers[key.toString()].append(text);
    }
    QStringList result;
    for (auto it = takers.cbegin(); it != takers.cend(); ++it) {
        if (it.value().size() > 1)
            result.append(it.key() + QStringLiteral(": ") + it.value().join(QStringLiteral(" | ")));
    }
    return result;
}

QStringList textsOf(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (action->isVisible() && !action->isSeparator())
            texts.append(action->text());
    }
    return texts;
}

/// Everything with a mnemonic that answers to Alt in this window as it stands.
QStringList textsOf(const QWidget *window)
{
    QStringList texts;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            texts.append(button->text());
        } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->buddy() != nullptr && label->buddy()->isVisible())
                texts.append(label->text());
        } else if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < bar->count(); ++i)
                texts.append(bar->tabText(i));
        } else if (const auto *menus = qobject_cast<const QMenuBar *>(widget)) {
            for (const QAction *action : menus->actions())
                texts.append(action->text());
        }
    }
    return texts;
}

/// Buttons below `window` that are narrower than their words.
QStringList squeezed(const QWidget *window)
{
    QStringList result;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!widget->isVisible() || button == nullptr || button->text().isEmpty())
            continue;
        if (const auto *tool = qobject_cast<const QToolButton *>(button);
            tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            continue; // its text is for tool tips and screen readers
        if (widget->width() < widget->sizeHint().width())
            result.append(QStringLiteral("%1: %2 of %3")
                              .arg(button->text())
                              .arg(widget->width())
                              .arg(widget->sizeHint().width()));
    }
    return result;
}

} // namespace

/// In each language the letters of a menu and of a window are told apart, and buttons have room for their words.
class TstWording : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator;
        QLocale::setDefault(QLocale::system());
    }

    void theFinderFinds()
    {
        QCOMPARE(clashes({QStringLiteral("&One"), QStringLiteral("&Other"), QStringLiteral("&Two"),
                          QStringLiteral("none"), QStringLiteral("a && o")}),
                 QStringList{QStringLiteral("Alt+O: &One | &Other")});
    }

    void menus_data() { languages(); }
    void menus();
    void signIn_data() { languages(); }
    void signIn();
    void windows_data() { languages(); }
    void windows();
    void dialogs_data() { languages(); }
    void dialogs();

private:
    static void languages()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom);
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
    }

    static WindowKit::Setup speak(const QLocale &locale)
    {
        QLocale::setDefault(locale);
        installTranslations(qApp);
        WindowKit::Setup setup;
        setup.demo.schedules = false;
        return setup;
    }

    static QString faults(const QWidget *window) { return (clashes(textsOf(window)) + squeezed(window)).join(u'\n'); }
};

void TstWording::menus()
{
    QFETCH(const QLocale, locale);
    WindowKit kit(speak(locale));
    QVERIFY(kit.waitLoaded());
    auto *table = kit.find<QAbstractItemView>("connectionsTable");
    QTRY_VERIFY(table->isVisible());
    for (const int rows : {1, 3}) { // verbs change their words with the count
        WindowKit::click(table, table->model()->index(0, 0));
        for (int row = 1; row < rows; ++row)
            WindowKit::click(table, table->model()->index(row, 0), Qt::ControlModifier);
        for (QMenu *menu : kit.window().findChildren<QMenu *>()) {
            emit menu->aboutToShow();
            QCOMPARE(clashes(textsOf(menu)).join(u'\n'), QString());
        }
        for (const QAction *menu : kit.window().menuBar()->actions()) {
            for (const QString &text : textsOf(menu->menu()))
                QVERIFY2(!QKeySequence::mnemonic(text).isEmpty() || menu == kit.window().menuBar()->actions().first(),
                         qPrintable(text));
        }
    }
}

/// The form with all that a failure adds to it, beside the menu bar.
void TstWording::signIn()
{
    QFETCH(const QLocale, locale);
    WindowKit::Setup setup = speak(locale);
    setup.openDemo = false;
    WindowKit kit(std::move(setup));
    QTRY_VERIFY(kit.find("signInPane")->isVisible());
    QTRY_COMPARE(faults(&kit.window()), QString());
    auto *pane = kit.find<SignInPane>("signInPane");
    Error error{.kind = Error::Kind::Network};
    error.detail = QStringLiteral("ConnectionRefusedError");
    pane->showNotTaken(error, {});
    WindowKit::click(kit.find("advanced"));
    QTRY_VERIFY(kit.find("details")->isVisible() && kit.find("retry")->isVisible());
    QTRY_COMPARE(faults(&kit.window()), QString());
    Profile profile;
    profile.id = Profiles::newId();
    profile.name = QStringLiteral("ACME");
    pane->startEdit(profile);
    pane->setCancellable(true);
    pane->showNotTaken(error, QStringLiteral("ACME"));
    QTRY_COMPARE(faults(&kit.window()), QString());
}

void TstWording::windows()
{
    QFETCH(const QLocale, locale);
    WindowKit kit(speak(locale));
    kit.window().resize(1280, 720);
    QVERIFY(kit.waitLoaded());
    auto *table = kit.find<QAbstractItemView>("connectionsTable");
    QTRY_VERIFY(table->isVisible());
    WindowKit::click(table, table->model()->index(0, 0));
    QTRY_COMPARE(faults(&kit.window()), QString());
    WindowKit::doubleClick(table, WindowKit::indexOf(table, QStringLiteral("orders_db")));
    auto *tabs = kit.find<QTabWidget>("connectionTabs");
    QTRY_VERIFY(tabs->isVisible());
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QTRY_COMPARE(faults(&kit.window()), QString());
    }
    tabs->setCurrentIndex(1);
    auto *tree = kit.find<QAbstractItemView>("schemaTree");
    QTRY_VERIFY(tree->isVisible() && WindowKit::indexOf(tree, QStringLiteral("orders")).isValid());
    WindowKit::click(tree, WindowKit::indexOf(tree, QStringLiteral("orders")));
    WindowKit::key(tree, Qt::Key_Space);
    QTRY_VERIFY(kit.find("schemaPane")->findChild<QWidget *>(QStringLiteral("pendingBar"))->isVisible());
    QTRY_COMPARE(faults(&kit.window()), QString());
    tree->selectAll(); // every verb for many has its words
    QTRY_COMPARE(faults(&kit.window()), QString());
}

void TstWording::dialogs()
{
    QFETCH(const QLocale, locale);
    WindowKit kit(speak(locale));
    QVERIFY(kit.waitLoaded());
    for (const char *command : {"connection.new", "group.new", "help.about"}) {
        kit.action(command)->trigger();
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = kit.window().findChild<QDialog *>()) != nullptr && dialog->isVisible());
        QTRY_COMPARE(faults(dialog), QString());
        dialog->reject();
        QTRY_VERIFY(kit.window().findChild<QDialog *>() == nullptr);
    }
    kit.board().openConnection(kit.idOf(u"orders_db"));
    kit.action("schema.compare")->trigger();
    for (const char *name : {"otherDialog", "compareDialog"}) {
        QDialog *dialog = nullptr;
        QTRY_VERIFY2((dialog = kit.find<QDialog>(name)) != nullptr && dialog->isVisible(), name);
        QTRY_COMPARE(faults(dialog), QString());
        if (auto *compare = dialog->findChild<QAbstractButton *>(QStringLiteral("otherCompare")))
            WindowKit::click(compare);
    }
}

SLUICE_TEST(TstWording)
#include "tst_wording.moc"
