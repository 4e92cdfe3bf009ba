// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words.h"

#include <QAbstractItemModel>
#include <QPointer>

namespace sluice {

class OperationLog;
class Session;

/// The operations of a session, newest first, each with its rows below it.
class OperationsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, State, Started, ColumnCount };
    /// What KindRole answers, by which a view chooses its mark.
    enum Mark { Running, Succeeded, Failed, Cancelled, Waiting };

    explicit OperationsModel(Words words, QObject *parent = nullptr);

    void setSession(Session *session);
    [[nodiscard]] QModelIndex indexOf(OperationId id) const;
    /// The elapsed times of what runs change as time passes.
    void tick();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// The log keeps the oldest first; the row of the one at this place.
    [[nodiscard]] int rowOfPlace(int place) const;
    [[nodiscard]] const Operation &operationAt(int row) const;
    [[nodiscard]] QVariant operationData(const Operation &operation, int column, int role) const;
    [[nodiscard]] QVariant rowData(const Operation &operation, const OperationRow &row, int column, int role) const;

    Words m_words;
    QPointer<Session> m_session;
    QPointer<OperationLog> m_log;
};

} // namespace sluice
