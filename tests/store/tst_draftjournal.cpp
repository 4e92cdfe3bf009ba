// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "cache/cachedatabase.h"
#include "cache/draftjournal.h"
#include "testregistry.h"

#include <QProcess>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdio>

using namespace sluice;
using test::awaited;

namespace {

const ConnectionId journalOne(QStringLiteral("quick_otter"));
const ConnectionId journalOther(QStringLiteral("slow_heron"));
const Timestamp began = Timestamp::fromIso(u"2026-06-01T08:00:00.123Z");

/// Where a child of this program writes edits until it is killed; see `survivesAKill`.
constexpr const char *childFile = "SLUICE_TEST_JOURNAL";

QByteArray edit(int n)
{
    return "edit " + QByteArray::number(n);
}

/// An empty one when there is none.
JournaledDraft draftOf(DraftJournal &journal, const ConnectionId &id)
{
    const Result<std::optional<JournaledDraft>> read = awaited(journal.read(id));
    return read && read->has_value() ? **read : JournaledDraft();
}

} // namespace

class TstDraftJournal : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatWasWritten()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.sqlite"));
        {
            CacheDatabase database(file);
            DraftJournal journal(database);
            journal.begin(journalOne, "hash", began);
            journal.append(journalOne, "first");
            journal.append(journalOne, QByteArray("\0\xff", 2));
            journal.begin(journalOther, "another", began.addMilliseconds(-1));
        }
        CacheDatabase database(file);
        DraftJournal journal(database);
        const JournaledDraft ones{
            .connection = journalOne, .base = "hash", .beganAt = began, .edits = {"first", QByteArray("\0\xff", 2)}};
        const JournaledDraft others{
            .connection = journalOther, .base = "another", .beganAt = began.addMilliseconds(-1), .edits = {}};
        QCOMPARE(awaited(journal.read(journalOne)).value_or(std::nullopt), std::optional(ones));
        QCOMPARE(awaited(journal.readAll()).value_or(QList<JournaledDraft>()), (QList<JournaledDraft>{others, ones}));
        QCOMPARE(awaited(journal.read(ConnectionId(QStringLiteral("nobody")))).value_or(ones), std::nullopt);
    }

    void aDraftIsBegunBeforeItGrows()
    {
        CacheDatabase database{QString()};
        DraftJournal journal(database);
        QCOMPARE(awaited(journal.append(journalOne, "lost")).error().kind, Error::Kind::NotFound);
        QVERIFY(awaited(journal.begin(journalOne, "hash", began)));
        QVERIFY(awaited(journal.append(journalOne, "kept")));
        // Another one takes its place, with everything.
        QVERIFY(awaited(journal.begin(journalOne, "newer", began)));
        QCOMPARE(draftOf(journal, journalOne).edits.size(), 0);
        QVERIFY(awaited(journal.append(journalOne, "first again")));
        QCOMPARE(draftOf(journal, journalOne).edits, QList<QByteArray>{"first again"});
    }

    void clearingIsForOne()
    {
        CacheDatabase database{QString()};
        DraftJournal journal(database);
        for (const ConnectionId &id : {journalOne, journalOther}) {
            journal.begin(id, "hash", began);
            journal.append(id, "edit");
        }
        QVERIFY(awaited(journal.clear(journalOne)));
        QCOMPARE(awaited(journal.read(journalOne)).value(), std::nullopt);
        QCOMPARE(draftOf(journal, journalOther).edits.size(), 1);
        QVERIFY(awaited(journal.clear(journalOne)));
    }

    void aRebasedDraftReplacesTheOld()
    {
        CacheDatabase database{QString()};
        DraftJournal journal(database);
        journal.begin(journalOne, "hash", began);
        for (int i = 0; i < 20; ++i)
            journal.append(journalOne, edit(i));
        const JournaledDraft rebased{
            .connection = journalOne, .base = "newer", .beganAt = began, .edits = {"all in one"}};
        QVERIFY(awaited(journal.replace(rebased)));
        QVERIFY(awaited(journal.append(journalOne, "and on")));
        QCOMPARE(draftOf(journal, journalOne).base, QByteArray("newer"));
        QCOMPARE(draftOf(journal, journalOne).edits, (QList<QByteArray>{"all in one", "and on"}));
    }

    /// Also what the child does that `survivesAKill` kills: it writes on and on, and says what has been answered.
    void writesInOrder()
    {
        const QTemporaryDir folder;
        const bool isChild = qEnvironmentVariableIsSet(childFile);
        CacheDatabase database(isChild ? qEnvironmentVariable(childFile) : folder.filePath(QStringLiteral("a.sqlite")));
        DraftJournal journal(database);
        QVERIFY(awaited(journal.begin(journalOne, "hash", began)));
        for (int i = 0; isChild || i < 20; ++i) {
            const auto written = journal.append(journalOne, edit(i));
            if (i % 10 != 9)
                continue;
            QVERIFY(awaited(written));
            std::printf("answered %d\n", i + 1);
            std::fflush(stdout);
        }
        const JournaledDraft draft = draftOf(journal, journalOne);
        QCOMPARE(draft.edits.size(), 20);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(draft.edits[i], edit(i));
    }

    void survivesAKill()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.sqlite"));
        for (int round = 1; round <= 3; ++round) {
            QProcess child;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QLatin1String(childFile), file);
            child.setProcessEnvironment(environment);
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("TstDraftJournal"), QStringLiteral("writesInOrder")});
            QByteArray said;
            while (said.count("answered") < 20 * round) {
                QVERIFY2(child.waitForReadyRead(15'000), child.readAllStandardError().constData());
                said += child.readAllStandardOutput();
            }
            child.kill(); // SIGKILL: it has no say
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            said += child.readAllStandardOutput();
            said.truncate(said.lastIndexOf('\n') + 1);
            const int answered = said.mid(said.lastIndexOf("answered ") + int(qstrlen("answered "))).trimmed().toInt();
            QVERIFY(answered >= 200 * round);

            CacheDatabase database(file);
            DraftJournal journal(database);
            const JournaledDraft draft = draftOf(journal, journalOne);
            QCOMPARE(draft.base, QByteArray("hash"));
            QCOMPARE(database.notice(), CacheDatabase::Notice::None);
            QVERIFY2(draft.edits.size() >= answered,
                     qPrintable(QStringLiteral("%1 answered, %2 there").arg(answered).arg(draft.edits.size())));
            for (int i = 0; i < draft.edits.size(); ++i)
                QCOMPARE(draft.edits[i], edit(i));
        }
    }

    /// Handing an edit over takes the caller no time to speak of, however long the disk takes.
    void costsTheCallerNothing()
    {
        const QTemporaryDir folder;
        CacheDatabase database(folder.filePath(QStringLiteral("a.sqlite")));
        DraftJournal journal(database);
        journal.begin(journalOne, "hash", began);
        // A disk that takes until the caller is through: who waits for it would wait in vain.
        QSemaphore through;
        std::atomic_bool inVain = false;
        database.run([&](Sql &) -> Result<Done> {
            inVain = !through.tryAcquire(1, 20'000);
            return Done{};
        });
        QFuture<Result<Done>> last;
        for (int i = 0; i < 1000; ++i)
            last = journal.append(journalOne, edit(i));
        QVERIFY(!last.isFinished());
        through.release();
        QVERIFY(awaited(last));
        QVERIFY(!inVain);
        QCOMPARE(draftOf(journal, journalOne).edits.size(), 1000);
    }
};

SLUICE_TEST(TstDraftJournal)
#include "tst_draftjournal.moc"
