// SPDX-License-Identifier: GPL-3.0-or-later
#include "linedelegate.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace sluice {

namespace {

/// Some screens full.
constexpr qsizetype mostLines = 4'000;

bool isLine(const QStyleOptionViewItem &option)
{
    constexpr QStyleOptionViewItem::ViewItemFeatures known =
        QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::Alternate;
    return (option.features & ~known) == QStyleOptionViewItem::None && !option.state.testFlag(QStyle::State_HasFocus)
           && option.textElideMode != Qt::ElideNone && !option.text.contains(QChar::LineSeparator)
           && !option.text.contains(u'\t');
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Normal : QPalette::Inactive;
}

QStaticText shaped(const QString &text, const QStyleOptionViewItem &option, const QTransform &scale)
{
    QTextOption how;
    how.setWrapMode(QTextOption::ManualWrap);
    how.setTextDirection(option.direction);
    QStaticText line(text);
    line.setTextFormat(Qt::PlainText);
    line.setTextOption(how);
    line.prepare(scale, option.font);
    return line;
}

} // namespace

LineDelegate::LineDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_lines(mostLines)
{
}

LineDelegate::~LineDelegate() = default;

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QStyle *style = own.widget != nullptr ? own.widget->style() : QApplication::style();
    const bool hasBox = own.features.testFlag(QStyleOptionViewItem::HasCheckIndicator);
    QStyleOptionViewItem box = own;
    QRect text = own.rect;
    if (hasBox) {
        // Where they lie depends on the style, and not on what the text says.
        box.text = QStringLiteral("x");
        text = style->subElementRect(QStyle::SE_ItemViewItemText, &box, own.widget);
        box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, own.widget);
    }
    // In less room than for a few letters it has to be clipped.
    if (!isLine(own) || text.width() < 4 * own.fontMetrics.averageCharWidth() || !own.rect.contains(box.rect)) {
        style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
        return;
    }
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &own, painter, own.widget);
    if (hasBox) {
        box.state |= own.checkState == Qt::Checked     ? QStyle::State_On
                     : own.checkState == Qt::Unchecked ? QStyle::State_Off
                                                       : QStyle::State_NoChange;
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, own.widget);
    }
    if (!own.text.isEmpty())
        drawText(painter, own, text);
}

void LineDelegate::drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect) const
{
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const QRect room = rect.adjusted(margin, 0, -margin, 0);
    const QStaticText &line = lineFor(*painter, option, room.width());
    const QSizeF size = line.size();
    const QRect place = QStyle::alignedRect(option.direction, option.displayAlignment, size.toSize(), room);
    // Sideways to a part of a point, as lines are laid out.
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, option.displayAlignment);
    const double left = alignment.testFlag(Qt::AlignRight)     ? room.left() + room.width() - size.width()
                        : alignment.testFlag(Qt::AlignHCenter) ? room.left() + (room.width() - size.width()) / 2
                                                               : room.left();
    const auto role = option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text;
    const QPen pen = painter->pen();
    const QFont font = painter->font();
    painter->setPen(option.palette.color(groupOf(option), role));
    painter->setFont(option.font);
    painter->drawStaticText(QPointF(left, place.top()), line);
    painter->setFont(font);
    painter->setPen(pen);
}

const QStaticText &LineDelegate::lineFor(const QPainter &painter, const QStyleOptionViewItem &option, int room) const
{
    const QTransform &world = painter.transform();
    const QTransform scale(world.m11(), world.m12(), world.m21(), world.m22(), 0, 0);
    const Key key{.text = option.text, .weight = option.font.weight()};
    Line *line = m_lines.object(key);
    if (line == nullptr || line->font != option.font) {
        line = new Line{.font = option.font, .whole = shaped(option.text, option, scale), .elided = {}};
        m_lines.insert(key, line);
    }
    if (line->whole.size().width() <= room)
        return line->whole;
    if (line->room != room) {
        line->elided = shaped(option.fontMetrics.elidedText(option.text, option.textElideMode, room), option, scale);
        line->room = room;
    }
    return line->elided;
}

} // namespace sluice
