// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"
#include "textpattern.h"

#include <QString>

#include <vector>

namespace sluice {

/// The tables' names of a config, folded and one behind the other, so that a word is looked for in all of them at once.
/// Made once for a config; two or three bytes a character and four a table.
class SchemaNames
{
public:
    explicit SchemaNames(SchemaConfigPtr config);

    [[nodiscard]] const SchemaConfig &config() const { return *m_config; }
    /// Puts another config with the same tables in its place.
    void carryOver(SchemaConfigPtr config) { m_config = std::move(config); }
    /// The folded name of a table.
    [[nodiscard]] QStringView table(int table) const
    {
        const uint32_t begin = m_offsets[size_t(table)];
        return QStringView(m_text).sliced(begin, m_offsets[size_t(table) + 1] - begin - 1);
    }
    /// For each table: 1 if its name matches, or, `negated`, if it does not; and `passed` had 1. Changes `passed`.
    void narrow(std::vector<uint8_t> &passed, const TextPattern &pattern, bool negated) const;
    /// Tables in the order of their folded names.
    void sort(std::vector<int> &tables, bool descending) const;

private:
    void narrowByWord(std::vector<uint8_t> &passed, const TextPattern &pattern, bool negated) const;

    /// Where the word stands, from there on; -1: nowhere.
    [[nodiscard]] qsizetype find(const TextPattern &pattern, const QByteArray &word, qsizetype from) const;

    SchemaConfigPtr m_config;
    QString m_text;     ///< each name followed by TextPattern::separator
    QByteArray m_ascii; ///< the same, which is searched many times faster; empty where a name has other characters
    std::vector<uint32_t> m_offsets;
};

} // namespace sluice
