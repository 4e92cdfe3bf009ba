// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/activitypane.h"
#include "board.h"
#include "connection/connectionpage.h"
#include "connectioncommands.h"
#include "connections/connectionspane.h"
#include "connections/connectionstable.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "mainwindow.h"
#include "memorystore.h"
#include "messagebar.h"
#include "operationlog.h"
#include "profilemenu.h"
#include "prompt.h"
#include "schemakit.h"
#include "session.h"
#include "setupdrafts.h"
#include "testregistry.h"
#include "windowkit.h"
#include "words/operationtext.h"

#include <QAction>
#include <QCoroTask>
#include <QDirIterator>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace sluice;
using test::SchemaKit;
using test::WindowKit;

namespace {

/// A keychain for the edits, which outlives the runs.
class EditsStore : public MemoryStore
{
public:
    explicit EditsStore(QHash<ProfileId, QString> &texts)
        : m_texts(texts)
    {
    }

    QCoro::Task<Result<QString>> readEdits(ProfileId profile) override { co_return m_texts.value(profile); }
    QCoro::Task<Result<Done>> writeEdits(ProfileId profile, QString text) override
    {
        m_texts.insert(profile, text);
        co_return Done{};
    }

private:
    QHash<ProfileId, QString> &m_texts;
};

} // namespace

/// One run of the program after another, over real HTTP, with a profile of its own as with a real account.
class TstRestart : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theBoardIsThereAtOnceAndSaysHowOldItIs();
    void onlineItIsReadAnew();
    void aSyncIsWatchedToItsEnd();
    void whatWasChangedOnASetupTabIsThereAgain();
    void aSecondWindowKeepsItsDraftsToItself();
    void aDraftOfWhatWasDeletedMeanwhileIsNamed();
    void aRemovedProfileLeavesNothing();

private:
    void serve(double speed);
    /// The next run. What is on the screen is what it shows before anything was waited for.
    void start();
    [[nodiscard]] ConnectionStore &store() const { return m_kit->session()->connections(); }
    [[nodiscard]] QStringList keptFiles() const;
    bool leave()
    {
        const bool closed = m_kit->close();
        m_kit.reset();
        return closed;
    }

    QHash<ProfileId, QString> m_edits;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<WindowKit> m_kit;
    Profile m_profile;
};

void TstRestart::init()
{
    m_edits.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    serve(60);
}

void TstRestart::cleanup()
{
    m_kit.reset();
    m_server.reset();
}

void TstRestart::serve(double speed)
{
    DemoOptions options;
    options.speed = speed;
    options.schedules = false;
    m_server = std::make_unique<DemoServer>(std::move(options));
    QVERIFY(m_server->start());
    m_profile = {};
    m_profile.id = Profiles::newId();
    m_profile.name = QStringLiteral("ACME");
    m_profile.baseUrl = m_server->url();
    Profiles profiles(m_folder->path());
    QCOMPARE(profiles.add(m_profile), ProfileProblem::None);
    profiles.setLastUsed(m_profile.id);
}

void TstRestart::start()
{
    WindowKit::Setup setup;
    setup.openDemo = false;
    setup.settingsFolder = m_folder->path();
    setup.intervals = Intervals().faster(10);
    setup.secrets = [this] {
        auto secrets = std::make_unique<EditsStore>(m_edits);
        (void)QCoro::waitFor(secrets->write(m_profile.id, {.key = m_server->key(), .secret = m_server->secret()}));
        return secrets;
    };
    m_kit = std::make_unique<WindowKit>(std::move(setup));
}

/// The program is killed; of what was typed nothing is in a file.
void TstRestart::whatWasChangedOnASetupTabIsThereAgain()
{
    const auto secret = QStringLiteral("typed-but-not-sent");
    const auto openSetup = [this] {
        m_kit->board().openConnection(m_kit->idOf(u"orders_db"));
        m_kit->find<QTabWidget>("connectionTabs")->setCurrentIndex(2);
        return m_kit->find<QTreeView>("configTable")->model();
    };
    const auto valueOf = [](const QAbstractItemModel *model, const QString &field) {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == field)
                return model->index(row, 1);
        }
        return QModelIndex();
    };
    start();
    QVERIFY(m_kit->waitLoaded());
    QAbstractItemModel *config = openSetup();
    QTRY_VERIFY(valueOf(config, QStringLiteral("Password")).isValid());
    QVERIFY(config->setData(valueOf(config, QStringLiteral("Password")), secret));
    QVERIFY(config->setData(valueOf(config, QStringLiteral("Host")), QStringLiteral("new.example.com")));
    QTRY_VERIFY(m_edits.value(m_profile.id).contains(u"new.example.com"));
    // Leaving would ask nothing: nothing would be lost.
    m_kit.reset();
    for (const QString &path : keptFiles()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret.toUtf8()), qPrintable(path));
    }

    start();
    QVERIFY(m_kit->waitLoaded());
    const auto *news = m_kit->window().centralWidget()->findChild<MessageBar *>(QStringLiteral("messageBar"),
                                                                                Qt::FindDirectChildrenOnly);
    QTRY_VERIFY2(news->text().contains(u"orders_db"), qPrintable(news->text()));
    config = openSetup();
    QTRY_COMPARE(valueOf(config, QStringLiteral("Host")).data().toString(), QStringLiteral("new.example.com"));
    QCOMPARE(valueOf(config, QStringLiteral("Password")).data().toString(), QStringLiteral("new value"));
    const int asked = m_kit->window().prompt().questionCount();
    WindowKit::click(m_kit->find("setupPane")->findChild<QWidget *>(QStringLiteral("applyButton")));
    QTRY_VERIFY(m_edits.value(m_profile.id).isEmpty());
    QVERIFY(leave());
    QCOMPARE(asked, 0);
}

