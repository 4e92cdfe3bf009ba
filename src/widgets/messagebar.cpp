// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "errortext.h"
#include "handfocus.h"
#include "iconset.h"
#include "plainlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace sluice {

namespace {

QString iconName(Tone tone)
{
    switch (tone) {
    case Tone::Positive:
        return QStringLiteral("data-success");
    case Tone::Attention:
        return QStringLiteral("data-warning");
    case Tone::Negative:
        return QStringLiteral("data-error");
    case Tone::Quiet:
    case Tone::Information:
        break;
    }
    return QStringLiteral("data-information");
}

/// The icons of that name are red, as if closing a message were a danger.
QIcon cross(const QColor &color, int side, qreal ratio)
{
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap));
    const qreal from = side * 0.28;
    const qreal to = side - from;
    painter.drawLine(QPointF(from, from), QPointF(to, to));
    painter.drawLine(QPointF(from, to), QPointF(to, from));
    return pixmap;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new PlainLabel(this))
    , m_details(new PlainLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    const int unit = gridUnit(this);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(2 * unit + 4, unit + 2, unit + 2, unit + 2);
    grid->setHorizontalSpacing(2 * unit);
    grid->setVerticalSpacing(unit);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setSelectable(true);
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_details->setSelectable(true);
    m_details->setMuted(true);
    m_details->setFont(captionFont(font()));
    m_details->setAccessibleName(tr("Details"));
    m_buttons->setSpacing(unit);
    m_close->setObjectName(QStringLiteral("closeMessage"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message (Esc)"));
    m_close->setAccessibleName(tr("Close this message"));
    // Icon and text meet in the middle of the line of the buttons.
    grid->addWidget(m_icon, 0, 0, Qt::AlignVCenter);
    grid->addWidget(m_text, 0, 1, Qt::AlignVCenter);
    grid->addLayout(m_buttons, 0, 2, Qt::AlignVCenter);
    grid->addWidget(m_close, 0, 3, Qt::AlignVCenter);
    grid->addWidget(m_details, 1, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(qApp, &QApplication::focusChanged, this, &MessageBar::noteFocus);
    m_details->hide();
    refreshIcon();
    hide();
}

QString MessageBar::text() const
{
    return m_text->wholeText();
}

void MessageBar::showMessage(const Message &message)
{
    m_tone = message.tone;
    m_hasMessage = true;
    m_text->setText(message.text);
    m_text->setAccessibleName(message.text);
    setAccessibleName(message.text);
    m_details->setText(message.details);
    showDetails(false);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // A click on the very button may have led here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (message.retry) {
        QPushButton *button =
            addButton(message.retryText.isEmpty() ? tr("&Retry") : message.retryText, QStringLiteral("retry"));
        connect(button, &QPushButton::clicked, this, &MessageBar::retryRequested);
    }
    for (const Action &action : message.actions) {
        QPushButton *button = addButton(action.text, action.id);
        connect(button, &QPushButton::clicked, this, [this, id = action.id] { emit actionTriggered(id); });
    }
    if (!message.details.isEmpty()) {
        QPushButton *button = addButton(tr("&Details"), QStringLiteral("details"));
        button->setCheckable(true);
        connect(button, &QPushButton::toggled, this, [this](bool shown) {
            showDetails(shown);
            emit detailsToggled(shown);
        });
    }
    refreshIcon();
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::showError(const Error &error, bool retryable, const QList<Action> &actions)
{
    if (error.kind == Error::Kind::Cancelled) {
        clear();
        return;
    }
    const ErrorText words = errorText(error);
    const bool state = error.kind == Error::Kind::NoSchemaConfig || error.kind == Error::Kind::NotServed;
    const bool unsure = error.kind == Error::Kind::OutcomeUnknown || error.kind == Error::Kind::ReadOnly;
    showMessage({state    ? Tone::Information
                 : unsure ? Tone::Attention
                          : Tone::Negative,
                 words.text(), words.details, actions, retryable && canRetry(error)});
}

void MessageBar::clear()
{
    m_hasMessage = false;
    if (hasFocusWithin(this))
        giveFocusBack();
    hide();
}

void MessageBar::noteFocus(QWidget *before, QWidget *now)
{
    const auto isMine = [this](const QWidget *widget) {
        return widget == this || isAncestorOf(widget);
    };
    // None of another window, where a question may have been answered meanwhile.
    if (now != nullptr && isMine(now) && before != nullptr && !isMine(before) && before->window() == window())
        m_before = before;
}

void MessageBar::giveFocusBack()
{
    if (m_before != nullptr && m_before->isVisible() && m_before->isEnabled() && m_before->window() == window())
        m_before->setFocus(Qt::OtherFocusReason);
    else if (m_heir)
        m_heir();
    else if (parentWidget() != nullptr)
        focusInto(parentWidget(), this);
}

void MessageBar::dismiss()
{
    clear();
    emit dismissed();
}

void MessageBar::showDetails(bool shown)
{
    m_details->setVisible(shown);
}

QPushButton *MessageBar::addButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    // Reached after the text and before the cross, in the order in which they stand.
    setTabOrder(m_buttons->count() > 1 ? m_buttons->itemAt(m_buttons->count() - 2)->widget() : m_text, button);
    setTabOrder(button, m_close);
    return button;
}

void MessageBar::refreshIcon()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(icon(iconName(m_tone)).pixmap(QSize(size, size), devicePixelRatioF()));
    m_close->setIcon(cross(palette().color(QPalette::WindowText), size, devicePixelRatioF()));
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        refreshIcon();
        update();
    }
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = toneColor(m_tone, isDark(palette()));
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(area, 4, 4);
    painter.fillPath(shape, mixed(palette().color(QPalette::Window), color, 0.12));
    painter.setPen(mixed(palette().color(QPalette::Window), color, 0.55));
    painter.drawPath(shape);
    // The edge in full colour tells the tone from afar; the icon tells it by shape.
    painter.setClipPath(shape);
    painter.fillRect(QRectF(area.left(), area.top(), 4, area.height()), color);
}

} // namespace sluice
