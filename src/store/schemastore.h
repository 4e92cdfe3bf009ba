// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draftkeeper.h"
#include "operation.h"
#include "result.h"
#include "schema/draftpatch.h"
#include "schema/reloadmode.h"
#include "schema/schemamerge.h"
#include "schema/tablescope.h"
#include "schemasnapshots.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class AccountCache;
class ApiClient;
class Clock;
class ColumnLoader;
class ConfigReader;
class ConnectionStore;
class OperationLog;
class SchemaArrival;
struct CarriedDraft;
struct Exchange;
struct RecoveredDraft;

/// What came of an apply, as a fresh read tells it.
struct ApplyReport
{
    QList<SchemaChange> sent;
    QList<SchemaChange> arrived; ///< of those, what is so
    QList<SchemaChange> missing; ///< the others: still in the draft, but for those that are
    QList<SchemaChange> lost;    ///< without a place there: gone, or locked by now
    QList<SchemaChange> agreed;  ///< not sent, because somebody else had done the same
    /// The service said yes. Without, the answer was lost: what is not missing has arrived all the same.
    bool answered = true;
};

/// What connections copy, read one by one when somebody opens them, and the drafts of what they should. A draft stays
/// whichever connection is shown, and over the end of the program; nothing of it leaves this computer before `apply`.
class SchemaStore : public QObject
{
    Q_OBJECT

public:
    enum class LoadState {
        NotLoaded,
        Loading,
        NotDiscovered, ///< the service has not looked through the source yet: a state with a way on, no error
        Loaded,
        Failed,
    };
    /// Why a draft waits for a word: what it began from has changed at the service.
    enum class Occasion {
        Refresh,  ///< the config was read again
        Recovery, ///< the draft is of an earlier run
        Apply,    ///< it was to be sent; nothing was
    };

    /// All but the parent outlive this.
    SchemaStore(ApiClient &api, ConnectionStore &connections, OperationLog &log, AccountCache &cache, Clock &clock,
                QObject *parent = nullptr);
    ~SchemaStore() override;

    [[nodiscard]] LoadState state(const ConnectionId &id) const;
    /// Why it is Failed.
    [[nodiscard]] std::optional<Error> error(const ConnectionId &id) const;
    /// Null until it is loaded; valid until `configReplaced`.
    [[nodiscard]] const SchemaDraft *draft(const ConnectionId &id) const;
    /// Where there is no draft yet: what has come so far of a config that takes longer than a moment, to be looked at
    /// and not to be edited. Null else; valid until `previewChanged`.
    [[nodiscard]] const SchemaDraft *preview(const ConnectionId &id) const;
    /// How a reading of the config is getting on.
    struct Reading
    {
        OperationId call = OperationId::None;
        Timestamp startedAt; ///< the server's clock
        qint64 bytes = 0;    ///< of the answer, so far
    };
    /// None while it is not being read.
    [[nodiscard]] const Reading *reading(const ConnectionId &id) const;
    /// What the last reload has changed; before one, what is not in the snapshot that was kept last.
    [[nodiscard]] const SchemaDifference &difference(const ConnectionId &id) const;
    /// What is there and is not in the copy that was kept last, schema and table each; `differenceChanged` follows.
    [[nodiscard]] QList<std::pair<QString, QString>> newSinceCopy(const ConnectionId &id) const;
    /// A reload or an apply is under way.
    [[nodiscard]] bool isBusy(const ConnectionId &id) const;
    /// Changes are being sent: the draft cannot be edited now.
    [[nodiscard]] bool isApplying(const ConnectionId &id) const;
    /// What is under way for the connection; None when nothing is.
    [[nodiscard]] OperationId operation(const ConnectionId &id) const;
    /// Connections with changes that were not sent, of this run or an earlier one.
    [[nodiscard]] QSet<ConnectionId> unsent() const;
    [[nodiscard]] bool isUnsent(const ConnectionId &id) const;
    /// Of `unsent` those that are lost when the program ends: nothing can be written, or another Sluice has the
    /// profile. Without those of connections that are not seen any more.
    [[nodiscard]] QSet<ConnectionId> notKept() const;
    /// Wishes for columns that were not read yet since the program began; they join the draft with their columns.
    [[nodiscard]] QList<SchemaChange> waiting(const ConnectionId &id) const;
    /// These wait for their columns from now on, in place of what waited for the same.
    void addWaiting(const ConnectionId &id, const QList<SchemaChange> &changes);
    /// Of `changes` those that wait are no longer wished.
    void dropWaiting(const ConnectionId &id, const QList<SchemaChange> &changes);
    /// Wishes that fell out of the draft: of columns, when these were read, and of an earlier run's. What they are
    /// about is gone or locked. Told once: taking them forgets them.
    [[nodiscard]] QList<SchemaChange> takeLost(const ConnectionId &id) { return std::exchange(entry(id).lost, {}); }
    [[nodiscard]] SchemaSnapshots &snapshots() { return m_snapshots; }

