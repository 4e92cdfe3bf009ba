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
};

SLUICE_TEST(TstExportDialog)
#include "tst_exportdialog.moc"
