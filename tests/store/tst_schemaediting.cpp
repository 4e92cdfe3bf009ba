// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemaservice.h"
#include "testregistry.h"

#include <QSemaphore>
#include <QThread>

using namespace sluice;
using test::patience;
using test::SchemaService;

/// Edits that are made beside the window.
class TstSchemaEditing : public QObject
{
    Q_OBJECT

private slots:
    void theDraftIsTakenOver();
    void whatIsEditedMeanwhileStays();
    void columnsThatWereReadMeanwhileStay();
    void whileSendingNothingHappens();
    void withoutADraftNothingHappens();
    void aConnectionThatComesBackHasItsDraft();

private:
    /// What is done to `orders`; how often is counted. Beside the window it waits for `gate`, however fast threads are.
    struct Edit
    {
        std::function<void(SchemaDraft &)> off(const SchemaService &s)
        {
            return [this, at = s.place("orders")](SchemaDraft &draft) {
                if (QThread::currentThread() != thread)
                    gate.acquire();
                draft.setTablesEnabled({at}, false);
                draft.setTablesMode({at}, SyncMode::History);
                elsewhere = QThread::currentThread() != thread;
                ++calls;
            };
        }
        std::function<void(bool)> then()
        {
            return [this](bool happened) {
                result = happened;
            };
        }

        QThread *thread = QThread::currentThread();
        QSemaphore gate;
        std::atomic<int> calls = 0;
        std::atomic<bool> elsewhere = false;
        std::optional<bool> result;
    };
};

void TstSchemaEditing::theDraftIsTakenOver()
{
    SchemaService s;
    QVERIFY(s.load());
    const QSignalSpy told(&s.store, &SchemaStore::draftChanged);
    Edit edit;
    s.store.editBeside(s.id, edit.off(s), edit.then());
    QVERIFY2(!s.draft().isChanged(), "not here and now");
    edit.gate.release();
    QTRY_VERIFY_WITH_TIMEOUT(edit.result.has_value(), patience);
    QVERIFY(*edit.result && edit.elsewhere && edit.calls == 1);
    QCOMPARE(s.draft().changeCount(), 2);
    QCOMPARE(told.size(), 1);
    QVERIFY(s.store.isUnsent(s.id));
    s.store.edit(s.id, [](SchemaDraft &draft) { draft.undo(); });
    QVERIFY(!s.draft().isChanged());
}

void TstSchemaEditing::whatIsEditedMeanwhileStays()
{
    SchemaService s;
    QVERIFY(s.load());
    Edit edit;
    s.store.editBeside(s.id, edit.off(s), edit.then());
    s.turn("users", false);
    edit.gate.release();
    QTRY_VERIFY_WITH_TIMEOUT(edit.result.has_value(), patience);
    QVERIFY(*edit.result && edit.calls == 2);
    QCOMPARE(s.draft().changeCount(), 3);
    QVERIFY(!s.draft().isTableEnabled(s.place("users")) && !s.draft().isTableEnabled(s.place("orders")));
}

void TstSchemaEditing::columnsThatWereReadMeanwhileStay()
{
    SchemaService s;
    QVERIFY(s.load());
    Edit edit;
    s.store.editBeside(s.id, edit.off(s), edit.then());
    s.store.edit(s.id, [&s](SchemaDraft &draft) {
        draft.setColumns(s.place("users"), {{.name = QStringLiteral("id"), .flags = NodeEnabled}});
    });
    edit.gate.release();
    QTRY_VERIFY_WITH_TIMEOUT(edit.result.has_value(), patience);
    QVERIFY(s.draft().columns(s.place("users")) != nullptr);
    QCOMPARE(s.draft().changeCount(), 2);
}

void TstSchemaEditing::whileSendingNothingHappens()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("users", false);
    Edit edit;
    s.store.editBeside(s.id, edit.off(s), edit.then());
    s.operation = s.store.apply(s.id);
    edit.gate.release();
    QTRY_VERIFY_WITH_TIMEOUT(edit.result.has_value(), patience);
    QVERIFY(!*edit.result);
    QVERIFY(s.ends());
    QVERIFY(s.draft().isTableEnabled(s.place("orders")));
    // And where it is being sent already.
    s.turn("users", true);
    s.operation = s.store.apply(s.id);
    Edit late;
    s.store.editBeside(s.id, late.off(s), late.then());
    QVERIFY2(late.result == false && late.calls == 0, "told at once");
    QVERIFY(s.ends());
}

void TstSchemaEditing::withoutADraftNothingHappens()
{
    SchemaService s;
    Edit edit;
    s.store.editBeside(
        s.id, [&edit](SchemaDraft &) { ++edit.calls; }, edit.then());
    QVERIFY(edit.result == false && edit.calls == 0);
}

void TstSchemaEditing::aConnectionThatComesBackHasItsDraft()
{
    SchemaService s;
    Connection connection;
    connection.id = s.id;
    s.connections.merge(connection);
    QVERIFY(s.load());
    s.turn("orders", false);
    QVERIFY(s.settled());
    // A key may lose sight of it for one reading of the list.
    s.connections.remove(s.id);
    QVERIFY(s.store.draft(s.id) == nullptr);
    QVERIFY2(s.store.isUnsent(s.id), "it is not forgotten");
    s.connections.merge(connection);
    const QSignalSpy recovered(&s.store, &SchemaStore::recovered);
    QVERIFY(s.load());
    QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, patience);
    QVERIFY(!s.draft().isTableEnabled(s.place("orders")));
    QCOMPARE(s.draft().changeCount(), 1);
}

SLUICE_TEST(TstSchemaEditing)
#include "tst_schemaediting.moc"
