// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace sluice::demo {

/// Repeatable randomness (splitmix64): the same seed and name give the same numbers on every machine.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }
    Dice(quint64 seed, QStringView name);

    quint64 next();
    /// 0 … bound - 1
    quint32 below(quint32 bound) { return bound == 0 ? 0 : quint32(next() % bound); }
    /// 0 … 1
    double fraction() { return double(next() >> 11) / double(1ULL << 53); }
    template<typename List>
    const auto &pick(const List &list)
    {
        return list[below(quint32(std::size(list)))];
    }

private:
    quint64 m_state;
};

} // namespace sluice::demo
