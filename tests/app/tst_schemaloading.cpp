// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemaeditortest.h"

#include "connectionstore.h"
#include "messagebar.h"
#include "slowrelay.h"
#include "testregistry.h"
#include "words/operationtext.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace sluice;
using test::WindowKit;

/// What the schema editor shows while it waits: for a config, for columns, for a reload; and that each wait can be
/// ended.
class TstSchemaLoading : public test::SchemaEditorTest
{
    Q_OBJECT

private slots:
    void firstRowsAreThereWhileTheRestComes();
    void aReadingCanBeStopped();
    void stoppedWhileReadingAgainKeepsTheDraft();
    void aReadingOfColumnsCanBeStopped();
    void aLostWishForAColumnIsTold();
    void columnsOfManyTablesAreOneOperation();
    void columnsOfManyTablesCanBeStopped();
    void afterAReloadAClickFilters();
    void newIsWhatTheLastCopyDoesNotHave();

    void cleanup();

private:
    static constexpr int schemas = 10;
    static constexpr int tables = 300;

    /// One connection with 3,000 tables, behind a line that can be made slow; the Schema tab is not open yet.
    void startBehindALine();
    void openSchema() { m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(1); }
    [[nodiscard]] bool isVisible(const char *name) const { return inPane(name)->isVisible(); }
    [[nodiscard]] QString labelOf(const char *name) const { return WindowKit::textOf(inPane<QLabel>(name)); }
    [[nodiscard]] MessageBar *message() const
    {
        return m_kit->find("schemaPane")->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    }
    [[nodiscard]] QByteArray path(const char *rest = "") const
    {
        return "/v1/connections/" + id().text().toUtf8() + "/schemas" + rest;
    }
    void select(const char *table)
    {
        tree()->expandAll();
        WindowKit::click(tree(), WindowKit::indexOf(tree(), QLatin1String(table)));
    }
    void loadColumnsOfAllShown();

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<test::SlowRelay> m_line;
};

void TstSchemaLoading::cleanup()
{
    if (m_line != nullptr)
        m_line->setBytesPerSecond(0);
    if (m_kit != nullptr)
        QVERIFY(m_kit->close());
    m_kit.reset();
    m_line.reset();
    m_server.reset();
}

void TstSchemaLoading::startBehindALine()
{
    m_server = std::make_unique<DemoServer>(DemoOptions{
        .schedules = false, .groups = 1, .connections = 1, .schemas = schemas, .tables = tables, .columns = 0});
    QVERIFY(m_server->start());
    m_line = std::make_unique<test::SlowRelay>(m_server->url());
    WindowKit::Setup setup;
    setup.openDemo = false;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    Profile profile;
    profile.id = ProfileId(QStringLiteral("line"));
    profile.name = QStringLiteral("Line");
    profile.baseUrl = m_line->url();
    profile.demo = true;
    m_kit->program().sessions().openWith(profile, {.key = m_server->key(), .secret = m_server->secret()});
    QVERIFY(m_kit->waitLoaded());
    m_kit->board().openConnection(m_kit->session()->connections().at(0).id);
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    // All of it takes some two seconds.
    m_line->setBytesPerSecond(300'000);
}

void TstSchemaLoading::firstRowsAreThereWhileTheRestComes()
{
    startBehindALine();
    openSchema();
    QTRY_COMPARE_GT(model()->totalTables(), 0);
    QCOMPARE(store().state(id()), SchemaStore::LoadState::Loading);
    QCOMPARE_LT(model()->totalTables(), schemas * tables);
    QVERIFY(tree()->isVisible());
    QTRY_VERIFY2(labelOf("reloading").contains(u"so far"), qPrintable(labelOf("reloading")));
    QVERIFY(isVisible("reloading") && isVisible("stopReload"));
    // They can be looked at and filtered; nothing can be changed before all is there.
    const QModelIndex schema = model()->index(0, 0);
    QVERIFY(!model()->flags(model()->index(0, 0, schema)).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!isVisible("bulkBar"));
    tree()->expand(schema);
    const QString seen = model()->index(3, 0, schema).data().toString();
    WindowKit::click(tree(), model()->index(3, 0, schema));
    space();
    QCOMPARE(store().draft(id()), nullptr);
    // What is open and current stays so when the rest is there.
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::Loaded);
    QCOMPARE(model()->totalTables(), schemas * tables);
    QVERIFY(store().preview(id()) == nullptr);
    QCOMPARE(tree()->currentIndex().data().toString(), seen);
    QVERIFY(model()->flags(tree()->currentIndex()).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!isVisible("reloading") && !isVisible("stopReload"));
    QVERIFY(isVisible("bulkBar"));
}

