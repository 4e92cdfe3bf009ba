// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <optional>
#include <vector>

class QPushButton;

namespace sluice {

class GroupedModel;
class GroupedView;
class PlainLabel;

/// Somebody else has changed what one's own changes began from: before, mine and now side by side. What merges by
/// itself is listed and counted; what collides is asked, one by one or all at once. Accepting it takes the decisions
/// over; what the rows are, and what they say, a dialog for each kind of change knows.
class DecisionDialog : public QDialog
{
    Q_OBJECT

public:
    ~DecisionDialog() override;

    /// As long as the collisions; final when the dialog was accepted.
    [[nodiscard]] QList<bool> insists() const;

protected:
    enum Column { What, Before, Mine, Theirs, Outcome };
    struct Group
    {
        QString title;
        QString note; ///< what it means, a sentence or two
        int count = 0;
    };
    using Decisions = std::vector<std::optional<bool>>;

    /// \a applies: the changes are sent when the dialog is accepted; without, they only go on as a draft.
    DecisionDialog(const QString &title, bool applies, QWidget *parent);

    /// The first of the groups are the collisions, which are decided so to begin with.
    void setGroups(const QList<Group> &groups, Decisions decisions);
    /// Once, when the one who knows the rows is there.
    void start();

    /// The outcome of a collision is not asked for.
    [[nodiscard]] virtual QString cell(int group, int place, int column) = 0;
    /// Can one's own be kept?
    [[nodiscard]] virtual bool canKeep(int collision) const = 0;
    /// Why somebody has to decide, as a sentence; empty where the row says it.
    [[nodiscard]] virtual QString why(int collision) const = 0;
    /// How many changes there will be.
    [[nodiscard]] virtual int resultCount(const QList<bool> &insists) const = 0;

private:
    struct Item
    {
        int group = 0;
        int place = 0; ///< within it
    };

    [[nodiscard]] QString text(int item, int column);
    [[nodiscard]] QString outcomeText(int collision) const;
    /// Those that can be kept.
    [[nodiscard]] QList<int> collisionsAmong(const std::vector<int> &items) const;
    /// The collisions in order.
    void decide(const QList<int> &collisions, bool insist);
    void decideAll(bool insist);
    void goToUndecided();
    /// Another decision: how much is left to decide, and what comes of it.
    void updateDecisions();
    /// Another selection.
    void updateVerbs();
    QPushButton *addVerb(const QString &text, const char *name);

    bool m_applies;
    std::vector<Item> m_items; ///< collisions come first, so that an item of them is its place
    Decisions m_decisions;     ///< of the collisions
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
