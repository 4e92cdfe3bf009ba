// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorystore.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

class TstMemoryStore : public QObject
{
    Q_OBJECT

private slots:
    void keepsForThisRun()
    {
        const ProfileId work(QStringLiteral("work"));
        const ProfileId home(QStringLiteral("home"));
        const Credentials credentials{QStringLiteral("key"), QStringLiteral("secret")};
        MemoryStore store;
        QCOMPARE(store.kind(), SecretStore::Kind::Memory);
        QCOMPARE(store.notice(), SecretStore::Notice::None);
        QVERIFY(QCoro::waitFor(store.read(work))->isEmpty());
        QVERIFY(QCoro::waitFor(store.write(work, credentials)).has_value());
        QCOMPARE(QCoro::waitFor(store.read(work)), Result<Credentials>(credentials));
        QVERIFY(QCoro::waitFor(store.read(home))->isEmpty());
        QVERIFY(QCoro::waitFor(store.remove(work)).has_value());
        QVERIFY(QCoro::waitFor(store.read(work))->isEmpty());
        QVERIFY(QCoro::waitFor(store.remove(work)).has_value());
    }
};

SLUICE_TEST(TstMemoryStore)
#include "tst_memorystore.moc"
