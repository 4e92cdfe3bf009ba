// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles.h"
#include "testregistry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;

namespace {

Profile profile(const QString &name)
{
    Profile result;
    result.name = name;
    return result;
}

} // namespace

/// The profiles of a computer, and what becomes of their file.
class TstProfiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void startsEmptyAndWritesNothing()
    {
        const Profiles profiles(path());
        QVERIFY(profiles.all().isEmpty());
        QVERIFY(!profiles.lastUsed());
        QCOMPARE(profiles.notice(), SettingsNotice::None);
        QVERIFY(!QFile::exists(file()));
    }

    void keepsEveryFieldAtOnce()
    {
        Profile acme = profile(QStringLiteral("  ACME, \"production\"; ü = 字 "));
        acme.id = Profiles::newId();
        acme.colour = QStringLiteral("#C0ffee");
        acme.production = true;
        acme.readOnly = true;
        acme.baseUrl = QUrl(QStringLiteral("https://proxy.example:8443/a%2Fb"));
        Profiles profiles(path());
        QSignalSpy added(&profiles, &Profiles::profileAdded);
        QCOMPARE(profiles.add(acme), ProfileProblem::None);
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().first().value<ProfileId>(), acme.id);
        acme.name = acme.name.trimmed();
        // `profiles` is still there: whatever the other reads is on the disk.
        const Profiles again(path());
        QCOMPARE(again.all(), QList{acme});
    }

    void aTextOfTheFileHoldsNoSecretAndCanBeReadByPeople()
    {
        Profiles profiles(path());
        QCOMPARE(profiles.add(profile(QStringLiteral("Work"))), ProfileProblem::None);
        QFile written(file());
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(text.contains("name=Work"));
        QVERIFY(!text.toLower().contains("secret"));
        QVERIFY(!text.toLower().contains("key"));
    }

    void keepsTheOrderAndTheLastUsed()
    {
        Profiles profiles(path());
        for (const auto &name : {QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")})
            QCOMPARE(profiles.add(profile(name)), ProfileProblem::None);
        const ProfileId a = profiles.findByText(QStringLiteral("A"))->id;
        QSignalSpy lastUsed(&profiles, &Profiles::lastUsedChanged);
        profiles.setLastUsed(a);
        profiles.setLastUsed(a);
        QCOMPARE(lastUsed.size(), 1);
        const Profiles again(path());
        QCOMPARE(again.all(), profiles.all());
        QCOMPARE(again.lastUsed()->id, a);
        QCOMPARE(again.findByText(a.text())->name, QStringLiteral("a"));
        QVERIFY(!again.findByText(QStringLiteral("d")));
        QVERIFY(!again.findByText(QString()));
    }

    void updatesOnlyWhatChanged()
    {
        Profiles profiles(path());
        QCOMPARE(profiles.add(profile(QStringLiteral("Work"))), ProfileProblem::None);
        Profile work = profiles.all().first();
        QSignalSpy changed(&profiles, &Profiles::profileChanged);
        QCOMPARE(profiles.update(work), ProfileProblem::None);
        QCOMPARE(changed.size(), 0);
        work.readOnly = true;
        work.name = QStringLiteral("work"); // its own name is not taken
        QCOMPARE(profiles.update(work), ProfileProblem::None);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(Profiles(path()).all(), QList{work});
        Profile stranger = profile(QStringLiteral("Stranger"));
        stranger.id = Profiles::newId();
        QCOMPARE(profiles.update(stranger), ProfileProblem::Unknown);
        QCOMPARE(profiles.update(profile(QStringLiteral("No id"))), ProfileProblem::Unknown);
    }

    void removesWithEverythingAndForgetsTheLastUsed()
    {
        Profiles profiles(path());
        QCOMPARE(profiles.add(profile(QStringLiteral("Work"))), ProfileProblem::None);
        QCOMPARE(profiles.add(profile(QStringLiteral("Home"))), ProfileProblem::None);
        profiles.setLastUsed(profiles.all().first().id);
        QSignalSpy removed(&profiles, &Profiles::profileRemoved);
        QVERIFY(profiles.remove(profiles.all().first().id));
        QVERIFY(!profiles.remove(ProfileId(QStringLiteral("nobody"))));
        QVERIFY(!profiles.remove({}));
        QCOMPARE(removed.size(), 1);
        QVERIFY(!profiles.lastUsed());
        const Profiles again(path());
        QCOMPARE(again.all(), profiles.all());
        QVERIFY(!again.lastUsed());
        QFile written(file());
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains("Work"));
    }

    void refusesWhatIsWrong()
    {
        Profiles profiles(path());
        QCOMPARE(profiles.add(profile(QStringLiteral("Work"))), ProfileProblem::None);
        QCOMPARE(profiles.add(profile(QStringLiteral(" "))), ProfileProblem::NameEmpty);
        QCOMPARE(profiles.add(profile(QStringLiteral(" wORK "))), ProfileProblem::NameTaken);
        Profile other = profile(QStringLiteral("Other"));
        for (const char *colour : {"", "red", "#fff", "#12345g", "#1234567", "1234567"}) {
            other.colour = QString::fromLatin1(colour);
            QCOMPARE(profiles.add(other), ProfileProblem::ColourMalformed);
        }
        other.colour = QStringLiteral("#00ff00");
        other.baseUrl = QUrl(QStringLiteral("http://api.fivetran.com"));
        QCOMPARE(profiles.add(other), ProfileProblem::UrlHttpBeyondLoopback);
        QCOMPARE(profiles.all().size(), 1);
        QCOMPARE(Profiles(path()).all().size(), 1);
    }

    void theDemoAccountsAddressIsNotKept()
    {
        Profile demo = profile(QStringLiteral("Demo"));
        demo.demo = true;
        demo.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:43210"));
        Profiles profiles(path());
        QCOMPARE(profiles.add(demo), ProfileProblem::None);
        const Profiles again(path());
        QVERIFY(again.all().first().demo);
        QCOMPARE(again.all().first().baseUrl, Profile::defaultBaseUrl());
    }

    void aDamagedFileIsKeptAsideAndSaidSo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("zeros, as after a power cut") << QByteArray(4096, '\0');
        QTest::newRow("noise") << QByteArray::fromHex("fffe00010203deadbeef0a5b5b5b0a99");
        QTest::newRow("another format") << QByteArray("<settings><name>Work</name></settings>\n");
        QTest::newRow("cut in the section's name") << QByteArray("[Profiles\nWork\\name");
    }

    void aDamagedFileIsKeptAsideAndSaidSo()
    {
        QFETCH(const QByteArray, content);
        write(content);
        Profiles profiles(path());
        QCOMPARE(profiles.notice(), SettingsNotice::SetAside);
        QVERIFY(profiles.all().isEmpty());
        QFile backup(file() + QStringLiteral(".bak"));
        QVERIFY(backup.open(QIODevice::ReadOnly));
        QCOMPARE(backup.readAll(), content);
        QCOMPARE(profiles.add(profile(QStringLiteral("New"))), ProfileProblem::None);
        const Profiles again(path());
        QCOMPARE(again.notice(), SettingsNotice::None);
        QCOMPARE(again.all(), profiles.all());
    }

    void wrongValuesReadAsTheirDefaults()
    {
        write("[Profiles]\norder=gone, one, one\none\\name=\none\\colour=mauve\none\\production=perhaps\n"
              "two\\name=Two\ntwo\\baseUrl=http://evil.example\n");
        Profiles profiles(path());
        QCOMPARE(profiles.notice(), SettingsNotice::None);
        QCOMPARE(profiles.all().size(), 2);
        const Profile one = profiles.all().at(0);
        QCOMPARE(one.name, QStringLiteral("one")); // its id: nameless would be worse
        QCOMPARE(one.colour, Profile().colour);
        QCOMPARE(one.baseUrl, Profile::defaultBaseUrl());
        const Profile two = profiles.all().at(1);
        QCOMPARE(two.name, QStringLiteral("Two"));
        QCOMPARE(profiles.check(two), ProfileProblem::UrlHttpBeyondLoopback); // shown, and to be mended
    }

    void whatTwoInstancesAddIsAllThere()
    {
        Profiles first(path());
        Profiles second(path());
        QCOMPARE(first.add(profile(QStringLiteral("First"))), ProfileProblem::None);
        QCOMPARE(second.add(profile(QStringLiteral("Second"))), ProfileProblem::None);
        QCOMPARE(Profiles(path()).all().size(), 2);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile blocker(path() + QStringLiteral("/blocker"));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Profiles profiles(blocker.fileName());
        QCOMPARE(profiles.add(profile(QStringLiteral("Work"))), ProfileProblem::None);
        QCOMPARE(profiles.all().size(), 1); // usable in this run
        QCOMPARE(profiles.notice(), SettingsNotice::NotWritable);
    }

    void theFolderCanBeChosenByTheEnvironment()
    {
        qputenv("SLUICE_CONFIG_DIR", path().toLocal8Bit());
        const QString chosen = settingsFolder();
        qunsetenv("SLUICE_CONFIG_DIR");
        QCOMPARE(chosen, path());
        QVERIFY(settingsFolder().endsWith(u"/sluice"));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->path(); }
    [[nodiscard]] QString file() const { return path() + QStringLiteral("/sluice.ini"); }
    void write(const QByteArray &content)
    {
        QFile file(this->file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

SLUICE_TEST(TstProfiles)
#include "tst_profiles.moc"
