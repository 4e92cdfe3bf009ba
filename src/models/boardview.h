// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "verdict.h"

namespace sluice {

/// The questions of the morning that have names: each is a set of verdicts.
enum class BoardView { All, Broken, Delayed, Waiting, Paused, NeverSynced };

constexpr BoardView boardViews[] = {BoardView::All,     BoardView::Broken, BoardView::Delayed,
                                    BoardView::Waiting, BoardView::Paused, BoardView::NeverSynced};

/// Does a connection of this health belong to the view?
[[nodiscard]] constexpr bool belongsTo(Health health, BoardView view)
{
    switch (view) {
    case BoardView::All:
        return true;
    case BoardView::Broken:
        return health == Health::Broken || health == Health::Failing || health == Health::Incomplete;
    case BoardView::Delayed:
        return health == Health::Delayed || health == Health::Rescheduled;
    case BoardView::Waiting:
        return health == Health::WaitingForYou;
    case BoardView::Paused:
        return health == Health::Paused || health == Health::PausedTooLong;
    case BoardView::NeverSynced:
        return health == Health::NeverSynced;
    }
    return false;
}

/// What the centre shows: a view of the whole account, or one group.
struct BoardScope
{
    BoardView view = BoardView::All;
    GroupId group; ///< empty: the whole account

    friend bool operator==(const BoardScope &, const BoardScope &) = default;
};

} // namespace sluice
