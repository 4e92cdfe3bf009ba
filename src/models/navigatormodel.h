// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"
#include "words.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QPointer>
#include <QSet>

#include <array>
#include <iterator>
#include <memory>
#include <vector>

namespace sluice {

class ConnectionStore;
class Session;

/// What one can go to: the views with their counts, and the groups with their connections, both by name.
class NavigatorModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Kind { Heading, View, Group, ConnectionNode };

    explicit NavigatorModel(Words words, QObject *parent = nullptr);
    ~NavigatorModel() override;

    void setSession(Session *session);
    [[nodiscard]] QModelIndex indexOf(BoardView view) const;
    [[nodiscard]] QModelIndex indexOf(const GroupId &id) const;
    [[nodiscard]] QModelIndex indexOf(const ConnectionId &id) const;
    [[nodiscard]] QModelIndex viewsHeading() const { return index(0, 0); }
    [[nodiscard]] QModelIndex groupsHeading() const { return index(1, 0); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// A group and its connections, sorted by name as soon as one of them is looked at: at the start nobody does. The
    /// serial is its name in the indexes of its children and never changes.
    struct Branch
    {
        quint32 serial = 0;
        int row = 0; ///< among the groups
        GroupId id;
        QString name;
        std::vector<ConnectionId> children;
        bool inOrder = false;
    };

    void rebuild();
    void syncGroups();
    void onAdded(int first, int last);
    void onAboutToBeRemoved(const QList<ConnectionId> &ids);
    void onChanged(const QList<ConnectionId> &ids);
    using ViewCounts = std::array<int, std::size(boardViews)>;

    void onCountsChanged();
    void showChanged(const QList<ConnectionId> &ids);
    /// Counts what the views hold; true if it is another number.
    bool count();
    void countRows(ViewCounts &counts, int first, int end) const;
    void showCounts();
    void add(Branch &branch, std::vector<ConnectionId> ids);
    void remove(Branch &branch, const QSet<ConnectionId> &ids);
    Branch &branchOf(const GroupId &id);
    void numberRows();
    [[nodiscard]] Branch *branchOf(const QModelIndex &connection) const;
    /// Its connections, in order.
    [[nodiscard]] std::vector<ConnectionId> &childrenOf(Branch &branch) const;
    [[nodiscard]] QString nameOf(const ConnectionId &id) const;
    [[nodiscard]] QString groupName(const GroupId &id) const;
    void sortByName(std::vector<ConnectionId> &ids) const;
    [[nodiscard]] bool before(const ConnectionId &a, const ConnectionId &b) const;
    [[nodiscard]] int countOf(BoardView view) const;
    /// None of a view is no number before the first list has been read to its end: there may be some all the same.
    [[nodiscard]] bool isKnown(BoardView view) const;
    [[nodiscard]] QVariant viewData(BoardView view, int role) const;
    [[nodiscard]] QVariant groupData(const Branch &branch, int role) const;
    [[nodiscard]] QVariant connectionData(const ConnectionId &id, int role) const;

    Words m_words;
    QPointer<Session> m_session;
    QPointer<ConnectionStore> m_store;
    std::vector<std::unique_ptr<Branch>> m_branches;
    QHash<quint32, Branch *> m_bySerial;
    QHash<GroupId, Branch *> m_byGroup;
    quint32 m_lastSerial = 0;
    ViewCounts m_counts{}; ///< of connections, by view
};

} // namespace sluice
