// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "columnsmodel.h"
#include "connection/connectionpage.h"
#include "connectionsmodel.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "exchangelog.h"
#include "filteredit.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "operationlog.h"
#include "plainlabel.h"
#include "prompt.h"
#include "roles.h"
#include "schemamodel.h"
#include "schemastore.h"
#include "session.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace sluice;
using test::WindowKit;

/// Choosing what a connection copies, by keys and clicks, over real HTTP.
class TstSchema : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void enableOneTable();
    void nothingIsSentBeforeApply();
    void undoByTheKeyboard();
    void visibleMeansSelected();
    void lockedRowsHaveNoBox();
    void columnsAreReadOnRequestOnly();
    void aColumnsOtherNameIsSaid();
    void aSchemaThatIsOffIsAskedAbout();
    void excludeThenEnableOneTable();
    void discoverWhereThereIsNone();
    void reloadWhereThereIsNone();
    void changedBySomebodyElse();
    void lostAnswerIsNotRepeated();
    void policyIsOneChange();
    void aBadFilterSaysWhere();

private:
    void open(const QString &connection);
    [[nodiscard]] QTreeView *tree() const { return m_kit->find<QTreeView>("schemaTree"); }
    [[nodiscard]] QWidget *inPane(const char *name) const
    {
        return m_kit->find("schemaPane")->findChild<QWidget *>(QLatin1String(name));
    }
    [[nodiscard]] SchemaStore &store() const { return m_kit->session()->schemas(); }
    [[nodiscard]] ConnectionId id() const { return m_kit->board().page()->connection(); }
    [[nodiscard]] QByteArray path(const char *rest = "") const
    {
        return "/v1/connections/" + id().text().toUtf8() + "/schemas" + rest;
    }
    [[nodiscard]] int patches() const { return m_kit->demo().requestCount("PATCH", path()); }
    /// The bodies of the schema PATCHes so far, oldest first.
    [[nodiscard]] QList<QJsonObject> bodies() const;
    void select(const QString &name) { WindowKit::click(tree(), WindowKit::indexOf(tree(), name)); }
    void space() { QTest::keyClick(tree(), Qt::Key_Space); }
    void filter(const QString &text);
    [[nodiscard]] bool apply();
    [[nodiscard]] bool idle() const
    {
        return m_kit->session()->operations().runningCount() == 0 && !store().isBusy(id());
    }
    [[nodiscard]] Qt::CheckState checkOf(const QString &name) const
    {
        return Qt::CheckState(WindowKit::indexOf(tree(), name).data(Qt::CheckStateRole).toInt());
    }
    [[nodiscard]] MessageBar *message() const
    {
        return m_kit->find("schemaPane")->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    }

    std::unique_ptr<WindowKit> m_kit;
};

void TstSchema::init()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QVERIFY(m_kit->waitLoaded());
}

void TstSchema::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstSchema::open(const QString &connection)
{
    auto *table = m_kit->find<QTreeView>("connectionsTable");
    QTRY_VERIFY(WindowKit::indexOf(table, connection).isValid());
    m_kit->board().openConnection(WindowKit::indexOf(table, connection).data(ConnectionIdRole).value<ConnectionId>());
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(1);
    QTRY_VERIFY(store().state(id()) == SchemaStore::LoadState::Loaded
                || store().state(id()) == SchemaStore::LoadState::NotDiscovered);
    tree()->expandAll();
}

QList<QJsonObject> TstSchema::bodies() const
{
    QList<QJsonObject> result;
    for (const Exchange &exchange : m_kit->session()->exchanges().exchanges()) {
        if (exchange.method == u"PATCH" && exchange.path.endsWith(u"/schemas"))
            result.append(QJsonDocument::fromJson(exchange.requestBody).object());
    }
    return result;
}

