// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkframe.h"
#include "look.h"
#include "testregistry.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>
#include <memory>

using namespace sluice;

namespace {

QPalette darkGround()
{
    QPalette palette(QColor(0x31, 0x36, 0x3b), QColor(0x2a, 0x2e, 0x32));
    palette.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, QColor(0xfc, 0xfc, 0xfc));
    return palette;
}

/// The best that any point of the picture has against the ground of boxes.
double bestContrast(const QImage &picture, const QRect &where, const QColor &ground)
{
    double best = 1;
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x)
            best = std::max(best, contrastRatio(picture.pixelColor(x, y), ground));
    }
    return best;
}

} // namespace

class TstCheckFrame : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyBoxIsSeenOnADarkGround();
    void aBoxInAViewAsWell();
    void aMarkIsSeen_data();
    void aMarkIsSeen();
    void anEmptyBoxOfASelectedRowIsEmpty();
    void aFieldOnBlackHasAFrame();
    void onALightGroundNothingChanges();
    void whatIsSelectedCanBeRead();
    void theCurrentRowCanBeReadAsTheOthers_data();
    void theCurrentRowCanBeReadAsTheOthers();
    void atTwiceTheScaleALineIsTwiceAsWide_data();
    void atTwiceTheScaleALineIsTwiceAsWide();
};

void TstCheckFrame::anEmptyBoxIsSeenOnADarkGround()
{
    CheckFrame style;
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("fusion")));
    QCheckBox box;
    box.setPalette(darkGround());
    const QColor ground = darkGround().color(QPalette::Base);
    box.setStyle(&style);
    box.resize(box.sizeHint());
    QVERIFY(bestContrast(box.grab().toImage(), box.rect(), ground) >= 3);
    box.setStyle(fusion.get());
    QVERIFY2(bestContrast(box.grab().toImage(), box.rect(), ground) < 3, "Fusion has learnt it: this can go");
}

void TstCheckFrame::aBoxInAViewAsWell()
{
    CheckFrame style;
    QListWidget list;
    list.setPalette(darkGround());
    list.setStyle(&style);
    list.setFrameShape(QFrame::NoFrame);
    auto *item = new QListWidgetItem(QString(), &list);
    item->setCheckState(Qt::Unchecked);
    list.resize(200, 60);
    QVERIFY(
        bestContrast(list.viewport()->grab().toImage(), list.visualItemRect(item), darkGround().color(QPalette::Base))
        >= 3);
}

void TstCheckFrame::aMarkIsSeen_data()
{
    QTest::addColumn<Qt::CheckState>("state");
    QTest::addColumn<bool>("selected");
    for (const bool selected : {false, true}) {
        QTest::addRow("on, %d", int(selected)) << Qt::Checked << selected;
        QTest::addRow("half on, %d", int(selected)) << Qt::PartiallyChecked << selected;
    }
}

void TstCheckFrame::aMarkIsSeen()
{
    QFETCH(const Qt::CheckState, state);
    QFETCH(const bool, selected);
    CheckFrame style;
    QListWidget list;
    list.setPalette(darkGround());
    list.setStyle(&style);
    list.setFrameShape(QFrame::NoFrame);
    auto *item = new QListWidgetItem(QString(), &list);
    list.resize(200, 60);
    item->setSelected(selected);
    const auto picture = [&](Qt::CheckState as) {
        item->setCheckState(as);
        return list.viewport()->grab(list.visualItemRect(item)).toImage();
    };
    QVERIFY(picture(state) != picture(Qt::Unchecked));
    QVERIFY(picture(Qt::Checked) != picture(Qt::PartiallyChecked));
}

void TstCheckFrame::anEmptyBoxOfASelectedRowIsEmpty()
{
    CheckFrame style;
    QPalette palette = darkGround();
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
    palette.setColor(QPalette::HighlightedText, QColor(0x0e, 0x10, 0x12));
    QStyleOptionButton box;
    box.palette = palette;
    box.rect = QRect(0, 0, 16, 16);
    box.state = QStyle::State_Enabled | QStyle::State_Selected | QStyle::State_Off;
    QImage picture(16, 16, QImage::Format_ARGB32);
    picture.fill(palette.color(QPalette::Highlight));
    QPainter painter(&picture);
    style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, nullptr);
    painter.end();
    QVERIFY2(contrastRatio(picture.pixelColor(8, 8), palette.color(QPalette::Highlight)) < 1.5,
             "its middle is the row");
    QVERIFY(contrastRatio(picture.pixelColor(0, 8), palette.color(QPalette::Highlight)) > 3);
}

void TstCheckFrame::aFieldOnBlackHasAFrame()
{
    CheckFrame style;
    QPalette palette(Qt::black, Qt::black);
    palette.setColor(QPalette::Base, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, Qt::white);
    QLineEdit field;
    field.setPalette(palette);
    field.setStyle(&style);
    field.resize(field.sizeHint());
    QVERIFY(bestContrast(field.grab().toImage(), field.rect(), Qt::black) >= 3);
}

