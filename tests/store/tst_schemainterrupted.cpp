// SPDX-License-Identifier: GPL-3.0-or-later
#include "helddisk.h"
#include "schemaservice.h"
#include "testregistry.h"

using namespace sluice;
using test::HeldDisk;
using test::patience;
using test::Reaction;
using test::SchemaService;
using State = OperationRow::State;

namespace {

/// Where an operation waits when something comes between.
enum class Wait {
    ReadBefore,
    Copy,
    Write,
    Refused, ///< the pause after a 409
    LostWrite,
    ReadAfter,
};

/// Runs an operation as far as one of its waits, and lets something happen there.
class Interruption
{
public:
    explicit Interruption(Wait wait)
        : m_wait(wait)
    {
        Connection connection;
        connection.id = m_s.id;
        m_s.connections.merge(connection);
    }

    /// True when the operation has ended.
    bool run(const std::function<OperationId(SchemaService &)> &begin, const std::function<void(SchemaService &)> &what)
    {
        if (!m_s.load())
            return false;
        m_s.turn("orders", false);
        prepare(what);
        std::optional<HeldDisk> disk;
        if (m_wait == Wait::Copy)
            disk.emplace(m_s.cache.database());
        QObject::connect(&m_s.api, &ApiClient::exchangeChanged, &m_s.store, [this](const Exchange &exchange) {
            m_answered += exchange.operation == m_s.operation && exchange.state == Exchange::State::Done ? 1 : 0;
        });
        m_s.operation = begin(m_s);
        if (m_wait == Wait::Copy) {
            if (!QTest::qWaitFor([this] { return m_answered == 1; }, patience))
                return false;
            // The answer is there; who asked for it goes on to the copy, and no further.
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            happen(what);
            disk.reset();
        }
        if (m_wait == Wait::Refused) {
            if (!QTest::qWaitFor([&] { return m_s.clock.nextIn() >= 0; }, patience))
                return false;
            happen(what);
        }
        return QTest::qWaitFor(
            [this] {
                m_s.clock.advance(1'000);
                return !m_s.log.find(m_s.operation)->isRunning();
            },
            patience);
    }

    [[nodiscard]] SchemaService &service() { return m_s; }
    [[nodiscard]] bool hasHappened() const { return m_happened; }
    [[nodiscard]] int writes() const { return m_s.server.count("PATCH") + m_s.server.count("POST"); }

private:
    void happen(const std::function<void(SchemaService &)> &what)
    {
        if (!std::exchange(m_happened, true))
            what(m_s);
    }

    void prepare(const std::function<void(SchemaService &)> &what)
    {
        const auto written = [this, what]() -> std::optional<Reaction> {
            if (m_wait == Wait::Write || m_wait == Wait::LostWrite)
                happen(what);
            if (m_wait == Wait::LostWrite)
                return Reaction::die(Reaction::Then::Close);
            if (m_wait == Wait::Refused)
                return Reaction::json(409, R"({"code":"Conflict","message":"is being changed"})");
            m_written = true;
            return std::nullopt;
        };
        m_s.onPatch = written;
        m_s.onReload = [this, written] {
            return written().value_or(SchemaService::success(m_s.config));
        };
        m_s.onGet = [this, what]() -> std::optional<Reaction> {
            if (m_wait == Wait::ReadBefore || (m_wait == Wait::ReadAfter && m_written))
                happen(what);
            return std::nullopt;
        };
    }

    Wait m_wait;
    int m_answered = 0;
    bool m_happened = false;
    bool m_written = false;
    SchemaService m_s;
};

OperationId apply(SchemaService &s)
{
    return s.store.apply(s.id);
}

OperationId reload(SchemaService &s)
{
    return s.store.reload(s.id, ReloadMode::Exclude);
}

void leave(SchemaService &s)
{
    s.connections.remove(s.id);
}

/// The connection goes, and is there again at once: no entry of before is the one of now.
void leaveAndReturn(SchemaService &s)
{
    Connection connection;
    connection.id = s.id;
    s.connections.remove(s.id);
    s.connections.merge(connection);
    s.store.loadColumns(s.id, QStringLiteral("shop"), QStringLiteral("users"));
}

} // namespace

/// What comes between the steps of an operation on a schema config: the connection leaves the list, or nobody waits any
/// more.
class TstSchemaInterrupted : public QObject
{
    Q_OBJECT

private slots:
    void aConnectionGoesDuringAnApply_data() { waits(true); }
    void aConnectionGoesDuringAnApply() { goes(&apply); }
    void aConnectionGoesDuringAReload_data() { waits(false); }
    void aConnectionGoesDuringAReload() { goes(&reload); }
    void aConnectionGoesWhileItIsRead();
    void aConnectionGoesWhileItsColumnsAreRead();
    void nobodyWaitsForAnApply_data() { beforeWrites(true); }
    void nobodyWaitsForAnApply() { isGivenUp(&apply); }
    void nobodyWaitsForAReload_data() { beforeWrites(false); }
    void nobodyWaitsForAReload() { isGivenUp(&reload); }

private:
    static void waits(bool refused);
    static void beforeWrites(bool refused);
    static void isGivenUp(OperationId (*begin)(SchemaService &));
    static void goes(OperationId (*begin)(SchemaService &));
};

void TstSchemaInterrupted::waits(bool refused)
{
    QTest::addColumn<Wait>("wait");
    QTest::addColumn<int>("writes");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("read before") << Wait::ReadBefore << 0 << false;
    QTest::newRow("copy") << Wait::Copy << 0 << false;
    QTest::newRow("write") << Wait::Write << 1 << true;
    QTest::newRow("lost write") << Wait::LostWrite << 1 << false;
    QTest::newRow("read after") << Wait::ReadAfter << 1 << true;
    if (refused)
        QTest::newRow("pause") << Wait::Refused << 1 << false;
}

void TstSchemaInterrupted::goes(OperationId (*begin)(SchemaService &))
{
    QFETCH(Wait, wait);
    QFETCH(int, writes);
    QFETCH(bool, accepted);
    for (const auto &what : {&leave, &leaveAndReturn}) {
        Interruption i(wait);
        SchemaService &s = i.service();
        QVERIFY(i.run(begin, what));
        QVERIFY(i.hasHappened());
        QCOMPARE(i.writes(), writes);
        QCOMPARE(s.row().state, State::Failed);
        QCOMPARE(s.row().accepted, accepted);
        QCOMPARE(s.row().error->kind, wait == Wait::LostWrite ? Error::Kind::OutcomeUnknown : Error::Kind::NotFound);
        QVERIFY2(s.store.draft(s.id) == nullptr, "nothing of a connection that is not there");
        QCOMPARE(s.store.state(s.id), SchemaStore::LoadState::NotLoaded);
        QVERIFY(!s.store.isBusy(s.id));
        QCOMPARE(s.reports, 0);
    }
}

void TstSchemaInterrupted::aConnectionGoesWhileItIsRead()
{
    for (const auto &what : {&leave, &leaveAndReturn}) {
        Interruption i(Wait::ReadBefore);
        SchemaService &s = i.service();
        int answered = 0;
        QObject::connect(&s.api, &ApiClient::exchangeChanged, &s.store, [&](const Exchange &exchange) {
            answered += exchange.state == Exchange::State::Done ? 1 : 0;
        });
        s.onGet = [&]() -> std::optional<Reaction> {
            (*what)(s);
            return std::nullopt;
        };
        s.store.load(s.id);
        QTRY_COMPARE_WITH_TIMEOUT(answered, 1, patience);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCOMPARE(s.store.state(s.id), SchemaStore::LoadState::NotLoaded);
        QVERIFY(s.store.draft(s.id) == nullptr);
        s.onGet = {};
        QVERIFY2(s.load(), "back again, it is read as any other");
    }
}

void TstSchemaInterrupted::aConnectionGoesWhileItsColumnsAreRead()
{
    Interruption i(Wait::ReadBefore);
    SchemaService &s = i.service();
    QVERIFY(s.load());
    QSignalSpy loaded(&s.store, &SchemaStore::columnsLoaded);
    QSignalSpy changed(&s.store, &SchemaStore::draftChanged);
    int answered = 0;
    QObject::connect(&s.api, &ApiClient::exchangeChanged, &s.store,
                     [&](const Exchange &exchange) { answered += exchange.state == Exchange::State::Done ? 1 : 0; });
    s.store.loadColumns(s.id, QStringLiteral("shop"), QStringLiteral("users"));
    leave(s);
    QTRY_COMPARE_WITH_TIMEOUT(answered, 1, patience);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(loaded.size(), 0);
    QCOMPARE(changed.size(), 0);
}

void TstSchemaInterrupted::beforeWrites(bool refused)
{
    QTest::addColumn<Wait>("wait");
    QTest::addColumn<int>("writes");
    QTest::newRow("read before") << Wait::ReadBefore << 0;
    QTest::newRow("copy") << Wait::Copy << 0;
    if (refused)
        QTest::newRow("pause") << Wait::Refused << 1;
}

void TstSchemaInterrupted::isGivenUp(OperationId (*begin)(SchemaService &))
{
    QFETCH(Wait, wait);
    QFETCH(int, writes);
    Interruption i(wait);
    SchemaService &s = i.service();
    QVERIFY(i.run(begin, [](SchemaService &service) { service.store.stopWaiting(service.id); }));
    QVERIFY(i.hasHappened());
    QCOMPARE(i.writes(), writes);
    QCOMPARE(s.row().state, State::Cancelled);
    QVERIFY2(s.draft().isChanged(), "what was not sent is kept");
    QVERIFY(!s.store.isBusy(s.id));
    QVERIFY2(s.load() && s.store.apply(s.id) != OperationId::None, "and can be sent");
}

SLUICE_TEST(TstSchemaInterrupted)
#include "tst_schemainterrupted.moc"
