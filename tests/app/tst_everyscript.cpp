// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "connection/connectionpage.h"
#include "connections/connectionspane.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "exchangelog.h"
#include "filteredit.h"
#include "mainwindow.h"
#include "operationlog.h"
#include "prompt.h"
#include "roles.h"
#include "schemastore.h"
#include "session.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace sluice;
using test::WindowKit;

namespace {

constexpr qint64 dayMs = 24 * 3'600'000;

} // namespace

/// What the example scripts do that Sluice grew out of: each row of README's table once, in its order, by clicks and
/// keys in the whole window and over real HTTP.
class TstEveryScript : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();

    void listAllGroups();
    void groupDetails();
    void listConnectionsInAGroup();
    void create();
    void modify();
    void remove();
    void details();
    void sync();
    void syncAndWaitToTheEnd_data();
    void syncAndWaitToTheEnd();
    void syncAllInAGroup();
    void reloadSchemaConfig_data();
    void reloadSchemaConfig();
    void enableOneTable();

private:
    void start(WindowKit::Setup setup = {});
    [[nodiscard]] QTreeView *table() const { return m_kit->find<QTreeView>("connectionsTable"); }
    [[nodiscard]] QTreeView *navigator() const { return m_kit->find<QTreeView>("navigatorView"); }
    [[nodiscard]] ConnectionStore &store() const { return m_kit->session()->connections(); }
    [[nodiscard]] ConnectionId shown() const { return m_kit->board().page()->connection(); }
    [[nodiscard]] QString label(const char *name) const { return WindowKit::textOf(m_kit->find<QLabel>(name)); }
    [[nodiscard]] QModelIndex group(const QString &name) const { return WindowKit::indexOf(navigator(), name); }
    [[nodiscard]] bool idle() const { return m_kit->session()->operations().runningCount() == 0; }
    [[nodiscard]] const Operation &lastOperation() const
    {
        return m_kit->session()->operations().operations().constLast();
    }
    [[nodiscard]] QWidget *within(const char *pane, const char *name) const
    {
        return m_kit->find(pane)->findChild<QWidget *>(QLatin1String(name));
    }
    void open(const QString &connection, int tab);
    /// The bodies of such requests, oldest first.
    [[nodiscard]] QList<QJsonObject> bodies(const char *method, const QString &end = {}) const;

    QTemporaryDir m_folder;
    std::unique_ptr<WindowKit> m_kit;
};

void TstEveryScript::start(WindowKit::Setup setup)
{
    setup.demo.schedules = false;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QVERIFY(m_kit->waitLoaded());
    QTRY_VERIFY(store().hasGroups());
    QTRY_VERIFY(table()->isVisible());
}

void TstEveryScript::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstEveryScript::open(const QString &connection, int tab)
{
    QTRY_VERIFY(WindowKit::indexOf(table(), connection).isValid());
    WindowKit::doubleClick(table(), WindowKit::indexOf(table(), connection));
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(tab);
}

QList<QJsonObject> TstEveryScript::bodies(const char *method, const QString &end) const
{
    QList<QJsonObject> result;
    for (const Exchange &exchange : m_kit->session()->exchanges().exchanges()) {
        if (exchange.method == QLatin1String(method) && exchange.path.endsWith(end))
            result.append(QJsonDocument::fromJson(exchange.requestBody).object());
    }
    return result;
}

void TstEveryScript::listAllGroups()
{
    WindowKit::Setup setup;
    setup.demo.groups = 1100; // a page of the service holds a thousand at most
    setup.demo.connections = 20;
    start(std::move(setup));
    QCOMPARE(m_kit->demo().requestCount("GET", "/v1/groups"), 2);
    const QModelIndex groups = navigator()->model()->index(1, 0);
    QCOMPARE(navigator()->model()->rowCount(groups), 1100);
    QSet<QString> ids;
    for (int row = 0; row < 1100; ++row)
        ids.insert(navigator()->model()->index(row, 0, groups).data(GroupIdRole).value<GroupId>().text());
    QCOMPARE(ids.size(), 1100);
}

