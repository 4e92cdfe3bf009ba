// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"
#include "schema/filtercompletion.h"
#include "schema/reviewdialog.h"
#include "schemaeditortest.h"
#include "testregistry.h"

#include <QNetworkAccessManager>

using namespace sluice;
using test::WindowKit;

/// What a hand does with the schema editor that is not the shortest way: clicks on half boxes, keys while something
/// else is under way, a change of mind.
class TstSchemaClicks : public test::SchemaEditorTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aClickOnAHalfBoxTurnsItOff();
    void aFilteredBoxSpeaksOfWhatIsSeen();
    void changedSchemasAreShown();
    void allIsSelectedOnceItIsFound();
    void applyingWaitsForAReload();
    void discardedComesBackAfterARefresh();
    void theirsTakenMineComesBack();
    void readOnlyCanSendNothing();
    void completionGoesOnInQuotes();
    void completionGivesWay();

private:
    /// The check box of a row.
    void clickBox(const QModelIndex &index);
    [[nodiscard]] QModelIndex schemaRow() const { return model()->index(0, 0); }
    [[nodiscard]] Qt::CheckState box(const QModelIndex &index) const
    {
        return Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
    }
    [[nodiscard]] bool isOn(const char *table) const
    {
        return draft().isTableEnabled(tableOf("public", QLatin1String(table)));
    }
    [[nodiscard]] MessageBar *message() const
    {
        return m_kit->find("schemaPane")->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    }
    /// Clicks a table's row, so that the keys are the tree's.
    void select(const char *table)
    {
        tree()->expandAll();
        WindowKit::click(tree(), WindowKit::indexOf(tree(), QLatin1String(table)));
    }
};

void TstSchemaClicks::init()
{
    stock();
    open(QStringLiteral("orders_db"));
}

void TstSchemaClicks::cleanup()
{
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstSchemaClicks::clickBox(const QModelIndex &index)
{
    tree()->scrollTo(index);
    QStyleOptionViewItem option;
    option.initFrom(tree());
    option.widget = tree();
    option.rect = tree()->visualRect(index);
    option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
    option.text = index.data().toString();
    const QRect at = tree()->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, tree());
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, Qt::NoModifier, at.center());
}

void TstSchemaClicks::aClickOnAHalfBoxTurnsItOff()
{
    QCOMPARE(box(schemaRow()), Qt::PartiallyChecked);
    clickBox(schemaRow());
    QCOMPARE(box(schemaRow()), Qt::Unchecked);
    QCOMPARE(draft().changeCount(), 1);
    clickBox(schemaRow());
    QCOMPARE(box(schemaRow()), Qt::PartiallyChecked);
    QVERIFY2(!draft().isChanged(), "its tables are as they were");
}

void TstSchemaClicks::aFilteredBoxSpeaksOfWhatIsSeen()
{
    filter(QStringLiteral("order*"));
    const QList<int> shown = model()->shownTablesOf(0);
    QCOMPARE_GT(shown.size(), 1);
    store().edit(id(), [&shown](SchemaDraft &d) { d.setTablesEnabled(shown, true); });
    const auto on = [&] {
        return std::ranges::count_if(shown, [this](int table) { return draft().isTableEnabled(table); });
    };
    QCOMPARE(on(), shown.size());
    QVERIFY2(box(schemaRow()) == Qt::PartiallyChecked, "others, that are hidden, are off");
    clickBox(schemaRow());
    QCOMPARE(on(), 0);
    QVERIFY2(draft().isSchemaEnabled(0), "its own flag is not meant");
    QVERIFY2(box(schemaRow()) == Qt::PartiallyChecked, "others, that are hidden, are on");
    clickBox(schemaRow());
    QCOMPARE(on(), shown.size());
    // By the key as well.
    tree()->setCurrentIndex(schemaRow());
    space();
    QCOMPARE(on(), 0);
}

