// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow opens over itself: the palette, the menus, what is asked and told.
#include "accountactions.h"
#include "actionregistry.h"
#include "activity/activitypane.h"
#include "board.h"
#include "connection/connectionpage.h"
#include "connectionactions.h"
#include "connectionstore.h"
#include "iconset.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "operationlog.h"
#include "palette/commandpalette.h"
#include "palette/shortcutsdialog.h"
#include "preferences.h"
#include "preferences/preferencesdialog.h"
#include "prompt.h"
#include "quote.h"
#include "schemaactions.h"
#include "session.h"
#include "sessions.h"
#include "setupjournal.h"
#include "windowactions.h"
#include "words/operationtext.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>

namespace sluice {

namespace {

QString openFolderId()
{
    return QStringLiteral("openFolder");
}

QString showOperationId()
{
    return QStringLiteral("showOperation");
}

bool isSync(const Operation &operation)
{
    return operation.kind == Operation::Kind::Sync || operation.kind == Operation::Kind::RestartSync
           || operation.kind == Operation::Kind::Resync;
}

bool wentWell(const OperationRow &row)
{
    // It is named with its reason, and nobody has asked for it.
    if (row.state == OperationRow::State::LeftOut)
        return true;
    return row.outcome ? *row.outcome == SyncOutcome::Succeeded
                       : row.state == OperationRow::State::Succeeded && row.notTaken == 0;
}

bool allWell(const Operation &operation)
{
    // Of what a schema config should have become all was asked for.
    const bool mayLeaveOut = operation.kind != Operation::Kind::SchemaApply;
    return !operation.isLeftOut() && std::ranges::all_of(operation.rows, [mayLeaveOut](const OperationRow &row) {
        return wentWell(row) && (mayLeaveOut || row.state != OperationRow::State::LeftOut);
    });
}

/// What must be told beyond the line in Activity: what did not go well, and how many syncs came out. Where a pane tells
/// of its own, it is enough; of a schema config and a setup it does while its connection is `shown`, of a sync while
/// the user looks at it, of a new connection while its dialog is there.
bool isNews(const Operation &operation, const ConnectionId &shown, const QList<ConnectionId> &looksAt, bool isCreating)
{
    switch (operation.kind) {
    case Operation::Kind::SchemaReload:
    case Operation::Kind::SchemaApply:
    case Operation::Kind::Modify:
        if (operation.rows.size() == 1 && operation.rows.first().connection == shown)
            return false;
        break;
    case Operation::Kind::Create:
        if (isCreating)
            return false;
        break;
    case Operation::Kind::ReadColumns:
    // Told with what can be done about it, whoever is looked at.
    case Operation::Kind::CreateGroup:
    case Operation::Kind::RenameGroup:
    case Operation::Kind::DeleteGroup:
        return false;
    default:
        break;
    }
    // Who looks at the one that was synced sees how it came out, there and in Activity.
    if (isSync(operation) && operation.rows.size() == 1
        && looksAt == QList<ConnectionId>{operation.rows.first().connection})
        return false;
    if (operation.count(OperationRow::State::Cancelled) == int(operation.rows.size()))
        return false;
    // Minutes may have passed since somebody went elsewhere.
    return (isSync(operation) && operation.rows.size() > 1) || operation.kind == Operation::Kind::SchemaReload
           || operation.kind == Operation::Kind::SchemaApply || !allWell(operation);
}

Tone toneOf(const Operation &operation)
{
    const auto unread = std::ranges::count_if(operation.rows, &OperationRow::isUnread);
    if (operation.count(OperationRow::State::Failed) > unread)
        return Tone::Negative;
    return allWell(operation) ? Tone::Positive : Tone::Attention;
}

QString summary(const Operation &operation, Timestamp now)
{
    //: An operation, and how it came out
    return MainWindow::tr("%1: %2").arg(operationTitle(operation), operationState(operation, now));
}

} // namespace

void MainWindow::tell(const QString &text, const QString &folder)
{
    MessageBar::Message message{.tone = Tone::Information, .text = text, .details = {}, .actions = {}, .retry = false};
    if (!folder.isEmpty())
        message.actions.append({openFolderId(), tr("Open the &folder")});
    m_toldFolder = folder;
    m_message->showMessage(message);
}

void MainWindow::endWith(Bound bound)
{
    m_boundText = m_message->text();
    m_boundPlace = bound == Bound::Place ? std::optional(m_board->places().current()) : std::nullopt;
}

void MainWindow::endMessage()
{
    const bool isOver =
        m_pages->currentWidget() != m_board || (m_boundPlace && *m_boundPlace != m_board->places().current());
    if (m_boundText.isEmpty() || !isOver)
        return;
    if (m_message->hasMessage() && m_message->text() == m_boundText)
        m_message->clear();
    m_boundText.clear();
}

void MainWindow::onConnectionMade(const ConnectionId &id)
{
    m_board->openConnection(id);
    const Session *session = m_services.sessions.current();
    const Connection *made = session == nullptr ? nullptr : session->connections().find(id);
    const QString name = tidied(made == nullptr || made->schema.isEmpty() ? id.text() : made->schema);
    // What was asked for and what came back are two things.
    if (made == nullptr || isPaused(*made))
        tell(tr("%1 was created, paused. Give what is missing on its Setup tab, run the setup tests, then resume it.")
                 .arg(name),
             {});
    else
        m_message->showMessage(Tone::Attention, tr("%1 was created, but the service has not paused it as it was asked "
                                                   "to: it syncs as soon as it can. Pause it to finish its setup.")
                                                    .arg(name));
    endWith(Bound::Place);
}

void MainWindow::onPageLost(const ConnectionId &id, const QString &name, bool schemaUnsent, bool setupUnsent)
{
    QString text = tr("%1 is not there any more: it was deleted, or this key may no longer see it.").arg(tidied(name));
    if (schemaUnsent && setupUnsent)
        text += u' ' + tr("What its Schema and Setup tabs have not sent is kept, should it come back.");
    else if (schemaUnsent)
        text += u' ' + tr("What its Schema tab has not sent is kept, should it come back.");
    else if (setupUnsent)
        text += u' ' + tr("What its Setup tab has not sent is kept, should it come back.");
    if (schemaUnsent || setupUnsent)
        offerDiscard(text, setupUnsent ? QList<ConnectionId>{id} : QList<ConnectionId>(),
                     schemaUnsent ? QList<ConnectionId>{id} : QList<ConnectionId>());
    else
        m_message->showMessage(Tone::Attention, text);
    endWith(Bound::Account);
}

void MainWindow::onMessageAction(const QString &id)
{
    if (id == openFolderId())
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_toldFolder));
    else if (id == showOperationId())
        m_board->activity()->showOperation(m_toldOperation);
    else if (id == discardDraftsId())
        discardGoneDrafts();
}

