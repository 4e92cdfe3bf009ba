// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "healthdelegate.h"

#include <QPersistentModelIndex>

class QAbstractItemView;

namespace sluice {

/// A button at the end of the row the mouse is over, and of the current row. A click on it, or Space on the current
/// cell, is announced; the click selects nothing and opens nothing. Before it stands what HealthDelegate shows.
///
/// Rows may move under a mouse that stands still, by news, by the order, by what opens above them: then a click does
/// nothing until the mouse has moved, for it was meant for another row.
///
/// What a screen reader reads is the model's; give its rows an action in the context menu as well.
class SyncButtonDelegate : public HealthDelegate
{
    Q_OBJECT

public:
    /// Works for the rows or columns of `view` that it is set for; it belongs to the view.
    SyncButtonDelegate(QAbstractItemView *view, int healthRole = -1);

    /// Rows whose role is not true have no button; negative, the default: all rows have one.
    void setEnabledRole(int role) { m_enabledRole = role; }
    /// Instead of "Sync", with the icon of that name.
    void setButton(const QString &text, const QString &iconName);
    /// The icon alone, where there is little room; the word stands in the tool tip.
    void setIconOnly(bool iconOnly);
    [[nodiscard]] QSize buttonSize() const;

    /// Where the button of a row is in the view's viewport, whether or not it is shown now; empty: it has none.
    [[nodiscard]] QRect buttonRect(const QModelIndex &index) const;
    [[nodiscard]] bool showsButton(const QModelIndex &index) const;

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void triggered(const QModelIndex &index);

private:
    [[nodiscard]] bool hasButton(const QModelIndex &index) const;
    [[nodiscard]] QRect placed(const QRect &cell) const;
    /// The index of this delegate's own button under the point, if there is one.
    [[nodiscard]] QModelIndex buttonAt(const QPoint &point) const;
    void hover(const QPoint &point, bool inside);
    /// Notes where the mouse is on the screen.
    void pointAt(const QPoint &global);
    /// What is under the mouse may be another row now.
    void follow();
    void paintButton(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                     const QModelIndex &index) const;

    QAbstractItemView *m_view;
    const QObject *m_viewport; ///< to compare with alone: while the view dies it can no longer be asked for it
    int m_enabledRole = -1;
    QString m_text;
    QString m_iconName;
    bool m_iconOnly = false;
    QPersistentModelIndex m_hoveredRow;    ///< any cell of it
    QPersistentModelIndex m_hoveredButton; ///< invalid: the mouse is beside it
    QPersistentModelIndex m_pressed;
    QPoint m_point; ///< of the mouse on the screen
    bool m_isWheeling = false;
    bool m_isOverRow = false; ///< also when that row has gone since
    bool m_isMeant = true;    ///< the mouse has moved since another row came under it
};

} // namespace sluice