void TstEveryScript::groupDetails()
{
    start();
    WindowKit::click(navigator(), group(QStringLiteral("Warehouse")));
    QTRY_VERIFY(label("groupDestination").contains(u"connected"));
    QCOMPARE(label("boardTitle"), QStringLiteral("Warehouse"));
    QCOMPARE(label("groupId"), group(QStringLiteral("Warehouse")).data(GroupIdRole).value<GroupId>().text());
    QVERIFY(label("groupCreated").contains(u"ago"));
    QVERIFY(!label("boardCounts").isEmpty());
}

void TstEveryScript::listConnectionsInAGroup()
{
    WindowKit::Setup setup;
    setup.demo.groups = 2;
    setup.demo.connections = 2600;
    start(std::move(setup));
    const QModelIndex groups = navigator()->model()->index(1, 0);
    QModelIndex largest = navigator()->model()->index(0, 0, groups);
    for (int row = 1; row < navigator()->model()->rowCount(groups); ++row) {
        const QModelIndex other = navigator()->model()->index(row, 0, groups);
        if (other.data(CountRole).toInt() > largest.data(CountRole).toInt())
            largest = other;
    }
    const auto id = largest.data(GroupIdRole).value<GroupId>();
    WindowKit::click(navigator(), largest);
    QTRY_COMPARE(m_kit->board().connections()->scope().group, id);
    QCOMPARE_GT(table()->model()->rowCount(), 1000);
    QCOMPARE(table()->model()->rowCount(), largest.data(CountRole).toInt());
    QSet<ConnectionId> ids;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        ids.insert(table()->model()->index(row, 0).data(ConnectionIdRole).value<ConnectionId>());
    QCOMPARE(ids.size(), table()->model()->rowCount());
    for (const ConnectionId &each : std::as_const(ids))
        QCOMPARE(store().find(each)->groupId, id);
    QVERIFY2(label("connectionCount").contains(QLocale().toString(2600)), "nothing is cut silently");
    QCOMPARE(store().count(), 2600);
}

void TstEveryScript::create()
{
    start();
    WindowKit::click(navigator(), group(QStringLiteral("Warehouse")));
    m_kit->action("connection.new")->trigger();
    auto *services = m_kit->find<QListWidget>("services");
    QTRY_VERIFY(services->count() > 50);
    auto *filter = m_kit->find<FilterEdit>("serviceFilter");
    WindowKit::type(filter, QStringLiteral("google_sheets"));
    QTRY_VERIFY(services->currentItem() != nullptr && services->currentItem()->toolTip() == u"google_sheets");
    QVERIFY2(!m_kit->find("createButton")->isEnabled(), "a sheet is named by a schema and a table");
    WindowKit::type(m_kit->find("naming-schema"), QStringLiteral("plans"));
    WindowKit::type(m_kit->find("naming-table"), QStringLiteral("next_year"));
    auto *config = m_kit->find<QTreeView>("newConfig");
    QTRY_VERIFY(config->model()->rowCount() > 0);
    WindowKit::click(m_kit->find("createButton"));
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    const Connection *made = store().find(shown());
    QVERIFY(made != nullptr);
    QCOMPARE(made->schema, QStringLiteral("plans.next_year"));
    QVERIFY(made->paused);
    QCOMPARE(m_kit->demo().requestCount("POST", "/v1/connections"), 1);
    QTRY_COMPARE(bodies("POST", QStringLiteral("/v1/connections")).size(), 1);
    const QJsonObject body = bodies("POST", QStringLiteral("/v1/connections")).constFirst();
    QCOMPARE(body.value(u"paused"), QJsonValue(true));
    QCOMPARE(body.value(u"run_setup_tests"), QJsonValue(false));
    QVERIFY2(body.contains(u"destination_schema_names"), "which the service will soon require");
}

