// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringView>

namespace sluice::demo {

/// Writes JSON in the order of the calls, which is how the service orders its fields; QJsonObject sorts them.
/// Keys are plain ASCII literals, or any text by nameKey().
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype reserve = 512) { m_out.reserve(reserve); }

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }

    template<std::size_t N>
    JsonWriter &key(const char (&name)[N])
    {
        separate();
        m_out.append('"').append(name, qsizetype(N - 1)).append("\":");
        m_separate = false;
        return *this;
    }
    JsonWriter &nameKey(QStringView name);

    JsonWriter &text(QStringView value);
    JsonWriter &boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter &number(qint64 value) { return raw(QByteArray::number(value)); }
    JsonWriter &null() { return raw("null"); }
    JsonWriter &json(const QJsonValue &value);
    /// A value that is JSON already.
    JsonWriter &raw(QByteArrayView value);

    [[nodiscard]] QByteArray take() { return std::exchange(m_out, {}); }

private:
    void separate()
    {
        if (m_separate)
            m_out.append(',');
        m_separate = true;
    }
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void quote(QStringView value);

    QByteArray m_out;
    bool m_separate = false;
};

} // namespace sluice::demo
