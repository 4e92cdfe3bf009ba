// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemakit.h"
#include "testregistry.h"

#include <QProcess>
#include <QTimer>

#include <cstdio>

using namespace sluice;
using test::SchemaKit;
using test::WindowKit;

namespace {

constexpr const char *childUrl = "SLUICE_TEST_KILLED_URL";
constexpr const char *childFolder = "SLUICE_TEST_KILLED_FOLDER";
constexpr const char *childApplies = "SLUICE_TEST_KILLED_APPLIES";

/// A window on somebody's own account, as it is found again by the next run.
std::unique_ptr<WindowKit> openWindow(const QString &folder, const QUrl &url)
{
    WindowKit::Setup setup;
    setup.openDemo = false;
    setup.settingsFolder = folder;
    auto kit = std::make_unique<WindowKit>(std::move(setup));
    Profile profile;
    profile.id = ProfileId(QStringLiteral("mine"));
    profile.name = QStringLiteral("Mine");
    profile.baseUrl = url;
    kit->program().sessions().openWith(profile, {QStringLiteral("demo"), QStringLiteral("demo-secret")});
    return kit->waitLoaded() ? std::move(kit) : nullptr;
}

/// The tables that the victim changes, in its order.
QStringList editable(const SchemaConfig &config)
{
    QStringList names;
    for (int table = config.firstTable(0); table < config.endTable(0); ++table) {
        if ((config.tableFlags(table) & NodeLocked) == 0)
            names.append(config.tableName(table));
    }
    return names;
}

} // namespace

/// The program killed without a word, in the middle of editing and in the middle of an apply: a process of its own,
/// real HTTP, and another run that finds what is left.
class TstKilled : public QObject
{
    Q_OBJECT

private slots:
    void init();
    /// What the process does that is killed.
    void victim();
    void inTheMiddleOfEditing_data();
    void inTheMiddleOfEditing();
    void collidingAtTheNextStart();
    void beforeThePatchOfAnApply();
    void inTheMiddleOfAnApply();
    void whatWaitsForManyColumnsIsReadFromReview();

private:
    /// Starts the victim and kills it after so many edits, or, where it applies, once the service has been asked so
    /// often by that method.
    [[nodiscard]] bool kill(int edits, const QByteArray &method = {}, int requests = 0);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoServer> m_server;
    int m_edits = 0; ///< what the victim has told of before its end
};

void TstKilled::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    if (qEnvironmentVariableIsSet(childUrl))
        return;
    DemoOptions options;
    options.schedules = false;
    options.speed = 60;
    m_server = std::make_unique<DemoServer>(std::move(options));
    QVERIFY(m_server->start());
}

void TstKilled::victim()
{
    if (!qEnvironmentVariableIsSet(childUrl))
        return;
    const auto kit = openWindow(qEnvironmentVariable(childFolder), QUrl(qEnvironmentVariable(childUrl)));
    QVERIFY(kit != nullptr);
    SchemaKit s(*kit);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    std::printf("at %s\n", s.path().constData());
    if (qEnvironmentVariableIsSet(childApplies)) {
        s.toggle("orders");
        s.toggle("payments");
        // What is journaled is written before anything is sent: the cache answers one after the other. An edit is
        // handed to it once what it changes has been painted.
        bool handedOn = false;
        QTimer::singleShot(0, &kit->window(), [&handedOn] { handedOn = true; });
        QVERIFY(WindowKit::wait([&] { return handedOn && s.store().notKept().isEmpty(); }));
        std::printf("edited\nedited\n");
        std::fflush(stdout);
        WindowKit::click(s.inPane("applyButton"));
    }
    // One table after the other, as fast as a person with a key held down, until somebody puts an end to it.
    int next = 0;
    for (;;) {
        // The pace is what is meant, and nothing is waited for.
        QTest::qWait(30);
        if (qEnvironmentVariableIsSet(childApplies))
            continue;
        const QStringList tables = editable(s.draft().base());
        if (next == tables.size())
            continue;
        s.toggle(qPrintable(tables[next++]));
        std::printf("edited\n");
        std::fflush(stdout);
    }
}

