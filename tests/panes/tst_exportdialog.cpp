// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemaconfigbuilder.h"
#include "schema/transfer/exportdialog.h"
#include "testregistry.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QLabel>
#include <QRadioButton>
#include <QTest>

using namespace sluice;

class TstExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void noMoreRoomThanTheLongestNoteTakes()
    {
        SchemaConfigBuilder b;
        b.beginSchema("shop", true);
        b.beginTable("orders", NodeEnabled);
        b.beginTable("items", NodeEnabled);
        ExportDialog dialog(QStringLiteral("orders_db"), SchemaDraft(b.finish()), {0, 1});
        dialog.show();
        const auto *note = dialog.findChild<QLabel *>(QStringLiteral("exportNote"));
        const int reserved = note->height();
        const int buttons = dialog.findChild<QDialogButtonBox *>()->y();
        int longest = 0;
        for (QRadioButton *form : dialog.findChildren<QRadioButton *>()) {
            form->click();
            longest = std::max(longest, note->heightForWidth(note->width()));
            QCOMPARE(note->height(), reserved);
            QCOMPARE(dialog.findChild<QDialogButtonBox *>()->y(), buttons);
        }
        QVERIFY(longest > note->fontMetrics().lineSpacing());
        QVERIFY2(reserved >= longest, "nothing is cut");
        QVERIFY2(reserved < longest + note->fontMetrics().lineSpacing(), "and there is no gap");
    }

    /// The policy is exported too, and what Terraform makes of the others follows from it.
    void whatWouldBeSwitchedFollowsFromThePolicyThatIsExported()
    {
        SchemaConfigBuilder b;
        b.setPolicy(SchemaPolicy::AllowAll);
        b.beginSchema("shop", true);
        for (const char *table : {"orders", "items", "carts"})
            b.beginTable(table, NodeEnabled);
        SchemaDraft draft(b.finish());
        draft.setPolicy(SchemaPolicy::BlockAll);
        ExportDialog dialog(QStringLiteral("orders_db"), draft, {0});
        dialog.findChild<QRadioButton *>(QStringLiteral("exportTerraform"))->click();
        const auto *note = dialog.findChild<QLabel *>(QStringLiteral("exportNote"));
        const QString text = QStringLiteral("2 table");
        QVERIFY2(!note->text().contains(text), qPrintable(note->text()));
        dialog.findChild<QAbstractButton *>(QStringLiteral("exportUnsent"))->click();
        QVERIFY2(note->text().contains(text), qPrintable(note->text()));
    }
};

SLUICE_TEST(TstExportDialog)
#include "tst_exportdialog.moc"
