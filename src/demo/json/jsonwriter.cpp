// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonwriter.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace sluice::demo {

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_out.append(bracket);
    m_separate = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_out.append(bracket);
    m_separate = true;
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView value)
{
    separate();
    m_out.append(value.data(), value.size());
    return *this;
}

void JsonWriter::quote(QStringView value)
{
    m_out.append('"');
    const QByteArray utf8 = value.toUtf8();
    qsizetype done = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = uchar(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out.append(utf8.constData() + done, i - done);
        done = i + 1;
        if (c == '"' || c == '\\') {
            m_out.append('\\').append(char(c));
        } else {
            constexpr char digits[] = "0123456789abcdef";
            m_out.append("\\u00").append(digits[c >> 4]).append(digits[c & 15]);
        }
    }
    m_out.append(utf8.constData() + done, utf8.size() - done);
    m_out.append('"');
}

JsonWriter &JsonWriter::nameKey(QStringView name)
{
    separate();
    quote(name);
    m_out.append(':');
    m_separate = false;
    return *this;
}

JsonWriter &JsonWriter::text(QStringView value)
{
    separate();
    quote(value);
    return *this;
}

JsonWriter &JsonWriter::json(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return boolean(value.toBool());
    case QJsonValue::Double: {
        const double number = value.toDouble();
        if (number == std::floor(number) && std::abs(number) < 9e15)
            return this->number(qint64(number));
        return raw(QByteArray::number(number, 'g', 17));
    }
    case QJsonValue::String:
        return text(value.toString());
    case QJsonValue::Array: {
        beginArray();
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            json(item);
        return endArray();
    }
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            nameKey(it.key()).json(it.value());
        return endObject();
    }
    default:
        return null();
    }
}

} // namespace sluice::demo
