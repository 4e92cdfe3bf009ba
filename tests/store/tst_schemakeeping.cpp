// SPDX-License-Identifier: GPL-3.0-or-later
#include "configtext.h"
#include "schemaservice.h"
#include "testregistry.h"

#include <QTemporaryDir>

using namespace sluice;
using test::patience;
using test::Reaction;
using test::SchemaService;
using State = OperationRow::State;

/// Reloads, and what is kept: copies of configs, files, and drafts over the end of the program.
class TstSchemaKeeping : public QObject
{
    Q_OBJECT

private slots:
    void aReloadKeepsACopyFirst();
    void aCopyIsOfWhatIsThereNow();
    void whatIsNewSinceTheCopyStaysSo();
    void aReloadThatTurnsKeepsACopyFirst();
    void aReloadWithoutAnswer();
    void waitingForAReloadIsGivenUp();
    void editsGoOnDuringAReload();
    void aRefreshWithACollisionWaits();
    void aDraftIsThereAgain();
    void aDraftThatWasAppliedIsNot();
    void aDraftThatWasDiscardedIsNot();
    void aKillInTheMiddleOfAnApply();
    void aDraftThatHasArrivedComesOnce();
    void aDraftThatCollidesWaits();
    void filesGoOutAndIn();
    void brokenFilesSaySo();
    void aCopyIsRemoved();

private:
    [[nodiscard]] static QList<ConfigSnapshot> copies(SchemaService &s);
};

QList<ConfigSnapshot> TstSchemaKeeping::copies(SchemaService &s)
{
    QSignalSpy listed(&s.store.snapshots(), &SchemaSnapshots::listChanged);
    s.store.snapshots().refresh(s.id);
    if (!QTest::qWaitFor([&listed] { return !listed.isEmpty(); }, patience))
        return {};
    return *s.store.snapshots().list(s.id);
}

void TstSchemaKeeping::aReloadKeepsACopyFirst()
{
    SchemaService s;
    QVERIFY(s.load());
    s.onReload = [&s] {
        s.table("shop", "fresh");
        return SchemaService::success(s.config);
    };
    s.operation = s.store.reload(s.id, ReloadMode::Preserve);
    QVERIFY(s.ends());
    QCOMPARE(s.row().state, State::Succeeded);
    QCOMPARE(s.store.difference(s.id).added.size(), 1);
    const QList<ConfigSnapshot> list = copies(s);
    QCOMPARE(list.size(), 1);
    QCOMPARE(SchemaSnapshots::reasonOf(list.first()), SchemaSnapshots::Reason::Reload);
    // Without one it is not asked for: what the policy turns could not be brought back.
    s.onGet = [] {
        return Reaction::json(500, "{}");
    };
    s.operation = s.store.reload(s.id, ReloadMode::Preserve);
    QVERIFY(s.ends());
    QCOMPARE(s.row().state, State::Failed);
    QCOMPARE(s.server.count("POST"), 1);
}

void TstSchemaKeeping::aCopyIsOfWhatIsThereNow()
{
    SchemaService s;
    QVERIFY(s.load());
    s.setTable("users", false); // somebody else, since it was loaded
    bool kept = false;
    s.store.keepCopyOf(s.id, SchemaSnapshots::Reason::DropColumns,
                       [&kept](const std::optional<Error> &error) { kept = !error; });
    QTRY_VERIFY_WITH_TIMEOUT(kept, patience);
    QSignalSpy opened(&s.store.snapshots(), &SchemaSnapshots::opened);
    s.store.snapshots().open(s.id, copies(s).first().id);
    QTRY_COMPARE(opened.size(), 1);
    const auto config = opened.first().at(3).value<Result<SchemaConfigPtr>>();
    QCOMPARE(wishesFor(s.draft().base(), **config).changes.size(), 1);
}

void TstSchemaKeeping::whatIsNewSinceTheCopyStaysSo()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    QVERIFY(s.apply());
    QCOMPARE(copies(s).size(), 1);
    s.table("shop", "late");
    s.store.refresh(s.id);
    const QList added{std::pair(QStringLiteral("shop"), QStringLiteral("late"))};
    QTRY_COMPARE(s.store.newSinceCopy(s.id), added);
    // A reload that finds nothing more takes nothing away.
    s.operation = s.store.reload(s.id, ReloadMode::Preserve);
    QVERIFY(s.ends());
    QVERIFY(s.store.difference(s.id).isEmpty());
    QTRY_COMPARE(s.store.newSinceCopy(s.id), added);
    // And the next copy has it.
    s.turn("orders", true);
    QVERIFY(s.apply());
    QVERIFY(s.store.newSinceCopy(s.id).isEmpty());
}

