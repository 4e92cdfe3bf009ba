// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"
#include "error.h"
#include "id.h"
#include "setuptest.h"
#include "syncoutcome.h"
#include "timestamp.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace sluice {

/// What happens to one connection within an operation; or to one group, which has no connection's id.
struct OperationRow
{
    enum class State {
        Waiting,
        Running,
        Succeeded,
        Failed,
        Cancelled,
        /// Nothing was asked for: it is paused, as `outcome` says, or syncs already and is `attached`. Of a changed
        /// schema config: something else was under way and it is `attached`, or there was nothing to be changed.
        LeftOut,
    };

    ConnectionId connection; ///< of what has none, or none yet, a text with a blank that is like no other's
    QString name;            ///< the connection's schema name when it began, or the group's
    State state = State::Waiting;
    SyncWatch::Phase syncPhase = SyncWatch::Phase::Requested; ///< of syncs
    bool accepted = false;                                    ///< the service has answered that it took the request
    bool unanswered = false;                                  ///< the request has left, and its answer was lost
    bool attached = false;              ///< a sync was running already when this one was asked for
    bool notSetUp = false;              ///< of a sync that never began: the setup of the connection is not finished
    bool continued = false;             ///< asked for in an earlier run of the program, and watched on in this one
    std::optional<SyncOutcome> outcome; ///< of syncs that have ended
    Timestamp rescheduledFor;
    std::optional<Error> error;
    QList<SetupTest> setupTests; ///< of setup tests
    QString message;             ///< what the service said, verbatim
    QString reason;              ///< of a sync that failed: what the service asks of the user since, verbatim
    int changes = 0;             ///< of a changed schema config: how many were sent; tables, columns of other verbs
    int notTaken = 0;            ///< of those, how many the service did not take over, without a word
    QStringList keysNotTaken;    ///< of a changed connection: those of its config that it has otherwise afterwards
    /// Of a changed connection: what the service keeps neither as it was sent nor as it was. There may be secrets in
    /// it.
    ConnectionChange keptAs;
    int tables = 0;       ///< of columns that are read: of how many tables
    int tablesDone = 0;   ///< of those, how many have been answered
    int tablesFailed = 0; ///< of those, how many with an error
    Timestamp startedAt;  ///< the server's clock
    Timestamp endedAt;    ///< when that was seen
    Timestamp finishedAt; ///< of a sync: when it succeeded or failed by the service's own word

    /// How long it took. A look comes later than what it sees: the service's own word counts where it can.
    [[nodiscard]] qint64 tookMs(Timestamp now) const
    {
        const Timestamp end = finishedAt > startedAt ? finishedAt : endedAt.isNull() ? now : endedAt;
        return std::max<qint64>(0, startedAt.millisecondsTo(end));
    }
    /// The service has done it, by its own word; only the reading afterwards failed, and `error` tells why.
    [[nodiscard]] bool isUnread() const { return state == State::Failed && accepted && error && !outcome; }
    friend bool operator==(const OperationRow &, const OperationRow &) = default;
};

/// Something the user started: it has rows, progress and an end.
struct Operation
{
    enum class Kind {
        Sync,
        RestartSync,
        Resync,
        Pause,
        Resume,
        SetupTests,
        SchemaReload,
        SchemaApply,
        ReadColumns,
        Modify,
        Create,
        Delete,
        DropColumns,
        CreateGroup,
        RenameGroup,
        DeleteGroup
    };

    OperationId id = OperationId::None;
    Kind kind = Kind::Sync;
    QList<OperationRow> rows;
    Timestamp startedAt;
    Timestamp endedAt; ///< null while it runs

    [[nodiscard]] bool isRunning() const { return endedAt.isNull(); }
    /// Nothing was asked for at all.
    [[nodiscard]] bool isLeftOut() const { return count(OperationRow::State::LeftOut) == int(rows.size()); }
    [[nodiscard]] int count(OperationRow::State state) const
    {
        int n = 0;
        for (const OperationRow &row : rows)
            n += row.state == state ? 1 : 0;
        return n;
    }
};

} // namespace sluice
