// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "budget.h"
#include "connection.h"
#include "group.h"
#include "intervals.h"
#include "result.h"
#include "verdict.h"

#include <QHash>
#include <QObject>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class ApiClient;
class Clock;
struct BoardSnapshot;
struct SightingRecord;
struct SightingsThen;

/// The connections, groups and destinations of the signed-in account, kept fresh by polling the account-wide lists: one
/// request per thousand connections and never one per group or connection.
///
/// A refresh is a merge by id: what is new is appended, what is gone removed, what differs changed, all else untouched.
/// Rows named in a signal hold until the next signal and must not be kept.
class ConnectionStore : public QObject
{
    Q_OBJECT

public:
    enum class LoadState { NotLoaded, Loading, Loaded, Failed };
    /// What decides how often the list is read.
    enum class Attention { Front, Hidden };

    ConnectionStore(ApiClient &api, Clock &clock, Intervals intervals, QObject *parent = nullptr);
    ~ConnectionStore() override;

    [[nodiscard]] int count() const { return int(m_rows.size() - m_gap); }
    [[nodiscard]] const Connection &at(int row) const { return m_rows[placeOf(row)].connection; }
    [[nodiscard]] const Verdict &verdictAt(int row) const { return m_rows[placeOf(row)].verdict; }
    [[nodiscard]] int rowOf(const ConnectionId &id) const
    {
        const int place = m_index.value(id, -1);
        return place < int(m_gapAt + m_gap) ? place : place - int(m_gap);
    }
    /// Null when there is none; valid until the store changes.
    [[nodiscard]] const Connection *find(const ConnectionId &id) const;
    /// Their names, sorted; the id of one that is not in the list.
    [[nodiscard]] QStringList namesOf(const QSet<ConnectionId> &ids) const;
    [[nodiscard]] Verdict verdictOf(const ConnectionId &id) const;
    /// Grows with every answer of the service that told of the connection, be it news or not; 0: none did in this run.
    [[nodiscard]] quint64 readingOf(const ConnectionId &id) const;

    [[nodiscard]] const QList<Group> &groups() const { return m_groups; }
    [[nodiscard]] const Group *group(const GroupId &id) const;
    /// The groups have been read, be there any or none.
    [[nodiscard]] bool hasGroups() const { return m_hasGroups; }
    /// Why the last reading of the groups failed. It is no verdict on the account: the key may lack one right.
    [[nodiscard]] std::optional<Error> groupsError() const { return m_groupsRead.error; }
    [[nodiscard]] std::optional<Error> destinationsError() const { return m_destinationsRead.error; }
    /// Is the account's list read again and again?
    [[nodiscard]] bool isPolling() const { return m_started; }
    /// Null until `loadDestinations` has found it.
    [[nodiscard]] const Destination *destinationOf(const GroupId &id) const;

    [[nodiscard]] LoadState loadState() const { return m_loadState; }
    /// Why the last refresh failed.
    [[nodiscard]] std::optional<Error> error() const { return m_error; }
    /// While the first list is read, more may come.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// When the last whole list had arrived, by this computer's clock; null: not yet.
    [[nodiscard]] Timestamp refreshedAt() const { return m_refreshedAt; }
    /// Milliseconds since then; 0: not yet.
    [[nodiscard]] qint64 ageMs() const;
    /// What is shown was kept by an earlier run: the first whole list of this one has not arrived yet.
    [[nodiscard]] bool isKept() const { return m_kept; }
    /// The server's clock at `refreshedAt`.
    [[nodiscard]] Timestamp lookedAt() const { return m_lookedAt; }
    [[nodiscard]] int countOf(Health health) const { return m_counts[size_t(health)]; }

