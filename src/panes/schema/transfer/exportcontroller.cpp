// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/exportcontroller.h"

#include "connectionstore.h"
#include "errortext.h"
#include "keychoice.h"
#include "messagebar.h"
#include "prompt.h"
#include "schema/transfer/exportdialog.h"
#include "session.h"

#include <QFileDialog>
#include <QFileInfo>

namespace sluice {

using Format = SelectionExport::Format;

ExportController::ExportController(const SchemaSubject &subject, Prompt &prompt, MessageBar &message, QWidget &owner)
    : QObject(&owner)
    , m_subject(subject)
    , m_prompt(prompt)
    , m_message(message)
    , m_owner(owner)
{
    connect(&m_export, &SelectionExport::done, this, &ExportController::done);
}

void ExportController::start(const QList<int> &tables)
{
    if (m_subject.draft() == nullptr || tables.isEmpty())
        return;
    auto *dialog = new ExportDialog(m_subject.name(), *m_subject.draft(), tables, &m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const Connection *connection =
        m_subject.session() == nullptr ? nullptr : m_subject.session()->connections().find(m_subject.id());
    const PrimaryKeys keys =
        connection != nullptr && canChooseKeys(*connection) ? PrimaryKeys::Chosen : PrimaryKeys::OfTheSource;
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_subject.id(), name = m_subject.name(), keys] {
        SelectionExport::Wish wish = dialog->wish();
        wish.connection = id;
        wish.name = name;
        wish.keys = keys;
        chooseFile(std::move(wish));
    });
    dialog->open();
}

void ExportController::chooseFile(SelectionExport::Wish wish)
{
    auto *dialog = new QFileDialog(&m_owner, tr("Export"));
    dialog->setObjectName(QStringLiteral("exportSelectionFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QString suffix = QStringLiteral("csv");
    QString filter = tr("Comma-separated values (*.csv)");
    if (wish.format == Format::Json) {
        suffix = QStringLiteral("json");
        filter = tr("JSON (*.json)");
    } else if (wish.format == Format::Terraform) {
        suffix = QStringLiteral("tf");
        filter = tr("Terraform (*.tf)");
    }
    dialog->setNameFilters({filter, tr("All files (*)")});
    dialog->setDefaultSuffix(suffix);
    QString name = wish.name;
    name.replace(u'/', u'_');
    dialog->selectFile(name + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, wish = std::move(wish)](const QString &file) {
        SelectionExport::Wish complete = wish;
        complete.file = file;
        write(complete);
    });
    dialog->open();
}

void ExportController::write(const SelectionExport::Wish &wish)
{
    const QString companion = SelectionExport::companionOf(wish);
    if (companion.isEmpty() || !QFileInfo::exists(companion)) {
        m_export.start(wish);
        return;
    }
    const Question question{
        .text = tr("Write over %1?").arg(QFileInfo(companion).fileName()),
        .details = tr("The schemas go to this file beside the one that you have chosen, and it is there already."),
        .verb = tr("Write over"),
        .danger = Danger::Destructive,
        .typedName = {},
        .option = {}};
    m_prompt.confirm(&m_owner, question, [this, wish](const Answer &answer) {
        if (answer.confirmed)
            m_export.start(wish);
    });
}

void ExportController::done(const ConnectionId &id, const QStringList &files, const std::optional<Error> &error)
{
    // Another connection is open by now: that nothing was written must be known all the same.
    if (error && id != m_subject.id())
        m_message.showMessage(
            {.tone = Tone::Negative,
             //: 1 = a connection, 2 = what went wrong, a sentence
             .text = tr("The export of %1 was not written. %2").arg(m_subject.nameOf(id), errorText(*error).text()),
             .details = errorText(*error).details,
             .actions = {},
             .retry = false});
    else if (error)
        m_message.showError(*error, false);
    else if (files.size() == 2)
        m_message.showMessage(Tone::Positive, tr("Exported to %1 and %2.").arg(files[1], files[0]));
    else
        m_message.showMessage(Tone::Positive, tr("Exported to %1.").arg(files.join(u' ')));
}

} // namespace sluice
