// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/compare/comparecontroller.h"

#include "background.h"
#include "configreader.h"
#include "iconset.h"
#include "operationlog.h"
#include "prompt.h"
#include "schema/columnsquestion.h"
#include "schema/compare/comparedialog.h"
#include "schema/compare/otherdialog.h"
#include "schema/compare/takenwishes.h"
#include "schemastore.h"
#include "session.h"

#include <QAction>

namespace sluice {

CompareController::CompareController(const SchemaSubject &subject, Prompt &prompt, MessageBar &message, QWidget &owner)
    : QObject(&owner)
    , m_subject(subject)
    , m_prompt(prompt)
    , m_message(message)
    , m_owner(owner)
    , m_action(new QAction(icon(QStringLiteral("vcs-diff")), tr("Compare &with another connection…"), this))
{
    m_action->setObjectName(QStringLiteral("compareWithOther"));
    connect(m_action, &QAction::triggered, this, &CompareController::chooseOther);
    refresh();
}

CompareController::~CompareController() = default;

void CompareController::refresh()
{
    const bool isThere = m_subject.draft() != nullptr;
    m_action->setEnabled(isThere);
    if (m_shown != nullptr)
        m_shown->setApplying(isApplying());
    if (m_id != m_subject.id()) {
        m_id = m_subject.id();
        m_wanted = false;
        disconnect(m_reading);
        if (m_dialog != nullptr)
            m_dialog->close();
        return;
    }
    const bool comes =
        m_subject.store() != nullptr && m_subject.store()->state(m_id) == SchemaStore::LoadState::Loading;
    if (!m_wanted || (!isThere && comes))
        return;
    m_wanted = false;
    chooseOther();
}

bool CompareController::isApplying() const
{
    const SchemaStore *store = m_subject.store();
    return store != nullptr && store->isApplying(m_subject.id());
}

void CompareController::start()
{
    m_wanted = true;
    refresh();
}

void CompareController::chooseOther()
{
    if (m_subject.draft() == nullptr || m_dialog != nullptr)
        return;
    m_dialog = new OtherDialog(m_subject.name(), m_subject.id(), m_subject.session()->connections(),
                               m_subject.store()->makeReader(), &m_owner);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &OtherDialog::configRead, this,
            [this](const ConnectionId &, const QString &name, const SchemaConfigPtr &config) {
                const QPointer<OtherDialog> chooser = m_dialog;
                compare({.name = name, .config = config});
                if (chooser != nullptr)
                    chooser->close();
            });
    m_dialog->open();
}

void CompareController::compare(const Other &other)
{
    if (m_subject.draft() == nullptr)
        return;
    // Of a hundred thousand tables it takes longer than the window may stand still.
    const auto draft = std::make_shared<const SchemaDraft>(*m_subject.draft());
    whenDone(inBackground([draft, config = other.config] { return compareDraft(*draft, config); }), this,
             [this, other, id = m_subject.id()](const DraftComparison &found) {
                 if (id == m_subject.id() && m_subject.draft() != nullptr)
                     show(other, found);
             });
}

void CompareController::show(const Other &other, const DraftComparison &comparison)
{
    auto *dialog = new CompareDialog(comparison,
                                     {.here = m_subject.name(),
                                      .there = other.name,
                                      .unsent = m_subject.draft()->isChanged(),
                                      .editable = m_subject.isEditable(),
                                      .ticked = other.ticked,
                                      .isSnapshot = other.isSnapshot},
                                     &m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setApplying(isApplying());
    m_shown = dialog;
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_subject.id()] {
        if (id != m_subject.id() || m_subject.draft() == nullptr)
            return;
        take(*dialog);
        emit taken();
    });
    connect(dialog, &QDialog::rejected, this, [this, then = other.dismissed, id = m_subject.id()] {
        if (then && id == m_subject.id() && m_owner.isVisible())
            then();
    });
    connect(dialog, &CompareDialog::columnsRequested, this, [this, dialog, other] { askForColumns(dialog, other); });
    dialog->open();
}

void CompareController::askForColumns(CompareDialog *dialog, const Other &other)
{
    const QList<std::pair<QString, QString>> tables = dialog->unreadTables();
    // The dialog may outlive the session.
    const Session *session = m_subject.session();
    m_prompt.confirm(dialog, columnsQuestion(int(tables.size()), session == nullptr ? Budget() : session->budget()),
                     [this, dialog, other, tables, id = m_subject.id()](const Answer &answer) {
                         if (!answer.confirmed || id != m_subject.id())
                             return;
                         // It comes again.
                         disconnect(dialog, &QDialog::rejected, this, nullptr);
                         dialog->reject();
                         readColumns(tables, other);
                     });
}

void CompareController::readColumns(const QList<std::pair<QString, QString>> &tables, const Other &other)
{
    SchemaStore *store = m_subject.store();
    if (store == nullptr)
        return;
    const ConnectionId id = m_subject.id();
    // Where others are being read already, these are waited for instead.
    store->loadManyColumns(id, tables);
    disconnect(m_reading);
    m_reading = connect(store, &SchemaStore::columnsProgressed, this, [this, id, other](const ConnectionId &of) {
        if (of != id || m_subject.session() == nullptr)
            return;
        const Operation *operation = m_subject.session()->operations().find(m_subject.store()->columnsOperation(id));
        if (operation == nullptr || operation->isRunning())
            return;
        disconnect(m_reading);
        if (operation->rows.first().state != OperationRow::State::Cancelled)
            compare(other);
    });
}

void CompareController::take(const CompareDialog &dialog)
{
    const DraftComparison &found = dialog.comparison();
    // Columns that were read meanwhile can be set now; those of others are told as what they are.
    takeWishes(m_subject,
               {.changes = dialog.chosen(),
                .locked = found.wishes.locked,
                .unread = found.unread,
                .noColumns = found.noColumns,
                .missing = found.wishes.missing,
                .unnamed = {}},
               m_message);
}

} // namespace sluice
