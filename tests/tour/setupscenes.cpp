// SPDX-License-Identifier: GPL-3.0-or-later
// The Setup tab when something comes in between.
#include "board.h"
#include "connection/connectionpage.h"
#include "connectioncommands.h"
#include "demoserver.h"
#include "mainwindow.h"
#include "operationlog.h"
#include "profilemenu.h"
#include "scenes.h"
#include "setupdrafts.h"
#include "stage.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>

namespace sluice::tour {

namespace {

/// The Setup tab of a connection, with its config read.
QAbstractItemView *openSetup(Stage &stage, const QString &connection)
{
    const WindowKit &kit = stage.kit();
    kit.board().openConnection(
        WindowKit::indexOf(stage.table(), connection).data(ConnectionIdRole).value<ConnectionId>());
    kit.find<QTabWidget>("connectionTabs")->setCurrentIndex(2);
    auto *config = kit.find<QAbstractItemView>("configTable");
    WindowKit::wait([&] { return config->model()->rowCount() > 0; });
    return config;
}

QWidget *inSetup(const Stage &stage, const char *name)
{
    return stage.kit().find("setupPane")->findChild<QWidget *>(QLatin1String(name));
}

void change(QAbstractItemView *config, const QString &field, const QString &value)
{
    config->model()->setData(WindowKit::indexOf(config, field).siblingAtColumn(1), value);
}

} // namespace

int setupScenes(const QDir &folder, QSize size)
{
    Stage stage(folder, size, QStringLiteral("setup"));
    stage.open(stock());
    if (!stage.waitLoaded())
        return 1;
    const WindowKit &kit = stage.kit();
    const auto idle = [&kit] {
        return kit.session()->operations().runningCount() == 0;
    };
    const auto says = [&stage] {
        return inSetup(stage, "messageBar")->isVisible();
    };

    openSetup(stage, QStringLiteral("salesforce_emea"));
    stage.shot(QStringLiteral("authorization"));

    QAbstractItemView *config = openSetup(stage, QStringLiteral("orders_db"));
    change(config, QStringLiteral("Host"), QStringLiteral("mine.example.com"));
    change(config, QStringLiteral("Port"), QStringLiteral("6543"));
    change(config, QStringLiteral("Password"), QStringLiteral("a new one"));
    auto *frequency = qobject_cast<QComboBox *>(inSetup(stage, "frequency"));
    frequency->setCurrentIndex(frequency->findData(30));
    ConnectionChange theirs;
    theirs.syncFrequencyMinutes = 480;
    theirs.config = {{QStringLiteral("host"), QStringLiteral("colleague.example.com")}};
    kit.session()->commands().modify(kit.board().page()->connection(), theirs);
    WindowKit::wait(idle);
    WindowKit::click(inSetup(stage, "applyButton"));
    stage.shot(QStringLiteral("changed-by-a-colleague"), [] { return QApplication::activeModalWidget() != nullptr; });
    stage.closeDialogs();
    stage.shot(QStringLiteral("changed-by-a-colleague-left"), says);

    // As another run has left it, of a connection that was deleted since.
    SetupDrafts &drafts = kit.board().setupDrafts();
    drafts.restore(drafts.profiles().constFirst(),
                   QStringLiteral(R"({"deleted":{"name":"billing_eu","now":{"paused":true}}})"));
    kit.action("view.refresh")->trigger();
    stage.shot(QStringLiteral("gone"), [&kit] {
        return kit.window().centralWidget()->findChild<QWidget *>(QStringLiteral("discardDrafts")) != nullptr;
    });
    WindowKit::click(kit.window().centralWidget()->findChild<QWidget *>(QStringLiteral("discardDrafts")));

    openSetup(stage, QStringLiteral("hubspot"));
    kit.find<QCheckBox>("pausedBox")->click();
    (void)kit.demo().setFaults(
        {QStringLiteral("PATCH /v1/connections/** status 500"), QStringLiteral("GET /v1/connections/* status 403")});
    WindowKit::click(inSetup(stage, "applyButton"));
    stage.shot(QStringLiteral("no-answer"), [&] { return idle() && says(); });
    (void)kit.demo().setFaults({});
    WindowKit::click(inSetup(stage, "readAgain"));
    stage.shot(QStringLiteral("no-answer-settled"), [&] { return inSetup(stage, "readAgain") == nullptr; });
    kit.board().closePage();
    stage.shot(QStringLiteral("marked"));
    emit qobject_cast<ProfileMenu *>(kit.find<QToolButton>("profileButton")->menu())->signOutRequested();
    stage.shot(QStringLiteral("sign-out"), [] { return QApplication::activeModalWidget() != nullptr; });
    stage.closeDialogs();
    return stage.faults();
}

} // namespace sluice::tour