void TstSchema::filter(const QString &text)
{
    auto *edit = m_kit->find<FilterEdit>("schemaFilter");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    WindowKit::type(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

bool TstSchema::apply()
{
    m_kit->applySchemas();
    return WindowKit::wait([this] { return idle(); });
}

void TstSchema::enableOneTable()
{
    open(QStringLiteral("orders_db"));
    filter(QStringLiteral("is:disabled -is:locked"));
    QVERIFY(tree()->model()->rowCount() > 0);
    const QModelIndex schema = tree()->model()->index(0, 0);
    const QModelIndex table = tree()->model()->index(0, 0, schema);
    const QString name = table.data().toString();
    WindowKit::click(tree(), table);
    space();
    QTRY_VERIFY(inPane("pendingBar")->isVisible());
    QCOMPARE(patches(), 0);
    QVERIFY(apply());
    QCOMPARE(patches(), 1);
    QCOMPARE(bodies().first(),
             (QJsonObject{
                 {QStringLiteral("schemas"),
                  QJsonObject{{schema.data().toString(),
                               QJsonObject{{QStringLiteral("tables"),
                                            QJsonObject{{name, QJsonObject{{QStringLiteral("enabled"), true}}}}}}}}}}));
    QVERIFY(!inPane("pendingBar")->isVisible());
    filter(QString());
    QTRY_COMPARE(checkOf(name), Qt::Checked);
}

void TstSchema::nothingIsSentBeforeApply()
{
    open(QStringLiteral("orders_db"));
    select(QStringLiteral("orders"));
    space();
    QCOMPARE(qobject_cast<QLabel *>(inPane("pendingText"))->text().left(1), QStringLiteral("1"));
    WindowKit::click(inPane("discardButton"));
    QVERIFY(!inPane("pendingBar")->isVisible());
    QCOMPARE(patches(), 0);
}

void TstSchema::undoByTheKeyboard()
{
    open(QStringLiteral("orders_db"));
    const Qt::CheckState before = checkOf(QStringLiteral("orders"));
    select(QStringLiteral("orders"));
    space();
    QVERIFY(checkOf(QStringLiteral("orders")) != before);
    QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(checkOf(QStringLiteral("orders")), before);
    QVERIFY(!inPane("pendingBar")->isVisible());
    QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(checkOf(QStringLiteral("orders")) != before);
}

void TstSchema::visibleMeansSelected()
{
    open(QStringLiteral("orders_db"));
    filter(QStringLiteral("order*"));
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_A, Qt::ControlModifier);
    space();
    const auto changes = store().draft(id())->changes();
    QVERIFY(!changes.isEmpty());
    for (const SchemaChange &change : changes) {
        QCOMPARE(change.kind, SchemaChange::Kind::TableEnabled);
        QVERIFY(change.table.startsWith(u"order"));
    }
    QVERIFY(apply());
    QCOMPARE(patches(), 1);
}

void TstSchema::lockedRowsHaveNoBox()
{
    open(QStringLiteral("salesforce_emea"));
    filter(QStringLiteral("is:locked"));
    const QModelIndex schema = tree()->model()->index(0, 0);
    const QModelIndex table = tree()->model()->index(0, 0, schema);
    QVERIFY(table.isValid());
    QVERIFY(!table.data(Qt::CheckStateRole).isValid());
    QVERIFY(!table.siblingAtColumn(SchemaModel::Note).data().toString().isEmpty());
    WindowKit::click(tree(), table);
    space();
    QVERIFY(!store().draft(id())->isChanged());
}

void TstSchema::columnsAreReadOnRequestOnly()
{
    open(QStringLiteral("orders_db"));
    select(QStringLiteral("orders"));
    const QByteArray columns = path("/public/tables/orders/columns");
    QVERIFY(m_kit->find("readColumns")->isVisible());
    QCOMPARE(m_kit->demo().requestCount("GET", columns), 0);
    QTest::keyClick(tree(), Qt::Key_Return);
    auto *view = m_kit->find<QTreeView>("columnsTable");
    QTRY_VERIFY(view->model()->rowCount() > 3);
    QCOMPARE(m_kit->demo().requestCount("GET", columns), 1);
    // Once more it only goes there.
    QTest::keyClick(tree(), Qt::Key_Return);
    QVERIFY(view->hasFocus());
    QVERIFY(!store().isLoadingColumns(id(), QStringLiteral("public"), QStringLiteral("orders")));
    // What does not fit beside the tree is told of the current column below.
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        view->setCurrentIndex(index);
        const QString told = m_kit->find<PlainLabel>("currentColumn")->wholeText();
        QCOMPARE(told.isEmpty(), index.data(Qt::CheckStateRole).isValid());
        QVERIFY(told.contains(index.siblingAtColumn(ColumnsModel::Note).data().toString()));
    }
    // A column is hashed by a click and sent alone.
    QModelIndex free;
    for (int row = 0; row < view->model()->rowCount() && !free.isValid(); ++row) {
        if (view->model()->index(row, 0).data(Qt::CheckStateRole).isValid())
            free = view->model()->index(row, 0);
    }
    QVERIFY(view->model()->setData(free.siblingAtColumn(1), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(store().draft(id())->changes().size(), 1);
    QCOMPARE(store().draft(id())->changes().first().kind, SchemaChange::Kind::ColumnHashed);
    QVERIFY(apply());
    QVERIFY(!store().draft(id())->isChanged());
}

void TstSchema::aColumnsOtherNameIsSaid()
{
    open(QStringLiteral("salesforce_emea"));
    tree()->expandAll();
    select(QStringLiteral("Account"));
    QTRY_VERIFY(m_kit->find("readColumns")->isVisible());
    QTest::keyClick(tree(), Qt::Key_Return);
    auto *view = m_kit->find<QTreeView>("columnsTable");
    QTRY_VERIFY(view->model()->rowCount() > 3);
    int renamed = 0;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        const QString name = index.siblingAtColumn(ColumnsModel::Destination).data().toString();
        view->setCurrentIndex(index);
        renamed += name.isEmpty() ? 0 : 1;
        if (!name.isEmpty())
            QVERIFY(m_kit->find<PlainLabel>("currentColumn")->wholeText().contains(name));
    }
    QCOMPARE_GT(renamed, 0);
}

void TstSchema::aSchemaThatIsOffIsAskedAbout()
{
    open(QStringLiteral("orders_db"));
    // Turn the schema itself off first: its tables keep their flags.
    WindowKit::click(tree(), tree()->model()->index(0, 0));
    space();
    if (store().draft(id())->isSchemaEnabled(0))
        space();
    QVERIFY(!store().draft(id())->isSchemaEnabled(0));
    QVERIFY(apply());
    filter(QStringLiteral("refunds"));
    if (tree()->model()->rowCount() == 0)
        filter(QStringLiteral("order_items"));
    const QModelIndex table = tree()->model()->index(0, 0, tree()->model()->index(0, 0));
    QVERIFY(table.isValid());
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = true});
    WindowKit::click(tree(), table);
    // The table's own flag is on: off, then on, is what a click on its box does.
    space();
    if (!store().draft(id())->isSchemaEnabled(0))
        space();
    QTRY_VERIFY(store().draft(id())->isSchemaEnabled(0));
    QCOMPARE(m_kit->window().prompt().questionCount(), 1);
    int on = 0;
    const SchemaDraft &draft = *store().draft(id());
    for (int t = draft.base().firstTable(0); t < draft.base().endTable(0); ++t)
        on += draft.isTableEnabled(t) && !draft.isTableLocked(t) ? 1 : 0;
    QCOMPARE(on, 1);
}

