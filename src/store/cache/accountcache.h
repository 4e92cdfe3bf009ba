// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachedatabase.h"
#include "cache/configsnapshots.h"
#include "cache/draftjournal.h"
#include "cache/sightinghistory.h"
#include "cache/watchrecords.h"

#include <QString>

namespace sluice {

/// All that Sluice keeps of one profile on this computer, in one folder of its own. A connection's `config`, keys and
/// secrets are never among it.
class AccountCache
{
public:
    /// An empty folder: everything in memory, for this run alone.
    explicit AccountCache(const QString &folder);

    [[nodiscard]] CacheDatabase &database() { return m_database; }
    [[nodiscard]] ConfigSnapshots &snapshots() { return m_snapshots; }
    [[nodiscard]] DraftJournal &drafts() { return m_drafts; }
    [[nodiscard]] WatchRecords &watches() { return m_watches; }
    [[nodiscard]] SightingHistory &history() { return m_history; }

private:
    CacheDatabase m_database;
    ConfigSnapshots m_snapshots{m_database};
    DraftJournal m_drafts{m_database};
    WatchRecords m_watches{m_database};
    SightingHistory m_history{m_database};
};

} // namespace sluice
