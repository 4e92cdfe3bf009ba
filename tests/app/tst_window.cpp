// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/activitypane.h"
#include "board.h"
#include "connections/connectionspane.h"
#include "connections/connectionstable.h"
#include "connectionsmodel.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "filteredit.h"
#include "mainwindow.h"
#include "navigator/navigatorpane.h"
#include "operationlog.h"
#include "prompt.h"
#include "roles.h"
#include "session.h"
#include "syncbuttondelegate.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QWindow>

#include <algorithm>

using namespace sluice;
using test::WindowKit;

namespace {

WindowKit::Setup quietAccount()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    return setup;
}

} // namespace

/// The board, by keys and clicks, over real HTTP.
class TstWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void countsAreTheWholeAccount();
    void aViewHoldsWhatItCounts();
    void pausedAndNeverSyncedAreFacts();
    void aGroupShowsItsDetails();
    void filterNeverLeavesHiddenRowsSelected();
    void enterOpensAndAltLeftComesBack();
    void syncInTheRow();
    void syncIsWatchedToItsEnd();
    void restartIsAskedFirst();
    void pauseAndResume();
    void setupTestsShowTheirResults();
    void copyAsCurlHoldsNoSecret();
    void severalAreCounted();
    void columnsAreRemembered();
    void contextMenuOfAGroupActsOnAllOfIt();
    void refreshByF5();
    void whatWasOpenedIsNoSelection();
    void findGoesToThePageThatIsShown();
    void escapeGoesOneStepBack();
    void everyColumnFits();
    void oneGroupNeedsNoColumnOfIt();
    void theCentreYieldsFirst();

private:
    /// As the keyboard sends it: who asks which keys are held is told.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(m_kit->window().windowHandle(), Qt::Key(key), modifiers);
    }
    [[nodiscard]] ConnectionsTable *table() const { return m_kit->find<ConnectionsTable>("connectionsTable"); }
    [[nodiscard]] QTreeView *navigator() const { return m_kit->find<QTreeView>("navigatorView"); }
    [[nodiscard]] QString label(const char *name) const { return WindowKit::textOf(m_kit->find<QLabel>(name)); }
    [[nodiscard]] QModelIndex rowOf(const QString &name) const { return WindowKit::indexOf(table(), name); }
    [[nodiscard]] ConnectionId idOf(const QString &name) const
    {
        return rowOf(name).data(ConnectionIdRole).value<ConnectionId>();
    }
    [[nodiscard]] int requests(const char *method, const ConnectionId &id, const char *verb = "") const
    {
        return m_kit->demo().requestCount(method, "/v1/connections/" + id.text().toUtf8() + verb);
    }
    [[nodiscard]] const Operation &lastOperation() const
    {
        return m_kit->session()->operations().operations().constLast();
    }
    [[nodiscard]] bool idle() const { return m_kit->session()->operations().runningCount() == 0; }

    std::unique_ptr<WindowKit> m_kit;
};

void TstWindow::init()
{
    m_kit = std::make_unique<WindowKit>(quietAccount());
    QVERIFY(m_kit->waitLoaded());
    QTRY_VERIFY(table()->isVisible());
}

void TstWindow::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstWindow::countsAreTheWholeAccount()
{
    const int total = m_kit->session()->connections().count();
    QCOMPARE(table()->model()->rowCount(), total);
    QVERIFY(label("connectionCount").contains(QString::number(total)));
    QCOMPARE(m_kit->find<FilterEdit>("connectionsFilter")->filter(), QString());
}

void TstWindow::aViewHoldsWhatItCounts()
{
    const QModelIndex views = navigator()->model()->index(0, 0);
    for (int row = 0; row < navigator()->model()->rowCount(views); ++row) {
        const QModelIndex view = navigator()->model()->index(row, 0, views);
        WindowKit::click(navigator(), view);
        QCOMPARE(m_kit->board().connections()->scope().view, BoardView(view.data(ViewRole).toInt()));
        QCOMPARE(table()->model()->rowCount(), view.data(CountRole).toInt());
        for (int i = 0; i < table()->model()->rowCount(); ++i) {
            const auto id = table()->model()->index(i, 0).data(ConnectionIdRole).value<ConnectionId>();
            const ConnectionStore &store = m_kit->session()->connections();
            QVERIFY(belongsTo(*store.find(id), store.verdictAt(store.rowOf(id)).health,
                              BoardView(view.data(ViewRole).toInt())));
        }
    }
}

