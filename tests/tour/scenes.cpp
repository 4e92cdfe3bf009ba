// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

#include "actionregistry.h"
#include "board.h"
#include "connection/connectionpage.h"
#include "connectionsmodel.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "groupcommands.h"
#include "mainwindow.h"
#include "operationlog.h"
#include "profilemenu.h"
#include "profiles.h"
#include "prompt.h"
#include "roles.h"
#include "session.h"
#include "sessions.h"
#include "stage.h"
#include "windowkit.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cstdio>

namespace sluice::tour {

using test::WindowKit;

QString Inflation::translate(const char *, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    // A sign that fits nothing else, so that it is seen where a text is cut.
    return text + QString(qMax(2, int(text.size()) * 2 / 5), u'~') + u'|';
}

namespace {

int signIn(const QDir &folder, QSize size)
{
    Stage stage(folder, size, QStringLiteral("signin"));
    WindowKit::Setup setup;
    setup.openDemo = false;
    stage.open(std::move(setup));
    stage.shot(QStringLiteral("empty"), [&] { return stage.kit().find("signInPane")->isVisible(); });
    WindowKit::click(stage.kit().find("signIn"));
    WindowKit::click(stage.kit().find("advanced"));
    stage.shot(QStringLiteral("error"));
    Profiles &profiles = stage.kit().program().profiles();
    for (const char *name : {"ACME production", "ACME staging & tests"}) {
        Profile profile;
        profile.id = Profiles::newId();
        profile.name = QLatin1String(name);
        profile.production = profile.name.contains(u"production");
        profile.colour = profile.production ? QStringLiteral("#c92c3c") : QStringLiteral("#1a74b0");
        profiles.add(profile);
    }
    stage.kit().window().showSignIn(QStringLiteral("nobody"));
    stage.shot(QStringLiteral("profiles"));

    // A slip in a new key, beside the session that it was meant for.
    DemoServer server;
    if (!server.start())
        return stage.faults() + 1;
    Profile acme = profiles.all().constFirst();
    acme.baseUrl = server.url();
    Sessions &sessions = stage.kit().program().sessions();
    sessions.openWith(acme, {.key = server.key(), .secret = server.secret()});
    if (!stage.waitLoaded())
        return stage.faults() + 1;
    emit qobject_cast<ProfileMenu *>(stage.kit().find<QToolButton>("profileButton")->menu())->editRequested();
    stage.shot(QStringLiteral("edit"));
    sessions.openWith(acme, {.key = server.key(), .secret = QStringLiteral("slip")});
    stage.shot(QStringLiteral("slip"), [&] { return !sessions.isProving(); });
    return stage.faults();
}

void boardScenes(Stage &stage)
{
    const WindowKit &kit = stage.kit();
    auto *navigator = kit.find<QAbstractItemView>("navigatorView");
    for (const BoardView view : boardViews) {
        kit.board().showScope({.view = view, .group = {}});
        stage.shot(QStringLiteral("view-%1").arg(int(view)));
    }
    kit.board().showScope({});
    for (int health = 0; health <= int(Health::Healthy); ++health) {
        const QModelIndex row = stage.rowIn(Health(health));
        if (!row.isValid())
            continue;
        WindowKit::click(stage.table(), row);
        stage.shot(QStringLiteral("verdict-%1").arg(health));
    }
    const QModelIndex group = navigator->model()->index(0, 0, navigator->model()->index(1, 0));
    WindowKit::click(navigator, group);
    WindowKit::key(navigator, Qt::Key_Right);
    stage.shot(QStringLiteral("group"), [&] { return kit.find("groupDestination")->isVisible(); });
    const QModelIndex connection = navigator->model()->index(1, 0, group);
    QTest::mouseMove(navigator->viewport(), navigator->visualRect(connection).center());
    stage.shot(QStringLiteral("navigator-hover"));
    emit navigator->customContextMenuRequested(navigator->visualRect(group).center());
    stage.shot(QStringLiteral("group-menu"));
    stage.closeDialogs();
    kit.board().showScope({});
    stage.table()->setFocus();
    WindowKit::key(stage.table(), Qt::Key_A, Qt::ControlModifier);
    stage.shot(QStringLiteral("all-selected"));
    auto *filter = kit.find<QLineEdit>("connectionsFilter");
    WindowKit::type(filter, QStringLiteral("postgres"));
    stage.shot(QStringLiteral("filter"), [&] { return stage.table()->model()->rowCount() < 30; });
    filter->clear();
    WindowKit::type(filter, QStringLiteral("no such thing"));
    stage.shot(QStringLiteral("filter-nothing"), [&] { return !stage.table()->isVisible(); });
    WindowKit::key(filter, Qt::Key_Escape);
}

void pageScenes(Stage &stage)
{
    const WindowKit &kit = stage.kit();
    auto *tabs = kit.find<QTabWidget>("connectionTabs");
    kit.board().openConnection(
        WindowKit::indexOf(stage.table(), QStringLiteral("orders_db")).data(ConnectionIdRole).value<ConnectionId>());
    tabs->setCurrentIndex(0);
    stage.shot(QStringLiteral("page-overview"));
    tabs->setCurrentIndex(2);
    auto *config = kit.find<QAbstractItemView>("configTable");
    stage.shot(QStringLiteral("page-setup"), [&] { return config->model()->rowCount() > 0; });
    auto *frequency = kit.find<QComboBox>("frequency");
    frequency->setCurrentIndex(frequency->findData(1440));
    config->model()->setData(WindowKit::indexOf(config, QStringLiteral("Host")).siblingAtColumn(1),
                             QStringLiteral("changed.example.com"));
    stage.shot(QStringLiteral("page-setup-draft"));
    WindowKit::click(kit.find("setupPane")->findChild<QWidget *>(QStringLiteral("reviewButton")));
    stage.shot(QStringLiteral("page-setup-review"));
    stage.closeDialogs();
    WindowKit::click(kit.find("setupPane")->findChild<QWidget *>(QStringLiteral("discardButton")));
    tabs->setCurrentIndex(3);
    auto *find = kit.find<QLineEdit>("jsonFind");
    WindowKit::type(find, QStringLiteral("sync"));
    auto *json = kit.find<QPlainTextEdit>("jsonText");
    stage.shot(QStringLiteral("page-json"), [&] { return !json->extraSelections().isEmpty(); });
    kit.board().closePage();
}

void dialogScenes(Stage &stage)
{
    const WindowKit &kit = stage.kit();
    const auto trigger = [&](const char *id, const QString &scene) {
        kit.action(id)->trigger();
        stage.shot(scene, [] { return QApplication::activeModalWidget() != nullptr; });
        stage.closeDialogs();
    };
    kit.action("connection.new")->trigger();
    auto *services = kit.find<QListWidget>("services");
    stage.shot(QStringLiteral("new-empty"), [&] { return services->count() > 50; });
    WindowKit::type(kit.find("serviceFilter"), QStringLiteral("google_sheets"));
    stage.shot(QStringLiteral("new-chosen"), [&] { return kit.find("naming-table") != nullptr; });
    stage.closeDialogs();
    trigger("group.new", QStringLiteral("group-new"));
    kit.board().showScope({.view = BoardView::All, .group = kit.session()->connections().at(0).groupId});
    trigger("group.rename", QStringLiteral("group-rename"));
    kit.board().showScope({});
    WindowKit::click(stage.table(), stage.table()->model()->index(0, 0));
    trigger("connection.delete", QStringLiteral("delete"));
    WindowKit::click(stage.table(), WindowKit::indexOf(stage.table(), QStringLiteral("inventory_mysql")));
    trigger("connection.restart", QStringLiteral("restart"));
    kit.session()->groupCommands().create(QStringLiteral("Left over"));
    auto *navigator = kit.find<QAbstractItemView>("navigatorView");
    if (WindowKit::wait([&] { return WindowKit::indexOf(navigator, QStringLiteral("Left over")).isValid(); })) {
        WindowKit::click(navigator, WindowKit::indexOf(navigator, QStringLiteral("Left over")));
        trigger("group.delete", QStringLiteral("group-delete"));
    }
    kit.board().showScope({});
    kit.action("app.preferences")->trigger();
    stage.shot(QStringLiteral("preferences"), [&] { return kit.find("generalPage") != nullptr; });
    kit.find<QTabWidget>("preferencesTabs")->setCurrentIndex(1);
    QTest::keyClick(kit.find("keyEdit"), Qt::Key_K, Qt::ControlModifier);
    stage.shot(QStringLiteral("preferences-keys"));
    stage.closeDialogs();
    for (const char *id : {"app.palette", "help.shortcuts"}) {
        if (kit.action(id) != nullptr)
            trigger(id, QString::fromLatin1(id).section(u'.', 1));
    }
}

void activityScenes(Stage &stage)
{
    const WindowKit &kit = stage.kit();
    stage.table()->clearSelection();
    for (int row = 20; row < 25; ++row)
        WindowKit::click(stage.table(), stage.table()->model()->index(row, 0), Qt::ControlModifier);
    kit.action("connection.test")->trigger();
    kit.action("connection.sync")->trigger();
    kit.action("view.activity")->setChecked(true);
    auto *operations = kit.find<QAbstractItemView>("operationsTree");
    stage.shot(QStringLiteral("operations"), [&] { return operations->model()->rowCount() > 1; });
    WindowKit::click(operations, operations->model()->index(0, 0));
    WindowKit::key(operations, Qt::Key_Right);
    stage.shot(QStringLiteral("operations-open"));
    kit.action("view.requests")->trigger();
    auto *requests = kit.find<QAbstractItemView>("requestsTable");
    WindowKit::click(requests, requests->model()->index(requests->model()->rowCount() - 1, 2));
    stage.shot(QStringLiteral("requests"));
    kit.action("view.activity")->setChecked(false);
}

int account(const QDir &folder, QSize size)
{
    Stage stage(folder, size, QStringLiteral("account"));
    stage.open(stock());
    if (!stage.waitLoaded())
        return 1;
    boardScenes(stage);
    pageScenes(stage);
    dialogScenes(stage);
    activityScenes(stage);
    return stage.faults();
}

/// Accounts and services that are not as usual.
int unusual(const QDir &folder, QSize size)
{
    int faults = 0;
    const auto scene = [&](const QString &name, WindowKit::Setup setup, const std::function<void(Stage &)> &act) {
        Stage stage(folder, size, QStringLiteral("unusual-") + name);
        stage.open(std::move(setup));
        act(stage);
        faults += stage.faults();
    };
    WindowKit::Setup empty = stock();
    empty.demo.groups = 0;
    empty.demo.connections = 0;
    scene(QStringLiteral("empty"), empty, [](Stage &stage) {
        stage.shot(QStringLiteral("board"),
                   [&] { return stage.kit().session() && stage.kit().session()->connections().hasGroups(); });
    });
    WindowKit::Setup slow = stock();
    slow.demo.latencyMs = 4000;
    scene(QStringLiteral("loading"), slow, [](Stage &stage) { stage.shot(QStringLiteral("board")); });
    WindowKit::Setup failing = stock();
    scene(QStringLiteral("failing"), failing, [](Stage &stage) {
        if (!stage.waitLoaded())
            return;
        stage.kit().demo().setFaults({QStringLiteral("GET /v1/connections status 500")});
        stage.kit().action("view.refresh")->trigger();
        stage.shot(QStringLiteral("degraded"), [&] {
            return stage.kit().session()->connections().loadState() == ConnectionStore::LoadState::Failed;
        });
    });
    scene(QStringLiteral("production"), stock(), [](Stage &stage) {
        if (!stage.waitLoaded())
            return;
        Profile profile;
        profile.id = Profiles::newId();
        profile.name = QStringLiteral("ACME production");
        profile.colour = QStringLiteral("#c92c3c");
        profile.production = true;
        profile.baseUrl = stage.kit().demo().url();
        stage.kit().program().sessions().openWith(
            profile, {.key = stage.kit().demo().key(), .secret = stage.kit().demo().secret()});
        stage.shot(QStringLiteral("board"),
                   [&] { return stage.kit().window().windowTitle() == profile.name && stage.waitLoaded(); });
        WindowKit::click(stage.table(), stage.table()->model()->index(0, 0));
        stage.kit().action("connection.delete")->trigger();
        stage.shot(QStringLiteral("delete"));
        stage.closeDialogs();
    });
    scene(QStringLiteral("readonly"), stock(), [](Stage &stage) {
        if (!stage.waitLoaded())
            return;
        Profile profile;
        profile.id = Profiles::newId();
        profile.name = QStringLiteral("ACME auditor");
        profile.colour = QStringLiteral("#7a5fb0");
        profile.readOnly = true;
        profile.baseUrl = stage.kit().demo().url();
        stage.kit().program().sessions().openWith(
            profile, {.key = stage.kit().demo().key(), .secret = stage.kit().demo().secret()});
        if (!WindowKit::wait([&] { return stage.kit().window().windowTitle() == profile.name; }) || !stage.waitLoaded())
            return;
        WindowKit::click(stage.table(), stage.table()->model()->index(0, 0));
        stage.shot(QStringLiteral("board"));
        WindowKit::key(stage.table(), Qt::Key_Return);
        stage.kit().find<QTabWidget>("connectionTabs")->setCurrentIndex(2);
        stage.shot(QStringLiteral("setup"));
    });
    WindowKit::Setup large = stock();
    large.demo.groups = 200;
    large.demo.connections = 10'000;
    scene(QStringLiteral("large"), large, [](Stage &stage) {
        if (stage.waitLoaded())
            stage.shot(QStringLiteral("board"));
        stage.kit().action("app.palette")->trigger();
        WindowKit::type(stage.kit().find("paletteQuery"), QStringLiteral("connector 99"));
        stage.shot(QStringLiteral("palette"));
        stage.closeDialogs();
    });
    return faults;
}

} // namespace

namespace {

struct Place
{
    QStringView name;
    int (*make)(const QDir &, QSize);
};

constexpr Place places[] = {{u"signin", signIn},
                            {u"account", account},
                            {u"schema", schemaScenes},
                            {u"setup", setupScenes},
                            {u"unusual", unusual}};

} // namespace

bool hasScenes(const QString &only)
{
    return std::ranges::any_of(places, [&only](const Place &place) { return place.name.startsWith(only); });
}

int scenes(const QDir &folder, QSize size, const QString &only)
{
    int faults = 0;
    for (const Place &place : places)
        faults += place.name.startsWith(only) ? place.make(folder, size) : 0;
    return faults;
}

} // namespace sluice::tour
