// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretstore.h"
#include "testregistry.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;

/// The store on a keyring that is locked, and nobody there to unlock it. Nothing unlocks it again: TstKeyring, whose
/// name comes first, has run then.
class TstLockedKeyring : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        const QString missing = qEnvironmentVariable("SLUICE_NO_KEYRING");
        if (!missing.isEmpty())
            QSKIP(qPrintable(QStringLiteral("no keyring to test with: %1").arg(missing)));
        QVERIFY2(qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"), "run me by tests/secrets/with-keyring.sh");
    }

    /// What the window says of a key, it says by the notice: a key that is not kept must not go without one.
    void nothingIsClaimedToBeKept()
    {
        const auto before = openSecretStore();
        QVERIFY(QCoro::waitFor(before->write(m_early, m_credentials)).has_value());
        QCOMPARE(before->notice(), SecretStore::Notice::None);
        QVERIFY2(lock(), "the keyring could not be locked");

        const auto store = openSecretStore();
        QSignalSpy noticed(store.get(), &SecretStore::noticed);
        const auto writing = store->write(m_late, m_credentials);
        QTRY_VERIFY_WITH_TIMEOUT(writing.isReady(), 30'000);
        QVERIFY2(store->notice() != SecretStore::Notice::None, "it is not kept, and nobody is told");
        QCOMPARE(noticed.size(), 1);
        // Of edits there is no copy in memory: the answer itself says so.
        const auto edits = store->writeEdits(m_late, QStringLiteral("edits"));
        QTRY_VERIFY_WITH_TIMEOUT(edits.isReady(), 30'000);
        QCOMPARE(QCoro::waitFor(store->writeEdits(m_late, QStringLiteral("edits"))).error().kind, Error::Kind::Storage);
        // For this run it is there; another one finds nothing, and nothing that it was not given.
        QCOMPARE(QCoro::waitFor(store->read(m_late)), Result<Credentials>(m_credentials));
        const auto tomorrow = openSecretStore();
        const auto read = QCoro::waitFor(tomorrow->read(m_late));
        QVERIFY(!read.has_value() || read->isEmpty());
    }

private:
    /// By the keyring's own word: it answers with what it has locked.
    static bool lock()
    {
        QProcess process;
        process.start(QStringLiteral("dbus-send"),
                      {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                       QStringLiteral("--dest=org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                       QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                       QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")});
        return process.waitForFinished() && process.exitCode() == 0
               && process.readAllStandardOutput().contains("/org/freedesktop/secrets/collection/login");
    }

    const ProfileId m_early{QStringLiteral("early")};
    const ProfileId m_late{QStringLiteral("late")};
    const Credentials m_credentials{QStringLiteral("quickOtterKey"), QStringLiteral("calmHeronSecret")};
};

SLUICE_TEST(TstLockedKeyring)
#include "tst_lockedkeyring.moc"
