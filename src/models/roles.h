// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qnamespace.h>

namespace sluice {

/// The roles that all models share. Sorting and filtering go by these raw values, never by displayed text.
enum Role {
    SortRole = Qt::UserRole + 1, ///< a raw value
    ConnectionIdRole,            ///< ConnectionId
    GroupIdRole,                 ///< GroupId
    HealthRole,                  ///< int of Health
    SinceRole,                   ///< qint64: microseconds of the moment since when it is so; the largest: not known
    ViewRole,                    ///< int of BoardView
    ViewsRole,                   ///< int: the views that a connection belongs to, as `viewsOf` has them
    KindRole,                    ///< int: the kind of a node, as its model says
    WarningRole,                 ///< bool: the service warns of it
    SyncableRole,                ///< bool: may a Sync button be offered in this row?
    SearchRole,                  ///< QString: everything a filter looks in, lower case, parts separated by line feeds
    OperationIdRole,             ///< OperationId
    ExchangeNumberRole,          ///< qulonglong
    CountRole,                   ///< int: how many connections a view or group holds; nothing where it is not known
};

} // namespace sluice
