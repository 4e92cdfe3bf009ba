// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountactions.h"

#include "actionregistry.h"
#include "cache/privatefolder.h"
#include "connectionactions.h"
#include "connectioncommands.h"
#include "connectionstore.h"
#include "create/groupnamedialog.h"
#include "create/newconnectiondialog.h"
#include "groupcommands.h"
#include "prompt.h"
#include "quote.h"
#include "session.h"

#include <QAction>
#include <QClipboard>
#include <QDateTime>
#include <QDialog>
#include <QDir>
#include <QGuiApplication>
#include <QSaveFile>
#include <QUrl>
#include <QWidget>

#include <utility>

namespace sluice {

namespace {

/// Of a file's name, which may have 255 bytes.
constexpr qsizetype mostOfAName = 120;
/// Of a group's name in a menu.
constexpr qsizetype mostOfATitle = 40;

/// Writes it into the folder; answers the file's path.
Result<QString> keepCopy(const QString &folder, const QString &name, const ConnectionId &id, const QByteArray &json)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    // Names may hold what no file name can, and more of it: as a file, a letter takes up to twelve.
    QByteArray shown = QUrl::toPercentEncoding(name).left(mostOfAName);
    if (const qsizetype escape = shown.lastIndexOf('%'); escape >= 0 && escape > shown.size() - 3)
        shown.truncate(escape);
    const QString file = QString::fromLatin1(shown + '-' + QUrl::toPercentEncoding(id.text()) + '-') + stamp;
    const QString path = QDir(folder).filePath(file + QStringLiteral(".json"));
    if (const auto made = makePrivateFolder(folder); !made)
        return fail(made.error());
    QSaveFile copy(path);
    const bool kept = copy.open(QIODevice::WriteOnly)
                      && copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                      && copy.write(json) == json.size() && copy.commit();
    if (!kept)
        return fail({.kind = Error::Kind::Storage, .detail = copy.errorString()});
    return path;
}

} // namespace

AccountActions::AccountActions(ActionRegistry &registry, Prompt &prompt, ConnectionActions &verbs, QString copiesFolder,
                               QWidget *window)
    : QObject(window)
    , m_prompt(prompt)
    , m_verbs(verbs)
    , m_copiesFolder(std::move(copiesFolder))
    , m_window(window)
{
    const auto add = [&](const char16_t *id, const QString &text, const char16_t *icon, const QKeySequence &keys = {},
                         const QString &keywords = {}) {
        Command command{.id = QString::fromUtf16(id), .text = text, .iconName = QString::fromUtf16(icon)};
        if (!keys.isEmpty())
            command.keys = {keys};
        command.category = command.id.startsWith(u"group.") ? tr("Group") : tr("Connection");
        command.keywords = keywords;
        QAction *action = registry.add(command);
        m_window->addAction(action);
        return action;
    };
    m_newConnection = add(u"connection.new", tr("&New connection…"), u"list-add", QKeySequence(Qt::CTRL | Qt::Key_N),
                          tr("connector create add", "other words"));
    m_deleteConnection =
        add(u"connection.delete", tr("D&elete…"), u"edit-delete", {}, tr("connector remove", "other words"));
    m_newGroup = add(u"group.new", tr("New &group…"), u"folder", {}, tr("destination create add", "other words"));
    m_renameGroup = add(u"group.rename", tr("Re&name the group…"), u"document-edit");
    m_deleteGroup = add(u"group.delete", tr("&Delete the group…"), u"edit-delete");
    m_syncGroup = add(u"group.sync", tr("Sync &all in the group"), u"view-refresh",
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    m_copyGroupId = add(u"group.copyid", tr("&Copy the group's id"), u"edit-copy");
    m_newConnection->setIconText(tr("New…"));
    connect(m_newConnection, &QAction::triggered, this, &AccountActions::askConnection);
    connect(m_deleteConnection, &QAction::triggered, this, &AccountActions::askDelete);
    connect(m_newGroup, &QAction::triggered, this, [this] { askGroup({}); });
    connect(m_renameGroup, &QAction::triggered, this, [this] { askGroup(m_group); });
    connect(m_deleteGroup, &QAction::triggered, this, &AccountActions::askDeleteGroup);
    connect(m_syncGroup, &QAction::triggered, this, &AccountActions::syncAll);
    connect(m_copyGroupId, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_group.text()); });
    update();
}

void AccountActions::setSession(Session *session, const Profile &profile)
{
    if (m_session != nullptr) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(&m_session->groupCommands(), nullptr, this, nullptr);
        disconnect(&m_session->commands(), nullptr, this, nullptr);
        disconnect(&m_session->connections(), nullptr, this, nullptr);
    }
    // It is of the account that is left.
    if (m_dialog != nullptr && session != m_session)
        m_dialog->reject();
    m_session = session;
    m_profile = profile;
    m_group = {};
    m_selection.clear();
    if (session != nullptr) {
        const GroupCommands *groups = &session->groupCommands();
        connect(groups, &GroupCommands::failed, this, &AccountActions::failed);
        connect(groups, &GroupCommands::created, this, &AccountActions::groupMade);
        connect(&session->commands(), &ConnectionCommands::created, this, &AccountActions::connectionMade);
        connect(session, &Session::readOnlyChanged, this, &AccountActions::update);
        connect(&session->connections(), &ConnectionStore::groupsChanged, this, &AccountActions::update);
        connect(&session->connections(), &ConnectionStore::refreshed, this, &AccountActions::update);
    }
    update();
}

void AccountActions::setOffered(bool offered)
{
    if (std::exchange(m_isOffered, offered) != offered)
        update();
}

void AccountActions::setContext(const GroupId &group, const QList<ConnectionId> &selection)
{
    m_group = group;
    m_selection = selection;
    update();
}