void MainWindow::onOperationEnded(OperationId id)
{
    const Session *session = m_services.sessions.current();
    const Operation *operation = session == nullptr ? nullptr : session->operations().find(id);
    // The log of a session that is not shown any more has numbers of its own.
    if (operation == nullptr || sender() != &session->operations())
        return;
    alert();
    const ConnectionPage &page = *m_board->page();
    const auto *creating = findChild<QDialog *>(QStringLiteral("newConnectionDialog"));
    if (!isNews(*operation, page.isVisible() ? page.connection() : ConnectionId(), m_board->selection(),
                creating != nullptr && creating->isVisible()))
        return;
    m_toldOperation = id;
    m_message->showMessage({.tone = toneOf(*operation),
                            .text = summary(*operation, session->serverNow()),
                            .details = {},
                            .actions = {{showOperationId(), tr("&Show it")}},
                            .retry = false});
    endWith(Bound::Account);
}

void MainWindow::onEndedElsewhere(const Profile &profile, const Operation &operation)
{
    alert();
    //: A profile's name, and what has ended in it
    m_message->showMessage(toneOf(operation), tr("In %1: %2").arg(profile.name, summary(operation, operation.endedAt)));
}

void MainWindow::alert()
{
    if (m_services.preferences.notifications() && !isActiveWindow())
        QApplication::alert(this);
}

void MainWindow::showPalette()
{
    const Session *session = m_pages->currentWidget() == m_board ? m_services.sessions.current() : nullptr;
    m_schema->refresh();
    auto *palette = new CommandPalette(*m_registry, session == nullptr ? nullptr : &session->connections(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    // Whoever goes there by keys goes on there, wherever they were before.
    connect(palette, &CommandPalette::connectionChosen, m_board, [this](const ConnectionId &id) {
        m_board->openConnection(id);
        m_board->focusShown();
    });
    connect(palette, &CommandPalette::groupChosen, m_board, [this](const GroupId &id) {
        m_board->showScope({.view = BoardView::All, .group = id});
        m_board->focusShown();
    });
    connect(palette, &CommandPalette::viewChosen, m_board, [this](BoardView view) {
        m_board->showScope({.view = view, .group = {}});
        m_board->focusShown();
    });
    // What it lists is this session's.
    connect(&m_services.sessions, &Sessions::currentChanged, palette, &QDialog::reject);
    palette->open();
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*m_registry, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_services.preferences, *m_registry, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showContextMenu(const QPoint &at, const QList<ConnectionId> &ids)
{
    QMenu *menu = contextMenu();
    if (!ids.isEmpty()) {
        m_verbs->setSelection(ids);
        m_account->setContext(m_board->group(), ids);
        m_actions->open->setEnabled(ids.size() == 1);
    }
    m_actions->fillContextMenu(menu, *m_verbs, *m_account);
    // The keys act on what is selected, which may be another row than the one the menu is of.
    for (QAction *action : menu->actions())
        action->setShortcutVisibleInContextMenu(ids.isEmpty() || ids == m_board->selection());
    menu->popup(at);
}

void MainWindow::showGroupMenu(const QPoint &at, const GroupId &group, const QList<ConnectionId> &ids)
{
    QMenu *menu = contextMenu();
    m_account->setContext(group, ids);
    m_actions->fillGroupMenu(menu, *m_verbs, *m_account, ids);
    menu->popup(at);
}

QMenu *MainWindow::contextMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The action that was chosen is triggered after the menu has gone.
    connect(menu, &QMenu::aboutToHide, this, &MainWindow::updateVerbs, Qt::QueuedConnection);
    return menu;
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Sluice"),
                                tr("Sluice %1").arg(QStringLiteral(SLUICE_VERSION)), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    box->setInformativeText(tr("A desktop console for Fivetran.\n\nFree software under the GNU General Public License, "
                               "version 3 or later. It is no product of Fivetran Inc."));
    box->open();
}

void MainWindow::confirmClose(int running, const QStringList &lost)
{
    QStringList details = lost;
    if (running > 0)
        details.append(tr("What the service has begun goes on there. Sluice only stops watching it."));
    const Question question{.text = running > 0
                                        ? tr("%n operation(s) are still running. Leave all the same?", nullptr, running)
                                        : tr("Leave without sending what was changed?"),
                            .details = details.join(u' '),
                            .verb = tr("Leave"),
                            .danger = !lost.isEmpty() ? Danger::Costly : Danger::None,
                            .typedName = {},
                            .option = {}};
    m_prompt->confirm(this, question, [this](const Answer &answer) {
        if (answer.confirmed)
            leave();
    });
}

} // namespace sluice
