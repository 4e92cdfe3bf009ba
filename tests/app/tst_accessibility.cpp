// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/activitypane.h"
#include "board.h"
#include "connectionstore.h"
#include "mainwindow.h"
#include "prompt.h"
#include "session.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace sluice;
using test::WindowKit;

namespace {

/// What a screen reader would call it.
QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face == nullptr ? widget->accessibleName() : face->text(QAccessible::Name);
}

bool isControl(const QWidget *widget)
{
    // Qt's own helpers inside other controls.
    if (widget->objectName().startsWith(u"qt_") || qobject_cast<const QHeaderView *>(widget) != nullptr)
        return false;
    for (const QWidget *parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (qobject_cast<const QLineEdit *>(parent) != nullptr || qobject_cast<const QTabBar *>(parent) != nullptr)
            return false;
    }
    return qobject_cast<const QAbstractButton *>(widget) != nullptr
           || qobject_cast<const QLineEdit *>(widget) != nullptr
           || qobject_cast<const QAbstractItemView *>(widget) != nullptr
           || qobject_cast<const QPlainTextEdit *>(widget) != nullptr
           || qobject_cast<const QComboBox *>(widget) != nullptr || widget->focusPolicy() != Qt::NoFocus;
}

/// The controls below `root` that can be seen and have no name, or cannot be reached by Tab.
QStringList faults(QWidget *root)
{
    QStringList result;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !isControl(widget))
            continue;
        const QString what = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        // The area of a scroll area and the bar of tabs are passed through.
        const bool passage = widget->inherits("QTabWidget") || widget->inherits("QStackedWidget");
        if (!passage && nameOf(widget).isEmpty())
            result.append(what + QStringLiteral(": no accessible name, in ")
                          + QLatin1String(widget->parentWidget()->metaObject()->className()));
        if (qobject_cast<QAbstractButton *>(widget) != nullptr && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) == 0)
            result.append(what + QStringLiteral(": Tab does not reach it, in ")
                          + QLatin1String(widget->parentWidget()->metaObject()->className()));
    }
    return result;
}

} // namespace

/// Walks the window in each of its states: every control has a name and can be reached by keys.
class TstAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void theWalkerFindsFaults();
    void signIn();
    void board();
    void questions();
    void dialogs();
    void everyTabOfAConnection();
    void everyCommandHasAKeyOrAMenu();
};

void TstAccessibility::theWalkerFindsFaults()
{
    QWidget root;
    auto *button = new QPushButton(&root);
    button->setFocusPolicy(Qt::NoFocus);
    root.show();
    const QStringList found = faults(&root);
    QCOMPARE(found.size(), 2);
}

void TstAccessibility::signIn()
{
    WindowKit::Setup setup;
    setup.openDemo = false;
    WindowKit kit(std::move(setup));
    QTRY_VERIFY(kit.find("signInPane")->isVisible());
    WindowKit::click(kit.find("advanced"));
    WindowKit::click(kit.find("signIn")); // the message bar with it
    QCOMPARE(faults(&kit.window()).join(u'\n'), QString());
}

void TstAccessibility::board()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    WindowKit kit(std::move(setup));
    QVERIFY(kit.waitLoaded());
    auto *table = kit.find<QAbstractItemView>("connectionsTable");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(faults(&kit.window()).join(u'\n'), QString());
    WindowKit::click(table, table->model()->index(0, 0));
    kit.board().activity()->setExpanded(true);
    QCOMPARE(faults(&kit.window()).join(u'\n'), QString());
    kit.action("view.requests")->trigger();
    QCOMPARE(faults(&kit.window()).join(u'\n'), QString());
    WindowKit::doubleClick(table, table->model()->index(0, 0));
    QTRY_VERIFY(kit.find("connectionPage")->isVisible());
    QCOMPARE(faults(&kit.window()).join(u'\n'), QString());
}

void TstAccessibility::questions()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    WindowKit kit(std::move(setup));
    QVERIFY(kit.waitLoaded());
    const Question question{.text = QStringLiteral("Do it?"),
                            .details = QStringLiteral("It costs."),
                            .verb = QStringLiteral("Do it"),
                            .danger = Danger::Destructive,
                            .typedName = QStringLiteral("name"),
                            .option = QStringLiteral("and that")};
    kit.window().prompt().confirm(&kit.window(), question, [](const Answer &) {});
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = kit.window().findChild<QDialog *>()) != nullptr && dialog->isVisible());
    QCOMPARE(faults(dialog).join(u'\n'), QString());
    dialog->reject();
}

void TstAccessibility::dialogs()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    WindowKit kit(std::move(setup));
    QVERIFY(kit.waitLoaded());
    QTRY_VERIFY(kit.session()->connections().hasGroups());
    for (const char *id : {"app.palette", "help.shortcuts", "app.preferences", "connection.new", "group.new"}) {
        kit.action(id)->trigger();
        QDialog *dialog = nullptr;
        QTRY_VERIFY2((dialog = kit.window().findChild<QDialog *>()) != nullptr && dialog->isVisible(), id);
        QVERIFY2(!dialog->windowTitle().isEmpty(), id);
        QCOMPARE(faults(dialog).join(u'\n'), QString());
        if (auto *tabs = dialog->findChild<QTabWidget *>(QStringLiteral("preferencesTabs"))) {
            tabs->setCurrentIndex(1);
            QVERIFY(tabs->currentWidget()->isVisible());
            QCOMPARE(faults(dialog).join(u'\n'), QString());
        }
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    kit.board().openConnection(kit.idOf(u"orders_db"));
    kit.action("schema.compare")->trigger();
    for (const char *name : {"otherDialog", "compareDialog"}) {
        QDialog *dialog = nullptr;
        QTRY_VERIFY2((dialog = kit.find<QDialog>(name)) != nullptr && dialog->isVisible(), name);
        QVERIFY2(!dialog->windowTitle().isEmpty(), name);
        QCOMPARE(faults(dialog).join(u'\n'), QString());
        if (auto *compare = dialog->findChild<QAbstractButton *>(QStringLiteral("otherCompare")))
            WindowKit::click(compare);
    }
}

void TstAccessibility::everyTabOfAConnection()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    WindowKit kit(std::move(setup));
    QVERIFY(kit.waitLoaded());
    kit.board().openConnection(kit.session()->connections().at(0).id);
    auto *tabs = kit.find<QTabWidget>("connectionTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTRY_VERIFY(tabs->currentWidget()->isVisible());
        QCOMPARE(faults(&kit.window()).join(u'\n'), QString());
    }
}

void TstAccessibility::everyCommandHasAKeyOrAMenu()
{
    WindowKit::Setup setup;
    setup.openDemo = false;
    WindowKit kit(std::move(setup));
    QSet<QAction *> inMenus;
    for (const QMenu *menu : kit.window().findChildren<QMenu *>()) {
        for (QAction *action : menu->actions())
            inMenus.insert(action);
    }
    for (QAction *action : kit.window().actions()) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->shortcut().isEmpty() || inMenus.contains(action), qPrintable(action->objectName()));
    }
}

SLUICE_TEST(TstAccessibility)
#include "tst_accessibility.moc"