/// Deleted by somebody else between two runs: the draft can be sent nowhere, and would be kept for good.
void TstRestart::aDraftOfWhatWasDeletedMeanwhileIsNamed()
{
    start();
    QVERIFY(m_kit->waitLoaded());
    SetupDrafts *drafts = &m_kit->board().setupDrafts();
    const ConnectionId lost = m_kit->idOf(u"orders_db");
    drafts->set(lost, {.paused = true}, QStringLiteral("orders_db"));
    drafts->set(m_kit->idOf(u"hubspot"), {.paused = true}, QStringLiteral("hubspot"));
    QTRY_VERIFY(m_edits.value(m_profile.id).contains(u"orders_db") && m_edits.value(m_profile.id).contains(u"hubspot"));
    m_kit.reset();
    QNetworkAccessManager manager;
    QUrl url = m_server->url();
    url.setPath(QStringLiteral("/v1/connections/") + lost.text());
    QNetworkRequest request(url);
    const QString credentials = m_server->key() + u':' + m_server->secret();
    request.setRawHeader("Authorization", "Basic " + credentials.toUtf8().toBase64());
    const std::unique_ptr<QNetworkReply> reply(manager.deleteResource(request));
    QVERIFY(WindowKit::wait([&reply] { return reply->isFinished(); }));
    QCOMPARE(reply->error(), QNetworkReply::NoError);

    start();
    QVERIFY(m_kit->waitLoaded());
    drafts = &m_kit->board().setupDrafts();
    auto *news = m_kit->window().centralWidget()->findChild<MessageBar *>(QStringLiteral("messageBar"),
                                                                          Qt::FindDirectChildrenOnly);
    QTRY_VERIFY2(news->text().contains(u"not there any more: orders_db."), qPrintable(news->text()));
    QVERIFY2(news->text().contains(u"are here again: hubspot."), qPrintable(news->text()));
    QCOMPARE(drafts->names(m_profile.id.text()), QStringList{QStringLiteral("hubspot")});
    WindowKit::click(news->findChild<QWidget *>(QStringLiteral("discardDrafts")));
    QVERIFY(!news->hasMessage());
    QTRY_VERIFY(!m_edits.value(m_profile.id).contains(u"orders_db"));
    QVERIFY(m_edits.value(m_profile.id).contains(u"hubspot"));
    QVERIFY(leave());
}

QStringList TstRestart::keptFiles() const
{
    QStringList files;
    for (QDirIterator it(m_folder->filePath(QStringLiteral("data")), QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();)
        files.append(it.next());
    return files;
}

void TstRestart::theBoardIsThereAtOnceAndSaysHowOldItIs()
{
    start();
    QVERIFY(m_kit->waitLoaded());
    QTRY_VERIFY(!store().groups().isEmpty());
    const int count = store().count();
    QVERIFY(leave());
    for (const QString &path : keptFiles()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(m_server->secret().toUtf8()), qPrintable(path));
        QVERIFY2(!bytes.contains("password"), qPrintable(path));
    }
    const int asked = m_server->requestCount();
    m_server->stop();

    start();
    QVERIFY(m_kit->session() != nullptr);
    QVERIFY(store().isKept());
    QCOMPARE(store().count(), count);
    const ConnectionsTable *table = m_kit->board().connections()->table();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), count);
    QVERIFY(m_kit->find<QLabel>("age")->text().startsWith(u"as of "));
    QVERIFY(m_kit->find<QLabel>("readOnly")->isVisible());
    QVERIFY(table->palette().color(QPalette::Text) != m_kit->window().palette().color(QPalette::Text));
    m_kit->board().connections()->select(store().at(0).id);
    QVERIFY(!m_kit->action("connection.sync")->isEnabled());

    // The service is away: what is known stays on the screen, and a sentence says how old it is.
    QTRY_COMPARE_WITH_TIMEOUT(m_kit->session()->state(), Session::State::Offline, 30'000);
    const auto *message = m_kit->board().connections()->findChild<MessageBar *>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"You see the board as it was"), qPrintable(message->text()));
    QCOMPARE(store().count(), count);
    QCOMPARE(m_server->requestCount(), asked);
    QVERIFY(leave());
}

