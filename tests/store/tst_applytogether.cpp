// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemaservice.h"
#include "testregistry.h"

using namespace sluice;
using test::Reaction;
using test::SchemaService;
using State = OperationRow::State;

/// Drafts of several connections sent as one operation: each has a row that says what came of it.
class TstApplyTogether : public QObject
{
    Q_OBJECT

private slots:
    void whatCannotGoIsNamedToo();
    void noneOfThemCanGo();
    void whereSomethingIsUnderWay();
    void whatWaitsForAWord();

private:
    [[nodiscard]] static QList<OperationRow> rows(const SchemaService &s) { return s.log.find(s.operation)->rows; }
};

void TstApplyTogether::whatCannotGoIsNamedToo()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.operation = s.store.applyTogether({ConnectionId(QStringLiteral("gone_owl")), s.id});
    QCOMPARE(rows(s).size(), 2);
    QCOMPARE(rows(s)[0].state, State::Failed);
    QCOMPARE(rows(s)[0].error->kind, Error::Kind::NotFound);
    QVERIFY(s.ends());
    QCOMPARE(rows(s)[1].state, State::Succeeded);
    QVERIFY(!s.log.find(s.operation)->isRunning());
    QCOMPARE(s.patches.size(), 1);
}

void TstApplyTogether::noneOfThemCanGo()
{
    SchemaService s;
    QVERIFY(s.load());
    s.operation = s.store.applyTogether({s.id});
    QVERIFY(s.operation != OperationId::None);
    QVERIFY(!s.log.find(s.operation)->isRunning());
    QCOMPARE(rows(s).first().state, State::LeftOut);
    QVERIFY(!rows(s).first().attached);
    QVERIFY(!rows(s).first().endedAt.isNull());
    QVERIFY(!s.store.isBusy(s.id) && !s.store.isApplying(s.id));
}

void TstApplyTogether::whereSomethingIsUnderWay()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.onReload = [] {
        return Reaction::stall();
    };
    const OperationId reload = s.store.reload(s.id, ReloadMode::Preserve);
    s.operation = s.store.applyTogether({s.id});
    QCOMPARE(rows(s).first().state, State::LeftOut);
    QVERIFY(rows(s).first().attached);
    QCOMPARE(s.store.operation(s.id), reload);
    QVERIFY(!s.store.isApplying(s.id));
}

void TstApplyTogether::whatWaitsForAWord()
{
    SchemaService s;
    QVERIFY(s.load());
    s.turn("orders", false);
    s.setTable("users", false);
    QVERIFY(s.apply());
    QVERIFY(s.store.isHeld(s.id));
    s.operation = s.store.applyTogether({s.id});
    QCOMPARE(rows(s).first().state, State::Failed);
    QCOMPARE(rows(s).first().error->kind, Error::Kind::Conflict);
    QVERIFY(s.patches.isEmpty());
}

SLUICE_TEST(TstApplyTogether)
#include "tst_applytogether.moc"
