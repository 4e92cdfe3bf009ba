// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemasubject.h"
#include "words.h"

#include <QList>
#include <QSet>
#include <QTreeView>

#include <memory>

namespace sluice {

class SchemaModel;

/// The schemas and tables of a connection as a tree with columns. It changes nothing: Space, Return and clicks on boxes
/// are announced. What is open, current and selected stays so, by name, when the base or the filter changes.
class SchemaTree : public QTreeView
{
    Q_OBJECT

public:
    SchemaTree(const Words &words, const SchemaSubject &subject, QWidget *parent = nullptr);
    ~SchemaTree() override;

    [[nodiscard]] SchemaModel &schemas() const { return *m_model; }
    /// The subject is another one.
    void resetSubject();
    /// The tables that are selected; of a selected schema those that the filter shows, where there is a filter.
    [[nodiscard]] QList<int> selectedTables() const;
    /// -1: the current row is no table.
    [[nodiscard]] int currentTable() const;

signals:
    void currentTableChanged();
    void spacePressed();
    /// Return, or a double click on a table.
    void openRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void remember();
    void restore();

    const SchemaSubject &m_subject;
    std::unique_ptr<SchemaModel> m_model;
    QSet<QString> m_expanded; ///< schemas
    std::pair<QString, QString> m_current;
};

} // namespace sluice
