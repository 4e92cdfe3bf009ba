// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemasubject.h"
#include "schemamodel.h"

#include <QElapsedTimer>
#include <QList>
#include <QSet>
#include <QTreeView>

#include <memory>
#include <optional>

class QTimer;

namespace sluice {

/// The schemas and tables of a connection as a tree with columns. It changes nothing: Space, Return and clicks on boxes
/// are announced. What is open, current and selected stays so, by name, when the base, the filter or the order changes;
/// what a filter hides is not selected any more.
class SchemaTree : public QTreeView
{
    Q_OBJECT

public:
    SchemaTree(const Words &words, const SchemaSubject &subject, QWidget *parent = nullptr);
    ~SchemaTree() override;

    [[nodiscard]] SchemaModel &schemas() const { return *m_model; }
    /// The subject is another one.
    void resetSubject();
    /// Whether its boxes can be clicked.
    void updateEditable();
    /// The tables that are selected, in rising order; of a selected schema those that the filter shows, where there is
    /// a filter.
    [[nodiscard]] const QList<int> &selectedTables() const;
    /// The same, with all tables of a selected schema where there is no filter: for what is done to many.
    [[nodiscard]] const QList<int> &tablesInSelection() const;
    [[nodiscard]] const QList<int> &selectedSchemas() const { return chosen().schemas; }
    /// -1: the current row is no table.
    [[nodiscard]] int currentTable() const;

    void selectAll() override;
    void keyboardSearch(const QString &text) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = QList<int>()) override;

signals:
    void currentTableChanged();
    /// Other rows are selected, or the rows are others: at once, before anything is counted.
    void chosenOutdated();
    /// The same for whoever shows what that is: of many rows only when they have been painted.
    void chosenChanged();
    void spacePressed();
    /// Return, or a double click on a table.
    void openRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    void fitName();
    /// What is typed belongs to what was typed just before.
    [[nodiscard]] bool isTyping() const;

    struct Chosen
    {
        QList<int> schemas;
        QList<int> tables;
    };
    /// By names, for a base where the places are others.
    struct Remembered
    {
        SchemaConfigPtr config;
        Chosen chosen;
        SchemaModel::Node current;
        SchemaModel::Node top;
    };

    [[nodiscard]] const Chosen &chosen() const;
    void forgetChosen();
    void tellChosen(bool many);
    void remember();
    void restore();
    void select(const Chosen &chosen);

    const SchemaSubject &m_subject;
    std::unique_ptr<SchemaModel> m_model;
    // Asked for again and again while a selection of many stays as it is.
    mutable std::optional<Chosen> m_chosen;
    mutable std::optional<QList<int>> m_tables;
    mutable std::optional<QList<int>> m_allTables; ///< with those of selected schemas
    QSet<QString> m_expanded;                      ///< schemas
    Remembered m_was;
    QTimer *m_tellChosen;
    bool m_isToPaint = false; ///< said to Qt already
    bool m_wasFiltered = false;
    bool m_isFitting = false;
    bool m_isArranged = false;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
};

} // namespace sluice
