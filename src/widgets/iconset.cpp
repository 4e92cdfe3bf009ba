// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconset.h"

#include "look.h"

#include <QApplication>
#include <QEvent>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

// A static library's resources are registered only when somebody asks for them by name, from outside any namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(sluice);
}

namespace sluice {

namespace {

class ThemeFollower final : public QObject
{
public:
    explicit ThemeFollower(QApplication *application)
        : QObject(application)
    {
        application->installEventFilter(this);
        follow();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == parent()
            && (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange))
            follow();
        return QObject::eventFilter(watched, event);
    }

private:
    static void follow()
    {
        const QString name = isDark(QApplication::palette()) ? QStringLiteral("breeze-dark") : QStringLiteral("breeze");
        if (QIcon::themeName() != name)
            QIcon::setThemeName(name);
    }
};

/// Grey, black or white all over is no colour.
bool hasColour(const QImage &image)
{
    const QImage pixels = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        for (int x = 0; x < pixels.width(); ++x) {
            const auto [least, most] = std::minmax({qRed(line[x]), qGreen(line[x]), qBlue(line[x])});
            if (qAlpha(line[x]) > 60 && most - least > 40)
                return true;
        }
    }
    return false;
}

/// How much of a disabled icon is left.
constexpr double disabledShare = 0.28;

/// Where a view is painted, what is selected has its colours, which change with the focus.
QColor selectedInk(const QPainter *painter)
{
    const QPaintDevice *device = painter->device();
    const auto *widget =
        device != nullptr && device->devType() == QInternal::Widget ? dynamic_cast<const QWidget *>(device) : nullptr;
    const QPalette palette = widget != nullptr ? widget->palette() : QApplication::palette();
    return palette.color(QPalette::Active, QPalette::HighlightedText);
}

/// Qt mixes the highlight into a selected icon, which makes a dark one darker on a dark ground. Of a disabled one it
/// mends the dark to a middle grey, which leaves lines pale and makes a filled drawing the heaviest of its row.
class SelectableEngine final : public QIconEngine
{
public:
    explicit SelectableEngine(QIcon drawing)
        : m_drawing(std::move(drawing))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() == nullptr ? 1 : painter->device()->devicePixelRatio();
        if (mode != QIcon::Selected && mode != QIcon::Disabled) {
            // Painted by itself it would take the drawing of a larger size, and scale that to a part of a point.
            const QPixmap drawing = m_drawing.pixmap(rect.size(), ratio, mode, state);
            const QSize size = drawing.deviceIndependentSize().toSize();
            painter->drawPixmap(QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, size, rect), drawing);
            return;
        }
        painter->drawPixmap(rect, mode == QIcon::Disabled ? disabled(rect.size(), state, ratio)
                                                          : selected(rect.size(), state, ratio, selectedInk(painter)));
    }
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return m_drawing.actualSize(size, mode, state);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const QSize logical = (QSizeF(size) / scale).toSize();
        if (mode == QIcon::Selected)
            return selected(logical, state, scale,
                            QApplication::palette().color(QPalette::Active, QPalette::HighlightedText));
        return mode == QIcon::Disabled ? disabled(logical, state, scale)
                                       : m_drawing.pixmap(logical, scale, mode, state);
    }
    QString key() const override { return QStringLiteral("SluiceSelectable"); }
    QIconEngine *clone() const override { return new SelectableEngine(m_drawing); }
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override
    {
        return m_drawing.availableSizes(mode, state);
    }
    QString iconName() override { return m_drawing.name(); }
    bool isNull() override { return m_drawing.isNull(); }

private:
    QPixmap selected(const QSize &size, QIcon::State state, qreal scale, const QColor &ink)
    {
        const QPixmap plain = m_drawing.pixmap(size, scale, QIcon::Normal, state);
        const QString key = QStringLiteral("sluice-selected-%1-%2").arg(plain.cacheKey()).arg(ink.rgba());
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = tinted(plain, ink);
            QPixmapCache::insert(key, result);
        }
        return result;
    }
    QPixmap disabled(const QSize &size, QIcon::State state, qreal scale)
    {
        const QPixmap plain = m_drawing.pixmap(size, scale, QIcon::Normal, state);
        const QString key = QStringLiteral("sluice-disabled-%1").arg(plain.cacheKey());
        QPixmap result;
        if (plain.isNull() || QPixmapCache::find(key, &result))
            return result;
        result = plain;
        result.fill(Qt::transparent);
        QPainter painter(&result);
        painter.setOpacity(disabledShare);
        painter.drawPixmap(0, 0, plain);
        painter.end();
        QPixmapCache::insert(key, result);
        return result;
    }

    QIcon m_drawing;
};

} // namespace

void installIcons(QApplication *application)
{
    registerResources();
    QIcon::setThemeSearchPaths({QStringLiteral(":/icons")});
    new ThemeFollower(application);
}

QPixmap tinted(const QPixmap &drawing, const QColor &color)
{
    if (drawing.isNull() || hasColour(drawing.toImage()))
        return drawing;
    QPixmap result = drawing;
    QPainter painter(&result);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(QPoint(), drawing.size()), color);
    return result;
}

QIcon icon(const QString &name)
{
    const QIcon drawing = QIcon::fromTheme(name);
    return drawing.isNull() ? drawing : QIcon(new SelectableEngine(drawing));
}

QIcon applicationIcon()
{
    registerResources();
    return QIcon(QStringLiteral(":/sluice/sluice.svg"));
}

} // namespace sluice
