// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/faults.h"

namespace sluice::demo {

namespace {

/// Also the answer that comes after a wait.
Answer damagedAtLast(Answer answer, const FaultRule &rule)
{
    if (!answer.then)
        return rule.damaged(std::move(answer));
    answer.then = [then = std::move(answer.then), rule] {
        return damagedAtLast(then(), rule);
    };
    return answer;
}

} // namespace

QString Faults::set(const QStringList &texts)
{
    std::vector<FaultRule> rules;
    for (const QString &text : texts) {
        QString error;
        std::optional<FaultRule> rule = FaultRule::parse(text, &error);
        if (!rule)
            return error;
        rules.push_back(std::move(*rule));
    }
    const std::lock_guard lock(m_mutex);
    m_rules = std::move(rules);
    return {};
}

QStringList Faults::rules() const
{
    const std::lock_guard lock(m_mutex);
    QStringList texts;
    for (const FaultRule &rule : m_rules)
        texts.append(rule.text());
    return texts;
}

Answer Faults::answer(const Call &call, const Account &account)
{
    qint64 delay = 0;
    std::optional<FaultRule> chosen;
    {
        const std::lock_guard lock(m_mutex);
        for (FaultRule &rule : m_rules) {
            if (!rule.applies(call))
                continue;
            if (rule.action() == FaultRule::Action::Delay)
                delay += rule.amount();
            else if (!chosen)
                chosen = rule;
        }
    }
    const auto now = [chosen, account, call, limit = m_hourlyLimit] {
        if (!chosen)
            return account(call);
        if (chosen->action() == FaultRule::Action::Status)
            return chosen->answer(limit);
        return damagedAtLast(account(call), *chosen);
    };
    if (delay == 0)
        return now();
    Answer later;
    later.delayMs = delay;
    later.then = now;
    return later;
}

} // namespace sluice::demo