/// Also where something else about them is more urgent.
void TstWindow::pausedAndNeverSyncedAreFacts()
{
    const ConnectionStore &store = m_kit->session()->connections();
    const auto shown = [this](BoardView view) {
        WindowKit::click(navigator(), navigator()->model()->index(int(view), 0, navigator()->model()->index(0, 0)));
        QSet<ConnectionId> ids;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            ids.insert(table()->model()->index(row, 0).data(ConnectionIdRole).value<ConnectionId>());
        return ids;
    };
    QSet<ConnectionId> paused;
    QSet<ConnectionId> never;
    for (int row = 0; row < store.count(); ++row) {
        if (isPaused(store.at(row)))
            paused.insert(store.at(row).id);
        if (store.at(row).succeededAt.isNull() && store.verdictAt(row).health != Health::Incomplete)
            never.insert(store.at(row).id);
    }
    QCOMPARE(shown(BoardView::Paused), paused);
    QCOMPARE(shown(BoardView::NeverSynced), never);
    QVERIFY2(paused.intersects(never), "the stock account has one that is both");
}

void TstWindow::aGroupShowsItsDetails()
{
    const QModelIndex group = WindowKit::indexOf(navigator(), QStringLiteral("Warehouse"));
    QVERIFY(group.isValid());
    WindowKit::click(navigator(), group);
    QCOMPARE(label("boardTitle"), QStringLiteral("Warehouse"));
    QTRY_VERIFY(label("groupDestination").contains(u"connected"));
    QVERIFY(!label("groupRegion").isEmpty());
    QCOMPARE(label("groupId"), group.data(GroupIdRole).value<GroupId>().text());
    QVERIFY(label("groupCreated").contains(u"ago"));
    QCOMPARE(table()->model()->rowCount(), group.data(CountRole).toInt());
    QVERIFY(!label("boardCounts").isEmpty());
}

