// SPDX-License-Identifier: GPL-3.0-or-later
#include "dice.h"

namespace sluice::demo {

Dice::Dice(quint64 seed, QStringView name)
    : m_state(seed)
{
    for (const QChar c : name)
        m_state = (m_state ^ c.unicode()) * 0x100000001b3ULL + 0x9e3779b97f4a7c15ULL;
    next();
}

quint64 Dice::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace sluice::demo
