// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretstore.h"
#include "testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;

/// The real composition on a computer without a session bus, as over ssh or in a container.
class TstSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char *variable : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY", "WAYLAND_DISPLAY"})
            qunsetenv(variable);
    }

    void fallsBackToMemoryWithoutASessionBus()
    {
        const ProfileId work(QStringLiteral("work"));
        const Credentials credentials{QStringLiteral("key"), QStringLiteral("secret")};
        const auto store = openSecretStore();
        QCOMPARE(store->kind(), SecretStore::Kind::Keychain);
        QSignalSpy noticed(store.get(), &SecretStore::noticed);
        QVERIFY(QCoro::waitFor(store->read(work))->isEmpty());
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(noticed.first().first().value<SecretStore::Notice>(), SecretStore::Notice::NoKeychain);
        QCOMPARE(store->kind(), SecretStore::Kind::Memory);
        QVERIFY(QCoro::waitFor(store->write(work, credentials)).has_value());
        QCOMPARE(QCoro::waitFor(store->read(work)), Result<Credentials>(credentials));
        // No second run finds it.
        QVERIFY(QCoro::waitFor(openSecretStore()->read(work))->isEmpty());
    }

    void openingAsksNobody()
    {
        const auto store = openSecretStore();
        QSignalSpy noticed(store.get(), &SecretStore::noticed);
        QCoreApplication::processEvents();
        QCOMPARE(noticed.size(), 0);
        QCOMPARE(store->notice(), SecretStore::Notice::None);
    }

    void aJobThatRunsOutlivesItsStore()
    {
        auto store = openSecretStore();
        auto reading = store->read(ProfileId(QStringLiteral("work")));
        QVERIFY(!reading.isReady());
        store.reset();
        QCOMPARE(QCoro::waitFor(reading).error().kind, Error::Kind::Cancelled);
    }
};

SLUICE_TEST(TstSecretStore)
#include "tst_secretstore.moc"
