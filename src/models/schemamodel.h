// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterexpression.h"
#include "id.h"
#include "schema/schemadraft.h"
#include "words.h"

#include <QAbstractItemModel>
#include <QPointer>
#include <QSet>

#include <optional>
#include <vector>

namespace sluice {

class SchemaStore;

/// The schemas and tables of one connection as its draft wants them, as a tree, narrowed by a filter: what does not
/// match is not in the model, so it cannot be selected. Edits nothing: a click on a check box is announced.
class SchemaModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Mode, Destination, Note, ColumnCount };

    explicit SchemaModel(Words words, QObject *parent = nullptr);

    /// Null: empty.
    void setSource(SchemaStore *store, const ConnectionId &id);
    /// Answers what is wrong with the filter, and changes nothing then.
    std::optional<FilterProblem> setFilter(const QString &text);
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }
    void setEditable(bool editable);

    [[nodiscard]] int shownTables() const { return m_shownTables; }
    [[nodiscard]] int totalTables() const;
    // -1 where the index is of the other kind.
    [[nodiscard]] int schemaAt(const QModelIndex &index) const;
    [[nodiscard]] int tableAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfTable(int table) const;
    /// The tables of a schema that the filter shows.
    [[nodiscard]] QList<int> shownTablesOf(int schema) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// Somebody has clicked a check box.
    void toggled(const QModelIndex &index, bool on);

private:
    struct Branch
    {
        int schema = 0;
        std::vector<int> tables; ///< shown
    };

    [[nodiscard]] const SchemaDraft *draft() const;
    void rebuild();
    void build();
    void onDraftChanged();
    [[nodiscard]] quint64 wordsOf(const SchemaDraft &draft, int table) const;
    [[nodiscard]] QString tableState(const SchemaDraft &draft, int table) const;
    [[nodiscard]] QVariant schemaData(const SchemaDraft &draft, int schema, int column, int role) const;
    [[nodiscard]] QVariant tableData(const SchemaDraft &draft, int table, int column, int role) const;

    Words m_words;
    QPointer<SchemaStore> m_store;
    ConnectionId m_id;
    FilterVocabulary m_vocabulary;
    FilterExpression m_filter;
    QString m_filterText;
    std::vector<Branch> m_branches;
    QSet<std::pair<QString, QString>> m_new; ///< found by the last reload
    int m_shownTables = 0;
    bool m_editable = true;
};

} // namespace sluice
