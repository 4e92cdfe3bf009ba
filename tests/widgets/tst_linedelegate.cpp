// SPDX-License-Identifier: GPL-3.0-or-later
#include "linedelegate.h"
#include "testregistry.h"

#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace sluice;

/// What LineDelegate paints is what QStyledItemDelegate paints, to the point.
class TstLineDelegate : public QObject
{
    Q_OBJECT

private slots:
    void paintsTheSame_data();
    void paintsTheSame();
    void paintsTheSameWhenColumnsMove();
    void paintsTheSameInAnotherFont();

private:
    static void fill(QStandardItemModel &model);
    static void setUp(QTreeView &view, QStandardItemModel &model);
    [[nodiscard]] static QImage picture(QTreeView &view, qreal ratio);
};

void TstLineDelegate::fill(QStandardItemModel &model)
{
    const QStringList texts{QString(),
                            QStringLiteral("orders"),
                            QStringLiteral("a_name_that_is_a_good_deal_longer_than_any_column_here_is_wide_at_all"),
                            QStringLiteral("שלום orders"),
                            QStringLiteral("né 日本 🚿"),
                            QStringLiteral("two\nlines"),
                            QStringLiteral("a\ttab"),
                            QStringLiteral("<b>no rich text</b> &amp;")};
    QFont bold;
    bold.setBold(true);
    for (int row = 0; row < 4 * texts.size(); ++row) {
        QList<QStandardItem *> items;
        for (int column = 0; column < 3; ++column) {
            auto *item = new QStandardItem(texts[(row + column) % texts.size()]);
            if (row / texts.size() == 1)
                item->setFont(bold);
            if (row / texts.size() == 2)
                item->setEnabled(false);
            if (column == 0 && row % 4 != 3) {
                item->setCheckable(true);
                item->setCheckState(Qt::CheckState(row % 4));
            }
            if (column == 1 && row % 5 == 0) {
                QPixmap pixmap(16, 16);
                pixmap.fill(Qt::red);
                item->setIcon(pixmap);
            }
            if (column == 2 && row % 3 == 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            items.append(item);
        }
        if (row % 7 == 6)
            model.item(model.rowCount() - 1)->appendRow(items);
        else
            model.appendRow(items);
    }
}

void TstLineDelegate::setUp(QTreeView &view, QStandardItemModel &model)
{
    view.setModel(&model);
    view.setUniformRowHeights(true);
    view.setAllColumnsShowFocus(true);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.resize(600, 900);
    view.setColumnWidth(0, 180);
    view.setColumnWidth(1, 120);
    view.expandAll();
    for (const int row : {1, 2, 5, 9, 18})
        view.selectionModel()->select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
}

QImage TstLineDelegate::picture(QTreeView &view, qreal ratio)
{
    QImage image(view.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    view.render(&image);
    return image;
}

void TstLineDelegate::paintsTheSame_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<bool>("dark");
    QTest::newRow("plain") << 1.0 << Qt::LeftToRight << false;
    QTest::newRow("at twice the scale") << 2.0 << Qt::LeftToRight << false;
    QTest::newRow("from right to left") << 1.0 << Qt::RightToLeft << false;
    QTest::newRow("dark") << 1.0 << Qt::LeftToRight << true;
}

void TstLineDelegate::paintsTheSame()
{
    QFETCH(const qreal, ratio);
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const bool, dark);
    QStandardItemModel model;
    fill(model);
    QTreeView view;
    view.setLayoutDirection(direction);
    if (dark)
        view.setPalette(QPalette(QColor(49, 54, 59)));
    setUp(view, model);
    QStyledItemDelegate plain;
    view.setItemDelegate(&plain);
    const QImage expected = picture(view, ratio);
    LineDelegate lines;
    view.setItemDelegate(&lines);
    QVERIFY(picture(view, ratio) == expected);
    QVERIFY2(picture(view, ratio) == expected, "and from what was kept");
}

void TstLineDelegate::paintsTheSameWhenColumnsMove()
{
    QStandardItemModel model;
    fill(model);
    QTreeView view;
    setUp(view, model);
    QStyledItemDelegate plain;
    LineDelegate lines;
    for (int width = 40; width < 260; width += 7) {
        view.setColumnWidth(0, width);
        view.setColumnWidth(1, 300 - width);
        view.setItemDelegate(&plain);
        const QImage expected = picture(view, 1);
        view.setItemDelegate(&lines);
        QVERIFY2(picture(view, 1) == expected, qPrintable(QString::number(width)));
    }
}

void TstLineDelegate::paintsTheSameInAnotherFont()
{
    QStandardItemModel model;
    fill(model);
    QTreeView view;
    setUp(view, model);
    QStyledItemDelegate plain;
    LineDelegate lines;
    view.setItemDelegate(&lines);
    (void)picture(view, 1);
    QFont larger = view.font();
    larger.setPointSizeF(larger.pointSizeF() * 1.5);
    view.setFont(larger);
    const QImage shown = picture(view, 1);
    view.setItemDelegate(&plain);
    QVERIFY(picture(view, 1) == shown);
}

SLUICE_TEST(TstLineDelegate)
#include "tst_linedelegate.moc"
