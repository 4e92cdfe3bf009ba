// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorystore.h"
#include "setupdrafts.h"
#include "setupjournal.h"
#include "testregistry.h"

#include <QCoroFuture>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;

namespace {

const auto keptProfile = QStringLiteral("mine");
const ConnectionId keptOrders(QStringLiteral("id_1"));
const ConnectionId keptSheets(QStringLiteral("id_2"));

/// A keychain that outlives its stores, says no, or takes its time.
struct Vault
{
    QHash<ProfileId, QString> texts;
    int writes = 0;
    bool refuses = false;
    std::shared_ptr<QPromise<void>> gate;
};

class VaultStore : public MemoryStore
{
public:
    explicit VaultStore(Vault &vault)
        : m_vault(vault)
    {
    }

    QCoro::Task<Result<QString>> readEdits(ProfileId profile) override
    {
        if (const auto gate = m_vault.gate)
            co_await gate->future();
        co_return m_vault.texts.value(profile);
    }
    QCoro::Task<Result<Done>> writeEdits(ProfileId profile, QString text) override
    {
        ++m_vault.writes;
        if (const auto gate = m_vault.gate)
            co_await gate->future();
        if (m_vault.refuses)
            co_return fail({.kind = Error::Kind::Storage});
        if (text.isEmpty())
            m_vault.texts.remove(profile);
        else
            m_vault.texts.insert(profile, text);
        co_return Done{};
    }

private:
    Vault &m_vault;
};

/// One run of the program.
struct Run
{
    explicit Run(Vault &vault)
        : store(vault)
    {
        drafts.setProfile(keptProfile);
    }

    VaultStore store;
    SetupDrafts drafts;
    SetupJournal journal{drafts, store};
};

ConnectionChange wishOf(const QString &host)
{
    ConnectionChange change;
    change.paused = true;
    change.syncFrequencyMinutes = 1440;
    change.dailySyncTime = QStringLiteral("05:00");
    change.scheduleType = ScheduleType::Manual;
    change.config = {{QStringLiteral("host"), host}, {QStringLiteral("password"), QStringLiteral("s3cret")}};
    change.auth = {{QStringLiteral("client_access.client_id"), QStringLiteral("x")}};
    return change;
}

const auto keptName = QStringLiteral("orders_db");

} // namespace

