// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/draftstep.h"
#include "schema/schemachange.h"
#include "schema/schemaconfig.h"
#include "schema/tablecolumns.h"

#include <QHash>
#include <QList>

#include <array>

namespace sluice {

/// How a check box shows a node.
enum class NodeCheck { Off, Partial, On };

/// What the user wants of a schema config: a base and what differs from it. Every verb is one step that can be undone,
/// without limit; locked nodes never change, whatever is asked. Nothing is sent by a draft.
///
/// Counts are kept as it changes: asking for them costs nothing at any size.
class SchemaDraft
{
public:
    explicit SchemaDraft(SchemaConfigPtr base);

    [[nodiscard]] const SchemaConfig &base() const { return *m_base; }
    [[nodiscard]] SchemaConfigPtr basePtr() const { return m_base; }
    /// Grows with every change, be it of a wish or of what is known.
    [[nodiscard]] quint64 revision() const { return m_revision; }

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
    [[nodiscard]] int enabledTables(int schema) const { return m_schemaCounts[size_t(schema)].on; }
    /// Of the columns that are known: how many, and how many of those are on.
    [[nodiscard]] std::pair<int, int> enabledColumns(int table) const;

    // The verbs. Each answers how many nodes took the change; 0 is no step. Nodes that cannot take it are told in
    // `skipped`; nodes that are as asked already are neither.
    int setPolicy(SchemaPolicy policy);
    int setSchemasEnabled(const QList<int> &schemas, bool enabled);
    /// The tables' own flags alone.
    int setTablesEnabled(const QList<int> &tables, bool enabled, SkippedNodes *skipped = nullptr);
    int setTablesMode(const QList<int> &tables, SyncMode mode, SkippedNodes *skipped = nullptr);
    /// Turns tables on, with those of their schemas that are off; there, `switchOthersOff` turns every other table off
    /// that would start with them.
    int enableTables(const QList<int> &tables, bool switchOthersOff, SkippedNodes *skipped = nullptr);
    /// What becomes of tables whose schema is off.
    enum class InOffSchemas { TurnOn, LeaveOut };
    /// Turns these on, with their schemas, and every other table of the connection off. Those that are left out stay as
    /// they are, and so do their schemas.
    int enableOnly(const QList<int> &tables, SkippedNodes *skipped = nullptr,
                   InOffSchemas inOffSchemas = InOffSchemas::TurnOn);
    /// Turns off whatever is on and not locked: what a policy leaves as it is.
    int disableAllBut(const QList<int> &tables, SkippedNodes *skipped = nullptr);
    /// The schemas that are off and would go on if these tables were enabled: in rising order.
    [[nodiscard]] QList<int> schemasThatWouldStart(const QList<int> &tables) const;
    /// How many other tables, on by their own flag, would start if these were enabled with their schemas.
    /// Or, of those that are locked, which go their own way whatever anybody ticks.
    [[nodiscard]] int othersThatWouldStart(const QList<int> &tables, bool locked = false) const;

    /// The columns of a table, as read. Answers the edits that have no place any more and are dropped: of columns that
    /// are gone, or that the service no longer lets be turned on or off.
    QList<SchemaChange> setColumns(int table, const TableColumns &columns);
    /// Null until they were read.
    [[nodiscard]] const TableColumns *columns(int table) const;
    /// Were those of any table read?
    [[nodiscard]] bool knowsColumns() const { return !m_columns.isEmpty(); }
    [[nodiscard]] NodeFlags columnFlags(int table, int column) const;
    int setColumnEnabled(int table, int column, bool enabled);
    int setColumnHashed(int table, int column, bool hashed);
    /// Whether the service lets it be chosen is the caller's to know: `canChooseKeys`.
    int setColumnKey(int table, int column, bool isKey);
    /// Many columns at once, of tables whose columns were read.
    int setColumnsFlag(const QList<ColumnPlace> &columns, NodeFlag flag, bool on, SkippedNodes *skipped = nullptr);
    /// What was wished of columns is so now: the schema config, which names only columns once touched, does not say it.
    void settleColumns();

    [[nodiscard]] bool isChanged() const { return changeCount() > 0; }
    [[nodiscard]] int changeCount() const;
    [[nodiscard]] int changeCount(SchemaChange::Kind kind) const;
    /// Of changes that turn something on, or off.
    [[nodiscard]] int changeCount(SchemaChange::Kind kind, bool on) const
    {
        return m_counts[size_t(kind)][size_t(on ? 1 : 0)];
    }
    /// In the order of the config.
    [[nodiscard]] QList<SchemaChange> changes() const;
    /// The body of the one PATCH that makes the changes, as `schemaPatch` would of `changes`, and faster.
    [[nodiscard]] QByteArray patch() const;
    /// Puts the nodes of these changes back to the base, as one step.
    int revert(const QList<SchemaChange> &changes);
    /// The same of all changes, and faster.
    int revertAll();
    /// Takes up to these changes, by name, as one step: of another connection, a snapshot, or another base. Answers how
    /// many nodes changed; `lost` are those that have no place here or are locked.
    int adopt(const QList<SchemaChange> &changes, const DraftTitle &title, QList<SchemaChange> *lost = nullptr);
    /// Forgets all changes and all steps.
    void discard();
    /// The same wishes, and nothing to undo: small enough to be handed to another thread.
    [[nodiscard]] SchemaDraft withoutSteps() const;

