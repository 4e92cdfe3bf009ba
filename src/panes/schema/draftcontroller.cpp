// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/draftcontroller.h"

#include "connectionstore.h"
#include "errortext.h"
#include "messagebar.h"
#include "operationlog.h"
#include "prompt.h"
#include "schema/columnsquestion.h"
#include "schema/conflictdialog.h"
#include "schema/consequences.h"
#include "schema/consequencesview.h"
#include "schema/draftactions.h"
#include "schema/nodelistdialog.h"
#include "schema/reviewdialog.h"
#include "session.h"
#include "timetext.h"
#include "words/changewords.h"
#include "words/operationtext.h"
#include "words/schematext.h"

#include <QLocale>

#include <algorithm>

namespace sluice {

namespace {

/// What a reload turns on or off. `draft` is null while the config is not known.
QString reloadDetails(const SchemaDraft *draft, SchemaStore::LoadState state, bool excludes)
{
    if (draft == nullptr && state == SchemaStore::LoadState::NotDiscovered) {
        return excludes ? DraftController::tr("Nobody has looked through this source yet. All that is found will be "
                                              "off. You then turn on what you would like.")
                        : DraftController::tr("Nobody has looked through this source yet. All that is found will be "
                                              "on, and will be loaded; its rows may count towards your bill.");
    }
    const QString kept =
        DraftController::tr("A snapshot of what is there now is kept first, and can be restored as a draft.");
    if (draft == nullptr) {
        return (excludes ? DraftController::tr("What this connection copies now has not been read, so that nobody can "
                                               "say how many tables this is about. All of them will be off, at once "
                                               "and without a review.")
                         : DraftController::tr("What this connection copies now has not been read, so that nobody can "
                                               "say how many tables this is about. All of them will be on, at once "
                                               "and without a review; their rows may count towards your bill."))
               + u' ' + kept;
    }
    const ReloadReach reach = reloadReach(draft->base());
    const QString what =
        excludes ? DraftController::tr("%n table(s) are on now. All of them, and all new ones, will be off, at once "
                                       "and without a review. You then turn on what you would like.",
                                       nullptr, reach.on)
                 : DraftController::tr("%n table(s) are off now. All of them, and all new ones, will be on, at once "
                                       "and without a review. They will be loaded from the beginning, and their rows "
                                       "may count towards your bill.",
                                       nullptr, reach.off);
    return what + u' ' + kept;
}

} // namespace

DraftController::DraftController(const SchemaSubject &subject, Prompt &prompt, MessageBar &message, QWidget &owner)
    : QObject(&owner)
    , m_subject(subject)
    , m_prompt(prompt)
    , m_message(message)
    , m_owner(owner)
{
}

void DraftController::setSession(Session *session)
{
    if (m_store != nullptr)
        disconnect(m_store, nullptr, this, nullptr);
    if (m_log != nullptr)
        disconnect(m_log, nullptr, this, nullptr);
    ++m_compared;
    m_seen.reset();
    m_unseen.clear();
    m_store = session == nullptr ? nullptr : &session->schemas();
    m_log = session == nullptr ? nullptr : &session->operations();
    if (m_store == nullptr)
        return;
    // A refused apply, and a reload of one of the many services that have none and say so only when asked.
    connect(m_log, &OperationLog::operationEnded, this, &DraftController::tellFailed);
    connect(m_log, &OperationLog::operationEnded, this, &DraftController::noteReading);
    const auto here = [this](const ConnectionId &id) {
        return id == m_subject.id();
    };
    connect(m_store, &SchemaStore::configReplaced, this, [this, here](const ConnectionId &id) {
        if (!here(id))
            return;
        m_message.clear();
        // These speak of the base that was.
        if (m_review != nullptr)
            m_review->close();
        ++m_compared;
        if (m_conflict != nullptr && m_conflict->isVisible()) {
            m_conflict->close();
            m_message.showMessage(Tone::Information, tr("What is there was read again, and your changes are on it now. "
                                                        "Nothing was sent."));
        }
    });
    connect(m_store, &SchemaStore::draftChanged, this, [this, here](const ConnectionId &id) {
        if (!here(id) || m_review == nullptr || !m_review->isVisible())
            return;
        m_review->setChanges(m_subject.draft()->changes(), m_store->waiting(id));
    });
    connect(m_store, &SchemaStore::reloaded, this, [this, here](const ConnectionId &id, bool first) {
        if (!here(id) || m_store->isHeld(id))
            return;
        if (first)
            tellFound();
        else
            tellDifference();
    });
    connect(m_store, &SchemaStore::reloadUnanswered, this, [this, here](const ConnectionId &id, bool givenUp) {
        if (here(id) && !m_store->isHeld(id))
            tellReloadUnanswered(givenUp);
    });
    connect(m_store, &SchemaStore::changedElsewhere, this,
            [this, here](const ConnectionId &id, SchemaStore::Occasion occasion) {
                if (!here(id))
                    return;
                tellChangedElsewhere(occasion);
                if (occasion == SchemaStore::Occasion::Apply && m_owner.isVisible())
                    compare(true);
            });
    connect(m_store, &SchemaStore::applied, this, [this, here](const ConnectionId &id, const ApplyReport &report) {
        if (here(id))
            tellApplied(report);
    });
    connect(m_store, &SchemaStore::recovered, this,
            [this, here](const ConnectionId &id, Timestamp beganAt, int agreed) {
                if (here(id))
                    tellRecovered(beganAt, agreed);
            });
    connect(m_store, &SchemaStore::wishesLost, this, [this, here](const ConnectionId &id) {
        if (here(id))
            tellLost();
    });
    connect(m_store, &SchemaStore::draftsNotKept, this,
            [this](const Error &error) { m_message.showError(error, false); });
}

void DraftController::subjectChanged()
{
    ++m_compared;
    if (m_review != nullptr)
        m_review->close();
    if (m_store != nullptr && m_store->isHeld(m_subject.id()))
        tellChangedElsewhere(SchemaStore::Occasion::Refresh);
    else if (m_unseen.remove(m_subject.id()))
        tellUnseen();
    else
        tellLost();
}

bool DraftController::handle(const QString &action)
{
    if (action == draftactions::review)
        review();
    else if (action == draftactions::discard)
        discard();
    else if (action == draftactions::compare)
        compare(false);
    else if (action == draftactions::gone)
        showGone();
    else
        return false;
    return true;
}

void DraftController::review()
{
    openReview(false);
}

void DraftController::openReview(bool wantsToApply)
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr)
        return;
    const QList<SchemaChange> waiting = m_store->waiting(m_subject.id());
    if (!draft->isChanged() && waiting.isEmpty())
        return;
    m_review = new ReviewDialog(m_subject.name(), draft->basePtr(), draft->changes(), waiting, &m_owner);
    m_review->setMayApply(m_subject.isEditable());
    m_review->setMayRead(!m_store->isHeld(m_subject.id()));
    m_review->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_review, &QDialog::accepted, this, &DraftController::applySeen);
    connect(m_review, &ReviewDialog::revertRequested, this, [this](const QList<SchemaChange> &changes) {
        if (m_store == nullptr)
            return;
        m_store->dropWaiting(m_subject.id(), changes);
        m_store->edit(m_subject.id(), [&changes](SchemaDraft &d) { d.revert(changes); });
    });
    connect(m_review, &ReviewDialog::readRequested, this, &DraftController::readWaiting);
    const auto note = [this, review = m_review] {
        if (review == m_review && m_subject.draft() != nullptr)
            noteSeen(review->follows());
    };
    connect(m_review, &ReviewDialog::costsShown, this, note);
    // Of a few changes that may be known already.
    if (m_review->follows())
        note();
    noteReading();
    if (wantsToApply)
        m_review->beginWithWhatFollows();
    m_review->open();
}

