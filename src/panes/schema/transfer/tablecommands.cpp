// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/tablecommands.h"

#include "connectioncommands.h"
#include "connectionstore.h"
#include "errortext.h"
#include "messagebar.h"
#include "prompt.h"
#include "schema/transfer/blockedcolumnsdialog.h"
#include "schemastore.h"
#include "session.h"
#include "words/schematext.h"

#include <utility>

namespace sluice {

namespace {

/// A question is read; more names than this would not be.
constexpr qsizetype mostNamesAsked = 12;

/// Of the message while it is being asked.
QString stopId()
{
    return QStringLiteral("stopAsking");
}

QString namesOf(const QStringList &names)
{
    QStringList lines = names.first(std::min(names.size(), mostNamesAsked));
    if (names.size() > mostNamesAsked)
        lines.append(TableCommands::tr("and %n more", nullptr, int(names.size() - mostNamesAsked)));
    return lines.join(u'\n');
}

} // namespace

TableCommands::TableCommands(const SchemaSubject &subject, Prompt &prompt, MessageBar &message, QWidget &owner)
    : QObject(&owner)
    , m_subject(subject)
    , m_prompt(prompt)
    , m_message(message)
    , m_owner(owner)
{
    connect(&message, &MessageBar::actionTriggered, this, [this](const QString &action) {
        if (action == stopId())
            stopAsking();
    });
}

void TableCommands::setSession(Session *session)
{
    if (m_store != nullptr)
        disconnect(m_store, nullptr, this, nullptr);
    stopAsking();
    m_store = session == nullptr ? nullptr : &session->schemas();
    if (m_store == nullptr)
        return;
    connect(m_store, &SchemaStore::warningsRead, this,
            [this](const ConnectionId &id, const Result<QList<TableWarning>> &warnings) {
                if (id != m_asked)
                    return;
                if (id == m_subject.id())
                    warningsRead(warnings);
                else
                    endAsking();
            });
}

void TableCommands::resync(const QList<int> &tables)
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr || !m_subject.isEditable())
        return;
    if (tables.isEmpty()) {
        m_message.showMessage(Tone::Information, tr("Select the tables that are to be loaded again first."));
        return;
    }
    const ResyncScope scope = resyncScope(draft->base(), tables);
    QStringList notes;
    if (scope.notCopied > 0)
        notes.append(tr("%n of those chosen are not copied, and are left out.", nullptr, scope.notCopied));
    if (draft->isChanged())
        notes.append(tr("What was changed here and not sent yet does not count."));
    confirmResync(scope, notes);
}

void TableCommands::resyncAsking()
{
    if (m_store == nullptr || m_subject.draft() == nullptr || !m_subject.isEditable())
        return;
    const bool isAsked = m_asked == m_subject.id();
    // Of another connection nobody waits for it any more.
    if (!isAsked)
        stopAsking();
    m_said = tr("Asking the service which tables of %1 ask for a re-sync…").arg(m_subject.name());
    m_message.showMessage({.tone = Tone::Information,
                           .text = m_said,
                           .details = {},
                           .actions = {{stopId(), tr("&Stop")}},
                           .retry = false});
    if (isAsked)
        return;
    m_asked = m_subject.id();
    const OperationId call = m_store->readWarnings(m_asked);
    // Where it is known that the service has none, the answer has come already.
    if (!m_asked.isEmpty())
        m_asking = call;
}

void TableCommands::stopAsking()
{
    const OperationId call = std::exchange(m_asking, OperationId::None);
    endAsking();
    if (call != OperationId::None && m_store != nullptr)
        m_store->stopReadingWarnings(call);
}

void TableCommands::endAsking()
{
    m_asked = {};
    m_asking = OperationId::None;
    const QString said = std::exchange(m_said, {});
    if (!said.isEmpty() && m_message.hasMessage() && m_message.text() == said)
        m_message.clear();
}

void TableCommands::warningsRead(const Result<QList<TableWarning>> &warnings)
{
    endAsking();
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr)
        return;
    if (!warnings) {
        if (warnings.error().kind == Error::Kind::NotServed)
            m_message.showMessage(
                Tone::Information,
                tr("The service does not say which tables of %1 ask for a re-sync.").arg(m_subject.name()));
        else
            m_message.showError(warnings.error(), false);
        return;
    }
    const AskingTables asking = tablesAskingForResync(draft->base(), *warnings);
    if (asking.tables.isEmpty()) {
        m_message.showMessage({.tone = asking.unknown.isEmpty() ? Tone::Positive : Tone::Attention,
                               .text = asking.unknown.isEmpty()
                                           ? tr("No table of %1 asks for a re-sync.").arg(m_subject.name())
                                           : tr("%n table(s) that ask for a re-sync are not in this schema config.",
                                                nullptr, int(asking.unknown.size())),
                               .details = asking.unknown.join(u'\n'),
                               .actions = {},
                               .retry = false});
        return;
    }
    const ResyncScope scope = resyncScope(draft->base(), asking.tables);
    QStringList notes;
    if (!asking.unknown.isEmpty())
        notes.append(tr("%n that ask for it are not in this schema config.", nullptr, int(asking.unknown.size())));
    if (scope.notCopied > 0)
        notes.append(tr("%n that ask for it are not copied, and are left out.", nullptr, scope.notCopied));
    confirmResync(scope, notes);
}

