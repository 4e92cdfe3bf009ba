// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/draftstep.h"

namespace sluice {

/// How many nodes a step changes.
[[nodiscard]] inline int nodeCount(const DraftStep &step)
{
    int count = int(step.columns.size());
    for (const auto *runs : {&step.policy, &step.schemas, &step.tables, &step.modes}) {
        for (const DraftRun &run : *runs)
            count += int(run.end - run.first);
    }
    return count;
}

/// Those that its title counts: of EnableTables what that takes besides is not.
[[nodiscard]] inline int titledNodes(const DraftStep &step)
{
    if (step.title.verb != DraftTitle::Verb::EnableTables)
        return nodeCount(step);
    int count = 0;
    for (const DraftRun &run : step.tables)
        count += run.after != 0 ? int(run.end - run.first) : 0;
    return count;
}

} // namespace sluice
