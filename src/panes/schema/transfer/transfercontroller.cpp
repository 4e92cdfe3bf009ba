// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/transfercontroller.h"

#include "budgettext.h"
#include "connectionstore.h"
#include "messagebar.h"
#include "operationlog.h"
#include "prompt.h"
#include "schema/columnsquestion.h"
#include "schema/draftwishes.h"
#include "schema/selectedconfig.h"
#include "schemastore.h"
#include "session.h"
#include "words/changewords.h"

namespace sluice {

namespace {

QString transferName(const Session &session, const ConnectionId &id)
{
    const Connection *connection = session.connections().find(id);
    return connection == nullptr || connection->schema.isEmpty() ? id.text() : connection->schema;
}

} // namespace

TransferController::TransferController(const SchemaSubject &subject, Prompt &prompt, MessageBar &message,
                                       QWidget &owner)
    : QObject(&owner)
    , m_subject(subject)
    , m_prompt(prompt)
    , m_message(message)
    , m_owner(owner)
{
}

void TransferController::setSession(Session *session)
{
    if (m_session != nullptr)
        disconnect(&m_session->operations(), nullptr, this, nullptr);
    m_session = session;
    m_picked = {};
    m_applying = OperationId::None;
    if (session != nullptr)
        connect(&session->operations(), &OperationLog::operationEnded, this, &TransferController::onOperationEnded);
}

void TransferController::pickUp(const QList<int> &tables)
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr || tables.isEmpty())
        return;
    m_picked = {m_subject.id(), m_subject.name(), selectedConfig(*draft, tables, DraftSide::Wished)};
    m_message.showMessage(Tone::Information,
                          tr("%n table(s) of %1 are picked up as they are shown here. Put them down on other "
                             "connections, from here or from there.",
                             nullptr, int(tables.size()))
                              .arg(m_picked.name));
}

void TransferController::putDown()
{
    if (m_session == nullptr)
        return;
    if (!hasPicked()) {
        m_message.showMessage(Tone::Information, tr("Nothing is picked up yet: select tables and pick them up first."));
        return;
    }
    auto *dialog = new TransferDialog(*m_session, m_picked, m_subject.id(), m_subject.isEditable(), &m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TransferDialog::chosen, this, [this, dialog, session = m_session](TransferDialog::Verb verb) {
        if (session == nullptr || session != m_session)
            return;
        if (verb == TransferDialog::Verb::Apply) {
            confirmApply(dialog->targets(), dialog);
            return;
        }
        put(dialog->targets());
        dialog->accept();
    });
    connect(dialog, &TransferDialog::columnsRequested, this, [this, dialog] {
        const Budget budget = m_session == nullptr ? Budget() : m_session->budget();
        m_prompt.confirm(dialog, columnsQuestion(dialog->unreadTables(), budget), [dialog](const Answer &answer) {
            if (answer.confirmed)
                dialog->readColumns();
        });
    });
    dialog->open();
}

void TransferController::put(const QList<TransferDialog::Target> &targets)
{
    SchemaStore &store = m_session->schemas();
    QStringList lines;
    int taken = 0;
    int unread = 0;
    for (const TransferDialog::Target &target : targets) {
        unread += target.unread;
        QList<SchemaChange> lost;
        store.edit(target.id, [&](SchemaDraft &draft) { lost = wish(draft, target.changes); });
        const int n = int(target.changes.size() - lost.size());
        taken += n;
        //: %1 = a connection
        lines.append(tr("%1: %n change(s)", nullptr, n).arg(transferName(*m_session, target.id)));
    }
    //: %1 = "12 changes"
    QString text =
        tr("Put into the drafts of %n connection(s): %1. Nothing was sent yet.", nullptr, int(targets.size()))
            .arg(tr("%n change(s)", nullptr, taken));
    if (unread > 0)
        text += u' '
                + tr("What is hashed or off in columns of %n table(s) was left out: they have not been read there.",
                     nullptr, unread);
    m_message.showMessage({.tone = unread > 0 ? Tone::Attention : Tone::Information,
                           .text = text,
                           .details = lines.join(u'\n'),
                           .actions = {},
                           .retry = false});
}

void TransferController::confirmApply(const QList<TransferDialog::Target> &targets, QDialog *dialog)
{
    const SchemaStore &store = m_session->schemas();
    QList<SchemaChange> all;
    QStringList names;
    int others = 0;
    int unread = 0;
    for (const TransferDialog::Target &target : targets) {
        unread += target.unread;
        all.append(target.changes);
        names.append(transferName(*m_session, target.id));
        others += store.draft(target.id) == nullptr ? 0 : store.draft(target.id)->changeCount();
    }
    constexpr qsizetype mostNames = 12;
    QStringList shown = names.first(std::min(names.size(), mostNames));
    if (names.size() > mostNames)
        shown.append(tr("and %n more", nullptr, int(names.size() - mostNames)));
    QStringList details{countsText(countChanges(all)) + u'.',
                        tr("What goes on is loaded from the beginning, and its rows may count towards your bill. A "
                           "snapshot of each schema config is kept first.")};
    if (others > 0)
        details.append(tr("%n change(s) that were in these drafts already go with them.", nullptr, others));
    if (unread > 0)
        details.append(
            tr("What is hashed or off in %1 is not taken over for the columns of %n table(s), which have not "
               "been read there: these columns go as they are there now, in clear where nobody has hashed "
               "them.",
               nullptr, unread)
                .arg(m_picked.name));
    const int n = int(targets.size());
    // Each is looked at, written, and looked at again.
    constexpr int callsEach = 3;
    if (const QString warning = scarceBudgetText(m_session->budget(), targets.size() * callsEach); !warning.isEmpty())
        details.append(warning);
    const Question question{.text = tr("Change what %n connection(s) copy?", nullptr, n),
                            .details = details.join(u' ') + QStringLiteral("\n\n") + shown.join(u'\n'),
                            .verb = tr("Apply on %n connection(s)", nullptr, n),
                            .danger = Danger::Costly,
                            .typedName = {},
                            .option = {}};
    m_prompt.confirm(dialog, question, [this, targets, dialog, session = m_session](const Answer &answer) {
        if (!answer.confirmed || session == nullptr || session != m_session || !m_subject.isEditable())
            return;
        apply(targets);
        dialog->accept();
    });
}

void TransferController::apply(const QList<TransferDialog::Target> &targets)
{
    put(targets);
    QList<ConnectionId> ids;
    for (const TransferDialog::Target &target : targets)
        ids.append(target.id);
    m_said = tr("Applying on %n connection(s), one after the other. Activity shows how far it is.", nullptr,
                int(ids.size()));
    m_message.showMessage(Tone::Information, m_said);
    m_applying = m_session->schemas().applyTogether(ids);
}

void TransferController::onOperationEnded(OperationId id)
{
    if (id != m_applying)
        return;
    // How it came out the window tells, wherever one is by then.
    m_applying = OperationId::None;
    if (m_message.text() == m_said)
        m_message.clear();
}

} // namespace sluice
