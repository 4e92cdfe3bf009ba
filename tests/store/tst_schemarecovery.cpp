// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovereddraft.h"
#include "schema/draftwishes.h"
#include "schema/schemaconfigbuilder.h"
#include "schemaservice.h"
#include "testregistry.h"

#include <QTemporaryDir>

using namespace sluice;
using test::patience;
using test::SchemaService;

/// Wishes of an earlier run that have no place in the draft yet, or none any more.
class TstSchemaRecovery : public QObject
{
    Q_OBJECT

private slots:
    void columnWishesWaitForTheirColumns();
    void columnWishesWithoutAPlaceAreTold();
    void aWishThatWaitsIsTakenBack();
    void tablesThatAreGoneAreTold();
    void whatWaitsIsComparedToo();
    void aReloadTakesItUpAsWell();
    void columnsThatGotLockedCollide();
};

void TstSchemaRecovery::columnWishesWaitForTheirColumns()
{
    const QTemporaryDir folder;
    {
        SchemaService s(folder.path());
        QVERIFY(s.load());
        QVERIFY(s.readColumns("users"));
        s.store.edit(s.id, [&s](SchemaDraft &d) { d.setColumnHashed(s.place("users"), 0, true); });
        QVERIFY(s.settled());
    }
    SchemaService s(folder.path());
    s.store.recover();
    QTRY_VERIFY(s.store.isUnsent(s.id));
    QSignalSpy loaded(&s.store, &SchemaStore::columnsLoaded);
    QVERIFY(s.load());
    QCOMPARE(s.store.waiting(s.id).size(), 1);
    QVERIFY(s.store.isUnsent(s.id));
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(s.store.waiting(s.id).isEmpty());
    QCOMPARE(s.draft().changeCount(), 1);
    QCOMPARE(s.draft().changes().first().kind, SchemaChange::Kind::ColumnHashed);
}

void TstSchemaRecovery::columnWishesWithoutAPlaceAreTold()
{
    const QTemporaryDir folder;
    const SchemaChange hashed{.kind = SchemaChange::Kind::ColumnHashed,
                              .schema = QStringLiteral("shop"),
                              .table = QStringLiteral("users"),
                              .column = QStringLiteral("email"),
                              .on = true};
    {
        SchemaService s(folder.path());
        QVERIFY(s.load() && s.readColumns("users"));
        s.store.edit(s.id, [&](SchemaDraft &d) { (void)wish(d, {hashed}); });
        QVERIFY(s.settled());
        // Read again, it is gone; it comes back for the next run.
        QSignalSpy lost(&s.store, &SchemaStore::wishesLost);
        s.columns = {QStringLiteral("id")};
        QVERIFY(s.readColumns("users"));
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(s.store.takeLost(s.id), QList{hashed});
        QVERIFY2(s.store.takeLost(s.id).isEmpty() && !s.draft().isChanged(), "told once");
        s.columns.append(QStringLiteral("email"));
        QVERIFY(s.readColumns("users"));
        s.store.edit(s.id, [&](SchemaDraft &d) { (void)wish(d, {hashed}); });
        QVERIFY(s.settled());
    }
    SchemaService s(folder.path());
    s.columns = {QStringLiteral("id")};
    s.store.recover();
    QTRY_VERIFY(s.store.isUnsent(s.id));
    QSignalSpy lost(&s.store, &SchemaStore::wishesLost);
    QVERIFY(s.load());
    QTRY_COMPARE(lost.size(), 1);
    QCOMPARE(s.store.takeLost(s.id), QList{hashed});
    QVERIFY(s.store.waiting(s.id).isEmpty() && !s.store.isUnsent(s.id));
}

/// Of many tables the columns are not read by themselves; what is taken back meanwhile must not come again.
void TstSchemaRecovery::aWishThatWaitsIsTakenBack()
{
    constexpr int tables = 24;
    const QTemporaryDir folder;
    const auto fill = [](SchemaService &s) {
        for (int i = 0; i < tables; ++i)
            s.table("shop", qPrintable(QStringLiteral("t%1").arg(i)));
    };
    {
        SchemaService s(folder.path());
        fill(s);
        QVERIFY(s.load());
        QList<std::pair<QString, QString>> all;
        for (int i = 0; i < tables; ++i)
            all.append({QStringLiteral("shop"), QStringLiteral("t%1").arg(i)});
        QSignalSpy loaded(&s.store, &SchemaStore::columnsLoaded);
        s.store.loadManyColumns(s.id, all);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), tables, patience);
        s.store.edit(s.id, [&s](SchemaDraft &d) {
            for (int i = 0; i < tables; ++i)
                d.setColumnHashed(s.place(qPrintable(QStringLiteral("t%1").arg(i))), 1, true);
        });
        QVERIFY(s.settled());
    }
    QList<SchemaChange> waiting;
    {
        SchemaService s(folder.path());
        fill(s);
        s.store.recover();
        QTRY_VERIFY(s.store.isUnsent(s.id));
        QVERIFY(s.load());
        QTRY_COMPARE_WITH_TIMEOUT(s.draft().changeCount(), 20, patience);
        waiting = s.store.waiting(s.id);
        QCOMPARE(waiting.size(), 4);
        s.store.dropWaiting(s.id, {waiting[0], waiting[1]});
        QCOMPARE(s.store.waiting(s.id), (QList{waiting[2], waiting[3]}));
        QVERIFY(s.settled());
    }
    SchemaService s(folder.path());
    fill(s);
    s.store.recover();
    QTRY_VERIFY(s.store.isUnsent(s.id));
    QVERIFY(s.load());
    QTRY_COMPARE_WITH_TIMEOUT(s.draft().changeCount() + int(s.store.waiting(s.id).size()), tables - 2, patience);
    const QList<SchemaChange> all = s.draft().changes() + s.store.waiting(s.id);
    QVERIFY(!all.contains(waiting[0]) && !all.contains(waiting[1]) && all.contains(waiting[2]));
}

