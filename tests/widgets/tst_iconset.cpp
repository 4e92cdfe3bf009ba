// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconset.h"

#include "testregistry.h"

#include <QImage>
#include <QPixmap>
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
};

SLUICE_TEST(TstIconSet)
#include "tst_iconset.moc"
