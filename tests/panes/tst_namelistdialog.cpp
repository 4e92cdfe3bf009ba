// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/namelistdialog.h"
#include "schema/schemaconfigbuilder.h"
#include "testregistry.h"
#include "words/drafttext.h"
#include "words/schematext.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;

/// What a list of names may be used for.
class TstNameListDialog : public QObject
{
    Q_OBJECT

private slots:
    void ambiguousNamesAreNotTurnedOff();
    void aLongReportIsCutWithACount();
    void inManySchemasSomeAreNamed();
    void aVerbPressedTooEarlyWaits();
    void aSkippedColumnSaysWhy();

private:
    [[nodiscard]] static SchemaConfigPtr config()
    {
        SchemaConfigBuilder b;
        for (const char *schema : {"shop", "old"}) {
            b.beginSchema(schema, true);
            for (const char *table : {"orders", "carts"})
                b.beginTable(schema == std::string_view("old") && table == std::string_view("carts") ? "carts_old"
                                                                                                     : table,
                             NodeEnabled);
        }
        return b.finish();
    }
};

void TstNameListDialog::ambiguousNamesAreNotTurnedOff()
{
    NameListDialog dialog(config());
    auto *edit = dialog.findChild<QPlainTextEdit *>(QStringLiteral("nameListEdit"));
    const auto *enable = dialog.findChild<QPushButton *>(QStringLiteral("nameListEnable"));
    const auto *exactly = dialog.findChild<QPushButton *>(QStringLiteral("nameListExactly"));
    edit->setPlainText(QStringLiteral("carts\norders\n"));
    QTRY_VERIFY(enable->isEnabled());
    QCOMPARE(dialog.match().ambiguous.size(), 1);
    QVERIFY2(!exactly->isEnabled(), "it would turn off what the list names");
    QVERIFY(exactly->toolTip().startsWith(u"First say of the ambiguous names"));
    edit->setPlainText(QStringLiteral("carts\nshop.orders\n"));
    QTRY_VERIFY(exactly->isEnabled());
    QVERIFY(exactly->toolTip().startsWith(u"Copies these"));
}

void TstNameListDialog::inManySchemasSomeAreNamed()
{
    SchemaConfigBuilder b;
    for (int customer = 0; customer < 1'000; ++customer) {
        b.beginSchema("customer" + std::to_string(customer), true);
        b.beginTable("orders", NodeEnabled);
    }
    NameListDialog dialog(b.finish());
    dialog.findChild<QPlainTextEdit *>(QStringLiteral("nameListEdit"))->setPlainText(QStringLiteral("orders"));
    QTRY_COMPARE(dialog.match().ambiguous.size(), 1);
    QCOMPARE(dialog.match().ambiguous.first().tables.size(), 1'000);
    const QString report = dialog.findChild<QPlainTextEdit *>(QStringLiteral("nameListReport"))->toPlainText();
    QVERIFY2(report.endsWith(u"customer9.orders, and 990 more"), qPrintable(report));
}

void TstNameListDialog::aLongReportIsCutWithACount()
{
    NameListDialog dialog(config());
    QString names;
    for (int i = 0; i < 1'234; ++i)
        names += QStringLiteral("nowhere_%1\n").arg(i);
    dialog.findChild<QPlainTextEdit *>(QStringLiteral("nameListEdit"))->setPlainText(names);
    const auto *report = dialog.findChild<QPlainTextEdit *>(QStringLiteral("nameListReport"));
    QTRY_VERIFY(!report->toPlainText().isEmpty());
    const QStringList lines = report->toPlainText().split(u'\n');
    QCOMPARE(lines.size(), 1'001);
    QCOMPARE(lines.last(), QStringLiteral("and 234 more"));
}

void TstNameListDialog::aVerbPressedTooEarlyWaits()
{
    NameListDialog dialog(config());
    QSignalSpy chosen(&dialog, &NameListDialog::chosen);
    auto *edit = dialog.findChild<QPlainTextEdit *>(QStringLiteral("nameListEdit"));
    auto *enable = dialog.findChild<QPushButton *>(QStringLiteral("nameListEnable"));
    edit->setPlainText(QStringLiteral("shop.orders\n"));
    QTRY_VERIFY(enable->isEnabled());
    // The same tables: done as soon as that is known.
    edit->appendPlainText(QStringLiteral("shop.orders"));
    enable->click();
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(dialog.match().tables.size(), 1);
}

void TstNameListDialog::aSkippedColumnSaysWhy()
{
    const SchemaConfigPtr c = config();
    const TableColumn column{.name = QStringLiteral("id"),
                             .flags = NodeFlags(NodeEnabled | NodeLocked),
                             .lock = {.text = QStringLiteral("Primary keys are always copied")}};
    const SkippedNode node{0, 0, SkippedNode::Reason::Locked};
    QCOMPARE(skippedText(node, *c, &column), lockText(column.lock));
    QVERIFY(skippedText(node, *c, &column).contains(u"Primary keys are always copied"));
}

SLUICE_TEST(TstNameListDialog)
#include "tst_namelistdialog.moc"
