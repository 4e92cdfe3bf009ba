// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schematransfer.h"

#include "schema/schemaconfigbuilder.h"
#include "schema/selectedconfig.h"
#include "textpattern.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace sluice {

namespace {

constexpr int notThere = -1;
constexpr int severalThere = -2;

bool isFlagOn(NodeFlags flags)
{
    return (flags & NodeEnabled) != 0;
}

/// Names without regard to capitals, and which of several it is cannot be known.
class FoldedNames
{
public:
    void add(const QString &name, int node)
    {
        const QString folded = foldedText(name);
        const auto place = m_nodes.find(folded);
        if (place == m_nodes.end())
            m_nodes.insert(folded, node);
        else
            *place = severalThere;
    }
    [[nodiscard]] int find(const QString &name) const { return m_nodes.value(foldedText(name), notThere); }

private:
    QHash<QString, int> m_nodes;
};

class Transfer
{
public:
    Transfer(const SchemaDraft &target, const SchemaConfig &picked)
        : m_draft(target)
        , m_target(target.base())
        , m_picked(picked)
        , m_lookup(m_target)
    {
    }

    SchemaTransfer run()
    {
        FoldedNames schemas;
        for (int schema = 0; schema < m_target.schemaCount(); ++schema)
            schemas.add(m_target.schemaName(schema), schema);
        for (int schema = 0; schema < m_picked.schemaCount(); ++schema)
            m_pickedSchemas.add(m_picked.schemaName(schema), schema);
        for (int schema = 0; schema < m_picked.schemaCount(); ++schema)
            matchSchema(schema, schemas);
        QList<int> found;
        for (const auto &[table, picked] : m_tables)
            found.append(table);
        const SchemaConfigPtr now = selectedConfig(m_draft, found, DraftSide::Wished);
        const SchemaWishes wishes = wishesFor(*now, *goalOf(*now));
        for (const SchemaChange &change : wishes.changes)
            (isUnknown(change) ? m_result.unknown : m_result.changes).append(change);
        m_result.locked = wishes.locked;
        countSame();
        return std::move(m_result);
    }

private:
    void matchSchema(int schema, const FoldedNames &schemas)
    {
        const QString name = m_picked.schemaName(schema);
        int there = m_target.findSchema(m_picked.schemaKey(schema));
        if (there < 0) {
            // Nor can two of the picked be the same there.
            there = m_pickedSchemas.find(name) == severalThere ? severalThere : schemas.find(name);
            if (there == notThere && m_picked.schemaCount() == 1 && m_target.schemaCount() == 1)
                there = 0;
            if (there >= 0)
                m_result.otherSchema.append({m_target.schemaName(there), QString()});
        }
        QList<int> unmatched;
        for (int table = m_picked.firstTable(schema); table < m_picked.endTable(schema); ++table) {
            const int found = there < 0 ? notThere : m_lookup.table(there, m_picked.tableKey(table));
            if (found < 0)
                unmatched.append(table);
            else
                m_tables.insert_or_assign(found, table);
        }
        if (unmatched.isEmpty())
            return;
        const FoldedNames names = there < 0 ? FoldedNames() : namesIn(there);
        for (const int table : std::as_const(unmatched)) {
            const SchemaNode node{name, m_picked.tableName(table)};
            const int found = there < 0 ? there : names.find(node.table);
            // Nor can two of the picked be the same there.
            if (found == severalThere || (found >= 0 && !m_tables.try_emplace(found, table).second))
                m_result.ambiguous.append(node);
            else if (found < 0)
                m_result.missing.append(node);
            else
                m_result.otherCase.append({m_target.schemaName(there), m_target.tableName(found)});
        }
    }
    [[nodiscard]] FoldedNames namesIn(int schema) const
    {
        FoldedNames names;
        for (int table = m_target.firstTable(schema); table < m_target.endTable(schema); ++table)
            names.add(m_target.tableName(table), table);
        return names;
    }

