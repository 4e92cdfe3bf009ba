// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/draftcontroller.h"

#include "connectionstore.h"
#include "errortext.h"
#include "messagebar.h"
#include "operationlog.h"
#include "prompt.h"
#include "schema/conflictdialog.h"
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

// Actions of the message bar.
const auto reviewAction = QStringLiteral("review");
const auto discardAction = QStringLiteral("discard");
const auto compareAction = QStringLiteral("compare");
const auto goneAction = QStringLiteral("gone");
/// A filter: the editor shows what it finds.
const auto newAction = QStringLiteral("is:new");

/// So many lines of details, and how many more there are.
constexpr qsizetype mostReloadLines = 100;

QString lines(const QList<SchemaChange> &changes)
{
    QStringList result;
    for (qsizetype i = 0; i < std::min(changes.size(), mostReloadLines); ++i)
        result.append(changeText(changes[i]));
    if (changes.size() > mostReloadLines)
        result.append(DraftController::tr("and %n more", nullptr, int(changes.size() - mostReloadLines)));
    return result.join(u'\n');
}

/// Of the tables that the service lets be switched: how many are copied now, and how many are not.
struct SwitchableTables
{
    explicit SwitchableTables(const SchemaConfig &config)
    {
        for (int table = 0; table < config.tableCount(); ++table) {
            const NodeFlags flags = config.tableFlags(table);
            if ((flags & NodeLocked) != 0)
                continue;
            const bool isCopied =
                (flags & NodeEnabled) != 0 && (config.schemaFlags(config.schemaOf(table)) & NodeEnabled) != 0;
            ++(isCopied ? on : off);
        }
    }

    int on = 0;
    int off = 0;
};

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
    const SwitchableTables tables(draft->base());
    const QString what =
        excludes ? DraftController::tr("%n table(s) are on now. All of them, and all new ones, will be off, at once "
                                       "and without a review. You then turn on what you would like.",
                                       nullptr, tables.on)
                 : DraftController::tr("%n table(s) are off now. All of them, and all new ones, will be on, at once "
                                       "and without a review. They will be loaded from the beginning, and their rows "
                                       "may count towards your bill.",
                                       nullptr, tables.off);
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
    m_store = session == nullptr ? nullptr : &session->schemas();
    m_log = session == nullptr ? nullptr : &session->operations();
    if (m_store == nullptr)
        return;
    // A refused apply, and a reload of one of the many services that have none and say so only when asked.
    connect(m_log, &OperationLog::operationEnded, this, &DraftController::tellFailed);
    const auto here = [this](const ConnectionId &id) {
        return id == m_subject.id();
    };
    connect(m_store, &SchemaStore::configReplaced, this, [this, here](const ConnectionId &id) {
        if (!here(id))
            return;
        m_message.clear();
        // It speaks of the base that was.
        if (m_review != nullptr)
            m_review->close();
    });
    connect(m_store, &SchemaStore::draftChanged, this, [this, here](const ConnectionId &id) {
        if (here(id) && m_review != nullptr)
            m_review->setChanges(m_subject.draft()->changes());
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
    if (m_review != nullptr)
        m_review->close();
    if (m_store != nullptr && m_store->isHeld(m_subject.id()))
        tellChangedElsewhere(SchemaStore::Occasion::Refresh);
    else
        tellLost();
}

bool DraftController::handle(const QString &action)
{
    if (action == reviewAction)
        review();
    else if (action == discardAction)
        discard();
    else if (action == compareAction)
        compare(false);
    else if (action == goneAction)
        showGone();
    else
        return false;
    return true;
}

void DraftController::review()
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr || !draft->isChanged())
        return;
    m_review = new ReviewDialog(m_subject.name(), draft->basePtr(), draft->changes(), &m_owner);
    m_review->setMayApply(m_subject.isEditable());
    m_review->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_review, &QDialog::accepted, this, &DraftController::apply);
    connect(m_review, &ReviewDialog::revertRequested, this, [this](const QList<SchemaChange> &changes) {
        if (m_store == nullptr)
            return;
        m_store->edit(m_subject.id(), [&changes](SchemaDraft &d) { d.revert(changes); });
    });
    m_review->open();
}

void DraftController::apply()
{
    if (m_store == nullptr)
        return;
    m_message.clear();
    send(*m_store, m_subject.id());
}