void TstSchemaClicks::changedSchemasAreShown()
{
    clickBox(schemaRow());
    filter(QStringLiteral("is:changed"));
    QVERIFY2(tree()->isVisible(), "the schema is what has changed");
    QCOMPARE(model()->rowCount(), 1);
    QCOMPARE(model()->shownTables(), 0);
    clickBox(schemaRow());
    QVERIFY(!draft().isChanged());
    QVERIFY2(tree()->isVisible(), "no row goes from under the hand that has changed it");
    QTest::keyClick(edit(), Qt::Key_Return);
    QVERIFY2(!tree()->isVisible(), "and now nothing has");
}

void TstSchemaClicks::allIsSelectedOnceItIsFound()
{
    QVERIFY(m_kit->close());
    start({.schedules = false, .groups = 1, .connections = 1, .schemas = 1, .tables = 5000, .columns = 0});
    open(QString());
    const QString found = draft().base().tableName(draft().base().tableCount() - 1);
    edit()->setFocus();
    // In the other names it tries all there is.
    edit()->setFilter(QStringLiteral("/^%1$|^(\\w{1,3})+!$/").arg(found));
    QVERIFY(model()->isSearching());
    selectAll();
    QVERIFY(edit()->hasFocus());
    QTRY_VERIFY_WITH_TIMEOUT(!model()->isSearching(), 60'000);
    QVERIFY(tree()->hasFocus());
    QVERIFY(tree()->selectionModel()->isSelected(WindowKit::indexOf(tree(), found)));
}

void TstSchemaClicks::applyingWaitsForAReload()
{
    select("orders");
    space();
    QCOMPARE(draft().changeCount(), 1);
    QVERIFY(m_kit->demo().setFaults({QStringLiteral("POST /v1/connections/** stall")}).isEmpty());
    WindowKit::click(inPane("reloadButton"));
    QTRY_VERIFY(store().isBusy(id()));
    QVERIFY(!inPane("applyButton")->isEnabled());
    QVERIFY2(inPane("reviewButton")->isEnabled() && inPane("discardButton")->isEnabled(), "neither sends anything");
    QTest::keyClick(tree(), Qt::Key_S, Qt::ControlModifier);
    QDialog *review = dialog("reviewDialog");
    QVERIFY(review != nullptr);
    WindowKit::click(review->findChild<QWidget *>(QStringLiteral("reviewApply")));
    QVERIFY2(message()->text().startsWith(u"Nothing was sent: a reload is under way"), qPrintable(message()->text()));
    QCOMPARE(draft().changeCount(), 1);
    QCOMPARE(patches(), 0);
    WindowKit::click(inPane("stopReload"));
    QTRY_VERIFY(inPane("applyButton")->isEnabled());
    QVERIFY(apply());
    QCOMPARE(patches(), 1);
}

void TstSchemaClicks::discardedComesBackAfterARefresh()
{
    select("orders");
    const bool was = isOn("orders");
    space();
    WindowKit::click(inPane("discardButton"));
    QCOMPARE(isOn("orders"), was);
    const int reads = m_kit->demo().requestCount("GET", "/v1/connections/" + id().text().toUtf8() + "/schemas");
    QTest::keyClick(tree(), Qt::Key_F5);
    QTRY_COMPARE(m_kit->demo().requestCount("GET", "/v1/connections/" + id().text().toUtf8() + "/schemas"), reads + 1);
    QTRY_COMPARE(store().state(id()), SchemaStore::LoadState::Loaded);
    QVERIFY(draft().canUndo());
    QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(isOn("orders"), !was);
}

void TstSchemaClicks::theirsTakenMineComesBack()
{
    store().edit(id(), [this](SchemaDraft &d) {
        d.setTablesMode({tableOf("public", QStringLiteral("orders"))}, SyncMode::History);
        d.setTablesEnabled({tableOf("public", QStringLiteral("payments"))}, false);
    });
    QCOMPARE(draft().changeCount(), 2);
    QNetworkRequest request(QUrl(m_kit->demo().url().toString() + u"/v1/connections/" + id().text() + u"/schemas"));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    const QString credentials = m_kit->demo().key() + u':' + m_kit->demo().secret();
    request.setRawHeader("Authorization", "Basic " + credentials.toUtf8().toBase64());
    QNetworkAccessManager manager;
    const QByteArray body(R"({"schemas":{"public":{"tables":{"orders":{"sync_mode":"LIVE"}}}}})");
    const std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, "PATCH", body));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    select("customers");
    QTest::keyClick(tree(), Qt::Key_F5);
    QTRY_VERIFY(store().isHeld(id()));
    message()->findChild<QAbstractButton *>(QStringLiteral("discard"))->click();
    QVERIFY(!store().isHeld(id()) && !draft().isChanged());
    QTRY_COMPARE(draft().tableMode(tableOf("public", QStringLiteral("orders"))), SyncMode::Live);
    QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(!isOn("payments"), "what was wished can still be wished");
    QCOMPARE(draft().tableMode(tableOf("public", QStringLiteral("orders"))), SyncMode::History);
}

