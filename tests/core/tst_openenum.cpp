// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"
#include "group.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;

namespace {

template<typename E>
bool everyWordComesBack()
{
    for (const auto &[value, text] : EnumWords<E>::words) {
        const QString word = QStringView(text).toString();
        const auto read = OpenEnum<E>::fromWord(word);
        if (!(read == value) || read.value() != value || read.word() != word || !read.isSet())
            return false;
        if (!(OpenEnum<E>::fromWord(word.toLower()) == value) || !(OpenEnum<E>::fromWord(word.toUpper()) == value))
            return false;
    }
    return true;
}

} // namespace

/// Enumerations of a service that may learn new words.
class TstOpenEnum : public QObject
{
    Q_OBJECT

private slots:
    void knownWordsGoThereAndBack()
    {
        QVERIFY(everyWordComesBack<SetupState>());
        QVERIFY(everyWordComesBack<SyncState>());
        QVERIFY(everyWordComesBack<UpdateState>());
        QVERIFY(everyWordComesBack<ScheduleType>());
        QVERIFY(everyWordComesBack<ScheduleKind>());
        QVERIFY(everyWordComesBack<DelaySensitivity>());
        QVERIFY(everyWordComesBack<NetworkingMethod>());
        QVERIFY(everyWordComesBack<SchemaStatus>());
        QVERIFY(everyWordComesBack<DestinationSchemaNames>());
        QVERIFY(everyWordComesBack<SetupTestStatus>());
        QVERIFY(everyWordComesBack<DestinationSetupState>());
    }

    void missingIsUnset()
    {
        QVERIFY(!OpenEnum<SyncState>().isSet());
        QVERIFY(!OpenEnum<SyncState>::fromWord({}).isSet());
        QCOMPARE(OpenEnum<SyncState>().word(), QString());
        QVERIFY(OpenEnum<SyncState>() == SyncState::Unset);
    }

    void aNewWordIsKept()
    {
        const auto state = OpenEnum<SyncState>::fromWord(u"Hibernating_now");
        QVERIFY(state == SyncState::Other);
        QVERIFY(state.isSet());
        QCOMPARE(state.word(), QStringLiteral("Hibernating_now"));
        QVERIFY(state == OpenEnum<SyncState>::fromWord(u"Hibernating_now"));
        QVERIFY(!(state == OpenEnum<SyncState>::fromWord(u"dreaming")));
        QVERIFY(!(state == OpenEnum<SyncState>(SyncState::Syncing)));
    }

    void wordsAreTheSameWithoutCaseAndUnderscores_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *a, const char *b, bool same) {
            QTest::addRow("%s/%s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << same;
        };
        row("", "", true);
        row("_", "", true);
        row("a", "", false);
        row("SOURCE_NAMING", "SourceNaming", true);
        row("on_schedule", "ONSCHEDULE", true);
        row("a_", "a", true);
        row("__a__b", "A_B", true);
        row("paused", "pause", false);
        row("pause", "paused", false);
        row("syncing", "sync-ing", false);
        row("ÄB", "äb", true);
    }

    void wordsAreTheSameWithoutCaseAndUnderscores()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const bool, same);
        QCOMPARE(sameWord(a, b), same);
        QCOMPARE(sameWord(b, a), same);
    }
};

SLUICE_TEST(TstOpenEnum)
#include "tst_openenum.moc"
