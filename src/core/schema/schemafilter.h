// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterexpression.h"
#include "schema/schemadraft.h"
#include "schema/schemanames.h"

#include <vector>

namespace sluice {

/// A filter over the tables of a draft: words look in the tables' names; `schema:`, `mode:` and `column:` (of columns
/// that are known; none is ever loaded for it); `is:` with the words below.
class SchemaFilter
{
public:
    /// The words of `is:`, a bit each.
    enum Word : quint64 {
        Enabled = 1, ///< its flag and its schema's are on
        Disabled = 2,
        Changed = 4, ///< in the draft
        Locked = 8,
        New = 16,              ///< see `Marks`
        ChangedElsewhere = 32, ///< see `Marks`
    };

    /// What the last reload, or somebody else, has brought: bits of `Word` for each schema and table.
    struct Marks
    {
        std::vector<uint8_t> schemas;
        std::vector<uint8_t> tables;

        [[nodiscard]] bool isEmpty() const { return tables.empty() && schemas.empty(); }
    };
    [[nodiscard]] static Marks marksOf(const SchemaDraft &draft, const QList<std::pair<QString, QString>> &added,
                                       const QList<std::pair<QString, QString>> &changed);

    /// Shows everything.
    SchemaFilter() = default;
    [[nodiscard]] static tl::expected<SchemaFilter, FilterProblem> parse(QStringView text);
    [[nodiscard]] static FilterVocabulary vocabulary();

    [[nodiscard]] bool isEmpty() const { return m_expression.isEmpty(); }
    /// Looks for its regular expressions in names, which of many takes long, for about so many milliseconds. True: it
    /// is through; until then `shown` leaves out what it has not come to. Of other names it begins anew.
    bool search(const SchemaNames &names, qint64 ms);
    /// Call it when `names` are others than those that were searched.
    void forgetSearch() { m_searches.clear(); }
    /// In how many names a regular expression took too long and was given up. They are not shown.
    [[nodiscard]] int givenUp() const;

    /// For each table whether it is shown, 0 or 1. `names` are of the draft's base. A table whose columns are not known
    /// is neither with nor without a column: where the filter asks for one, `unknown` counts those, and they are left
    /// out.
    [[nodiscard]] std::vector<uint8_t> shown(const SchemaDraft &draft, const SchemaNames &names, const Marks &marks,
                                             int *unknown = nullptr) const;
    /// It asks for what is new.
    [[nodiscard]] bool asksForNew() const { return (m_expression.neededWords() & New) != 0; }
    /// Is the schema shown for its own sake, with whichever tables or none? Only where the filter asks for what has
    /// changed: all else is asked of tables.
    [[nodiscard]] bool showsSchema(const SchemaDraft &draft, int schema, const Marks &marks) const;

private:
    enum Key { SchemaKey, ModeKey, ColumnKey };

    /// Of one regular expression.
    struct Search
    {
        size_t term = 0;
        std::vector<uint8_t> passed; ///< of the names that were come to
        int givenUp = 0;
    };

    void beginSearches();
    [[nodiscard]] const Search *searchOf(size_t term) const;
    void narrowByWords(std::vector<uint8_t> &passed, const SchemaDraft &draft, const Marks &marks) const;
    static void narrowBySchema(std::vector<uint8_t> &passed, const SchemaDraft &draft,
                               const FilterExpression::Term &term);
    static void narrowByMode(std::vector<uint8_t> &passed, const SchemaDraft &draft,
                             const FilterExpression::Term &term);
    /// How many were left out because nobody knows their columns.
    static int narrowByColumn(std::vector<uint8_t> &passed, const SchemaDraft &draft,
                              const FilterExpression::Term &term);

    FilterExpression m_expression;
    std::vector<Search> m_searches;
};

} // namespace sluice
