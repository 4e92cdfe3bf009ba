// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"
#include "schema/tablecolumns.h"

#include <QHash>
#include <QList>

namespace sluice {

/// How a check box shows a node.
enum class NodeCheck { Off, Partial, On };

/// One change of a draft, by the source's names, for words and for JSON. Which of the values differ says what changed.
struct SchemaChange
{
    enum class Kind { Policy, SchemaEnabled, TableEnabled, TableMode, ColumnEnabled, ColumnHashed };

    Kind kind = Kind::TableEnabled;
    QString schema;
    QString table;
    QString column;
    bool on = false; ///< of Enabled and Hashed: the new value
    SyncMode mode = SyncMode::Unset;
    SchemaPolicy policy = SchemaPolicy::Unset;

    friend bool operator==(const SchemaChange &, const SchemaChange &) = default;
};

/// What the user wants of a schema config: a base and what differs from it. Every verb is one step that can be undone;
/// locked nodes never change, whatever is asked. Nothing is sent by a draft.
class SchemaDraft
{
public:
    explicit SchemaDraft(SchemaConfigPtr base);

    [[nodiscard]] const SchemaConfig &base() const { return *m_base; }
    [[nodiscard]] SchemaConfigPtr basePtr() const { return m_base; }

    [[nodiscard]] SchemaPolicy policy() const { return m_policy; }
    [[nodiscard]] bool isSchemaEnabled(int schema) const { return (m_schemaFlags[size_t(schema)] & NodeEnabled) != 0; }
    [[nodiscard]] bool isTableEnabled(int table) const { return (m_tableFlags[size_t(table)] & NodeEnabled) != 0; }
    [[nodiscard]] bool isTableLocked(int table) const { return (m_tableFlags[size_t(table)] & NodeLocked) != 0; }
    [[nodiscard]] SyncMode tableMode(int table) const { return m_modes[size_t(table)]; }
    [[nodiscard]] bool isTableChanged(int table) const;
    [[nodiscard]] bool isSchemaChanged(int schema) const;
    /// Off: its flag is off. Partial: on, with some of its tables off. Locked tables do not count.
    [[nodiscard]] NodeCheck schemaCheck(int schema) const;
    /// Its own flag; Partial where a known column is off.
    [[nodiscard]] NodeCheck tableCheck(int table) const;
    /// How many tables of the schema are on, locked ones included.
    [[nodiscard]] int enabledTables(int schema) const;

    // The verbs. Each answers how many nodes took the change; 0 is no step.
    int setPolicy(SchemaPolicy policy);
    int setSchemasEnabled(const QList<int> &schemas, bool enabled);
    /// The tables' own flags alone.
    int setTablesEnabled(const QList<int> &tables, bool enabled);
    int setTablesMode(const QList<int> &tables, SyncMode mode);
    /// Turns tables on, with those of their schemas that are off; there, `switchOthersOff` turns every other table off
    /// that would start with them.
    int enableTables(const QList<int> &tables, bool switchOthersOff);
    /// How many other tables, on by their own flag, would start if these were enabled with their schemas.
    [[nodiscard]] int othersThatWouldStart(const QList<int> &tables) const;

    /// The columns of a table, as read; edits of columns that are there no longer are dropped.
    void setColumns(int table, const TableColumns &columns);
    /// Null until they were read.
    [[nodiscard]] const TableColumns *columns(int table) const;
    [[nodiscard]] NodeFlags columnFlags(int table, int column) const;
    int setColumnEnabled(int table, int column, bool enabled);
    int setColumnHashed(int table, int column, bool hashed);
    /// What was wished of columns is so now: the schema config, which names only columns once touched, does not say it.
    void settleColumns();

    [[nodiscard]] bool isChanged() const { return changeCount() > 0; }
    [[nodiscard]] int changeCount() const;
    /// In the order of the config.
    [[nodiscard]] QList<SchemaChange> changes() const;
    void discard();

    [[nodiscard]] bool canUndo() const { return m_done > 0; }
    [[nodiscard]] bool canRedo() const { return m_done < m_steps.size(); }
    void undo();
    void redo();

    /// The same wishes on a newer base, by names: what is there already, or is gone or locked there, falls away and is
    /// counted.
    struct Rebased;
    [[nodiscard]] Rebased rebased(SchemaConfigPtr base) const;

private:
    enum class Part : uint8_t { Policy, SchemaFlags, TableFlags, TableMode, ColumnFlags };
    struct Edit
    {
        Part part;
        int node;
        int column; ///< of ColumnFlags: the place in the table's columns
        uint8_t before;
        uint8_t after;
    };
    using Step = std::vector<Edit>;

    void apply(const Edit &edit, bool forward);
    int take(Step step);
    void editTable(Step &step, int table, bool enabled) const;
    int setColumnFlag(int table, int column, NodeFlag flag, bool on);

    SchemaConfigPtr m_base;
    SchemaPolicy m_policy = SchemaPolicy::Unset;
    std::vector<NodeFlags> m_schemaFlags;
    std::vector<NodeFlags> m_tableFlags;
    std::vector<SyncMode> m_modes;
    QHash<int, TableColumns> m_columns;          ///< as read
    QHash<int, std::vector<NodeFlags>> m_wanted; ///< beside them
    std::vector<Step> m_steps;
    size_t m_done = 0;
};

struct SchemaDraft::Rebased
{
    SchemaDraft draft;
    QList<SchemaChange> lost; ///< gone or locked in the new base
};

} // namespace sluice