void TstSchemaKeeping::aReloadThatTurnsKeepsACopyFirst()
{
    SchemaService s;
    QVERIFY(s.load());
    s.setTable("users", false); // somebody else, since it was loaded: the copy has it
    bool copied = false;
    s.onReload = [&s, &copied] {
        const auto list = s.cache.snapshots().list(s.id);
        copied = QTest::qWaitFor([&list] { return list.isFinished(); }) && list.result()->size() == 1;
        s.setTable("orders", false);
        return SchemaService::success(s.config);
    };
    s.operation = s.store.reload(s.id, ReloadMode::Exclude);
    QVERIFY(s.ends());
    QVERIFY2(copied, "the copy was there before the service was asked");
    QCOMPARE(s.row().state, State::Succeeded);
    const QList<ConfigSnapshot> list = copies(s);
    QCOMPARE(list.size(), 1);
    QCOMPARE(SchemaSnapshots::reasonOf(list.first()), SchemaSnapshots::Reason::ReloadExclude);
    QSignalSpy opened(&s.store.snapshots(), &SchemaSnapshots::opened);
    s.store.snapshots().open(s.id, list.first().id);
    QTRY_COMPARE(opened.size(), 1);
    const auto config = opened.first().at(3).value<Result<SchemaConfigPtr>>();
    QCOMPARE(wishesFor(s.draft().base(), **config).changes.size(), 1);
}

void TstSchemaKeeping::aReloadWithoutAnswer()
{
    SchemaService s({}, 300);
    QVERIFY(s.load());
    s.onReload = [&s] {
        s.table("shop", "fresh");
        return Reaction::stall();
    };
    QSignalSpy unanswered(&s.store, &SchemaStore::reloadUnanswered);
    s.operation = s.store.reload(s.id, ReloadMode::Preserve);
    QVERIFY(s.ends());
    QCOMPARE(unanswered.size(), 1);
    QVERIFY(!unanswered.first().at(1).toBool());
    QCOMPARE(s.row().state, State::Failed);
    QCOMPARE(s.server.count("POST"), 1);
    QVERIFY2(s.place("fresh") >= 0, "what is there was read");
    QCOMPARE(s.store.difference(s.id).added.size(), 1);
}

void TstSchemaKeeping::waitingForAReloadIsGivenUp()
{
    SchemaService s;
    QVERIFY(s.load());
    bool asked = false;
    s.onReload = [&asked] {
        asked = true;
        return Reaction::stall();
    };
    QSignalSpy unanswered(&s.store, &SchemaStore::reloadUnanswered);
    s.operation = s.store.reload(s.id, ReloadMode::Preserve);
    QTRY_VERIFY(asked);
    QVERIFY(s.store.isBusy(s.id) && !s.store.isApplying(s.id));
    s.store.stopWaiting(s.id);
    QVERIFY(s.ends());
    QCOMPARE(s.row().state, State::Cancelled);
    QCOMPARE(unanswered.size(), 1);
    QVERIFY(unanswered.first().at(1).toBool());
    QCOMPARE(s.store.state(s.id), SchemaStore::LoadState::Loaded);
}

void TstSchemaKeeping::editsGoOnDuringAReload()
{
    SchemaService s;
    QVERIFY(s.load());
    bool asked = false;
    s.onReload = [&s, &asked] {
        asked = true;
        s.table("shop", "aaa"); // moves every place
        Reaction reaction = SchemaService::success(s.config);
        reaction.delayMs = 200;
        return reaction;
    };
    s.operation = s.store.reload(s.id, ReloadMode::Preserve);
    QTRY_VERIFY(asked);
    s.turn("users", false);
    QVERIFY(s.draft().isChanged());
    QVERIFY(s.ends());
    QVERIFY(s.place("aaa") >= 0);
    QCOMPARE(s.draft().changeCount(), 1);
    QVERIFY(!s.draft().isTableEnabled(s.place("users")));
}

void TstSchemaKeeping::aRefreshWithACollisionWaits()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.set({QStringLiteral("shop"), QStringLiteral("orders")}, QStringLiteral("enabled_patch_settings"),
          QJsonObject{{QStringLiteral("allowed"), false}});
    QSignalSpy elsewhere(&s.store, &SchemaStore::changedElsewhere);
    s.store.refresh(s.id);
    QTRY_COMPARE(elsewhere.size(), 1);
    QVERIFY(s.store.isHeld(s.id));
    QCOMPARE(s.draft().changeCount(), 1);
    QCOMPARE(s.compare().collisions.first().reason, SchemaCollision::Reason::Locked);
    s.store.discard(s.id);
    QVERIFY(!s.store.isHeld(s.id) && !s.draft().isChanged());
    QTRY_VERIFY2(s.draft().isTableLocked(s.place("orders")), "now on the new base");
}

