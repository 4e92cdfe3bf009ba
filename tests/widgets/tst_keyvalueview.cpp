// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyvalueview.h"

#include "copybutton.h"
#include "testregistry.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>

using namespace sluice;

namespace {

const QString id = QStringLiteral("id");

} // namespace

class TstKeyValueView : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyValueHidesItsRow();
    void whatIsCopiedIsTheValue();
    void markupIsText();
    void otherWidgetsAreNamed();
    void aLongWordMakesNothingWider();
};

void TstKeyValueView::anEmptyValueHidesItsRow()
{
    KeyValueView view;
    view.addRow(id, QStringLiteral("Id"));
    view.show();
    auto *value = view.findChild<QLabel *>(id);
    QVERIFY(!value->isVisible());
    view.setValue(id, QStringLiteral("quick_otter"));
    QVERIFY(value->isVisible());
    QCOMPARE(view.value(id), QStringLiteral("quick_otter"));
    view.setValue(id, {}, true);
    QVERIFY(value->isVisible());
    QCOMPARE(value->text(), QStringLiteral("–"));
    QCOMPARE(view.value(id), QString());
    view.setValue(QStringLiteral("no such row"), QStringLiteral("x"));
}

void TstKeyValueView::whatIsCopiedIsTheValue()
{
    KeyValueView view;
    view.addRow(id, QStringLiteral("Id"), KeyValueView::Copyable | KeyValueView::Fixed);
    view.show();
    auto *copy = view.findChild<CopyButton *>();
    QVERIFY(!copy->isEnabled());
    view.setValue(id, QStringLiteral("quick_otter"));
    QVERIFY(copy->accessibleName().contains(u"Id"));
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("quick_otter"));
    QVERIFY2(copy->toolTip().contains(u"Copied"), "it says that it did");
}

void TstKeyValueView::markupIsText()
{
    KeyValueView view;
    view.addRow(id, QStringLiteral("Id"));
    view.setValue(id, QStringLiteral("<b>x</b>"));
    QCOMPARE(view.findChild<QLabel *>(id)->textFormat(), Qt::PlainText);
}

void TstKeyValueView::otherWidgetsAreNamed()
{
    KeyValueView view;
    auto *own = new QWidget;
    view.addRow(id, QStringLiteral("When"), own);
    QCOMPARE(own->accessibleName(), QStringLiteral("When"));
    QCOMPARE(own->parentWidget(), &view);
    view.show();
    view.setRowVisible(id, false);
    QVERIFY(!own->isVisible());
}

void TstKeyValueView::aLongWordMakesNothingWider()
{
    const QString destination = QStringLiteral("postgres_rds_warehouse_of_the_whole_company, AWS_US_WEST_2");
    KeyValueView view;
    view.addRow(id, QStringLiteral("Id"));
    view.setValue(id, destination);
    QVERIFY(view.minimumSizeHint().width() < 160);
    view.resize(160, 200);
    view.show();
    auto *value = view.findChild<QLabel *>(id);
    QTRY_VERIFY(value->text().contains(u'…'));
    QCOMPARE(value->toolTip(), destination);
    QCOMPARE(view.value(id), destination);
    view.resize(900, 200);
    QTRY_COMPARE(value->text(), destination);
    QCOMPARE(value->toolTip(), QString());
}

SLUICE_TEST(TstKeyValueView)
#include "tst_keyvalueview.moc"
