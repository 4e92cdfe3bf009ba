// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"
#include "schema/reloadmode.h"
#include "schema/schemasubject.h"
#include "schemastore.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace sluice {

class ConflictDialog;
class MessageBar;
class OperationLog;
class Prompt;
class ReviewDialog;
struct SchemaConsequences;

/// The way of a schema draft to the service and back: Review, Apply, Discard, Reload, what to do when somebody else was
/// at work, and what is told of each in the editor's message bar.
class DraftController : public QObject
{
    Q_OBJECT

public:
    /// `owner` is what dialogs open over.
    DraftController(const SchemaSubject &subject, Prompt &prompt, MessageBar &message, QWidget &owner);

    /// Listens to that session's store from now on; null: to none.
    void setSession(Session *session);
    /// Another connection is shown: says what still waits for a word there.
    void subjectChanged();
    /// Does what an action of the message bar asks for; false where it is not one of this controller's.
    bool handle(const QString &action);

    void review();
    /// What may load tables from the beginning is shown before it is sent, unless it has been.
    void apply();
    void discard();
    /// Asks first where the mode turns tables on or off.
    void requestReload(ReloadMode mode);
    /// Waits no longer for the reload; the service goes on.
    void stopWaiting();
    /// Before, mine and now: for a draft that waits for a word. The dialog opens as soon as that is known.
    void compare(bool applies);

private:
    void openConflict(const ConnectionId &id, const SchemaMerge &merge, bool applies);
    void openReview(bool wantsToApply);
    /// What the draft costs, as it is now, is in front of somebody.
    void noteSeen(std::shared_ptr<const SchemaConsequences> costs);
    /// Does it cost what nobody has seen? That is told by the tables: columns that are read, for one, change the draft
    /// and nothing about these.
    [[nodiscard]] bool costsUnseen(const ConnectionId &id, const SchemaDraft &draft) const;
    /// What was decided on a conflict costs what nobody can have seen before.
    void sendDecided(SchemaStore &store, const ConnectionId &id);
    /// In production, what may load tables from the beginning wants the name typed.
    void applySeen();
    /// Or says what it has to wait for.
    void send(SchemaStore &store, const ConnectionId &id);
    void reload(ReloadMode mode);
    /// Of what waits, after saying what it costs.
    void readWaiting();
    void noteReading();
    void tellDifference();
    void tellFound();
    void showGone();
    void tellNotSent(const QString &why);
    void tellEditedMeanwhile();
    void tellUnseen();
    void tellChangedElsewhere(SchemaStore::Occasion occasion);
    void tellApplied(const ApplyReport &report);
    void tellUnanswered(const ApplyReport &report);
    void tellRecovered(Timestamp beganAt, int agreed);
    void tellReloadUnanswered(bool givenUp);
    /// Wishes for columns that fell out of the draft.
    void tellLost();
    /// An apply or a reload that came to nothing.
    void tellFailed(OperationId operation);

    const SchemaSubject &m_subject;
    Prompt &m_prompt;
    MessageBar &m_message;
    QWidget &m_owner;
    QPointer<SchemaStore> m_store;
    QPointer<OperationLog> m_log;
    QPointer<ReviewDialog> m_review;
    QPointer<ConflictDialog> m_conflict;
    std::shared_ptr<const SchemaConsequences> m_seen; ///< what somebody has seen last of what a draft costs
    ConnectionId m_seenOf;
    std::weak_ptr<const SchemaConfig> m_seenBase; ///< of that draft
    quint64 m_seenRevision = 0;                   ///< and its revision then
    QSet<ConnectionId> m_unseen;                  ///< decided, and not sent for what it costs; not told yet
    int m_compared = 0;                           ///< grows with each compare that is asked for, or no longer wanted
};

} // namespace sluice
