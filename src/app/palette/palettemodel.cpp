// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palettemodel.h"

#include "actionregistry.h"
#include "connections/boardtext.h"
#include "connectionstore.h"
#include "iconset.h"
#include "roles.h"

#include <QAction>

#include <algorithm>
#include <array>
#include <iterator>

namespace sluice {

PaletteModel::PaletteModel(const ActionRegistry &registry, const ConnectionStore *store, QObject *parent)
    : QAbstractListModel(parent)
    , m_registry(registry)
{
    if (store != nullptr)
        take(*store);
    setQuery({});
    m_total = int(m_rows.size());
}

void PaletteModel::take(const ConnectionStore &store)
{
    m_things.reserve(std::size(boardViews) + size_t(store.count()) + size_t(store.groups().size()));
    for (const BoardView view : boardViews) {
        Thing thing;
        thing.view = view;
        thing.name = viewTitle(view);
        //: Beside the name of a view: "Broken"
        thing.hint = tr("View");
        thing.folded = thing.name.toLower();
        thing.search = QString(thing.folded + u'\n' + thing.hint.toLower());
        m_things.push_back(std::move(thing));
    }
    QHash<GroupId, QString> groupNames;
    for (const Group &group : store.groups())
        groupNames.insert(group.id, group.name.isEmpty() ? group.id.text() : group.name);
    // The field's older word for a connection finds it as well.
    const QString kind = tr("connection connector", "words that find all connections; keep the English ones").toLower();
    for (int row = 0; row < store.count(); ++row) {
        const Connection &c = store.at(row);
        Thing thing;
        thing.connection = c.id;
        thing.name = c.schema.isEmpty() ? c.id.text() : c.schema;
        const QString group = groupNames.value(c.groupId, c.groupId.text());
        //: Beside a connection's name: its service and its group
        thing.hint = tr("%1 · %2").arg(c.service.text(), group);
        thing.folded = thing.name.toLower();
        thing.search =
            QString(thing.folded + u'\n' + c.id.text().toLower() + u'\n' + thing.hint.toLower() + u'\n' + kind);
        thing.health = store.verdictAt(row).health;
        m_things.push_back(std::move(thing));
    }
    for (const Group &group : store.groups()) {
        Thing thing;
        thing.group = group.id;
        thing.name = groupNames.value(group.id);
        thing.hint = tr("Group");
        thing.folded = thing.name.toLower();
        thing.search = QString(thing.folded + u'\n' + group.id.text().toLower() + u'\n' + thing.hint.toLower());
        m_things.push_back(std::move(thing));
    }
}

void PaletteModel::setQuery(const QString &query)
{
    const QString wanted = query.simplified().toLower();
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    // Commands and things that begin with what was typed, those that hold it in their names, the rest.
    std::array<std::vector<Row>, 5> ranks;
    for (QAction *action : m_registry.find(query)) {
        // Not itself.
        if (action->objectName() == u"app.palette")
            continue;
        const QString text = ActionRegistry::plainText(action->text()).toLower();
        const bool inText = std::ranges::all_of(words, [&text](const QString &word) { return text.contains(word); });
        ranks.at(text.startsWith(wanted) ? 1 : inText ? 2 : 4).push_back({.action = action});
    }
    for (int i = 0; i < int(m_things.size()); ++i) {
        const Thing &thing = m_things[size_t(i)];
        if (!std::ranges::all_of(words, [&thing](const QString &word) { return thing.search.contains(word); }))
            continue;
        const bool exact = !wanted.isEmpty() && (thing.folded == wanted || thing.connection.text().toLower() == wanted);
        const bool inName =
            std::ranges::all_of(words, [&thing](const QString &word) { return thing.folded.contains(word); });
        ranks.at(exact                             ? 0
                 : wanted.isEmpty()                ? 4
                 : thing.folded.startsWith(wanted) ? 1
                 : inName                          ? 3
                                                   : 4)
            .push_back({.thing = i});
    }
    beginResetModel();
    m_rows.clear();
    for (const std::vector<Row> &rank : ranks)
        m_rows.insert(m_rows.end(), rank.begin(), rank.end());
    endResetModel();
}

PaletteModel::Target PaletteModel::target(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (row.action != nullptr)
        return {.action = row.action, .connection = {}, .group = {}};
    const Thing &thing = m_things[size_t(row.thing)];
    return {.action = nullptr, .connection = thing.connection, .group = thing.group, .view = thing.view};
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::actionData(const QAction &action, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return ActionRegistry::plainText(action.text());
    case Qt::DecorationRole:
        return action.icon();
    case Qt::AccessibleTextRole:
        return QString(ActionRegistry::plainText(action.text()) + u' '
                       + action.shortcut().toString(QKeySequence::NativeText))
            .trimmed();
    case HintRole:
        return m_registry.command(action.objectName()).category;
    case KeysRole:
        return action.shortcut().toString(QKeySequence::NativeText);
    default:
        return {};
    }
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (row.action != nullptr)
        return actionData(*row.action, role);
    const Thing &thing = m_things[size_t(row.thing)];
    switch (role) {
    case Qt::DisplayRole:
        return thing.name;
    case Qt::DecorationRole:
        if (!thing.connection.isEmpty())
            return {};
        return icon(thing.view ? QStringLiteral("view-list-details") : QStringLiteral("folder"));
    case Qt::AccessibleTextRole:
        return QString(thing.name + QStringLiteral(", ") + thing.hint);
    case Qt::ToolTipRole:
        return thing.view                   ? viewExplanation(*thing.view)
               : thing.connection.isEmpty() ? thing.group.text()
                                            : thing.connection.text();
    case HintRole:
        return thing.hint;
    case HealthRole:
        return thing.connection.isEmpty() ? QVariant() : QVariant(int(thing.health));
    default:
        return {};
    }
}

} // namespace sluice
