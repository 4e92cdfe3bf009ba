// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardkit.h"
#include "connectioncommands.h"
#include "connectionsmodel.h"
#include "connectionsproxy.h"
#include "navigatormodel.h"
#include "operationlog.h"
#include "operationsmodel.h"
#include "plaintip.h"
#include "roles.h"
#include "scriptednam.h"
#include "testregistry.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace sluice;
using test::Board;

namespace {

const QString groups[] = {QStringLiteral("alpha"), QStringLiteral("beta"), QStringLiteral("gamma")};

/// A list of so many connections, without each such one; 0: whole.
QByteArray page(int count, int without)
{
    QJsonArray items;
    for (int i = 0; i < count; ++i) {
        if (without > 0 && i % without == 0)
            continue;
        items.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("id_%1").arg(i)},
                                 {QStringLiteral("service"), QStringLiteral("postgres")},
                                 {QStringLiteral("group_id"), groups[i % 3]},
                                 {QStringLiteral("schema"), QStringLiteral("name_%1").arg(i)},
                                 {QStringLiteral("paused"), i % 4 == 0}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("code"), QStringLiteral("Success")},
                                     {QStringLiteral("data"), QJsonObject{{QStringLiteral("items"), items}}}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

/// The models of the board, held against Qt's own tester and against models made anew.
class TstBoardModels : public QObject
{
    Q_OBJECT

private slots:
    void anyChangesLeadToWhatANewModelSays();
    void manyGoAtOnce_data();
    void manyGoAtOnce();
    void selectionStaysOnTheConnection();
    void manualOnesAreLastBySchedule();
    void oneChangeIsOneRow();
    void sortedByRawValues();
    void scopesAndWords();
    void countsOfViews();
    void whatSyncsNowIsShown();
    void whatMayBeSynced();
    void toolTipsAreNoMarkup();
    void anotherSessionResets();
    void headersSayWhatColumnsAre();
};

void TstBoardModels::anyChangesLeadToWhatANewModelSays()
{
    for (quint32 seed = 1; seed <= 25; ++seed) {
        QRandomGenerator random(seed);
        Board board;
        ConnectionsModel table(test::plainWords());
        ConnectionsProxy proxy;
        proxy.setSourceModel(&table);
        proxy.sort(ConnectionsModel::State);
        NavigatorModel tree(test::plainWords());
        table.setSession(&board.session);
        tree.setSession(&board.session);
        const QAbstractItemModelTester a(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester b(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester c(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (int step = 0; step < 60; ++step) {
            const int number = int(random.bounded(30));
            const ConnectionId id(QStringLiteral("id_%1").arg(number));
            if (random.bounded(3) == 0)
                board.store.remove(id);
            else
                board.store.merge(Board::connection(number, groups[number % 3], random.bounded(2) == 1));
        }
        ConnectionsModel newTable(test::plainWords());
        ConnectionsProxy newProxy;
        newProxy.setSourceModel(&newTable);
        newProxy.sort(ConnectionsModel::State);
        NavigatorModel newTree(test::plainWords());
        newTable.setSession(&board.session);
        newTree.setSession(&board.session);
        QCOMPARE(test::flattened(table), test::flattened(newTable));
        QCOMPARE(test::flattened(proxy), test::flattened(newProxy));
        // Groups without a name come in the order in which they were seen; what is in them is the same.
        QStringList ours = test::flattened(tree);
        QStringList theirs = test::flattened(newTree);
        ours.removeIf([](const QString &line) {
            return line.contains(QStringLiteral("alpha")) || line.contains(QStringLiteral("beta"))
                   || line.contains(QStringLiteral("gamma"));
        });
        theirs.removeIf([](const QString &line) {
            return line.contains(QStringLiteral("alpha")) || line.contains(QStringLiteral("beta"))
                   || line.contains(QStringLiteral("gamma"));
        });
        ours.sort();
        theirs.sort();
        QCOMPARE(ours, theirs);
    }
}

void TstBoardModels::manyGoAtOnce_data()
{
    QTest::addColumn<int>("every");
    QTest::addColumn<int>("runs");
    QTest::newRow("all") << 1 << 1;
    QTest::newRow("every second") << 2 << 150;
    QTest::newRow("every third, a group") << 3 << 100;
}

/// The next list lacks them.
void TstBoardModels::manyGoAtOnce()
{
    constexpr int all = 300;
    QFETCH(int, every);
    QFETCH(int, runs);
    test::Script script;
    script.on("GET", "/v1/connections", test::ScriptedAnswer::json(page(all, 0)));
    script.on("GET", "/v1/connections", test::ScriptedAnswer::json(page(all, every)));
    script.on("GET", "/v1/groups", test::ScriptedAnswer::json(page(0, 0)));
    SystemClock clock;
    Session session({.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9")), .makeManager = script.makeManager()},
                    {.key = QStringLiteral("key"), .secret = QStringLiteral("secret")}, clock);
    ConnectionStore &store = session.connections();
    ConnectionsModel table(test::plainWords());
    ConnectionsProxy proxy;
    proxy.setSourceModel(&table);
    proxy.sort(ConnectionsModel::State);
    NavigatorModel tree(test::plainWords());
    table.setSession(&session);
    tree.setSession(&session);
    const QAbstractItemModelTester a(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester b(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester c(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy refreshed(&store, &ConnectionStore::refreshed);
    QSignalSpy ranges(&store, &ConnectionStore::rowsAboutToBeRemoved);
    QSignalSpy removed(&store, &ConnectionStore::connectionsRemoved);
    QSignalSpy counted(&store, &ConnectionStore::countsChanged);
    QSignalSpy nodes(&tree, &QAbstractItemModel::rowsRemoved);
    store.start();
    QTRY_COMPARE(refreshed.size(), 1);
    QCOMPARE(store.count(), all);
    counted.clear();
    // While rows go, each that stays is where it says it is.
    connect(&store, &ConnectionStore::rowsRemoved, &store, [&store] {
        for (int row = 0; row < store.count(); ++row)
            QCOMPARE(store.rowOf(store.at(row).id), row);
    });
    store.refresh();
    QTRY_COMPARE(refreshed.size(), 2);
    QCOMPARE(store.count(), all - all / every);
    QCOMPARE(ranges.size(), runs);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().value<QList<ConnectionId>>().size(), all / every);
    QCOMPARE(counted.size(), 1);
    if (every != 2)
        QCOMPARE(nodes.size(), every == 1 ? qsizetype(std::size(groups)) : 1);
    for (int row = 0; row < store.count(); ++row)
        QCOMPARE(store.rowOf(store.at(row).id), row);
    int healths = 0;
    for (int health = 0; health <= int(Health::Healthy); ++health)
        healths += store.countOf(Health(health));
    QCOMPARE(healths, store.count());
    ConnectionsModel newTable(test::plainWords());
    newTable.setSession(&session);
    QCOMPARE(test::flattened(table), test::flattened(newTable));
    int leaves = 0;
    for (const QString &group : groups)
        leaves += tree.rowCount(tree.indexOf(GroupId(group)));
    QCOMPARE(leaves, store.count());
    session.shutdown();
}

/// The service keeps a frequency of manual ones too, which nothing goes by.
void TstBoardModels::manualOnesAreLastBySchedule()
{
    Board board;
    const auto add = [&board](int number, bool manual, std::optional<int> minutes) {
        Connection c = Board::connection(number, groups[0]);
        c.scheduleType = manual ? ScheduleType::Manual : ScheduleType::Auto;
        c.syncFrequencyMinutes = minutes;
        board.store.merge(c);
    };
    add(1, true, 5);
    add(2, false, 1440);
    add(3, true, 720);
    add(4, false, std::nullopt);
    add(5, false, 60);
    ConnectionsModel table(test::plainWords());
    ConnectionsProxy proxy;
    proxy.setSourceModel(&table);
    table.setSession(&board.session);
    proxy.sort(ConnectionsModel::ScheduleText);
    QStringList order;
    for (int row = 0; row < proxy.rowCount(); ++row)
        order.append(proxy.index(row, ConnectionsModel::IdText).data().toString());
    QCOMPARE(order, (QStringList{QStringLiteral("id_5"), QStringLiteral("id_2"), QStringLiteral("id_4"),
                                 QStringLiteral("id_3"), QStringLiteral("id_1")})); // these by name
}

void TstBoardModels::selectionStaysOnTheConnection()
{
    Board board;
    ConnectionsModel table(test::plainWords());
    ConnectionsProxy proxy;
    proxy.setSourceModel(&table);
    proxy.sort(ConnectionsModel::Name);
    NavigatorModel tree(test::plainWords());
    table.setSession(&board.session);
    tree.setSession(&board.session);
    for (int i = 0; i < 20; ++i)
        board.store.merge(Board::connection(i, groups[i % 3]));
    const ConnectionId chosen(QStringLiteral("id_7"));
    const QPersistentModelIndex inTable(proxy.mapFromSource(table.indexOf(chosen)));
    const QPersistentModelIndex inTree(tree.indexOf(chosen));
    QVERIFY(inTable.isValid() && inTree.isValid());
    for (int i = 20; i < 40; ++i)
        board.store.merge(Board::connection(i, groups[i % 3]));
    for (int i = 0; i < 7; ++i)
        board.store.remove(ConnectionId(QStringLiteral("id_%1").arg(i)));
    QCOMPARE(inTable.data(ConnectionIdRole).value<ConnectionId>(), chosen);
    QCOMPARE(inTree.data(ConnectionIdRole).value<ConnectionId>(), chosen);
    board.store.remove(chosen);
    QVERIFY(!inTable.isValid());
    QVERIFY(!inTree.isValid());
}

void TstBoardModels::oneChangeIsOneRow()
{
    Board board;
    for (int i = 0; i < 10; ++i)
        board.store.merge(Board::connection(i, groups[0]));
    ConnectionsModel table(test::plainWords());
    table.setSession(&board.session);
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
    board.store.merge(Board::connection(4, groups[0], true));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), table.indexOf(ConnectionId(QStringLiteral("id_4"))).row());
    QCOMPARE(changed.first().at(0).toModelIndex().row(), changed.first().at(1).toModelIndex().row());
    board.store.merge(Board::connection(4, groups[0], true));
    QCOMPARE(changed.size(), 1);
    QVERIFY(reset.isEmpty());
}

void TstBoardModels::sortedByRawValues()
{
    Board board;
    for (int i = 0; i < 30; ++i)
        board.store.merge(Board::connection(i, groups[i % 3], i % 6 == 0));
    ConnectionsModel table(test::plainWords());
    ConnectionsProxy proxy;
    proxy.setSourceModel(&table);
    table.setSession(&board.session);
    for (int column = 0; column < ConnectionsModel::ColumnCount; ++column) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            proxy.sort(column, order);
            for (int row = 1; row < proxy.rowCount(); ++row) {
                const QVariant a = proxy.index(row - 1, column).data(SortRole);
                const QVariant b = proxy.index(row, column).data(SortRole);
                const auto cmp = a.typeId() == QMetaType::QString
                                     ? QString::compare(a.toString(), b.toString(), Qt::CaseInsensitive)
                                     : int(a.toLongLong() > b.toLongLong()) - int(a.toLongLong() < b.toLongLong());
                QVERIFY2(order == Qt::AscendingOrder ? cmp <= 0 : cmp >= 0, qPrintable(QString::number(column)));
            }
        }
    }
}

void TstBoardModels::scopesAndWords()
{
    Board board;
    for (int i = 0; i < 30; ++i)
        board.store.merge(Board::connection(i, groups[i % 3]));
    ConnectionsModel table(test::plainWords());
    ConnectionsProxy proxy;
    proxy.setSourceModel(&table);
    table.setSession(&board.session);
    proxy.setScope({.view = BoardView::All, .group = GroupId(groups[1])});
    QCOMPARE(proxy.rowCount(), 10);
    QCOMPARE(proxy.scopeCount(), 10);
    proxy.setText(QStringLiteral("POSTgres"));
    QVERIFY(proxy.rowCount() > 0 && proxy.rowCount() < 10);
    QCOMPARE(proxy.scopeCount(), 10);
    for (int row = 0; row < proxy.rowCount(); ++row)
        QCOMPARE(proxy.index(row, ConnectionsModel::Service).data().toString(), QStringLiteral("postgres"));
    proxy.setText(QStringLiteral("postgres id_4"));
    QVERIFY(proxy.rowCount() <= 1);
    proxy.setText({});
    proxy.setScope({.view = BoardView::Broken, .group = {}});
    for (int row = 0; row < proxy.rowCount(); ++row)
        QVERIFY(proxy.index(row, 0).data(ViewsRole).toInt() & 1 << int(BoardView::Broken));
    QCOMPARE(proxy.rowCount(), 8);
}

void TstBoardModels::countsOfViews()
{
    Board board;
    for (int i = 0; i < 30; ++i)
        board.store.merge(Board::connection(i, groups[i % 3], i % 5 == 0));
    NavigatorModel tree(test::plainWords());
    tree.setSession(&board.session);
    for (const BoardView view : boardViews) {
        int count = 0;
        for (int row = 0; row < board.store.count(); ++row)
            count += belongsTo(board.store.at(row), board.store.verdictAt(row).health, view) ? 1 : 0;
        QCOMPARE(tree.indexOf(view).data(CountRole).toInt(), count);
        QCOMPARE(BoardView(tree.indexOf(view).data(ViewRole).toInt()), view);
        // Where a view holds more than its name says, its tip tells what.
        const QStringList held = tree.indexOf(view).data(Qt::ToolTipRole).toString().split(QStringLiteral(", "));
        QCOMPARE(held.size() > 1, view == BoardView::Broken || view == BoardView::Delayed);
        QVERIFY(!tree.indexOf(view).data().toString().isEmpty());
    }
    const QModelIndex group = tree.indexOf(GroupId(groups[0]));
    QCOMPARE(group.data(CountRole).toInt(), 10);
    QCOMPARE(tree.rowCount(group), 10);
    QStringList names;
    for (int row = 0; row < 10; ++row)
        names.append(tree.index(row, 0, group).data().toString());
    QStringList sorted = names;
    std::ranges::sort(sorted, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    QCOMPARE(names, sorted);
    QVERIFY(!tree.flags(tree.viewsHeading()).testFlag(Qt::ItemIsSelectable));
    QVERIFY(tree.flags(tree.index(0, 0, group)).testFlag(Qt::ItemNeverHasChildren));
}

/// A failing one that syncs now is failing still, and shows both.
void TstBoardModels::whatSyncsNowIsShown()
{
    Board board;
    Connection failing = Board::connection(1, groups[0]);
    failing.failedAt = failing.succeededAt.addMilliseconds(1000);
    board.store.merge(failing);
    ConnectionsModel table(test::plainWords());
    table.setSession(&board.session);
    const QModelIndex sync = table.index(0, ConnectionsModel::Sync);
    QVERIFY(!sync.data(HealthRole).isValid());
    failing.status.syncState = SyncState::Syncing;
    board.store.merge(failing);
    QCOMPARE(Health(sync.data(HealthRole).toInt()), Health::Syncing);
    QVERIFY(sync.data(Qt::ToolTipRole).toString().contains(u"syncs now"));
    QCOMPARE(sync.data(Qt::AccessibleTextRole), sync.data(Qt::ToolTipRole));
    QVERIFY(!sync.data(SyncableRole).toBool());
    QCOMPARE(Health(table.index(0, ConnectionsModel::State).data(HealthRole).toInt()), Health::Failing);
}

void TstBoardModels::whatMayBeSynced()
{
    Board board;
    board.store.merge(Board::connection(1, groups[0]));
    board.store.merge(Board::connection(2, groups[0], true));
    ConnectionsModel table(test::plainWords());
    table.setSession(&board.session);
    QVERIFY(table.index(0, 0).data(SyncableRole).toBool());
    QVERIFY(!table.index(1, 0).data(SyncableRole).toBool());
    board.session.setReadOnly(true);
    QVERIFY(!table.index(0, 0).data(SyncableRole).toBool());
    QVERIFY(table.index(0, ConnectionsModel::Sync)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("name")));
    QCOMPARE(table.index(0, ConnectionsModel::State).data(Qt::ToolTipRole).toString(),
             QStringLiteral("state 11\nwhy id_1"));
}

/// Names are the service's; in a tool tip they would be markup.
void TstBoardModels::toolTipsAreNoMarkup()
{
    Board board;
    Connection loud = Board::connection(1, QStringLiteral("<h1>Sales</h1>"));
    loud.schema = QStringLiteral("<img src=x>");
    board.store.merge(loud);
    NavigatorModel tree(test::plainWords());
    tree.setSession(&board.session);
    const QModelIndex connection = tree.indexOf(loud.id);
    QVERIFY(connection.isValid());
    const auto tip = [](const QModelIndex &index) {
        return index.data(Qt::ToolTipRole).toString();
    };
    QVERIFY2(tip(connection).contains(u"&lt;img"), qPrintable(tip(connection)));
    QVERIFY2(tip(connection.parent()).contains(u"&lt;h1&gt;Sales"), qPrintable(tip(connection.parent())));
    QCOMPARE(connection.parent().data().toString(), QStringLiteral("<h1>Sales</h1>"));
    OperationsModel log(test::plainWords());
    log.setSession(&board.session);
    OperationRow row;
    row.connection = loud.id;
    row.name = loud.schema;
    board.session.operations().begin(Operation::Kind::Pause, {row, row}, board.clock.now());
    QVERIFY(tip(log.index(0, OperationsModel::What, log.index(0, 0))).contains(u"&lt;img"));
    QCOMPARE(plainTip(QStringLiteral("Finance & ERP")), QStringLiteral("Finance & ERP"));
}

void TstBoardModels::anotherSessionResets()
{
    Board one;
    Board two;
    one.store.merge(Board::connection(1, groups[0]));
    ConnectionsModel table(test::plainWords());
    NavigatorModel tree(test::plainWords());
    const QAbstractItemModelTester a(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester b(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    table.setSession(&one.session);
    tree.setSession(&one.session);
    QCOMPARE(table.rowCount(), 1);
    table.setSession(&two.session);
    tree.setSession(&two.session);
    QCOMPARE(table.rowCount(), 0);
    QVERIFY(!tree.indexOf(ConnectionId(QStringLiteral("id_1"))).isValid());
    one.store.merge(Board::connection(2, groups[0]));
    QCOMPARE(table.rowCount(), 0);
    table.setSession(nullptr);
    tree.setSession(nullptr);
    QCOMPARE(table.rowCount(), 0);
}

void TstBoardModels::headersSayWhatColumnsAre()
{
    ConnectionsModel table(test::plainWords());
    QStringList seen;
    for (int column = 0; column < ConnectionsModel::ColumnCount; ++column) {
        // Over the buttons there is no room for a word; who hears the header has one.
        const auto role = column == ConnectionsModel::Sync ? Qt::AccessibleTextRole : Qt::DisplayRole;
        const QString text = table.headerData(column, Qt::Horizontal, role).toString();
        QVERIFY(!text.isEmpty());
        QVERIFY(!seen.contains(text));
        seen.append(text);
    }
}

SLUICE_TEST(TstBoardModels)
#include "tst_boardmodels.moc"
