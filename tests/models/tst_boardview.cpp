// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardkit.h"
#include "boardview.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

namespace {

enum class Fact { None, Paused, NeverSynced };

/// What each view holds, written out.
struct ViewRow
{
    const char *name;
    Health health;
    Fact fact;
    bool broken;
    bool delayed;
    bool waiting;
    bool paused;
    bool neverSynced;
};

constexpr bool yes = true;
constexpr bool no = false;

constexpr ViewRow viewTable[] = {
    //                                                               broken delayed waiting paused never synced
    {"broken", Health::Broken, Fact::None, yes, no, no, no, no},
    {"failing", Health::Failing, Fact::None, yes, no, no, no, no},
    {"waiting for you", Health::WaitingForYou, Fact::None, no, no, yes, no, no},
    {"rescheduled", Health::Rescheduled, Fact::None, no, yes, no, no, no},
    {"delayed", Health::Delayed, Fact::None, no, yes, no, no, no},
    {"incomplete", Health::Incomplete, Fact::None, yes, no, no, no, no},
    {"warning", Health::Warning, Fact::None, no, no, no, no, no},
    {"never synced", Health::NeverSynced, Fact::NeverSynced, no, no, no, no, yes},
    {"paused too long", Health::PausedTooLong, Fact::Paused, no, no, no, yes, no},
    {"syncing", Health::Syncing, Fact::None, no, no, no, no, no},
    {"paused", Health::Paused, Fact::Paused, no, no, no, yes, no},
    {"healthy", Health::Healthy, Fact::None, no, no, no, no, no},
    // Facts beside the verdict.
    {"broken and paused", Health::Broken, Fact::Paused, yes, no, no, yes, no},
    {"waiting and paused", Health::WaitingForYou, Fact::Paused, no, no, yes, yes, no},
    {"broken from the start", Health::Broken, Fact::NeverSynced, yes, no, no, no, yes},
    {"failing from the start", Health::Failing, Fact::NeverSynced, yes, no, no, no, yes},
    {"waiting from the start", Health::WaitingForYou, Fact::NeverSynced, no, no, yes, no, yes},
    {"delayed from the start", Health::Delayed, Fact::NeverSynced, no, yes, no, no, yes},
    {"syncing for the first time", Health::Syncing, Fact::NeverSynced, no, no, no, no, yes},
    {"not set up cannot have synced", Health::Incomplete, Fact::NeverSynced, yes, no, no, no, no},
};

Connection connectionOf(const ViewRow &row)
{
    Connection connection = test::Board::connection(1, QStringLiteral("alpha"), row.fact == Fact::Paused);
    if (row.fact == Fact::NeverSynced)
        connection.succeededAt = {};
    return connection;
}

} // namespace

class TstBoardView : public QObject
{
    Q_OBJECT

private slots:
    void whatEachHolds_data();
    void whatEachHolds();
    void pausedByEitherOfItsTwoWords();
    void theTableHasEveryHealth();
    void ofARealBoard();
};

void TstBoardView::whatEachHolds_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(std::size(viewTable)); ++i)
        QTest::newRow(viewTable[i].name) << i;
}

void TstBoardView::whatEachHolds()
{
    QFETCH(int, index);
    const ViewRow &row = viewTable[index];
    const Connection connection = connectionOf(row);
    QVERIFY(belongsTo(connection, row.health, BoardView::All));
    QCOMPARE(belongsTo(connection, row.health, BoardView::Broken), row.broken);
    QCOMPARE(belongsTo(connection, row.health, BoardView::Delayed), row.delayed);
    QCOMPARE(belongsTo(connection, row.health, BoardView::Waiting), row.waiting);
    QCOMPARE(belongsTo(connection, row.health, BoardView::Paused), row.paused);
    QCOMPARE(belongsTo(connection, row.health, BoardView::NeverSynced), row.neverSynced);
    const int views = 1 << int(BoardView::All) | int(row.broken) << int(BoardView::Broken)
                      | int(row.delayed) << int(BoardView::Delayed) | int(row.waiting) << int(BoardView::Waiting)
                      | int(row.paused) << int(BoardView::Paused) | int(row.neverSynced) << int(BoardView::NeverSynced);
    QCOMPARE(viewsOf(connection, row.health), views);
}

void TstBoardView::pausedByEitherOfItsTwoWords()
{
    Connection connection = test::Board::connection(1, QStringLiteral("alpha"));
    QVERIFY(!belongsTo(connection, Health::Healthy, BoardView::Paused));
    connection.paused = true;
    QVERIFY(belongsTo(connection, Health::Healthy, BoardView::Paused));
    connection.paused = false;
    connection.status.syncState = SyncState::Paused;
    QVERIFY(belongsTo(connection, Health::Healthy, BoardView::Paused));
}

void TstBoardView::theTableHasEveryHealth()
{
    for (int health = 0; health <= int(Health::Healthy); ++health)
        QVERIFY2(std::ranges::any_of(viewTable, [health](const ViewRow &row) { return int(row.health) == health; }),
                 qPrintable(QString::number(health)));
}

/// From what the service says to the view it is found in.
void TstBoardView::ofARealBoard()
{
    test::Board board;
    const auto put = [&board](int number, SetupState setup, SyncState sync, bool succeeded) {
        Connection c = test::Board::connection(number, QStringLiteral("alpha"), sync == SyncState::Paused);
        c.status.setupState = setup;
        c.status.syncState = sync;
        c.succeededAt = succeeded ? board.clock.now().addMilliseconds(-60'000) : Timestamp();
        c.syncFrequencyMinutes = 360;
        board.store.merge(c);
        return board.store.rowOf(c.id);
    };
    const auto views = [&board](int row) {
        return viewsOf(board.store.at(row), board.store.verdictAt(row).health);
    };
    const auto only = [](std::initializer_list<BoardView> list) {
        int bits = 1 << int(BoardView::All);
        for (const BoardView view : list)
            bits |= 1 << int(view);
        return bits;
    };
    QCOMPARE(views(put(1, SetupState::Connected, SyncState::Scheduled, true)), only({}));
    QCOMPARE(views(put(2, SetupState::Broken, SyncState::Scheduled, true)), only({BoardView::Broken}));
    QCOMPARE(views(put(3, SetupState::Incomplete, SyncState::Scheduled, false)), only({BoardView::Broken}));
    QCOMPARE(views(put(4, SetupState::Connected, SyncState::Rescheduled, true)), only({BoardView::Delayed}));
    QCOMPARE(views(put(5, SetupState::Connected, SyncState::Paused, true)), only({BoardView::Paused}));
    QCOMPARE(views(put(6, SetupState::Connected, SyncState::Scheduled, false)), only({BoardView::NeverSynced}));
    Connection manual = board.store.at(3);
    manual.scheduleType = ScheduleType::Manual;
    board.store.merge(manual);
    QCOMPARE(views(3), only({BoardView::Waiting}));
}

SLUICE_TEST(TstBoardView)
#include "tst_boardview.moc"
