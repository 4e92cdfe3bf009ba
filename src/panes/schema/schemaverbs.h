// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/namelist.h"
#include "schema/schemadraft.h"
#include "schema/schemasubject.h"

#include <QModelIndex>
#include <QObject>

#include <functional>

namespace sluice {

class Prompt;
class SchemaTree;
struct Answer;

/// What can be done to a draft in the schema editor. Each verb is one step to undo; nothing is sent. Verbs for many
/// work on the tables that are selected, or, where none is, on everything that a filter shows.
class SchemaVerbs : public QObject
{
    Q_OBJECT

public:
    /// Asks over the window of `tree`.
    SchemaVerbs(const SchemaSubject &subject, SchemaTree &tree, Prompt &prompt, QObject *parent = nullptr);

    /// What the verbs for many would work on.
    struct Target
    {
        QList<int> tables;     ///< in rising order
        bool isFilter = false; ///< nothing is selected: all that the filter shows
        int canEnable = 0;     ///< of those, how many would change
        int canDisable = 0;
        int canBeOn = 0;        ///< of those, how many are on or can be turned on
        int withColumns = 0;    ///< of those, how many let their columns be chosen
        int withoutColumns = 0; ///< of those, how many have not had their columns read
    };
    [[nodiscard]] const Target &target();
    /// The selection, the filter or the draft is another.
    void invalidateTarget() { m_targetKnown = false; }

    /// One verb of the draft's own; nothing is told of it. False: it was not done, which is told.
    bool edit(const std::function<void(SchemaDraft &)> &change);
    /// A verb that can skip nodes: what it did is reported.
    void editReported(const std::function<int(SchemaDraft &, SkippedNodes *)> &change);

    /// A click on the box of a row.
    void toggle(const QModelIndex &index, bool on);
    /// Space: one row as its box would; several together go the way of the first.
    void toggleSelection();
    /// Turns tables on, and schemas that are off with them, after a question where others would start as well.
    void enableTables(const QList<int> &tables);
    void disableTables(const QList<int> &tables);
    /// Turns these on and every other table off; asks as `enableTables` does, with the choice to leave tables out whose
    /// schema is off.
    void enableOnly(const QList<int> &tables);
    void setMode(SyncMode mode);
    /// Of the target's tables: the columns whose name matches a pattern with * and ?, or a word that they hold.
    [[nodiscard]] QList<ColumnPlace> columnsMatching(const QString &pattern, SkippedNodes *skipped = nullptr);
    void setColumns(const QString &pattern, NodeFlag flag, bool on);
    /// Of these columns, how many are not so yet, and can be.
    [[nodiscard]] int wouldChange(const QList<ColumnPlace> &columns, NodeFlag flag, bool on) const;
    /// Asks first: what it means, and what it leaves as it is.
    void choosePolicy(SchemaPolicy policy);
    void undo();
    void redo();
    /// Places of `base` mean what they meant; else the answer to a question about them is taken back in words.
    [[nodiscard]] bool isStill(const SchemaConfigPtr &base);

signals:
    /// After a verb for many.
    /// `locked`: so many tables, which nothing can switch off, start with schemas that went on.
    void reported(int changed, const sluice::SkippedNodes &skipped, int locked);
    /// The policy was not changed after all.
    void policyKept();
    /// Nothing was done, and this is why.
    void refused(const QString &why);

private:
    void onPolicyAnswer(SchemaPolicy policy, const QList<int> &kept, const SchemaConfigPtr &base, const Answer &answer);

    const SchemaSubject &m_subject;
    SchemaTree &m_tree;
    Prompt &m_prompt;
    Target m_target;
    bool m_targetKnown = false;
};

} // namespace sluice
