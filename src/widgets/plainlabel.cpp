// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainlabel.h"

#include "look.h"

#include <QApplication>
#include <QEvent>

namespace sluice {

PlainLabel::PlainLabel(QWidget *parent)
    : PlainLabel(QString(), parent)
{
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
}

void PlainLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
}

void PlainLabel::setMuted(bool muted)
{
    m_muted = muted;
    colour();
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (m_muted && (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange))
        colour();
}

void PlainLabel::colour()
{
    if (m_colouring)
        return;
    m_colouring = true;
    // From the surroundings, never from the label's own, already fainter colours.
    const QPalette around = parentWidget() ? parentWidget()->palette() : QApplication::palette();
    QPalette own;
    if (m_muted)
        own.setColor(QPalette::WindowText, mutedText(around));
    setPalette(own);
    m_colouring = false;
}

} // namespace sluice
