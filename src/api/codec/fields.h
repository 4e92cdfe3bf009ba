// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/json.h"

namespace sluice::json {

/// One line of the table that says where the members of a JSON object go.
template<typename T>
struct Field
{
    std::string_view name;
    void (*read)(T &value, const Element &element);
};

/// The usual way: into the member of the value, as its type is read.
template<auto Member, typename T>
void into(T &value, const Element &element)
{
    read(element, value.*Member);
}

/// Reads an object by a table, in one pass over its members. Their order does not matter, but is quickest as in the
/// table. Unknown members and nulls are passed over; of a value that is no object nothing is read.
template<typename T, size_t N>
void readFields(const Element &element, const Field<T> (&fields)[N], T &value)
{
    simdjson::dom::object object;
    if (element.get_object().get(object) != simdjson::SUCCESS)
        return;
    size_t expected = 0;
    for (const auto member : object) {
        for (size_t tried = 0; tried < N; ++tried) {
            const size_t at = expected + tried < N ? expected + tried : expected + tried - N;
            if (fields[at].name != member.key)
                continue;
            if (!member.value.is_null())
                fields[at].read(value, member.value);
            expected = at + 1 < N ? at + 1 : 0;
            break;
        }
    }
}

} // namespace sluice::json
