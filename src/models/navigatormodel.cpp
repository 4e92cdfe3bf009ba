// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigatormodel.h"

#include "connectioncommands.h"
#include "connectionstore.h"
#include "roles.h"
#include "session.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sluice {

namespace {

// What an index's internal id says of its parent. Those of connections carry their branch's serial, spread far apart:
// Qt hashes an index by adding row and id, and ids that lie close make its tables crawl.
constexpr quintptr ofRoot = 0;
constexpr quintptr ofViews = 1;
constexpr quintptr ofGroups = 2;
constexpr int serialShift = 24;

quintptr ofBranch(quint32 serial)
{
    return (quintptr(serial) << serialShift) | 3U;
}

bool isOfBranch(quintptr id)
{
    return id > ofGroups;
}

} // namespace

NavigatorModel::NavigatorModel(Words words, QObject *parent)
    : QAbstractItemModel(parent)
    , m_words(std::move(words))
{
}

NavigatorModel::~NavigatorModel() = default;

void NavigatorModel::setSession(Session *session)
{
    beginResetModel();
    if (m_store != nullptr)
        disconnect(m_store, nullptr, this, nullptr);
    if (m_session != nullptr)
        disconnect(&m_session->commands(), nullptr, this, nullptr);
    m_session = session;
    m_store = session == nullptr ? nullptr : &session->connections();
    rebuild();
    count();
    if (m_store != nullptr) {
        connect(m_store, &ConnectionStore::groupsChanged, this, &NavigatorModel::syncGroups);
        connect(m_store, &ConnectionStore::connectionsAdded, this, &NavigatorModel::onAdded);
        connect(m_store, &ConnectionStore::connectionsAboutToBeRemoved, this, &NavigatorModel::onAboutToBeRemoved);
        connect(m_store, &ConnectionStore::connectionsChanged, this, &NavigatorModel::onChanged);
        connect(m_store, &ConnectionStore::connectionsRemoved, this, &NavigatorModel::onCountsChanged);
        connect(m_store, &ConnectionStore::refreshed, this, &NavigatorModel::onCountsChanged);
        connect(&session->commands(), &ConnectionCommands::busyChanged, this,
                [this](const ConnectionId &id) { showChanged({id}); });
    }
    endResetModel();
}

void NavigatorModel::rebuild()
{
    m_branches.clear();
    m_bySerial.clear();
    m_byGroup.clear();
    if (m_store == nullptr)
        return;
    for (const sluice::Group &group : m_store->groups())
        branchOf(group.id);
    for (int row = 0; row < m_store->count(); ++row)
        branchOf(m_store->at(row).groupId).children.push_back(m_store->at(row).id);
    std::ranges::sort(m_branches, [](const auto &a, const auto &b) { return a->name.localeAwareCompare(b->name) < 0; });
    numberRows();
}

QString NavigatorModel::groupName(const GroupId &id) const
{
    const sluice::Group *group = m_store->group(id);
    return group == nullptr || group->name.isEmpty() ? id.text() : group->name;
}

QString NavigatorModel::nameOf(const ConnectionId &id) const
{
    const Connection *connection = m_store->find(id);
    return connection == nullptr || connection->schema.isEmpty() ? id.text() : connection->schema;
}

bool NavigatorModel::before(const ConnectionId &a, const ConnectionId &b) const
{
    const int order = nameOf(a).localeAwareCompare(nameOf(b));
    return order != 0 ? order < 0 : a < b;
}