void TstSchemaKeeping::aDraftIsThereAgain()
{
    const QTemporaryDir folder;
    {
        SchemaService s(folder.path());
        QVERIFY(s.load());
        s.turn("orders", false);
        QVERIFY(s.settled());
        s.turn("users", false);
        s.store.edit(s.id, [](SchemaDraft &d) { d.setPolicy(SchemaPolicy::BlockAll); });
        s.store.edit(s.id, [](SchemaDraft &d) { d.undo(); });
        QVERIFY(s.settled());
    }
    SchemaService s(folder.path());
    // Somebody else, meanwhile: no collision.
    s.setTable("carts", false);
    QSignalSpy unsent(&s.store, &SchemaStore::unsentChanged);
    s.store.recover();
    QTRY_COMPARE(unsent.size(), 1);
    QVERIFY2(s.store.isUnsent(s.id) && s.store.unsent().contains(s.id), "known before it is opened");
    QSignalSpy recovered(&s.store, &SchemaStore::recovered);
    QVERIFY(s.load());
    QCOMPARE(recovered.size(), 1);
    QCOMPARE(s.draft().changeCount(), 2);
    QVERIFY(!s.draft().isTableEnabled(s.place("orders")) && !s.draft().isTableEnabled(s.place("users")));
    QVERIFY(!s.store.isHeld(s.id));
    QCOMPARE(s.draft().policy(), SchemaPolicy::AllowAll);
    QVERIFY(s.apply());
    QCOMPARE(s.patches.size(), 1);
}

void TstSchemaKeeping::aDraftThatWasAppliedIsNot()
{
    const QTemporaryDir folder;
    {
        SchemaService s(folder.path());
        QVERIFY(s.load());
        s.turn("orders", false);
        QVERIFY(s.settled());
        QVERIFY(s.store.isUnsent(s.id));
        QVERIFY(s.apply());
        QVERIFY(!s.store.isUnsent(s.id));
        QVERIFY(s.settled());
    }
    SchemaService s(folder.path());
    QSignalSpy recovered(&s.store, &SchemaStore::recovered);
    s.store.recover();
    QVERIFY(s.settled());
    QVERIFY(s.load());
    QVERIFY(recovered.isEmpty() && !s.draft().isChanged());
}

void TstSchemaKeeping::aDraftThatWasDiscardedIsNot()
{
    const QTemporaryDir folder;
    {
        SchemaService s(folder.path());
        QVERIFY(s.load());
        s.turn("orders", false);
        QVERIFY(s.settled());
        s.store.discard(s.id);
        QVERIFY(s.settled());
    }
    SchemaService s(folder.path());
    s.store.recover();
    QVERIFY(s.settled());
    QVERIFY(s.load());
    QVERIFY(!s.draft().isChanged() && !s.store.isUnsent(s.id));
}

void TstSchemaKeeping::aKillInTheMiddleOfAnApply()
{
    const QTemporaryDir folder;
    QJsonObject config;
    {
        SchemaService s(folder.path());
        QVERIFY(s.load());
        s.turn("orders", false);
        s.turn("users", false);
        QVERIFY(s.settled());
        // One of them arrives, and the program dies before the answer.
        s.onPatch = [&s]() -> std::optional<Reaction> {
            s.setTable("orders", false);
            return Reaction::stall();
        };
        s.store.apply(s.id);
        QTRY_COMPARE(s.patches.size(), 1);
        QVERIFY(s.settled());
        config = s.config;
    }
    SchemaService s(folder.path());
    s.config = config;
    s.store.recover();
    QTRY_VERIFY(s.store.isUnsent(s.id));
    QSignalSpy recovered(&s.store, &SchemaStore::recovered);
    QVERIFY(s.load());
    QCOMPARE(recovered.size(), 1);
    QCOMPARE(recovered.first().at(2).toInt(), 1);
    QCOMPARE(s.draft().changeCount(), 1);
    QCOMPARE(s.draft().changes().first().table, QStringLiteral("users"));
}

void TstSchemaKeeping::aDraftThatHasArrivedComesOnce()
{
    const QTemporaryDir folder;
    {
        SchemaService s(folder.path());
        QVERIFY(s.load());
        s.turn("orders", false);
        QVERIFY(s.settled());
    }
    {
        SchemaService s(folder.path());
        s.setTable("orders", false);
        s.store.recover();
        QTRY_VERIFY(s.store.isUnsent(s.id));
        QSignalSpy recovered(&s.store, &SchemaStore::recovered);
        QVERIFY(s.load());
        QCOMPARE(recovered.size(), 1);
        QVERIFY(!s.draft().isChanged() && !s.store.isUnsent(s.id));
        QVERIFY(s.settled());
    }
    // Somebody else turns it on again, for whom the old wish would be one against theirs.
    SchemaService s(folder.path());
    QSignalSpy recovered(&s.store, &SchemaStore::recovered);
    s.store.recover();
    QVERIFY(s.settled());
    QVERIFY(s.load());
    QVERIFY(recovered.isEmpty() && !s.draft().isChanged());
}

