// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "result.h"
#include "timestamp.h"

#include <QByteArray>
#include <QFuture>
#include <QList>

#include <optional>

namespace sluice {

class CacheDatabase;

/// A draft as it was journaled: what it was made on, and every edit in the order it was made.
struct JournaledDraft
{
    ConnectionId connection;
    QByteArray base; ///< whatever identifies the config that the edits were made on: a hash, or more
    Timestamp beganAt;
    QList<QByteArray> edits;

    friend bool operator==(const JournaledDraft &, const JournaledDraft &) = default;
};

/// The edits that were not sent yet, one draft a connection, written down as they are made and read again at the next
/// start. An edit is any small run of bytes; an undo is an edit like any other. None may carry a secret.
///
/// Every call only hands its values to the database's thread and returns at once; they are written in the order of the
/// calls. Once the future has its answer the edit survives a kill of the program; who does not wait loses at most the
/// edits still in flight. A CacheDatabase must outlive this.
class DraftJournal
{
public:
    explicit DraftJournal(CacheDatabase &database)
        : m_database(database)
    {
    }

    /// What is written is found by another run.
    [[nodiscard]] bool isLasting() const;
    /// A new draft, without edits; the connection's old one is dropped.
    QFuture<Result<Done>> begin(const ConnectionId &connection, const QByteArray &base, Timestamp beganAt);
    /// One more edit of the draft that was begun. `NotFound` when none was.
    QFuture<Result<Done>> append(const ConnectionId &connection, const QByteArray &edit);
    /// Another base and other edits in the place of what is there, all or nothing: for a draft that was rebased, or a
    /// journal that has grown long. Begins the draft if there is none.
    QFuture<Result<Done>> replace(const JournaledDraft &draft);
    /// The draft was discarded or applied.
    QFuture<Result<Done>> clear(const ConnectionId &connection);
    /// None: there is no draft.
    QFuture<Result<std::optional<JournaledDraft>>> read(const ConnectionId &connection);
    /// Of all connections, oldest first: at the start.
    QFuture<Result<QList<JournaledDraft>>> readAll();

private:
    CacheDatabase &m_database;
};

} // namespace sluice
