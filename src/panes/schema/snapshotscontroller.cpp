// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/snapshotscontroller.h"

#include "background.h"
#include "errortext.h"
#include "messagebar.h"
#include "prompt.h"
#include "schema/compare/comparecontroller.h"
#include "schema/compare/takenwishes.h"
#include "schema/snapshotsdialog.h"
#include "session.h"
#include "timetext.h"

#include <QFileDialog>

#include <algorithm>

namespace sluice {

SnapshotsController::SnapshotsController(const SchemaSubject &subject, CompareController &comparer, Prompt &prompt,
                                         MessageBar &message, QWidget &owner)
    : QObject(&owner)
    , m_subject(subject)
    , m_comparer(comparer)
    , m_prompt(prompt)
    , m_message(message)
    , m_owner(owner)
{
}

void SnapshotsController::setSession(Session *session)
{
    if (m_store != nullptr)
        disconnect(&m_store->snapshots(), nullptr, this, nullptr);
    m_store = session == nullptr ? nullptr : &session->schemas();
    closeDialog();
    m_openings.clear();
    if (m_store == nullptr)
        return;
    const SchemaSnapshots *snapshots = &m_store->snapshots();
    connect(
        snapshots, &SchemaSnapshots::opened, this,
        [this](const ConnectionId &id, qint64 snapshot, const QString &name, const Result<SchemaConfigPtr> &config) {
            const Purpose purpose = takePurpose(id, snapshot);
            if (id == m_subject.id())
                opened(snapshot, purpose, name, config);
        });
    connect(snapshots, &SchemaSnapshots::importRefused, this,
            [this](const ConnectionId &id, const QString &name, const QString &node) {
                if (id != m_subject.id())
                    return;
                closeDialog();
                //: 1 = a file, 2 = a schema, or one of its tables or columns
                m_message.showMessage(
                    Tone::Negative, tr("%1 does not say of %2, for instance, whether it is on: it may be a list of "
                                       "changes, as “Copy the JSON” gives it. Nothing was imported. Export the schema "
                                       "config of a connection under Snapshots, and import that.")
                                        .arg(name, node));
            });
    connect(snapshots, &SchemaSnapshots::exported, this,
            [this](const ConnectionId &id, const QString &file, const std::optional<Error> &error) {
                // Another connection is open by now: that nothing was written must be known all the same.
                if (error && id != m_subject.id())
                    m_message.showMessage({.tone = Tone::Negative,
                                           //: 1 = a connection, 2 = what went wrong, a sentence
                                           .text = tr("The schema config of %1 was not written. %2")
                                                       .arg(m_subject.nameOf(id), errorText(*error).text()),
                                           .details = errorText(*error).details,
                                           .actions = {},
                                           .retry = false});
                else if (error)
                    tell(*error);
                else
                    m_message.showMessage(Tone::Positive, tr("Exported to %1.").arg(file));
            });
    connect(snapshots, &SchemaSnapshots::failed, this, [this](const ConnectionId &id, const Error &error) {
        if (id == m_subject.id())
            tell(error);
    });
}

QWidget *SnapshotsController::asker() const
{
    return m_dialog != nullptr ? static_cast<QWidget *>(m_dialog) : &m_owner;
}

void SnapshotsController::closeDialog()
{
    if (m_dialog != nullptr)
        m_dialog->close();
}

void SnapshotsController::showSnapshots()
{
    if (m_store == nullptr || m_subject.draft() == nullptr)
        return;
    m_dialog = new SnapshotsDialog(m_subject.name(), m_subject.id(), m_store->snapshots(),
                                   m_subject.session()->serverNow(), m_subject.isEditable(), &m_owner);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SnapshotsDialog::compareRequested, this, [this](qint64 id) { open(id, Purpose::Compare); });
    connect(m_dialog, &SnapshotsDialog::restoreRequested, this, [this](qint64 id) { open(id, Purpose::Restore); });
    connect(m_dialog, &SnapshotsDialog::exportRequested, this, &SnapshotsController::chooseExport);
    connect(m_dialog, &SnapshotsDialog::importRequested, this, &SnapshotsController::chooseImport);
    connect(m_dialog, &SnapshotsDialog::removeRequested, this, &SnapshotsController::remove);
    refresh();
    m_dialog->open();
}

void SnapshotsController::refresh()
{
    if (m_dialog != nullptr)
        m_dialog->setApplying(m_store != nullptr && m_store->isApplying(m_subject.id()));
}

void SnapshotsController::open(qint64 snapshot, Purpose purpose)
{
    m_openings.append({.connection = m_subject.id(), .snapshot = snapshot, .purpose = purpose});
    m_store->snapshots().open(m_subject.id(), snapshot);
}

SnapshotsController::Purpose SnapshotsController::takePurpose(const ConnectionId &id, qint64 snapshot)
{
    const auto opening = std::ranges::find_if(
        m_openings, [&](const Opening &one) { return one.connection == id && one.snapshot == snapshot; });
    if (opening == m_openings.end())
        return Purpose::Compare;
    const Purpose purpose = opening->purpose;
    m_openings.erase(opening);
    return purpose;
}

