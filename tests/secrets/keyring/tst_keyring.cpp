// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretstore.h"
#include "systemkeychain.h"
#include "testregistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;

namespace {

QStringList &messages()
{
    static QStringList instance;
    return instance;
}

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    messages().append(message);
}

} // namespace

/// The store on a real keyring, which with-keyring.sh provides.
class TstKeyring : public QObject
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

    void keepsWritesAndRemoves()
    {
        const auto store = openSecretStore();
        QSignalSpy noticed(store.get(), &SecretStore::noticed);
        const auto nothing = QCoro::waitFor(store->read(m_work));
        QVERIFY(nothing.has_value());
        QVERIFY(nothing->isEmpty());
        QVERIFY(QCoro::waitFor(store->write(m_work, m_credentials)).has_value());
        QCOMPARE(store->kind(), SecretStore::Kind::Keychain);
        QCOMPARE(store->notice(), SecretStore::Notice::None);
        QCOMPARE(noticed.size(), 0);

        // Another run of the program.
        const auto tomorrow = openSecretStore();
        QCOMPARE(QCoro::waitFor(tomorrow->read(m_work)), Result<Credentials>(m_credentials));
        QVERIFY(QCoro::waitFor(tomorrow->read(m_home))->isEmpty());
        const Credentials renewed{m_credentials.key, QStringLiteral("renewed")};
        QVERIFY(QCoro::waitFor(tomorrow->write(m_work, renewed)).has_value());
        QCOMPARE(QCoro::waitFor(store->read(m_work)), Result<Credentials>(renewed));
        QVERIFY(QCoro::waitFor(tomorrow->remove(m_work)).has_value());
        QVERIFY(QCoro::waitFor(store->read(m_work))->isEmpty());
        QVERIFY(QCoro::waitFor(store->remove(m_work)).has_value());
    }

    void manyAtOnceAnswerEachTheirOwn()
    {
        const auto store = openSecretStore();
        std::vector<QCoro::Task<Result<Done>>> writing;
        for (int i = 0; i < 10; ++i)
            writing.push_back(store->write(number(i), {QString::number(i), QStringLiteral("secret")}));
        for (auto &task : writing)
            QVERIFY(QCoro::waitFor(task).has_value());
        std::vector<QCoro::Task<Result<Credentials>>> reading;
        for (int i = 0; i < 10; ++i)
            reading.push_back(store->read(number(i)));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(QCoro::waitFor(reading[size_t(i)])->key, QString::number(i));
        for (int i = 0; i < 10; ++i)
            QVERIFY(QCoro::waitFor(store->remove(number(i))).has_value());
    }

    void theRawKeychainTellsWhatIsNotThere()
    {
        SystemKeychain keychain;
        QCOMPARE(QCoro::waitFor(keychain.read(QStringLiteral("nobody"))).status, KeychainAnswer::Status::NotFound);
        QCOMPARE(QCoro::waitFor(keychain.write(QStringLiteral("text"), QStringLiteral("ü \n\" 字"))).status,
                 KeychainAnswer::Status::Ok);
        const KeychainAnswer read = QCoro::waitFor(keychain.read(QStringLiteral("text")));
        QCOMPARE(read.status, KeychainAnswer::Status::Ok);
        QCOMPARE(read.text, QStringLiteral("ü \n\" 字"));
        QCOMPARE(QCoro::waitFor(keychain.remove(QStringLiteral("text"))).status, KeychainAnswer::Status::Ok);
    }

    void nothingOfASecretIsLogged()
    {
        messages().clear();
        const auto before = qInstallMessageHandler(keepMessage);
        const auto store = openSecretStore();
        const auto written = QCoro::waitFor(store->write(m_work, m_credentials));
        const auto read = QCoro::waitFor(store->read(m_work));
        const auto removed = QCoro::waitFor(store->remove(m_work));
        qInstallMessageHandler(before);
        QVERIFY(written.has_value() && read.has_value() && removed.has_value());
        for (const QString &message : messages())
            QVERIFY2(!message.contains(m_credentials.secret) && !message.contains(m_credentials.key),
                     qPrintable(message));
    }

    void aJobThatRunsOutlivesItsStore()
    {
        auto store = openSecretStore();
        auto reading = store->read(m_work);
        QVERIFY(!reading.isReady());
        store.reset();
        QCOMPARE(QCoro::waitFor(reading).error().kind, Error::Kind::Cancelled);
    }

private:
    static ProfileId number(int i) { return ProfileId(QStringLiteral("profile-%1").arg(i)); }

    const ProfileId m_work{QStringLiteral("work")};
    const ProfileId m_home{QStringLiteral("home")};
    const Credentials m_credentials{QStringLiteral("quickOtterKey"), QStringLiteral("calmHeron:Sëcret\"\n")};
};

SLUICE_TEST(TstKeyring)
#include "tst_keyring.moc"
