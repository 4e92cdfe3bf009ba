// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace sluice {

class PlainLabel;

/// What stands where there is nothing: a picture, what is so, a sentence that says why, and the way on.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(const QString &iconName, const QString &title, const QString &text = {});
    /// The button; an empty text takes it away.
    void setAction(const QString &text, const QString &iconName = {});
    [[nodiscard]] QString title() const;

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshIcon();

    QString m_iconName;
    QLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_text;
    QPushButton *m_action;
};

} // namespace sluice
