// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/keyfield.h"

#include <QKeyEvent>

#include <algorithm>
#include <iterator>
#include <utility>

namespace sluice {

namespace {

bool leavesTheField(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab || event.key() == Qt::Key_Escape;
}

} // namespace

KeyField::KeyField(QWidget *parent)
    : QLineEdit(parent)
{
    // What is shown is what was pressed; there is no text to be edited.
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void KeyField::setKeys(const QKeySequence &keys)
{
    setText(keys.toString(QKeySequence::NativeText));
    if (std::exchange(m_keys, keys) != keys)
        emit keysChanged(m_keys);
}

bool KeyField::event(QEvent *event)
{
    // Commands that have these keys now must not be carried out.
    if (event->type() == QEvent::ShortcutOverride && !leavesTheField(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    if (leavesTheField(*event)) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    static constexpr int alone[] = {Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt,     Qt::Key_Meta,
                                    Qt::Key_AltGr, Qt::Key_unknown, Qt::Key_CapsLock};
    if (std::ranges::find(alone, event->key()) != std::end(alone))
        return;
    // The keypad's keys are the same keys.
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    setKeys(QKeySequence(QKeyCombination(modifiers, Qt::Key(event->key()))));
}

} // namespace sluice
