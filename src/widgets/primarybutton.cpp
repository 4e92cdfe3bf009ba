// SPDX-License-Identifier: GPL-3.0-or-later
#include "primarybutton.h"

#include "look.h"

#include <QApplication>
#include <QEvent>

namespace sluice {

PrimaryButton::PrimaryButton(QWidget *parent)
    : QPushButton(parent)
{
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    setDefault(true);
    colour();
}

void PrimaryButton::colour()
{
    if (m_colouring)
        return;
    m_colouring = true;
    const QPalette around = parentWidget() != nullptr ? parentWidget()->palette() : QApplication::palette();
    QPalette own;
    // Disabled it is like any other.
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        own.setColor(group, QPalette::Button, primaryFill(around));
        own.setColor(group, QPalette::ButtonText, around.color(QPalette::Active, QPalette::HighlightedText));
    }
    setPalette(own);
    m_colouring = false;
}

void PrimaryButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        colour();
}

} // namespace sluice
