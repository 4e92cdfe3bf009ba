// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "schema/schemafilter.h"
#include "schema/tablescope.h"
#include "words.h"

#include <QAbstractItemModel>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

class QTimer;

namespace sluice {

class SchemaStore;

/// The schemas and tables of one connection as its draft wants them, as a tree, narrowed by a filter and sorted: what
/// does not match is not in the model, so it cannot be selected. Edits nothing: a click on a check box is announced.
///
/// Made for 100,000 tables: nothing is held per row but its table's number, and a filter or another order resets the
/// model. What is selected, current and expanded is kept by who shows it, by `nodeAt` and `indexOf`.
class SchemaModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Destination, State, Mode, Columns, Note, ColumnCount };

    /// A row by the places of its schema and table; a table of -1: the schema itself.
    struct Node
    {
        int schema = -1;
        int table = -1;

        friend bool operator==(const Node &, const Node &) = default;
    };

    explicit SchemaModel(Words words, QObject *parent = nullptr);

    /// Null: empty.
    void setSource(SchemaStore *store, const ConnectionId &id);
    /// Answers what is wrong with the filter, and changes nothing then.
    std::optional<FilterProblem> setFilter(const QString &text);
    /// The same filter, of the draft as it is by now.
    void filterAgain();
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }
    /// A regular expression is still looked for, a little at each turn of the window: more rows may come.
    [[nodiscard]] bool isSearching() const;
    /// In how many names a regular expression took too long: they are not shown.
    [[nodiscard]] int givenUp() const { return m_filter.givenUp(); }
    /// How many tables the filter leaves out because nobody has read the columns that it asks for.
    [[nodiscard]] int unknownTables() const { return m_unknown; }
    /// The filter asks for what the last snapshot does not have.
    [[nodiscard]] bool asksForNew() const { return m_filter.asksForNew(); }
    void setEditable(bool editable);
    /// -1: in the order of the service.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] int shownTables() const { return m_shownTables; }
    /// The state of a table that is on in a schema that is off.
    enum class TableState { Off, SchemaOff, Partial, On };
    [[nodiscard]] static QString stateText(TableState state);
    /// How many columns of a table are on, of those that are known.
    [[nodiscard]] static QString columnsText(int on, int known);
    /// The same where they are those alone that the config lists: the table may have more.
    [[nodiscard]] static QString listedText(int on, int listed);
    /// What the service warns of there, with the word for it; empty where it is nothing.
    [[nodiscard]] QString warningOf(int table) const;
    [[nodiscard]] int totalTables() const { return m_config == nullptr ? 0 : m_config->tableCount(); }
    /// What the rows are of; null where there is nothing to show. While the model is being reset it is what they were.
    [[nodiscard]] SchemaConfigPtr config() const { return m_config; }
    [[nodiscard]] Node nodeAt(const QModelIndex &index) const;
    /// Adds the tables of those rows of a schema.
    void addTables(QList<int> &tables, const QModelIndex &schema, int top, int bottom) const;
    /// Invalid where the filter hides it.
    [[nodiscard]] QModelIndex indexOf(Node node) const;
    // -1 where the index is of the other kind.
    [[nodiscard]] int schemaAt(const QModelIndex &index) const;
    [[nodiscard]] int tableAt(const QModelIndex &index) const;
    /// The tables of a schema that the filter shows, or of all schemas: in rising order.
    [[nodiscard]] QList<int> shownTablesOf(int schema) const;
    [[nodiscard]] QList<int> allShownTables() const;
    /// The next row, from `after` on and round, whose name begins with that text; for typing ahead. Rows of schemas
    /// that are not `open` are passed over.
    [[nodiscard]] QModelIndex findPrefix(const QString &text, const QModelIndex &after,
                                         const std::function<bool(const QModelIndex &)> &open) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override { return rowCount(parent) > 0; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// Somebody has clicked a check box.
    void toggled(const QModelIndex &index, bool on);
    /// What was looked for has been found, all of it.
    void searched();
    /// `warningOf` is another for some.
    void warned();

private:
    struct Branch
    {
        int schema = 0;
        std::vector<int> tables; ///< shown
    };

    /// Or, where there is none yet, what has come so far of the config.
    [[nodiscard]] const SchemaDraft *draft() const;
    void rebuild();
    void build();
    /// Looks for that long; goes on at the window's next turn.
    void search(qint64 ms);
    void sortTables(std::vector<int> &tables) const;
    void sortBranches();
    void placeRows();
    void onDraftChanged();
    /// Beside the window: of a hundred thousand tables their destinations take longer than a frame.
    void findWarned();
    void showWarned(const WarnedPlaces &places);
    void tellChanged();
    [[nodiscard]] QString tableState(const SchemaDraft &draft, int table) const;
    [[nodiscard]] QString tableNote(const SchemaDraft &draft, int table) const;
    [[nodiscard]] QString schemaNote(int schema) const;
    [[nodiscard]] QString warningText(const QList<TableWarning> &warnings) const;
    [[nodiscard]] bool isWarned(Node node) const;
    [[nodiscard]] QString description(const SchemaDraft &draft, Node node) const;
    [[nodiscard]] QString tip(const SchemaDraft &draft, Node node, int column) const;
    [[nodiscard]] QVariant schemaText(const SchemaDraft &draft, int schema, int column) const;
    [[nodiscard]] QVariant tableText(const SchemaDraft &draft, int table, int column) const;

    Words m_words;
    QPointer<SchemaStore> m_store;
    ConnectionId m_id;
    SchemaFilter m_filter;
    QString m_filterText;
    QTimer *m_searchOn;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    SchemaConfigPtr m_config;
    std::unique_ptr<SchemaNames> m_names;
    SchemaFilter::Marks m_marks;
    std::weak_ptr<const SchemaConfig> m_marksOf; ///< expired: they are to be found anew, which is not for each key
    WarnedPlaces m_warned;
    int m_warnedTurn = 0;                         ///< of the last search; what an older one finds is no longer wanted
    std::weak_ptr<const SchemaConfig> m_warnedOf; ///< expired: they are to be found anew
    std::vector<Branch> m_branches;
    std::vector<int> m_branchOf; ///< by schema; -1: hidden
    std::vector<int> m_rowOf;    ///< by table; -1: hidden
    /// Ids of indexes lie this far apart. Qt's hash of an index adds row, column and id up; neighbouring branches whose
    /// ids are neighbours would collide in it (a view of 100,000 rows then takes ten seconds to open).
    quintptr m_stride = 1;
    int m_shownTables = 0;
    int m_unknown = 0;
    bool m_editable = true;
    bool m_isDraft = false; ///< not only what has come so far of a config
};

} // namespace sluice
