// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemadelegate.h"

#include "airydelegate.h"
#include "iconset.h"
#include "roles.h"
#include "schema/groupedview.h"
#include "testregistry.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace sluice;

namespace {

/// What a row would be drawn with.
struct Drawn : SchemaDelegate
{
    [[nodiscard]] QStyleOptionViewItem option(const QModelIndex &index) const
    {
        QStyleOptionViewItem option;
        initStyleOption(&option, index);
        return option;
    }
};

} // namespace

class TstSchemaDelegate : public QObject
{
    Q_OBJECT

private slots:
    void lockedRowsHaveAPadlock()
    {
        installIcons(qApp);
        QStandardItemModel model(2, 2);
        for (const int row : {0, 1}) {
            for (const int column : {0, 1})
                model.setData(model.index(row, column), row == 1, KindRole);
        }
        const Drawn delegate;
        const QStyleOptionViewItem locked = delegate.option(model.index(1, 0));
        QVERIFY(locked.features.testFlag(QStyleOptionViewItem::HasDecoration));
        QVERIFY2(!locked.icon.pixmap(16).isNull(), "it is among the icons that come along");
        QCOMPARE(locked.icon.name(), QStringLiteral("object-locked"));
        // Once a row, and where it is locked alone.
        for (const QModelIndex &other : {model.index(0, 0), model.index(0, 1), model.index(1, 1)}) {
            QVERIFY(!delegate.option(other).features.testFlag(QStyleOptionViewItem::HasDecoration));
            QVERIFY(delegate.option(other).icon.isNull());
        }
    }

    void warningsHaveAMark()
    {
        QStandardItemModel model(2, 2);
        model.setData(model.index(1, 1), true, WarningRole);
        const Drawn delegate;
        const QStyleOptionViewItem warned = delegate.option(model.index(1, 1));
        QVERIFY(warned.features.testFlag(QStyleOptionViewItem::HasDecoration));
        QVERIFY(!warned.icon.pixmap(16).isNull());
        for (const QModelIndex &other : {model.index(0, 0), model.index(0, 1), model.index(1, 0)})
            QVERIFY(!delegate.option(other).features.testFlag(QStyleOptionViewItem::HasDecoration));
    }

    void rowsAreAsHighAsInOtherLists()
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), QStringLiteral("orders"));
        QTreeView tree;
        tree.setItemDelegate(new SchemaDelegate(&tree));
        tree.setModel(&model);
        // What is to be sent, found, or chosen lies over the tree.
        auto *grouped = new GroupedModel(
            {QStringLiteral("Change")}, [](int, int) { return QStringLiteral("orders"); }, &tree);
        grouped->setGroups({{QStringLiteral("sales"), {}, {0}}});
        GroupedView changes(grouped);
        QTreeView names;
        names.setItemDelegate(new AiryDelegate(&names));
        names.setModel(&model);
        const int height = tree.visualRect(model.index(0, 0)).height();
        QVERIFY(height > tree.fontMetrics().height());
        QCOMPARE(changes.visualRect(grouped->index(0, 0)).height(), height);
        QCOMPARE(changes.visualRect(grouped->index(0, 0, grouped->index(0, 0))).height(), height);
        QCOMPARE(names.visualRect(model.index(0, 0)).height(), height);
    }
};

SLUICE_TEST(TstSchemaDelegate)
#include "tst_schemadelegate.moc"
