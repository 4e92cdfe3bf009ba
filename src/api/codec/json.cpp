// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json.h"

#include <cmath>
#include <limits>

namespace sluice::json {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::optional<int> narrowed(double value)
{
    if (std::trunc(value) != value || value < std::numeric_limits<int>::min()
        || value > std::numeric_limits<int>::max())
        return std::nullopt;
    return int(value);
}

} // namespace

std::optional<Element> member(const Element &object, std::string_view key)
{
    Element found;
    if (!object.is_object() || object[key].get(found) != simdjson::SUCCESS || found.is_null())
        return std::nullopt;
    return found;
}

QString toText(const Element &scalar)
{
    std::string_view view;
    if (scalar.get_string().get(view) == simdjson::SUCCESS)
        return fromUtf8(view);
    if (scalar.is_object() || scalar.is_array() || scalar.is_null())
        return {};
    return QString::fromStdString(simdjson::minify(scalar));
}

QString text(const Element &object, std::string_view key)
{
    const auto found = member(object, key);
    return found ? toText(*found) : QString();
}

std::optional<int> integer(const Element &object, std::string_view key)
{
    const auto found = member(object, key);
    if (!found)
        return std::nullopt;
    double number = 0;
    if (found->get_double().get(number) == simdjson::SUCCESS)
        return narrowed(number);
    bool ok = false;
    const int value = toText(*found).trimmed().toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<bool> boolean(const Element &object, std::string_view key)
{
    const auto found = member(object, key);
    if (!found)
        return std::nullopt;
    bool value = false;
    if (found->get_bool().get(value) == simdjson::SUCCESS)
        return value;
    const QString word = toText(*found).trimmed();
    if (sameWord(word, u"true"))
        return true;
    if (sameWord(word, u"false"))
        return false;
    return std::nullopt;
}

Timestamp timestamp(const Element &object, std::string_view key)
{
    return Timestamp::fromIso(text(object, key));
}

QString textOrJson(const Element &object, std::string_view key)
{
    const auto found = member(object, key);
    if (!found)
        return {};
    if (found->is_object() || found->is_array())
        return QString::fromStdString(simdjson::minify(*found));
    return toText(*found);
}

} // namespace sluice::json
