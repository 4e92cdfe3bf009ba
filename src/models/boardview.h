// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "verdict.h"

namespace sluice {

/// The questions of the morning that have names. What is wrong is told by the verdict; whether it is paused and whether
/// it has ever synced are facts beside it.
enum class BoardView { All, Broken, Delayed, Waiting, Paused, NeverSynced };

constexpr BoardView boardViews[] = {BoardView::All,     BoardView::Broken, BoardView::Delayed,
                                    BoardView::Waiting, BoardView::Paused, BoardView::NeverSynced};

/// Does a connection of this health belong to the view?
[[nodiscard]] inline bool belongsTo(const Connection &connection, Health health, BoardView view)
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
        return isPaused(connection);
    case BoardView::NeverSynced:
        return connection.succeededAt.isNull() && health != Health::Incomplete;
    }
    return false;
}

/// The views that a connection belongs to, a bit each.
[[nodiscard]] inline int viewsOf(const Connection &connection, Health health)
{
    int views = 0;
    for (const BoardView view : boardViews)
        views |= belongsTo(connection, health, view) ? 1 << int(view) : 0;
    return views;
}

/// What the centre shows: a view of the whole account, or one group.
struct BoardScope
{
    BoardView view = BoardView::All;
    GroupId group; ///< empty: the whole account

    friend bool operator==(const BoardScope &, const BoardScope &) = default;
};

} // namespace sluice
