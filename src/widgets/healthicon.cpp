// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthicon.h"

#include "healthglyph.h"
#include "look.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

namespace sluice {

namespace {

class HealthIconEngine final : public QIconEngine
{
public:
    HealthIconEngine(Health health, const QColor &color, const QColor &selectedColor)
        : m_health(health)
        , m_color(color)
        , m_selectedColor(selectedColor.isValid() ? selectedColor : color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        // A row of a table is painted often; drawing paths anew each time would cost more than its text.
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

    void draw(QPainter *painter, const QRect &rect, QIcon::Mode mode) const
    {
        QColor color = mode == QIcon::Selected ? m_selectedColor : m_color;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.45F);
        paintHealthGlyph(*painter, rect, m_health, color);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor &color = mode == QIcon::Selected ? m_selectedColor : m_color;
        const QString key = QStringLiteral("sluice-health-%1-%2-%3-%4x%5-%6")
                                .arg(int(m_health))
                                .arg(color.rgba())
                                .arg(int(mode))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(scale);
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        // The size counts device pixels already; QIcon sets the ratio afterwards.
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        draw(&painter, QRect(QPoint(), size), mode);
        painter.end();
        QPixmapCache::insert(key, result);
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new HealthIconEngine(*this); }

private:
    Health m_health;
    QColor m_color;
    QColor m_selectedColor;
};

} // namespace

QIcon healthIcon(Health health, bool dark, const QColor &selectedColor)
{
    return QIcon(new HealthIconEngine(health, healthColor(health, dark), selectedColor));
}

QIcon healthIcon(Health health, const QPalette &palette)
{
    const bool isQuiet = palette.color(QPalette::Highlight) == quietSelection(palette);
    return healthIcon(health, isDark(palette), isQuiet ? QColor() : palette.color(QPalette::HighlightedText));
}

} // namespace sluice
