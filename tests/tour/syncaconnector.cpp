// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "activity/activitypane.h"
#include "board.h"
#include "connectionstore.h"
#include "mainwindow.h"
#include "operationlog.h"
#include "session.h"

#include <QAbstractItemView>
#include <QAction>
#include <QTabWidget>

namespace sluice::tour {

namespace {

/// One that is late, and that nothing is being done about.
const Connection *lateOne(const ConnectionStore &store)
{
    for (int row = 0; row < store.count(); ++row) {
        const Connection &connection = store.at(row);
        if (store.verdictAt(row).health == Health::Delayed && connection.status.syncState != SyncState::Syncing)
            return &connection;
    }
    return nullptr;
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
            const ConnectionStore &store = kit.session()->connections();
            if (const Connection *late = lateOne(store))
                WindowKit::click(navigator, WindowKit::indexOf(navigator, store.group(late->groupId)->name));
        },
        [&] { return kit.find("groupDestination")->isVisible(); });
    tour.step(
        QStringLiteral("connection"),
        [&] {
            if (const Connection *late = lateOne(kit.session()->connections()))
                WindowKit::doubleClick(table, WindowKit::indexOf(table, late->schema));
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
        QStringLiteral("synced"), [] {},
        [&] {
            const OperationLog &log = kit.session()->operations();
            return log.runningCount() == 0
                   && log.operations().constLast().rows.constFirst().outcome == SyncOutcome::Succeeded;
        });
    tour.step(
        QStringLiteral("operations"), [&] { kit.action("view.activity")->trigger(); },
        [&] { return kit.find("operationsTree")->isVisible(); });
    tour.step(
        QStringLiteral("requests"), [&] { kit.action("view.requests")->trigger(); },
        [&] { return kit.find("requestsTable")->isVisible(); });
    kit.action("view.activity")->setChecked(false);
}

} // namespace sluice::tour
