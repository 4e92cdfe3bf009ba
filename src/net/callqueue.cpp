// SPDX-License-Identifier: GPL-3.0-or-later
#include "callqueue.h"

#include <algorithm>

namespace sluice {

void CallQueue::add(std::unique_ptr<Call> call)
{
    Lane &target = lane(*call);
    target.push_back(std::move(call));
}

void CallQueue::putBack(std::unique_ptr<Call> call)
{
    Lane &target = lane(*call);
    target.push_front(std::move(call));
}

std::unique_ptr<Call> CallQueue::takeFirst(const Predicate &fits)
{
    for (Lane &lane : m_lanes) {
        const auto found = std::find_if(lane.begin(), lane.end(), [&](const auto &call) { return fits(*call); });
        if (found == lane.end())
            continue;
        std::unique_ptr<Call> call = std::move(*found);
        lane.erase(found);
        return call;
    }
    return nullptr;
}

std::vector<std::unique_ptr<Call>> CallQueue::takeAll(const Predicate &fits)
{
    std::vector<std::unique_ptr<Call>> taken;
    for (Lane &lane : m_lanes) {
        const auto rest =
            std::stable_partition(lane.begin(), lane.end(), [&](const auto &call) { return !fits(*call); });
        std::move(rest, lane.end(), std::back_inserter(taken));
        lane.erase(rest, lane.end());
    }
    return taken;
}

} // namespace sluice
