// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace sluice {

/// A field for a secret. What is typed is hidden; a button reveals it until the field loses the focus. While hidden it
/// cannot be copied or dragged out, and there is never a history to undo it from.
class SecretEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    [[nodiscard]] bool isRevealed() const { return echoMode() == QLineEdit::Normal; }
    void setRevealed(bool revealed);
    /// The text, which the field then no longer holds.
    [[nodiscard]] QString takeText();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QAction *m_reveal;
};

} // namespace sluice
