// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QTimer;

namespace sluice {

/// A small button that copies a text, and shows for a moment that it did.
class CopyButton : public QToolButton
{
    Q_OBJECT

public:
    explicit CopyButton(QWidget *parent = nullptr);

    /// What is copied, and what it is called: "connection id". Nothing to copy: the button is disabled.
    void setContent(const QString &text, const QString &what);
    [[nodiscard]] QString content() const { return m_text; }

    static constexpr int thanksMs = 1500;

signals:
    void copied(const QString &text);

private:
    void copy();
    void showState(bool done);

    QTimer *m_thanks;
    QString m_text;
    QString m_what;
};

} // namespace sluice