QList<ConnectionId> AccountActions::ofGroup(const GroupId &group) const
{
    QList<ConnectionId> ids;
    for (int row = 0; m_session != nullptr && row < m_session->connections().count(); ++row) {
        if (m_session->connections().at(row).groupId == group)
            ids.append(m_session->connections().at(row).id);
    }
    return ids;
}

QString AccountActions::groupName() const
{
    const Group *group = m_session == nullptr ? nullptr : m_session->connections().group(m_group);
    return group == nullptr || group->name.isEmpty() ? m_group.text() : group->name;
}

void AccountActions::update()
{
    const bool writable = m_session != nullptr && !m_session->isReadOnly();
    const bool inGroup = writable && !m_group.isEmpty();
    const int count = inGroup ? int(ofGroup(m_group).size()) : 0;
    for (QAction *action : {m_newConnection, m_deleteConnection, m_newGroup, m_renameGroup, m_deleteGroup, m_syncGroup})
        action->setVisible(m_session == nullptr || writable);
    m_newConnection->setEnabled(m_isOffered && writable && !m_session->connections().groups().isEmpty());
    m_deleteConnection->setEnabled(writable && m_selection.size() == 1);
    m_newGroup->setEnabled(m_isOffered && writable);
    m_renameGroup->setEnabled(inGroup);
    // Empty is what the whole list shows, not what has come of it so far.
    const bool isKnown = inGroup && m_session->connections().isComplete();
    m_deleteGroup->setEnabled(isKnown && count == 0);
    m_deleteGroup->setToolTip(count > 0             ? tr("Only an empty group can be deleted")
                              : inGroup && !isKnown ? tr("Whether the group is empty is known once all connections "
                                                         "have been read")
                                                    : m_deleteGroup->text());
    m_syncGroup->setEnabled(count > 0);
    // By name: where a connection is shown, its group need not be in sight.
    const QString name = tidied(groupName(), mostOfATitle).replace(QStringLiteral("&"), QStringLiteral("&&"));
    m_syncGroup->setText(count > 0 ? tr("Sync &all %n in %1", nullptr, count).arg(name) : tr("Sync &all in the group"));
    m_renameGroup->setText(inGroup ? tr("Re&name %1…").arg(name) : tr("Re&name the group…"));
    m_deleteGroup->setText(inGroup ? tr("&Delete %1…").arg(name) : tr("&Delete the group…"));
    m_copyGroupId->setEnabled(!m_group.isEmpty());
}

void AccountActions::askConnection()
{
    m_dialog = new NewConnectionDialog(*m_session, m_group, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->open();
}

void AccountActions::askDelete()
{
    const ConnectionId id = m_selection.size() == 1 ? m_selection.first() : ConnectionId();
    const Connection *connection = m_session == nullptr ? nullptr : m_session->connections().find(id);
    if (connection == nullptr)
        return;
    const QString name = connection->schema.isEmpty() ? id.text() : connection->schema;
    const Question question{.text = tr("Delete the connection %1?").arg(name),
                            .details = tr("It stops syncing, and its setup is gone. What it has loaded stays in the "
                                          "destination. A copy of its JSON, without its secrets, is kept first, in %1.")
                                           .arg(QDir::toNativeSeparators(m_copiesFolder)),
                            .verb = tr("Delete"),
                            .danger = Danger::Destructive,
                            .typedName = name,
                            .option = {}};
    m_prompt.confirm(m_window, question, [this, id, session = m_session](const Answer &answer) {
        if (answer.confirmed && session != nullptr && session == m_session)
            removeConnection(id);
    });
}

void AccountActions::removeConnection(const ConnectionId &id)
{
    const Connection *connection = m_session->connections().find(id);
    const QString name = connection == nullptr || connection->schema.isEmpty() ? id.text() : connection->schema;
    // The session goes on with it when another account is shown.
    m_session->commands().remove(
        id, [self = QPointer(this), folder = m_copiesFolder, id, name](const QByteArray &json) {
            const Result<QString> path = keepCopy(folder, name, id, json);
            if (path && self != nullptr)
                emit self->told(tr("A copy of %1 was kept as %2.").arg(name, QDir::toNativeSeparators(*path)), folder);
            return path ? std::nullopt : std::optional(path.error());
        });
}

void AccountActions::askGroup(const GroupId &id)
{
    QStringList taken;
    for (const Group &group : m_session->connections().groups())
        taken.append(group.name);
    auto *dialog = new GroupNameDialog(id.isEmpty() ? QString() : groupName(), taken, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id, session = m_session] {
        if (session == nullptr || session != m_session)
            return;
        if (id.isEmpty())
            session->groupCommands().create(dialog->name());
        else
            session->groupCommands().rename(id, dialog->name());
    });
    dialog->open();
}

void AccountActions::askDeleteGroup()
{
    const Question question{.text = tr("Delete the group %1?").arg(groupName()),
                            .details = tr("Its destination's setup goes with it. What was loaded there stays."),
                            .verb = tr("Delete"),
                            .danger = Danger::Destructive,
                            .typedName = groupName(),
                            .option = {}};
    m_prompt.confirm(m_window, question,
                     [this, id = m_group, name = groupName(), session = m_session](const Answer &answer) {
                         if (!answer.confirmed || session == nullptr || session != m_session)
                             return;
                         // One may have come while the question stood.
                         if (session->connections().isComplete() && ofGroup(id).isEmpty())
                             session->groupCommands().remove(id);
                         else
                             emit told(tr("The group %1 was not deleted: it is not empty any more.").arg(name), {});
                     });
}

void AccountActions::syncAll()
{
    m_verbs.sync(ofGroup(m_group));
}

} // namespace sluice
