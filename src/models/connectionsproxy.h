// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"

#include <QCollator>
#include <QSortFilterProxyModel>

#include <vector>

namespace sluice {

/// The rows of a ConnectionsModel that belong to a scope and match what was typed, sorted by raw values; equal ones by
/// name.
class ConnectionsProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ConnectionsProxy(QObject *parent = nullptr);

    void setScope(const BoardScope &scope);
    [[nodiscard]] const BoardScope &scope() const { return m_scope; }
    /// Blank-separated words that must all occur, in name, id, service or group.
    void setText(const QString &text);
    /// How many rows the scope has, whatever is typed: the "n" that the filter narrows.
    [[nodiscard]] int scopeCount() const;
    /// Are there any? It is known without counting them.
    [[nodiscard]] bool hasInScope() const;
    void setSourceModel(QAbstractItemModel *model) override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool isInScope(const QModelIndex &index) const;
    [[nodiscard]] QCollatorSortKey nameKeyOf(int row) const;
    [[nodiscard]] QString searchText(int row) const;
    void rebuildKeys();

    /// Collating names anew for each comparison would take most of the time of a large account's first sight.
    QCollator m_collator;
    std::vector<QCollatorSortKey> m_nameKeys; ///< by source row
    /// Nor are the texts to be searched put together for each key that is typed; those that nobody asked for are null.
    mutable std::vector<QString> m_searchTexts; ///< by source row
    /// Of the column that is sorted by: a sort asks for each many times.
    struct Key
    {
        bool isKnown = false;
        bool isText = false;
        bool isWrong = false; ///< the connection needs somebody: of those, `since` says which comes first
        qlonglong number = 0;
        qlonglong since = 0;
        QString text;
    };
    [[nodiscard]] const Key &keyOf(const QModelIndex &index) const;
    mutable std::vector<Key> m_keys; ///< by source row, while `m_keysOf` is a column
    mutable int m_keysOf = -1;

    BoardScope m_scope;
    QStringList m_words;
};

} // namespace sluice