    [[nodiscard]] bool canUndo() const { return m_done > 0; }
    [[nodiscard]] bool canRedo() const { return m_done < m_steps.size(); }
    void undo();
    void redo();
    /// Makes one of all steps since there were `first` of them: what a single verb has done.
    void join(int first);
    /// Null where there is nothing to undo or redo.
    [[nodiscard]] const DraftTitle *undoTitle() const { return canUndo() ? &m_steps[m_done - 1].title : nullptr; }
    [[nodiscard]] const DraftTitle *redoTitle() const { return canRedo() ? &m_steps[m_done].title : nullptr; }

    // For a journal: the steps with their ids, which no two steps of a draft ever share, and how many of them stand.
    // What was undone and not redone is among them, behind the others.
    [[nodiscard]] int stepCount() const { return int(m_steps.size()); }
    [[nodiscard]] int doneSteps() const { return int(m_done); }
    [[nodiscard]] quint64 stepId(int step) const { return m_steps[size_t(step)].id; }
    [[nodiscard]] const DraftTitle &titleOf(int step) const { return m_steps[size_t(step)].title; }
    /// The step by the names of its nodes, small also for many: fit to be kept and replayed on another base.
    [[nodiscard]] QByteArray stepBytes(int step) const;
    /// Takes such a step again. Nodes that are gone or locked here are told in `lost`. False: these are no step's
    /// bytes.
    bool replay(const QByteArray &bytes, QList<SchemaChange> *lost = nullptr);

    /// The same wishes on a newer base, by names: what is there already, or is gone or locked there, falls away and is
    /// counted. Steps are kept, so that they can still be undone.
    struct Rebased;
    [[nodiscard]] Rebased rebased(SchemaConfigPtr base) const;

private:
    struct SchemaCounts
    {
        int on = 0;      ///< locked ones included
        int canBeOn = 0; ///< off, and not locked
    };

    void recount();
    /// The changes of a table's columns, into the counts or out of them.
    void countColumns(int table, int by);
    [[nodiscard]] SchemaChange columnChange(int table, const QString &column, NodeFlag flag, bool on) const;
    /// Is it on, or may it be turned on?
    [[nodiscard]] bool canBeOn(int table) const;
    void apply(const DraftStep &step, bool forward);
    void applyTables(const DraftRun &run, uint8_t value);
    void applyColumn(const ColumnEdit &edit, bool on);
    int take(DraftStep step);
    void count(SchemaChange::Kind kind, bool on, int by) { m_counts[size_t(kind)][size_t(on ? 1 : 0)] += by; }
    void addTable(DraftStep &step, int table, bool enabled, SkippedNodes *skipped = nullptr) const;
    void addSchemaOn(DraftStep &step, int schema) const;
    void nameSingle(DraftStep &step) const;
    [[nodiscard]] int columnPlace(const ColumnEdit &edit) const;
    // These add to a step what brings a node where it is wished. False: the node cannot go there.
    bool addChange(DraftStep &step, const SchemaChange &change, SchemaLookup &lookup) const;
    bool addMode(DraftStep &step, int table, SyncMode mode) const;
    bool addColumn(DraftStep &step, ColumnEdit edit) const;

    class NodeMap;
    [[nodiscard]] DraftStep carried(const DraftStep &step, const NodeMap &map) const;
    [[nodiscard]] DraftStep wishes(const SchemaDraft &from, const NodeMap &map, QList<SchemaChange> &lost) const;
    void addWishes(DraftStep &step, const SchemaDraft &from, int schema, int table, int there,
                   QList<SchemaChange> &lost) const;
    [[nodiscard]] bool wantsTheSame(const SchemaDraft &other) const;

    SchemaConfigPtr m_base;
    SchemaPolicy m_policy = SchemaPolicy::Unset;
    std::vector<NodeFlags> m_schemaFlags;
    std::vector<NodeFlags> m_tableFlags;
    std::vector<SyncMode> m_modes;
    std::vector<SchemaCounts> m_schemaCounts;
    std::array<std::array<int, 2>, SchemaChange::kindCount> m_counts{};
    QHash<int, TableColumns> m_columns;          ///< as read
    QHash<int, std::vector<NodeFlags>> m_wanted; ///< beside them
    std::vector<DraftStep> m_steps;
    size_t m_done = 0;
    quint64 m_lastId = 0;
    quint64 m_revision = 0;
};

struct SchemaDraft::Rebased
{
    SchemaDraft draft;
    QList<SchemaChange> lost; ///< gone or locked in the new base
};

} // namespace sluice