void DraftController::send(SchemaStore &store, const ConnectionId &id)
{
    if (store.apply(id) != OperationId::None || !store.isBusy(id))
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
    const ConnectionId id = m_subject.id();
    if (m_store == nullptr || !m_store->isHeld(id))
        return;
    auto *dialog = new ConflictDialog(m_subject.name(), m_store->compare(id), applies, &m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, store = m_store, id, dialog, applies] {
        if (store == nullptr)
            return;
        store->resolve(id, dialog->merge(), dialog->insists());
        if (applies)
            send(*store, id);
    });
    dialog->open();
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

void DraftController::tellDifference()
{
    const SchemaDifference &difference = m_store->difference(m_subject.id());
    if (difference.isEmpty()) {
        m_message.showMessage(Tone::Information, tr("After the reload nothing is new, gone or changed."));
        return;
    }
    QList<MessageBar::Action> actions;
    if (!difference.added.isEmpty())
        actions.append({newAction, tr("Show what is new")});
    if (!difference.changed.isEmpty())
        actions.append({QStringLiteral("is:changed-elsewhere"), tr("Show what has changed")});
    if (!difference.removed.isEmpty())
        actions.append({goneAction, tr("Show what is gone")});
    m_message.showMessage({.tone = Tone::Information,
                           .text = tr("After the reload: %1.").arg(differenceText(difference)),
                           .details = differenceDetails(difference),
                           .actions = actions,
                           .retry = false});
}

void DraftController::tellFound()
{
    const SchemaConfig &found = m_subject.draft()->base();
    //: %1 = "3 schemas", %2 = "40 tables"
    m_message.showMessage(Tone::Information, tr("Found in the source: %1 with %2.")
                                                 .arg(tr("%n schema(s)", nullptr, found.schemaCount()),
                                                      tr("%n table(s)", nullptr, found.tableCount())));
}

