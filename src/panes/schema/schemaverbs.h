// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"
#include "schema/schemasubject.h"

#include <QModelIndex>
#include <QObject>

#include <functional>

namespace sluice {

class Prompt;
class SchemaTree;

/// What can be done to a draft in the schema editor. Each verb is one step to undo; nothing is sent.
class SchemaVerbs : public QObject
{
    Q_OBJECT

public:
    /// Asks over the window of `tree`.
    SchemaVerbs(const SchemaSubject &subject, SchemaTree &tree, Prompt &prompt, QObject *parent = nullptr);

    void edit(const std::function<void(SchemaDraft &)> &change);
    /// A click on the box of a row.
    void toggle(const QModelIndex &index, bool on);
    /// Space: one row as its box would; several together go the way of the first.
    void toggleSelection();
    /// Turns tables on, and schemas that are off with them, after a question where others would start as well.
    void enableTables(const QList<int> &tables);
    void showContextMenu(const QPoint &position);

private:
    const SchemaSubject &m_subject;
    SchemaTree &m_tree;
    Prompt &m_prompt;
};

} // namespace sluice
