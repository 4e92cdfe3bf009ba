// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardkit.h"
#include "connections/connectionspane.h"
#include "connections/connectionstable.h"
#include "filteredit.h"
#include "healthtext.h"
#include "inspector/inspectorpane.h"
#include "navigator/navigatorpane.h"
#include "navigatormodel.h"
#include "paneskit.h"
#include "roles.h"
#include "syncbuttondelegate.h"
#include "testregistry.h"
#include "viewstate.h"
#include "words/modelwords.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace sluice;
using test::Board;
using test::find;

namespace {

const auto alpha = QStringLiteral("alpha");
const auto beta = QStringLiteral("beta");

void fill(Board &board, int count)
{
    for (int i = 0; i < count; ++i)
        board.store.merge(Board::connection(i, i % 3 == 0 ? alpha : beta, i % 5 == 1));
}

/// Chooses one of the header's menu.
void toggle(ConnectionsTable &table, const QString &name)
{
    table.showColumnsMenu({});
    auto *menu = find<QMenu>(table, "columnsMenu");
    QVERIFY(menu != nullptr);
    bool found = false;
    for (QAction *action : menu->actions()) {
        if (action->text() == name) {
            action->trigger();
            found = true;
        }
    }
    QVERIFY2(found, qPrintable(name));
    menu->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

/// Navigator, table and inspector by themselves, on a board that the test made.
class TstBoardPanes : public QObject
{
    Q_OBJECT

private slots:
    void beforeAnythingIsRead();
    void nothingMatchesAndTheWayBack();
    void keysReachTheTableAndOpen();
    void columnsAreChosenAndReset();
    void roomGoesToNames();
    void roomGoesToTheNamesOfGroups();
    void howLongItFailsIsReadToItsEnd();
    void sortedByAgeAndNameAmongEquals();
    void navigatorTellsWhatWasChosen();
    void navigatorFilterOpensAndClosesAgain();
    void navigatorFilterLeadsToTheFirstHit();
    void navigatorMenus();
    void spaceSyncsAndReadOnlyHasNoButton();
    void inspectorForNoneOneAndMany();

private:
    QTemporaryDir m_folder;
};

void TstBoardPanes::beforeAnythingIsRead()
{
    ViewState viewState(m_folder.path());
    ConnectionsPane pane(modelWords(), viewState);
    pane.show();
    QVERIFY(!pane.table()->isVisible());
    QVERIFY(!find<QLabel>(pane, "emptyTitle")->text().isEmpty());
    Board board;
    pane.setSession(&board.session);
    QVERIFY(!pane.table()->isVisible());
    fill(board, 5);
    QTRY_VERIFY(pane.table()->isVisible());
    pane.setSession(nullptr);
    QVERIFY(!pane.table()->isVisible());
    QVERIFY(pane.selection().isEmpty());
}

void TstBoardPanes::nothingMatchesAndTheWayBack()
{
    ViewState viewState(m_folder.path());
    ConnectionsPane pane(modelWords(), viewState);
    Board board;
    fill(board, 12);
    pane.setSession(&board.session);
    pane.show();
    QTRY_VERIFY(pane.table()->isVisible());
    pane.filterEdit()->setFilter(QStringLiteral("no such thing"));
    QVERIFY(!pane.table()->isVisible());
    auto *clear = find<QPushButton>(pane, "emptyAction");
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(pane.table()->isVisible());
    QCOMPARE(pane.filterEdit()->text(), QString());
    pane.setScope({.view = BoardView::All, .group = GroupId(QStringLiteral("nobody"))});
    QVERIFY(!pane.table()->isVisible());
    QVERIFY(pane.isScopeEmpty());
}

void TstBoardPanes::keysReachTheTableAndOpen()
{
    ViewState viewState(m_folder.path());
    ConnectionsPane pane(modelWords(), viewState);
    Board board;
    fill(board, 12);
    pane.setSession(&board.session);
    pane.show();
    QTRY_VERIFY(pane.table()->isVisible());
    QApplication::setActiveWindow(&pane);
    QSignalSpy opened(&pane, &ConnectionsPane::openRequested);
    pane.filterEdit()->setFocus();
    QTest::keyClick(pane.filterEdit(), Qt::Key_Down);
    QVERIFY(pane.table()->hasFocus());
    QVERIFY(pane.table()->currentIndex().isValid());
    QTest::keyClick(pane.table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(pane.table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(pane.selection().size(), 12);
    QTest::keyClick(pane.table(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(opened.count(), 1);
}

void TstBoardPanes::columnsAreChosenAndReset()
{
    ViewState viewState(m_folder.path());
    ConnectionsPane pane(modelWords(), viewState);
    pane.resize(600, 400);
    pane.show();
    QHeaderView *header = pane.table()->header();
    const int id = 7;
    QVERIFY(header->isSectionHidden(id));
    toggle(*pane.table(), QStringLiteral("Id"));
    QVERIFY(!header->isSectionHidden(id));
    QVERIFY(pane.table()->horizontalScrollBar()->maximum() > 0);
    QVERIFY2(header->sectionViewportPosition(id) >= 0
                 && header->sectionViewportPosition(id) < pane.table()->viewport()->width(),
             "what is asked for is seen");
    header->resizeSection(0, 333);
    {
        ConnectionsPane again(modelWords(), viewState);
        QVERIFY(!again.table()->header()->isSectionHidden(id));
        QCOMPARE(again.table()->header()->sectionSize(0), 333);
    }
    toggle(*pane.table(), QStringLiteral("Reset columns"));
    QVERIFY(header->isSectionHidden(id));
    QVERIFY(header->sectionSize(0) != 333);
}

void TstBoardPanes::roomGoesToNames()
{
    ViewState viewState(m_folder.path());
    viewState.reset();
    ConnectionsPane pane(modelWords(), viewState);
    Board board;
    fill(board, 12);
    Connection connection = Board::connection(20, alpha, false);
    connection.service = ServiceId(QStringLiteral("a_connector_type_of_length"));
    board.store.merge(connection);
    pane.resize(700, 400);
    pane.show();
    const QHeaderView *header = pane.table()->header();
    const auto width = [header] {
        return header->sectionSize(ConnectionsModel::Service);
    };
    const int before = width();
    pane.setSession(&board.session);
    pane.resize(1500, 400);
    QTRY_COMPARE_GT(width(), before);
    QVERIFY(pane.table()->fontMetrics().horizontalAdvance(connection.service.text()) < width());
    QCOMPARE(header->length(), pane.table()->viewport()->width());
    // Back where there is none to give; nothing of it is taken for the user's.
    pane.resize(700, 400);
    QTRY_COMPARE(width(), before);
    QVERIFY(pane.table()->isFitting());
    pane.table()->sortByColumn(ConnectionsModel::Name, Qt::AscendingOrder);
    {
        ConnectionsPane again(modelWords(), viewState);
        QVERIFY(again.table()->isFitting());
    }
    // Another is the last one meanwhile.
    const auto fits = [&pane, header] {
        QCoreApplication::processEvents();
        return pane.table()->isFitting() && header->length() >= pane.table()->viewport()->width();
    };
    toggle(*pane.table(), QStringLiteral("Id"));
    QVERIFY(fits());
    pane.table()->header()->moveSection(header->visualIndex(ConnectionsModel::IdText), 1);
    QVERIFY(fits());
    pane.table()->header()->moveSection(1, ConnectionsModel::IdText);
    QVERIFY(fits());
    pane.table()->header()->moveSection(header->visualIndex(ConnectionsModel::GroupName), header->count() - 1);
    QVERIFY(fits());
    toggle(*pane.table(), QStringLiteral("Group"));
    QVERIFY(fits());
    toggle(*pane.table(), QStringLiteral("Reset columns"));
    QVERIFY(fits());
    // What the user has made of it stays.
    pane.table()->header()->resizeSection(ConnectionsModel::Service, 77);
    pane.resize(1500, 400);
    QCoreApplication::processEvents();
    QCOMPARE(width(), 77);
    const ConnectionsPane again(modelWords(), viewState);
    QVERIFY(!again.table()->isFitting());
    QCOMPARE(again.table()->header()->sectionSize(ConnectionsModel::Service), 77);
}

/// They come after the connections, of which the ids of their groups are shown until then.
void TstBoardPanes::roomGoesToTheNamesOfGroups()
{
    QStandardItemModel model(1, ConnectionsModel::ColumnCount);
    for (int column = 0; column < model.columnCount(); ++column)
        model.setItem(0, column, new QStandardItem(QStringLiteral("an_id")));
    QStandardItem *group = model.item(0, ConnectionsModel::GroupName);
    ConnectionsTable table;
    table.resize(1700, 400);
    table.setModel(&model);
    table.show();
    const auto width = [&table] {
        return table.header()->sectionSize(ConnectionsModel::GroupName);
    };
    QCoreApplication::processEvents();
    const int before = width();
    const QString name = QStringLiteral("a_group_with_a_name");
    group->setText(name);
    QTRY_COMPARE_GT(width(), before);
    QVERIFY(table.fontMetrics().horizontalAdvance(name) < width());
    group->setText(QStringLiteral("short"));
    QTRY_COMPARE(width(), before);
}

void TstBoardPanes::howLongItFailsIsReadToItsEnd()
{
    QStandardItemModel model(1, ConnectionsModel::ColumnCount);
    ConnectionsTable table;
    table.resize(700, 400);
    table.setModel(&model);
    const Timestamp now = Timestamp::fromIso(u"2026-01-01T00:00:00Z");
    const QFontMetrics metrics = table.fontMetrics();
    for (const Health health : {Health::Failing, Health::Broken}) {
        const Verdict verdict{.health = health,
                              .reason = {},
                              .sinceKind = SinceKind::AtLeast,
                              .since = now.addMilliseconds(-12 * 60'000)};
        const QString text = healthBrief(verdict, now);
        QVERIFY2(metrics.horizontalAdvance(text) + metrics.height()
                     < table.header()->sectionSize(ConnectionsModel::State),
                 qPrintable(text));
    }
}

/// Among what is wrong alike, by how long it has been so; then, and where nothing is wrong, by name.
void TstBoardPanes::sortedByAgeAndNameAmongEquals()
{
    ViewState viewState(m_folder.path());
    ConnectionsPane pane(modelWords(), viewState);
    Board board;
    fill(board, 40);
    pane.setSession(&board.session);
    pane.table()->sortByColumn(3, Qt::AscendingOrder);
    const QAbstractItemModel *model = pane.table()->model();
    for (int row = 1; row < model->rowCount(); ++row) {
        const int before = model->index(row - 1, 0).data(HealthRole).toInt();
        const int here = model->index(row, 0).data(HealthRole).toInt();
        QVERIFY(before <= here);
        if (before != here)
            continue;
        const auto since = [model](int at) {
            return model->index(at, 0).data(SinceRole).toLongLong();
        };
        if (Health(here) < Health::Syncing && since(row - 1) != since(row))
            QVERIFY(since(row - 1) < since(row));
        else
            QVERIFY(model->index(row - 1, 0).data().toString() < model->index(row, 0).data().toString());
    }
}

void TstBoardPanes::navigatorTellsWhatWasChosen()
{
    NavigatorPane pane(modelWords());
    Board board;
    fill(board, 9);
    pane.setSession(&board.session);
    pane.show();
    QSignalSpy scopes(&pane, &NavigatorPane::scopeChosen);
    QSignalSpy connections(&pane, &NavigatorPane::connectionChosen);
    const QAbstractItemModel *model = pane.view()->model();
    pane.view()->setCurrentIndex(model->index(1, 0, model->index(0, 0)));
    QCOMPARE(scopes.count(), 1);
    QCOMPARE(scopes.last().first().value<BoardScope>().view, BoardView::Broken);
    const QModelIndex group = model->index(0, 0, model->index(1, 0));
    pane.view()->setCurrentIndex(group);
    QCOMPARE(scopes.last().first().value<BoardScope>().group, GroupId(alpha));
    pane.view()->setExpanded(group, true);
    pane.view()->setCurrentIndex(model->index(0, 0, group));
    QCOMPARE(connections.count(), 1);
    // Moved by the program, nobody is told.
    pane.showScope({});
    QCOMPARE(scopes.count(), 2);
}

void TstBoardPanes::navigatorFilterOpensAndClosesAgain()
{
    NavigatorPane pane(modelWords());
    Board board;
    fill(board, 30);
    pane.setSession(&board.session);
    pane.show();
    QVERIFY(pane.expandedGroups().isEmpty());
    pane.setExpandedGroups({alpha});
    QCOMPARE(pane.expandedGroups(), QStringList{alpha});
    const QString name = board.store.at(1).schema; // in beta
    pane.filterEdit()->setFilter(name);
    const QAbstractItemModel *model = pane.view()->model();
    QCOMPARE(model->rowCount(model->index(1, 0)), 1);
    QVERIFY(pane.expandedGroups().contains(beta));
    QCOMPARE(model->rowCount(model->index(0, 0)), int(std::size(boardViews)));
    pane.filterEdit()->setFilter({});
    QCOMPARE(pane.expandedGroups(), QStringList{alpha});
}

void TstBoardPanes::navigatorFilterLeadsToTheFirstHit()
{
    NavigatorPane pane(modelWords());
    Board board;
    fill(board, 30);
    pane.setSession(&board.session);
    pane.show();
    QSignalSpy connections(&pane, &NavigatorPane::connectionChosen);
    QSignalSpy scopes(&pane, &NavigatorPane::scopeChosen);
    const Connection &wanted = board.store.at(1);
    // Typing need not rest before Return.
    pane.filterEdit()->setText(wanted.id.text());
    QTest::keyClick(pane.filterEdit(), Qt::Key_Return);
    QCOMPARE(connections.count(), 1);
    QCOMPARE(connections.last().first().value<ConnectionId>(),
             pane.view()->currentIndex().data(ConnectionIdRole).value<ConnectionId>());
    pane.filterEdit()->setText(QString());
    QTest::keyClick(pane.filterEdit(), Qt::Key_Return);
    QCOMPARE(connections.count(), 1);
    pane.showScope({});
    pane.filterEdit()->setText(wanted.schema);
    QTest::keyClick(pane.filterEdit(), Qt::Key_Down);
    QCOMPARE(connections.count(), 2);
    QVERIFY2(pane.view()->currentIndex().data(ConnectionIdRole).isValid(), "not a view");
    // Nothing is found: the views are still there to go to, and none is gone to.
    pane.filterEdit()->setText(QStringLiteral("no such thing"));
    QTest::keyClick(pane.filterEdit(), Qt::Key_Return);
    QCOMPARE(connections.count(), 2);
    QCOMPARE(scopes.count(), 0);
}

void TstBoardPanes::navigatorMenus()
{
    NavigatorPane pane(modelWords());
    Board board;
    fill(board, 9);
    pane.setSession(&board.session);
    pane.resize(300, 500);
    pane.show();
    QSignalSpy ofConnection(&pane, &NavigatorPane::contextMenuRequested);
    QSignalSpy ofGroup(&pane, &NavigatorPane::groupMenuRequested);
    const QAbstractItemModel *model = pane.view()->model();
    const QModelIndex group = model->index(0, 0, model->index(1, 0));
    emit pane.view()->customContextMenuRequested(pane.view()->visualRect(group).center());
    QCOMPARE(ofGroup.count(), 1);
    QCOMPARE(ofGroup.first().at(1).value<GroupId>(), GroupId(alpha));
    QCOMPARE(ofGroup.first().at(2).value<QList<ConnectionId>>().size(), 3);
    pane.view()->setExpanded(group, true);
    emit pane.view()->customContextMenuRequested(pane.view()->visualRect(model->index(1, 0, group)).center());
    QCOMPARE(ofConnection.count(), 1);
    QCOMPARE(ofConnection.first().at(1).value<QList<ConnectionId>>().size(), 1);
}

void TstBoardPanes::spaceSyncsAndReadOnlyHasNoButton()
{
    NavigatorPane pane(modelWords());
    Board board;
    board.store.merge(Board::connection(3, alpha));
    pane.setSession(&board.session);
    pane.setExpandedGroups({alpha});
    pane.show();
    QSignalSpy synced(&pane, &NavigatorPane::syncRequested);
    pane.showConnection(ConnectionId(QStringLiteral("id_3")));
    QTest::keyClick(pane.view(), Qt::Key_Space);
    QCOMPARE(synced.count(), 1);
    board.session.setReadOnly(true);
    QTest::keyClick(pane.view(), Qt::Key_Space);
    QCOMPARE(synced.count(), 1);
}

void TstBoardPanes::inspectorForNoneOneAndMany()
{
    QAction action(QStringLiteral("Open in the dashboard"));
    ConnectionVerbs verbs{.sync = &action,
                          .restart = &action,
                          .pause = &action,
                          .resume = &action,
                          .test = &action,
                          .copyId = &action,
                          .dashboard = &action};
    InspectorPane pane(verbs);
    Board board;
    fill(board, 9);
    pane.setSession(&board.session);
    pane.show();
    QVERIFY(find<QLabel>(pane, "emptyTitle")->isVisible());
    const Connection &first = board.store.at(0);
    pane.setSelection({first.id});
    QCOMPARE(find<QLabel>(pane, "inspectorName")->text(), first.schema);
    QVERIFY(find<QLabel>(pane, "verdictHeadline")->isVisible());
    QSignalSpy opened(&pane, &InspectorPane::openRequested);
    QTest::mouseClick(find(pane, "openButton"), Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    pane.setSelection({board.store.at(0).id, board.store.at(1).id, board.store.at(2).id});
    QVERIFY(find<QLabel>(pane, "inspectorMany")->isVisible());
    QVERIFY(find<QLabel>(pane, "inspectorMany")->text().contains(u"3"));
    int counted = 0;
    for (const QLabel *label : pane.findChildren<QLabel *>(QStringLiteral("inspectorCount")))
        counted += label->isVisible() ? label->text().section(u' ', 0, 0).toInt() : 0;
    QCOMPARE(counted, 3);
    pane.setSelection({});
    QVERIFY(find<QLabel>(pane, "emptyTitle")->isVisible());
}

SLUICE_TEST(TstBoardPanes)
#include "tst_boardpanes.moc"
