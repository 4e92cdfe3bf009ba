// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnloader.h"
#include "schemaservice.h"
#include "testregistry.h"

#include <algorithm>

using namespace sluice;
using test::patience;
using test::Reaction;
using test::SchemaService;

/// The columns of many tables as one operation.
class TstColumnLoader : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsPendingAfterAStop();
    void whatSomebodyElseReadsGoesOn();

private:
    using Tables = QList<ColumnLoader::Table>;
    [[nodiscard]] static Tables tables()
    {
        Tables all;
        for (const char *name : {"orders", "carts", "users"})
            all.append({QStringLiteral("shop"), QLatin1String(name)});
        all.append({QStringLiteral("logs"), QStringLiteral("events")});
        return all;
    }
    [[nodiscard]] static int pending(const SchemaService &s)
    {
        const Tables all = tables();
        return int(std::ranges::count_if(
            all, [&s](const auto &table) { return s.store.isLoadingColumns(s.id, table.first, table.second); }));
    }
};

void TstColumnLoader::nothingIsPendingAfterAStop()
{
    SchemaService s;
    QVERIFY(s.load());
    int asked = 0;
    s.onColumns = [&asked] {
        ++asked;
        return Reaction::stall();
    };
    const OperationId operation = s.store.loadManyColumns(s.id, tables());
    QTRY_VERIFY(asked > 1); // the transport may hold some of them back
    QCOMPARE(pending(s), ColumnLoader::parallel);
    s.store.giveUp(operation);
    QCOMPARE(s.log.find(operation)->rows.first().state, OperationRow::State::Cancelled);
    QTRY_COMPARE_WITH_TIMEOUT(pending(s), 0, patience);
    QCOMPARE(s.log.find(operation)->rows.first().tablesDone, 0);
}

void TstColumnLoader::whatSomebodyElseReadsGoesOn()
{
    SchemaService s;
    QVERIFY(s.load());
    s.onColumns = [] {
        return Reaction::stall();
    };
    s.store.loadColumns(s.id, QStringLiteral("shop"), QStringLiteral("orders"));
    const OperationId operation = s.store.loadManyColumns(s.id, tables());
    s.store.giveUp(operation);
    QTRY_COMPARE_WITH_TIMEOUT(pending(s), 1, patience);
    QVERIFY(s.store.isLoadingColumns(s.id, QStringLiteral("shop"), QStringLiteral("orders")));
}

SLUICE_TEST(TstColumnLoader)
#include "tst_columnloader.moc"
