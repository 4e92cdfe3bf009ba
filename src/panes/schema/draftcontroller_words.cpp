// SPDX-License-Identifier: GPL-3.0-or-later
// What DraftController says of what has happened.
#include "errortext.h"
#include "messagebar.h"
#include "operationlog.h"
#include "schema/draftactions.h"
#include "schema/draftcontroller.h"
#include "schema/nodelistdialog.h"
#include "session.h"
#include "timetext.h"
#include "words/changewords.h"
#include "words/operationtext.h"
#include "words/schematext.h"

#include <QLocale>

#include <algorithm>

namespace sluice {

namespace {

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

QString lostText(const QList<SchemaChange> &lost)
{
    const int n = int(lost.size());
    if (std::ranges::none_of(lost, [](const SchemaChange &change) { return change.column.isEmpty(); }))
        return DraftController::tr("%n change(s) of columns have fallen out of the draft: the columns are gone, or can "
                                   "no longer be turned on or off.",
                                   nullptr, n);
    return DraftController::tr("%n change(s) have fallen out of the draft: what they were about is gone, or can no "
                               "longer be changed.",
                               nullptr, n);
}

/// Where those are that did not come true.
QString stillText(const ApplyReport &report)
{
    QStringList texts;
    if (std::ranges::any_of(report.missing,
                            [&report](const SchemaChange &change) { return !report.lost.contains(change); }))
        texts.append(DraftController::tr("What is missing is still in the draft."));
    if (!report.lost.isEmpty())
        texts.append(lostText(report.lost));
    return texts.join(u' ');
}

} // namespace

void DraftController::tellDifference()
{
    const SchemaDifference &difference = m_store->difference(m_subject.id());
    if (difference.isEmpty()) {
        m_message.showMessage(Tone::Information, tr("After the reload nothing is new, gone or changed."));
        return;
    }
    QList<MessageBar::Action> actions;
    if (!difference.added.isEmpty())
        actions.append({draftactions::whatIsNew, tr("Show what is new")});
    if (!difference.changed.isEmpty())
        actions.append({QStringLiteral("is:changed-elsewhere"), tr("Show what has changed")});
    if (!difference.removed.isEmpty())
        actions.append({draftactions::gone, tr("Show what is gone")});
    QString text = tr("After the reload: %1.").arg(differenceText(difference));
    const QList<SchemaChange> lost = m_store->takeLost(m_subject.id());
    if (!lost.isEmpty())
        text += u' ' + lostText(lost);
    if (difference.turnedOff > 0) {
        text += u' ' + tr("%n table(s) that were copied are off now.", nullptr, difference.turnedOff);
    }
    if (difference.turnedOn > 0)
        text += u' ' + tr("%n table(s) are copied now that were not.", nullptr, difference.turnedOn);
    m_message.showMessage({.tone = difference.turnedOff > 0 ? Tone::Attention : Tone::Information,
                           .text = text,
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
    const QList<SchemaChange> lost = m_store->takeLost(m_subject.id());
    const QString what =
        difference.isEmpty() ? tr("So far nothing has changed.") : tr("So far: %1.").arg(differenceText(difference));
    m_message.showMessage(
        {.tone = Tone::Attention,
         .text = (givenUp ? tr("No longer waiting for the reload; the service may still be at it.")
                          : tr("The reload was not answered in time; the service may still be at it."))
                 + u' ' + what + (lost.isEmpty() ? QString() : QString(u' ' + lostText(lost))),
         .details = differenceDetails(difference),
         .actions = {},
         .retry = true,
         .retryText = tr("&Read again")});
}

void DraftController::tellEditedMeanwhile()
{
    tellNotSent(tr("Nothing was sent: your changes, or what is there, are no longer what you decided on. Your "
                   "decisions are in the draft; review it, and apply it then."));
}

void DraftController::tellUnseen()
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft != nullptr && draft->isChanged())
        tellNotSent(tr("Nothing was sent: with your decisions more tables may be loaded from the beginning than you "
                       "have seen. Your decisions are in the draft; review it, and apply it then."));
}

void DraftController::tellNotSent(const QString &why)
{
    QString text = why;
    if (const QList<SchemaChange> lost = m_store->takeLost(m_subject.id()); !lost.isEmpty())
        text += u' ' + lostText(lost);
    m_message.showMessage({.tone = Tone::Attention,
                           .text = text,
                           .details = {},
                           .actions = {{draftactions::review, tr("Review…")}},
                           .retry = false});
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
        text = tr("Changes that have not been sent are here again. Somebody else has changed the same "
                  "things meanwhile; your changes wait, on what was there before.");
        break;
    }
    m_message.showMessage(
        {.tone = Tone::Attention,
         .text = text,
         .details = {},
         .actions = {{draftactions::compare, tr("Compare…")}, {draftactions::discard, tr("Discard mine")}},
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
                               .retry = true,
                               .retryText = tr("&Read again")});
        return;
    }
    QList<MessageBar::Action> actions;
    if (const SchemaDraft *draft = m_subject.draft(); draft != nullptr && draft->isChanged())
        actions = {{draftactions::review, tr("Review…")}};
    m_message.showError(*row.error, false, actions);
}

