// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/draftcontroller.h"

#include "messagebar.h"
#include "prompt.h"
#include "schema/reviewdialog.h"
#include "schemastore.h"
#include "session.h"
#include "words/schematext.h"

namespace sluice {

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
    m_store = session == nullptr ? nullptr : &session->schemas();
    if (m_store == nullptr)
        return;
    connect(m_store, &SchemaStore::configReplaced, this, [this](const ConnectionId &id) {
        if (id == m_subject.id())
            tellDifference();
    });
    connect(m_store, &SchemaStore::changedElsewhere, this, [this](const ConnectionId &id) {
        if (id == m_subject.id())
            tellChangedElsewhere();
    });
    connect(m_store, &SchemaStore::notTakenOver, this,
            [this](const ConnectionId &id, const QList<SchemaChange> &changes) {
                if (id == m_subject.id())
                    tellNotTaken(changes);
            });
}

void DraftController::review()
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr || !draft->isChanged())
        return;
    auto *dialog = new ReviewDialog(m_subject.name(), draft->changes(), &m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &DraftController::apply);
    dialog->open();
}

void DraftController::apply()
{
    if (m_subject.store() == nullptr)
        return;
    m_message.clear();
    m_subject.store()->apply(m_subject.id());
}

void DraftController::discard()
{
    if (m_subject.isEditable() && m_subject.store() != nullptr)
        m_subject.store()->edit(m_subject.id(), [](SchemaDraft &draft) { draft.discard(); });
}

void DraftController::requestReload(ReloadMode mode)
{
    const SchemaDraft *draft = m_subject.draft();
    if (mode == ReloadMode::Preserve) {
        reload(mode);
        return;
    }
    if (draft == nullptr)
        return;
    int on = 0;
    for (int table = 0; table < draft->base().tableCount(); ++table)
        on += (draft->base().tableFlags(table) & NodeEnabled) != 0 ? 1 : 0;
    const int off = draft->base().tableCount() - on;
    const bool excludes = mode == ReloadMode::Exclude;
    const Question question{
        .text = excludes ? tr("Reload %1 and turn everything off?").arg(m_subject.name())
                         : tr("Reload %1 and turn everything on?").arg(m_subject.name()),
        .details =
            excludes ? tr("%n table(s) are on now. All of them, and all new ones, will be off, at once and without a "
                          "review. You then turn on what you would like.",
                          nullptr, on)
                     : tr("%n table(s) are off now. All of them, and all new ones, will be on, at once and without a "
                          "review. They will be loaded from the beginning, and their rows may count towards your bill.",
                          nullptr, off),
        .verb = excludes ? tr("Turn everything off") : tr("Turn everything on"),
        .danger = excludes ? Danger::Destructive : Danger::Costly,
        .typedName = {},
        .option = {}};
    m_prompt.confirm(&m_owner, question, [this, id = m_subject.id(), mode](const Answer &answer) {
        if (answer.confirmed && id == m_subject.id())
            reload(mode);
    });
}

void DraftController::reload(ReloadMode mode)
{
    if (!m_subject.isEditable() || m_subject.store() == nullptr)
        return;
    m_message.clear();
    m_subject.store()->reload(m_subject.id(), mode);
}

void DraftController::tellDifference()
{
    const SchemaDifference &difference = m_subject.store()->difference(m_subject.id());
    if (difference.isEmpty()) {
        m_message.clear();
        return;
    }
    QList<MessageBar::Action> actions;
    if (!difference.added.isEmpty())
        actions.append({QStringLiteral("is:new"), tr("Show what is new")});
    m_message.showMessage({.tone = Tone::Information,
                           .text = tr("After the reload: %1.").arg(differenceText(difference)),
                           .details = differenceDetails(difference),
                           .actions = actions,
                           .retry = false});
}

void DraftController::tellChangedElsewhere()
{
    m_message.showMessage({.tone = Tone::Attention,
                           .text = tr("Somebody else has changed what you wanted to change. Nothing was sent; your "
                                      "changes now stand against the new state. Review them again."),
                           .details = differenceDetails(m_subject.store()->difference(m_subject.id())),
                           .actions = {{QStringLiteral("is:changed"), tr("Show my changes")}},
                           .retry = false});
}

void DraftController::tellNotTaken(const QList<SchemaChange> &changes)
{
    QStringList lines;
    for (const SchemaChange &change : changes)
        lines.append(changeText(change));
    m_message.showMessage(
        {.tone = Tone::Attention,
         .text = tr("The service said yes, and yet %n change(s) did not come true.", nullptr, int(changes.size())),
         .details = lines.join(u'\n'),
         .actions = {},
         .retry = false});
}

} // namespace sluice