void TstRestart::onlineItIsReadAnew()
{
    start();
    QVERIFY(m_kit->waitLoaded());
    QVERIFY(leave());
    start();
    QVERIFY(store().isKept());
    QTRY_VERIFY(store().isComplete());
    QVERIFY(!store().isKept());
    QCOMPARE(m_kit->board().connections()->table()->palette().color(QPalette::Text),
             m_kit->window().palette().color(QPalette::Text));
    QVERIFY(m_kit->find<QLabel>("age")->text().startsWith(u"read "));
    QVERIFY(!m_kit->find<QLabel>("readOnly")->isVisible());
    for (int row = 0; row < store().count(); ++row) {
        if (isPaused(store().at(row)))
            continue;
        m_kit->board().connections()->select(store().at(row).id);
        break;
    }
    QVERIFY(m_kit->action("connection.sync")->isEnabled());
    QVERIFY(leave());
}

void TstRestart::aSyncIsWatchedToItsEnd()
{
    start();
    QVERIFY(m_kit->waitLoaded());
    const ConnectionId id = m_kit->idOf(u"hubspot");
    QVERIFY(!id.isEmpty());
    m_kit->session()->commands().sync({id});
    QTRY_VERIFY(m_kit->session()->operations().operations().constLast().rows.constFirst().accepted);
    QCOMPARE(m_kit->session()->operations().runningCount(), 1);
    QVERIFY(leave());

    start();
    QTRY_COMPARE(m_kit->session()->operations().operations().size(), 1);
    const auto operation = [this] {
        return m_kit->session()->operations().operations().constFirst();
    };
    QVERIFY(operation().rows.constFirst().continued);
    QCOMPARE(operation().rows.constFirst().name, QStringLiteral("hubspot"));
    if (operation().isRunning()) {
        const QString said = operationState(operation(), m_kit->session()->serverNow());
        QVERIFY2(said.contains(u"restarted"), qPrintable(said));
    }
    QTRY_VERIFY_WITH_TIMEOUT(!operation().isRunning(), 60'000);
    QCOMPARE(operation().rows.constFirst().outcome, std::optional(SyncOutcome::Succeeded));
    QCOMPARE(m_server->requestCount("POST", "/v1/connections/" + id.text().toUtf8() + "/sync"), 1);
    QVERIFY(leave());
}

void TstRestart::aSecondWindowKeepsItsDraftsToItself()
{
    const auto messageOf = [](WindowKit &kit) {
        return kit.window().centralWidget()->findChild<MessageBar *>(QStringLiteral("messageBar"),
                                                                     Qt::FindDirectChildrenOnly);
    };
    start();
    QVERIFY(m_kit->waitLoaded());
    QVERIFY(!messageOf(*m_kit)->hasMessage());
    SchemaKit first(*m_kit);
    QVERIFY(first.open(QStringLiteral("orders_db")));
    first.toggle("orders");
    QTRY_VERIFY(m_kit->session()->schemas().notKept().isEmpty());
    const std::unique_ptr<WindowKit> firstWindow = std::move(m_kit);

    start();
    QVERIFY(m_kit->waitLoaded());
    QVERIFY2(messageOf(*m_kit)->text().startsWith(u"Another Sluice has this account open"),
             qPrintable(messageOf(*m_kit)->text()));
    QVERIFY(m_kit->session()->schemas().unsent().isEmpty());
    SchemaKit second(*m_kit);
    QVERIFY(second.open(QStringLiteral("orders_db")));
    QVERIFY2(!second.draft().isChanged(), "what the first one is about to change");
    second.toggle("payments");
    QCOMPARE(m_kit->session()->schemas().notKept(), QSet{second.id()});
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    m_kit->window().close();
    QTRY_VERIFY(!m_kit->window().isVisible());
    QCOMPARE(m_kit->window().prompt().questionCount(), 1);
    QVERIFY(leave());

    QVERIFY2(firstWindow->session()->schemas().notKept().isEmpty(), "it is not asked about");
    QVERIFY(firstWindow->close());
    start();
    QVERIFY(m_kit->waitLoaded());
    QTRY_COMPARE(m_kit->session()->schemas().unsent().size(), 1);
    SchemaKit third(*m_kit);
    QVERIFY(third.open(QStringLiteral("orders_db")));
    QTRY_COMPARE(third.draft().changeCount(), 1);
    QVERIFY(!third.isOn("orders"));
    QVERIFY(leave());
}

void TstRestart::aRemovedProfileLeavesNothing()
{
    start();
    QVERIFY(m_kit->waitLoaded());
    QTRY_VERIFY(!keptFiles().isEmpty());
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    emit m_kit->window().findChild<ProfileMenu *>()->removeRequested();
    QTRY_VERIFY(m_kit->session() == nullptr);
    QTRY_VERIFY2(keptFiles().isEmpty(), qPrintable(keptFiles().join(u' ')));
    QVERIFY(leave());
}

SLUICE_TEST(TstRestart)
#include "tst_restart.moc"