void TstSchemaLoading::aReadingCanBeStopped()
{
    startBehindALine();
    m_line->setBytesPerSecond(50'000);
    openSchema();
    QTRY_VERIFY(isVisible("stopReload"));
    WindowKit::click(inPane("stopReload"));
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::NotLoaded);
    QVERIFY(!isVisible("stopReload"));
    QCOMPARE(model()->totalTables(), 0);
    QVERIFY(!message()->hasMessage());
    m_line->setBytesPerSecond(0);
    QAbstractButton *again = nullptr;
    for (QAbstractButton *button : m_kit->find("schemaPane")->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().contains(u"Read them"))
            again = button;
    }
    QVERIFY(again != nullptr);
    WindowKit::click(again);
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::Loaded);
    QCOMPARE(model()->totalTables(), schemas * tables);
}

void TstSchemaLoading::stoppedWhileReadingAgainKeepsTheDraft()
{
    startBehindALine();
    m_line->setBytesPerSecond(0);
    openSchema();
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::Loaded);
    tree()->expandAll();
    WindowKit::click(tree(), model()->index(0, 0, model()->index(0, 0)));
    space();
    const int changes = draft().changeCount();
    m_line->setBytesPerSecond(50'000);
    QTest::keyClick(tree(), Qt::Key_F5);
    QTRY_VERIFY(isVisible("stopReload"));
    WindowKit::click(inPane("stopReload"));
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::Loaded);
    QCOMPARE(draft().changeCount(), changes);
    QVERIFY(tree()->isVisible());
}

void TstSchemaLoading::aReadingOfColumnsCanBeStopped()
{
    stock();
    open(QStringLiteral("orders_db"));
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("GET /v1/connections/*/schemas/** delay 600000")}).isEmpty());
    select("orders");
    QTest::keyClick(tree(), Qt::Key_Return);
    QTRY_VERIFY(isVisible("stopColumns"));
    QVERIFY(!isVisible("readColumns"));
    WindowKit::click(inPane("stopColumns"));
    QTRY_VERIFY(isVisible("readColumns"));
    QVERIFY(!isVisible("stopColumns"));
    QVERIFY(!store().isLoadingColumns(id(), QStringLiteral("public"), QStringLiteral("orders")));
    QVERIFY2(!message()->hasMessage(), "who stops it needs not be told");
    QVERIFY(m_kit->demo().setFaults({}).isEmpty());
    WindowKit::click(inPane("readColumns"));
    QTRY_VERIFY(draft().columns(tableOf("public", QStringLiteral("orders"))) != nullptr);
}

