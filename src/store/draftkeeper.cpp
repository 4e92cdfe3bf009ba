// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftkeeper.h"

#include "background.h"
#include "configtext.h"
#include "schema/changebytes.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QPointer>

#include <algorithm>

namespace sluice {

namespace {

/// A journal longer than this is written anew as what is left of it.
constexpr qsizetype longestJournal = 500;
/// The base of a draft is kept, for the compare at the next start, up to this many nodes, which is more than twice of
/// what any account is known to have: its text takes memory while it is written.
constexpr int largestBase = 2'000'000;

struct Read
{
    SchemaConfigPtr before;
    QList<SchemaChange> wishes;
};

Read read(const JournaledDraft &draft)
{
    QList<QList<SchemaChange>> edits;
    for (const QByteArray &bytes : draft.edits) {
        // An edit that cannot be read is skipped: what is left is still the user's.
        if (const auto edit = changesFromBytes(bytes))
            edits.append(*edit);
    }
    Read result;
    if (!draft.base.isEmpty())
        result.before = configFromText(qUncompress(draft.base)).value_or(nullptr);
    result.wishes = foldedEdits(edits, result.before ? *result.before : SchemaConfig());
    return result;
}

} // namespace

DraftKeeper::DraftKeeper(DraftJournal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

void DraftKeeper::readAll()
{
    if (!std::exchange(m_reading, true))
        runReadAll();
}

void DraftKeeper::taken(const ConnectionId &id)
{
    if (m_left.contains(id))
        m_taken.insert(id, m_left.take(id).beganAt);
}

QSet<ConnectionId> DraftKeeper::left() const
{
    return {m_left.keyBegin(), m_left.keyEnd()};
}

bool DraftKeeper::isKept(const ConnectionId &id) const
{
    if (!m_read || !m_journal.isLasting())
        return false;
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? has(id) : !found->second.damaged;
}

QCoro::Task<Result<DraftKeeper::Kept>> DraftKeeper::open(ConnectionId id)
{
    if (!has(id))
        co_return fail({.kind = Error::Kind::NotFound});
    const JournaledDraft draft = m_left.value(id);
    const auto reading = inBackground([draft] { return read(draft); });
    const Read result = co_await reading;
    co_return Kept{result.before, result.wishes, draft.beganAt};
}

void DraftKeeper::note(const ConnectionId &id, const SchemaDraft &draft, const QList<SchemaChange> &waiting,
                       Timestamp now)
{
    if (!m_read) {
        // A draft that begins takes the place of what is there, which is not known yet.
        m_missed = true;
        readAll();
        return;
    }
    const auto found = m_entries.find(id);
    const bool isKept = found != m_entries.end();
    if (!draft.isChanged() && waiting.isEmpty()) {
        if (isKept && has(id)) {
            m_entries.erase(found);
            m_journal.replace(m_left.value(id));
        } else if (isKept) {
            forget(id);
        }
        return;
    }
    if (!isKept || found->second.shadow.base() != draft.basePtr()) {
        begin(id, draft, waiting, isKept ? found->second.beganAt : now);
        return;
    }
    Entry &entry = found->second;
    ChangeWriter edit;
    entry.shadow.advance(draft, edit);
    if (edit.isEmpty())
        return;
    if (entry.damaged || entry.edits.size() >= longestJournal) {
        entry.edits = whole(id, draft, waiting);
        rewrite(id);
        return;
    }
    entry.edits.append(edit.finish());
    append(id, entry.edits.constLast());
}

void DraftKeeper::renew(const ConnectionId &id, const SchemaDraft &draft, const QList<SchemaChange> &waiting)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    if (found->second.shadow.base() != draft.basePtr()) {
        begin(id, draft, waiting, found->second.beganAt);
        return;
    }
    ChangeWriter written;
    found->second.shadow.advance(draft, written);
    found->second.edits = whole(id, draft, waiting);
    rewrite(id);
}

QList<QByteArray> DraftKeeper::whole(const ConnectionId &id, const SchemaDraft &draft,
                                     const QList<SchemaChange> &waiting) const
{
    return m_left.value(id).edits + QList<QByteArray>{changesToBytes(draft.changes() + waiting)};
}

void DraftKeeper::begin(const ConnectionId &id, const SchemaDraft &draft, const QList<SchemaChange> &waiting,
                        Timestamp now)
{
    const JournaledDraft left = m_left.value(id);
    DraftShadow shadow(draft.basePtr());
    ChangeWriter edit;
    shadow.advance(draft, edit);
    for (const SchemaChange &change : waiting)
        edit.append(change);
    const Timestamp beganAt = has(id) ? left.beganAt : m_taken.contains(id) ? m_taken.take(id) : now;
    m_entries.insert_or_assign(
        id, Entry{std::move(shadow), beganAt, left.base, left.edits + QList<QByteArray>{edit.finish()}});
    // The wishes first, and the base as soon as it is text. What nobody has taken up yet keeps the one it has.
    rewrite(id);
    const SchemaConfig &base = draft.base();
    if (!has(id) && base.tableCount() + base.columnCount() <= largestBase)
        keepBase(id, draft.basePtr());
}

void DraftKeeper::release(const ConnectionId &id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    const Entry &entry = found->second;
    m_left.insert(id, {id, entry.base, entry.beganAt, entry.edits});
    m_entries.erase(found);
}

void DraftKeeper::forget(const ConnectionId &id)
{
    m_left.remove(id);
    m_taken.remove(id);
    m_entries.erase(id);
    m_journal.clear(id);
}

QCoro::Task<void> DraftKeeper::runReadAll()
{
    const QPointer<DraftKeeper> self(this);
    const auto drafts = co_await m_journal.readAll();
    if (!self)
        co_return;
    m_reading = false;
    if (!drafts) {
        // Asked again with the next edit.
        if (!std::exchange(m_hasFailed, true))
            emit failed(drafts.error());
        co_return;
    }
    m_read = true;
    m_hasFailed = false;
    for (const JournaledDraft &draft : *drafts) {
        if (!m_entries.contains(draft.connection) && !draft.edits.isEmpty())
            m_left.insert(draft.connection, draft);
    }
    if (!m_left.isEmpty())
        emit found();
    if (std::exchange(m_missed, false))
        emit ready();
}

QCoro::Task<void> DraftKeeper::keepBase(ConnectionId id, SchemaConfigPtr base)
{
    const QPointer<DraftKeeper> self(this);
    const auto writing = inBackground([base] { return qCompress(configText(*base), 1); });
    const QByteArray text = co_await writing;
    if (!self)
        co_return;
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || found->second.shadow.base() != base)
        co_return;
    found->second.base = text;
    rewrite(id);
}

QCoro::Task<void> DraftKeeper::rewrite(ConnectionId id)
{
    const QPointer<DraftKeeper> self(this);
    const Entry &entry = m_entries.at(id);
    const JournaledDraft draft{id, entry.base, entry.beganAt, entry.edits};
    const auto done = co_await m_journal.replace(draft);
    if (self)
        onWritten(id, done, true);
}

QCoro::Task<void> DraftKeeper::append(ConnectionId id, QByteArray edit)
{
    const QPointer<DraftKeeper> self(this);
    const auto done = co_await m_journal.append(id, edit);
    if (self)
        onWritten(id, done, false);
}

void DraftKeeper::onWritten(const ConnectionId &id, const Result<Done> &done, bool whole)
{
    const auto found = m_entries.find(id);
    if (!done) {
        if (found != m_entries.end())
            found->second.damaged = true;
        if (!std::exchange(m_hasFailed, true))
            emit failed(done.error());
        return;
    }
    if (!whole)
        return;
    if (found != m_entries.end())
        found->second.damaged = false;
    m_hasFailed = false;
}

} // namespace sluice
