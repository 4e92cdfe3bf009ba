// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "connection/connectionpage.h"
#include "connections/connectionspane.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "exchangelog.h"
#include "filteredit.h"
#include "groupcommands.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "operationlog.h"
#include "plainlabel.h"
#include "profiles.h"
#include "prompt.h"
#include "roles.h"
#include "session.h"
#include "testregistry.h"
#include "windowkit.h"
#include "words/operationtext.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace sluice;
using test::WindowKit;

/// Making and deleting, over real HTTP.
class TstAccount : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aConnectionIsMade();
    void aConnectionIsDeletedAfterACopyWasKept();
    void withoutACopyNothingIsDeleted();
    void groupsAreMadeRenamedAndDeleted();
    void aGroupIsRefused();
    void verbsOfAGroupAreOfTheOneThatIsShown();
    void whetherAGroupIsEmptyIsKnownWithTheWholeList();
    void aVerbForManyIsOneChange();
    void aRunThatTheHourIsTooShortForIsAskedFirst();
    void allOfAGroupAreSynced();
    void inProductionManyArePausedAfterAQuestion();
    void thePausedOfAGroupAreNamed();
    void theNumberOnTheButtonIsThatOfTheOperation();
    void groupsThatCannotBeReadAreSaid();
    void aLongForeignNameCanBeDeleted();

private:
    [[nodiscard]] ConnectionStore &store() const { return m_kit->session()->connections(); }
    [[nodiscard]] ConnectionId idOf(const QString &name) const { return m_kit->idOf(name); }
    [[nodiscard]] GroupId groupOf(const QString &name) const
    {
        for (const Group &group : store().groups()) {
            if (group.name == name)
                return group.id;
        }
        return {};
    }
    [[nodiscard]] const MessageBar *message() const
    {
        return m_kit->window().centralWidget()->findChild<MessageBar *>(QStringLiteral("messageBar"),
                                                                        Qt::FindDirectChildrenOnly);
    }
    [[nodiscard]] QDialog *dialog(const char *name) const { return m_kit->find<QDialog>(name); }
    void showGroup(const QString &name) { m_kit->board().showScope({.view = BoardView::All, .group = groupOf(name)}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowKit> m_kit;
};

void TstAccount::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    setup.settingsFolder = m_folder->path();
    setup.intervals.watchGrace = 30'000; // a broken connection never begins
    setup.speed = 600;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QVERIFY(m_kit->waitLoaded());
    QTRY_VERIFY(!store().groups().isEmpty());
}

void TstAccount::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstAccount::aConnectionIsMade()
{
    showGroup(QStringLiteral("Warehouse"));
    m_kit->action("connection.new")->trigger();
    QTRY_VERIFY(dialog("newConnectionDialog") != nullptr && dialog("newConnectionDialog")->isVisible());
    auto *services = m_kit->find<QListWidget>("services");
    QTRY_VERIFY(services->count() > 50);
    QVERIFY(!m_kit->find("createButton")->isEnabled());
    auto *filter = m_kit->find<FilterEdit>("serviceFilter");
    WindowKit::type(filter, QStringLiteral("postgres"));
    QTest::keyClick(filter, Qt::Key_Return);
    for (int row = 0; row < services->count(); ++row) {
        if (services->item(row)->toolTip() == u"postgres") {
            QVERIFY(!services->item(row)->isHidden());
            services->setCurrentRow(row);
        }
    }
    auto *prefix = m_kit->find<QLineEdit>("naming-schema_prefix");
    QVERIFY2(prefix != nullptr, "a database is named by a prefix");
    WindowKit::type(prefix, QStringLiteral("made_here"));
    QVERIFY(m_kit->find("createButton")->isEnabled());
    WindowKit::click(m_kit->find("createButton"));
    QTRY_VERIFY(!idOf(QStringLiteral("made_here")).isEmpty());
    const Connection *made = store().find(idOf(QStringLiteral("made_here")));
    QVERIFY(made->paused);
    QCOMPARE(made->groupId, groupOf(QStringLiteral("Warehouse")));
    QTRY_VERIFY(m_kit->find("connectionPage")->isVisible());
    QCOMPARE(m_kit->board().page()->connection(), made->id);
    for (const Exchange &exchange : m_kit->session()->exchanges().exchanges()) {
        if (exchange.method == u"POST")
            QCOMPARE(QJsonDocument::fromJson(exchange.requestBody).object().value(u"run_setup_tests"),
                     QJsonValue(false));
    }
    QCOMPARE(m_kit->demo().requestCount("POST", "/v1/connections"), 1);
    // What comes next is told by its name, for as long as one is there.
    QTRY_VERIFY2(message()->isVisible() && message()->text().startsWith(u"made_here was created, paused"),
                 qPrintable(message()->text()));
    m_kit->board().openConnection(idOf(QStringLiteral("orders_db")));
    QVERIFY(!message()->isVisible());
}

