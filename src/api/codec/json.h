// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openenum.h"
#include "timestamp.h"

#include <QString>

#include <simdjson.h>

#include <optional>
#include <string_view>

/// Lenient readers over parsed JSON. The service writes numbers as strings and strings as numbers, leaves out what is
/// null and sends null for what is missing (the change logs of its own clients are full of it): whatever cannot be read
/// as what is wanted counts as missing. Nothing here lets a view out: the parser's buffer dies with the answer.
namespace sluice::json {

using Element = simdjson::dom::element;

/// The member, or nothing when the element is no object, has no such member, or it is null.
[[nodiscard]] std::optional<Element> member(const Element &object, std::string_view key);
/// Text as it is; a number or a boolean as its JSON spelling.
[[nodiscard]] QString text(const Element &object, std::string_view key);
[[nodiscard]] std::optional<int> integer(const Element &object, std::string_view key);
[[nodiscard]] std::optional<bool> boolean(const Element &object, std::string_view key);
[[nodiscard]] Timestamp timestamp(const Element &object, std::string_view key);
/// Calls back for each element of an array; never when it is none.
template<typename F>
void forEach(const Element &object, std::string_view key, F &&callback)
{
    simdjson::dom::array elements;
    const auto found = member(object, key);
    if (!found || found->get_array().get(elements) != simdjson::SUCCESS)
        return;
    for (const Element element : elements)
        callback(element);
}
/// A text as it is, anything else as compact JSON; empty when missing.
[[nodiscard]] QString textOrJson(const Element &object, std::string_view key);

template<typename E>
[[nodiscard]] OpenEnum<E> word(const Element &object, std::string_view key)
{
    return OpenEnum<E>::fromWord(text(object, key));
}

[[nodiscard]] QString toText(const Element &scalar);

} // namespace sluice::json
