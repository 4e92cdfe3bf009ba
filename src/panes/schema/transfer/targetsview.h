// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QWidget>

class QSortFilterProxyModel;
class QTreeView;

namespace sluice {

class FilterEdit;
class TargetsModel;

/// Connections to check some of, with a filter above. Space checks all that are selected.
class TargetsView : public QWidget
{
    Q_OBJECT

public:
    /// `model` becomes this view's.
    explicit TargetsView(TargetsModel *model, QWidget *parent = nullptr);

    [[nodiscard]] TargetsModel &targets() const { return m_model; }
    /// The one with the cursor; empty for none.
    [[nodiscard]] ConnectionId current() const;
    /// Checks one and puts the cursor there.
    void choose(const ConnectionId &id);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void currentChanged();

private:
    void applyFilter(const QString &text);
    void toggleSelection();

    TargetsModel &m_model;
    QSortFilterProxyModel *m_proxy;
    FilterEdit *m_filter;
    QTreeView *m_view;
};

} // namespace sluice
