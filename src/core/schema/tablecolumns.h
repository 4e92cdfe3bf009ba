// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"

#include <QList>

namespace sluice {

/// One column of an opened table.
struct TableColumn
{
    QString name;
    QString destination;
    NodeFlags flags = 0;
    LockReason lock; ///< where it is locked

    friend bool operator==(const TableColumn &, const TableColumn &) = default;
};

/// All columns of one table, read live from the source when it is opened (`GET …/columns`): complete, which the schema
/// config is not.
using TableColumns = QList<TableColumn>;

} // namespace sluice