void TstSchemaRecovery::tablesThatAreGoneAreTold()
{
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    b.beginSchema("shop", true);
    b.beginTable("orders", NodeEnabled);
    const auto off = [](const char *table) {
        return SchemaChange{.kind = SchemaChange::Kind::TableEnabled,
                            .schema = QStringLiteral("shop"),
                            .table = QLatin1String(table),
                            .on = false};
    };
    // What it was made on was not kept: nobody can compare.
    const RecoveredDraft recovered =
        recoveredDraft({.before = nullptr, .wishes = {off("orders"), off("gone")}, .beganAt = {}}, b.finish());
    QCOMPARE(recovered.draft.changes(), QList{off("orders")});
    QCOMPARE(recovered.lost, QList{off("gone")});
    QVERIFY(recovered.waiting.isEmpty() && !recovered.collisions);
}

/// A wish whose columns come while somebody is asked is neither forgotten nor carried out unasked.
void TstSchemaRecovery::whatWaitsIsComparedToo()
{
    const QTemporaryDir folder;
    {
        SchemaService s(folder.path());
        QVERIFY(s.load());
        QVERIFY(s.readColumns("users"));
        s.store.edit(s.id, [&s](SchemaDraft &d) { d.setColumnHashed(s.place("users"), 0, true); });
        s.store.edit(s.id, [&s](SchemaDraft &d) { d.setTablesMode({s.place("orders")}, SyncMode::History); });
        QVERIFY(s.settled());
    }
    SchemaService s(folder.path());
    s.setTable("users", false);
    s.set({QStringLiteral("shop"), QStringLiteral("orders")}, QStringLiteral("sync_mode"), QStringLiteral("LIVE"));
    s.store.recover();
    QTRY_VERIFY(s.store.isUnsent(s.id));
    QSignalSpy loaded(&s.store, &SchemaStore::columnsLoaded);
    QVERIFY(s.load());
    QVERIFY(s.store.isHeld(s.id));
    const SchemaMerge early = s.compare();
    QCOMPARE(early.collisions.size(), 2);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(s.store.waiting(s.id).size(), 1);
    const SchemaMerge merge = s.compare();
    QCOMPARE(merge.collisions.size(), 2);
    QVERIFY(s.resolve(early, QList<bool>(2, true)));
    QVERIFY(!s.store.isHeld(s.id));
    QList<SchemaChange> wished = s.draft().changes() + s.store.waiting(s.id);
    QCOMPARE(wished.size(), 3); // the table is turned on again for its column
    QVERIFY(std::ranges::any_of(
        wished, [](const SchemaChange &change) { return change.kind == SchemaChange::Kind::ColumnHashed; }));
}

/// Somebody reloads before the schemas have been read: what an earlier run left behind is not overwritten.
void TstSchemaRecovery::aReloadTakesItUpAsWell()
{
    const QTemporaryDir folder;
    {
        SchemaService s(folder.path());
        QVERIFY(s.load());
        s.turn("orders", false);
        QVERIFY(s.settled());
    }
    SchemaService s(folder.path());
    s.store.recover();
    QTRY_VERIFY(s.store.isUnsent(s.id));
    QSignalSpy recovered(&s.store, &SchemaStore::recovered);
    QSignalSpy reloaded(&s.store, &SchemaStore::reloaded);
    s.operation = s.store.reload(s.id, ReloadMode::Preserve);
    QVERIFY(s.ends());
    QCOMPARE(recovered.size(), 1);
    QVERIFY2(reloaded.isEmpty(), "what was taken up is the news");
    QCOMPARE(s.draft().changeCount(), 1);
    QVERIFY(!s.draft().isTableEnabled(s.place("orders")));
}

void TstSchemaRecovery::columnsThatGotLockedCollide()
{
    SchemaService s;
    QVERIFY(s.load());
    QVERIFY(s.readColumns("users"));
    const int users = s.place("users");
    s.store.edit(s.id, [users](SchemaDraft &d) { d.setColumnsFlag({{users, 0}}, NodeEnabled, false); });
    QCOMPARE(s.draft().changeCount(), 1);
    const QJsonObject locked{{QStringLiteral("enabled"), true},
                             {QStringLiteral("enabled_patch_settings"),
                              QJsonObject{{QStringLiteral("allowed"), false},
                                          {QStringLiteral("reason_code"), QStringLiteral("SYSTEM_COLUMN")}}}};
    s.set({QStringLiteral("shop"), QStringLiteral("users")}, QStringLiteral("columns"),
          QJsonObject{{s.draft().columns(users)->first().name, locked}});
    QVERIFY(s.apply());
    QVERIFY2(s.patches.isEmpty(), "what is locked is never sent");
    QVERIFY(s.store.isHeld(s.id));
    const SchemaMerge merge = s.compare();
    QCOMPARE(merge.collisions.size(), 1);
    QCOMPARE(merge.collisions.first().reason, SchemaCollision::Reason::Locked);
}

SLUICE_TEST(TstSchemaRecovery)
#include "tst_schemarecovery.moc"