void DraftController::noteSeen(std::shared_ptr<const SchemaConsequences> costs)
{
    m_seen = std::move(costs);
    m_seenOf = m_subject.id();
    m_seenBase = m_subject.draft()->basePtr();
    m_seenRevision = m_subject.draft()->revision();
}

bool DraftController::costsUnseen(const ConnectionId &id, const SchemaDraft &draft) const
{
    const bool isOfThis = m_seen && m_seenOf == id;
    if (isOfThis && m_seenBase.lock() == draft.basePtr() && m_seenRevision == draft.revision())
        return false;
    const std::optional<SchemaConsequences> costs = costsOf(draft);
    return costs && !(isOfThis && costsNoMore(*costs, *m_seen));
}

void DraftController::readWaiting()
{
    const Session *session = m_subject.session();
    if (session == nullptr || m_review == nullptr)
        return;
    const QList<std::pair<QString, QString>> tables = m_review->waitingTables();
    m_prompt.confirm(m_review, columnsQuestion(int(tables.size()), session->budget()),
                     [this, tables, id = m_subject.id()](const Answer &answer) {
                         if (!answer.confirmed || m_store == nullptr || m_review == nullptr || id != m_subject.id())
                             return;
                         m_store->loadManyColumns(id, tables);
                         noteReading();
                     });
}

void DraftController::noteReading()
{
    if (m_review == nullptr || m_store == nullptr || m_log == nullptr)
        return;
    const Operation *reading = m_log->find(m_store->columnsOperation(m_subject.id()));
    m_review->setReading(reading != nullptr && reading->isRunning());
}

void DraftController::apply()
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft != nullptr && costsUnseen(m_subject.id(), *draft))
        openReview(true);
    else
        applySeen();
}

