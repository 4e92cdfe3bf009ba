// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/namelistdialog.h"
#include "schema/schemaconfigbuilder.h"
#include "testregistry.h"
#include "words/drafttext.h"
#include "words/schematext.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
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
    void aFileIsOpened();
    void aFileThatIsNoListSaysSo();

private:
    static void choose(NameListDialog &dialog, const QString &file);
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

void TstNameListDialog::choose(NameListDialog &dialog, const QString &file)
{
    dialog.findChild<QPushButton *>(QStringLiteral("nameListOpen"))->click();
    // One that was closed before goes only when the event loop is back.
    const QList<QFileDialog *> all = dialog.findChildren<QFileDialog *>(QStringLiteral("nameListFile"));
    QVERIFY(!all.isEmpty());
    QFileDialog *files = all.last();
    QVERIFY(files->isVisible());
    emit files->fileSelected(file);
    files->reject();
}

void TstNameListDialog::aFileIsOpened()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("names.csv"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    // As spreadsheets write it: a byte order mark is no part of the first name.
    file.write("\xEF\xBB\xBFshop.orders\r\nshop.carts\r\n");
    file.close();
    NameListDialog dialog(config());
    choose(dialog, name);
    QTRY_COMPARE(dialog.match().tables.size(), 2);
    QVERIFY(dialog.match().notFound.isEmpty());
    const auto *edit = dialog.findChild<QPlainTextEdit *>(QStringLiteral("nameListEdit"));
    QVERIFY2(edit->toPlainText().startsWith(u"shop.orders"), qPrintable(edit->toPlainText()));
}

void TstNameListDialog::aFileThatIsNoListSaysSo()
{
    const QTemporaryDir folder;
    NameListDialog dialog(config());
    const auto *summary = dialog.findChild<QLabel *>(QStringLiteral("nameListSummary"));
    choose(dialog, folder.filePath(QStringLiteral("nowhere.csv")));
    QVERIFY2(summary->text().startsWith(u"The file cannot be opened"), qPrintable(summary->text()));
    const QString large = folder.filePath(QStringLiteral("large.csv"));
    QVERIFY(QFile(large).open(QIODevice::WriteOnly));
    QVERIFY(QFile::resize(large, 33LL << 20)); // of zeros that take no place
    choose(dialog, large);
    QVERIFY2(summary->text().startsWith(u"The file is too large"), qPrintable(summary->text()));
    QVERIFY(dialog.findChild<QPlainTextEdit *>(QStringLiteral("nameListEdit"))->toPlainText().isEmpty());
}

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
