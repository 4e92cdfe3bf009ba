// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionregistry.h"
#include "activity/activitypane.h"
#include "board.h"
#include "connection/connectionpage.h"
#include "connections/boardtext.h"
#include "connections/connectionspane.h"
#include "connectionsmodel.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "emptystate.h"
#include "filteredit.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "navigator/navigatorpane.h"
#include "operationlog.h"
#include "palette/palettemodel.h"
#include "profilemenu.h"
#include "profiles.h"
#include "prompt.h"
#include "roles.h"
#include "session.h"
#include "sessions.h"
#include "setupdrafts.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QDialog>
#include <QListView>
#include <QMenu>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace sluice;
using test::WindowKit;

/// Going anywhere and doing anything from the keyboard, and what is told when something has ended.
class TstPalette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void aNameLeadsToItsConnection();
    void anIdIsTheBestMatch();
    void connectorFindsConnections();
    void commandsAreCarriedOut();
    void groupsAreGoneTo();
    void viewsAreGoneTo();
    void rowsAreOfOneHeight();
    void arrowsMoveWhileTyping();
    void theModelIsSound();
    void shortcutsShowEveryKey();
    void shortcutsKnowTheEditorsAndSayWhereNothingIsFound();
    void theMenuOfAGroupIsItsOwn();
    void severalSyncsAreSummedUp();
    void whatEndsElsewhereIsTold();
    void leavingWithUnsentChangesIsAsked();

private:
    [[nodiscard]] QListView *list() const { return m_kit->find<QListView>("paletteList"); }
    void type(const QString &query);
    [[nodiscard]] MessageBar *message() const
    {
        return m_kit->window().centralWidget()->findChild<MessageBar *>(QStringLiteral("messageBar"),
                                                                        Qt::FindDirectChildrenOnly);
    }
    [[nodiscard]] const Connection &connection(int row) const { return m_kit->session()->connections().at(row); }

    std::unique_ptr<WindowKit> m_kit;
};

void TstPalette::initTestCase()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    setup.speed = 600;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QVERIFY(m_kit->waitLoaded());
    QTRY_VERIFY(m_kit->session()->connections().hasGroups());
}

void TstPalette::cleanupTestCase()
{
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstPalette::init()
{
    // Without a window manager nobody gives the keys back when a dialog has closed.
    m_kit->window().activateWindow();
    QTRY_VERIFY(m_kit->window().isActiveWindow());
}

void TstPalette::cleanup()
{
    for (QDialog *dialog : m_kit->window().findChildren<QDialog *>())
        dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_kit->board().showScope({});
}

void TstPalette::type(const QString &query)
{
    QTest::keyClick(&m_kit->window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_kit->find("paletteQuery") != nullptr && m_kit->find("paletteQuery")->isVisible());
    WindowKit::type(m_kit->find("paletteQuery"), query);
}

void TstPalette::aNameLeadsToItsConnection()
{
    type(QStringLiteral("orders_d"));
    QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("orders_db"));
    QTest::keyClick(m_kit->find("paletteQuery"), Qt::Key_Return);
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    QCOMPARE(m_kit->session()->connections().find(m_kit->board().page()->connection())->schema,
             QStringLiteral("orders_db"));
    QTRY_VERIFY(m_kit->find("commandPalette") == nullptr);
}

void TstPalette::anIdIsTheBestMatch()
{
    const Connection &wanted = connection(7);
    type(wanted.id.text().toUpper());
    QCOMPARE(list()->currentIndex().data(Qt::ToolTipRole).toString(), wanted.id.text());
}

void TstPalette::connectorFindsConnections()
{
    type(QStringLiteral("connector hubspot"));
    QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("hubspot"));
    auto *query = m_kit->find<FilterEdit>("paletteQuery");
    query->setText(QStringLiteral("connector"));
    int connections = 0;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        connections += list()->model()->index(row, 0).data(HealthRole).isValid() ? 1 : 0;
    QCOMPARE(connections, m_kit->session()->connections().count());
    query->setText(QStringLiteral("new connector"));
    QVERIFY2(list()->currentIndex().data().toString().startsWith(u"New connection"),
             qPrintable(list()->currentIndex().data().toString()));
    QTest::keyClick(query, Qt::Key_Escape);
    QTRY_VERIFY2(m_kit->find("commandPalette") == nullptr, "one Escape is enough");
}

void TstPalette::commandsAreCarriedOut()
{
    const bool shown = m_kit->action("view.activity")->isChecked();
    type(QStringLiteral("activity"));
    QCOMPARE(list()->currentIndex().data(PaletteModel::KeysRole).toString(), QStringLiteral("Ctrl+J"));
    QTest::keyClick(m_kit->find("paletteQuery"), Qt::Key_Return);
    QCOMPARE(m_kit->action("view.activity")->isChecked(), !shown);
    m_kit->action("view.activity")->setChecked(shown);
}