void TstEveryScript::modify()
{
    start();
    open(QStringLiteral("orders_db"), 2);
    auto *config = m_kit->find<QTreeView>("configTable");
    QTRY_VERIFY(config->model()->rowCount() > 0);
    QModelIndex host;
    for (int row = 0; row < config->model()->rowCount(); ++row) {
        if (config->model()->index(row, 0).data(Qt::ToolTipRole).toString().compare(u"host", Qt::CaseInsensitive) == 0)
            host = config->model()->index(row, 1);
    }
    QVERIFY(host.isValid());
    WindowKit::click(config, host);
    QTest::keyClick(config, Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    editor->selectAll();
    WindowKit::type(editor, QStringLiteral("replica.example.com"));
    QTest::keyClick(editor, Qt::Key_Return);
    auto *frequency = m_kit->find<QComboBox>("frequency");
    frequency->setCurrentIndex(frequency->findData(1440));
    auto *hour = m_kit->find<QComboBox>("dailyTime");
    QTRY_VERIFY(hour->isVisible());
    hour->setCurrentIndex(hour->findData(QStringLiteral("05:00")));
    QVERIFY2(hour->currentText().contains(u"UTC"), qPrintable(hour->currentText()));
    auto *starter = m_kit->find<QComboBox>("scheduleType");
    starter->setCurrentIndex(1);
    m_kit->find<QCheckBox>("pausedBox")->setChecked(true);
    QCOMPARE(bodies("PATCH").size(), 0);
    WindowKit::click(within("setupPane", "reviewButton"));
    QTRY_VERIFY(m_kit->find("changesDialog") != nullptr && m_kit->find("changesDialog")->isVisible());
    QVERIFY(label("changesWords").contains(u"replica.example.com"));
    WindowKit::click(m_kit->find("changesApply"));
    QTRY_COMPARE(bodies("PATCH").size(), 1);
    const QJsonObject expected{{QStringLiteral("paused"), true},
                               {QStringLiteral("sync_frequency"), 1440},
                               {QStringLiteral("daily_sync_time"), QStringLiteral("05:00")},
                               {QStringLiteral("schedule_type"), QStringLiteral("manual")},
                               {QStringLiteral("config"),
                                QJsonObject{{QStringLiteral("host"),
                                             bodies("PATCH").constFirst().value(u"config").toObject().value(u"host")}}},
                               {QStringLiteral("run_setup_tests"), true}};
    QCOMPARE(bodies("PATCH").constFirst(), expected);
    QTRY_VERIFY(idle());
    const Connection *after = store().find(shown());
    QVERIFY(after->paused && isManual(*after));
    QCOMPARE(after->syncFrequencyMinutes, std::optional(1440));
    QCOMPARE(after->dailySyncTime, QStringLiteral("05:00"));
    QTRY_COMPARE(host.data().toString(), QStringLiteral("replica.example.com"));
    QCOMPARE(m_kit->demo().requestCount("PATCH", "/v1/connections/" + shown().text().toUtf8()), 1);
}

void TstEveryScript::remove()
{
    WindowKit::Setup setup;
    setup.settingsFolder = m_folder.path();
    start(std::move(setup));
    open(QStringLiteral("hubspot"), 0);
    const ConnectionId id = shown();
    m_kit->action("connection.delete")->trigger();
    QLineEdit *typed = nullptr;
    QTRY_VERIFY((typed = m_kit->find<QLineEdit>("nameEdit")) != nullptr && typed->isVisible());
    auto *verb = m_kit->find<QPushButton>("verb");
    QVERIFY(verb != nullptr && !verb->isEnabled());
    WindowKit::type(typed, QStringLiteral("hubspot"));
    QVERIFY(verb->isEnabled());
    WindowKit::click(verb);
    QTRY_VERIFY(store().find(id) == nullptr);
    QCOMPARE(m_kit->demo().requestCount("DELETE", "/v1/connections/" + id.text().toUtf8()), 1);
    const QDir copies(m_folder.filePath(QStringLiteral("deleted-connections")));
    QCOMPARE(copies.entryList(QDir::Files).size(), 1);
    QTRY_VERIFY(table()->isVisible());
    QVERIFY(!WindowKit::indexOf(table(), QStringLiteral("hubspot")).isValid());
}

void TstEveryScript::details()
{
    start();
    open(QStringLiteral("orders_db"), 0);
    QVERIFY(!label("verdictHeadline").isEmpty());
    m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(3);
    auto *text = m_kit->find<QPlainTextEdit>("jsonText");
    QTRY_VERIFY(!text->toPlainText().isEmpty());
    const QJsonObject all = QJsonDocument::fromJson(text->toPlainText().toUtf8()).object();
    QCOMPARE(all.value(u"id").toString(), shown().text());
    QCOMPARE(all.value(u"config").toObject().value(u"password").toString(), QStringLiteral("********"));
}

void TstEveryScript::sync()
{
    start();
    WindowKit::click(table(), WindowKit::indexOf(table(), QStringLiteral("orders_db")));
    const QByteArray path = "/v1/connections/" + m_kit->board().selection().constFirst().text().toUtf8() + "/sync";
    QTest::keyClick(&m_kit->window(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_kit->demo().requestCount("POST", path), 1);
    QTRY_COMPARE(bodies("POST", QStringLiteral("/sync")).size(), 1);
    QCOMPARE(bodies("POST", QStringLiteral("/sync")).constFirst(), (QJsonObject{{QStringLiteral("force"), false}}));
    QTRY_VERIFY(lastOperation().rows.constFirst().accepted);
}

void TstEveryScript::syncAndWaitToTheEnd_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("words");
    QTest::newRow("succeeded") << "orders_db" << int(SyncOutcome::Succeeded) << "Succeeded";
    QTest::newRow("failed") << "zendesk_support" << int(SyncOutcome::Failed) << "Failed";
    QTest::newRow("rescheduled") << "github_issues" << int(SyncOutcome::Rescheduled) << "Rescheduled";
    QTest::newRow("waiting for you") << "salesforce_uat" << int(SyncOutcome::WaitingForYou) << "Waiting for you";
}

void TstEveryScript::syncAndWaitToTheEnd()
{
    QFETCH(const QString, schema);
    QFETCH(const int, outcome);
    QFETCH(const QString, words);
    WindowKit::Setup setup;
    setup.speed = 600;
    start(std::move(setup));
    open(schema, 0);
    const QByteArray path = "/v1/connections/" + shown().text().toUtf8() + "/sync";
    WindowKit::click(m_kit->find("syncButton"));
    QTRY_VERIFY(!m_kit->session()->operations().operations().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60'000);
    QVERIFY(lastOperation().rows.constFirst().outcome.has_value());
    QCOMPARE(int(*lastOperation().rows.constFirst().outcome), outcome);
    QTRY_VERIFY2(label("activityLine").contains(words), qPrintable(label("activityLine")));
    QTRY_VERIFY2(label("connectionDoing").contains(words), qPrintable(label("connectionDoing")));
    QCOMPARE(m_kit->demo().requestCount("POST", path), 1);
}

void TstEveryScript::syncAllInAGroup()
{
    WindowKit::Setup setup;
    setup.intervals = setup.intervals.faster(30);
    setup.speed = 1; // a sync takes minutes, unless the test lets them pass
    start(std::move(setup));
    WindowKit::click(navigator(), group(QStringLiteral("Finance & ERP")));
    const int count = table()->model()->rowCount();
    QTRY_VERIFY(m_kit->action("group.sync")->isEnabled());
    m_kit->action("group.sync")->trigger();
    QTRY_VERIFY(!m_kit->session()->operations().operations().isEmpty());
    QCOMPARE(int(lastOperation().rows.size()), count);
    // All are asked for before the first has come to its end: the script waited for each in turn.
    QTRY_VERIFY(std::ranges::all_of(lastOperation().rows, [](const OperationRow &row) {
        return row.accepted || row.outcome || row.error || row.state == OperationRow::State::LeftOut;
    }));
    int underWay = 0;
    for (const OperationRow &row : lastOperation().rows) {
        const Connection &connection = *store().find(row.connection);
        if (row.state == OperationRow::State::LeftOut || isPaused(connection)
            || connection.status.setupState != SetupState::Connected)
            continue; // which never begin
        QVERIFY2(row.accepted && !row.outcome && !row.error, qPrintable(row.name));
        ++underWay;
    }
    QCOMPARE_GT(underWay, 1);
    m_kit->action("view.activity")->setChecked(true);
    m_kit->demo().skip(dayMs);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60'000);
    auto *operations = m_kit->find<QTreeView>("operationsTree");
    const QModelIndex top = operations->model()->index(0, 0);
    QCOMPARE(operations->model()->rowCount(top), count);
    for (const OperationRow &row : lastOperation().rows) {
        QVERIFY(row.outcome || row.error || row.state == OperationRow::State::LeftOut);
        const QByteArray path = "/v1/connections/" + row.connection.text().toUtf8() + "/sync";
        QVERIFY(m_kit->demo().requestCount("POST", path) <= 1);
    }
}

void TstEveryScript::reloadSchemaConfig_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("mode");
    QTest::newRow("PRESERVE") << ""
                              << "PRESERVE";
    QTest::newRow("EXCLUDE") << "reloadExclude"
                             << "EXCLUDE";
    QTest::newRow("INCLUDE") << "reloadInclude"
                             << "INCLUDE";
}

void TstEveryScript::reloadSchemaConfig()
{
    QFETCH(const QString, action);
    QFETCH(const QString, mode);
    start();
    open(QStringLiteral("orders_db"), 1);
    SchemaStore &schemas = m_kit->session()->schemas();
    QTRY_COMPARE(schemas.state(shown()), SchemaStore::LoadState::Loaded);
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    if (action.isEmpty())
        WindowKit::click(within("schemaPane", "reloadButton"));
    else
        m_kit->find<QAction>(action.toLatin1().constData())->trigger();
    QTRY_COMPARE(bodies("POST", QStringLiteral("/schemas/reload")).size(), 1);
    QCOMPARE(bodies("POST", QStringLiteral("/schemas/reload")).constFirst(),
             (QJsonObject{{QStringLiteral("exclude_mode"), mode}}));
    QTRY_VERIFY(idle() && !schemas.isBusy(shown()));
    QCOMPARE(m_kit->window().prompt().questionCount(), mode == u"PRESERVE" ? 0 : 1);
    const SchemaDraft &draft = *schemas.draft(shown());
    int free = 0;
    int on = 0;
    for (int i = 0; i < draft.base().tableCount(); ++i) {
        free += draft.isTableLocked(i) ? 0 : 1;
        on += draft.isTableEnabled(i) && !draft.isTableLocked(i) ? 1 : 0;
    }
    if (mode == u"EXCLUDE")
        QCOMPARE(on, 0);
    else if (mode == u"INCLUDE")
        QCOMPARE(on, free);
    else
        QVERIFY(on > 0 && on < free);
}

void TstEveryScript::enableOneTable()
{
    start();
    open(QStringLiteral("orders_db"), 1);
    SchemaStore &schemas = m_kit->session()->schemas();
    QTRY_COMPARE(schemas.state(shown()), SchemaStore::LoadState::Loaded);
    auto *tree = m_kit->find<QTreeView>("schemaTree");
    tree->expandAll();
    QModelIndex off;
    const QModelIndex schema = tree->model()->index(0, 0);
    for (int row = 0; row < tree->model()->rowCount(schema) && !off.isValid(); ++row) {
        const QModelIndex index = tree->model()->index(row, 0, schema);
        if (index.data(Qt::CheckStateRole).isValid() && index.data(Qt::CheckStateRole).toInt() == Qt::Unchecked)
            off = index;
    }
    QVERIFY(off.isValid());
    const QString name = off.data().toString();
    const QString parent = schema.data().toString();
    WindowKit::click(tree, off);
    QTest::keyClick(tree, Qt::Key_Space);
    m_kit->applySchemas();
    QTRY_COMPARE(bodies("PATCH", QStringLiteral("/schemas")).size(), 1);
    QTRY_VERIFY(idle() && !schemas.isBusy(shown()));
    // That table and nothing else: its schema is only the way to it.
    const QJsonObject table{{name, QJsonObject{{QStringLiteral("enabled"), true}}}};
    const QJsonObject path{{parent, QJsonObject{{QStringLiteral("tables"), table}}}};
    QCOMPARE(bodies("PATCH", QStringLiteral("/schemas")).constFirst(),
             (QJsonObject{{QStringLiteral("schemas"), path}}));
    const SchemaDraft &draft = *schemas.draft(shown());
    QVERIFY(draft.isTableEnabled(SchemaLookup(draft.base()).table(parent, name)));
    QVERIFY(!draft.isChanged());
}

SLUICE_TEST(TstEveryScript)
#include "tst_everyscript.moc"