void TstSchema::excludeThenEnableOneTable()
{
    open(QStringLiteral("orders_db"));
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    m_kit->find<QAction>("reloadExclude")->trigger();
    QTRY_COMPARE(m_kit->demo().requestCount("POST", path("/reload")), 1);
    QTRY_VERIFY(idle());
    QVERIFY(message()->hasMessage());
    QVERIFY(message()->text().contains(u"changed"));
    QVERIFY(m_kit->window().prompt().lastQuestion()->danger == Danger::Destructive);
    filter(QStringLiteral("orders"));
    select(QStringLiteral("orders"));
    space();
    QCOMPARE(m_kit->window().prompt().questionCount(), 1);
    QVERIFY(apply());
    const SchemaDraft &draft = *store().draft(id());
    int on = 0;
    for (int t = 0; t < draft.base().tableCount(); ++t)
        on += draft.isTableEnabled(t) && !draft.isTableLocked(t) ? 1 : 0;
    QCOMPARE(on, 1);
    QCOMPARE(patches(), 1);
}

void TstSchema::discoverWhereThereIsNone()
{
    open(QStringLiteral("crm_sqlserver"));
    QCOMPARE(store().state(id()), SchemaStore::LoadState::NotDiscovered);
    auto *button = m_kit->find("schemaPane")->findChild<QWidget *>(QStringLiteral("emptyAction"));
    if (button == nullptr) {
        for (QAbstractButton *b : m_kit->find("schemaPane")->findChildren<QAbstractButton *>()) {
            if (b->isVisible() && b->text().contains(u"Discover"))
                button = b;
        }
    }
    QVERIFY(button != nullptr);
    WindowKit::click(button);
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::Loaded);
    QTRY_VERIFY(tree()->isVisible());
    QVERIFY(tree()->model()->rowCount() > 0);
    QTRY_VERIFY2(message()->text().startsWith(u"Found in the source: 3 "), qPrintable(message()->text()));
}

