// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncbuttondelegate.h"

#include "iconset.h"
#include "look.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <utility>

namespace sluice {

namespace {

bool sameRow(const QModelIndex &a, const QModelIndex &b)
{
    return a.isValid() && b.isValid() && a.row() == b.row() && a.parent() == b.parent();
}

int iconSide(const QWidget *widget)
{
    return widget->style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, widget);
}

} // namespace

SyncButtonDelegate::SyncButtonDelegate(QAbstractItemView *view, int healthRole)
    : HealthDelegate(healthRole, view)
    , m_view(view)
    , m_viewport(view->viewport())
    , m_text(tr("Sync"))
    , m_iconName(QStringLiteral("view-refresh"))
{
    view->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
    view->installEventFilter(this);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        QWidget *port = m_view->viewport();
        // The wheel turns while the mouse stands still: what is lit then is what is meant.
        if (m_isWheeling)
            hover(port->mapFromGlobal(QCursor::pos()), port->underMouse());
        else
            follow();
    });
}

void SyncButtonDelegate::setButton(const QString &text, const QString &iconName)
{
    m_text = text;
    m_iconName = iconName;
    m_view->viewport()->update();
}

void SyncButtonDelegate::setIconOnly(bool iconOnly)
{
    m_iconOnly = iconOnly;
    m_view->viewport()->update();
}

bool SyncButtonDelegate::hasButton(const QModelIndex &index) const
{
    return index.isValid() && m_view->itemDelegateForIndex(index) == this
           && (m_enabledRole < 0 || index.data(m_enabledRole).toBool());
}

QSize SyncButtonDelegate::buttonSize() const
{
    const QFontMetrics metrics(captionFont(m_view->font()));
    const int unit = gridUnit(m_view);
    if (m_iconOnly)
        return {iconSide(m_view) + 2 * unit, qMax(metrics.height(), iconSide(m_view)) + 2};
    return {metrics.horizontalAdvance(m_text) + iconSide(m_view) + 4 * unit,
            qMax(metrics.height(), iconSide(m_view)) + 2};
}

QRect SyncButtonDelegate::placed(const QRect &cell) const
{
    // Of a wide column the part that can be seen.
    const QRect seen = cell.intersected(m_view->viewport()->rect());
    QSize size = buttonSize();
    size.setHeight(qMin(size.height(), cell.height() - 2));
    const QRect room = seen.adjusted(2, 0, -2, 0);
    if (size.width() > room.width())
        return {};
    const Qt::Alignment alignment = Qt::AlignVCenter | Qt::AlignRight;
    QRect result = QStyle::alignedRect(m_view->layoutDirection(), alignment, size, room);
    result.moveTop(cell.top() + (cell.height() - size.height()) / 2);
    return result;
}

QRect SyncButtonDelegate::buttonRect(const QModelIndex &index) const
{
    return hasButton(index) ? placed(m_view->visualRect(index)) : QRect();
}

bool SyncButtonDelegate::showsButton(const QModelIndex &index) const
{
    return hasButton(index) && (sameRow(index, m_hoveredRow) || sameRow(index, m_view->currentIndex()));
}

QModelIndex SyncButtonDelegate::buttonAt(const QPoint &point) const
{
    const QModelIndex index = m_view->indexAt(point);
    return buttonRect(index).contains(point) ? index : QModelIndex();
}

QSize SyncButtonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = HealthDelegate::sizeHint(option, index);
    const QSize button = buttonSize();
    size.setHeight(qMax(size.height(), button.height() + 2));
    if (index.data(Qt::DisplayRole).toString().isEmpty())
        size.setWidth(button.width() + 6);
    return size;
}

void SyncButtonDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    HealthDelegate::initStyleOption(option, index);
    // There is no room for its word.
    if (m_iconOnly && index.data(Qt::DisplayRole).toString().isEmpty()) {
        option->features.setFlag(QStyleOptionViewItem::HasDisplay, false);
        option->text.clear();
    }
}

void SyncButtonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect button = showsButton(index) ? placed(option.rect) : QRect();
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    const bool isIcon = whole.text.isEmpty() && !whole.icon.isNull();
    if (button.isEmpty() && !isIcon) {
        HealthDelegate::paint(painter, option, index);
        return;
    }
    // The ground of the whole cell first, then its content in what the button leaves.
    m_view->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &whole, painter, m_view);
    if (button.isEmpty()) {
        const bool selected = whole.state.testFlag(QStyle::State_Selected);
        whole.icon.paint(painter,
                         QStyle::alignedRect(option.direction, Qt::AlignCenter, whole.decorationSize, option.rect),
                         Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        return;
    }
    QStyleOptionViewItem content = option;
    if (option.direction == Qt::RightToLeft)
        content.rect.setLeft(button.right() + 2);
    else
        content.rect.setRight(button.left() - 2);
    if (content.rect.width() > 0)
        HealthDelegate::paint(painter, content, index);
    paintButton(painter, option, button, index);
}

