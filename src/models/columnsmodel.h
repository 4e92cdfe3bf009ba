// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "schema/schemadraft.h"
#include "words.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace sluice {

class SchemaStore;

/// The columns of the table that is open, as the draft wants them. Edits nothing: clicks are announced.
class ColumnsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Hashed, Key, Destination, Note, ColumnCount };

    explicit ColumnsModel(Words words, QObject *parent = nullptr);

    /// Of the draft of that connection; -1: no table.
    void setTable(SchemaStore *store, const ConnectionId &id, int table);
    [[nodiscard]] int table() const { return m_table; }
    void setEditable(bool editable) { m_editable = editable; }
    /// Boxes instead of words where the primary key can be chosen.
    void setKeysChoosable(bool choosable);
    /// Where there is no room for the column Destination, its name stands behind the other one.
    void setFolded(bool folded);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void enabledToggled(int column, bool on);
    void hashedToggled(int column, bool on);
    void keyToggled(int column, bool on);

private:
    [[nodiscard]] const TableColumns *columns() const;
    [[nodiscard]] QString nameCell(const TableColumn &column, int role) const;

    Words m_words;
    QPointer<SchemaStore> m_store;
    ConnectionId m_id;
    int m_table = -1;
    int m_rows = 0;
    bool m_editable = true;
    bool m_keysChoosable = false;
    bool m_isFolded = false;
};

} // namespace sluice