    /// The tables that were found as they would be: those of `now`, in the same order, with the flags of the picked
    /// ones.
    SchemaConfigPtr goalOf(const SchemaConfig &now)
    {
        SchemaConfigBuilder goal;
        goal.setPolicy(now.policy());
        auto found = m_tables.cbegin();
        for (int schema = 0; schema < now.schemaCount(); ++schema) {
            const int there = m_target.schemaOf(found->first);
            const bool on = isFlagOn(now.schemaFlags(schema)) || goesOn(there);
            goal.beginSchema(now.schemaKey(schema), on);
            for (int table = now.firstTable(schema); table < now.endTable(schema); ++table, ++found)
                addTable(goal, now, table, found->second, on);
        }
        return goal.finish();
    }
    /// A picked table that is copied wants its schema on, which may start others.
    bool goesOn(int schema)
    {
        bool wanted = false;
        QList<SchemaChange> others;
        for (int table = m_target.firstTable(schema); table < m_target.endTable(schema); ++table) {
            const auto picked = m_tables.find(table);
            if (picked != m_tables.end()) {
                // One that is locked off stays off, whatever its schema does.
                wanted = wanted
                         || ((m_draft.isTableEnabled(table) || !m_draft.isTableLocked(table))
                             && isFlagOn(m_picked.tableFlags(picked->second))
                             && isFlagOn(m_picked.schemaFlags(m_picked.schemaOf(picked->second))));
            } else if (m_draft.isTableEnabled(table) && !m_draft.isTableLocked(table)) {
                others.append({.kind = SchemaChange::Kind::TableEnabled,
                               .schema = m_target.schemaName(schema),
                               .table = m_target.tableName(table),
                               .on = false});
            }
        }
        if (wanted)
            m_result.others.append(others);
        return wanted;
    }
    /// `schemaOn`: what is on by its own flag is copied.
    void addTable(SchemaConfigBuilder &goal, const SchemaConfig &now, int table, int picked, bool schemaOn)
    {
        NodeFlags wanted = m_picked.tableFlags(picked) & NodeEnabled;
        // Nothing starts here that is not copied there.
        if (schemaOn && wanted != 0 && !isFlagOn(m_picked.schemaFlags(m_picked.schemaOf(picked)))) {
            wanted = now.tableFlags(table) & NodeEnabled;
            m_result.stayOff.append({now.schemaName(now.schemaOf(table)), now.tableName(table)});
        }
        const auto flags = NodeFlags((now.tableFlags(table) & ~NodeEnabled) | wanted);
        const bool hasModes =
            m_picked.tableMode(picked) >= SyncMode::SoftDelete && now.tableMode(table) != SyncMode::Unset;
        goal.beginTable(now.tableKey(table), flags, hasModes ? m_picked.tableMode(picked) : now.tableMode(table));
        for (int column = now.firstColumn(table); column < now.endColumn(table); ++column) {
            const int there = m_picked.findColumn(picked, now.columnKey(column));
            goal.addColumn(now.columnKey(column), there < 0 ? now.columnFlags(column) : m_picked.columnFlags(there));
        }
        for (int column = m_picked.firstColumn(picked); column < m_picked.endColumn(picked); ++column) {
            if (now.findColumn(table, m_picked.columnKey(column)) < 0)
                goal.addColumn(m_picked.columnKey(column), m_picked.columnFlags(column));
        }
    }

    /// A draft takes up only columns that have been read.
    bool isUnknown(const SchemaChange &change)
    {
        if (change.column.isEmpty())
            return false;
        const TableColumns *columns = m_draft.columns(m_lookup.table(change.schema, change.table));
        if (columns != nullptr)
            return std::ranges::find(*columns, change.column, &TableColumn::name) == columns->end();
        // They come table by table.
        if (const std::pair table(change.schema, change.table);
            m_result.unread.isEmpty() || m_result.unread.constLast() != table)
            m_result.unread.append(table);
        return true;
    }
    void countSame()
    {
        QSet<std::pair<QString, QString>> differing;
        for (const QList<SchemaChange> *changes : {&m_result.changes, &m_result.locked, &m_result.unknown}) {
            for (const SchemaChange &change : *changes) {
                if (!change.table.isEmpty())
                    differing.insert({change.schema, change.table});
            }
        }
        // Copied there, and not here.
        for (const SchemaNode &node : std::as_const(m_result.stayOff)) {
            if (m_draft.isTableEnabled(m_lookup.table(node.schema, node.table)))
                differing.insert({node.schema, node.table});
        }
        m_result.found = int(m_tables.size());
        m_result.same = m_result.found - int(differing.size());
    }

    const SchemaDraft &m_draft;
    const SchemaConfig &m_target;
    const SchemaConfig &m_picked;
    SchemaLookup m_lookup;
    FoldedNames m_pickedSchemas;
    std::map<int, int> m_tables; ///< of the target, and of the picked
    SchemaTransfer m_result;
};

} // namespace

SchemaTransfer transferTo(const SchemaDraft &target, const SchemaConfig &picked)
{
    return Transfer(target, picked).run();
}

} // namespace sluice