void TstWindow::filterNeverLeavesHiddenRowsSelected()
{
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    const auto total = m_kit->board().selection().size();
    QCOMPARE(int(total), m_kit->session()->connections().count());
    QTest::keyClick(&m_kit->window(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = m_kit->find<FilterEdit>("connectionsFilter");
    QTRY_VERIFY(filter->hasFocus());
    WindowKit::type(filter, QStringLiteral("postgres"));
    QTRY_VERIFY(table()->model()->rowCount() < total);
    const int shown = table()->model()->rowCount();
    QVERIFY(shown > 0);
    QCOMPARE(int(m_kit->board().selection().size()), shown);
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(table()->model()->rowCount(), int(total));
    QCOMPARE(int(m_kit->board().selection().size()), shown);
    WindowKit::type(filter, QStringLiteral("no such thing"));
    QTRY_VERIFY(!table()->isVisible());
    QVERIFY(m_kit->board().selection().isEmpty());
    QVERIFY(!m_kit->action("connection.sync")->isEnabled());
}

void TstWindow::enterOpensAndAltLeftComesBack()
{
    WindowKit::click(table(), table()->model()->index(3, 0));
    const ConnectionId id = m_kit->board().selection().first();
    QTRY_VERIFY(m_kit->find("inspectorPane")->isVisible());
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    QVERIFY2(!m_kit->find("inspectorPane")->isVisible(), "the page says all that it would");
    QCOMPARE(m_kit->board().selection(), QList<ConnectionId>{id});
    QTest::keyClick(&m_kit->window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(table()->isVisible());
    QCOMPARE(m_kit->board().selection(), QList<ConnectionId>{id});
    QTest::keyClick(&m_kit->window(), Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    WindowKit::click(m_kit->find("groupLink"));
    QTRY_VERIFY(table()->isVisible());
    QVERIFY(!m_kit->board().connections()->scope().group.isEmpty());
}

void TstWindow::syncInTheRow()
{
    const ConnectionId id = idOf(QStringLiteral("hubspot"));
    const QModelIndex cell = rowOf(QStringLiteral("hubspot")).siblingAtColumn(ConnectionsModel::Sync);
    table()->scrollTo(cell);
    auto *delegate = qobject_cast<SyncButtonDelegate *>(table()->itemDelegateForColumn(ConnectionsModel::Sync));
    const QPoint at = delegate->buttonRect(cell).center();
    QTest::mouseMove(table()->viewport(), at);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(requests("POST", id, "/sync"), 1);
    QVERIFY2(m_kit->board().selection().isEmpty(), "the button selects nothing");
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60'000);
    QCOMPARE(requests("POST", id, "/sync"), 1);
}

void TstWindow::syncIsWatchedToItsEnd()
{
    WindowKit::doubleClick(table(), rowOf(QStringLiteral("hubspot")));
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    WindowKit::click(m_kit->find("syncButton"));
    QTRY_VERIFY(!m_kit->session()->operations().operations().isEmpty());
    QTRY_COMPARE(lastOperation().rows.first().syncPhase, SyncWatch::Phase::Syncing);
    QVERIFY(!m_kit->action("connection.sync")->isEnabled());
    QVERIFY(label("activityLine").contains(u"hubspot"));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60'000);
    QCOMPARE(*lastOperation().rows.first().outcome, SyncOutcome::Succeeded);
    QTRY_VERIFY(label("activityLine").contains(u"Succeeded"));
    QTRY_VERIFY(label("connectionDoing").contains(u"Succeeded"));
}

void TstWindow::restartIsAskedFirst()
{
    WindowKit::click(table(), rowOf(QStringLiteral("hubspot")));
    const ConnectionId id = m_kit->board().selection().first();
    QVERIFY2(!m_kit->action("connection.restart")->isEnabled(), "nothing runs that could be restarted");
    m_kit->action("connection.sync")->trigger();
    QTRY_VERIFY(m_kit->action("connection.restart")->isEnabled());
    m_kit->window().prompt().setNextAnswer({.confirmed = false, .optionChecked = false});
    m_kit->action("connection.restart")->trigger();
    QTRY_COMPARE(m_kit->window().prompt().questionCount(), 1);
    QVERIFY(m_kit->window().prompt().lastQuestion()->danger == Danger::Costly);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(requests("POST", id, "/sync"), 1);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60'000);
}

void TstWindow::pauseAndResume()
{
    WindowKit::click(table(), rowOf(QStringLiteral("hubspot")));
    const ConnectionId id = m_kit->board().selection().first();
    m_kit->action("connection.pause")->trigger();
    QTRY_VERIFY(m_kit->session()->connections().find(id)->paused);
    QTRY_VERIFY(m_kit->action("connection.resume")->isEnabled());
    QVERIFY(!m_kit->action("connection.sync")->isEnabled());
    QCOMPARE(requests("PATCH", id), 1);
    m_kit->action("connection.resume")->trigger();
    QTRY_VERIFY(!m_kit->session()->connections().find(id)->paused);
    QCOMPARE(requests("PATCH", id), 2);
}

void TstWindow::setupTestsShowTheirResults()
{
    WindowKit::doubleClick(table(), rowOf(QStringLiteral("legacy_orders")));
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    m_kit->action("connection.test")->trigger();
    QTRY_VERIFY(!m_kit->session()->operations().operations().isEmpty());
    QTRY_VERIFY(idle());
    QCOMPARE(lastOperation().rows.first().state, OperationRow::State::Failed);
    // They are shown anew when the answer has been merged, so the labels are others then.
    QVERIFY(WindowKit::wait([this] {
        const auto labels = m_kit->find("connectionPage")->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *l) {
            return l->isVisible() && l->text().contains(u"password authentication failed");
        });
    }));
}

void TstWindow::copyAsCurlHoldsNoSecret()
{
    m_kit->action("view.requests")->trigger();
    auto *requests = m_kit->find<QTreeView>("requestsTable");
    QTRY_VERIFY(requests->isVisible());
    QTRY_VERIFY(requests->model()->rowCount() > 0);
    WindowKit::click(requests, requests->model()->index(0, 2));
    QTRY_VERIFY(m_kit->find("copyCurl")->isEnabled());
    WindowKit::click(m_kit->find("copyCurl"));
    const QString curl = QGuiApplication::clipboard()->text();
    QVERIFY(curl.startsWith(u"curl"));
    QVERIFY(curl.contains(u"/v1/"));
    QVERIFY(curl.contains(u"$"));
    QVERIFY(!curl.contains(m_kit->demo().secret()));
}

void TstWindow::severalAreCounted()
{
    WindowKit::click(table(), table()->model()->index(20, 0));
    WindowKit::click(table(), table()->model()->index(24, 0), Qt::ShiftModifier);
    QCOMPARE(m_kit->board().selection().size(), 5);
    QVERIFY(m_kit->action("connection.sync")->text().contains(u"5"));
    QVERIFY2(m_kit->action("connection.test")->iconText().contains(u"5"), "the button in the bar says it as well");
    QTRY_VERIFY(label("inspectorMany").contains(u"5"));
    m_kit->action("connection.copyid")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 5);
}

void TstWindow::columnsAreRemembered()
{
    const QTemporaryDir folder;
    WindowKit::Setup setup = quietAccount();
    setup.settingsFolder = folder.path();
    {
        WindowKit kit(setup);
        QVERIFY(kit.waitLoaded());
        auto *header = kit.find<QTreeView>("connectionsTable")->header();
        QVERIFY(header->isSectionHidden(ConnectionsModel::IdText));
        header->setSectionHidden(ConnectionsModel::IdText, false);
        header->resizeSection(ConnectionsModel::Name, 321);
        kit.board().activity()->setExpanded(true);
        QVERIFY(kit.close());
    }
    WindowKit kit(setup);
    QVERIFY(kit.waitLoaded());
    auto *header = kit.find<QTreeView>("connectionsTable")->header();
    QVERIFY(!header->isSectionHidden(ConnectionsModel::IdText));
    QCOMPARE(header->sectionSize(ConnectionsModel::Name), 321);
    QVERIFY(kit.board().activity()->isExpanded());
    QVERIFY(kit.close());
}

void TstWindow::contextMenuOfAGroupActsOnAllOfIt()
{
    const QModelIndex group = WindowKit::indexOf(navigator(), QStringLiteral("Warehouse"));
    const int count = group.data(CountRole).toInt();
    emit navigator()->customContextMenuRequested(navigator()->visualRect(group).center());
    auto *menu = m_kit->find<QMenu>("contextMenu");
    QVERIFY(menu != nullptr);
    const auto *test = menu->findChild<QAction *>(QStringLiteral("menu.connection.test"));
    QVERIFY(test != nullptr && test->isEnabled());
    QVERIFY2(test->text().contains(QString::number(count)), qPrintable(test->text()));
    // Nothing is selected: buttons and keys do nothing, and the menu shows no keys that would.
    for (const char *id : {"connection.pause", "connection.test", "connection.copyid"})
        QVERIFY2(!m_kit->action(id)->isEnabled(), id);
    for (const QAction *action : menu->actions())
        QVERIFY2(action->shortcut().isEmpty() || !action->isShortcutVisibleInContextMenu(),
                 qPrintable(action->objectName()));
    menu->close();
}

void TstWindow::refreshByF5()
{
    const int before = m_kit->demo().requestCount("GET", "/v1/connections");
    QTest::keyClick(&m_kit->window(), Qt::Key_F5);
    QTRY_VERIFY(m_kit->demo().requestCount("GET", "/v1/connections") > before);
}

void TstWindow::whatWasOpenedIsNoSelection()
{
    const ConnectionId ids[] = {idOf(QStringLiteral("hubspot")), idOf(QStringLiteral("orders_db"))};
    for (const ConnectionId &id : ids) {
        m_kit->board().openConnection(id);
        QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(table()->isVisible());
        QCOMPARE(m_kit->board().selection(), QList<ConnectionId>{id});
    }
}

void TstWindow::findGoesToThePageThatIsShown()
{
    m_kit->board().openConnection(idOf(QStringLiteral("orders_db")));
    auto *tabs = m_kit->find<QTabWidget>("connectionTabs");
    const std::pair<const char *, const char *> searches[] = {{"schemaPane", "schemaFilter"}, {"jsonPane", "jsonFind"}};
    for (const auto &[pane, search] : searches) {
        tabs->setCurrentWidget(m_kit->find(pane));
        QTRY_VERIFY(m_kit->find(search)->isVisible());
        navigator()->setFocus();
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(m_kit->find(search)->hasFocus());
        QVERIFY(m_kit->find("connectionPage")->isVisible());
    }
}

void TstWindow::escapeGoesOneStepBack()
{
    auto *filter = m_kit->find<FilterEdit>("connectionsFilter");
    filter->setFocus();
    WindowKit::type(filter, QStringLiteral("postgres"));
    QTest::keyClick(filter, Qt::Key_Down);
    QTRY_VERIFY(table()->hasFocus());
    const QModelIndex first = table()->model()->index(0, 0);
    QCOMPARE(m_kit->board().selection(), QList<ConnectionId>{first.data(ConnectionIdRole).value<ConnectionId>()});
    QTest::keyClick(table(), Qt::Key_Escape);
    QCOMPARE(filter->filter(), QString());
    QVERIFY(table()->hasFocus());

    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    m_kit->find("connectionTabs")->setFocus();
    QTest::keyClick(m_kit->find("connectionTabs"), Qt::Key_Escape);
    QTRY_VERIFY(table()->isVisible());
}

void TstWindow::everyColumnFits()
{
    m_kit->window().resize(1280, 720);
    QTRY_COMPARE(m_kit->window().width(), 1280);
    WindowKit::click(table(), table()->model()->index(3, 0));
    QTRY_VERIFY(m_kit->find("inspectorPane")->isVisible());
    QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
    m_kit->action("view.inspector")->trigger();
    QTRY_VERIFY(!m_kit->find("inspectorPane")->isVisible());
    QTRY_COMPARE(table()->header()->length(), table()->viewport()->width());
}

void TstWindow::oneGroupNeedsNoColumnOfIt()
{
    QHeaderView *header = table()->header();
    const QModelIndex group = WindowKit::indexOf(navigator(), QStringLiteral("Warehouse"));
    const BoardScope scope{.view = BoardView::All, .group = group.data(GroupIdRole).value<GroupId>()};
    QVERIFY(!header->isSectionHidden(ConnectionsModel::GroupName));
    m_kit->board().showScope(scope);
    QVERIFY(header->isSectionHidden(ConnectionsModel::GroupName));
    header->resizeSection(ConnectionsModel::Name, 222); // what is kept now has the column
    m_kit->board().showScope({});
    QVERIFY(!header->isSectionHidden(ConnectionsModel::GroupName));

    m_kit->board().showScope(scope);
    table()->showColumnsMenu(table()->mapToGlobal(QPoint()));
    auto *menu = table()->findChild<QMenu *>(QStringLiteral("columnsMenu"));
    const QList<QAction *> columns = menu->actions();
    const auto wanted = std::ranges::find(columns, QStringLiteral("Group"), &QAction::text);
    QVERIFY(wanted != columns.end());
    (*wanted)->setChecked(true);
    menu->close();
    m_kit->board().showScope({});
    m_kit->board().showScope(scope);
    QVERIFY2(!header->isSectionHidden(ConnectionsModel::GroupName), "it was asked for here");
}

void TstWindow::theCentreYieldsFirst()
{
    const int navigatorWidth = m_kit->board().navigator()->width();
    const int inspectorWidth = m_kit->find("inspectorPane")->width();
    QVERIFY2(m_kit->window().minimumSizeHint().width() <= 900,
             qPrintable(QString::number(m_kit->window().minimumSizeHint().width())));
    m_kit->board().openConnection(idOf(QStringLiteral("hubspot")));
    QVERIFY2(m_kit->window().minimumSizeHint().width() <= 900,
             qPrintable(QString::number(m_kit->window().minimumSizeHint().width())));
    m_kit->board().goBack();
    m_kit->window().resize(900, 600);
    QTRY_COMPARE(m_kit->window().width(), 900);
    QCOMPARE(m_kit->board().navigator()->width(), navigatorWidth);
    QCOMPARE(m_kit->find("inspectorPane")->width(), inspectorWidth);
}

SLUICE_TEST(TstWindow)
#include "tst_window.moc"
