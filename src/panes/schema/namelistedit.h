// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTimer>

namespace sluice {

/// An edit for lists of a hundred thousand lines: what is pasted goes in bit by bit, so that the window goes on.
class NameListEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NameListEdit(QWidget *parent = nullptr);

    /// Instead of what is there.
    void setNames(const QString &text);
    /// More of what was pasted is still to come; `filled` follows.
    [[nodiscard]] bool isFilling() const { return m_at < m_rest.size(); }

signals:
    void filled();

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fill();

    QString m_rest; ///< what is being put in, from `m_at` on
    qsizetype m_at = 0;
    QTextCursor m_place;
    QTimer m_timer;
};

} // namespace sluice
