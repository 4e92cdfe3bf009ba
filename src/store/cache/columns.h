// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <concepts>
#include <cstring>
#include <vector>

namespace sluice {

template<typename T>
concept PlainValue = std::integral<T> && !std::same_as<T, bool>;

/// Writes runs of numbers, each at a place that suits its size, and gives every text a number.
class ColumnWriter
{
public:
    template<PlainValue T>
    void write(const std::vector<T> &column)
    {
        align();
        m_bytes.append(reinterpret_cast<const char *>(column.data()), qsizetype(column.size()) * qsizetype(sizeof(T)));
    }
    template<PlainValue T>
    void writeOne(T value)
    {
        write(std::vector<T>{value});
    }
    /// The empty text is 0.
    [[nodiscard]] quint32 number(const QString &text)
    {
        if (text.isEmpty())
            return 0;
        const auto known = m_numbers.constFind(text);
        if (known != m_numbers.cend())
            return *known;
        m_texts.push_back(text);
        m_numbers.insert(text, quint32(m_texts.size()));
        return quint32(m_texts.size());
    }
    [[nodiscard]] const std::vector<QString> &texts() const { return m_texts; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    void append(const QByteArray &bytes)
    {
        align();
        m_bytes.append(bytes);
    }

private:
    void align() { m_bytes.append(-m_bytes.size() & 7, '\0'); }

    QByteArray m_bytes;
    std::vector<QString> m_texts;
    QHash<QString, quint32> m_numbers;
};

/// Reads what ColumnWriter wrote, and never beyond the end: after the first thing that is not there `ok` is false and
/// all else is empty.
class ColumnReader
{
public:
    explicit ColumnReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    template<PlainValue T>
    [[nodiscard]] std::vector<T> read(size_t count)
    {
        m_at += -m_at & 7;
        if (!m_ok || m_at > m_bytes.size() || count > size_t(m_bytes.size() - m_at) / sizeof(T)) {
            m_ok = false;
            return {};
        }
        std::vector<T> column(count);
        if (count > 0)
            std::memcpy(column.data(), m_bytes.data() + m_at, count * sizeof(T));
        m_at += qsizetype(count * sizeof(T));
        return column;
    }
    template<PlainValue T>
    [[nodiscard]] T readOne()
    {
        const std::vector<T> column = read<T>(1);
        return column.empty() ? T() : column.front();
    }
    void setTexts(std::vector<QString> texts) { m_texts = std::move(texts); }
    /// The text of this number.
    [[nodiscard]] QString text(quint32 number)
    {
        if (number == 0)
            return {};
        if (number > m_texts.size()) {
            m_ok = false;
            return {};
        }
        return m_texts[number - 1];
    }
    void fail() { m_ok = false; }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    std::vector<QString> m_texts;
    bool m_ok = true;
};

} // namespace sluice
