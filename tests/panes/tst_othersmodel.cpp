// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardkit.h"
#include "schema/compare/othersmodel.h"
#include "testregistry.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace sluice;
using test::Board;

/// The connections that one can be compared with.
class TstOthersModel : public QObject
{
    Q_OBJECT

private slots:
    void thoseOfTheSameServiceComeFirst();
    void wordsNarrowIt();
    void withoutOthers();

private:
    static void add(Board &board, int number, const char *name, const char *service, const char *group = "warehouse")
    {
        Connection c = Board::connection(number, QLatin1String(group));
        c.schema = QString::fromUtf8(name);
        c.service = ServiceId(QLatin1String(service));
        board.store.merge(c);
    }
    static QStringList names(const OthersModel &model)
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(model.index(row, OthersModel::Name).data().toString());
        return result;
    }
};

void TstOthersModel::thoseOfTheSameServiceComeFirst()
{
    Board board;
    add(board, 1, "orders", "postgres");
    add(board, 2, "a_crm", "salesforce");
    add(board, 3, "shard_10", "postgres");
    add(board, 4, "Shard_2", "postgres");
    add(board, 5, "", "stripe");
    OthersModel model(board.store, ConnectionId(QStringLiteral("id_1")));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(names(model), (QStringList{QStringLiteral("Shard_2"), QStringLiteral("shard_10"), QStringLiteral("a_crm"),
                                        QStringLiteral("id_5")}));
    QCOMPARE(model.idAt(model.index(0, 0)), ConnectionId(QStringLiteral("id_4")));
    QVERIFY(model.idAt({}).isEmpty());
    QCOMPARE(model.index(3, OthersModel::Service).data().toString(), QStringLiteral("stripe"));
}

void TstOthersModel::wordsNarrowIt()
{
    Board board;
    add(board, 1, "orders", "postgres");
    add(board, 2, "Shop EU", "mysql", "europe");
    add(board, 3, "shop_us", "mysql", "america");
    OthersModel model(board.store, ConnectionId(QStringLiteral("id_1")));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setText(QStringLiteral(" SHOP  europe "));
    QCOMPARE(names(model), QStringList{QStringLiteral("Shop EU")});
    model.setText(QStringLiteral("id_3"));
    QCOMPARE(names(model), QStringList{QStringLiteral("shop_us")});
    model.setText(QStringLiteral("nothing"));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.total(), 2);
    model.setText({});
    QCOMPARE(model.rowCount(), 2);
}

void TstOthersModel::withoutOthers()
{
    Board board;
    add(board, 1, "orders", "postgres");
    const OthersModel model(board.store, ConnectionId(QStringLiteral("id_1")));
    QCOMPARE(model.rowCount(), 0);
}

SLUICE_TEST(TstOthersModel)
#include "tst_othersmodel.moc"
