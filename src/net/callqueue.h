// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace sluice {

/// What waits to be sent: first come, first served, foreground before background.
class CallQueue
{
public:
    using Predicate = std::function<bool(const Call &)>;

    void add(std::unique_ptr<Call> call);
    /// Ahead of the others of its priority: it was there before.
    void putBack(std::unique_ptr<Call> call);
    /// Takes out the first that fits; null when none does.
    [[nodiscard]] std::unique_ptr<Call> takeFirst(const Predicate &fits);
    [[nodiscard]] std::vector<std::unique_ptr<Call>> takeAll(const Predicate &fits);
    [[nodiscard]] int size() const { return int(m_lanes[0].size() + m_lanes[1].size()); }

private:
    using Lane = std::deque<std::unique_ptr<Call>>;
    Lane &lane(const Call &call) { return m_lanes[call.request.priority == Request::Priority::Foreground ? 0 : 1]; }

    std::array<Lane, 2> m_lanes;
};

} // namespace sluice
