// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/profilelocks.h"
#include "testregistry.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;

class TstProfileLocks : public QObject
{
    Q_OBJECT

private slots:
    void theFirstOneHasIt();
    void theNextOneGetsWhatIsGivenBack();
    void whatAKilledProgramLeftDoesNotCount();
    void ofAnotherComputerOnlyAnOldOneIsOverruled();
    void whereNothingCanBeWrittenNothingIsShared();

private:
    /// As a program has left it that does not run here.
    void leave(const QString &folder, const QString &computer, int hoursAgo);

    QTemporaryDir m_folder;
};

void TstProfileLocks::leave(const QString &folder, const QString &computer, int hoursAgo)
{
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QLatin1String("/in-use.lock"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // No process has that number: they end at 2^22.
    file.write("2000000000\nsluice\n" + computer.toUtf8() + "\n\n\n");
    QVERIFY(file.flush());
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600LL * hoursAgo),
                             QFileDevice::FileModificationTime));
}

void TstProfileLocks::theFirstOneHasIt()
{
    const QString folder = m_folder.filePath(QStringLiteral("first"));
    ProfileLocks first;
    ProfileLocks second;
    QVERIFY(first.take(folder));
    QVERIFY2(first.take(folder), "its own is no stranger's");
    QVERIFY(!second.take(folder));
    QVERIFY(!second.take(folder));
    QVERIFY(second.take(m_folder.filePath(QStringLiteral("another"))));
    QVERIFY2(first.take({}) && second.take({}), "what is held in memory is nobody's");
    second.giveBack(folder);
    QVERIFY2(!second.take(folder), "only who has it gives it back");
}

void TstProfileLocks::theNextOneGetsWhatIsGivenBack()
{
    const QString folder = m_folder.filePath(QStringLiteral("next"));
    ProfileLocks second;
    {
        ProfileLocks first;
        QVERIFY(first.take(folder));
        first.giveBack(folder);
        QVERIFY2(!QDir(folder).exists(), "where nothing was kept nothing stays");
        QVERIFY(second.take(folder));
        QVERIFY(!first.take(folder));
        second.giveBack(folder);
        QVERIFY(first.take(folder));
    }
    QVERIFY2(second.take(folder), "a program that ends has given all back");
}

void TstProfileLocks::whatAKilledProgramLeftDoesNotCount()
{
    const QString folder = m_folder.filePath(QStringLiteral("killed"));
    leave(folder, QSysInfo::machineHostName(), 0);
    ProfileLocks locks;
    QVERIFY(locks.take(folder));
}

void TstProfileLocks::ofAnotherComputerOnlyAnOldOneIsOverruled()
{
    const QString young = m_folder.filePath(QStringLiteral("young"));
    leave(young, QStringLiteral("another.example"), 2);
    const QString old = m_folder.filePath(QStringLiteral("old"));
    leave(old, QStringLiteral("another.example"), 30);
    ProfileLocks locks;
    QVERIFY(!locks.take(young));
    QVERIFY(locks.take(old));
}

void TstProfileLocks::whereNothingCanBeWrittenNothingIsShared()
{
    QFile file(m_folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ProfileLocks locks;
    QVERIFY(locks.take(file.fileName() + QLatin1String("/below")));
}

SLUICE_TEST(TstProfileLocks)
#include "tst_profilelocks.moc"
