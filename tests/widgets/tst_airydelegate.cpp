// SPDX-License-Identifier: GPL-3.0-or-later
#include "airydelegate.h"
#include "testregistry.h"

#include <QImage>
#include <QLabel>
#include <QStringListModel>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace sluice;

namespace {

/// Lines of points in which there is anything dark.
int inkedLines(const QImage &image)
{
    int lines = 0;
    for (int y = 0; y < image.height(); ++y) {
        bool any = false;
        for (int x = 0; x < image.width() && !any; ++x)
            any = qGray(image.pixel(x, y)) < 140;
        lines += any ? 1 : 0;
    }
    return lines;
}

} // namespace

class TstAiryDelegate : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsCutAbove_data()
    {
        QTest::addColumn<int>("points");
        for (int points = 8; points <= 14; ++points)
            QTest::addRow("%d", points) << points;
    }
    void nothingIsCutAbove()
    {
        QFETCH(const int, points);
        const QString text = QStringLiteral("\u00dc");
        QFont font;
        font.setPointSize(points);
        QStringListModel model({text});
        QTreeView view;
        view.setFont(font);
        view.setHeaderHidden(true);
        view.setRootIsDecorated(false);
        view.setItemDelegate(new AiryDelegate(&view));
        view.setModel(&model);
        view.resize(200, 100);
        view.show();
        QLabel free(text);
        free.setFont(font);
        free.resize(100, 100);
        const QRect row = view.visualRect(model.index(0)).adjusted(0, 0, -1, 0);
        QCOMPARE(inkedLines(view.viewport()->grab(row).toImage()), inkedLines(free.grab().toImage()));
    }
};

SLUICE_TEST(TstAiryDelegate)
#include "tst_airydelegate.moc"
