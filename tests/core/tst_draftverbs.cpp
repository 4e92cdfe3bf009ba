// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallconfig.h"
#include "testregistry.h"

#include <QTest>

using namespace sluice;
using test::json;
using test::off;
using test::on;
using test::patchOf;
using test::smallConfig;

/// What the verbs of a draft do where something is in their way.
class TstDraftVerbs : public QObject
{
    Q_OBJECT

private slots:
    void whatIsLockedTurnsNoSchemaOn();
    void whatIsOffWithItsSchemaCanBeLeftOut();
    void columnsLockedMeanwhileStayAsTheyAre();
    void columnsGoWithWhatTheConfigLists();
    void stepsOfOneVerbGoTogether();
};

void TstDraftVerbs::whatIsLockedTurnsNoSchemaOn()
{
    SchemaConfigBuilder b;
    b.beginSchema("shop", true);
    b.beginTable("audit_a", off);
    b.beginSchema("old", false);
    b.beginTable("audit_b", off);
    b.lockTable("DELETED", {});
    b.beginTable("other", on);
    SchemaDraft draft(b.finish());
    const QJsonObject wanted = json(R"({"schemas":{"shop":{"tables":{"audit_a":{"enabled":true}}}}})");
    QCOMPARE(draft.othersThatWouldStart({0, 1}), 0);
    SkippedNodes skipped;
    draft.enableTables({0, 1}, true, &skipped);
    QCOMPARE(patchOf(draft), wanted);
    QCOMPARE(skipped.size(), 1);
    draft.undo();
    draft.enableOnly({0, 1});
    QVERIFY(!draft.isSchemaEnabled(1));
}

void TstDraftVerbs::whatIsOffWithItsSchemaCanBeLeftOut()
{
    SchemaDraft draft(smallConfig());
    draft.enableOnly({0, 3}, nullptr, SchemaDraft::InOffSchemas::LeaveOut);
    // The other one there is one of all others.
    QCOMPARE(patchOf(draft), json(R"({"schemas":{"old":{"tables":{"b":{"enabled":false}}}}})"));
    draft.undo();
    draft.enableOnly({0, 3});
    QCOMPARE(patchOf(draft), json(R"({"schemas":{"old":{"enabled":true,"tables":{"b":{"enabled":false}}}}})"));
}

void TstDraftVerbs::columnsLockedMeanwhileStayAsTheyAre()
{
    SchemaDraft draft(smallConfig());
    const QString name = QStringLiteral("email");
    draft.setColumns(0, {{name, {}, NodeEnabled, {}}});
    draft.setColumnEnabled(0, 0, false);
    draft.setColumns(0, {{name, {}, NodeEnabled | NodeLocked, {}}});
    QVERIFY(!draft.isChanged());
    draft.undo();
    draft.redo();
    QVERIFY(!draft.isChanged());
    QCOMPARE(draft.columnFlags(0, 0), NodeFlags(NodeEnabled | NodeLocked));
}

void TstDraftVerbs::columnsGoWithWhatTheConfigLists()
{
    SchemaDraft draft(smallConfig());
    const QString id = QStringLiteral("id");
    const QString mail = QStringLiteral("email");
    draft.setColumns(0, {{id, {}, NodeEnabled | NodePrimaryKey, {}}, {mail, {}, NodeEnabled, {}}});
    draft.setColumnHashed(0, 1, true);
    SchemaConfigBuilder b;
    b.setPolicy(SchemaPolicy::AllowAll);
    b.beginSchema("shop", true);
    b.beginTable("orders", on, SyncMode::SoftDelete);
    b.addColumn("id", NodeHashed);
    b.lockColumn("OTHER", "It is locked now");
    b.addColumn("unknown", NodeEnabled);
    const SchemaDraft rebased = draft.rebased(b.finish()).draft;
    QCOMPARE(rebased.columns(0)->size(), 2);
    QCOMPARE(rebased.columns(0)->at(0).flags, NodeFlags(NodeHashed | NodeLocked | NodePrimaryKey));
    QCOMPARE(rebased.columns(0)->at(0).lock.text, QStringLiteral("It is locked now"));
    QCOMPARE(rebased.columns(0)->at(1).flags, NodeFlags(NodeEnabled));
    QCOMPARE(rebased.columnFlags(0, 1), NodeFlags(NodeEnabled | NodeHashed));
    QCOMPARE(rebased.changeCount(), 1);
}

void TstDraftVerbs::stepsOfOneVerbGoTogether()
{
    SchemaDraft draft(smallConfig());
    draft.setTablesEnabled({1}, true);
    const auto first = draft.changes();
    const int before = draft.doneSteps();
    draft.setPolicy(SchemaPolicy::BlockAll);
    draft.disableAllBut({1});
    draft.join(before);
    const auto all = draft.changes();
    QCOMPARE(draft.undoTitle()->verb, DraftTitle::Verb::SetPolicy);
    draft.undo();
    QCOMPARE(draft.changes(), first);
    QCOMPARE(draft.redoTitle()->verb, DraftTitle::Verb::SetPolicy);
    draft.redo();
    QCOMPARE(draft.changes(), all);
    // On a newer base, too.
    SchemaDraft rebased = draft.rebased(smallConfig()).draft;
    rebased.undo();
    QCOMPARE(rebased.changes(), first);
    // What made room for the others says nothing of itself.
    const int steps = draft.doneSteps();
    draft.revert(draft.changes());
    draft.setTablesEnabled({0}, false);
    draft.join(steps);
    QCOMPARE(draft.undoTitle()->verb, DraftTitle::Verb::DisableTables);
    draft.undo();
    QCOMPARE(draft.changes(), all);
}

SLUICE_TEST(TstDraftVerbs)
#include "tst_draftverbs.moc"