void TstAccount::aConnectionIsDeletedAfterACopyWasKept()
{
    const ConnectionId id = idOf(QStringLiteral("stripe/payments v2"));
    m_kit->board().openConnection(id);
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    m_kit->action("connection.delete")->trigger();
    QTRY_VERIFY(store().find(id) == nullptr);
    QCOMPARE(m_kit->window().prompt().lastQuestion()->typedName, QStringLiteral("stripe/payments v2"));
    QCOMPARE(m_kit->demo().requestCount("DELETE", "/v1/connections/" + id.text().toUtf8()), 1);
    QTRY_VERIFY2(m_kit->find("connectionsTable")->isVisible(), "its page is gone with it");
    const QDir copies(m_folder->filePath(QStringLiteral("deleted-connections")));
    QCOMPARE(copies.entryList(QDir::Files).size(), 1);
    QFile copy(copies.filePath(copies.entryList(QDir::Files).first()));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(copy.readAll()).object().value(u"id").toString(), id.text());
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(copy.permissions() & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(copies.path()) & others, QFile::Permissions());
}

void TstAccount::withoutACopyNothingIsDeleted()
{
    const ConnectionId id = idOf(QStringLiteral("hubspot"));
    m_kit->board().openConnection(id);
    // Where the folder should be, there is a file.
    QFile inTheWay(m_folder->filePath(QStringLiteral("deleted-connections")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    m_kit->action("connection.delete")->trigger();
    QTRY_VERIFY(m_kit->demo().requestCount("GET", "/v1/connections/" + id.text().toUtf8()) > 0);
    const QList<Operation> &operations = m_kit->session()->operations().operations();
    QTRY_VERIFY(!operations.isEmpty() && !operations.constLast().isRunning());
    QCOMPARE(operations.constLast().kind, Operation::Kind::Delete);
    QCOMPARE(operations.constLast().rows.constFirst().error->kind, Error::Kind::Storage);
    QTRY_VERIFY2(message()->isVisible() && message()->text().contains(u"hubspot"), qPrintable(message()->text()));
    QCOMPARE(m_kit->demo().requestCount("DELETE", "/v1/connections/" + id.text().toUtf8()), 0);
    QVERIFY(store().find(id) != nullptr);
}

void TstAccount::groupsAreMadeRenamedAndDeleted()
{
    m_kit->action("group.new")->trigger();
    QTRY_VERIFY(dialog("groupNameDialog") != nullptr && dialog("groupNameDialog")->isVisible());
    QVERIFY(!m_kit->find("groupNameOk")->isEnabled());
    WindowKit::type(m_kit->find("groupName"), QStringLiteral("Made_here"));
    WindowKit::click(m_kit->find("groupNameOk"));
    QTRY_VERIFY(!groupOf(QStringLiteral("Made_here")).isEmpty());
    const GroupId id = groupOf(QStringLiteral("Made_here"));
    QTRY_COMPARE(m_kit->board().connections()->scope().group, id);
    QTRY_VERIFY(m_kit->action("group.rename")->isEnabled());
    m_kit->action("group.rename")->trigger();
    QLineEdit *name = nullptr;
    QTRY_VERIFY((name = m_kit->find<QLineEdit>("groupName")) != nullptr && name->isVisible());
    name->selectAll();
    WindowKit::type(name, QStringLiteral("Renamed_here"));
    WindowKit::click(m_kit->find("groupNameOk"));
    QTRY_COMPARE(groupOf(QStringLiteral("Renamed_here")), id);
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    QTRY_VERIFY(m_kit->action("group.delete")->isEnabled());
    m_kit->action("group.delete")->trigger();
    QTRY_VERIFY(groupOf(QStringLiteral("Renamed_here")).isEmpty());
    // In Activity as everything else that was started.
    QStringList done;
    for (const Operation &operation : m_kit->session()->operations().operations()) {
        QCOMPARE(operation.count(OperationRow::State::Succeeded), 1);
        done.append(operationTitle(operation));
    }
    QCOMPARE(done, (QStringList{QStringLiteral("Create the group Made_here"),
                                QStringLiteral("Rename a group to Renamed_here"),
                                QStringLiteral("Delete the group Renamed_here")}));
    showGroup(QStringLiteral("Warehouse"));
    QVERIFY2(!m_kit->action("group.delete")->isEnabled(), "only an empty group can go");
}

void TstAccount::aGroupIsRefused()
{
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("POST /v1/groups status 403")}).isEmpty());
    m_kit->session()->groupCommands().create(QStringLiteral("Refused_here"));
    QTRY_VERIFY(message()->isVisible());
    QVERIFY2(message()->text().contains(u"permission"), qPrintable(message()->text()));
    const Operation &operation = m_kit->session()->operations().operations().constLast();
    QCOMPARE(operationTitle(operation), QStringLiteral("Create the group Refused_here"));
    QCOMPARE(operation.rows.first().state, OperationRow::State::Failed);
    QCOMPARE(operation.rows.first().error->httpStatus, 403);
    QVERIFY(groupOf(QStringLiteral("Refused_here")).isEmpty());
    showGroup(QStringLiteral("Warehouse"));
    QVERIFY2(message()->isVisible(), "it is of the account, wherever one is in it");
    m_kit->window().showSignIn();
    QVERIFY2(!message()->isVisible(), "it is not of the account that is signed in to next");
}

