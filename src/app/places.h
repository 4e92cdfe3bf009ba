// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"
#include "id.h"

#include <QList>

namespace sluice {

/// Where the window is: a list, or the page of a connection that was opened from it.
struct Place
{
    BoardScope scope;
    ConnectionId connection; ///< empty: the list itself

    friend bool operator==(const Place &, const Place &) = default;
};

/// Where the window has been, for Back and Forward. Bounded: the oldest places are forgotten.
class Places
{
public:
    static constexpr int maxPlaces = 100;

    [[nodiscard]] const Place &current() const { return m_places.at(m_current); }
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_places.size(); }
    /// A new place; what was ahead is forgotten.
    void go(const Place &place);
    const Place &back();
    const Place &forward();
    void clear();
    /// Forgets the pages of a connection that is gone.
    void forget(const ConnectionId &id);

private:
    QList<Place> m_places{Place{}};
    qsizetype m_current = 0;
};

} // namespace sluice