bool TstKilled::kill(int edits, const QByteArray &method, int requests)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(childUrl), m_server->url().toString());
    environment.insert(QLatin1String(childFolder), m_folder->path());
    if (!method.isEmpty())
        environment.insert(QLatin1String(childApplies), QStringLiteral("1"));
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("TstKilled"), QStringLiteral("victim")});
    QByteArray heard;
    const bool ready = WindowKit::wait(
        [&] {
            heard += child.readAllStandardOutput();
            if (heard.count("edited\n") < edits)
                return false;
            const qsizetype at = heard.indexOf("at /") + 3;
            const QByteArray path = heard.mid(at, heard.indexOf('\n', at) - at);
            return method.isEmpty() || m_server->requestCount(method, path) >= requests;
        },
        60'000);
    child.kill(); // SIGKILL: it has no say
    const bool killed = child.waitForFinished() && child.exitStatus() == QProcess::CrashExit;
    heard += child.readAllStandardOutput();
    m_edits = int(heard.count("edited\n"));
    if (!ready)
        qWarning("%s %s", heard.constData(), child.readAllStandardError().constData());
    return killed && ready;
}

void TstKilled::inTheMiddleOfEditing_data()
{
    QTest::addColumn<int>("edits");
    QTest::newRow("soon after the first") << 2;
    QTest::newRow("amid many") << 9;
}

void TstKilled::inTheMiddleOfEditing()
{
    QFETCH(int, edits);
    QVERIFY(kill(edits));
    const auto kit = openWindow(m_folder->path(), m_server->url());
    QVERIFY(kit != nullptr);
    SchemaKit s(*kit);
    QTRY_COMPARE(kit->session()->schemas().unsent().size(), 1);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    QTRY_VERIFY(s.draft().isChanged());
    // All but the one in flight, and these in their order: the first ones.
    const QStringList tables = editable(s.draft().base());
    const int kept = s.draft().changeCount();
    QVERIFY2(kept >= m_edits - 1, qPrintable(QStringLiteral("%1 of %2").arg(kept).arg(m_edits)));
    QCOMPARE_LE(kept, m_edits + 1);
    SchemaLookup lookup(s.draft().base());
    for (int i = 0; i < tables.size(); ++i) {
        const int place = lookup.table(QStringLiteral("public"), tables[i]);
        QCOMPARE(s.draft().isTableEnabled(place) != ((s.draft().base().tableFlags(place) & NodeEnabled) != 0),
                 i < kept);
    }
    QVERIFY2(s.message()->text().contains(u"have not been sent"), qPrintable(s.message()->text()));
    QVERIFY(s.inPane("pendingBar")->isVisible());
    QCOMPARE(m_server->requestCount("PATCH", s.path()), 0);
    // It goes on from here: sent, and then not offered again.
    kit->applySchemas();
    QTRY_COMPARE(m_server->requestCount("PATCH", s.path()), 1);
    QTRY_VERIFY(s.idle() && !s.draft().isChanged());
    QVERIFY(kit->session()->schemas().unsent().isEmpty());
    QVERIFY(kit->close());
}

void TstKilled::collidingAtTheNextStart()
{
    QVERIFY(kill(3));
    {
        const QTemporaryDir folder;
        // Somebody else turns the whole schema off before the next start.
        const auto other = openWindow(folder.path(), m_server->url());
        QVERIFY(other != nullptr);
        SchemaKit s(*other);
        QVERIFY(s.open(QStringLiteral("orders_db")));
        s.store().edit(s.id(), [](SchemaDraft &draft) { draft.setSchemasEnabled({0}, false); });
        QVERIFY(s.apply());
        QVERIFY(!s.draft().isChanged());
        QVERIFY(other->close());
    }
    const auto kit = openWindow(m_folder->path(), m_server->url());
    QVERIFY(kit != nullptr);
    SchemaKit s(*kit);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    QTRY_VERIFY2(s.message()->text().contains(u"Somebody else has changed the same things"),
                 qPrintable(s.message()->text()));
    QVERIFY(s.store().isHeld(s.id()));
    QCOMPARE_GE(s.draft().changeCount(), m_edits - 1);
    const int patches = m_server->requestCount("PATCH", s.path());
    for (QAbstractButton *button : s.message()->findChildren<QAbstractButton *>()) {
        if (button->text().contains(u"Compare"))
            WindowKit::click(button);
    }
    QDialog *dialog = s.dialog("conflictDialog");
    QVERIFY(dialog != nullptr);
    QVERIFY(SchemaKit::headings(dialog->findChild<GroupedView *>()).constFirst().contains(u"To decide"));
    SchemaKit::press(dialog, "takeTheirsAll");
    SchemaKit::press(dialog, "conflictAccept");
    QTRY_VERIFY(!s.store().isHeld(s.id()));
    QCOMPARE(m_server->requestCount("PATCH", s.path()), patches);
    QVERIFY(kit->close());
}

