// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator/navigatordelegate.h"

#include "boardview.h"
#include "healthicon.h"
#include "iconset.h"
#include "look.h"
#include "navigatormodel.h"
#include "roles.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace sluice {

namespace {

Health glyphOf(BoardView view)
{
    switch (view) {
    case BoardView::Broken:
        return Health::Broken;
    case BoardView::Delayed:
        return Health::Delayed;
    case BoardView::Waiting:
        return Health::WaitingForYou;
    case BoardView::Paused:
        return Health::Paused;
    case BoardView::NeverSynced:
        return Health::NeverSynced;
    case BoardView::All:
        break;
    }
    return Health::Healthy;
}

} // namespace

NavigatorDelegate::NavigatorDelegate(QAbstractItemView *view)
    : SyncButtonDelegate(view, HealthRole)
{
    setEnabledRole(SyncableRole);
    setIconOnly(true);
}

void NavigatorDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    SyncButtonDelegate::initStyleOption(option, index);
    const int kind = index.data(KindRole).toInt();
    if (kind == NavigatorModel::Heading) {
        option->font = captionFont(option->font);
        option->palette.setColor(QPalette::Text, mutedText(option->palette));
    } else if (kind == NavigatorModel::View) {
        const auto view = BoardView(index.data(ViewRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = view == BoardView::All ? icon(QStringLiteral("view-list-details"))
                                              : healthIcon(glyphOf(view), option->palette);
        // A view that holds nothing is no news.
        const QVariant count = index.data(CountRole);
        if (count.isValid() && count.toInt() == 0 && view != BoardView::All)
            option->palette.setColor(QPalette::Text, mutedText(option->palette));
    }
}

void NavigatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant count = index.data(CountRole);
    if (!count.isValid()) {
        SyncButtonDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    const QString text = QLocale().toString(count.toInt());
    const int gap = gridUnit(whole.widget);
    const int width = whole.fontMetrics.horizontalAdvance(text) + 2 * gap;
    const QStyle *style = whole.widget == nullptr ? QApplication::style() : whole.widget->style();
    whole.text = whole.fontMetrics.elidedText(whole.text, Qt::ElideRight,
                                              whole.rect.width() - width - whole.decorationSize.width() - 3 * gap);
    style->drawControl(QStyle::CE_ItemViewItem, &whole, painter, whole.widget);

    const bool selected = whole.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setFont(whole.font);
    painter->setPen(selected ? whole.palette.color(QPalette::HighlightedText) : mutedText(whole.palette));
    const bool leftToRight = whole.direction == Qt::LeftToRight;
    painter->drawText(whole.rect.adjusted(gap, 0, -gap, 0),
                      (leftToRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text);
    painter->restore();
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // One height for all: the view is told that its rows are uniform.
    QSize size = SyncButtonDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + 2 * gridUnit(option.widget));
    return size;
}

} // namespace sluice