void TstPalette::groupsAreGoneTo()
{
    type(QStringLiteral("warehouse"));
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        if (list()->model()->index(row, 0).data().toString() == u"Warehouse")
            list()->setCurrentIndex(list()->model()->index(row, 0));
    }
    QTest::keyClick(m_kit->find("paletteQuery"), Qt::Key_Return);
    QVERIFY(!m_kit->board().connections()->scope().group.isEmpty());
}

void TstPalette::viewsAreGoneTo()
{
    for (const BoardView view : boardViews) {
        m_kit->window().activateWindow();
        QTRY_VERIFY(m_kit->window().isActiveWindow());
        type(viewTitle(view));
        QCOMPARE(list()->currentIndex().data().toString(), viewTitle(view));
        QTest::keyClick(m_kit->find("paletteQuery"), Qt::Key_Return);
        QTRY_VERIFY(m_kit->find("commandPalette") == nullptr);
        QVERIFY(m_kit->board().connections()->scope() == (BoardScope{.view = view, .group = {}}));
    }
    m_kit->window().activateWindow();
    QTRY_VERIFY(m_kit->window().isActiveWindow());
    type(QStringLiteral("requests"));
    QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("Requests"));
}

void TstPalette::rowsAreOfOneHeight()
{
    type({});
    QCOMPARE(list()->iconSize().height(), list()->fontMetrics().height());
    // Where a picture is higher than the letters, the rows without one are no lower.
    QStyleOptionViewItem option;
    option.widget = list();
    option.decorationSize = QSize(40, 40);
    option.font = list()->font();
    option.fontMetrics = list()->fontMetrics();
    QSet<int> heights;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        heights.insert(list()->itemDelegate()->sizeHint(option, list()->model()->index(row, 0)).height());
    QCOMPARE(heights.size(), 1);
}

void TstPalette::arrowsMoveWhileTyping()
{
    type(QStringLiteral("o"));
    const int before = list()->currentIndex().row();
    QTest::keyClick(m_kit->find("paletteQuery"), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), before + 1);
    WindowKit::type(m_kit->find("paletteQuery"), QStringLiteral("rders"));
    QCOMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(m_kit->find("paletteQuery"), Qt::Key_Escape);
    QTest::keyClick(m_kit->find("paletteQuery"), Qt::Key_Escape);
    QTRY_VERIFY(m_kit->find("commandPalette") == nullptr);
}

void TstPalette::theModelIsSound()
{
    PaletteModel model(m_kit->window().registry(), &m_kit->session()->connections());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int all = model.rowCount();
    QCOMPARE(all, model.total());
    model.setQuery(QStringLiteral("no such thing at all"));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.target(model.index(0, 0)).action == nullptr);
    model.setQuery(QStringLiteral("  "));
    QCOMPARE(model.rowCount(), all);
}

void TstPalette::shortcutsShowEveryKey()
{
    QTest::keyClick(&m_kit->window(), Qt::Key_F1);
    QTRY_VERIFY(m_kit->find("shortcutsDialog") != nullptr && m_kit->find("shortcutsDialog")->isVisible());
    QSet<QString> shown;
    auto *tree = m_kit->find<QTreeWidget>("shortcutsTree");
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        for (int row = 0; row < tree->topLevelItem(i)->childCount(); ++row)
            shown.insert(tree->topLevelItem(i)->child(row)->text(1));
    }
    for (const QAction *action : m_kit->window().actions()) {
        if (!action->shortcut().isEmpty())
            QVERIFY2(shown.contains(action->shortcut().toString(QKeySequence::NativeText)),
                     qPrintable(action->objectName()));
    }
}

void TstPalette::shortcutsKnowTheEditorsAndSayWhereNothingIsFound()
{
    QTest::keyClick(&m_kit->window(), Qt::Key_F1);
    QTRY_VERIFY(m_kit->find("shortcutsDialog") != nullptr && m_kit->find("shortcutsDialog")->isVisible());
    auto *tree = m_kit->find<QTreeWidget>("shortcutsTree");
    auto *filter = m_kit->find("shortcutsDialog")->findChild<FilterEdit *>();
    for (const auto key : {QKeySequence::Undo, QKeySequence::Redo, QKeySequence::Save}) {
        const QString text = QKeySequence(key).toString(QKeySequence::NativeText);
        QVERIFY2(!tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive, 1).isEmpty(), qPrintable(text));
    }
    filter->setFilter(QStringLiteral("no such key"));
    QVERIFY(!tree->isVisible());
    const auto *empty = m_kit->find<EmptyState>("shortcutsEmpty");
    QVERIFY(empty->isVisible() && empty->title().contains(u"no such key"));
    filter->setFilter(QStringLiteral("undo"));
    QVERIFY(tree->isVisible());
}

