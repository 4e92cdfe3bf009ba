// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/tablescope.h"

#include <QDialog>

class QPushButton;

namespace sluice {

class GroupedView;

/// The blocked columns of some tables, of which those that are selected can be dropped. Accepting it asks for the
/// confirmation; it drops nothing by itself.
class BlockedColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `unread`: of how many tables not all columns are known.
    BlockedColumnsDialog(const QString &connection, QList<ColumnName> columns, int unread, QWidget *parent = nullptr);
    ~BlockedColumnsDialog() override;

    [[nodiscard]] QList<ColumnName> chosen() const;

private:
    void refresh();

    QList<ColumnName> m_columns;
    GroupedView *m_view;
    QPushButton *m_drop;
};

} // namespace sluice