void SyncButtonDelegate::paintButton(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                                     const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool hovered = QModelIndex(m_hoveredButton) == index && m_isMeant;
    const bool pressed = hovered && QModelIndex(m_pressed) == index;
    const QColor ground = palette.color(QPalette::Normal, QPalette::Button);
    const QColor highlight = palette.color(QPalette::Normal, QPalette::Highlight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(hovered ? highlight : hairline(palette));
    painter->setBrush(mixed(ground, highlight, pressed ? 0.35 : hovered ? 0.14 : 0));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);

    const int unit = gridUnit(m_view);
    const int side = iconSide(m_view);
    QRect inner = rect.adjusted(unit, 0, -unit, 0);
    const QRect iconRect = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, {side, side}, inner);
    const QColor ink = palette.color(QPalette::Normal, QPalette::ButtonText);
    const QPixmap drawing = icon(m_iconName).pixmap(iconRect.size(), m_view->devicePixelRatioF());
    painter->drawPixmap(iconRect, tinted(drawing, ink));
    if (m_iconOnly) {
        painter->restore();
        return;
    }
    if (option.direction == Qt::RightToLeft)
        inner.setRight(iconRect.left() - unit);
    else
        inner.setLeft(iconRect.right() + unit);
    painter->setFont(captionFont(m_view->font()));
    painter->setPen(ink);
    painter->drawText(inner, Qt::AlignCenter | Qt::TextSingleLine, m_text);
    painter->restore();
}

bool SyncButtonDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && buttonRect(index).contains(event->pos())) {
        QToolTip::showText(event->globalPos(), m_text, view);
        return true;
    }
    return HealthDelegate::helpEvent(event, view, option, index);
}

void SyncButtonDelegate::pointAt(const QPoint &global)
{
    if (std::exchange(m_point, global) == global)
        follow();
    else
        m_isMeant = true;
}

void SyncButtonDelegate::follow()
{
    const QPoint point = m_view->viewport()->mapFromGlobal(m_point);
    if (!m_isOverRow || sameRow(m_view->indexAt(point), m_hoveredRow))
        return;
    m_isMeant = false;
    QMetaObject::invokeMethod(
        this, [this, point] { hover(point, m_view->viewport()->rect().contains(point)); }, Qt::QueuedConnection);
}

void SyncButtonDelegate::hover(const QPoint &point, bool inside)
{
    const QModelIndex row = inside ? m_view->indexAt(point) : QModelIndex();
    const QModelIndex button = inside ? buttonAt(point) : QModelIndex();
    m_isOverRow = row.isValid();
    if (row == m_hoveredRow && button == m_hoveredButton)
        return;
    const auto repaintRow = [this](const QModelIndex &index) {
        if (index.isValid()) {
            const QRect cell = m_view->visualRect(index);
            m_view->viewport()->update(0, cell.top(), m_view->viewport()->width(), cell.height());
        }
    };
    repaintRow(m_hoveredRow);
    m_hoveredRow = row;
    m_hoveredButton = button;
    repaintRow(m_hoveredRow);
}

bool SyncButtonDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        const QModelIndex current = m_view->currentIndex();
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && !key->isAutoRepeat()
            && hasButton(current)) {
            emit triggered(current);
            return true;
        }
    }
    // The base class takes what it watches for an editor: the view must not get there.
    if (watched == m_view)
        return false;
    if (watched != m_viewport)
        return HealthDelegate::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto *mouse =
            static_cast<QMouseEvent *>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        pointAt(mouse->globalPosition().toPoint());
        hover(mouse->position().toPoint(), true);
        return m_pressed.isValid();
    }
    case QEvent::Wheel:
        m_isWheeling = true;
        QMetaObject::invokeMethod(
            this, [this] { m_isWheeling = false; }, Qt::QueuedConnection);
        break;
    case QEvent::Paint:
        // Whatever has moved the rows, it has them painted.
        follow();
        break;
    case QEvent::Leave:
        hover({}, false);
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: {
        const auto *mouse =
            static_cast<QMouseEvent *>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        if (mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier)
            break;
        pointAt(mouse->globalPosition().toPoint());
        hover(mouse->position().toPoint(), true);
        if (!m_hoveredButton.isValid())
            break;
        if (!m_isMeant)
            return true;
        m_pressed = m_hoveredButton;
        m_view->update(m_pressed);
        return true;
    }
    case QEvent::MouseButtonRelease: {
        if (!m_pressed.isValid())
            break;
        const auto *mouse =
            static_cast<QMouseEvent *>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        const QModelIndex pressed = m_pressed;
        m_pressed = QPersistentModelIndex();
        m_view->update(pressed);
        if (buttonAt(mouse->position().toPoint()) == pressed)
            emit triggered(pressed);
        return true;
    }
    default:
        break;
    }
    return false;
}

} // namespace sluice
