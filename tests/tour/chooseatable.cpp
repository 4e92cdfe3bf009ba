// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "board.h"
#include "connection/connectionpage.h"
#include "connectionstore.h"
#include "filteredit.h"
#include "mainwindow.h"
#include "operationlog.h"
#include "prompt.h"
#include "schemastore.h"
#include "session.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QTabWidget>

namespace sluice::tour {

void chooseATable(Tour &tour)
{
    using test::WindowKit;
    WindowKit &kit = tour.kit();
    auto *table = kit.find<QAbstractItemView>("connectionsTable");
    auto *tree = kit.find<QAbstractItemView>("schemaTree");
    const auto id = [&] {
        return kit.board().page()->connection();
    };
    const auto inPane = [&](const char *name) {
        return kit.find("schemaPane")->findChild<QWidget *>(QLatin1String(name));
    };
    const auto idle = [&] {
        return kit.session()->operations().runningCount() == 0;
    };

    tour.step(
        QStringLiteral("schema"),
        [&] {
            kit.board().showScope({});
            (void)WindowKit::wait([&] { return WindowKit::indexOf(table, QStringLiteral("orders_db")).isValid(); });
            WindowKit::doubleClick(table, WindowKit::indexOf(table, QStringLiteral("orders_db")));
            kit.find<QTabWidget>("connectionTabs")->setCurrentIndex(1);
        },
        [&] { return tree->isVisible() && tree->model()->rowCount() > 0; });
    tour.step(
        QStringLiteral("everything-off"),
        [&] {
            kit.window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
            kit.find<QAction>("reloadExclude")->trigger();
            (void)WindowKit::wait([&] { return kit.session()->schemas().isBusy(id()); });
        },
        [&] { return idle() && !kit.session()->schemas().isBusy(id()); });
    tour.step(
        QStringLiteral("filter"),
        [&] {
            auto *filter = kit.find<FilterEdit>("schemaFilter");
            filter->setFocus();
            WindowKit::type(filter, QStringLiteral("order*"));
        },
        [&] { return kit.find<FilterEdit>("schemaFilter")->filter() == u"order*" && tree->model()->rowCount() > 0; });
    tour.step(
        QStringLiteral("one-table"),
        [&] {
            WindowKit::click(tree, WindowKit::indexOf(tree, QStringLiteral("orders")));
            WindowKit::key(tree, Qt::Key_Space);
        },
        [&] { return inPane("pendingBar")->isVisible(); });
    tour.step(
        QStringLiteral("review"), [&] { WindowKit::click(inPane("reviewButton")); },
        [&] { return kit.find("reviewDialog") != nullptr && kit.find("reviewDialog")->isVisible(); });
    tour.step(
        QStringLiteral("applied"), [&] { WindowKit::click(kit.find("reviewApply")); },
        [&] { return idle() && !inPane("pendingBar")->isVisible(); });
}

} // namespace sluice::tour
