// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestsmodel.h"

#include "exchangelog.h"
#include "roles.h"
#include "session.h"

#include <QLocale>

namespace sluice {

RequestsModel::RequestsModel(Words words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(std::move(words))
{
}

void RequestsModel::setSession(Session *session)
{
    beginResetModel();
    if (m_log != nullptr)
        disconnect(m_log, nullptr, this, nullptr);
    m_log = session == nullptr ? nullptr : &session->exchanges();
    if (m_log != nullptr) {
        connect(m_log, &ExchangeLog::exchangeAboutToBeAdded, this, [this](int row) { beginInsertRows({}, row, row); });
        connect(m_log, &ExchangeLog::exchangeAdded, this, [this] { endInsertRows(); });
        connect(m_log, &ExchangeLog::exchangesAboutToBeRemoved, this,
                [this](int first, int last) { beginRemoveRows({}, first, last); });
        connect(m_log, &ExchangeLog::exchangesRemoved, this, [this] { endRemoveRows(); });
        connect(m_log, &ExchangeLog::exchangeChanged, this,
                [this](int row) { emit dataChanged(index(row, 0), index(row, ColumnCount - 1)); });
    }
    endResetModel();
}

int RequestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_log == nullptr ? 0 : int(m_log->exchanges().size());
}

int RequestsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RequestsModel::status(const Exchange &exchange) const
{
    switch (exchange.state) {
    case Exchange::State::Queued:
        return tr("queued");
    case Exchange::State::Waiting:
        return tr("waiting to try again");
    case Exchange::State::Running:
        return tr("running");
    case Exchange::State::Done:
        break;
    }
    const QString number = exchange.httpStatus > 0 ? QString::number(exchange.httpStatus) : QString();
    if (!exchange.error)
        return number;
    const QString word = m_words.errorKind(*exchange.error);
    return number.isEmpty() ? word : tr("%1 %2", "status code and what it means").arg(number, word);
}

QString RequestsModel::text(const Exchange &exchange, int column) const
{
    const bool done = exchange.state == Exchange::State::Done;
    switch (column) {
    case Time:
        return m_words.clockTime(exchange.startedAt);
    case Method:
        return exchange.method;
    case Path:
        return exchange.path;
    case Status:
        return status(exchange);
    case Milliseconds:
        return done ? QLocale().toString(exchange.elapsedMs) : QString();
    case Bytes:
        return done ? m_words.bytes(exchange.bytesReceived) : QString();
    default:
        return {};
    }
}

QVariant RequestsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Exchange &exchange = m_log->exchanges().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(exchange, index.column());
    case Qt::ToolTipRole:
        return index.column() == Time ? m_words.moment(exchange.startedAt) : text(exchange, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= Milliseconds ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return index.column() == Milliseconds ? QVariant(exchange.elapsedMs) : QVariant(exchange.number);
    case ExchangeNumberRole:
        return exchange.number;
    case KindRole:
        return int(exchange.state);
    default:
        return {};
    }
}

QVariant RequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= Milliseconds ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Method:
        return tr("Method");
    case Path:
        return tr("Path");
    case Status:
        return tr("Status");
    case Milliseconds:
        return tr("Milliseconds");
    case Bytes:
        return tr("Bytes");
    default:
        return {};
    }
}

} // namespace sluice
