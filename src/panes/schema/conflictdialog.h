// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemamerge.h"

#include <QDialog>

#include <optional>
#include <vector>

class QPushButton;

namespace sluice {

class GroupedModel;
class GroupedView;
class PlainLabel;

/// Somebody else has changed what a draft began from: before, mine and now side by side. What merges by itself is
/// listed and counted; what collides is asked, one by one or all at once. Accepting it takes the decisions over.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    /// `applies`: the changes are sent when the dialog is accepted; without, they only go on as a draft.
    ConflictDialog(const QString &connection, SchemaMerge merge, bool applies, QWidget *parent = nullptr);
    ~ConflictDialog() override;

    [[nodiscard]] const SchemaMerge &merge() const { return m_merge; }
    /// As long as the collisions; final when the dialog was accepted.
    [[nodiscard]] QList<bool> insists() const;

private:
    enum class Row { Collision, Kept, Theirs, Added, Removed, Agreed };
    struct Item
    {
        Row row = Row::Kept;
        int place = 0; ///< in the list of its kind
    };

    void fill();
    [[nodiscard]] QString text(int item, int column);
    [[nodiscard]] QString collisionCell(const SchemaCollision &collision, int place, int column) const;
    /// Those that can be kept.
    [[nodiscard]] QList<int> collisionsAmong(const std::vector<int> &items) const;
    [[nodiscard]] QList<int> selectedCollisions() const;
    /// The collisions in order.
    void decide(const QList<int> &collisions, bool insist);
    void decideAll(bool insist);
    void goToUndecided();
    /// Another decision: how much is left to decide, and what comes of it.
    void updateDecisions();
    /// Another selection.
    void updateVerbs();
    QPushButton *addVerb(const QString &text, const char *name);

    SchemaMerge m_merge;
    bool m_applies;
    SchemaLookup m_before;
    SchemaLookup m_now;
    std::vector<Item> m_items;
    std::vector<std::optional<bool>> m_decisions; ///< of the collisions
    GroupedModel *m_model;
    GroupedView *m_view;
    PlainLabel *m_why;
    PlainLabel *m_left;
    QPushButton *m_keep = nullptr;
    QPushButton *m_give = nullptr;
    QPushButton *m_keepAll = nullptr;
    QPushButton *m_giveAll = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace sluice
