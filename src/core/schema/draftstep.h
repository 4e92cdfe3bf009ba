// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"

#include <QList>
#include <QString>

#include <vector>

namespace sluice {

/// What a step of a draft was for: enough to say it in words ("Disable 47 tables").
struct DraftTitle
{
    // The numbers are kept in journals: new ones go to the end.
    enum class Verb : uint8_t {
        SetPolicy,
        EnableSchemas,
        DisableSchemas,
        EnableTables,
        DisableTables,
        EnableOnly,
        SetMode,
        EnableColumns,
        DisableColumns,
        HashColumns,
        UnhashColumns,
        Revert,    ///< changes taken back in a review
        CarryOver, ///< changes taken along to a new base
        Restore,   ///< from a snapshot or another connection
        SetKeys,
        UnsetKeys,
        Last = UnsetKeys,
    };

    Verb verb = Verb::EnableTables;
    int count = 0; ///< nodes that changed; of EnableTables the tables that are copied by it and were not before
    QString name;  ///< of the node where it is one alone
    SyncMode mode = SyncMode::Unset;
    SchemaPolicy policy = SchemaPolicy::Unset;

    friend bool operator==(const DraftTitle &, const DraftTitle &) = default;
};

/// Neighbours that change alike: from the first to before the end.
struct DraftRun
{
    uint32_t first = 0;
    uint32_t end = 0;
    uint8_t before = 0;
    uint8_t after = 0;
};

/// Adds a node to runs; in rising order they become few.
inline void addToRuns(std::vector<DraftRun> &runs, int node, uint8_t before, uint8_t after)
{
    const auto place = uint32_t(node);
    if (!runs.empty() && runs.back().end == place && runs.back().before == before && runs.back().after == after)
        ++runs.back().end;
    else
        runs.push_back({place, place + 1, before, after});
}

/// A flag of one column. By name: a table that is read again may have its columns in other places.
struct ColumnEdit
{
    int table = 0;
    int place = 0; ///< where it was; looked at first
    QString column;
    NodeFlag flag = NodeEnabled;
    bool on = false; ///< afterwards
};

/// What one verb has changed, with all that is needed to take it back.
struct DraftStep
{
    DraftTitle title;
    quint64 id = 0;
    bool joined = false;           ///< goes with the one before it, there and back
    std::vector<DraftRun> policy;  ///< one run at most; the node means nothing
    std::vector<DraftRun> schemas; ///< 0 and 1: off and on
    std::vector<DraftRun> tables;  ///< 0 and 1
    std::vector<DraftRun> modes;   ///< SyncMode
    std::vector<ColumnEdit> columns;

    [[nodiscard]] bool isEmpty() const
    {
        return policy.empty() && schemas.empty() && tables.empty() && modes.empty() && columns.empty();
    }
};

/// A column of a draft, by the places of its table and in it.
struct ColumnPlace
{
    int table = 0;
    int column = 0;

    friend bool operator==(const ColumnPlace &, const ColumnPlace &) = default;
};

/// A node that could not take a change, and why.
struct SkippedNode
{
    enum class Reason : uint8_t {
        Locked,        ///< the config says why
        ModeFixed,     ///< the service names no sync mode of this table
        NoHistory,     ///< it cannot keep history
        ColumnsUnread, ///< its columns are not known yet
        ColumnsFixed,  ///< its columns cannot be chosen
    };

    int table = 0;
    int column = -1; ///< -1: the table itself
    Reason reason = Reason::Locked;

    friend bool operator==(const SkippedNode &, const SkippedNode &) = default;
};
using SkippedNodes = QList<SkippedNode>;

} // namespace sluice
