// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/prettyjson.h"

#include "codec/blank.h"

namespace sluice::json {

namespace {

constexpr qsizetype indentWidth = 2;

/// From the opening quote to behind the closing one.
qsizetype endOfText(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return qMin(at + 1, json.size());
}

qsizetype skipBlanks(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && isBlank(json[at]))
        ++at;
    return at;
}

void newline(QByteArray &out, qsizetype depth)
{
    out += '\n';
    out.append(depth * indentWidth, ' ');
}

} // namespace

QByteArray pretty(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size() * 2);
    qsizetype depth = 0;
    for (qsizetype at = skipBlanks(json, 0); at < json.size(); at = skipBlanks(json, at)) {
        const char c = json[at];
        if (c == '"') {
            const qsizetype end = endOfText(json, at);
            out += json.sliced(at, end - at);
            at = end;
            continue;
        }
        ++at;
        switch (c) {
        case '{':
        case '[':
            out += c;
            at = skipBlanks(json, at);
            if (at < json.size() && (json[at] == '}' || json[at] == ']'))
                out += json[at++];
            else
                newline(out, ++depth);
            break;
        case '}':
        case ']':
            newline(out, --depth);
            out += c;
            break;
        case ',':
            out += c;
            newline(out, depth);
            break;
        case ':':
            out += ": ";
            break;
        default:
            out += c;
        }
    }
    return out;
}

} // namespace sluice::json
