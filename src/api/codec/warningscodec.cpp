// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/warningscodec.h"

#include "codec/envelope.h"

namespace sluice::json {

Result<QList<TableWarning>> tableWarnings(const Element &root)
{
    const auto data = member(root, "data");
    const auto items = data ? member(*data, "items") : std::nullopt;
    simdjson::dom::array array;
    if (!items || items->get_array().get(array) != simdjson::SUCCESS)
        return fail(missing(u"data.items"));
    QList<TableWarning> result;
    for (const Element item : array) {
        const auto warnings = member(item, "warnings");
        simdjson::dom::array list;
        if (!warnings || warnings->get_array().get(list) != simdjson::SUCCESS)
            continue;
        for (const Element warning : list) {
            result.append({.schema = text(item, "schema"),
                           .table = text(item, "table"),
                           .code = text(warning, "code"),
                           .message = text(warning, "message")});
        }
    }
    return result;
}

} // namespace sluice::json
