// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretedit.h"

#include "iconset.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace sluice {

SecretEdit::SecretEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_reveal(addAction(QIcon(), QLineEdit::TrailingPosition))
{
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setDragEnabled(false);
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, &SecretEdit::setRevealed);
    setRevealed(false);
}

void SecretEdit::setRevealed(bool revealed)
{
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setChecked(revealed);
    m_reveal->setIcon(icon(revealed ? QStringLiteral("password-show-off") : QStringLiteral("password-show-on")));
    m_reveal->setText(revealed ? tr("Hide what was typed") : tr("Show what was typed"));
    for (QToolButton *button : findChildren<QToolButton *>()) {
        if (button->defaultAction() == m_reveal)
            button->setAccessibleName(m_reveal->text());
    }
}

QString SecretEdit::takeText()
{
    QString result = text();
    // setText() forgets the history, unlike clear().
    setText({});
    return result;
}

void SecretEdit::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (isRevealed()) {
        QAction *copy = menu->addAction(icon(QStringLiteral("edit-copy")), tr("&Copy"), this, &QLineEdit::copy);
        copy->setEnabled(hasSelectedText());
    }
    QAction *paste = menu->addAction(icon(QStringLiteral("edit-paste")), tr("&Paste"), this, &QLineEdit::paste);
    paste->setEnabled(!isReadOnly() && !QGuiApplication::clipboard()->text().isEmpty());
    QAction *clear = menu->addAction(icon(QStringLiteral("edit-clear")), tr("C&lear"), this, [this] { setText({}); });
    clear->setEnabled(!isReadOnly() && !text().isEmpty());
    menu->addSeparator();
    QAction *all = menu->addAction(tr("Select &all"), this, &QLineEdit::selectAll);
    all->setEnabled(!text().isEmpty());
    menu->popup(event->globalPos());
}

void SecretEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo))
        return;
    if (!isRevealed() && (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)))
        return;
    QLineEdit::keyPressEvent(event);
}

void SecretEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        setRevealed(false);
}

void SecretEdit::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    setRevealed(false);
}

} // namespace sluice
