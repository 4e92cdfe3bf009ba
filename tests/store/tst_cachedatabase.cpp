// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "cache/cachedatabase.h"
#include "testregistry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace sluice;
using test::awaited;
using DatabaseNotice = CacheDatabase::Notice;

namespace {

Result<Done> note(CacheDatabase &database, const QString &connection)
{
    return awaited(database.run([connection](Sql &sql) -> Result<Done> {
        const auto done = sql.execute(QStringLiteral("INSERT INTO draft (connection, base, began_ms) VALUES (?, ?, 0)"),
                                      {connection, QByteArray("base")});
        if (!done)
            return fail(done.error());
        return Done{};
    }));
}

/// How many there are; -1: it cannot be told.
int count(CacheDatabase &database, const QString &table = QStringLiteral("draft"))
{
    const auto counted = awaited(database.run([table](Sql &sql) -> Result<int> {
        auto read = sql.execute(QStringLiteral("SELECT count(*) FROM %1").arg(table));
        if (!read)
            return fail(read.error());
        return read->next() ? read->value(0).toInt() : -1;
    }));
    return counted.value_or(-1);
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

constexpr auto onlyOwner =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

} // namespace

/// The file below all that is kept: when it comes, where it works, and what happens when it cannot.
class TstCacheDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("data/profiles/one/account.sqlite"));
    }

    void nothingIsThereBeforeItIsUsed()
    {
        CacheDatabase database(m_file);
        QVERIFY(!QFile::exists(QFileInfo(m_file).path()));
        QCOMPARE(count(database), 0);
        QVERIFY(QFile::exists(m_file));
        QCOMPARE(database.notice(), DatabaseNotice::None);
    }

    void isForTheUserAlone()
    {
        CacheDatabase database(m_file);
        QVERIFY(note(database, QStringLiteral("a")));
        for (const char *ending : {"", "-wal", "-shm"})
            QCOMPARE(QFile::permissions(m_file + QLatin1String(ending)), onlyOwner);
        const auto folder = onlyOwner | QFileDevice::ExeOwner | QFileDevice::ExeUser;
        QCOMPARE(QFile::permissions(QFileInfo(m_file).path()), folder);
        QCOMPARE(QFile::permissions(m_folder->filePath(QStringLiteral("data"))), folder);
    }

    void worksOnAThreadOfItsOwnInOrder()
    {
        CacheDatabase database(m_file);
        const auto thread = [](Sql &) -> Result<quintptr> {
            return quintptr(QThread::currentThread());
        };
        const auto first = awaited(database.run(thread));
        QVERIFY(*first != quintptr(QThread::currentThread()));
        QCOMPARE(awaited(database.run(thread)), first);
        auto order = std::make_shared<QList<int>>();
        QFuture<Result<Done>> last;
        for (int i = 0; i < 100; ++i) {
            last = database.run([order, i](Sql &) -> Result<Done> {
                order->append(i);
                return Done{};
            });
        }
        QVERIFY(awaited(last));
        QCOMPARE(order->size(), 100);
        QVERIFY(std::ranges::is_sorted(*order));
    }

    void whatWasAskedForIsWrittenBeforeItGoes()
    {
        {
            CacheDatabase database(m_file);
            for (int i = 0; i < 200; ++i) {
                database.run([i](Sql &sql) -> Result<Done> {
                    const auto done =
                        sql.execute(QStringLiteral("INSERT INTO draft (connection, base, began_ms) VALUES (?, ?, 0)"),
                                    {QString::number(i), QByteArray()});
                    return done ? Result<Done>(Done{}) : fail(done.error());
                });
            }
        }
        CacheDatabase again(m_file);
        QCOMPARE(count(again), 200);
    }

    void closesWhenAsked()
    {
        CacheDatabase database(m_file);
        QSignalSpy closed(&database, &CacheDatabase::closed);
        const auto written = database.run([](Sql &sql) -> Result<Done> {
            const auto done = sql.execute(QStringLiteral("INSERT INTO look (id, at_us) VALUES (1, 5)"));
            return done ? Result<Done>(Done{}) : fail(done.error());
        });
        database.close();
        QCOMPARE(closed.count(), 0);
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(written.isFinished());
        QVERIFY(written.result());
        // The log is folded into the file, which stands alone.
        QVERIFY(!QFile::exists(m_file + QStringLiteral("-wal")));
        QCOMPARE(note(database, QStringLiteral("late")).error().kind, Error::Kind::Cancelled);
        CacheDatabase again(m_file);
        QCOMPARE(count(again, QStringLiteral("look")), 1);
        // One that was never used has nothing to close, and says so all the same.
        CacheDatabase unused(m_file);
        QSignalSpy unusedClosed(&unused, &CacheDatabase::closed);
        unused.close();
        QTRY_COMPARE(unusedClosed.count(), 1);
    }

    void memoryKeepsNothing()
    {
        CacheDatabase database{QString()};
        QVERIFY(note(database, QStringLiteral("a")));
        QCOMPARE(count(database), 1);
        QCOMPARE(database.notice(), DatabaseNotice::None);
        CacheDatabase another{QString()};
        QCOMPARE(count(another), 0);
    }

    void twoProfilesAreTwoFiles()
    {
        CacheDatabase one(m_file);
        CacheDatabase two(m_folder->filePath(QStringLiteral("data/profiles/two/account.sqlite")));
        QVERIFY(note(one, QStringLiteral("a")));
        QCOMPARE(count(two), 0);
    }

    void twoProgramsShareOne()
    {
        CacheDatabase one(m_file);
        CacheDatabase two(m_file);
        QFuture<Result<int>> last;
        for (int i = 0; i < 100; ++i) {
            for (CacheDatabase *database : {&one, &two}) {
                last = database->run([name = QStringLiteral("%1 %2").arg(i).arg(database == &one)](Sql &sql) {
                    return sql.atomically([&]() -> Result<int> {
                        const auto done = sql.execute(
                            QStringLiteral("INSERT INTO draft (connection, base, began_ms) VALUES (?, ?, 0)"),
                            {name, QByteArray()});
                        return done ? Result<int>(done->numRowsAffected()) : fail(done.error());
                    });
                });
            }
        }
        QCOMPARE(awaited(last).value_or(-1), 1);
        QCOMPARE(count(one), 200);
        QCOMPARE(one.notice(), DatabaseNotice::None);
        QCOMPARE(two.notice(), DatabaseNotice::None);
    }

    void allOrNothing()
    {
        CacheDatabase database(m_file);
        const auto failed = awaited(database.run([](Sql &sql) {
            return sql.atomically([&]() -> Result<Done> {
                (void)sql.execute(
                    QStringLiteral("INSERT INTO draft (connection, base, began_ms) VALUES ('a', 'b', 0)"));
                const auto wrong = sql.execute(QStringLiteral("INSERT INTO no_such_table VALUES (1)"));
                return wrong ? Result<Done>(Done{}) : fail(wrong.error());
            });
        }));
        QCOMPARE(failed.error().kind, Error::Kind::Storage);
        QVERIFY(failed.error().detail.contains(u"no_such_table"));
        QCOMPARE(count(database), 0);
        QVERIFY(note(database, QStringLiteral("a")));
    }

    void whatIsNoDatabaseIsSetAside()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("damaged and set aside")));
        CacheDatabase database(m_file);
        QSignalSpy noticed(&database, &CacheDatabase::noticed);
        QVERIFY(note(database, QStringLiteral("a")));
        QTRY_COMPARE(noticed.count(), 1);
        QCOMPARE(database.notice(), DatabaseNotice::SetAside);
        QCOMPARE(QFileInfo(m_file + QStringLiteral(".damaged")).size(), 5000);
        QCOMPARE(count(database), 1);
    }

    /// The head is sound, and what lies behind it is not: found by the first that steps into it.
    void damageWithinIsFoundInTheMiddle()
    {
        {
            CacheDatabase database(m_file);
            for (int i = 0; i < 50; ++i)
                QVERIFY(note(database, QString(200, u'n') + QString::number(i)));
        }
        const qint64 size = QFileInfo(m_file).size();
        QVERIFY(size > 5 * 4096);
        overwrite(m_file, 4096, QByteArray(size - 4096, '\x5a'));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("damaged and set aside")));
        CacheDatabase database(m_file);
        // The work is done on the new file: nobody hears of an error.
        QVERIFY(note(database, QStringLiteral("a")));
        QCOMPARE(count(database), 1);
        QTRY_COMPARE(database.notice(), DatabaseNotice::SetAside);
    }

    void wantsNoFolderItCannotHave()
    {
        QFile inTheWay(m_folder->filePath(QStringLiteral("data")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("memory serves")));
        CacheDatabase database(m_file);
        QVERIFY(note(database, QStringLiteral("a")));
        QCOMPARE(count(database), 1);
        QTRY_COMPARE(database.notice(), DatabaseNotice::NotWritable);
    }

    void leavesTheFileOfANewerSluiceAlone()
    {
        const QList<Migration> newer = cacheMigrations() + QList<Migration>{{QStringLiteral("CREATE TABLE more (a)")}};
        {
            CacheDatabase database(m_file, nullptr, newer);
            QVERIFY(note(database, QStringLiteral("theirs")));
        }
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("memory serves")));
        {
            CacheDatabase database(m_file);
            QVERIFY(note(database, QStringLiteral("ours")));
            QTRY_COMPARE(database.notice(), DatabaseNotice::Newer);
        }
        CacheDatabase database(m_file, nullptr, newer);
        QCOMPARE(count(database), 1);
        QCOMPARE(count(database, QStringLiteral("more")), 0);
    }

    void growsWithTheProgram()
    {
        {
            CacheDatabase database(m_file);
            QVERIFY(note(database, QStringLiteral("old")));
        }
        const QList<Migration> newer = cacheMigrations()
                                       + QList<Migration>{{QStringLiteral("CREATE TABLE more (a)"),
                                                           QStringLiteral("INSERT INTO more VALUES (1)")}};
        for (int start = 0; start < 2; ++start) {
            CacheDatabase database(m_file, nullptr, newer);
            QCOMPARE(count(database), 1);
            // Once, not at every start.
            QCOMPARE(count(database, QStringLiteral("more")), 1);
            QCOMPARE(database.notice(), DatabaseNotice::None);
        }
    }

    /// A step that fails in the middle leaves nothing half done.
    void aStepThatFailsIsNone()
    {
        {
            CacheDatabase database(m_file);
            QVERIFY(note(database, QStringLiteral("old")));
        }
        const QList<Migration> wrong =
            cacheMigrations()
            + QList<Migration>{{QStringLiteral("CREATE TABLE more (a)"), QStringLiteral("CREATE TABLE draft (a)")}};
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("damaged and set aside")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("memory serves")));
        {
            CacheDatabase database(m_file, nullptr, wrong);
            QCOMPARE(count(database), -1);
        }
        CacheDatabase aside(m_file + QStringLiteral(".damaged"));
        QCOMPARE(count(aside), 1);
        QCOMPARE(count(aside, QStringLiteral("more")), -1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

SLUICE_TEST(TstCacheDatabase)
#include "tst_cachedatabase.moc"
