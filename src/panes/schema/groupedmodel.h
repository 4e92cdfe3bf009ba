// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

#include <functional>
#include <vector>

namespace sluice {

/// Items under headings, for lists as long as a draft: the items are numbers, and their words are made when they are
/// painted. The headings say how many there are.
class GroupedModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    struct Group
    {
        QString title; ///< without the count
        QString note;  ///< what it means, a sentence or two; shown as the heading's tool tip
        std::vector<int> items;
    };
    /// The words of an item in a column.
    using Words = std::function<QString(int item, int column)>;
    using Accepts = std::function<bool(int item)>;

    GroupedModel(QStringList headers, Words words, QObject *parent = nullptr);

    /// Empty groups are left out.
    void setGroups(std::vector<Group> groups);
    /// Null: all.
    void setFilter(Accepts accepts);
    /// The words of some items from the first to the last are others now; both are in the same group.
    void itemsChanged(int first, int last);

    /// -1 for a heading.
    [[nodiscard]] int itemAt(const QModelIndex &index) const;
    /// Those of a heading, or the one itself.
    [[nodiscard]] std::vector<int> itemsAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(int item) const;
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int shown() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] int groupOf(const QModelIndex &index) const;
    [[nodiscard]] QString heading(int group) const;

    QStringList m_headers;
    Words m_words;
    std::vector<Group> m_all;
    std::vector<Group> m_shown;
    int m_total = 0;
};

} // namespace sluice