/// A connection that was found from elsewhere lies in its own group.
void TstAccount::verbsOfAGroupAreOfTheOneThatIsShown()
{
    const GroupId finance = groupOf(QStringLiteral("Finance & ERP"));
    m_kit->board().showScope({.view = BoardView::All, .group = finance});
    QVERIFY(m_kit->action("group.sync")->text().contains(u"Finance && ERP"));
    const Connection *other = nullptr;
    for (int row = 0; row < store().count() && other == nullptr; ++row) {
        if (store().at(row).groupId == groupOf(QStringLiteral("Warehouse")))
            other = &store().at(row);
    }
    m_kit->board().openConnection(other->id);
    QCOMPARE(m_kit->board().group(), other->groupId);
    for (const char *id : {"group.sync", "group.rename", "group.delete"})
        QVERIFY2(m_kit->action(id)->text().contains(u"Warehouse"), qPrintable(m_kit->action(id)->text()));
    // And the way back leads to where it is.
    m_kit->board().closePage();
    QCOMPARE(m_kit->board().group(), other->groupId);
    QCOMPARE(m_kit->board().selection(), QList{other->id});
}

/// While the list is still being read, none that is loaded is no proof that there is none.
void TstAccount::whetherAGroupIsEmptyIsKnownWithTheWholeList()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    setup.demo.faults = {QStringLiteral("GET /v1/connections stall")};
    const WindowKit kit(std::move(setup));
    QVERIFY(
        WindowKit::wait([&] { return kit.session() != nullptr && !kit.session()->connections().groups().isEmpty(); }));
    const GroupId none = kit.session()->connections().groups().first().id;
    kit.board().showScope({.view = BoardView::All, .group = none});
    QVERIFY(!kit.action("group.delete")->isEnabled());
    QCOMPARE(kit.action("group.delete")->toolTip(),
             QStringLiteral("Whether the group is empty is known once all connections have been read"));
}

/// One verb for all of them is one change of the actions, not one a connection.
void TstAccount::aVerbForManyIsOneChange()
{
    m_kit->board().showScope({.view = BoardView::All, .group = {}});
    auto *table = m_kit->find<QTreeView>("connectionsTable");
    table->setFocus();
    table->selectAll();
    QAction *test = m_kit->action("connection.sync");
    QTRY_VERIFY(test->isEnabled());
    const int many = table->model()->rowCount();
    QVERIFY(many > 20);
    QSignalSpy changed(test, &QAction::changed);
    test->trigger();
    QVERIFY2(changed.count() < 5, qPrintable(QString::number(changed.count())));
    QTRY_VERIFY2(changed.count() > 0, "but it does follow");
}

