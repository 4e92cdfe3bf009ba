// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <optional>

class QWidget;

namespace sluice {

/// What a yes may cost.
enum class Danger {
    None,        ///< can be taken back
    Costly,      ///< money, time or other people's waiting: "No" is the default
    Destructive, ///< something is lost: "No" is the default, and the verb stands apart
};

/// A question before something is done.
struct Question
{
    QString text;    ///< the question in one line: "Restart the sync of orders_db?"
    QString details; ///< what it means and costs; may be long; may quote the service
    QString verb;    ///< on the button that does it, never "OK": "Restart sync"
    Danger danger = Danger::None;
    QString typedName; ///< when not empty, it must be typed before the verb can be chosen
    QString option;    ///< a check box that goes with the verb; empty: none
    bool optionChecked = true;
};

struct Answer
{
    bool confirmed = false;
    bool optionChecked = false;

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// The one way to ask before acting. It opens a dialog that blocks nothing but its window, and calls back.
///
/// Tests answer through `setNextAnswer`; then no dialog opens.
class Prompt : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const Answer &)>;

    explicit Prompt(QObject *parent = nullptr);

    /// Asks over the window of `asker` and calls `then` once, from the event loop, whatever the answer: escaping is a
    /// no. When `asker` goes before, the question goes too and `then` is not called.
    void confirm(QWidget *asker, const Question &question, Then then);

    /// The answer to the next question, or to the one after those that have theirs already.
    void setNextAnswer(const Answer &answer) { m_answers.push_back(answer); }
    /// The question asked last, for tests.
    [[nodiscard]] const std::optional<Question> &lastQuestion() const { return m_lastQuestion; }
    [[nodiscard]] int questionCount() const { return m_questionCount; }

private:
    std::deque<Answer> m_answers;
    std::optional<Question> m_lastQuestion;
    int m_questionCount = 0;
};

} // namespace sluice
