// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthicon.h"
#include "look.h"
#include "quietselection.h"
#include "testregistry.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace sluice;

/// Of several selections in a window one is where keys go.
class TstQuietSelection : public QObject
{
    Q_OBJECT

private slots:
    void theFocusMakesItBright()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *list = new QListWidget;
        auto *other = new QLineEdit;
        layout->addWidget(other);
        layout->addWidget(list);
        quietWithoutFocus(list);
        window.show();
        QApplication::setActiveWindow(&window);
        other->setFocus();
        const auto ground = [&] {
            return list->palette().color(QPalette::Active, QPalette::Highlight);
        };
        const auto contrast = [&] {
            return contrastRatio(ground(), list->palette().color(QPalette::Active, QPalette::HighlightedText));
        };
        const QColor bright = window.palette().color(QPalette::Active, QPalette::Highlight);
        QVERIFY(ground() != bright);
        QVERIFY(contrast() >= 4.5);
        list->setFocus();
        QCOMPARE(ground(), bright);
        other->setFocus();
        QVERIFY(ground() != bright);

        // Another palette is followed, in light and in dark.
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
        dark.setColor(QPalette::Window, QColor(0x2a, 0x2e, 0x32));
        dark.setColor(QPalette::Text, QColor(0xfc, 0xfc, 0xfc));
        dark.setColor(QPalette::WindowText, QColor(0xfc, 0xfc, 0xfc));
        dark.setColor(QPalette::Highlight, Qt::magenta);
        window.setPalette(dark);
        QVERIFY(isDark(list->palette()));
        QCOMPARE(ground(), quietSelection(dark));
        QVERIFY(contrast() >= 4.5);
        list->setFocus();
        QCOMPARE(ground(), QColor(Qt::magenta));
    }

    /// What is meant before the others can be read.
    void theGroundOfAPrimaryButtonLetsItsTextBeRead()
    {
        QPalette palette;
        for (const auto &[fill, text] : {std::pair{QColor(0x30, 0x8c, 0xc6), QColor(Qt::white)},
                                         std::pair{QColor(Qt::yellow), QColor(Qt::black)}}) {
            palette.setColor(QPalette::Highlight, fill);
            palette.setColor(QPalette::HighlightedText, text);
            QVERIFY(contrastRatio(primaryFill(palette), text) >= 4.5);
        }
    }

    /// The state of what is selected is seen by its colour there too.
    void glyphsKeepTheirColourOnIt()
    {
        const auto drawn = [](const QPalette &palette) {
            return healthIcon(Health::Broken, palette).pixmap(QSize(16, 16), QIcon::Selected).toImage();
        };
        QPalette palette;
        palette.setColor(QPalette::HighlightedText, Qt::white);
        const QImage plain = healthIcon(Health::Broken, isDark(palette)).pixmap(QSize(16, 16)).toImage();
        QVERIFY(drawn(palette) != plain);
        palette.setColor(QPalette::Highlight, quietSelection(palette));
        QCOMPARE(drawn(palette), plain);
    }
};

SLUICE_TEST(TstQuietSelection)
#include "tst_quietselection.moc"
