// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/envelope.h"
#include "http/call.h"

#include <functional>

namespace sluice::demo {

/// Where a list begins and how much of it is wanted.
struct PageRequest
{
    qint64 skip = 0;
    qint64 limit = 100;
    std::optional<Answer> refusal; ///< when the query asks for what cannot be

    /// From `cursor` (opaque to clients) and `limit` (1 … 1000, 100 without).
    [[nodiscard]] static PageRequest of(const Call &call);
};

/// {"items": […], "next_cursor": …} of `count` things; `item` gives the JSON of one. The last page has no cursor.
[[nodiscard]] Answer page(const Call &call, qint64 count, const std::function<QByteArray(qint64 index)> &item);

} // namespace sluice::demo
