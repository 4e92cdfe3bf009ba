// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconset.h"

#include "look.h"

#include <QApplication>
#include <QEvent>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>

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

/// Qt mixes the highlight into a selected icon, which makes a dark one darker on a dark ground.
class SelectableEngine final : public QIconEngine
{
public:
    explicit SelectableEngine(QIcon drawing)
        : m_drawing(std::move(drawing))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        if (mode != QIcon::Selected) {
            m_drawing.paint(painter, rect, Qt::AlignCenter, mode, state);
            return;
        }
        const qreal ratio = painter->device() == nullptr ? 1 : painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
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
        if (mode != QIcon::Selected)
            return m_drawing.pixmap(logical, scale, mode, state);
        const QColor color = QApplication::palette().color(QPalette::Active, QPalette::HighlightedText);
        const QPixmap plain = m_drawing.pixmap(logical, scale, QIcon::Normal, state);
        const QString key = QStringLiteral("sluice-selected-%1-%2").arg(plain.cacheKey()).arg(color.rgba());
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = tinted(plain, color);
            QPixmapCache::insert(key, result);
        }
        return result;
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
