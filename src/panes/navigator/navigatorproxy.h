// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace sluice {

/// The navigator narrowed by text: views always stay; groups stay when they match, with all they hold, or when
/// something in them does.
class NavigatorProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit NavigatorProxy(QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }
    /// The first below the heading of the groups that was found itself; invalid where nothing was.
    [[nodiscard]] QModelIndex firstHit(const QModelIndex &groups) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool matches(const QModelIndex &index) const;

    QStringList m_words;
};

} // namespace sluice
