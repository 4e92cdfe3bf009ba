// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cacheschema.h"

namespace sluice {

namespace {

// Moments are microseconds UTC where they are the service's, and NULL where there is none. Nothing here is a secret:
// a connection's `config` is never stored.
Migration first()
{
    return {
        // Snapshots of schema configs, kept before they are changed; `content` is compressed.
        QStringLiteral("CREATE TABLE config_snapshot (id INTEGER PRIMARY KEY AUTOINCREMENT, connection TEXT NOT NULL, "
                       "taken_ms INTEGER NOT NULL, reason TEXT NOT NULL, raw_size INTEGER NOT NULL, "
                       "content BLOB NOT NULL)"),
        QStringLiteral("CREATE INDEX config_snapshot_of ON config_snapshot (connection, taken_ms)"),
        // Edits that were not sent yet, in the order they were made.
        QStringLiteral("CREATE TABLE draft (connection TEXT PRIMARY KEY, base BLOB NOT NULL, "
                       "began_ms INTEGER NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE draft_edit (connection TEXT NOT NULL, number INTEGER NOT NULL, "
                       "edit BLOB NOT NULL, PRIMARY KEY (connection, number)) WITHOUT ROWID"),
        // Syncs that were asked for and whose end nobody has seen yet.
        QStringLiteral("CREATE TABLE watch (connection TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, "
                       "batch INTEGER NOT NULL, accepted INTEGER NOT NULL, started_us INTEGER NOT NULL, "
                       "succeeded_us INTEGER, failed_us INTEGER, rescheduled_us INTEGER, "
                       "was_syncing INTEGER NOT NULL, was_paused INTEGER NOT NULL) WITHOUT ROWID"),
        // When each condition of a connection was seen first; the newest of a connection held at the last look.
        QStringLiteral("CREATE TABLE sighting (connection TEXT NOT NULL, seen_us INTEGER NOT NULL, "
                       "condition TEXT NOT NULL, saw_it_start INTEGER NOT NULL, succeeded_us INTEGER, "
                       "failed_us INTEGER, PRIMARY KEY (connection, seen_us)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE look (id INTEGER PRIMARY KEY CHECK (id = 1), at_us INTEGER NOT NULL)"),
    };
}

} // namespace

QList<Migration> cacheMigrations()
{
    return {first()};
}

} // namespace sluice
