// SPDX-License-Identifier: GPL-3.0-or-later
#include "paneskit.h"
#include "schema/groupedview.h"
#include "schema/schemaconfigbuilder.h"
#include "schema/transfer/transferdialog.h"
#include "schema/transfer/transferreview.h"
#include "schemastore.h"
#include "testregistry.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace sluice;
using test::find;

namespace {

const ConnectionId targetId(QStringLiteral("id_2"));

SchemaChange tableOff(const char *table)
{
    return {.kind = SchemaChange::Kind::TableEnabled,
            .schema = QStringLiteral("shop"),
            .table = QLatin1String(table),
            .column = {},
            .on = false};
}

/// An account with a connection that tables are picked up from, and one, with the tables a and b on, to put them down.
struct TwoConnections
{
    test::Service service;

    explicit TwoConnections(bool isHeld = false)
    {
        const QJsonObject table{{QStringLiteral("enabled"), true}};
        const QJsonObject shop{
            {QStringLiteral("enabled"), true},
            {QStringLiteral("tables"), QJsonObject{{QStringLiteral("a"), table}, {QStringLiteral("b"), table}}}};
        const auto answer = test::Service::success(
            QJsonObject{{QStringLiteral("schemas"), QJsonObject{{QStringLiteral("shop"), shop}}}});
        service.script.on("GET", "/v1/connections/id_2/schemas", isHeld ? test::ScriptedAnswer::hold(answer) : answer);
        for (const char *id : {"id_1", "id_2"}) {
            Connection connection;
            connection.id = ConnectionId(QLatin1String(id));
            connection.service = ServiceId(QStringLiteral("postgres"));
            connection.schema = QStringLiteral("named_") + QLatin1String(id);
            service.store.merge(connection);
        }
    }
    [[nodiscard]] SchemaStore &schemas() { return service.session.schemas(); }
    [[nodiscard]] bool load()
    {
        schemas().load(targetId);
        return QTest::qWaitFor([this] { return schemas().draft(targetId) != nullptr; });
    }
};

PickedTables picked(bool on)
{
    SchemaConfigBuilder b;
    b.beginSchema("shop", true);
    b.beginTable("a", on ? NodeEnabled : 0);
    return {.from = ConnectionId(QStringLiteral("id_1")), .name = QStringLiteral("named_id_1"), .config = b.finish()};
}

} // namespace

/// What keeps tables from being put down on other connections is said, and what is put down can be taken back.
class TstTransferReview : public QObject
{
    Q_OBJECT

private slots:
    void whatCannotBePutDownSaysWhy();
    void nothingInAReadOnlyProfile();
    void aChangeIsTakenBack();
    void theSessionEndsFirst();
};

void TstTransferReview::whatCannotBePutDownSaysWhy()
{
    // Else the answer may be there before anybody waits for it.
    TwoConnections two(true);
    TransferDialog same(two.service.session, picked(true), ConnectionId(QStringLiteral("id_1")), true);
    const auto *why = find<QLabel>(same, "transferHindrance");
    const auto *put = find<QPushButton>(same, "transferPut");
    const auto *apply = find<QPushButton>(same, "transferApply");
    QVERIFY(!put->isEnabled() && !apply->isEnabled());
    QVERIFY2(why->text().contains(u"has a check yet"), qPrintable(why->text()));
    QAbstractItemModel *list = find<QTreeView>(same, "targetsList")->model();
    QVERIFY(list->setData(list->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY2(why->text().contains(u"being read"), qPrintable(why->text()));
    QTRY_COMPARE(two.service.script.requests().size(), 1);
    two.service.script.release();
    QTRY_VERIFY2(why->text().contains(u"Nothing would change"), qPrintable(why->text()));
    QVERIFY(!put->isEnabled() && !apply->isEnabled());
    // Where something can be put down, nothing is said.
    TransferDialog other(two.service.session, picked(false), targetId, true);
    QTRY_VERIFY(find<QPushButton>(other, "transferPut")->isEnabled());
    QVERIFY(find<QLabel>(other, "transferHindrance")->isHidden());
}

void TstTransferReview::nothingInAReadOnlyProfile()
{
    TwoConnections two;
    QVERIFY(two.load());
    const TransferDialog dialog(two.service.session, picked(false), targetId, false);
    QVERIFY(find<QLabel>(dialog, "transferHindrance")->text().contains(u"read-only"));
    QVERIFY(!find<QPushButton>(dialog, "transferPut")->isEnabled());
}

void TstTransferReview::aChangeIsTakenBack()
{
    TwoConnections two;
    QVERIFY(two.load());
    two.schemas().edit(targetId, [](SchemaDraft &draft) { draft.setPolicy(SchemaPolicy::BlockAll); });
    TransferReview review(two.service.session, {{.id = targetId, .changes = {tableOff("a"), tableOff("b")}}}, {});
    const auto *apply = find<QPushButton>(review, "transferReviewApply");
    auto *revert = find<QPushButton>(review, "transferRevert");
    auto *view = find<GroupedView>(review, "transferReviewList");
    QTRY_VERIFY(apply->isEnabled());
    QVERIFY(!revert->isEnabled());
    const auto select = [view](const QString &part) {
        for (int group = 0; group < view->model()->rowCount(); ++group) {
            const QModelIndex heading = view->model()->index(group, 0);
            for (int row = 0; row < view->model()->rowCount(heading); ++row) {
                const QModelIndex index = view->model()->index(row, 0, heading);
                if (index.data().toString().contains(part)) {
                    view->setCurrentIndex(index);
                    return true;
                }
            }
        }
        return false;
    };
    // What was in its draft before is that draft's.
    QVERIFY(select(QStringLiteral("New tables and columns")));
    QVERIFY(!revert->isEnabled());
    QVERIFY(select(QStringLiteral("table b")));
    QVERIFY2(revert->text().contains(u"1 change"), qPrintable(revert->text()));
    const quint64 before = review.generation();
    revert->click();
    QTRY_VERIFY(apply->isEnabled());
    QVERIFY(review.generation() != before);
    QCOMPARE(review.targets().constFirst().changes, QList{tableOff("a")});
    QVERIFY(!select(QStringLiteral("table b")));
    // The last one.
    two.schemas().discard(targetId);
    QTRY_VERIFY(select(QStringLiteral("table a")));
    revert->click();
    QTRY_VERIFY2(find<QLabel>(review, "transferCosts")->text().contains(u"Nothing can be applied"),
                 qPrintable(find<QLabel>(review, "transferCosts")->text()));
    QVERIFY(!apply->isEnabled());
}

void TstTransferReview::theSessionEndsFirst()
{
    std::optional<TwoConnections> two(std::in_place);
    TransferDialog dialog(two->service.session, picked(false), targetId, true);
    QTRY_VERIFY(find<QPushButton>(dialog, "transferPut")->isEnabled());
    two.reset();
    find<QCheckBox>(dialog, "transferSwitchOff")->toggle();
    QVERIFY(!dialog.isReading());
}

SLUICE_TEST(TstTransferReview)
#include "tst_transferreview.moc"
