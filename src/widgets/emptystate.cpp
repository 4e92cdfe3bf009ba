// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include "iconset.h"
#include "look.h"
#include "plainlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_action(new QPushButton(this))
{
    const int unit = gridUnit(this);
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setFont(headingFont(font()));
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setMuted(true);
    m_action->setObjectName(QStringLiteral("emptyAction"));
    m_action->setAutoDefault(false);
    m_action->hide();
    // A short line can be read at a glance.
    const int wide = fontMetrics().averageCharWidth() * 56;
    m_title->setMaximumWidth(wide);
    m_text->setMaximumWidth(wide);
    m_text->setMinimumWidth(wide / 2);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * unit, 4 * unit, 4 * unit, 4 * unit);
    column->setSpacing(2 * unit);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addSpacing(unit);
    for (PlainLabel *label : {m_title, m_text}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 1000);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(unit);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setContent(const QString &iconName, const QString &title, const QString &text)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    refreshIcon();
}

void EmptyState::setAction(const QString &text, const QString &iconName)
{
    m_action->setText(text);
    m_action->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName));
    m_action->setVisible(!text.isEmpty());
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::refreshIcon()
{
    const int side = 2 * fontMetrics().height() + 2 * gridUnit(this);
    m_icon->setPixmap(icon(m_iconName).pixmap(QSize(side, side), devicePixelRatioF()));
    m_icon->setVisible(!m_iconName.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refreshIcon();
}

} // namespace sluice
