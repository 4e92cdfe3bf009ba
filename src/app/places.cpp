// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

namespace sluice {

void Places::go(const Place &place)
{
    if (place == current())
        return;
    m_places.resize(m_current + 1);
    m_places.append(place);
    if (m_places.size() > maxPlaces)
        m_places.removeFirst();
    m_current = m_places.size() - 1;
}

const Place &Places::back()
{
    if (canGoBack())
        --m_current;
    return current();
}

const Place &Places::forward()
{
    if (canGoForward())
        ++m_current;
    return current();
}

void Places::clear()
{
    m_places = {Place{}};
    m_current = 0;
}

void Places::forget(const ConnectionId &id)
{
    for (qsizetype i = m_places.size() - 1; i >= 0; --i) {
        if (m_places.at(i).connection != id)
            continue;
        if (m_places.size() == 1) {
            m_places.first().connection = {};
            return;
        }
        m_places.removeAt(i);
        if (m_current >= i && m_current > 0)
            --m_current;
    }
}

} // namespace sluice
