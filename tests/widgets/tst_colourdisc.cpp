// SPDX-License-Identifier: GPL-3.0-or-later
#include "colourdisc.h"
#include "testregistry.h"

#include <QImage>
#include <QPixmap>
#include <QTest>

using namespace sluice;

namespace {

/// How wide it is across its middle, in pixels of the screen.
int widthOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    int width = 0;
    for (int x = 0; x < image.width(); ++x)
        width += qAlpha(image.pixel(x, image.height() / 2)) > 127 ? 1 : 0;
    return width;
}

} // namespace

class TstColourDisc : public QObject
{
    Q_OBJECT

private slots:
    /// As wide as it is asked for, whatever room the button has, and on a finer screen no wider.
    void isOfOneSize_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<int>("wide");
        QTest::newRow("its own room") << 16 << 1.0 << 14;
        QTest::newRow("a toolbar's") << 24 << 1.0 << 14;
        QTest::newRow("its own room, 2x") << 16 << 2.0 << 28;
        QTest::newRow("a toolbar's, 2x") << 24 << 2.0 << 28;
        QTest::newRow("too little room") << 10 << 1.0 << 8;
    }
    void isOfOneSize()
    {
        QFETCH(int, room);
        QFETCH(qreal, scale);
        QFETCH(int, wide);
        const QPixmap pixmap = colourDisc(Qt::red, 16).pixmap(QSize(room, room), scale);
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(room, room));
        QCOMPARE(widthOf(pixmap), wide);
    }
};

SLUICE_TEST(TstColourDisc)
#include "tst_colourdisc.moc"
