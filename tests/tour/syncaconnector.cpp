// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "activity/activitypane.h"
#include "board.h"
#include "connectionsmodel.h"
#include "connectionstore.h"
#include "mainwindow.h"
#include "operationlog.h"
#include "roles.h"
#include "session.h"

#include <QAbstractItemView>
#include <QAction>
#include <QTabWidget>

namespace sluice::tour {

namespace {

/// The first row of the table in that state.
QModelIndex rowIn(const QAbstractItemView *table, Health health)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, ConnectionsModel::Name);
        if (index.data(HealthRole).toInt() == int(health))
            return index;
    }
    return {};
}

} // namespace

void syncAConnector(Tour &tour)
{
    using test::WindowKit;
    WindowKit &kit = tour.kit();
    auto *navigator = kit.find<QAbstractItemView>("navigatorView");
    auto *table = kit.find<QAbstractItemView>("connectionsTable");

    tour.step(
        QStringLiteral("sign-in"), [] {}, [&] { return kit.find("signInPane")->isVisible(); });
    tour.step(
        QStringLiteral("account"), [&] { WindowKit::click(kit.find("demo")); },
        [&] { return kit.waitLoaded() && table->model()->rowCount() > 0; });
    tour.step(
        QStringLiteral("broken"), [&] { WindowKit::click(table, table->model()->index(0, 0)); },
        [&] { return kit.find("verdictHeadline")->isVisible(); });
    tour.step(
        QStringLiteral("group"),
        [&] {
            const QModelIndex groups = navigator->model()->index(1, 0);
            WindowKit::click(navigator, navigator->model()->index(0, 0, groups));
        },
        [&] { return kit.find("groupDestination")->isVisible(); });
    tour.step(
        QStringLiteral("connection"),
        [&] {
            const QModelIndex row = rowIn(table, Health::Healthy);
            WindowKit::doubleClick(table, row);
        },
        [&] { return kit.find("syncButton")->isVisible() && kit.action("connection.sync")->isEnabled(); });
    tour.step(
        QStringLiteral("syncing"), [&] { WindowKit::click(kit.find("syncButton")); },
        [&] {
            const QList<Operation> &operations = kit.session()->operations().operations();
            return !operations.isEmpty()
                   && operations.constLast().rows.constFirst().syncPhase == SyncWatch::Phase::Syncing;
        });
    tour.step(
        QStringLiteral("synced"), [] {}, [&] { return kit.session()->operations().runningCount() == 0; });
    tour.step(
        QStringLiteral("operations"), [&] { kit.action("view.activity")->trigger(); },
        [&] { return kit.find("operationsTree")->isVisible(); });
    tour.step(
        QStringLiteral("requests"), [&] { kit.action("view.requests")->trigger(); },
        [&] { return kit.find("requestsTable")->isVisible(); });
    kit.action("view.activity")->setChecked(false);
}

} // namespace sluice::tour
