// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "openenum.h"
#include "timestamp.h"

#include <QStringList>

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
/// Its text; empty when missing.
[[nodiscard]] QString text(const Element &object, std::string_view key);

/// Text as it is; a number or a boolean as its JSON spelling; empty for an object, an array or null.
[[nodiscard]] QString toText(const Element &element);
/// Text as it is, an object or an array as compact JSON.
[[nodiscard]] QString toTextOrJson(const Element &element);
/// 443, "443" and 443.0; nothing for what is no whole number, or is too large for an int.
[[nodiscard]] std::optional<int> toInteger(const Element &element);
/// true, "true" and "TRUE"; nothing for any other word.
[[nodiscard]] std::optional<bool> toBoolean(const Element &element);

/// Hands the element's text to a function as UTF-16, without memory from the heap: for what is read from a text and
/// does not keep it.
template<typename F>
auto withText(const Element &element, F &&function)
{
    std::string_view utf8;
    char16_t buffer[64];
    if (element.get_string().get(utf8) != simdjson::SUCCESS || utf8.size() > std::size(buffer))
        return function(QStringView(toText(element)));
    for (size_t i = 0; i < utf8.size(); ++i) {
        if (uchar(utf8[i]) >= 0x80)
            return function(QStringView(toText(element)));
        buffer[i] = uchar(utf8[i]);
    }
    return function(QStringView(buffer, qsizetype(utf8.size())));
}

// How a member of each type is read; one that cannot be is left as it was.
void read(const Element &element, QString &value);
void read(const Element &element, bool &value);
void read(const Element &element, std::optional<int> &value);
void read(const Element &element, Timestamp &value);
/// An array of scalars.
void read(const Element &element, QStringList &value);

template<typename Tag>
void read(const Element &element, Id<Tag> &value)
{
    value = Id<Tag>(toText(element));
}

template<typename E>
void read(const Element &element, OpenEnum<E> &value)
{
    value = withText(element, [](QStringView word) { return OpenEnum<E>::fromWord(word); });
}

/// Calls back for each element of an array; never when it is none.
template<typename F>
void forEach(const Element &element, F &&callback)
{
    simdjson::dom::array elements;
    if (element.get_array().get(elements) != simdjson::SUCCESS)
        return;
    for (const Element item : elements)
        callback(item);
}

} // namespace sluice::json
