// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/draftjournal.h"
#include "schema/draftshadow.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>
#include <unordered_map>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

/// Writes drafts down as they grow, and gives back at the next start what was not sent. A program that is killed loses
/// at most the edit in flight.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// A draft of an earlier run.
    struct Kept
    {
        SchemaConfigPtr before; ///< what it was made on; null where that was not kept any more
        QList<SchemaChange> wishes;
        Timestamp beganAt;
    };

    /// `journal` outlives this.
    explicit DraftKeeper(DraftJournal &journal, QObject *parent = nullptr);

    /// Reads what earlier runs have left; `found` follows where there is any.
    void readAll();
    /// Drafts of earlier runs that nobody has taken up yet.
    [[nodiscard]] QSet<ConnectionId> left() const;
    [[nodiscard]] bool has(const ConnectionId &id) const { return m_left.contains(id); }
    /// Another run would find the connection's draft as it is.
    [[nodiscard]] bool isKept(const ConnectionId &id) const;
    /// Gives it back, read; NotFound where there is none. The journal still has it until `note` or `forget`.
    QCoro::Task<Result<Kept>> open(ConnectionId id);

    /// What was given back is part of the draft from now on. Until then the journal has it beside what is edited.
    void taken(const ConnectionId &id);
    /// Writes down what has changed since the last time, as soon as it is known what earlier runs have left. `waiting`
    /// are wishes that have no place in the draft yet and must not be lost.
    void note(const ConnectionId &id, const SchemaDraft &draft, const QList<SchemaChange> &waiting, Timestamp now);
    /// The same, and forgets what was written before: something that waits is no longer wished.
    void renew(const ConnectionId &id, const SchemaDraft &draft, const QList<SchemaChange> &waiting);
    /// There is nothing to keep any more.
    void forget(const ConnectionId &id);
    /// Writes nothing more of it; what was written stays, and is offered again when the connection is there again, in
    /// this run or another.
    void release(const ConnectionId &id);

signals:
    void found();
    /// What was given to `note` before this is not written down yet.
    void ready();
    /// The draft could not be written down: a crash would lose it.
    void failed(const sluice::Error &error);

private:
    struct Entry
    {
        DraftShadow shadow;
        Timestamp beganAt;
        QByteArray base; ///< the config it is made on, as text; empty until that is ready
        QList<QByteArray> edits;
        bool damaged = false; ///< not all of it is in the journal: the next edit writes it anew
    };

    void begin(const ConnectionId &id, const SchemaDraft &draft, const QList<SchemaChange> &waiting, Timestamp now);
    QCoro::Task<void> runReadAll();
    QCoro::Task<void> keepBase(ConnectionId id, SchemaConfigPtr base);
    QCoro::Task<void> rewrite(ConnectionId id);
    QCoro::Task<void> append(ConnectionId id, QByteArray edit);
    void onWritten(const ConnectionId &id, const Result<Done> &done, bool whole);
    /// What is left of it to write: what nobody has taken up, then the draft.
    [[nodiscard]] QList<QByteArray> whole(const ConnectionId &id, const SchemaDraft &draft,
                                          const QList<SchemaChange> &waiting) const;

    struct Hash
    {
        size_t operator()(const ConnectionId &id) const { return qHash(id); }
    };

    DraftJournal &m_journal;
    QHash<ConnectionId, JournaledDraft> m_left;
    std::unordered_map<ConnectionId, Entry, Hash> m_entries;
    QHash<ConnectionId, Timestamp> m_taken; ///< when they were begun
    bool m_read = false;
    bool m_reading = false;
    bool m_missed = false; ///< something was to be noted before it was read
    bool m_hasFailed = false;
};

} // namespace sluice