/// Half way through there would be nothing left, neither to go on nor to take it back.
void TstAccount::aRunThatTheHourIsTooShortForIsAskedFirst()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    setup.demo.rateLimit = 40;
    setup.speed = 600;
    const WindowKit kit(std::move(setup));
    QVERIFY(kit.waitLoaded());
    kit.board().showScope({.view = BoardView::All, .group = {}});
    auto *table = kit.find<QTreeView>("connectionsTable");
    table->setFocus();
    table->selectAll();
    QAction *pause = kit.action("connection.pause");
    QTRY_VERIFY(pause->isEnabled());
    QVERIFY(kit.session()->budget().remaining.has_value());
    Prompt &prompt = kit.window().prompt();
    prompt.setNextAnswer({.confirmed = false, .optionChecked = false});
    pause->trigger();
    QTRY_COMPARE(prompt.questionCount(), 1);
    QVERIFY(prompt.lastQuestion()->text.startsWith(QStringLiteral("Pause ")));
    QVERIFY2(prompt.lastQuestion()->details.contains(
                 QStringLiteral("has only %1 left in this hour").arg(*kit.session()->budget().remaining)),
             qPrintable(prompt.lastQuestion()->details));
    QCoreApplication::processEvents();
    QVERIFY2(kit.session()->operations().operations().isEmpty(), "who says no has paused nothing");
    // One call, or as many as there are, need no question.
    table->clearSelection();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTRY_VERIFY(kit.action("connection.test")->isEnabled());
    kit.action("connection.test")->trigger();
    QTRY_VERIFY(!kit.session()->operations().operations().isEmpty());
    QCOMPARE(prompt.questionCount(), 1);
    // A yes does it.
    table->selectAll();
    QTRY_VERIFY(pause->isEnabled());
    prompt.setNextAnswer({.confirmed = true, .optionChecked = false});
    pause->trigger();
    QTRY_COMPARE(kit.session()->operations().operations().size(), 2);
    QCOMPARE(prompt.questionCount(), 2);
}

void TstAccount::inProductionManyArePausedAfterAQuestion()
{
    Profile profile;
    profile.id = Profiles::newId();
    profile.name = QStringLiteral("ACME production");
    profile.production = true;
    profile.baseUrl = m_kit->demo().url();
    m_kit->program().sessions().openWith(profile, {.key = m_kit->demo().key(), .secret = m_kit->demo().secret()});
    QTRY_COMPARE(m_kit->window().windowTitle(), profile.name);
    QVERIFY(m_kit->waitLoaded());
    m_kit->board().showScope({.view = BoardView::All, .group = {}});
    auto *table = m_kit->find<QTreeView>("connectionsTable");
    table->setFocus();
    table->selectAll();
    QAction *pause = m_kit->action("connection.pause");
    QTRY_VERIFY(pause->isEnabled());
    Prompt &prompt = m_kit->window().prompt();
    prompt.setNextAnswer({.confirmed = false, .optionChecked = false});
    pause->trigger();
    QTRY_COMPARE(prompt.questionCount(), 1);
    int running = 0;
    for (int row = 0; row < store().count(); ++row)
        running += isPaused(store().at(row)) ? 0 : 1;
    QCOMPARE(prompt.lastQuestion()->text, QStringLiteral("Pause %1 connection(s)?").arg(running));
    QCOMPARE(prompt.lastQuestion()->danger, Danger::Costly);
    QVERIFY(prompt.lastQuestion()->details.contains(u"production"));
    QCoreApplication::processEvents();
    QVERIFY(m_kit->session()->operations().operations().isEmpty());
    // One is chosen by itself.
    table->clearSelection();
    for (int row = 0; row < table->model()->rowCount() && !pause->isEnabled(); ++row)
        table->setCurrentIndex(table->model()->index(row, 0));
    QTRY_VERIFY(pause->isEnabled());
    pause->trigger();
    QTRY_COMPARE(m_kit->session()->operations().operations().size(), 1);
    QCOMPARE(prompt.questionCount(), 1);
}

void TstAccount::thePausedOfAGroupAreNamed()
{
    showGroup(QStringLiteral("Marketing Analytics"));
    const int count = m_kit->find<QTreeView>("connectionsTable")->model()->rowCount();
    QVERIFY(m_kit->action("group.sync")->text().contains(QString::number(count)));
    const auto paused = [this] {
        int n = 0;
        for (int row = 0; row < store().count(); ++row)
            n += store().at(row).groupId == groupOf(QStringLiteral("Marketing Analytics")) && isPaused(store().at(row));
        return n;
    }();
    QCOMPARE_GT(paused, 0);
    m_kit->action("group.sync")->trigger();
    QTRY_VERIFY(!m_kit->session()->operations().operations().isEmpty());
    const auto told = [this] {
        const Operation &operation = m_kit->session()->operations().operations().constLast();
        return int(
            std::ranges::count(operation.rows, std::optional(SyncOutcome::PausedBySomeone), &OperationRow::outcome));
    };
    QCOMPARE(int(m_kit->session()->operations().operations().constLast().rows.size()), count);
    QTRY_COMPARE(told(), paused);
}

