// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/faultrule.h"

#include <mutex>

namespace sluice::demo {

/// The rules by which requests go wrong, changeable while requests come in.
class Faults
{
public:
    using Account = std::function<Answer(const Call &)>;

    /// `hourlyLimit`: the account's requests in an hour, of which a 429 speaks.
    explicit Faults(int hourlyLimit)
        : m_hourlyLimit(hourlyLimit)
    {
    }

    /// Instead of the rules so far. Answers what is wrong with the first bad one, and changes nothing then.
    QString set(const QStringList &texts);
    [[nodiscard]] QStringList rules() const;

    /// What comes back for a call to the account, all rules applied.
    [[nodiscard]] Answer answer(const Call &call, const Account &account);

private:
    int m_hourlyLimit;
    mutable std::mutex m_mutex;
    std::vector<FaultRule> m_rules;
};

} // namespace sluice::demo