void NavigatorModel::sortByName(std::vector<ConnectionId> &ids) const
{
    // Each is looked up once, not for each comparison.
    std::vector<std::pair<QString, ConnectionId>> named;
    named.reserve(ids.size());
    for (const ConnectionId &id : ids)
        named.emplace_back(nameOf(id), id);
    std::ranges::sort(named, [](const auto &a, const auto &b) {
        const int order = a.first.localeAwareCompare(b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    std::ranges::transform(named, ids.begin(), [](const auto &node) { return node.second; });
}

/// The branch, made at the end of the list when there is none: only while the model is being reset or rows are
/// announced.
NavigatorModel::Branch &NavigatorModel::branchOf(const GroupId &id)
{
    if (Branch *found = m_byGroup.value(id))
        return *found;
    auto branch = std::make_unique<Branch>();
    branch->serial = ++m_lastSerial;
    branch->id = id;
    branch->name = groupName(id);
    branch->row = int(m_branches.size());
    m_bySerial.insert(branch->serial, branch.get());
    m_byGroup.insert(id, branch.get());
    m_branches.push_back(std::move(branch));
    return *m_branches.back();
}

void NavigatorModel::numberRows()
{
    for (size_t row = 0; row < m_branches.size(); ++row)
        m_branches[row]->row = int(row);
}

void NavigatorModel::syncGroups()
{
    const QModelIndex heading = groupsHeading();
    for (int row = int(m_branches.size()) - 1; row >= 0; --row) {
        Branch &branch = *m_branches[size_t(row)];
        // A group without a name of its own may still have connections: the list of groups came later, or not at all.
        if (m_store->group(branch.id) != nullptr || !branch.children.empty())
            continue;
        beginRemoveRows(heading, row, row);
        m_bySerial.remove(branch.serial);
        m_byGroup.remove(branch.id);
        m_branches.erase(m_branches.begin() + row);
        numberRows();
        endRemoveRows();
    }
    for (const sluice::Group &group : m_store->groups()) {
        if (m_byGroup.contains(group.id))
            continue;
        const int row = int(m_branches.size());
        beginInsertRows(heading, row, row);
        branchOf(group.id);
        endInsertRows();
    }
    emit layoutAboutToBeChanged({heading}, VerticalSortHint);
    const QModelIndexList persistent = persistentIndexList();
    QHash<int, Branch *> before;
    for (int row = 0; row < int(m_branches.size()); ++row)
        before.insert(row, m_branches[size_t(row)].get());
    for (const auto &branch : m_branches)
        branch->name = groupName(branch->id);
    std::ranges::stable_sort(m_branches,
                             [](const auto &a, const auto &b) { return a->name.localeAwareCompare(b->name) < 0; });
    numberRows();
    for (const QModelIndex &old : persistent) {
        if (old.internalId() == ofGroups)
            changePersistentIndex(old, createIndex(before.value(old.row())->row, old.column(), ofGroups));
    }
    emit layoutChanged({heading}, VerticalSortHint);
    if (!m_branches.empty())
        emit dataChanged(index(0, 0, heading), index(int(m_branches.size()) - 1, 0, heading));
}

void NavigatorModel::onAdded(int first, int last)
{
    QHash<GroupId, std::vector<ConnectionId>> added;
    for (int row = first; row <= last; ++row)
        added[m_store->at(row).groupId].push_back(m_store->at(row).id);
    for (auto it = added.begin(); it != added.end(); ++it) {
        if (!m_byGroup.contains(it.key())) {
            const int row = int(m_branches.size());
            beginInsertRows(groupsHeading(), row, row);
            branchOf(it.key());
            endInsertRows();
        }
        add(branchOf(it.key()), std::move(it.value()));
    }
    // Of a large account they come in many portions: those that were there are not counted again.
    countRows(m_counts, first, last + 1);
    showCounts();
}

/// Inserts in as few runs as the order allows: a first page is one.
void NavigatorModel::add(Branch &branch, std::vector<ConnectionId> ids)
{
    if (!branch.inOrder) {
        const QModelIndex parent = indexOf(branch.id);
        const int row = int(branch.children.size());
        beginInsertRows(parent, row, row + int(ids.size()) - 1);
        branch.children.insert(branch.children.end(), ids.begin(), ids.end());
        endInsertRows();
        emit dataChanged(parent, parent);
        return;
    }
    sortByName(ids);
    const auto less = [this](const ConnectionId &a, const ConnectionId &b) {
        return before(a, b);
    };
    const QModelIndex parent = indexOf(branch.id);
    size_t begin = 0;
    while (begin < ids.size()) {
        const auto place = std::ranges::lower_bound(branch.children, ids[begin], less);
        size_t end = begin + 1;
        while (end < ids.size() && (place == branch.children.end() || less(ids[end], *place)))
            ++end;
        const int row = int(place - branch.children.begin());
        beginInsertRows(parent, row, row + int(end - begin) - 1);
        branch.children.insert(place, ids.begin() + qsizetype(begin), ids.begin() + qsizetype(end));
        endInsertRows();
        begin = end;
    }
    emit dataChanged(parent, parent);
}

void NavigatorModel::onAboutToBeRemoved(const QList<ConnectionId> &ids)
{
    QHash<GroupId, QSet<ConnectionId>> gone;
    for (const ConnectionId &id : ids)
        gone[m_store->find(id)->groupId].insert(id);
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        if (Branch *branch = m_byGroup.value(it.key()))
            remove(*branch, it.value());
    }
}

/// In as few runs as the order allows.
void NavigatorModel::remove(Branch &branch, const QSet<ConnectionId> &ids)
{
    const auto goes = [&ids](const ConnectionId &id) {
        return ids.contains(id);
    };
    const QModelIndex parent = indexOf(branch.id);
    auto &children = branch.children;
    auto end = children.end();
    while (end != children.begin()) {
        if (!goes(*std::prev(end))) {
            --end;
            continue;
        }
        auto begin = std::prev(end);
        while (begin != children.begin() && goes(*std::prev(begin)))
            --begin;
        const int row = int(begin - children.begin());
        beginRemoveRows(parent, row, row + int(end - begin) - 1);
        end = children.erase(begin, end);
        endRemoveRows();
    }
    emit dataChanged(parent, parent);
}

void NavigatorModel::showChanged(const QList<ConnectionId> &ids)
{
    for (const ConnectionId &id : ids) {
        const QModelIndex node = indexOf(id);
        if (node.isValid())
            emit dataChanged(node, node);
    }
}

void NavigatorModel::onChanged(const QList<ConnectionId> &ids)
{
    showChanged(ids);
    // One that is broken and paused is no other in its verdict.
    if (count())
        onCountsChanged();
}

void NavigatorModel::countRows(ViewCounts &counts, int first, int end) const
{
    for (int row = first; row < end; ++row) {
        const int views = viewsOf(m_store->at(row), m_store->verdictAt(row).health);
        for (const BoardView view : boardViews)
            counts[size_t(view)] += views >> int(view) & 1;
    }
}

bool NavigatorModel::count()
{
    ViewCounts counts{};
    if (m_store != nullptr)
        countRows(counts, 0, m_store->count());
    return std::exchange(m_counts, counts) != counts;
}

void NavigatorModel::onCountsChanged()
{
    count();
    showCounts();
}

void NavigatorModel::showCounts()
{
    const QModelIndex heading = viewsHeading();
    emit dataChanged(index(0, 0, heading), index(int(std::size(boardViews)) - 1, 0, heading));
}

QModelIndex NavigatorModel::indexOf(BoardView view) const
{
    return index(int(view), 0, viewsHeading());
}

QModelIndex NavigatorModel::indexOf(const GroupId &id) const
{
    const Branch *branch = m_byGroup.value(id);
    return branch == nullptr ? QModelIndex() : createIndex(branch->row, 0, ofGroups);
}

QModelIndex NavigatorModel::indexOf(const ConnectionId &id) const
{
    const Connection *connection = m_store == nullptr ? nullptr : m_store->find(id);
    if (connection == nullptr)
        return {};
    Branch *branch = m_byGroup.value(connection->groupId);
    if (branch == nullptr)
        return {};
    // Names never change at the service, but a linear look is the safe one should an order be off.
    const auto &children = childrenOf(*branch);
    auto place = std::ranges::lower_bound(children, id, [this](const auto &a, const auto &b) { return before(a, b); });
    if (place == children.end() || *place != id)
        place = std::ranges::find(children, id);
    return place == children.end() ? QModelIndex()
                                   : createIndex(int(place - children.begin()), 0, ofBranch(branch->serial));
}

NavigatorModel::Branch *NavigatorModel::branchOf(const QModelIndex &connection) const
{
    return m_bySerial.value(quint32(connection.internalId() >> serialShift));
}

std::vector<ConnectionId> &NavigatorModel::childrenOf(Branch &branch) const
{
    if (!std::exchange(branch.inOrder, true))
        sortByName(branch.children);
    return branch.children;
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, ofRoot);
    if (parent.internalId() == ofRoot)
        return createIndex(row, column, parent.row() == 0 ? ofViews : ofGroups);
    return createIndex(row, column, ofBranch(m_branches[size_t(parent.row())]->serial));
}

QModelIndex NavigatorModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ofRoot)
        return {};
    if (!isOfBranch(index.internalId()))
        return createIndex(index.internalId() == ofViews ? 0 : 1, 0, ofRoot);
    const Branch *branch = branchOf(index);
    return branch == nullptr ? QModelIndex() : createIndex(branch->row, 0, ofGroups);
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return 2;
    if (parent.internalId() == ofRoot)
        return parent.row() == 0 ? int(std::size(boardViews)) : int(m_branches.size());
    if (parent.internalId() == ofGroups)
        return int(m_branches[size_t(parent.row())]->children.size());
    return 0;
}

int NavigatorModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags NavigatorModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == ofRoot)
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.internalId() != ofGroups)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

int NavigatorModel::countOf(BoardView view) const
{
    return m_counts[size_t(view)];
}

bool NavigatorModel::isKnown(BoardView view) const
{
    return m_store != nullptr && (m_store->isComplete() || m_store->isKept() || countOf(view) > 0);
}

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == ofRoot) {
        if (role == Qt::DisplayRole)
            return index.row() == 0 ? tr("Views") : tr("Groups");
        return role == KindRole ? QVariant(Heading) : QVariant();
    }
    if (index.internalId() == ofViews)
        return viewData(boardViews[size_t(index.row())], role);
    if (index.internalId() == ofGroups)
        return groupData(*m_branches[size_t(index.row())], role);
    return connectionData(childrenOf(*branchOf(index))[size_t(index.row())], role);
}

} // namespace sluice