void TstPalette::theMenuOfAGroupIsItsOwn()
{
    auto *navigator = m_kit->find<QTreeView>("navigatorView");
    const QModelIndex group = WindowKit::indexOf(navigator, QStringLiteral("Warehouse"));
    emit navigator->customContextMenuRequested(navigator->visualRect(group).center());
    auto *menu = m_kit->find<QMenu>("contextMenu");
    QVERIFY(menu != nullptr);
    QVERIFY(menu->actions().contains(m_kit->action("group.rename")));
    QVERIFY2(m_kit->action("group.rename")->isEnabled(), "though another place is shown");
    QVERIFY(!menu->actions().contains(m_kit->action("connection.delete")));
    menu->close();
    QTRY_VERIFY(!m_kit->action("group.rename")->isEnabled());
}

void TstPalette::severalSyncsAreSummedUp()
{
    auto *table = m_kit->find<QTreeView>("connectionsTable");
    for (const char *name : {"hubspot", "orders_db"})
        WindowKit::click(table, WindowKit::indexOf(table, QLatin1String(name)), Qt::ControlModifier);
    m_kit->action("connection.sync")->trigger();
    QTRY_VERIFY(!m_kit->session()->operations().operations().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_kit->session()->operations().runningCount() == 0, 60'000);
    QTRY_VERIFY(message()->hasMessage());
    QVERIFY2(message()->text().contains(u"succeeded"), qPrintable(message()->text()));
    auto *show = message()->findChild<QAbstractButton *>(QStringLiteral("showOperation"));
    QVERIFY(show != nullptr);
    WindowKit::click(show);
    auto *operations = m_kit->find<QTreeView>("operationsTree");
    QTRY_VERIFY(operations->isVisible());
    QVERIFY(operations->isExpanded(operations->currentIndex()));
    m_kit->action("view.activity")->setChecked(false);
}

void TstPalette::whatEndsElsewhereIsTold()
{
    Session *left = m_kit->session();
    m_kit->board().openConnection(
        WindowKit::indexOf(m_kit->find<QTreeView>("connectionsTable"), QStringLiteral("hubspot"))
            .data(ConnectionIdRole)
            .value<ConnectionId>());
    m_kit->action("connection.sync")->trigger();
    QTRY_COMPARE(left->operations().runningCount(), 1);
    Profile other;
    other.id = Profiles::newId();
    other.name = QStringLiteral("Other & account");
    other.baseUrl = m_kit->demo().url();
    m_kit->program().sessions().openWith(other, {.key = m_kit->demo().key(), .secret = m_kit->demo().secret()});
    QTRY_COMPARE(m_kit->window().windowTitle(), other.name);
    QToolButton *back = m_kit->find<QToolButton>("elsewhere-demo");
    QVERIFY(back != nullptr && back->isVisible());
    QVERIFY(back->accessibleName().contains(u"Demo account"));
    QTRY_VERIFY_WITH_TIMEOUT(message()->hasMessage() && message()->text().contains(u"hubspot"), 60'000);
    QVERIFY(message()->text().contains(u"Demo account"));
    QTRY_VERIFY(m_kit->find<QToolButton>("elsewhere-demo") == nullptr);
    m_kit->program().openDemo();
    QVERIFY(m_kit->waitLoaded());
}

void TstPalette::leavingWithUnsentChangesIsAsked()
{
    m_kit->board().openConnection(connection(0).id);
    m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(2);
    const ConnectionId id = connection(0).id;
    m_kit->board().setupDrafts().set(id, {.paused = true}, connection(0).schema);
    const auto state = [this, id] {
        const auto *model = m_kit->find<QTreeView>("connectionsTable")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex cell = model->index(row, ConnectionsModel::State);
            if (cell.data(ConnectionIdRole).value<ConnectionId>() == id)
                return cell.data().toString();
        }
        return QString();
    };
    QVERIFY2(state().contains(u"not sent"), qPrintable(state()));
    int before = m_kit->window().prompt().questionCount();
    // Signing out loses it as well.
    m_kit->window().prompt().setNextAnswer({.confirmed = false, .optionChecked = false});
    emit m_kit->window().findChild<ProfileMenu *>()->signOutRequested();
    QCOMPARE(m_kit->window().prompt().questionCount(), before + 1);
    QVERIFY(m_kit->window().prompt().lastQuestion()->details.contains(u"1 change"));
    QVERIFY(m_kit->window().prompt().lastQuestion()->details.contains(connection(0).schema));
    QCOMPARE(m_kit->board().setupDrafts().count(), 1);
    before = m_kit->window().prompt().questionCount();
    m_kit->window().prompt().setNextAnswer({.confirmed = false, .optionChecked = false});
    m_kit->window().close();
    QCOMPARE(m_kit->window().prompt().questionCount(), before + 1);
    QVERIFY(m_kit->window().prompt().lastQuestion()->danger == Danger::Costly);
    QVERIFY(m_kit->window().isVisible());
}

SLUICE_TEST(TstPalette)
#include "tst_palette.moc"