    /// For a config that is to be looked at alone, of any connection. This outlives it.
    [[nodiscard]] std::unique_ptr<ConfigReader> makeReader() const;

    /// Finds what earlier runs have left.
    void recover() { m_keeper.readAll(); }
    /// Reads the config if it is not there yet.
    void load(const ConnectionId &id);
    /// Reads it again; the draft goes on, on the new base, unless its wishes collide with what is there: then it stays
    /// on the old one and `changedElsewhere` follows. It is Loading until then, and can be edited meanwhile.
    void refresh(const ConnectionId &id);
    /// Reads no further; what was there before, if anything, is there still.
    void stopReading(const ConnectionId &id);
    /// Changes the draft, and tells. False, and nothing has happened: there is none, or it is being sent.
    bool edit(const ConnectionId &id, const std::function<void(SchemaDraft &)> &change);
    /// The same where it takes longer than the window may stand still: beside the window, on a copy. `change` is called
    /// on another thread, and once more on this one if the draft has become another meanwhile; then `then`.
    void editBeside(const ConnectionId &id, const std::function<void(SchemaDraft &)> &change,
                    const std::function<void(bool)> &then);
    /// Drops all wishes, those that wait for their columns too; of a connection that is not there any more, and of one
    /// that was not read yet, what is kept.
    void discard(const ConnectionId &id);
    /// Reads all columns of a table from the source; joins a reading that is under way.
    void loadColumns(const ConnectionId &id, const QString &schema, const QString &table);
    [[nodiscard]] bool isLoadingColumns(const ConnectionId &id, const QString &schema, const QString &table) const;
    /// Gives that reading up, as far as it is of one table alone.
    void stopLoadingColumns(const ConnectionId &id, const QString &schema, const QString &table);
    /// Reads the columns of many tables (schema and table), a call to the source each, as one operation, which `giveUp`
    /// ends with the calls that are under way. None where one of this connection is under way already.
    OperationId loadManyColumns(const ConnectionId &id, const QList<std::pair<QString, QString>> &tables);
    /// The last such operation of the connection, whether it runs or has ended; None: there was none.
    [[nodiscard]] OperationId columnsOperation(const ConnectionId &id) const;