void TstSchemaLoading::aLostWishForAColumnIsTold()
{
    stock();
    open(QStringLiteral("orders_db"));
    select("orders");
    QTest::keyClick(tree(), Qt::Key_Return);
    const int orders = tableOf("public", QStringLiteral("orders"));
    QTRY_VERIFY(draft().columns(orders) != nullptr);
    auto *columns = inPane<QTreeView>("columnsTable");
    const QString lost = columns->model()->index(1, 0).data().toString();
    columns->setCurrentIndex(columns->model()->index(1, 0));
    QTest::keyClick(columns, Qt::Key_Space);
    QCOMPARE(draft().changeCount(), 1);
    // Somebody drops it at the source.
    QVERIFY(m_kit->demo()
                .setFaults({QStringLiteral("GET /v1/connections/*/schemas/** status 200 "
                                           R"({"code":"Success","data":{"columns":{"just_this":{"enabled":true}}}})")})
                .isEmpty());
    WindowKit::click(inPane("readColumns"));
    QTRY_VERIFY(message()->hasMessage());
    QVERIFY2(message()->text().contains(u"fallen out of the draft"), qPrintable(message()->text()));
    QVERIFY(message()->findChild<QLabel *>(QStringLiteral("messageDetails"))->text().contains(lost));
    QVERIFY(!draft().isChanged());
}

void TstSchemaLoading::loadColumnsOfAllShown()
{
    filter(QStringLiteral("-is:locked"));
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    inPane<QAction>("bulkLoadColumns")->trigger();
    QTRY_COMPARE(m_kit->session()->operations().runningCount(), 1);
}

void TstSchemaLoading::columnsOfManyTablesAreOneOperation()
{
    stock();
    open(QStringLiteral("orders_db"));
    const ConnectionId left = id();
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("GET /v1/connections/*/schemas/** delay 150")}).isEmpty());
    loadColumnsOfAllShown();
    const int total = m_kit->session()->operations().operations().constLast().rows.first().tables;
    QCOMPARE_GT(total, 8);
    QVERIFY(isVisible("stopLoading"));
    QVERIFY2(!inPane<QAction>("bulkLoadColumns")->isEnabled(), "one after the other");
    // It goes on while another connection is looked at, and Activity shows how far it has got.
    open(QStringLiteral("salesforce_emea"));
    QVERIFY(!isVisible("stopLoading"));
    const Operation &operation = m_kit->session()->operations().operations().constLast();
    QVERIFY(operation.isRunning());
    const QString state = operationState(operation, m_kit->session()->serverNow());
    QVERIFY2(state.contains(QString::number(total)), qPrintable(state));
    m_kit->board().openConnection(left);
    QTRY_COMPARE(m_kit->session()->operations().runningCount(), 0);
    const OperationRow &row = m_kit->session()->operations().operations().constLast().rows.first();
    QCOMPARE(row.state, OperationRow::State::Succeeded);
    QCOMPARE(row.tablesDone, total);
    QVERIFY(labelOf("bulkStatus").contains(QString::number(total)));
    QVERIFY(!isVisible("stopLoading"));
}

void TstSchemaLoading::columnsOfManyTablesCanBeStopped()
{
    stock();
    open(QStringLiteral("orders_db"));
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("GET /v1/connections/*/schemas/** delay 400")}).isEmpty());
    loadColumnsOfAllShown();
    WindowKit::click(inPane("stopLoading"));
    QTRY_COMPARE(m_kit->session()->operations().runningCount(), 0);
    const OperationRow &row = m_kit->session()->operations().operations().constLast().rows.first();
    QCOMPARE(row.state, OperationRow::State::Cancelled);
    QCOMPARE_LT(row.tablesDone, row.tables);
    QVERIFY2(labelOf("bulkStatus").contains(u"Stopped"), qPrintable(labelOf("bulkStatus")));
    // So can it from Activity.
    QTRY_VERIFY(inPane<QAction>("bulkLoadColumns")->isEnabled());
    loadColumnsOfAllShown();
    WindowKit::click(m_kit->find("cancelOperation"));
    QTRY_COMPARE(m_kit->session()->operations().runningCount(), 0);
}