void DraftController::tellApplied(const ApplyReport &report)
{
    if (!report.answered) {
        tellUnanswered(report);
    } else if (!report.missing.isEmpty()) {
        m_message.showMessage({.tone = Tone::Attention,
                               .text = tr("The service said yes, and yet %n change(s) did not come true.", nullptr,
                                          int(report.missing.size()))
                                       + u' ' + stillText(report),
                               .details = lines(report.missing),
                               .actions = {{draftactions::review, tr("Review…")}},
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
                              tr("The service's answer was lost. Nothing was sent again, and what is there now shows "
                                 "that %n change(s) arrived and none is missing.",
                                 nullptr, sent));
        return;
    }
    QStringList details{tr("Not arrived:"), lines(report.missing)};
    if (!report.arrived.isEmpty())
        details = QStringList{tr("Arrived:"), lines(report.arrived)} + details;
    m_message.showMessage(
        {.tone = Tone::Attention,
         .text = missing == sent
                     ? tr("The service's answer was lost, and none of the %n change(s) has arrived so far. Nothing was "
                          "sent again.",
                          nullptr, sent)
                           + u' ' + stillText(report)
                     : tr("The service's answer was lost. %1 of %n change(s) have arrived; nothing was sent again.",
                          nullptr, sent)
                               .arg(QLocale().toString(sent - missing))
                           + u' ' + stillText(report),
         .details = details.join(u'\n'),
         .actions = {{draftactions::review, tr("Review…")}},
         .retry = true,
         .retryText = tr("&Read again")});
}

void DraftController::tellRecovered(Timestamp beganAt, int agreed)
{
    const SchemaDraft *draft = m_subject.draft();
    const int n = (draft == nullptr ? 0 : draft->changeCount()) + int(m_store->waiting(m_subject.id()).size());
    const Timestamp now = m_subject.session()->serverNow();
    QString text;
    if (n > 0) {
        //: %1 = a moment, for instance "2 hours ago"
        text = tr("%n change(s) begun %1 have not been sent. They are in the draft again.", nullptr, n)
                   .arg(relativeTime(beganAt, now));
    }
    if (agreed > 0) {
        if (!text.isEmpty())
            text += u' ';
        text += tr("%n change(s) that were not known to have arrived are there by now.", nullptr, agreed);
    }
    const QList<SchemaChange> lost = m_store->takeLost(m_subject.id());
    if (!lost.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + lostText(lost);
    if (text.isEmpty())
        return;
    QList<MessageBar::Action> actions;
    if (n > 0)
        actions = {{draftactions::review, tr("Review…")}, {draftactions::discard, tr("Discard them")}};
    m_message.showMessage(
        {.tone = Tone::Attention, .text = text, .details = lines(lost), .actions = actions, .retry = false});
}

void DraftController::tellLost()
{
    const QList<SchemaChange> lost = m_store == nullptr ? QList<SchemaChange>() : m_store->takeLost(m_subject.id());
    if (lost.isEmpty())
        return;
    m_message.showMessage(
        {.tone = Tone::Attention, .text = lostText(lost), .details = lines(lost), .actions = {}, .retry = false});
}

} // namespace sluice
