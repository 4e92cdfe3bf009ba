// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardkit.h"
#include "connections/connectionspane.h"
#include "connections/connectionstable.h"
#include "filteredit.h"
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
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace sluice;
using test::alpha;
using test::beta;
using test::Board;
using test::fill;
using test::find;

/// Navigator, table and inspector by themselves, on a board that the test made.
class TstBoardPanes : public QObject
{
    Q_OBJECT

private slots:
    void beforeAnythingIsRead();
    void nothingMatchesAndTheWayBack();
    void keysReachTheTableAndOpen();
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
    const QModelIndex hit = model->index(0, 0, model->index(1, 0));
    QCOMPARE(hit.data(GroupIdRole).value<GroupId>().text(), beta);
    QVERIFY(pane.view()->isExpanded(hit));
    QCOMPARE(model->rowCount(model->index(0, 0)), int(std::size(boardViews)));
    // What is open without it stays what is remembered, whatever comes in the meantime.
    QCOMPARE(pane.expandedGroups(), QStringList{alpha});
    Connection another = board.store.at(1);
    another.id = ConnectionId(QStringLiteral("another"));
    board.store.merge(another);
    QCOMPARE(pane.expandedGroups(), QStringList{alpha});
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