void TableCommands::confirmResync(const ResyncScope &scope, QStringList notes)
{
    const int n = int(scope.names.size());
    if (n == 0) {
        m_message.showMessage(Tone::Attention, tr("None of these tables is copied: there is nothing to load again."));
        return;
    }
    const Connection *connection = m_subject.session()->connections().find(m_subject.id());
    const bool paused = connection != nullptr && isPaused(*connection);
    notes.prepend(paused
                      ? tr("All rows are loaded again from the beginning, once the connection is resumed. Rows that "
                           "are loaded again may count towards your bill, and it may take long.")
                      : tr("All rows are loaded again from the beginning, with a sync that starts now or when the "
                           "running one has ended. Rows that are loaded again may count towards your bill, and it may "
                           "take long."));
    const Question question{.text = tr("Re-sync %n table(s) of %1?", nullptr, n).arg(m_subject.name()),
                            .details = notes.join(u' ') + QStringLiteral("\n\n") + namesOf(scope.names),
                            .verb = tr("Re-sync %n table(s)", nullptr, n),
                            .danger = Danger::Costly,
                            .typedName = m_subject.isProduction() ? m_subject.name() : QString(),
                            .option = {}};
    m_prompt.confirm(&m_owner, question, [this, id = m_subject.id(), tables = scope.tables](const Answer &answer) {
        if (answer.confirmed && id == m_subject.id() && m_subject.isEditable())
            m_subject.session()->commands().resyncTables(id, tables);
    });
}

void TableCommands::dropBlocked(const QList<int> &tables)
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr || !m_subject.isEditable())
        return;
    const int unread = unreadTables(*draft, tables);
    const QList<ColumnName> columns = blockedColumns(*draft, tables);
    if (columns.isEmpty()) {
        m_message.showMessage(
            Tone::Information,
            unread > 0
                ? tr("No blocked columns are known of these tables. Of %n of them the columns were not read yet.",
                     nullptr, unread)
                : tr("These tables have no blocked columns."));
        return;
    }
    auto *dialog = new BlockedColumnsDialog(m_subject.name(), columns, unread, &m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_subject.id()] {
        if (id == m_subject.id())
            confirmDrop(dialog->chosen());
    });
    dialog->open();
}

void TableCommands::confirmDrop(const QList<ColumnName> &columns)
{
    const int n = int(columns.size());
    QStringList names;
    for (const ColumnName &column : columns)
        names.append(pathText(column.schema, column.table, column.column));
    const Question question{
        .text = tr("Drop %n blocked column(s) of %1?", nullptr, n).arg(m_subject.name()),
        .details = tr("At the next sync they are taken out of the destination with all that is in them. Sluice cannot "
                      "bring that back, and neither can turning them on again.")
                   + QStringLiteral("\n\n") + namesOf(names),
        .verb = tr("Drop %n column(s)", nullptr, n),
        .danger = Danger::Destructive,
        .typedName = m_subject.name(),
        .option = {}};
    m_prompt.confirm(&m_owner, question, [this, id = m_subject.id(), columns](const Answer &answer) {
        if (answer.confirmed && id == m_subject.id() && m_subject.isEditable())
            drop(id, columns);
    });
}

void TableCommands::drop(const ConnectionId &id, const QList<ColumnName> &columns)
{
    // What is blocked now is known from a copy then, like after every other write.
    m_subject.store()->keepCopyOf(
        id, SchemaSnapshots::Reason::DropColumns,
        [self = QPointer(this), session = QPointer(m_subject.session()), id,
         columns](const std::optional<Error> &error) {
            if (self == nullptr || session == nullptr)
                return;
            if (error)
                self->m_message.showMessage(
                    {.tone = Tone::Negative,
                     //: %1 = what went wrong, a sentence
                     .text = tr("Nothing was dropped, because no copy of the schema config could be kept first. %1")
                                 .arg(errorText(*error).text()),
                     .details = errorText(*error).details,
                     .actions = {},
                     .retry = false});
            else
                session->commands().dropColumns(id, columns);
        });
}

} // namespace sluice