/// Drafts of Setup tabs from one run to the next.
class TstSetupJournal : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_vault = {}; }

    void theNextRunFindsThem()
    {
        {
            Run run(m_vault);
            run.journal.open(ProfileId(keptProfile));
            run.drafts.set(keptOrders, wishOf(QStringLiteral("a")), keptName);
            QCOMPARE(run.journal.notKept(), QStringList{keptProfile});
            QTRY_VERIFY(run.journal.notKept().isEmpty());
        }
        Run next(m_vault);
        const QSignalSpy restored(&next.journal, &SetupJournal::restored);
        next.journal.open(ProfileId(keptProfile));
        QTRY_COMPARE(restored.count(), 1);
        QCOMPARE(restored.constFirst().at(1).toInt(), 7);
        QCOMPARE(next.drafts.value(keptOrders), wishOf(QStringLiteral("a")));
        QCOMPARE(next.drafts.names(keptProfile), QStringList{keptName});
        QVERIFY2(next.drafts.doubtful(keptOrders).isEmpty(), "it was never sent");
        // What is settled is not kept any longer.
        next.drafts.settle(keptProfile, keptOrders, wishOf(QStringLiteral("a")));
        QTRY_VERIFY(m_vault.texts.isEmpty());
    }

    /// Killed while it was being sent: nobody knows, until the connection is read.
    void whatWasBeingSentIsInDoubt()
    {
        {
            Run run(m_vault);
            run.journal.open(ProfileId(keptProfile));
            run.drafts.set(keptOrders, wishOf(QStringLiteral("a")), keptName);
            run.drafts.setSending(keptProfile, keptOrders, wishOf(QStringLiteral("a")));
            QTRY_VERIFY(run.journal.notKept().isEmpty());
        }
        Run next(m_vault);
        next.journal.open(ProfileId(keptProfile));
        QTRY_COMPARE(next.drafts.doubtful(keptOrders).count(), 7);
    }

    /// What is typed before the keychain has answered is neither lost nor does it overwrite what is there.
    void whatIsEditedMeanwhileStays()
    {
        {
            Run run(m_vault);
            run.journal.open(ProfileId(keptProfile));
            run.drafts.set(keptOrders, wishOf(QStringLiteral("old")), keptName);
            run.drafts.set(keptSheets, wishOf(QStringLiteral("old")), QStringLiteral("sheets"));
            QTRY_VERIFY(run.journal.notKept().isEmpty());
        }
        m_vault.gate = std::make_shared<QPromise<void>>();
        m_vault.gate->start();
        m_vault.writes = 0;
        Run next(m_vault);
        next.journal.open(ProfileId(keptProfile));
        next.drafts.set(keptOrders, wishOf(QStringLiteral("new")), keptName);
        QCoreApplication::processEvents();
        QCOMPARE(m_vault.writes, 0);
        m_vault.gate->finish();
        QTRY_VERIFY(next.journal.notKept().isEmpty());
        QCOMPARE(next.drafts.value(keptOrders), wishOf(QStringLiteral("new")));
        QCOMPARE(next.drafts.value(keptSheets), wishOf(QStringLiteral("old")));
    }

    void manyEditsAreFewWrites()
    {
        Run run(m_vault);
        run.journal.open(ProfileId(keptProfile));
        QCoreApplication::processEvents();
        for (int i = 0; i < 100; ++i)
            run.drafts.set(keptOrders, wishOf(QString::number(i)), keptName);
        QTRY_VERIFY(run.journal.notKept().isEmpty());
        QCOMPARE(m_vault.writes, 1);
    }

    void aKeychainThatRefusesIsToldOf()
    {
        m_vault.refuses = true;
        Run run(m_vault);
        run.journal.open(ProfileId(keptProfile));
        run.drafts.set(keptOrders, wishOf(QStringLiteral("a")), keptName);
        QTRY_VERIFY(m_vault.writes > 0);
        QCOMPARE(run.journal.notKept(), QStringList{keptProfile});
        m_vault.refuses = false;
        run.drafts.set(keptOrders, wishOf(QStringLiteral("b")), keptName);
        QTRY_VERIFY(run.journal.notKept().isEmpty());
    }

    /// The demo account's, for instance.
    void aProfileThatIsNotOpenedIsNotKept()
    {
        Run run(m_vault);
        run.drafts.set(keptOrders, wishOf(QStringLiteral("a")), keptName);
        QCoreApplication::processEvents();
        QCOMPARE(m_vault.writes, 0);
        QCOMPARE(run.journal.notKept(), QStringList{keptProfile});
    }

    void whoSignsOutLeavesNothing()
    {
        Run run(m_vault);
        run.journal.open(ProfileId(keptProfile));
        run.drafts.set(keptOrders, wishOf(QStringLiteral("a")), keptName);
        QTRY_VERIFY(!m_vault.texts.isEmpty());
        run.drafts.forget(keptProfile);
        run.journal.forget(ProfileId(keptProfile));
        QTRY_VERIFY(m_vault.texts.isEmpty());
    }

    void whatIsNoDraftIsLeftOut_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "no JSON", "[]", "{}", R"({"id_1":7})", R"({"id_1":{"now":{"paused":"yes"}}})",
                                 R"({"id_1":{"now":{"sync_frequency":-5,"schedule_type":"weekly"}}})"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void whatIsNoDraftIsLeftOut()
    {
        QFETCH(const QString, text);
        m_vault.texts.insert(ProfileId(keptProfile), text);
        Run run(m_vault);
        run.journal.open(ProfileId(keptProfile));
        QCoreApplication::processEvents();
        QCOMPARE(run.drafts.count(), 0);
    }

private:
    Vault m_vault;
};

SLUICE_TEST(TstSetupJournal)
#include "tst_setupjournal.moc"
