// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionchange.h"

#include <algorithm>

namespace sluice {

bool isMasked(QStringView value)
{
    return value.size() >= 4 && std::ranges::all_of(value, [](QChar c) { return c == u'*'; });
}

} // namespace sluice