void TstKilled::beforeThePatchOfAnApply()
{
    // It looks before it sends, and has no time for more.
    QVERIFY(m_server->setFaults({QStringLiteral("GET /v1/connections/*/schemas 2 stall")}).isEmpty());
    QVERIFY(kill(2, "GET", 2));
    QVERIFY(m_server->setFaults({}).isEmpty());
    const auto kit = openWindow(m_folder->path(), m_server->url());
    QVERIFY(kit != nullptr);
    SchemaKit s(*kit);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    QTRY_COMPARE(s.draft().changeCount(), 2);
    QCOMPARE(m_server->requestCount("PATCH", s.path()), 0);
    QVERIFY(!s.isOn("orders") && !s.isOn("payments"));
    QVERIFY(s.apply());
    QCOMPARE(m_server->requestCount("PATCH", s.path()), 1);
    QVERIFY(!s.draft().isChanged());
    QVERIFY(kit->close());
}

void TstKilled::inTheMiddleOfAnApply()
{
    // The service carries it out and falls silent.
    QVERIFY(m_server->setFaults({QStringLiteral("PATCH /v1/connections/** stall")}).isEmpty());
    QVERIFY(kill(2, "PATCH", 1));
    QVERIFY(m_server->setFaults({}).isEmpty());
    const auto kit = openWindow(m_folder->path(), m_server->url());
    QVERIFY(kit != nullptr);
    SchemaKit s(*kit);
    QTRY_COMPARE(kit->session()->schemas().unsent().size(), 1);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    QTRY_VERIFY2(s.message()->text().contains(u"are there by now"), qPrintable(s.message()->text()));
    QVERIFY2(!s.draft().isChanged(), "it had arrived: nothing is left to send, and nothing is sent twice");
    QVERIFY(!s.isOn("orders") && !s.isOn("payments"));
    QCOMPARE(m_server->requestCount("PATCH", s.path()), 1);
    QVERIFY(kit->close());
}

/// Some tables are read again by themselves, many only when somebody asks for it.
void TstKilled::whatWaitsForManyColumnsIsReadFromReview()
{
    int hashed = 0;
    {
        const auto kit = openWindow(m_folder->path(), m_server->url());
        QVERIFY(kit != nullptr);
        SchemaKit s(*kit);
        QVERIFY(s.open(QStringLiteral("orders_db")));
        QList<std::pair<QString, QString>> tables;
        for (const QString &table : editable(s.draft().base()))
            tables.append({QStringLiteral("public"), table});
        s.store().loadManyColumns(s.id(), tables);
        QTRY_VERIFY(s.idle());
        s.store().edit(s.id(), [](SchemaDraft &draft) {
            for (int table = 0; table < draft.base().tableCount(); ++table) {
                if (draft.columns(table) != nullptr)
                    draft.setColumnHashed(table, draft.columns(table)->count() - 1, true);
            }
        });
        hashed = s.draft().changeCount();
        QCOMPARE_GT(hashed, 25);
        kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
        QVERIFY(kit->close());
    }
    const auto kit = openWindow(m_folder->path(), m_server->url());
    QVERIFY(kit != nullptr);
    SchemaKit s(*kit);
    QVERIFY(s.open(QStringLiteral("orders_db")));
    QTRY_COMPARE(s.draft().changeCount(), 20);
    QCOMPARE(s.store().waiting(s.id()).size(), hashed - 20);
    WindowKit::click(s.inPane("reviewButton"));
    QDialog *review = s.dialog("reviewDialog");
    QVERIFY(review != nullptr);
    QVERIFY(SchemaKit::headings(review->findChild<GroupedView *>(QStringLiteral("reviewList")))
                .constLast()
                .contains(u"Not sent yet"));
    kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    SchemaKit::press(review, "reviewRead");
    QTRY_COMPARE(kit->window().prompt().questionCount(), 1);
    QVERIFY(kit->window().prompt().lastQuestion()->text.contains(QString::number(hashed - 20)));
    QTRY_VERIFY(s.store().waiting(s.id()).isEmpty());
    QCOMPARE(s.draft().changeCount(), hashed);
    const auto *read = review->findChild<QAbstractButton *>(QStringLiteral("reviewRead"));
    QTRY_VERIFY(!read->isVisible());
    SchemaKit::press(review, "reviewApply");
    QTRY_COMPARE(m_server->requestCount("PATCH", s.path()), 1);
    QTRY_VERIFY(s.idle() && !s.draft().isChanged());
    QVERIFY(kit->close());
}

SLUICE_TEST(TstKilled)
#include "tst_killed.moc"
