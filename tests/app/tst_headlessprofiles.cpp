// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoserver.h"
#include "headless/headless.h"
#include "headlessrun.h"
#include "memorystore.h"
#include "profiles.h"
#include "testregistry.h"

#include <QHash>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using test::HeadlessRun;

/// The program without its window, with the key of a profile.
class TstHeadlessProfiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_account.reset(); }

    void profiles_data();
    void profiles();
    void theKeyOfAProfile();
    void watchesAsLongAsIsAskedFor();

private:
    [[nodiscard]] static QStringList words(const char *text)
    {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    }

    std::unique_ptr<DemoServer> m_account;
};

void TstHeadlessProfiles::init()
{
    DemoOptions quiet;
    quiet.schedules = false;
    m_account = std::make_unique<DemoServer>(quiet);
    QVERIFY(m_account->start());
}

void TstHeadlessProfiles::profiles_data()
{
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<int>("code");
    QTest::newRow("list --profile nobody")
        << QByteArray("There is no profile “nobody”. There are: “Prod”, “Audit”.") << 2;
    QTest::newRow("sync a_b --profile audit")
        << QByteArray("The profile “Audit” is read-only, so it starts no sync.") << 17;
    QTest::newRow("list --profile prod") << QByteArray("There is no keychain here") << 3;
}

void TstHeadlessProfiles::profiles()
{
    QFETCH(const QByteArray, sentence);
    QFETCH(const int, code);
    const QTemporaryDir folder;
    {
        Profiles made(folder.path());
        QCOMPARE(made.add({.name = QStringLiteral("Prod"), .baseUrl = m_account->url()}), ProfileProblem::None);
        QCOMPARE(made.add({.name = QStringLiteral("Audit"), .readOnly = true, .baseUrl = m_account->url()}),
                 ProfileProblem::None);
    }
    HeadlessRun run(words(QTest::currentDataTag()),
                    {{QStringLiteral("SLUICE_CONFIG_DIR"), folder.path()},
                     {QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("disabled:")}});
    QVERIFY2(run.waitFinished(), run.everything().constData());
    QVERIFY2(run.exitCode() == code, run.everything().constData());
    QVERIFY2(run.err().startsWith(QByteArray("sluice: " + sentence)), run.err().constData());
    QCOMPARE(run.out(), QByteArray());
    QCOMPARE(m_account->requestCount(), 0);
    HeadlessRun none(words("list --profile p"), {});
    QVERIFY(none.waitFinished());
    QCOMPARE(none.exitCode(), 2);
    QVERIFY2(none.err().startsWith("sluice: There is no profile yet."), none.err().constData());
}

/// In this process, for the keychain of a test is its memory.
void TstHeadlessProfiles::theKeyOfAProfile()
{
    const QTemporaryDir folder;
    Profile profile{.name = QStringLiteral("Prod"), .baseUrl = m_account->url()};
    profile.id = Profiles::newId();
    QCOMPARE(Profiles(folder.path()).add(profile), ProfileProblem::None);
    auto secrets = std::make_unique<MemoryStore>();
    secrets->write(profile.id, {.key = m_account->key(), .secret = m_account->secret()});
    QStringList out;
    QStringList err;
    Headless headless(parseCommandLine(words("sluice list --json --profile prod")),
                      {.out =
                           [&out](const QString &line) {
                               out.append(line);
                               return true;
                           },
                       .err =
                           [&err](const QString &line) {
                               err.append(line);
                           }},
                      {.settingsFolder = folder.path(), .secrets = std::move(secrets)});
    QSignalSpy finished(&headless, &Headless::finished);
    headless.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QCOMPARE(finished.constFirst().constFirst().toInt(), 0);
    QCOMPARE(out.size(), 46);
    QCOMPARE(err.size(), 1);
}

/// A limit that is given holds, and not the one for those who give none.
void TstHeadlessProfiles::watchesAsLongAsIsAskedFor()
{
    const QString id = HeadlessRun::idOf(QStringLiteral("orders_db"));
    const QHash<QString, QString> variables{{QStringLiteral("FIVETRAN_API_KEY"), m_account->key()},
                                            {QStringLiteral("FIVETRAN_API_SECRET"), m_account->secret()},
                                            {QStringLiteral("FIVETRAN_API_URL"), m_account->url().toString()}};
    QStringList out;
    QStringList err;
    Headless headless(parseCommandLine(words("sluice sync --wait --timeout 3s") << id),
                      {.out =
                           [&out](const QString &line) {
                               out.append(line);
                               return true;
                           },
                       .err =
                           [&err](const QString &line) {
                               err.append(line);
                           }},
                      {.intervals = {.watchLimit = 1}, .variable = [&variables](const QString &name) {
                           return variables.value(name);
                       }});
    QSignalSpy finished(&headless, &Headless::finished);
    headless.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QCOMPARE(finished.constFirst().constFirst().toInt(), int(ExitCode::Unknown));
    QVERIFY2(err.constLast().startsWith(u"sluice: The time limit of 3 second"), qPrintable(err.join(u'\n')));
}

SLUICE_TEST(TstHeadlessProfiles)
#include "tst_headlessprofiles.moc"
