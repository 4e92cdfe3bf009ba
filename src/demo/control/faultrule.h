// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/answer.h"
#include "http/call.h"

#include <QRegularExpression>

namespace sluice::demo {

/// One thing that goes wrong: "METHOD PATH [n|n-m|n-] ACTION [arguments]", as `syntax` tells.
class FaultRule
{
public:
    enum class Action { Delay, Status, BadJson, Cut, Stall, Reset, Close };

    /// Reads a rule; `error` says what is wrong when the answer is empty.
    [[nodiscard]] static std::optional<FaultRule> parse(const QString &text, QString *error);
    /// For --help.
    [[nodiscard]] static QString syntax();

    /// Counts the request when it is one of this rule's, and tells whether its turn has come.
    [[nodiscard]] bool applies(const Call &call);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] Action action() const { return m_action; }
    [[nodiscard]] int seen() const { return m_seen; }
    [[nodiscard]] qint64 amount() const { return m_amount; } ///< milliseconds or bytes
    /// What the service says with a status, as far as that is known.
    [[nodiscard]] static Answer usual(int status, int hourlyLimit);
    /// Instead of the account's answer: of a status rule.
    [[nodiscard]] Answer answer(int hourlyLimit) const;
    /// The account's answer, damaged.
    [[nodiscard]] Answer damaged(Answer answer) const;

private:
    [[nodiscard]] QString readAction(const QStringList &words, const QString &body);

    QString m_text;
    QByteArray m_method;
    QRegularExpression m_path;
    int m_from = 1;
    int m_to = std::numeric_limits<int>::max();
    int m_seen = 0;
    Action m_action = Action::Delay;
    qint64 m_amount = -1;
    int m_status = 0;
    int m_retryAfter = -1;
    QByteArray m_contentType;
    QByteArray m_body;
};

} // namespace sluice::demo
