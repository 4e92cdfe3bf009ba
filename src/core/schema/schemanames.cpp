// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemanames.h"

#include <algorithm>
#include <cstring>

namespace sluice {

namespace {

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return uchar(c) < 0x80 && uchar(c) != TextPattern::separator; });
}

/// How much of their beginnings two texts share.
qsizetype shared(QStringView a, QStringView b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

} // namespace

SchemaNames::SchemaNames(SchemaConfigPtr config)
    : m_config(std::move(config))
{
    const SchemaConfig &c = *m_config;
    qsizetype bytes = c.tableCount();
    for (int table = 0; table < c.tableCount(); ++table)
        bytes += qsizetype(c.tableKey(table).size());
    bool isAllAscii = true;
    m_text.reserve(bytes + bytes / 8);
    m_offsets.reserve(size_t(c.tableCount()) + 1);
    for (int table = 0; table < c.tableCount(); ++table) {
        m_offsets.push_back(uint32_t(m_text.size()));
        const std::string_view key = c.tableKey(table);
        if (isAscii(key)) {
            const qsizetype begin = m_text.size();
            m_text.resize(begin + qsizetype(key.size()));
            std::ranges::transform(key, m_text.data() + begin, [](char ch) {
                return QChar(char16_t(ch >= 'A' && ch <= 'Z' ? ch + ('a' - 'A') : ch));
            });
        } else {
            isAllAscii = false;
            m_text += foldedText(c.tableName(table));
        }
        m_text += QChar(TextPattern::separator);
    }
    m_offsets.push_back(uint32_t(m_text.size()));
    if (isAllAscii)
        m_ascii = m_text.toLatin1();
}

void SchemaNames::narrow(std::vector<uint8_t> &passed, const TextPattern &pattern, bool negated) const
{
    if (!pattern.isGlob() && !pattern.isRegex()) {
        narrowByWord(passed, pattern, negated);
        return;
    }
    for (size_t i = 0; i < passed.size(); ++i) {
        if (passed[i] != 0)
            passed[i] = pattern.matches(table(int(i))) != negated ? 1 : 0;
    }
}

qsizetype SchemaNames::find(const TextPattern &pattern, const QByteArray &word, qsizetype from) const
{
    if (m_ascii.isEmpty())
        return pattern.literal().indexIn(QStringView(m_text), from);
    const char *const begin = m_ascii.constData();
    const void *const found =
        memmem(begin + from, size_t(m_ascii.size() - from), word.constData(), size_t(word.size()));
    return found == nullptr ? -1 : static_cast<const char *>(found) - begin;
}

void SchemaNames::narrowByWord(std::vector<uint8_t> &passed, const TextPattern &pattern, bool negated) const
{
    // One search through all the names: what does not match costs next to nothing. A word never holds a separator, so
    // a find never reaches across two names.
    const QByteArray word = pattern.literal().pattern().toUtf8();
    const size_t count = passed.size();
    size_t table = 0;
    qsizetype from = 0;
    const auto skipTo = [&](size_t next) {
        // Those between were not found.
        if (!negated)
            std::fill(passed.begin() + qsizetype(table), passed.begin() + qsizetype(next), uint8_t(0));
        table = next;
    };
    while (table < count) {
        const qsizetype found = find(pattern, word, from);
        if (found < 0)
            break;
        // Most finds are near: look ahead a few names before the search by halves.
        size_t hit = table;
        for (int near = 0; near < 8 && hit < count && m_offsets[hit + 1] <= uint32_t(found); ++near)
            ++hit;
        if (m_offsets[hit + 1] <= uint32_t(found)) {
            hit = size_t(std::upper_bound(m_offsets.begin() + qsizetype(hit), m_offsets.end(), uint32_t(found))
                         - m_offsets.begin())
                  - 1;
        }
        skipTo(hit);
        if (negated)
            passed[hit] = 0;
        table = hit + 1;
        from = m_offsets[table];
    }
    skipTo(count);
}

void SchemaNames::sort(std::vector<int> &tables, bool descending) const
{
    if (tables.size() < 2)
        return;
    // Names of one schema often begin alike. Behind what all share, sixteen Latin characters or eight of any kind make
    // two numbers that decide nearly all comparisons.
    const QStringView first = table(tables.front());
    qsizetype prefix = first.size();
    bool isLatin = true;
    for (const int t : tables) {
        const QStringView name = table(t);
        prefix = std::min(prefix, shared(first, name));
        isLatin = isLatin && std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x100; });
    }
    struct Key
    {
        quint64 head;
        quint64 next;
        int table;
    };
    std::vector<Key> keys;
    keys.reserve(tables.size());
    const int units = isLatin ? 8 : 4;
    for (const int t : tables) {
        const QStringView rest = table(t).sliced(prefix);
        const auto packed = [&](int from) {
            quint64 number = 0;
            for (int i = from; i < from + units; ++i)
                number = (number << (64 / units)) | (i < rest.size() ? rest[i].unicode() : 0);
            return number;
        };
        keys.push_back({packed(0), packed(units), t});
    }
    const qsizetype decided = prefix + qsizetype(2) * units;
    const auto less = [&](const Key &a, const Key &b) {
        if (a.head != b.head)
            return a.head < b.head;
        if (a.next != b.next)
            return a.next < b.next;
        const QStringView nameA = table(a.table);
        const QStringView nameB = table(b.table);
        const int order = nameA.size() <= decided || nameB.size() <= decided
                              ? nameA.compare(nameB)
                              : nameA.sliced(decided).compare(nameB.sliced(decided));
        // Names that differ in case alone stay in the service's order.
        return order != 0 ? order < 0 : descending ? a.table > b.table : a.table < b.table;
    };
    std::ranges::sort(keys, less);
    if (descending)
        std::ranges::reverse(keys);
    std::ranges::transform(keys, tables.begin(), &Key::table);
}

} // namespace sluice
