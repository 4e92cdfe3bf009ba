// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakekeychain.h"
#include "keychainstore.h"
#include "testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using sluice::test::FakeKeychain;
using Status = KeychainAnswer::Status;

namespace {

const Credentials &otter()
{
    static const Credentials instance{QStringLiteral("otterKey"), QStringLiteral("otter:Secret\"\n")};
    return instance;
}

const Credentials &heron()
{
    static const Credentials instance{QStringLiteral("heronKey"), QStringLiteral("heronSecret")};
    return instance;
}

ProfileId work()
{
    return ProfileId(QStringLiteral("work"));
}

ProfileId home()
{
    return ProfileId(QStringLiteral("home"));
}

} // namespace

/// Secrets in a keychain that works, fails in each way, takes its time or goes away.
class TstKeychainStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_script = std::make_shared<FakeKeychain::Script>();
        m_store = std::make_unique<KeychainStore>(std::make_unique<FakeKeychain>(m_script));
    }

    void asksNobodyBeforeItIsAsked() { QCOMPARE(m_script->calls, 0); }

    void nothingKeptIsNoError()
    {
        const auto read = QCoro::waitFor(m_store->read(work()));
        QVERIFY(read.has_value());
        QVERIFY(read->isEmpty());
        QCOMPARE(m_store->kind(), SecretStore::Kind::Keychain);
        QCOMPARE(m_store->notice(), SecretStore::Notice::None);
    }

    void keepsEachProfilesOwn()
    {
        QVERIFY(QCoro::waitFor(m_store->write(work(), otter())).has_value());
        QVERIFY(QCoro::waitFor(m_store->write(home(), heron())).has_value());
        QCOMPARE(QCoro::waitFor(m_store->read(work())), Result<Credentials>(otter()));
        QCOMPARE(QCoro::waitFor(m_store->read(home())), Result<Credentials>(heron()));
        QCOMPARE(m_script->entries.size(), 2);
        QVERIFY(QCoro::waitFor(m_store->remove(work())).has_value());
        QVERIFY(QCoro::waitFor(m_store->read(work()))->isEmpty());
        QCOMPARE(QCoro::waitFor(m_store->read(home())), Result<Credentials>(heron()));
    }

    void anotherStoreReadsWhatThisOneWrote()
    {
        QVERIFY(QCoro::waitFor(m_store->write(work(), otter())).has_value());
        KeychainStore tomorrow(std::make_unique<FakeKeychain>(m_script));
        QCOMPARE(QCoro::waitFor(tomorrow.read(work())), Result<Credentials>(otter()));
    }

    void removingNothingIsFine() { QVERIFY(QCoro::waitFor(m_store->remove(work())).has_value()); }

    void anEntryOfSomebodyElseIsAnErrorThatDoesNotShowIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("text") << QStringLiteral("hunter2");
        QTest::newRow("other object") << QStringLiteral(R"({"password":"hunter2"})");
        QTest::newRow("half") << QStringLiteral(R"({"key":"hunter2"})");
        QTest::newRow("wrong types") << QStringLiteral(R"({"key":["hunter2"],"secret":2})");
    }

    void anEntryOfSomebodyElseIsAnErrorThatDoesNotShowIt()
    {
        QFETCH(const QString, text);
        m_script->entries.insert(work().text(), text);
        const auto read = QCoro::waitFor(m_store->read(work()));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, Error::Kind::Storage);
        QVERIFY(!read.error().detail.isEmpty());
        QVERIFY(!read.error().detail.contains(u"hunter2"));
        // Signing in again mends it.
        QVERIFY(QCoro::waitFor(m_store->write(work(), otter())).has_value());
        QCOMPARE(QCoro::waitFor(m_store->read(work())), Result<Credentials>(otter()));
    }

    void withoutAKeychainMemoryServesThisRunAndSaysSoOnce()
    {
        m_script->failure = Status::Unavailable;
        QSignalSpy noticed(m_store.get(), &SecretStore::noticed);
        const auto read = QCoro::waitFor(m_store->read(work()));
        QVERIFY(read.has_value());
        QVERIFY(read->isEmpty());
        QCOMPARE(m_store->kind(), SecretStore::Kind::Memory);
        QCOMPARE(m_store->notice(), SecretStore::Notice::NoKeychain);
        QVERIFY(QCoro::waitFor(m_store->write(work(), otter())).has_value());
        QCOMPARE(QCoro::waitFor(m_store->read(work())), Result<Credentials>(otter()));
        QVERIFY(!QCoro::waitFor(m_store->remove(work())).has_value());
        QVERIFY(QCoro::waitFor(m_store->read(work()))->isEmpty());
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(m_script->calls, 2); // but for the removal it is not asked again in this run
    }

    void aWriteThatFindsNoKeychainIsKept()
    {
        m_script->failure = Status::Unavailable;
        QVERIFY(QCoro::waitFor(m_store->write(work(), otter())).has_value());
        QCOMPARE(m_store->kind(), SecretStore::Kind::Memory);
        QCOMPARE(QCoro::waitFor(m_store->read(work())), Result<Credentials>(otter()));
    }

    void removingWithoutAKeychainIsNoSuccess()
    {
        m_script->failure = Status::Unavailable;
        const auto removed = QCoro::waitFor(m_store->remove(work()));
        QVERIFY2(!removed.has_value(), "an earlier run may have left it there");
        QCOMPARE(removed.error().kind, Error::Kind::Storage);
        QCOMPARE(m_store->kind(), SecretStore::Kind::Memory);
    }

    /// A keychain that could not be reached once is no reason to leave a secret in it.
    void whatIsInTheKeychainIsRemovedAlthoughItWasAwayBefore()
    {
        QVERIFY(QCoro::waitFor(m_store->write(work(), otter())).has_value());
        m_script->failure = Status::Unavailable;
        (void)QCoro::waitFor(m_store->read(home()));
        QCOMPARE(m_store->kind(), SecretStore::Kind::Memory);
        m_script->failure.reset();
        QVERIFY(QCoro::waitFor(m_store->remove(work())).has_value());
        QVERIFY(m_script->entries.isEmpty());
    }

    void aRefusedWriteIsKeptForThisRunAndTheKeychainStaysInUse()
    {
        QSignalSpy noticed(m_store.get(), &SecretStore::noticed);
        m_script->failure = Status::Refused;
        QVERIFY(QCoro::waitFor(m_store->write(work(), otter())).has_value());
        QCOMPARE(m_store->kind(), SecretStore::Kind::Keychain);
        QCOMPARE(m_store->notice(), SecretStore::Notice::KeychainRefused);
        QCOMPARE(QCoro::waitFor(m_store->read(work())), Result<Credentials>(otter()));
        // Its owner changes their mind.
        m_script->failure.reset();
        QVERIFY(QCoro::waitFor(m_store->write(work(), heron())).has_value());
        QCOMPARE(m_script->entries.size(), 1);
        QCOMPARE(QCoro::waitFor(m_store->read(work())), Result<Credentials>(heron()));
        QCOMPARE(m_store->notice(), SecretStore::Notice::None);
        QCOMPARE(noticed.size(), 2);
    }

    void aRefusedReadOrRemoveIsAnError()
    {
        m_script->failure = Status::Refused;
        const auto read = QCoro::waitFor(m_store->read(work()));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, Error::Kind::Storage);
        QCOMPARE(read.error().detail, QStringLiteral("as the test wishes"));
        QVERIFY(!QCoro::waitFor(m_store->remove(work())).has_value());
        QCOMPARE(m_store->notice(), SecretStore::Notice::None);
    }

    void aReadDuringAWriteGivesTheNewOne()
    {
        QVERIFY(QCoro::waitFor(m_store->write(work(), otter())).has_value());
        hold();
        auto writing = m_store->write(work(), heron());
        QVERIFY(!writing.isReady());
        QCOMPARE(QCoro::waitFor(m_store->read(work())), Result<Credentials>(heron()));
        m_script->gate->finish();
        QVERIFY(QCoro::waitFor(writing).has_value());
        QVERIFY(m_script->lastText.contains(u"heronKey"));
    }

    void ofTwoWritesTheLaterOneStays()
    {
        hold();
        auto first = m_store->write(work(), otter());
        auto second = m_store->write(work(), heron());
        m_script->gate->finish();
        QVERIFY(QCoro::waitFor(first).has_value());
        QVERIFY(QCoro::waitFor(second).has_value());
        QCOMPARE(QCoro::waitFor(m_store->read(work())), Result<Credentials>(heron()));
    }

    void aStoreThatGoesAwayAnswersCancelled()
    {
        hold();
        auto reading = m_store->read(work());
        auto writing = m_store->write(work(), otter());
        auto removing = m_store->remove(work());
        m_store.reset();
        m_script->gate->finish();
        QCOMPARE(QCoro::waitFor(reading).error().kind, Error::Kind::Cancelled);
        QCOMPARE(QCoro::waitFor(writing).error().kind, Error::Kind::Cancelled);
        QCOMPARE(QCoro::waitFor(removing).error().kind, Error::Kind::Cancelled);
    }

    void editsLieBesideTheKey()
    {
        const auto text = QStringLiteral("{\"id_1\":{}}");
        QVERIFY(QCoro::waitFor(m_store->write(work(), otter())).has_value());
        QVERIFY(QCoro::waitFor(m_store->writeEdits(work(), text)).has_value());
        KeychainStore tomorrow(std::make_unique<FakeKeychain>(m_script));
        QCOMPARE(QCoro::waitFor(tomorrow.readEdits(work())), Result<QString>(text));
        QCOMPARE(QCoro::waitFor(tomorrow.readEdits(home())), Result<QString>(QString()));
        QCOMPARE(QCoro::waitFor(tomorrow.read(work())), Result<Credentials>(otter()));
        // None: nothing is left, not even an empty entry, and twice is no error.
        QVERIFY(QCoro::waitFor(tomorrow.writeEdits(work(), {})).has_value());
        QVERIFY(QCoro::waitFor(tomorrow.writeEdits(work(), {})).has_value());
        QCOMPARE(m_script->entries.size(), 1);
    }

    /// Unlike a key they are not kept in memory: who has made them has them.
    void editsThatAreNotTakenAreAnError()
    {
        for (const Status status : {Status::Refused, Status::Unavailable}) {
            m_script->failure = status;
            QCOMPARE(QCoro::waitFor(m_store->writeEdits(work(), QStringLiteral("{}"))).error().kind,
                     Error::Kind::Storage);
            QCOMPARE(QCoro::waitFor(m_store->readEdits(work())).error().kind, Error::Kind::Storage);
        }
        QCOMPARE(m_store->notice(), SecretStore::Notice::None);
        // Once there is known to be no keychain, nothing is asked of it, and nothing is kept.
        QVERIFY(QCoro::waitFor(m_store->write(work(), otter())).has_value());
        QCOMPARE(m_store->kind(), SecretStore::Kind::Memory);
        const int calls = m_script->calls;
        QVERIFY(!QCoro::waitFor(m_store->writeEdits(work(), QStringLiteral("{}"))).has_value());
        QCOMPARE(QCoro::waitFor(m_store->readEdits(work())), Result<QString>(QString()));
        QCOMPARE(m_script->calls, calls);
    }

private:
    void hold()
    {
        m_script->gate = std::make_shared<QPromise<void>>();
        m_script->gate->start();
    }

    std::shared_ptr<FakeKeychain::Script> m_script;
    std::unique_ptr<KeychainStore> m_store;
};

SLUICE_TEST(TstKeychainStore)
#include "tst_keychainstore.moc"
