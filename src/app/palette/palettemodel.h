// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"
#include "id.h"
#include "verdict.h"

#include <QAbstractListModel>
#include <QPointer>

#include <optional>
#include <vector>

class QAction;

namespace sluice {

class ActionRegistry;
class ConnectionStore;

/// What the command palette offers for a query, best first: commands that can be used now, connections by name or id,
/// groups by name or id. Nothing is left out for there being much. What the account holds is taken when it is made.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum PaletteRole {
        HintRole = Qt::UserRole + 100, ///< QString: what stands beside, fainter
        KeysRole,                      ///< QString: the keys of a command
    };

    /// Where a row leads: one of them is set.
    struct Target
    {
        QAction *action = nullptr;
        ConnectionId connection;
        GroupId group;
        std::optional<BoardView> view = std::nullopt;
    };

    /// `store` may be null. The registry outlives the model.
    PaletteModel(const ActionRegistry &registry, const ConnectionStore *store, QObject *parent = nullptr);

    /// Blank-separated words that must all occur.
    void setQuery(const QString &query);
    /// How many rows there are for an empty query.
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] Target target(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Thing
    {
        ConnectionId connection; ///< empty: it is a group or a view
        GroupId group;
        std::optional<BoardView> view;
        QString name;
        QString hint;
        QString folded; ///< the name in lower case, for the best matches
        QString search; ///< everything it is found by, in lower case
        Health health = Health::Healthy;
    };
    struct Row
    {
        QAction *action = nullptr;
        int thing = -1;
    };

    void take(const ConnectionStore &store);
    [[nodiscard]] QVariant actionData(const QAction &action, int role) const;

    const ActionRegistry &m_registry;
    std::vector<Thing> m_things;
    std::vector<Row> m_rows;
    int m_total = 0;
};

} // namespace sluice