void DraftController::applySeen()
{
    if (m_store == nullptr)
        return;
    const SchemaDraft *draft = m_subject.draft();
    m_message.clear();
    const bool asks = draft != nullptr && m_subject.isProduction() && !m_store->isBusy(m_subject.id());
    std::optional<SchemaConsequences> costs = asks ? costsOf(*draft) : std::nullopt;
    if (!costs) {
        send(*m_store, m_subject.id());
        return;
    }
    const Question question{
        .text = tr("Apply %n change(s) to what %1 copies?", nullptr, draft->changeCount()).arg(m_subject.name()),
        .details = costsText(costs->reloading),
        .verb = tr("Apply"),
        .danger = Danger::Costly,
        .typedName = m_subject.name(),
        .option = {}};
    noteSeen(std::make_shared<const SchemaConsequences>(*std::move(costs)));
    // The question is about the draft as it is now.
    m_prompt.confirm(&m_owner, question,
                     [this, store = m_store, id = m_subject.id(), base = draft->basePtr(),
                      asked = draft->changes()](const Answer &answer) {
                         if (!answer.confirmed || store == nullptr || store != m_store || id != m_subject.id())
                             return;
                         const SchemaDraft *now = m_subject.draft();
                         if (now != nullptr && now->basePtr() == base && now->changes() == asked)
                             send(*store, id);
                         else
                             tellEditedMeanwhile();
                     });
}

void DraftController::sendDecided(SchemaStore &store, const ConnectionId &id)
{
    const SchemaDraft *draft = store.draft(id);
    if (draft == nullptr || !costsUnseen(id, *draft)) {
        send(store, id);
        return;
    }
    if (&store == m_store && id == m_subject.id())
        openReview(true);
    else if (&store == m_store)
        m_unseen.insert(id); // told when it is shown again
}

void DraftController::send(SchemaStore &store, const ConnectionId &id)
{
    if (store.apply(id) != OperationId::None || !store.isBusy(id) || m_store != &store || id != m_subject.id())
        return;
    m_message.showMessage({.tone = Tone::Attention,
                           .text = store.isApplying(id)
                                       ? tr("Your changes are being sent already.")
                                       : tr("Nothing was sent: a reload is under way, and what it finds may touch your "
                                            "changes. Apply them when it has ended; they are kept."),
                           .details = {},
                           .actions = {},
                           .retry = false});
}

void DraftController::discard()
{
    if (m_store == nullptr)
        return;
    m_message.clear();
    m_store->discard(m_subject.id());
}

void DraftController::compare(bool applies)
{
    if (m_store == nullptr)
        return;
    const ConnectionId id = m_subject.id();
    const auto open = [self = QPointer(this), compared = ++m_compared, id, applies](const SchemaMerge &merge) {
        if (self && compared == self->m_compared)
            self->openConflict(id, merge, applies);
    };
    m_store->compare(id, open);
}

void DraftController::openConflict(const ConnectionId &id, const SchemaMerge &merge, bool applies)
{
    // Meanwhile the user may have gone elsewhere; the message bar asks again.
    if (!m_owner.isVisible() || (m_conflict != nullptr && m_conflict->isVisible()))
        return;
    m_conflict = new ConflictDialog(m_subject.name(), merge, applies, &m_owner);
    m_conflict->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_conflict, &QDialog::accepted, this, [this, store = m_store, id, dialog = m_conflict, applies] {
        if (store == nullptr || dialog == nullptr)
            return;
        const auto then = [self = QPointer(this), store, id, applies](bool isAsDecided) {
            if (!self || !store || !applies)
                return;
            if (isAsDecided)
                self->sendDecided(*store, id);
            else if (store == self->m_store && id == self->m_subject.id() && !store->isHeld(id))
                self->tellEditedMeanwhile();
        };
        store->resolve(id, dialog->merge(), dialog->insists(), then);
    });
    m_conflict->open();
}

void DraftController::requestReload(ReloadMode mode)
{
    if (mode == ReloadMode::Preserve) {
        reload(mode);
        return;
    }
    const bool excludes = mode == ReloadMode::Exclude;
    const auto state = m_store == nullptr ? SchemaStore::LoadState::NotLoaded : m_store->state(m_subject.id());
    const Question question{.text = excludes ? tr("Reload %1 and turn everything off?").arg(m_subject.name())
                                             : tr("Reload %1 and turn everything on?").arg(m_subject.name()),
                            .details = reloadDetails(m_subject.draft(), state, excludes),
                            .verb = excludes ? tr("Turn everything off") : tr("Turn everything on"),
                            .danger = excludes ? Danger::Destructive : Danger::Costly,
                            .typedName = m_subject.isProduction() ? m_subject.name() : QString(),
                            .option = {}};
    m_prompt.confirm(&m_owner, question, [this, id = m_subject.id(), mode](const Answer &answer) {
        if (answer.confirmed && id == m_subject.id())
            reload(mode);
    });
}

void DraftController::reload(ReloadMode mode)
{
    if (m_store == nullptr)
        return;
    m_message.clear();
    m_store->reload(m_subject.id(), mode);
}

void DraftController::stopWaiting()
{
    if (m_store != nullptr)
        m_store->stopWaiting(m_subject.id());
}

} // namespace sluice
