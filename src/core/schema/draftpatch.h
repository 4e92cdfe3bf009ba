// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"

#include <QByteArray>

namespace sluice {

/// How a PATCH is written.
struct SchemaPatchForm
{
    /// Where not null, each node on the way to a change also says its own `enabled` as it is here: for a service that
    /// refused a PATCH without. Locked nodes never do.
    const SchemaConfig *parents = nullptr;
    /// What is known of columns that the config does not list; may be null.
    const SchemaDraft *columns = nullptr;
    bool indented = false; ///< for reading
};

/// The body of the one PATCH (of the connection level) that makes these changes, and nothing else: a parent appears as
/// a path to what changed, without a value of its own that nobody wished. Compact JSON; "{}" for no changes. The
/// changes must be in the order of a config: what belongs together stands together.
[[nodiscard]] QByteArray schemaPatch(const QList<SchemaChange> &changes, const SchemaPatchForm &form = {});

/// Which of the changes a config does not have: after an Apply, what the service did not take over. A column that the
/// config does not list is as the policy has it, and not hashed.
[[nodiscard]] QList<SchemaChange> missingChanges(const QList<SchemaChange> &changes, const SchemaConfig &config);

/// What differs between two configs of one connection, by names: after a reload, or when somebody else was at work.
struct SchemaDifference
{
    QList<std::pair<QString, QString>> added;   ///< schema and table; an empty table: the schema itself
    QList<std::pair<QString, QString>> removed; ///< the same
    QList<std::pair<QString, QString>> changed; ///< other flags, mode or lock
    bool policyChanged = false;
    int turnedOff = 0; ///< tables that were on, their schema included, and are off
    int turnedOn = 0;  ///< the same the other way round

    [[nodiscard]] bool isEmpty() const
    {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !policyChanged;
    }
};
[[nodiscard]] SchemaDifference schemaDifference(const SchemaConfig &before, const SchemaConfig &after);

/// How many tables a reload turns off or on that turns everything so, by the count of SchemaDifference. The flag of a
/// locked table stays as it is; its schema's, which it needs as well, does not.
struct ReloadReach
{
    int on = 0;  ///< copied now
    int off = 0; ///< not copied now, and copied when everything is on
};
[[nodiscard]] ReloadReach reloadReach(const SchemaConfig &config);

} // namespace sluice