/// What it leaves out has lines of its own, and is no failure.
void TstAccount::theNumberOnTheButtonIsThatOfTheOperation()
{
    showGroup(QStringLiteral("Marketing Analytics"));
    auto *table = m_kit->find<QTreeView>("connectionsTable");
    table->selectAll();
    const qsizetype selected = m_kit->board().selection().size();
    const QString verb = m_kit->action("connection.sync")->text().remove(u'&');
    QVERIFY2(!verb.contains(QString::number(selected)), "there are paused ones");
    m_kit->action("connection.sync")->trigger();
    QTRY_VERIFY(!m_kit->session()->operations().operations().isEmpty());
    const auto operation = [this] {
        return m_kit->session()->operations().operations().constLast();
    };
    QCOMPARE(operationTitle(operation()), verb);
    QCOMPARE(operation().rows.size(), selected);
    QCOMPARE_GT(operation().count(OperationRow::State::LeftOut), 0);
    for (const OperationRow &row : operation().rows) {
        if (row.state == OperationRow::State::LeftOut)
            QVERIFY(rowState(operation().kind, row, {}).startsWith(u"Left out: "));
    }
}

void TstAccount::groupsThatCannotBeReadAreSaid()
{
    const auto *note = m_kit->find<PlainLabel>("navigatorNote");
    QVERIFY(!note->isVisible());
    QTRY_VERIFY(!store().groups().isEmpty()); // F5 asks nothing twice at once
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("GET /v1/groups status 403")}).isEmpty());
    QTest::keyClick(&m_kit->window(), Qt::Key_F5);
    QTRY_VERIFY(note->isVisible());
    QVERIFY2(note->wholeText().startsWith(u"The groups could not be read."), qPrintable(note->wholeText()));
    QVERIFY2(m_kit->find<QTreeView>("connectionsTable")->model()->rowCount() > 0, "the rest goes on");
    QVERIFY(m_kit->demo().setFaults({}).isEmpty());
    QTest::keyClick(&m_kit->window(), Qt::Key_F5);
    QTRY_VERIFY(!note->isVisible());
}

void TstAccount::allOfAGroupAreSynced()
{
    showGroup(QStringLiteral("Finance & ERP"));
    const int count = m_kit->find<QTreeView>("connectionsTable")->model()->rowCount();
    m_kit->action("group.sync")->trigger();
    QTRY_VERIFY(!m_kit->session()->operations().operations().isEmpty());
    const Operation &operation = m_kit->session()->operations().operations().constLast();
    QCOMPARE(int(operation.rows.size()), count);
    QTRY_VERIFY_WITH_TIMEOUT(m_kit->session()->operations().runningCount() == 0, 60'000);
    for (const OperationRow &row : m_kit->session()->operations().operations().constLast().rows)
        QVERIFY(row.outcome.has_value() || row.error.has_value() || row.state == OperationRow::State::LeftOut);
}

void TstAccount::aLongForeignNameCanBeDeleted()
{
    // As a file's name each of its letters takes six bytes or nine, and there is room for 255.
    Connection connection = store().at(0);
    connection.id = ConnectionId(QStringLiteral("long_name"));
    connection.schema = QString(30, QChar(u'Ж')) + QString(30, QChar(u'日'));
    store().merge(connection);
    QVERIFY(m_kit->demo()
                .setFaults({QStringLiteral("GET /v1/connections/long_name status 200 "
                                           R"({"code":"Success","data":{"id":"long_name","service":"mysql"}})"),
                            QStringLiteral("DELETE /v1/connections/long_name status 200 {\"code\":\"Success\"}")})
                .isEmpty());
    m_kit->board().openConnection(connection.id);
    QTRY_VERIFY(m_kit->action("connection.delete")->isEnabled());
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    m_kit->action("connection.delete")->trigger();
    QTRY_COMPARE(m_kit->demo().requestCount("DELETE", "/v1/connections/long_name"), 1);
}

SLUICE_TEST(TstAccount)
#include "tst_account.moc"
