// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/transfercontroller.h"

#include "budgettext.h"
#include "connectionstore.h"
#include "messagebar.h"
#include "operationlog.h"
#include "prompt.h"
#include "schema/columnsquestion.h"
#include "schema/consequencesview.h"
#include "schema/draftwishes.h"
#include "schema/selectedconfig.h"
#include "schema/transfer/transferreview.h"
#include "schemastore.h"
#include "session.h"

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
    // What it shows is of connections that are gone; the review and the questions over it go with it.
    if (m_dialog != nullptr)
        m_dialog->close();
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
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TransferDialog::chosen, this, [this, dialog, session = m_session](TransferDialog::Verb verb) {
        if (session == nullptr || session != m_session)
            return;
        if (verb == TransferDialog::Verb::Apply) {
            review(dialog->targets(), dialog);
            return;
        }
        put(dialog->targets());
        dialog->accept();
    });
    connect(dialog, &TransferDialog::columnsRequested, this, [this, dialog] {
        const Budget budget = m_session == nullptr ? Budget() : m_session->budget();
        m_prompt.confirm(dialog, columnsQuestion(dialog->unreadTables(), budget),
                         [dialog = QPointer(dialog)](const Answer &answer) {
                             if (answer.confirmed && dialog != nullptr)
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
    int drafts = 0;
    for (const TransferDialog::Target &target : targets) {
        QList<SchemaChange> lost;
        if (!store.edit(target.id, [&](SchemaDraft &draft) { lost = wish(draft, target.changes); })) {
            //: %1 = a connection
            lines.append(tr("%1: nothing, because its changes are being sent or it is gone")
                             .arg(transferName(*m_session, target.id)));
            continue;
        }
        ++drafts;
        unread += target.unread;
        const int n = int(target.changes.size() - lost.size());
        taken += n;
        //: %1 = a connection
        lines.append(tr("%1: %n change(s)", nullptr, n).arg(transferName(*m_session, target.id)));
    }
    //: %1 = "12 changes"
    QString text = tr("Put into the drafts of %n connection(s): %1. Nothing was sent yet.", nullptr, drafts)
                       .arg(tr("%n change(s)", nullptr, taken));
    if (unread > 0)
        text += u' '
                + tr("What is hashed or off in columns of %n table(s) was left out: they have not been read there.",
                     nullptr, unread);
    const int refused = int(targets.size()) - drafts;
    if (refused > 0)
        text += u' ' + tr("Nothing was put into %n other(s): see Details.", nullptr, refused);
    m_message.showMessage({.tone = unread > 0 || refused > 0 ? Tone::Attention : Tone::Information,
                           .text = text,
                           .details = lines.join(u'\n'),
                           .actions = {},
                           .retry = false});
}

QString TransferController::reviewNotes(const QList<TransferDialog::Target> &targets) const
{
    int unread = 0;
    for (const TransferDialog::Target &target : targets)
        unread += target.unread;
    QStringList notes{tr("A snapshot of each schema config is kept first.")};
    if (unread > 0)
        notes.append(tr("What is hashed or off in %1 is not taken over for the columns of %n table(s), which have not "
                        "been read there: these columns go as they are there now, in clear where nobody has hashed "
                        "them.",
                        nullptr, unread)
                         .arg(m_picked.name));
    // Each is looked at, written, and looked at again.
    constexpr int callsEach = 3;
    if (const QString warning = scarceBudgetText(m_session->budget(), targets.size() * callsEach); !warning.isEmpty())
        notes.append(warning);
    return notes.join(u' ');
}

void TransferController::review(const QList<TransferDialog::Target> &targets, QDialog *dialog)
{
    auto *review = new TransferReview(*m_session, targets, reviewNotes(targets), dialog);
    review->setAttribute(Qt::WA_DeleteOnClose);
    connect(review, &TransferReview::applyRequested, this, [this, review, dialog] { confirmApply(review, dialog); });
    review->open();
}

void TransferController::confirmApply(TransferReview *review, QDialog *dialog)
{
    if (m_session == nullptr)
        return;
    const QList<TransferDialog::Target> &targets = review->targets();
    const auto send = [this, review, dialog, session = m_session] {
        if (session == nullptr || session != m_session || !m_subject.isEditable())
            return;
        const QList<TransferDialog::Target> reviewed = review->targets();
        review->accept();
        dialog->accept();
        apply(reviewed);
    };
    if (!m_subject.isProduction() || review->reloading() == 0) {
        send();
        return;
    }
    const int n = int(targets.size());
    const Question question{.text = tr("Change what %n connection(s) copy?", nullptr, n),
                            .details = costsText(review->reloading()),
                            .verb = tr("Apply on %n connection(s)", nullptr, n),
                            .danger = Danger::Costly,
                            .typedName = n == 1 ? transferName(*m_session, targets.first().id) : m_subject.profile(),
                            .option = {}};
    // The question is about what is shown as it is now; where that becomes another, it is to be looked at again.
    m_prompt.confirm(review, question, [review, send, generation = review->generation()](const Answer &answer) {
        if (!answer.confirmed)
            return;
        if (review->generation() == generation)
            send();
        else
            review->tellChanged();
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
    // Where none of them could go, it has ended before anybody knew its number.
    const Operation *applying = m_session->operations().find(m_applying);
    if (applying == nullptr || !applying->isRunning())
        onOperationEnded(m_applying);
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