    /// Has the service look through the source, then reads what it found. A snapshot of the config is kept first.
    /// Giving up waiting ends the operation, not the service's work.
    OperationId reload(const ConnectionId &id, ReloadMode mode);
    /// Stops waiting for what is under way, and reads what is there.
    void stopWaiting(const ConnectionId &id);
    /// The same by the operation; nothing happens where it is none of these.
    void giveUp(OperationId operation);
    /// Reads again, compares, keeps a snapshot and sends one PATCH with the changes; reads again, and `applied` tells
    /// what came of it. Where somebody else was at work, nothing is sent and `changedElsewhere` follows.
    OperationId apply(const ConnectionId &id);
    /// The same for several connections one after the other, as one operation with a row for each. Of those without
    /// changes, whose draft waits for a word, or where something is under way, the row says why nothing is sent.
    OperationId applyTogether(const QList<ConnectionId> &ids);
    /// Reads the config again and keeps a copy of it; then `then`, with the reason where it could not be kept.
    void keepCopyOf(const ConnectionId &id, SchemaSnapshots::Reason reason,
                    const std::function<void(const std::optional<Error> &)> &then);
    /// Reads what the service says of single tables; `warningsRead` follows. The call can be given up.
    OperationId readWarnings(const ConnectionId &id);
    /// The same after all that somebody waits for, and only `warningsChanged` follows.
    void noteWarnings(const ConnectionId &id);
    /// As they were read last; none: they were not, or the service does not serve them.
    [[nodiscard]] QList<TableWarning> warnings(const ConnectionId &id) const;
    /// They were asked for, whatever came of it.
    [[nodiscard]] bool knowsWarnings(const ConnectionId &id) const;
    void stopReadingWarnings(OperationId call);

    /// A draft waits for a word on what has changed elsewhere.
    [[nodiscard]] bool isHeld(const ConnectionId &id) const;
    /// The three-way compare of a draft that waits, beside the window unless it is known already. `then` is not called
    /// where the draft waits no longer, or is gone.
    void compare(const ConnectionId &id, const std::function<void(const SchemaMerge &)> &then);
    /// Puts the draft on what is there now, with these decisions on the collisions, beside the window; then `then`.
    /// What is edited before that stays edited: false, the draft is more, or less, than what was compared and decided.
    /// `then` is not called, and nothing has happened, where there is nothing to be decided any more, because the draft
    /// was discarded or something else decided meanwhile, or the draft is being sent.
    void resolve(const ConnectionId &id, const SchemaMerge &merge, const QList<bool> &insists,
                 const std::function<void(bool isAsDecided)> &then = {});

signals:
    void stateChanged(const sluice::ConnectionId &id);
    /// Another base: everything known by place means something else now.
    void configReplaced(const sluice::ConnectionId &id);
    void draftChanged(const sluice::ConnectionId &id);
    /// More has come of a config that is being read: `reading`.
    void readingProgressed(const sluice::ConnectionId &id);
    void previewChanged(const sluice::ConnectionId &id);
    /// `difference` is another, though the base is the same.
    void differenceChanged(const sluice::ConnectionId &id);
    /// One more of many tables has been answered, or all have: `columnsOperation`.
    void columnsProgressed(const sluice::ConnectionId &id);
    /// `isUnsent` is another.
    void unsentChanged(const sluice::ConnectionId &id);
    /// `error` where the columns could not be read.
    void columnsLoaded(const sluice::ConnectionId &id, const QString &schema, const QString &table,
                       const std::optional<sluice::Error> &error);
    /// Wishes have no place any more: `takeLost`.
    void wishesLost(const sluice::ConnectionId &id);
    /// The draft waits for a word: `compare` and `resolve`.
    void changedElsewhere(const sluice::ConnectionId &id, sluice::SchemaStore::Occasion occasion);
    /// What of an earlier run's draft is in the draft again; `agreed` of them were so already.
    void recovered(const sluice::ConnectionId &id, const sluice::Timestamp &beganAt, int agreed);
    void applied(const sluice::ConnectionId &id, const sluice::ApplyReport &report);
    void warningsRead(const sluice::ConnectionId &id, const sluice::Result<QList<sluice::TableWarning>> &warnings);
    void warningsChanged(const sluice::ConnectionId &id);
    /// What is there after a reload was read: `difference`; `first`: nothing had been known of the source before.
    void reloaded(const sluice::ConnectionId &id, bool first);
    /// The same, but the reload's answer was not waited for or did not come: the service may still be at it.
    void reloadUnanswered(const sluice::ConnectionId &id, bool givenUp);
    /// Drafts cannot be written down: a crash would lose them.
    void draftsNotKept(const sluice::Error &error);

private:
    struct ColumnCall
    {
        QString schema;
        QString table;
        OperationId call = OperationId::None;
    };
    /// What a draft wishes, to see whether it is still the same after a wait.
    struct Wished
    {
        SchemaConfigPtr base;
        quint64 revision = 0;
        QList<SchemaChange> waiting;

