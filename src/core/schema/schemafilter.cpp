// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemafilter.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <unordered_map>

namespace sluice {

namespace {

bool matches(const FilterExpression::Term &term, const QString &text)
{
    const QString folded = foldedText(text);
    return (term.wantsEmpty ? folded.isEmpty() : term.pattern.matches(folded)) != term.negated;
}

} // namespace

FilterVocabulary SchemaFilter::vocabulary()
{
    FilterVocabulary vocabulary;
    vocabulary.addKey(QStringLiteral("schema"));
    vocabulary.addKey(QStringLiteral("mode"));
    vocabulary.addKey(QStringLiteral("column"));
    // In the order of Word.
    for (const char16_t *word : {u"enabled", u"disabled", u"changed", u"locked", u"new", u"changed-elsewhere"})
        vocabulary.addWord(QStringLiteral("is"), QString::fromUtf16(word));
    return vocabulary;
}

tl::expected<SchemaFilter, FilterProblem> SchemaFilter::parse(QStringView text)
{
    auto expression = FilterExpression::parse(text, vocabulary());
    if (!expression)
        return tl::unexpected(expression.error());
    SchemaFilter filter;
    filter.m_expression = *std::move(expression);
    return filter;
}

SchemaFilter::Marks SchemaFilter::marksOf(const SchemaDraft &draft, const QList<std::pair<QString, QString>> &added,
                                          const QList<std::pair<QString, QString>> &changed)
{
    Marks marks;
    const SchemaConfig &config = draft.base();
    SchemaLookup lookup(config);
    // They come in the order of the config: most are next to the one before, and need no looking up.
    int near = -1;
    QString nearName;
    int next = 0;
    const auto tableAt = [&](const QString &schemaName, const QString &tableName) {
        if (near < 0 || schemaName != nearName) {
            near = lookup.schema(schemaName.toStdString());
            nearName = schemaName;
            next = near < 0 ? 0 : config.firstTable(near);
        }
        if (near < 0)
            return -1;
        const std::string key = tableName.toStdString();
        if (next >= config.endTable(near) || config.tableKey(next) != key) {
            const int found = lookup.table(near, key);
            if (found < 0)
                return -1;
            next = found;
        }
        return next++;
    };
    for (const auto &[nodes, word] : {std::pair(&added, New), std::pair(&changed, ChangedElsewhere)}) {
        for (const auto &[schemaName, tableName] : *nodes) {
            const bool isTable = !tableName.isEmpty();
            const int node = isTable ? tableAt(schemaName, tableName) : lookup.schema(schemaName.toStdString());
            if (node < 0)
                continue;
            std::vector<uint8_t> &of = isTable ? marks.tables : marks.schemas;
            of.resize(size_t(isTable ? config.tableCount() : config.schemaCount()));
            of[size_t(node)] |= uint8_t(word);
        }
    }
    return marks;
}

void SchemaFilter::beginSearches()
{
    const std::vector<FilterExpression::Term> &terms = m_expression.terms();
    for (size_t term = 0; term < terms.size(); ++term) {
        if (terms[term].key < 0 && terms[term].pattern.isRegex())
            m_searches.push_back({.term = term, .passed = {}, .givenUp = 0});
    }
}

bool SchemaFilter::search(const SchemaNames &names, qint64 ms)
{
    if (m_searches.empty())
        beginSearches();
    QElapsedTimer since;
    since.start();
    const size_t count = size_t(names.config().tableCount());
    for (Search &search : m_searches) {
        const FilterExpression::Term &term = m_expression.terms()[search.term];
        search.passed.reserve(count);
        while (search.passed.size() < count) {
            const std::optional<bool> found = term.pattern.regexMatches(names.table(int(search.passed.size())));
            search.givenUp += found ? 0 : 1;
            search.passed.push_back(found && *found != term.negated ? 1 : 0);
            if (since.hasExpired(ms))
                return false;
        }
    }
    return true;
}

int SchemaFilter::givenUp() const
{
    return std::accumulate(m_searches.cbegin(), m_searches.cend(), 0,
                           [](int sum, const Search &search) { return sum + search.givenUp; });
}

const SchemaFilter::Search *SchemaFilter::searchOf(size_t term) const
{
    const auto found = std::ranges::find(m_searches, term, &Search::term);
    return found == m_searches.cend() ? nullptr : &*found;
}

std::vector<uint8_t> SchemaFilter::shown(const SchemaDraft &draft, const SchemaNames &names, const Marks &marks,
                                         int *unknown) const
{
    int leftOut = 0;
    std::vector<uint8_t> passed(size_t(draft.base().tableCount()), 1);
    narrowByWords(passed, draft, marks);
    const std::vector<FilterExpression::Term> &terms = m_expression.terms();
    for (size_t i = 0; i < terms.size(); ++i) {
        const FilterExpression::Term &term = terms[i];
        if (const Search *search = searchOf(i)) {
            const size_t known = std::min(passed.size(), search->passed.size());
            std::transform(passed.begin(), passed.begin() + qsizetype(known), search->passed.begin(), passed.begin(),
                           std::bit_and<>());
            std::fill(passed.begin() + qsizetype(known), passed.end(), uint8_t(0));
            continue;
        }
        switch (term.key) {
        case SchemaKey:
            narrowBySchema(passed, draft, term);
            break;
        case ModeKey:
            narrowByMode(passed, draft, term);
            break;
        case ColumnKey:
            leftOut += narrowByColumn(passed, draft, term);
            break;
        default:
            names.narrow(passed, term.pattern, term.negated);
            break;
        }
    }
    if (unknown != nullptr)
        *unknown = leftOut;
    return passed;
}

void SchemaFilter::narrowByWords(std::vector<uint8_t> &passed, const SchemaDraft &draft, const Marks &marks) const
{
    const quint64 needed = m_expression.neededWords();
    const quint64 forbidden = m_expression.forbiddenWords();
    if (needed == 0 && forbidden == 0)
        return;
    const bool asksForChanges = ((needed | forbidden) & Changed) != 0;
    const SchemaConfig &config = draft.base();
    for (int schema = 0; schema < config.schemaCount(); ++schema) {
        const bool schemaOn = draft.isSchemaEnabled(schema);
        for (int table = config.firstTable(schema); table < config.endTable(schema); ++table) {
            quint64 words = schemaOn && draft.isTableEnabled(table) ? Enabled : Disabled;
            if (draft.isTableLocked(table))
                words |= Locked;
            if (asksForChanges && draft.isTableChanged(table))
                words |= Changed;
            if (!marks.tables.empty())
                words |= marks.tables[size_t(table)];
            passed[size_t(table)] = (words & needed) == needed && (words & forbidden) == 0 ? 1 : 0;
        }
    }
}

bool SchemaFilter::showsSchema(const SchemaDraft &draft, int schema, const Marks &marks) const
{
    const quint64 needed = m_expression.neededWords();
    if ((needed & (Changed | New | ChangedElsewhere)) == 0)
        return false;
    quint64 words = draft.isSchemaEnabled(schema) ? Enabled : Disabled;
    if (draft.isSchemaChanged(schema))
        words |= Changed;
    if (!marks.schemas.empty())
        words |= marks.schemas[size_t(schema)];
    if ((words & needed) != needed || (words & m_expression.forbiddenWords()) != 0)
        return false;
    return std::ranges::all_of(m_expression.terms(), [&](const FilterExpression::Term &term) {
        const bool asksForTables = term.key == ModeKey || term.key == ColumnKey;
        return asksForTables ? term.negated : matches(term, draft.base().schemaName(schema));
    });
}

void SchemaFilter::narrowBySchema(std::vector<uint8_t> &passed, const SchemaDraft &draft,
                                  const FilterExpression::Term &term)
{
    const SchemaConfig &config = draft.base();
    for (int schema = 0; schema < config.schemaCount(); ++schema) {
        if (!matches(term, config.schemaName(schema)))
            std::fill(passed.begin() + config.firstTable(schema), passed.begin() + config.endTable(schema), uint8_t(0));
    }
}

void SchemaFilter::narrowByMode(std::vector<uint8_t> &passed, const SchemaDraft &draft,
                                const FilterExpression::Term &term)
{
    std::array<uint8_t, 5> byMode{};
    for (size_t mode = 0; mode < byMode.size(); ++mode)
        byMode[mode] = matches(term, OpenEnum<SyncMode>(SyncMode(mode)).word()) ? 1 : 0;
    for (size_t table = 0; table < passed.size(); ++table)
        passed[table] &= byMode[size_t(draft.tableMode(int(table)))];
}

int SchemaFilter::narrowByColumn(std::vector<uint8_t> &passed, const SchemaDraft &draft,
                                 const FilterExpression::Term &term)
{
    // Negated, none of the columns may match; so each is asked without the minus.
    FilterExpression::Term plain = term;
    plain.negated = false;
    const SchemaConfig &config = draft.base();
    // The same names come again and again, and lie once in the arena: each is folded and matched once.
    std::unordered_map<const char *, bool> asked;
    const auto knownMatches = [&](int column) {
        const std::string_view key = config.columnKey(column);
        if (key.empty())
            return matches(plain, QString());
        const auto [found, isNew] = asked.try_emplace(key.data(), false);
        if (isNew)
            found->second = matches(plain, config.columnName(column));
        return found->second;
    };
    int unknown = 0;
    for (size_t table = 0; table < passed.size(); ++table) {
        if (passed[table] == 0)
            continue;
        bool found = false;
        if (draft.columns(int(table)) == nullptr && config.firstColumn(int(table)) == config.endColumn(int(table))) {
            passed[table] = 0;
            ++unknown;
            continue;
        }
        if (const TableColumns *read = draft.columns(int(table))) {
            found = std::ranges::any_of(*read, [&](const TableColumn &column) { return matches(plain, column.name); });
        } else {
            for (int column = config.firstColumn(int(table)); !found && column < config.endColumn(int(table)); ++column)
                found = knownMatches(column);
        }
        passed[table] = found != term.negated ? 1 : 0;
    }
    return unknown;
}

} // namespace sluice
