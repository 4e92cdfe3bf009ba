// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/prettyjson.h"

#include <string>

namespace sluice::json {

namespace {

constexpr int indentWidth = 2;

void append(QByteArray &out, const Element &element, int depth)
{
    const auto newline = [&out](int level) {
        out += '\n';
        out.append(level * indentWidth, ' ');
    };
    simdjson::dom::object object;
    simdjson::dom::array array;
    if (element.get_object().get(object) == simdjson::SUCCESS && object.size() > 0) {
        char separator = '{';
        for (const auto field : object) {
            out += separator;
            separator = ',';
            newline(depth + 1);
            simdjson::internal::mini_formatter formatter; // escapes the key as it does any string
            formatter.string(field.key);
            const std::string_view quoted = formatter.str();
            out.append(quoted.data(), qsizetype(quoted.size()));
            out += ": ";
            append(out, field.value, depth + 1);
        }
        newline(depth);
        out += '}';
    } else if (element.get_array().get(array) == simdjson::SUCCESS && array.size() > 0) {
        char separator = '[';
        for (const Element item : array) {
            out += separator;
            separator = ',';
            newline(depth + 1);
            append(out, item, depth + 1);
        }
        newline(depth);
        out += ']';
    } else {
        out += QByteArray::fromStdString(simdjson::minify(element));
    }
}

} // namespace

QByteArray pretty(const Element &element)
{
    QByteArray out;
    append(out, element, 0);
    return out;
}

} // namespace sluice::json