void TstCheckFrame::onALightGroundNothingChanges()
{
    CheckFrame style;
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("fusion")));
    QCheckBox box;
    box.setPalette(QPalette(QColor(0xef, 0xef, 0xef)));
    box.setStyle(&style);
    box.resize(box.sizeHint());
    const QImage ours = box.grab().toImage();
    box.setStyle(fusion.get());
    QCOMPARE(ours, box.grab().toImage());
}

void TstCheckFrame::whatIsSelectedCanBeRead()
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("fusion")));
    QPalette palette = fusion->standardPalette();
    const auto contrast = [&palette](QPalette::ColorGroup group) {
        return contrastRatio(palette.color(group, QPalette::Highlight),
                             palette.color(group, QPalette::HighlightedText));
    };
    QVERIFY2(contrast(QPalette::Active) < 4.5, "the style has mended it, and ours need not");
    CheckFrame().polish(palette);
    QVERIFY(contrast(QPalette::Active) >= 4.5);
    QVERIFY(contrast(QPalette::Inactive) >= 4.5);
    QPalette dark = darkGround();
    dark.setColor(QPalette::Highlight, QColor(0x1d, 0x4e, 0x6e));
    const QPalette before = dark;
    CheckFrame().polish(dark);
    QCOMPARE(dark.color(QPalette::Highlight), before.color(QPalette::Highlight));
}

void TstCheckFrame::theCurrentRowCanBeReadAsTheOthers_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QApplication::style()->standardPalette();
    QTest::newRow("dark") << darkGround();
}

/// A row of a selection in which the mouse or a key was last: its text and ground are those of its neighbours.
void TstCheckFrame::theCurrentRowCanBeReadAsTheOthers()
{
    QFETCH(const QPalette, palette);
    CheckFrame style;
    QTreeWidget tree;
    tree.setPalette(palette);
    tree.setStyle(&style);
    tree.setAllColumnsShowFocus(true);
    tree.setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree.setHeaderLabels({QStringLiteral("One"), QStringLiteral("Two")});
    for (int row = 0; row < 3; ++row)
        new QTreeWidgetItem(&tree, {QStringLiteral("The same"), QStringLiteral("in each")});
    tree.resize(300, 120);
    tree.show();
    tree.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&tree));
    tree.setFocus();
    tree.setCurrentItem(tree.topLevelItem(1));
    for (const bool selected : {true, false}) {
        for (int row = 0; row < 3; ++row)
            tree.topLevelItem(row)->setSelected(selected);
        const QImage picture = tree.viewport()->grab().toImage();
        const auto inner = [&](int row) {
            return picture.copy(tree.visualRect(tree.model()->index(row, 0)).adjusted(1, 1, -1, -1));
        };
        QCOMPARE(inner(1), inner(0));
        // And yet it is seen which one it is.
        const QRect current = tree.visualItemRect(tree.topLevelItem(1));
        QVERIFY(contrastRatio(picture.pixelColor(current.center().x(), current.top()),
                              picture.pixelColor(current.center().x(), current.top() + 1))
                >= 3);
    }
}

void TstCheckFrame::atTwiceTheScaleALineIsTwiceAsWide_data()
{
    QTest::addColumn<QStyle::PrimitiveElement>("element");
    QTest::newRow("of the focus") << QStyle::PE_FrameFocusRect;
    QTest::newRow("of a box") << QStyle::PE_IndicatorCheckBox;
}

/// And not half beside the edge.
void TstCheckFrame::atTwiceTheScaleALineIsTwiceAsWide()
{
    QFETCH(const QStyle::PrimitiveElement, element);
    const CheckFrame style;
    constexpr QSize size(16, 16);
    QStyleOptionFocusRect focus;
    QStyleOptionButton box;
    QStyleOption *option = &focus;
    if (element == QStyle::PE_IndicatorCheckBox)
        option = &box;
    option->palette = darkGround();
    option->rect = QRect(QPoint(), size);
    option->state = QStyle::State_Enabled | QStyle::State_KeyboardFocusChange;
    const auto edge = [&](int scale) {
        QImage picture(size * scale, QImage::Format_ARGB32);
        picture.setDevicePixelRatio(scale);
        picture.fill(darkGround().color(QPalette::Base));
        QPainter painter(&picture);
        style.drawPrimitive(element, option, &painter, nullptr);
        painter.end();
        picture.setDevicePixelRatio(1);
        // The inside is drawn as finely as it can be.
        QPainter(&picture).fillRect(QRect(scale, scale, 14 * scale, 14 * scale), Qt::black);
        return picture;
    };
    QCOMPARE(edge(2), edge(1).scaled(size * 2));
}

SLUICE_TEST(TstCheckFrame)
#include "tst_checkframe.moc"
