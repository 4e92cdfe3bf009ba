// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthdelegate.h"

#include "healthicon.h"
#include "healthtext.h"
#include "look.h"

#include <algorithm>

namespace sluice {

HealthDelegate::HealthDelegate(int healthRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_healthRole(healthRole)
{
}

void HealthDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (m_healthRole < 0)
        return;
    const QVariant value = index.data(m_healthRole);
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!value.isValid() || !isNumber || number < 0 || number > int(Health::Healthy))
        return;
    const auto health = Health(number);
    const int side = option->fontMetrics.height();
    option->decorationSize = QSize(side, side);
    option->icon = healthIcon(health, option->palette);
    option->features |= QStyleOptionViewItem::HasDecoration;
    if (option->text.isEmpty()) {
        option->text = healthLabel(health);
        option->features |= QStyleOptionViewItem::HasDisplay;
    }
}

QSize HealthDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 2 * gridUnit(option.widget)));
    return size;
}

} // namespace sluice