QString SnapshotsController::sourceText(qint64 snapshot, const QString &name) const
{
    if (snapshot == 0)
        return name;
    const QList<ConfigSnapshot> all = m_store->snapshots().list(m_subject.id()).value_or(QList<ConfigSnapshot>());
    const auto found = std::ranges::find(all, snapshot, &ConfigSnapshot::id);
    return found == all.end() ? tr("A snapshot") : tr("Snapshot of %1").arg(absoluteTime(found->takenAt));
}

void SnapshotsController::opened(qint64 snapshot, Purpose purpose, const QString &name,
                                 const Result<SchemaConfigPtr> &config)
{
    if (m_subject.draft() == nullptr)
        return;
    if (config && purpose == Purpose::Restore) {
        restore(*config);
        return;
    }
    if (config) {
        // A snapshot is gone back to as a whole, as long as nobody says otherwise.
        CompareController::Other other{.name = sourceText(snapshot, name),
                                       .config = *config,
                                       .ticked = true,
                                       .isSnapshot = snapshot != 0,
                                       .dismissed = {}};
        // Back to the list, to look at another one.
        if (snapshot != 0)
            other.dismissed = [self = QPointer(this), snapshot] {
                if (self == nullptr)
                    return;
                self->showSnapshots();
                if (self->m_dialog != nullptr)
                    self->m_dialog->setCurrent(snapshot);
            };
        m_comparer.compare(other);
        closeDialog();
        return;
    }
    Error error = config.error();
    if (snapshot != 0 || error.kind == Error::Kind::Storage) {
        tell(error);
        return;
    }
    // Of a file: what is wrong with it, and not with the service.
    closeDialog();
    m_message.showMessage(
        {.tone = Tone::Negative,
         .text = error.kind == Error::Kind::BadAnswer
                     ? tr("%1 is no JSON, or only a part of it. Nothing was imported.").arg(name)
                 : error.kind == Error::Kind::TooLarge
                     ? tr("%1 is larger than any schema config. Nothing was imported.").arg(name)
                     : tr("%1 is JSON, but no schema config: it has no object named “schemas”. Nothing was imported.")
                           .arg(name),
         .details = error.detail,
         .actions = {},
         .retry = false});
}

void SnapshotsController::restore(const SchemaConfigPtr &config)
{
    // Of a hundred thousand tables it takes longer than the window may stand still.
    whenDone(inBackground([base = m_subject.draft()->basePtr(), config] { return wishesFor(*base, *config); }), this,
             [this, id = m_subject.id()](const SchemaWishes &found) {
                 if (id != m_subject.id() || m_subject.draft() == nullptr)
                     return;
                 // What is wished already goes, so that the draft leads to the snapshot and nowhere else.
                 takeWishes(m_subject,
                            {.changes = found.changes,
                             .locked = found.locked,
                             .unread = {},
                             .noColumns = {},
                             .missing = found.missing,
                             .unnamed = found.unnamed,
                             .instead = true},
                            m_message);
                 closeDialog();
             });
}

void SnapshotsController::chooseExport(qint64 snapshot)
{
    auto *dialog = new QFileDialog(asker(), tr("Export the schema config"));
    dialog->setObjectName(QStringLiteral("exportFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JSON (*.json)"), tr("All files (*)")});
    dialog->setDefaultSuffix(QStringLiteral("json"));
    QString name = m_subject.name();
    name.replace(u'/', u'_');
    dialog->selectFile(name + QStringLiteral("-schema.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, snapshot, id = m_subject.id()](const QString &file) {
        if (id != m_subject.id() || m_subject.draft() == nullptr)
            return;
        closeDialog();
        if (snapshot == 0)
            m_store->snapshots().exportTo(id, m_subject.draft()->basePtr(), file);
        else
            m_store->snapshots().exportSnapshot(id, snapshot, file);
    });
    dialog->open();
}

void SnapshotsController::chooseImport()
{
    auto *dialog = new QFileDialog(asker(), tr("Import a schema config"));
    dialog->setObjectName(QStringLiteral("importFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("JSON (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = m_subject.id()](const QString &file) {
        if (id != m_subject.id())
            return;
        m_store->snapshots().import(id, file);
    });
    dialog->open();
}

void SnapshotsController::remove(qint64 snapshot)
{
    const Question question{.text = tr("Remove this snapshot?"),
                            .details = tr("What this connection copied then can no longer be restored from it."),
                            .verb = tr("Remove"),
                            .danger = Danger::Destructive,
                            .typedName = {},
                            .option = {}};
    m_prompt.confirm(asker(), question, [this, snapshot, id = m_subject.id()](const Answer &answer) {
        if (answer.confirmed && id == m_subject.id())
            m_store->snapshots().remove(id, snapshot);
    });
}

void SnapshotsController::tell(const Error &error)
{
    closeDialog();
    m_message.showError(error, false);
}

} // namespace sluice
