// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "look.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <utility>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace sluice {

class PlainLabel;

/// What a pane has to say, in a strip at its top: a sentence, what can be done, Details. Plain text only. One message
/// at a time: a new one replaces the old. Escape or the cross closes it. Assistive technology is told at once. The
/// focus goes back to where it came from when the bar closes with it.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    /// A button beside the sentence; `actionTriggered` names it by its id.
    struct Action
    {
        QString id;
        QString text;
    };

    struct Message
    {
        Tone tone = Tone::Information;
        QString text;
        QString details; ///< shown below on demand; empty: there is no Details button
        QList<Action> actions;
        bool retry = false;
        QString retryText = {}; ///< in place of Retry, where that could be taken for sending once more
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    void showMessage(Tone tone, const QString &text) { showMessage(Message{tone, text, {}, {}, false}); }
    /// The error in words, with Details, and with Retry where `retryable` and where trying again makes sense. Something
    /// the user cancelled is no news: it closes the bar.
    void showError(const Error &error, bool retryable = true, const QList<Action> &actions = {});
    /// Takes the message away, without `dismissed`.
    void clear();
    /// Takes the focus when the bar closes with it and the place where it came from is gone. Without one, it goes into
    /// what is around the bar.
    void setHeir(std::function<void()> heir) { m_heir = std::move(heir); }

    [[nodiscard]] bool hasMessage() const { return m_hasMessage; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QString text() const;

signals:
    void retryRequested();
    void actionTriggered(const QString &id);
    void detailsToggled(bool shown);
    /// Closed by the user.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dismiss();
    void noteFocus(QWidget *before, QWidget *now);
    void giveFocusBack();
    void showDetails(bool shown);
    void refreshIcon();
    QPushButton *addButton(const QString &text, const QString &objectName);

    QLabel *m_icon;
    PlainLabel *m_text;
    PlainLabel *m_details;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
    QPointer<QWidget> m_before; ///< what had the focus before it came in here
    std::function<void()> m_heir;
    Tone m_tone = Tone::Information;
    bool m_hasMessage = false;
};

} // namespace sluice