    /// Shows what an earlier run has kept; the first whole list is merged over it. Only while there is nothing.
    void restore(const BoardSnapshot &snapshot);
    /// All there is, to be kept.
    [[nodiscard]] BoardSnapshot snapshot() const;
    /// Learns from the history since when conditions hold.
    void recall(const SightingsThen &then);
    /// The conditions that the history does not have yet; from now on it does.
    [[nodiscard]] QList<SightingRecord> takeSightings();
    /// Begins to read and to poll.
    void start();
    void stop();
    /// Reads the list again now, and what else is due; joins a refresh that is under way.
    void refresh();
    /// By the user's wish: the groups and destinations as well, whenever they were read last.
    void refreshAll();
    /// Reads the groups again now: somebody has changed one.
    void refreshGroups();
    void setAttention(Attention attention);
    /// While at least one watch is on, the list is read more often.
    void addWatch();
    void removeWatch();
    /// Reads one connection and merges it. Answers what was read; a 404 removes the connection.
    QCoro::Task<Result<Connection>> reload(ConnectionId id);
    /// An answer of the service that carries this connection.
    void merge(const Connection &connection);
    void remove(const ConnectionId &id);
    /// From now on the destinations are read, as seldom as the groups. To want them again asks nothing.
    void loadDestinations();
    /// How long the next reading of the list is put off, milliseconds.
    [[nodiscard]] qint64 pollInterval() const;
    /// Judges all connections anew, as time passes; what changes is signalled.
    void reviewVerdicts();
    /// The server's clock less this computer's, milliseconds.
    void setClockOffset(qint64 ms);
    /// Where it makes the list be read more often or more rarely, that holds from the last reading on.
    void setBudget(const Budget &budget);
    /// The next look at the list is appointed anew.
    void setIntervals(Intervals intervals);
    /// What is there is judged anew.
    void setVerdictPolicy(const VerdictPolicy &policy);
    [[nodiscard]] Timestamp serverNow() const;

signals:
    void connectionsAboutToBeAdded(int first, int last);
    void connectionsAdded(int first, int last);
    /// These go, all at once; they are still there.
    void connectionsAboutToBeRemoved(const QList<sluice::ConnectionId> &ids);
    /// Their rows go, run by run. To be read only in between.
    void rowsAboutToBeRemoved(int first, int last);
    void rowsRemoved();
    /// All of them have gone.
    void connectionsRemoved(const QList<sluice::ConnectionId> &ids);
    /// The same of each, for who follows one.
    void connectionRemoved(const sluice::ConnectionId &id);
    /// Values or the verdict of these differ from before.
    void connectionsChanged(const QList<sluice::ConnectionId> &ids);
    /// The groups were read for the first time, or one came, went or was renamed. Seldom: every ten minutes at most.
    void groupsChanged();
    void destinationsChanged();
    void countsChanged();
    void loadStateChanged();
    /// A whole list has been merged.
    void refreshed();
    /// `isKept` is another.
    void keptChanged();
    /// A refresh of the list has failed; the session judges what it means.
    void failed(const sluice::Error &error);
    /// `groupsError` or `destinationsError` is another.
    void sideErrorsChanged();

private:
    struct Row
    {
        Connection connection;
        Verdict verdict;
        Sightings sightings;
        quint64 seenIn = 0;     ///< the refresh that saw it last
        quint64 reading = 0;    ///< see `readingOf`
        quint64 mergedAt = 0;   ///< when a single read or an answer to a write gave it, in `m_sequence`
        bool inHistory = false; ///< the history has the sightings
    };

    /// A list beside the account's: read seldom.
    struct SideRead
    {
        bool wanted = false;
        bool reading = false;
        qint64 readAt = -1; ///< monotonic milliseconds; -1: with the next refresh
        std::optional<Error> error;
    };

    QCoro::Task<void> readAll(quint64 generation);
    void readSides(bool always);
    void beginSide(SideRead &side) const;
    void endSide(SideRead &side, const std::optional<Error> &error);
    QCoro::Task<void> readGroups(quint64 generation);
    QCoro::Task<void> readDestinations(quint64 generation);
    /// `askedAt` is the sequence when the page was asked for: what was merged since is newer than the page.
    void mergePage(const QList<Connection> &items, quint64 askedAt);
    void append(const QList<Connection> &items);
    /// Answers whether anything differs.
    bool assign(Row &row, const Connection &connection);
    /// Answers whether the verdict differs from before.
    bool judge(Row &row, bool isNew);
    /// Has nobody looked for so long that anything may have happened meanwhile?
    [[nodiscard]] bool wasAway() const;
    void removeUnseen(bool wasOnePage);
    void fail(const Error &error);
    /// Ascending.
    void removeRows(const std::vector<int> &rows);
    /// Moves the rows behind the gap before it, as far as this place.
    void closeGap(size_t until);
    [[nodiscard]] size_t placeOf(int row) const { return size_t(row) < m_gapAt ? size_t(row) : size_t(row) + m_gap; }
    /// The next look at the list, an interval from now on.
    void schedulePoll();
    /// The same, from where the present appointment counts.
    void appointPoll();
    void scheduleReview();
    void setLoadState(LoadState state);

    ApiClient &m_api;
    Clock &m_clock;
    Intervals m_intervals;
    VerdictPolicy m_policy;
    std::vector<Row> m_rows;
    QHash<ConnectionId, int> m_index; ///< places in `m_rows`
    /// Only while rows are removed: those before the gap have closed up, those behind it stand where they stood. So
    /// each is moved once, however many runs there are.
    size_t m_gapAt = 0;
    size_t m_gap = 0;
    QList<Group> m_groups;
    QHash<GroupId, Destination> m_destinations;
    std::array<int, size_t(Health::Healthy) + 1> m_counts{};
    LoadState m_loadState = LoadState::NotLoaded;
    std::optional<Error> m_error;
    bool m_complete = false;
    bool m_kept = false;
    bool m_hasGroups = false;
    bool m_started = false;
    bool m_reading = false;
    Attention m_attention = Attention::Front;
    int m_watches = 0;
    int m_pages = 1;
    quint64 m_generation = 0; ///< of start and stop: what is awaited from before is dropped
    quint64 m_refreshNumber = 0;
    quint64 m_completedRefresh = 0; ///< the last that read the list to its end
    quint64 m_sequence = 0;
    quint64 m_readings = 0;
    QHash<ConnectionId, quint64> m_removed; ///< when, in `m_sequence`, one was known to be gone
    quint64 m_pollNumber = 0;               ///< only the newest appointment counts
    quint64 m_groupsAsked = 0;              ///< so that of two reads of the groups the one asked for last is believed
    SideRead m_groupsRead{.wanted = true, .error = {}};
    SideRead m_destinationsRead;
    qint64 m_pollFromMs = 0;  ///< the next look is appointed from there, monotonic milliseconds
    qint64 m_notBeforeMs = 0; ///< the service wants to be left alone until then, monotonic milliseconds
    qint64 m_clockOffsetMs = 0;
    Budget m_budget;
    Timestamp m_refreshedAt;
    Timestamp m_lookedAt;
};

} // namespace sluice