        friend bool operator==(const Wished &, const Wished &) = default;
    };
    struct Entry
    {
        std::shared_ptr<const bool> life = std::make_shared<const bool>(true); ///< goes with it, for who waits
        LoadState state = LoadState::NotLoaded;
        std::optional<Reading> reading;
        std::unique_ptr<SchemaDraft> preview;
        std::optional<Error> error;
        std::unique_ptr<SchemaDraft> draft;
        SchemaConfigPtr held;                     ///< what is there now, while the draft waits on its old base
        std::shared_ptr<const SchemaMerge> merge; ///< of `mergeOf` and a config that was held; null: not known
        Wished mergeOf;
        std::shared_ptr<const bool> decided; ///< stands for the decisions that are being carried out: the last ones
        SchemaDifference difference;
        QList<std::pair<QString, QString>> newSinceCopy;
        QList<SchemaChange> waiting;
        QList<SchemaChange> lost;                    ///< not told yet
        std::optional<QList<TableWarning>> warnings; ///< none: nobody has asked for them
        QList<ColumnCall> loadingColumns;
        ColumnLoader *loader = nullptr; ///< a child of this; null: no many columns are being read
        OperationId columnsOperation = OperationId::None;
        OperationId operation = OperationId::None;
        bool applying = false;
        bool givenUp = false; ///< nobody waits for the operation any more
        bool unsent = false;
        bool noting = false; ///< the draft will be written down when the event loop is back
    };

    Entry &entry(const ConnectionId &id) { return m_entries[id]; }
    [[nodiscard]] const Entry *find(const ConnectionId &id) const;
    /// The entry that the operation began with. Null after a wait in which the connection went, though it came back.
    [[nodiscard]] Entry *entryOf(OperationId operation, const ConnectionId &id);
    /// Asked after each wait before a write: no, and the operation has ended, where the connection has gone or nobody
    /// waits any more.
    [[nodiscard]] bool goesOn(OperationId operation, const ConnectionId &id);
    /// The one row of an operation that begins now.
    [[nodiscard]] OperationRow rowOf(const ConnectionId &id) const;
    OperationId begin(Operation::Kind kind, const ConnectionId &id);
    void end(OperationId operation, const ConnectionId &id, const std::function<void(OperationRow &)> &change);
    void onExchange(const Exchange &exchange);
    [[nodiscard]] std::shared_ptr<SchemaArrival> arrivalOf(const ConnectionId &id, OperationId call);
    void dropPreview(const ConnectionId &id);
    void onColumnsProgressed(OperationId operation, const ConnectionId &id, std::optional<bool> cancelled);
    void setState(const ConnectionId &id, LoadState state, std::optional<Error> error = std::nullopt);
    void fail(const ConnectionId &id, const Error &error);
    [[nodiscard]] static Wished wishedOf(const Entry &entry);
    /// How the draft, as it is when this has ended, goes on on a fresh config. Null: nothing is wished, and it can go
    /// there at once. None: nobody waits for it any more, as `isMine` says after each wait, or the draft is being sent.
    QCoro::Task<std::optional<std::shared_ptr<CarriedDraft>>> carry(ConnectionId id, SchemaConfigPtr config,
                                                                    std::function<bool()> isMine);
    /// What was discarded goes on on what it was held against.
    QCoro::Task<void> runGoOn(ConnectionId id, SchemaConfigPtr config);
    /// The same without a word of what is lost, which is kept for `takeLost`.
    QCoro::Task<void> goOn(ConnectionId id, SchemaConfigPtr config);
    /// A fresh config: the draft goes on there, or waits. Answers the wishes that have no place there.
    QList<SchemaChange> adopt(const ConnectionId &id, SchemaConfigPtr config,
                              const std::shared_ptr<CarriedDraft> &carried);
    /// The draft waits from now on. `merge` is of what was wished then.
    void setHeld(const ConnectionId &id, SchemaConfigPtr now, std::shared_ptr<const SchemaMerge> merge, Wished wished);
    void tellHeld(const ConnectionId &id, Occasion occasion);
    /// Puts the draft on a new base. Answers the wishes that have no place there.
    QList<SchemaChange> replace(const ConnectionId &id, SchemaConfigPtr config);
    QList<SchemaChange> put(const ConnectionId &id, CarriedDraft carried);
    void tellLost(const ConnectionId &id, const QList<SchemaChange> &lost);
    void announceReplaced(const ConnectionId &id);
    /// A draft of an earlier run goes on here.
    void takeUp(const ConnectionId &id, const RecoveredDraft &recovered, Timestamp beganAt, SchemaConfigPtr config);
    void noteDraft(const ConnectionId &id);
    /// Wishes for columns join the draft where the columns are known by now, or are lost where they have no place.
    void joinWaiting(const ConnectionId &id);

