// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"
#include "words.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace sluice {

class ExchangeLog;
class Session;

/// The requests of a session as a table, oldest first.
class RequestsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Method, Path, Status, Milliseconds, Bytes, ColumnCount };

    explicit RequestsModel(Words words, QObject *parent = nullptr);

    void setSession(Session *session);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Exchange &exchange, int column) const;
    [[nodiscard]] QString status(const Exchange &exchange) const;

    Words m_words;
    QPointer<ExchangeLog> m_log;
};

} // namespace sluice
