// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timestamp.h"

#include <QVariant>

namespace sluice {

/// A moment as a column holds it: microseconds, or NULL.
[[nodiscard]] inline QVariant toColumn(Timestamp moment)
{
    return moment.isNull() ? QVariant() : QVariant(moment.microseconds());
}

[[nodiscard]] inline Timestamp momentOf(const QVariant &column)
{
    return column.isNull() ? Timestamp() : Timestamp::fromMicroseconds(column.toLongLong());
}

} // namespace sluice