void TstSchemaLoading::afterAReloadAClickFilters()
{
    stock();
    open(QStringLiteral("orders_db"));
    WindowKit::click(inPane("reloadButton"));
    QTRY_VERIFY(!store().isBusy(id()) && message()->hasMessage());
    const SchemaDifference difference = store().difference(id());
    int added = 0;
    for (const auto &[schema, table] : difference.added)
        added += table.isEmpty() ? 0 : 1;
    QCOMPARE_GT(added, 0);
    QVERIFY2(message()->text().contains(QStringLiteral("%1 new").arg(added)), qPrintable(message()->text()));
    auto *show = message()->findChild<QPushButton *>(QStringLiteral("is:new"));
    QVERIFY(show != nullptr);
    WindowKit::click(show);
    QCOMPARE(edit()->text(), QStringLiteral("is:new"));
    QCOMPARE(model()->shownTables(), added);
    for (const int table : model()->allShownTables())
        QCOMPARE(WindowKit::indexOf(tree(), draft().base().tableName(table), SchemaModel::Name)
                     .siblingAtColumn(SchemaModel::Note)
                     .data()
                     .toString(),
                 QStringLiteral("New"));
    // Somebody else turns a table off: changed, and found by a click as well.
    QNetworkAccessManager manager;
    QUrl url = m_kit->demo().url();
    url.setPath(QString::fromLatin1(path()));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setRawHeader("Authorization",
                         "Basic " + (m_kit->demo().key() + u':' + m_kit->demo().secret()).toUtf8().toBase64());
    const bool was = draft().isTableEnabled(tableOf("public", QStringLiteral("orders")));
    const QByteArray body =
        QByteArray(R"({"schemas":{"public":{"tables":{"orders":{"enabled":)") + (was ? "false" : "true") + "}}}}}";
    const std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, "PATCH", body));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    filter(QString());
    WindowKit::click(inPane("reloadButton"));
    QTRY_VERIFY(!store().isBusy(id()) && message()->findChild<QPushButton *>(QStringLiteral("is:changed-elsewhere")));
    WindowKit::click(message()->findChild<QPushButton *>(QStringLiteral("is:changed-elsewhere")));
    QCOMPARE(model()->shownTables(), 1);
    QCOMPARE(model()->index(0, 0, model()->index(0, 0)).data().toString(), QStringLiteral("orders"));
}

void TstSchemaLoading::newIsWhatTheLastCopyDoesNotHave()
{
    stock();
    open(QStringLiteral("orders_db"));
    // Applying keeps a copy. Then the source gains tables, and somebody else has the service look.
    select("orders");
    space();
    QVERIFY(apply());
    filter(QStringLiteral("is:new"));
    QCOMPARE(model()->shownTables(), 0);
    filter(QString());
    const SchemaConfigPtr before = draft().basePtr();
    QNetworkAccessManager manager;
    QUrl url = m_kit->demo().url();
    url.setPath(QString::fromLatin1(path("/reload")));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setRawHeader("Authorization",
                         "Basic " + (m_kit->demo().key() + u':' + m_kit->demo().secret()).toUtf8().toBase64());
    const std::unique_ptr<QNetworkReply> reply(manager.post(request, R"({"exclude_mode":"PRESERVE"})"));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QTest::keyClick(tree(), Qt::Key_F5);
    QTRY_VERIFY(store().state(id()) == SchemaStore::LoadState::Loaded && draft().basePtr() != before);
    QSet<QString> added;
    for (int table = 0; table < draft().base().tableCount(); ++table) {
        const SchemaConfig &config = draft().base();
        if (SchemaLookup(*before).table(config.schemaName(config.schemaOf(table)), config.tableName(table)) < 0)
            added.insert(config.tableName(table));
    }
    QCOMPARE_GT(added.size(), 0);
    filter(QStringLiteral("is:new"));
    QTRY_COMPARE(model()->shownTables(), int(added.size()));
    for (const int table : model()->allShownTables())
        QVERIFY(added.contains(draft().base().tableName(table)));
}

SLUICE_TEST(TstSchemaLoading)
#include "tst_schemaloading.moc"