void TstSchemaKeeping::aDraftThatCollidesWaits()
{
    const QTemporaryDir folder;
    {
        SchemaService s(folder.path());
        QVERIFY(s.load());
        s.store.edit(s.id, [&s](SchemaDraft &d) { d.setTablesMode({s.place("orders")}, SyncMode::History); });
        QVERIFY(s.settled());
        // The base is kept as well, as soon as it is text.
        QTRY_VERIFY([&s] {
            const auto kept = s.cache.drafts().read(s.id);
            return QTest::qWaitFor([&kept] { return kept.isFinished(); }) && !kept.result()->value().base.isEmpty();
        }());
    }
    SchemaService s(folder.path());
    s.set({QStringLiteral("shop"), QStringLiteral("orders")}, QStringLiteral("sync_mode"), QStringLiteral("LIVE"));
    s.store.recover();
    QTRY_VERIFY(s.store.isUnsent(s.id));
    QSignalSpy elsewhere(&s.store, &SchemaStore::changedElsewhere);
    QVERIFY(s.load());
    QCOMPARE(elsewhere.size(), 1);
    QCOMPARE(elsewhere.first().at(1).value<SchemaStore::Occasion>(), SchemaStore::Occasion::Recovery);
    const SchemaMerge merge = s.compare();
    QCOMPARE(merge.collisions.size(), 1);
    QCOMPARE(merge.collisions.first().before.mode, SyncMode::SoftDelete);
    QCOMPARE(merge.collisions.first().now.mode, SyncMode::Live);
}

void TstSchemaKeeping::filesGoOutAndIn()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("orders_db.json"));
    SchemaService s;
    QVERIFY(s.load());
    SchemaSnapshots &snapshots = s.store.snapshots();
    QSignalSpy exported(&snapshots, &SchemaSnapshots::exported);
    snapshots.exportTo(s.id, s.draft().basePtr(), file);
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(!exported.first().at(2).value<std::optional<Error>>());
    QSignalSpy opened(&snapshots, &SchemaSnapshots::opened);
    snapshots.import(s.id, file);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(2).toString(), QStringLiteral("orders_db.json"));
    const auto config = opened.first().at(3).value<Result<SchemaConfigPtr>>();
    QVERIFY(config.has_value());
    QVERIFY(compareConfigs(s.draft().base(), **config).isEmpty());
    // A copy goes out as well.
    s.turn("orders", false);
    QVERIFY(s.apply());
    snapshots.exportSnapshot(s.id, copies(s).first().id, file);
    QTRY_COMPARE(exported.size(), 2);
    QFile read(file);
    QVERIFY(read.open(QIODevice::ReadOnly));
    const auto copy = configFromText(read.readAll());
    QCOMPARE(wishesFor(s.draft().base(), **copy).changes.size(), 1);
}

void TstSchemaKeeping::brokenFilesSaySo()
{
    const QTemporaryDir folder;
    SchemaService s;
    SchemaSnapshots &snapshots = s.store.snapshots();
    QSignalSpy opened(&snapshots, &SchemaSnapshots::opened);
    const QString file = folder.filePath(QStringLiteral("broken.json"));
    snapshots.import(s.id, file);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().at(3).value<Result<SchemaConfigPtr>>().error().kind, Error::Kind::Storage);
    QFile write(file);
    QVERIFY(write.open(QIODevice::WriteOnly));
    write.write("{\"schemas\": {\"shop\": ");
    write.close();
    snapshots.import(s.id, file);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().at(3).value<Result<SchemaConfigPtr>>().error().kind, Error::Kind::BadAnswer);
    QSignalSpy exported(&snapshots, &SchemaSnapshots::exported);
    QVERIFY(s.load());
    snapshots.exportTo(s.id, s.draft().basePtr(), folder.filePath(QStringLiteral("no/such/folder.json")));
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(exported.first().at(2).value<std::optional<Error>>()->kind, Error::Kind::Storage);
}

void TstSchemaKeeping::aCopyIsRemoved()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    QVERIFY(s.apply());
    const QList<ConfigSnapshot> list = copies(s);
    QCOMPARE(list.size(), 1);
    QSignalSpy listed(&s.store.snapshots(), &SchemaSnapshots::listChanged);
    s.store.snapshots().remove(s.id, list.first().id);
    QTRY_COMPARE(listed.size(), 1);
    QVERIFY(s.store.snapshots().list(s.id)->isEmpty());
}

SLUICE_TEST(TstSchemaKeeping)
#include "tst_schemakeeping.moc"
