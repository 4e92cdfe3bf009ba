// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json.h"

#include <cmath>
#include <limits>

namespace sluice::json {

namespace {

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

QString text(const Element &object, std::string_view key)
{
    const auto found = member(object, key);
    return found ? toText(*found) : QString();
}

QString toText(const Element &element)
{
    std::string_view view;
    if (element.get_string().get(view) == simdjson::SUCCESS)
        return QString::fromUtf8(view.data(), qsizetype(view.size()));
    if (element.is_object() || element.is_array() || element.is_null())
        return {};
    return QString::fromStdString(simdjson::minify(element));
}

QString toTextOrJson(const Element &element)
{
    if (element.is_object() || element.is_array())
        return QString::fromStdString(simdjson::minify(element));
    return toText(element);
}

std::optional<int> toInteger(const Element &element)
{
    double number = 0;
    if (element.get_double().get(number) == simdjson::SUCCESS)
        return narrowed(number);
    return withText(element, [](QStringView word) {
        bool ok = false;
        const int value = word.trimmed().toInt(&ok);
        return ok ? std::optional(value) : std::nullopt;
    });
}

std::optional<bool> toBoolean(const Element &element)
{
    bool value = false;
    if (element.get_bool().get(value) == simdjson::SUCCESS)
        return value;
    return withText(element, [](QStringView word) -> std::optional<bool> {
        word = word.trimmed();
        if (word.compare(u"true", Qt::CaseInsensitive) == 0)
            return true;
        if (word.compare(u"false", Qt::CaseInsensitive) == 0)
            return false;
        return std::nullopt;
    });
}

void read(const Element &element, QString &value)
{
    value = toText(element);
}

void read(const Element &element, bool &value)
{
    value = toBoolean(element).value_or(value);
}

void read(const Element &element, std::optional<int> &value)
{
    value = toInteger(element);
}

void read(const Element &element, Timestamp &value)
{
    value = withText(element, [](QStringView text) { return Timestamp::fromIso(text); });
}

void read(const Element &element, QStringList &value)
{
    forEach(element, [&](const Element &item) { value.append(toText(item)); });
}

} // namespace sluice::json
