// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"
#include "id.h"

#include <QDialog>

class QListView;
class QModelIndex;
class QStackedWidget;

namespace sluice {

class ActionRegistry;
class ConnectionStore;
class EmptyState;
class FilterEdit;
class PaletteModel;

/// One field for everything: a connection, a group or a view to go to, a command to carry out. Return takes the row
/// that is marked, the arrow keys move the mark while one goes on typing.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    /// `store` may be null: then there are commands alone.
    CommandPalette(const ActionRegistry &registry, const ConnectionStore *store, QWidget *parent = nullptr);

signals:
    void connectionChosen(const sluice::ConnectionId &id);
    void groupChosen(const sluice::GroupId &id);
    void viewChosen(sluice::BoardView view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &query);
    void choose(const QModelIndex &index);

    FilterEdit *m_query;
    QListView *m_list;
    PaletteModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};

} // namespace sluice