void DraftController::showGone()
{
    if (m_store == nullptr)
        return;
    // It has no rows in the editor any more.
    QList<NodeListDialog::Row> rows;
    for (const auto &[schema, table] : m_store->difference(m_subject.id()).removed)
        rows.append({pathText(schema, table), {}});
    auto *dialog = new NodeListDialog(tr("Gone"), tr("%n no longer there", nullptr, int(rows.size())), rows, &m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DraftController::tellReloadUnanswered(bool givenUp)
{
    const SchemaDifference &difference = m_store->difference(m_subject.id());
    const QString what =
        difference.isEmpty() ? tr("So far nothing has changed.") : tr("So far: %1.").arg(differenceText(difference));
    m_message.showMessage(
        {.tone = Tone::Attention,
         .text = (givenUp ? tr("No longer waiting for the reload; the service may still be at it.")
                          : tr("The reload was not answered in time; the service may still be at it."))
                 + u' ' + what,
         .details = differenceDetails(difference),
         .actions = {},
         .retry = true});
}

void DraftController::tellChangedElsewhere(SchemaStore::Occasion occasion)
{
    QString text;
    switch (occasion) {
    case SchemaStore::Occasion::Apply:
        text = tr("Somebody else has changed what this connection copies since your changes began. Nothing was sent.");
        break;
    case SchemaStore::Occasion::Refresh:
        text = tr("Somebody else has changed what you want to change. Your changes wait, on what was there before.");
        break;
    case SchemaStore::Occasion::Recovery:
        text = tr("Changes that were not sent when Sluice ended are here again. Somebody else has changed the same "
                  "things meanwhile; your changes wait, on what was there before.");
        break;
    }
    m_message.showMessage({.tone = Tone::Attention,
                           .text = text,
                           .details = {},
                           .actions = {{compareAction, tr("Compare…")}, {discardAction, tr("Discard mine")}},
                           .retry = false});
}

void DraftController::tellFailed(OperationId operation)
{
    const Operation *ended = m_log == nullptr ? nullptr : m_log->find(operation);
    if (ended == nullptr
        || (ended->kind != Operation::Kind::SchemaApply && ended->kind != Operation::Kind::SchemaReload))
        return;
    const auto found = std::ranges::find(ended->rows, m_subject.id(), &OperationRow::connection);
    if (found == ended->rows.end() || found->state != OperationRow::State::Failed || !found->error)
        return;
    const OperationRow &row = *found;
    // Held back for what somebody else has done: `changedElsewhere` says it better.
    if (row.error->kind == Error::Kind::Conflict && m_store->isHeld(row.connection))
        return;
    if (row.isUnread()) {
        m_message.showMessage({.tone = Tone::Attention,
                               .text = rowState(ended->kind, row, m_subject.session()->serverNow()),
                               .details = errorText(*row.error).details,
                               .actions = {},
                               .retry = true});
        return;
    }
    QList<MessageBar::Action> actions;
    if (const SchemaDraft *draft = m_subject.draft(); draft != nullptr && draft->isChanged())
        actions = {{reviewAction, tr("Review…")}};
    m_message.showError(*row.error, false, actions);
}

void DraftController::tellApplied(const ApplyReport &report)
{
    if (!report.answered) {
        tellUnanswered(report);
    } else if (!report.missing.isEmpty()) {
        m_message.showMessage(
            {.tone = Tone::Attention,
             .text = tr("The service said yes, and yet %n change(s) did not come true. They are still "
                        "in the draft.",
                        nullptr, int(report.missing.size())),
             .details = lines(report.missing),
             .actions = {{reviewAction, tr("Review…")}},
             .retry = false});
    } else if (report.sent.isEmpty() && !report.agreed.isEmpty()) {
        m_message.showMessage({.tone = Tone::Information,
                               .text = tr("Somebody else has made the same %n change(s) already. Nothing was left to "
                                          "send.",
                                          nullptr, int(report.agreed.size())),
                               .details = lines(report.agreed),
                               .actions = {},
                               .retry = false});
    }
}

void DraftController::tellUnanswered(const ApplyReport &report)
{
    const int sent = int(report.sent.size());
    const int missing = int(report.missing.size());
    if (missing == 0) {
        m_message.showMessage(Tone::Information,
                              tr("The service's answer was lost. Nothing was sent twice, and what is there now shows: "
                                 "all %n change(s) have arrived.",
                                 nullptr, sent));
        return;
    }
    QStringList details{tr("Not arrived:"), lines(report.missing)};
    if (!report.arrived.isEmpty())
        details = QStringList{tr("Arrived:"), lines(report.arrived)} + details;
    m_message.showMessage(
        {.tone = Tone::Attention,
         .text =
             missing == sent
                 ? tr("The service's answer was lost, and none of the %n change(s) has arrived so far. Nothing was "
                      "sent twice; they are still in the draft.",
                      nullptr, sent)
                 : tr("The service's answer was lost. %1 of %n change(s) have arrived; nothing was sent twice, and the "
                      "others are still in the draft.",
                      nullptr, sent)
                       .arg(QLocale().toString(sent - missing)),
         .details = details.join(u'\n'),
         .actions = {{reviewAction, tr("Review…")}},
         .retry = true});
}

void DraftController::tellRecovered(Timestamp beganAt, int agreed)
{
    const SchemaDraft *draft = m_subject.draft();
    const int n = (draft == nullptr ? 0 : draft->changeCount()) + int(m_store->waiting(m_subject.id()).size());
    const Timestamp now = m_subject.session()->serverNow();
    QString text;
    if (n > 0) {
        //: %1 = a moment, for instance "2 hours ago"
        text = tr("%n change(s) begun %1 were not sent when Sluice ended. They are in the draft again.", nullptr, n)
                   .arg(relativeTime(beganAt, now));
    }
    if (agreed > 0) {
        if (!text.isEmpty())
            text += u' ';
        text += tr("%n change(s) that were not known to have arrived are there by now.", nullptr, agreed);
    }
    if (text.isEmpty())
        return;
    QList<MessageBar::Action> actions;
    if (n > 0)
        actions = {{reviewAction, tr("Review…")}, {discardAction, tr("Discard them")}};
    m_message.showMessage({.tone = Tone::Attention, .text = text, .details = {}, .actions = actions, .retry = false});
}

void DraftController::tellLost()
{
    const QList<SchemaChange> lost = m_store == nullptr ? QList<SchemaChange>() : m_store->takeLost(m_subject.id());
    if (lost.isEmpty())
        return;
    m_message.showMessage({.tone = Tone::Attention,
                           .text = tr("%n change(s) of columns have fallen out of the draft: the columns are gone, or "
                                      "can no longer be turned on or off.",
                                      nullptr, int(lost.size())),
                           .details = lines(lost),
                           .actions = {},
                           .retry = false});
}

} // namespace sluice