void TstSchemaClicks::readOnlyCanSendNothing()
{
    select("orders");
    space();
    QVERIFY(inPane("applyButton")->isVisible());
    m_kit->session()->setReadOnly(true);
    const ConnectionId was = id();
    open(QStringLiteral("legacy_orders"));
    m_kit->board().openConnection(was);
    QTRY_VERIFY(inPane("reviewButton")->isVisible());
    QVERIFY(!inPane("applyButton")->isVisible());
    WindowKit::click(inPane("reviewButton"));
    QDialog *review = dialog("reviewDialog");
    QVERIFY(review != nullptr);
    QVERIFY(!review->findChild<QWidget *>(QStringLiteral("reviewApply"))->isVisible());
}

void TstSchemaClicks::completionGoesOnInQuotes()
{
    WindowKit::type(edit(), QStringLiteral("mode:"));
    auto *popup = m_kit->window().findChild<QAbstractItemView *>(QStringLiteral("filterCompletions"));
    if (popup == nullptr) {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == u"filterCompletions")
                popup = qobject_cast<QAbstractItemView *>(widget);
        }
    }
    QVERIFY(popup != nullptr);
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), 4); // the field, and the modes
    popup->hide();
    // Behind a blank in quotation marks nothing else begins.
    type(QStringLiteral("column:\"a sc"));
    QVERIFY(!popup->isVisible());
    type(QStringLiteral("column:\"a b\" sc"));
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(edit()->text(), QStringLiteral("column:\"a b\" schema:"));
}

void TstSchemaClicks::completionGivesWay()
{
    const auto popup = []() -> QWidget * {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == u"filterCompletions" && widget->isVisible())
                return widget;
        }
        return nullptr;
    };
    // Whole, though a schema is called like the beginning of another.
    auto *completion = edit()->findChild<FilterCompletion *>();
    QVERIFY(completion != nullptr);
    completion->setValues(QStringLiteral("schema"), {QStringLiteral("shop"), QStringLiteral("shop_old")});
    type(QStringLiteral("schema:sho"));
    QTRY_VERIFY(popup() != nullptr);
    QTest::keyClicks(popup(), QStringLiteral("p"));
    QCOMPARE(edit()->text(), QStringLiteral("schema:shop"));
    QVERIFY(popup() == nullptr);
    // Escape is for the popup first.
    type(QStringLiteral("is:en"));
    QTRY_VERIFY(popup() != nullptr);
    QTest::keyClick(popup(), Qt::Key_Escape);
    QVERIFY(popup() == nullptr);
    QCOMPARE(edit()->text(), QStringLiteral("is:en"));
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(edit()->text().isEmpty());
    type(QStringLiteral("is:en"));
    QTRY_VERIFY(popup() != nullptr);
    QTest::keyClick(popup(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(popup() == nullptr);
    QCOMPARE(edit()->selectedText(), QStringLiteral("is:en"));
}

SLUICE_TEST(TstSchemaClicks)
#include "tst_schemaclicks.moc"
