// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconset.h"

#include "healthicon.h"
#include "testregistry.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QScopeGuard>
#include <QTest>

using namespace sluice;

namespace {

/// The shape alone, of whatever colour.
QImage drawingIn(const QString &theme, const QString &name)
{
    const QIcon icon(QStringLiteral(":/icons/%1/actions/22/%2.svg").arg(theme, name));
    return icon.pixmap(QSize(22, 22)).toImage().convertToFormat(QImage::Format_Alpha8);
}

} // namespace

/// The compiled icons of both palettes.
class TstIconSet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(!applicationIcon().isNull()); }

    /// Some names are links that lead to one drawing in light and to another in dark.
    void historyIsTheSameInBothThemes()
    {
        const QString name = QStringLiteral("appointment-new");
        const QImage light = drawingIn(QStringLiteral("breeze"), name);
        const QImage dark = drawingIn(QStringLiteral("breeze-dark"), name);
        QVERIFY(!light.isNull() && !dark.isNull());
        QCOMPARE(light, dark);
        QVERIFY(light != drawingIn(QStringLiteral("breeze"), QStringLiteral("edit-find")));
        QVERIFY2(drawingIn(QStringLiteral("breeze"), QStringLiteral("view-history")).isNull(), "it is not the same");
    }

    /// Dark drawings on a light ground, light ones on a dark one, also when it changes while the program runs; an icon
    /// that was made before goes along.
    void iconsFollowThePalette()
    {
        const QPalette before = QApplication::palette();
        const auto palette = qScopeGuard([&before] { QApplication::setPalette(before); });
        const QPalette light(QColor(0xef, 0xf0, 0xf1));
        const QPalette dark(QColor(0x31, 0x36, 0x3b));
        const auto ink = [](const QIcon &icon) {
            const QImage image = icon.pixmap(QSize(22, 22)).toImage();
            int most = 0;
            QColor found;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() > most) {
                        found = image.pixelColor(x, y);
                        most = found.alpha();
                    }
                }
            }
            return most == 0 ? -1 : found.lightness();
        };
        QApplication::setPalette(dark);
        installIcons(qApp);
        QCOMPARE(QIcon::themeName(), QStringLiteral("breeze-dark"));
        const QIcon refresh = icon(QStringLiteral("view-refresh"));
        QVERIFY(ink(refresh) > 180);
        QApplication::setPalette(light);
        QTRY_COMPARE(QIcon::themeName(), QStringLiteral("breeze"));
        QVERIFY2(ink(refresh) >= 0 && ink(refresh) < 90, "it was made under the dark palette");
        QVERIFY(ink(icon(QStringLiteral("view-refresh"))) < 90);
        QApplication::setPalette(dark);
        QTRY_COMPARE(QIcon::themeName(), QStringLiteral("breeze-dark"));
        QVERIFY(ink(refresh) > 180);
    }

    /// A filled drawing is not heavier than its neighbours.
    void aDisabledIconIsPale()
    {
        QIcon::setThemeSearchPaths({QStringLiteral(":/icons")});
        QIcon::setThemeName(QStringLiteral("breeze"));
        for (const char *name : {"media-playback-pause", "view-refresh"}) {
            const QIcon drawing = icon(QLatin1String(name));
            const QImage whole = drawing.pixmap(QSize(22, 22)).toImage();
            const QImage pale = drawing.pixmap(QSize(22, 22), QIcon::Disabled).toImage();
            QCOMPARE(pale.size(), whole.size());
            int most = 0;
            for (int y = 0; y < pale.height(); ++y) {
                for (int x = 0; x < pale.width(); ++x) {
                    most = qMax(most, pale.pixelColor(x, y).alpha());
                    QVERIFY(pale.pixelColor(x, y).alpha() <= whole.pixelColor(x, y).alpha());
                }
            }
            QVERIFY2(most > 60 && most < 128, name);
        }
    }

    /// A dark drawing on a dark ground would not be seen.
    void aSelectedIconHasTheColourOfItsText()
    {
        QPixmap drawing(8, 8);
        drawing.fill(QColor(0x23, 0x26, 0x29));
        QCOMPARE(tinted(drawing, Qt::yellow).toImage().pixelColor(4, 4), QColor(Qt::yellow));
        drawing.fill(QColor(0xda, 0x44, 0x53));
        QCOMPARE(tinted(drawing, Qt::yellow).toImage().pixelColor(4, 4), QColor(0xda, 0x44, 0x53));

        QIcon::setThemeSearchPaths({QStringLiteral(":/icons")});
        QIcon::setThemeName(QStringLiteral("breeze"));
        const QIcon pause = icon(QStringLiteral("media-playback-pause"));
        QVERIFY(!pause.isNull());
        QCOMPARE(pause.name(), QStringLiteral("media-playback-pause"));
        QVERIFY(icon(QStringLiteral("no-such-icon")).isNull());
        const QImage selected = pause.pixmap(QSize(22, 22), QIcon::Selected).toImage();
        const QColor wanted = QApplication::palette().color(QPalette::Active, QPalette::HighlightedText);
        bool any = false;
        for (int y = 0; y < selected.height(); ++y) {
            for (int x = 0; x < selected.width(); ++x) {
                const QColor color = selected.pixelColor(x, y);
                if (color.alpha() == 255) {
                    any = true;
                    QCOMPARE(color.rgb(), wanted.rgb());
                }
            }
        }
        QVERIFY(any);
    }

    void atTwiceTheScaleItIsDrawnAsFinely_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QIcon::Mode>("mode");
        for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected, QIcon::Disabled}) {
            QTest::addRow("of the theme, %d", int(mode)) << QStringLiteral("view-refresh") << mode;
            QTest::addRow("of a state, %d", int(mode)) << QString() << mode;
        }
    }

    /// As rows of tables and trees draw it: not the picture of the plain scale made larger.
    void atTwiceTheScaleItIsDrawnAsFinely()
    {
        QFETCH(const QString, name);
        QFETCH(const QIcon::Mode, mode);
        QIcon::setThemeSearchPaths({QStringLiteral(":/icons")});
        QIcon::setThemeName(QStringLiteral("breeze"));
        const QIcon drawing = name.isEmpty() ? healthIcon(Health::Rescheduled, false) : icon(name);
        constexpr QSize size(16, 16);
        QImage painted(size * 2, QImage::Format_ARGB32_Premultiplied);
        painted.setDevicePixelRatio(2);
        painted.fill(Qt::transparent);
        QPainter painter(&painted);
        drawing.paint(&painter, QRect(QPoint(), size), Qt::AlignCenter, mode);
        painter.end();
        QImage fine = drawing.pixmap(size, 2, mode).toImage().convertToFormat(painted.format());
        QCOMPARE(fine.size(), size * 2);
        fine.setDevicePixelRatio(2);
        QCOMPARE(painted, fine);
        // Four points that are one are of a picture that was made larger.
        int halves = 0;
        for (int y = 0; y < painted.height(); y += 2) {
            for (int x = 0; x < painted.width(); x += 2)
                halves += painted.pixel(x, y) != painted.pixel(x + 1, y + 1) ? 1 : 0;
        }
        QVERIFY2(halves > 20, QByteArray::number(halves).constData());
    }
};

SLUICE_TEST(TstIconSet)
#include "tst_iconset.moc"