void TstSchema::reloadWhereThereIsNone()
{
    open(QStringLiteral("google_ads_2026"));
    WindowKit::click(inPane("reloadButton"));
    QTRY_COMPARE(m_kit->demo().requestCount("POST", path("/reload")), 1);
    QTRY_VERIFY(idle());
    QVERIFY(message()->hasMessage());
    QVERIFY2(message()->text().contains(u"reload", Qt::CaseInsensitive), qPrintable(message()->text()));
    QVERIFY2(tree()->isVisible(), "what was there stays");
    QVERIFY(tree()->model()->rowCount() > 0);
}

void TstSchema::changedBySomebodyElse()
{
    open(QStringLiteral("orders_db"));
    const bool was = store().draft(id())->isTableEnabled(
        SchemaLookup(store().draft(id())->base()).table(QStringLiteral("public"), QStringLiteral("orders")));
    select(QStringLiteral("orders"));
    space();
    // Somebody else gets there first, with the same wish and one of their own.
    {
        WindowKit::Setup setup;
        setup.openDemo = false;
        WindowKit other(std::move(setup));
        Profile profile;
        profile.id = ProfileId(QStringLiteral("other"));
        profile.name = QStringLiteral("Other");
        profile.baseUrl = m_kit->demo().url();
        profile.demo = true;
        other.program().sessions().openWith(profile, {m_kit->demo().key(), m_kit->demo().secret()});
        QVERIFY(other.waitLoaded());
        SchemaStore &theirs = other.session()->schemas();
        theirs.load(id());
        QTRY_COMPARE(theirs.state(id()), SchemaStore::LoadState::Loaded);
        theirs.edit(id(), [was](SchemaDraft &draft) {
            draft.setTablesEnabled(
                {SchemaLookup(draft.base()).table(QStringLiteral("public"), QStringLiteral("orders"))}, !was);
        });
        theirs.apply(id());
        QTRY_VERIFY(!theirs.isBusy(id()));
        QVERIFY(other.close());
    }
    QCOMPARE(patches(), 1);
    QVERIFY(apply());
    QCOMPARE(patches(), 1);
    QVERIFY2(message()->text().contains(u"Somebody else"), qPrintable(message()->text()));
    QVERIFY2(!store().draft(id())->isChanged(), "what was wished is so already");
}

void TstSchema::lostAnswerIsNotRepeated()
{
    open(QStringLiteral("orders_db"));
    select(QStringLiteral("orders"));
    space();
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("PATCH /v1/connections/** close")}).isEmpty());
    QVERIFY(apply());
    QCOMPARE(patches(), 1);
    // The service did carry it out, which a fresh read tells.
    QCOMPARE(m_kit->session()->operations().operations().constLast().rows.first().state,
             OperationRow::State::Succeeded);
    QVERIFY(!store().draft(id())->isChanged());
}

void TstSchema::policyIsOneChange()
{
    open(QStringLiteral("orders_db"));
    auto *policy = m_kit->find<QComboBox>("policy");
    policy->setFocus();
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    policy->setCurrentIndex(2);
    emit policy->activated(2);
    QTRY_VERIFY(store().draft(id())->isChanged());
    QVERIFY(m_kit->window().prompt().lastQuestion()->details.contains(u"What is there already stays as it is"));
    QVERIFY(apply());
    QCOMPARE(bodies().first(), (QJsonObject{{QStringLiteral("schema_change_handling"), QStringLiteral("BLOCK_ALL")}}));
}

void TstSchema::aBadFilterSaysWhere()
{
    open(QStringLiteral("orders_db"));
    filter(QStringLiteral("is:nonsense"));
    QVERIFY(!m_kit->find<FilterEdit>("schemaFilter")->error().isEmpty());
    QVERIFY(tree()->model()->rowCount() > 0);
}

SLUICE_TEST(TstSchema)
#include "tst_schema.moc"