    QCoro::Task<void> runEdit(ConnectionId id, std::function<void(SchemaDraft &)> change,
                              std::function<void(bool)> then);
    QCoro::Task<void> runCompare(ConnectionId id, std::function<void(const SchemaMerge &)> then);
    QCoro::Task<void> runResolve(ConnectionId id, std::shared_ptr<const SchemaMerge> merge, QList<bool> insists,
                                 std::function<void(bool)> then);
    QCoro::Task<void> read(ConnectionId id, OperationId call);
    /// The draft of an earlier run, where there is one and none of this run stands in its way, goes on on this config.
    /// `isMine` is asked after each wait. False: there was none, or nobody waits for it any more.
    QCoro::Task<bool> takeUpKept(ConnectionId id, SchemaConfigPtr now, std::function<bool()> isMine);
    QCoro::Task<void> readColumns(ConnectionId id, QString schema, QString table, OperationId call);
    /// What is not in the snapshot that was kept last is new.
    QCoro::Task<void> markNew(ConnectionId id);
    /// What a reload has found: `difference`, and the draft is on it. True: that of an earlier run. None: as of
    /// `carry`.
    QCoro::Task<std::optional<bool>> adoptReloaded(ConnectionId id, SchemaConfigPtr config,
                                                   std::function<bool()> isMine);
    QCoro::Task<void> runReload(OperationId operation, ConnectionId id, ReloadMode mode);
    QCoro::Task<void> runReadWarnings(ConnectionId id, OperationId call);
    QCoro::Task<void> runNoteWarnings(ConnectionId id);
    void keepWarnings(const ConnectionId &id, const Result<QList<TableWarning>> &warnings);
    QCoro::Task<void> runKeepCopy(ConnectionId id, SchemaSnapshots::Reason reason,
                                  std::function<void(const std::optional<Error> &)> then);
    /// How it begins among others that are applied together: waiting, or ended already.
    [[nodiscard]] OperationRow rowTogether(const ConnectionId &id) const;
    QCoro::Task<void> runTogether(OperationId operation, QList<ConnectionId> ids);
    QCoro::Task<void> runApply(OperationId operation, ConnectionId id);
    QCoro::Task<std::optional<Error>> keepCopy(ConnectionId id, SchemaConfigPtr config, SchemaSnapshots::Reason reason);
    /// What was sent, held against what is there after it; the operation ends.
    QCoro::Task<void> settle(OperationId operation, ConnectionId id, ApplyReport report, SchemaConfigPtr after,
                             std::optional<Error> error);

    struct Hash
    {
        size_t operator()(const ConnectionId &id) const { return qHash(id); }
    };

    ApiClient &m_api;
    ConnectionStore &m_connections;
    OperationLog &m_log;
    Clock &m_clock;
    SchemaSnapshots m_snapshots;
    DraftKeeper m_keeper;
    std::unordered_map<ConnectionId, Entry, Hash> m_entries;
};

} // namespace sluice
