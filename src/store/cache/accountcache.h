// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/boardfile.h"
#include "cache/cachedatabase.h"
#include "cache/configsnapshots.h"
#include "cache/draftjournal.h"
#include "cache/sightinghistory.h"
#include "cache/watchrecords.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace sluice {

/// All that Sluice keeps of one profile on this computer, in one folder of its own. A connection's `config`, keys and
/// secrets are never among it.
class AccountCache : public QObject
{
    Q_OBJECT

public:
    /// Who the drafts in the folder and the syncs that are watched belong to.
    enum class Owner {
        Us,
        Another, ///< a Sluice that runs beside this one: of ours nothing outlives this run
    };

    /// An empty folder: everything in memory, for this run alone.
    explicit AccountCache(const QString &folder, Owner owner = Owner::Us, QObject *parent = nullptr);
    ~AccountCache() override;

    /// Does the folder hold a board to be shown at the start?
    [[nodiscard]] static bool hasBoard(const QString &folder);
    /// Reads it beside the window. Null: there is none that can be used.
    [[nodiscard]] static QFuture<std::shared_ptr<const BoardSnapshot>> readBoard(const QString &folder);

    [[nodiscard]] BoardFile &board() { return m_board; }
    [[nodiscard]] CacheDatabase &database() { return m_database; }
    [[nodiscard]] ConfigSnapshots &snapshots() { return m_snapshots; }
    [[nodiscard]] DraftJournal &drafts() { return m_drafts; }
    [[nodiscard]] WatchRecords &watches() { return m_watches; }
    [[nodiscard]] SightingHistory &history() { return m_history; }

    /// Writes what waits and closes; `closed` follows. From now on nothing is kept.
    void close();

signals:
    void closed();

private:
    BoardFile m_board;
    CacheDatabase m_database;
    CacheDatabase m_memory{QString()}; ///< not opened where it is not needed
    ConfigSnapshots m_snapshots{m_database};
    DraftJournal m_drafts;
    WatchRecords m_watches;
    SightingHistory m_history{m_database};
};

} // namespace sluice
