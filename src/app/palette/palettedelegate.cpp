// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palettedelegate.h"

#include "look.h"
#include "palette/palettemodel.h"
#include "roles.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace sluice {

PaletteDelegate::PaletteDelegate(QObject *parent)
    : HealthDelegate(HealthRole, parent)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = HealthDelegate::sizeHint(option, index);
    size.setHeight(std::max(option.decorationSize.height(), option.fontMetrics.height()) + 2 * gridUnit(option.widget));
    return size;
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    const int gap = gridUnit(whole.widget);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    QString hint = index.data(PaletteModel::HintRole).toString();
    if (!keys.isEmpty())
        hint += QStringLiteral("    ") + keys;
    // The name has the right of way; what is beside it takes at most half.
    const QFont faint = captionFont(whole.font);
    const QFontMetrics metrics(faint);
    hint = metrics.elidedText(hint, Qt::ElideRight, whole.rect.width() / 2);
    const int width = metrics.horizontalAdvance(hint) + 2 * gap;
    const QStyle *style = whole.widget == nullptr ? QApplication::style() : whole.widget->style();
    whole.text = whole.fontMetrics.elidedText(whole.text, Qt::ElideMiddle,
                                              whole.rect.width() - width - whole.decorationSize.width() - 4 * gap);
    style->drawControl(QStyle::CE_ItemViewItem, &whole, painter, whole.widget);
    const bool selected = whole.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setFont(faint);
    painter->setPen(selected ? whole.palette.color(QPalette::HighlightedText) : mutedText(whole.palette));
    const bool leftToRight = whole.direction == Qt::LeftToRight;
    painter->drawText(whole.rect.adjusted(gap, 0, -gap, 0),
                      (leftToRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine, hint);
    painter->restore();
}

} // namespace sluice
