// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtree.h"
#include "testregistry.h"

#include <QDialog>
#include <QTest>
#include <QVBoxLayout>

using namespace sluice;

class TstCommandTree : public QObject
{
    Q_OBJECT

private slots:
    void itsOwnSizeCutsNoCommand()
    {
        QDialog dialog;
        auto *tree = new CommandTree(&dialog);
        (new QVBoxLayout(&dialog))->addWidget(tree);
        tree->setColumns({QStringLiteral("Command"), QStringLiteral("Keys"), QStringLiteral("At first")});
        QTreeWidgetItem *heading = tree->addHeading(QStringLiteral("Heading"));
        const QString name =
            QStringLiteral("A command whose name is as long as they are in some languages of the world");
        auto *row = new QTreeWidgetItem(heading, {name, QStringLiteral("Ctrl+Shift+A"), QStringLiteral("Ctrl+B")});
        for (int i = 0; i < 60; ++i)
            new QTreeWidgetItem(heading, {QStringLiteral("Short"), QStringLiteral("Ctrl+C"), QString()});
        dialog.resize(dialog.sizeHint().width(), 300);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const QRect cell = tree->visualRect(tree->indexFromItem(row, 0));
        QVERIFY(!cell.isEmpty());
        QVERIFY2(cell.width() > tree->fontMetrics().horizontalAdvance(name), qPrintable(QString::number(cell.width())));
    }
};

SLUICE_TEST(TstCommandTree)
#include "tst_commandtree.moc"
