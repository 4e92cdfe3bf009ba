// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the NavigatorModel say.
#include "connectioncommands.h"
#include "connectionstore.h"
#include "navigatormodel.h"
#include "plaintip.h"
#include "roles.h"
#include "session.h"

#include <QLocale>

namespace sluice {

QVariant NavigatorModel::viewData(BoardView view, int role) const
{
    const auto name = [view] {
        switch (view) {
        case BoardView::All:
            return tr("All connections");
        case BoardView::Broken:
            return tr("Broken");
        case BoardView::Delayed:
            return tr("Delayed");
        case BoardView::Waiting:
            return tr("Waiting for you");
        case BoardView::Paused:
            return tr("Paused");
        case BoardView::NeverSynced:
            return tr("Never synced");
        }
        return QString();
    };
    const auto healths = [this](std::initializer_list<Health> all) {
        QStringList words;
        for (const Health health : all)
            words.append(m_words.health(health));
        return words.join(tr(", ", "between states"));
    };
    switch (role) {
    case Qt::DisplayRole:
    case SearchRole:
        return name();
    case Qt::ToolTipRole:
        // Its name is that of the worst; the summary above the table counts them apart.
        if (view == BoardView::Broken)
            return plainTip(healths({Health::Broken, Health::Failing, Health::Incomplete}));
        return view == BoardView::Delayed ? plainTip(healths({Health::Delayed, Health::Rescheduled})) : QVariant();
    case Qt::AccessibleTextRole:
        if (!isKnown(view))
            return name();
        //: A view and how many connections it holds
        return tr("%1: %n connection(s)", nullptr, countOf(view)).arg(name());
    case CountRole:
        return isKnown(view) ? QVariant(countOf(view)) : QVariant();
    case KindRole:
        return View;
    case ViewRole:
        return int(view);
    default:
        return {};
    }
}

QVariant NavigatorModel::groupData(const Branch &branch, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return branch.name;
    case Qt::ToolTipRole:
        return plainTip(branch.name);
    case SearchRole:
        return branch.name.toLower();
    case Qt::AccessibleTextRole:
        //: A group and how many connections it holds
        return tr("Group %1: %n connection(s)", nullptr, int(branch.children.size())).arg(branch.name);
    case CountRole:
        return int(branch.children.size());
    case KindRole:
        return Group;
    case GroupIdRole:
        return QVariant::fromValue(branch.id);
    default:
        return {};
    }
}

QVariant NavigatorModel::connectionData(const ConnectionId &id, int role) const
{
    const int row = m_store->rowOf(id);
    if (row < 0)
        return {};
    const Connection &c = m_store->at(row);
    const Verdict &verdict = m_store->verdictAt(row);
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(id);
    case Qt::ToolTipRole:
        return plainTip(nameOf(id) + u'\n' + m_words.headline(verdict, m_store->serverNow()));
    case Qt::AccessibleTextRole:
        return QString(nameOf(id) + QStringLiteral(", ") + m_words.health(verdict.health));
    case SearchRole:
        return QStringList{c.schema, c.id.text(), c.service.text()}.join(u'\n').toLower();
    case KindRole:
        return ConnectionNode;
    case ConnectionIdRole:
        return QVariant::fromValue(id);
    case GroupIdRole:
        return QVariant::fromValue(c.groupId);
    case HealthRole:
        return int(verdict.health);
    case SyncableRole:
        return !m_session->isReadOnly() && !isPaused(c) && c.status.syncState != SyncState::Syncing
               && !m_session->commands().isBusy(id, Operation::Kind::Sync);
    default:
        return {};
    }
}

} // namespace sluice
