// SPDX-License-Identifier: GPL-3.0-or-later
#include "look.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor highlightWith(double contrast, const QPalette &palette)
{
    const QColor fill = palette.color(QPalette::Active, QPalette::Highlight);
    const QColor text = palette.color(QPalette::Active, QPalette::HighlightedText);
    const QColor away = luminance(text) > 0.5 ? Qt::black : Qt::white;
    for (double share = 0; share < 1; share += 0.05) {
        const QColor color = mixed(fill, away, share);
        if (contrastRatio(color, text) >= contrast)
            return color;
    }
    return away;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Window))
           < luminance(palette.color(QPalette::Active, QPalette::WindowText));
}

QColor toneColor(Tone tone, bool dark)
{
    switch (tone) {
    case Tone::Quiet:
        break;
    case Tone::Information:
        return dark ? QColor(0x4d, 0xb4, 0xf0) : QColor(0x1a, 0x74, 0xb0);
    case Tone::Positive:
        return dark ? QColor(0x45, 0xc4, 0x80) : QColor(0x1f, 0x85, 0x49);
    case Tone::Attention:
        return dark ? QColor(0xf6, 0xa0, 0x3d) : QColor(0xb9, 0x5a, 0x00);
    case Tone::Negative:
        return dark ? QColor(0xf4, 0x6f, 0x7b) : QColor(0xc9, 0x2c, 0x3c);
    }
    return dark ? QColor(0xa3, 0xab, 0xb2) : QColor(0x66, 0x6e, 0x75);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] =
        std::minmax({luminance(a), luminance(b)}); // values: of temporaries the other form keeps references
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float x, float y) {
        return float(x * (1 - share) + y * share);
    };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()),
                            mix(a.alphaF(), b.alphaF()));
}

QColor mutedText(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    // As faint as it may be, in steps, until it can be read on both grounds.
    for (double share = 0.4; share > 0; share -= 0.05) {
        const QColor color = mixed(text, window, share);
        if (contrastRatio(color, window) >= 4.5 && contrastRatio(color, base) >= 4.5)
            return color;
    }
    return text;
}

QColor selectionFill(const QPalette &palette)
{
    return highlightWith(4.5, palette);
}

QColor primaryFill(const QPalette &palette)
{
    // Fusion lightens a button, up to nearly half as bright again at its upper edge.
    return highlightWith(8.5, palette);
}

QColor quietSelection(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Active, QPalette::Base), palette.color(QPalette::Active, QPalette::Text),
                 isDark(palette) ? 0.25 : 0.18);
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), isDark(palette) ? 0.16 : 0.18);
}

QFont captionFont(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.9));
    return font;
}

QFont headingFont(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont fixedFont(const QFont &font)
{
    QFont result = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF());
    return result;
}

int gridUnit(const QWidget *widget)
{
    return std::max(2, qRound(QFontMetricsF(widget->font()).height() / 4));
}

} // namespace sluice
