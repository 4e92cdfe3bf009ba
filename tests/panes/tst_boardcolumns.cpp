// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardkit.h"
#include "connections/connectionspane.h"
#include "connections/connectionstable.h"
#include "healthtext.h"
#include "paneskit.h"
#include "testregistry.h"
#include "viewstate.h"
#include "words/modelwords.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using test::alpha;
using test::Board;
using test::fill;
using test::find;

namespace {

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

/// The columns of the connections table: which there are, how wide they are, and what of it is remembered.
class TstBoardColumns : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreChosenAndReset();
    void roomGoesToNames();
    void roomGoesToTheNamesOfGroups();
    void roomGoesToSchedules();
    void whatThereIsRoomForIsShown();
    void howLongItFailsIsReadToItsEnd();

private:
    QTemporaryDir m_folder;
};

void TstBoardColumns::columnsAreChosenAndReset()
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

void TstBoardColumns::roomGoesToNames()
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

void TstBoardColumns::whatThereIsRoomForIsShown()
{
    ViewState viewState(m_folder.path());
    viewState.reset();
    ConnectionsPane pane(modelWords(), viewState);
    Board board;
    fill(board, 12);
    pane.setSession(&board.session);
    pane.resize(700, 400);
    pane.show();
    const QHeaderView *header = pane.table()->header();
    const auto shows = [header] {
        return std::pair(!header->isSectionHidden(ConnectionsModel::Frequency),
                         !header->isSectionHidden(ConnectionsModel::IdText));
    };
    QTRY_VERIFY(pane.table()->isVisible());
    QCOMPARE(shows(), std::pair(false, false));
    // One after the other, and nothing is pushed beyond the edge for it.
    QList<std::pair<bool, bool>> seen{shows()};
    for (int width = 700; width <= 2000; width += 20) {
        pane.resize(width, 400);
        if (shows() != seen.constLast())
            seen.append(shows());
        if (seen.size() > 1)
            QCOMPARE(header->length(), pane.table()->viewport()->width());
    }
    QCOMPARE(seen, (QList<std::pair<bool, bool>>{{false, false}, {true, false}, {true, true}}));
    // In one group, too: the columns are the same.
    pane.resize(700, 400);
    QCOMPARE(shows(), std::pair(false, false));
    pane.setScope({.view = BoardView::All, .group = GroupId(alpha)});
    QCOMPARE(shows(), std::pair(false, false));
    pane.setScope({.view = BoardView::All, .group = {}});
    // What the user has chosen stays, and is remembered.
    pane.resize(2000, 400);
    toggle(*pane.table(), QStringLiteral("Frequency"));
    QCOMPARE(shows(), std::pair(false, true));
    pane.resize(700, 400);
    QCOMPARE(shows(), std::pair(false, true));
    {
        ConnectionsPane again(modelWords(), viewState);
        again.resize(2000, 400);
        again.show();
        QVERIFY(again.table()->header()->isSectionHidden(ConnectionsModel::Frequency));
        QVERIFY(!again.table()->header()->isSectionHidden(ConnectionsModel::IdText));
    }
    toggle(*pane.table(), QStringLiteral("Reset columns"));
    QCOMPARE(shows(), std::pair(false, false));
}

/// They come after the connections, of which the ids of their groups are shown until then.
void TstBoardColumns::roomGoesToTheNamesOfGroups()
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

void TstBoardColumns::roomGoesToSchedules()
{
    const QString schedule = QStringLiteral("daily at 05:00 UTC (07:00 here), or a cron line");
    QStandardItemModel model(0, ConnectionsModel::ColumnCount);
    ConnectionsTable table;
    table.resize(1900, 400);
    table.setModel(&model);
    model.setItem(0, ConnectionsModel::ScheduleText, new QStandardItem(schedule));
    table.show();
    QVERIFY(!table.header()->isSectionHidden(ConnectionsModel::IdText));
    // No longer than names may be.
    const QFontMetrics metrics = table.fontMetrics();
    const int wanted = std::min(metrics.horizontalAdvance(schedule), 30 * metrics.averageCharWidth());
    QTRY_COMPARE_GE(table.header()->sectionSize(ConnectionsModel::ScheduleText), wanted);
}

void TstBoardColumns::howLongItFailsIsReadToItsEnd()
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

SLUICE_TEST(TstBoardColumns)
#include "tst_boardcolumns.moc"
