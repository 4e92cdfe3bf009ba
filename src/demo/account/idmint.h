// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dice.h"

#include <QSet>
#include <QString>

namespace sluice::demo {

/// Makes ids as the service does, two words joined by a low line, and never one twice.
class IdMint
{
public:
    explicit IdMint(quint64 seed)
        : m_dice(seed, u"ids")
    {
    }

    QString next();
    /// An id somebody else chose.
    void reserve(const QString &id) { m_used.insert(id); }

private:
    Dice m_dice;
    QSet<QString> m_used;
};

} // namespace sluice::demo
