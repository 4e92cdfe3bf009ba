// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionsapi.h"
#include "schema/tablescope.h"

#include <QByteArray>

#include <optional>

/// The bodies of writes. Only what the user changed is in them; "{}" is the smallest, for the service refuses an empty
/// body.
namespace sluice::bodies {

/// `run_setup_tests` is always said, because the service's own default is true. Nothing for a change that changes
/// nothing, or a schedule type that is no known one: the service refuses the former, and nobody can mean the latter.
[[nodiscard]] std::optional<QByteArray> modifyConnection(const ConnectionChange &change);
[[nodiscard]] QByteArray createConnection(const NewConnection &wanted);
[[nodiscard]] QByteArray group(const QString &name);
[[nodiscard]] QByteArray sync(bool force);
/// `{"scope": {"schema": ["table"]}}`.
[[nodiscard]] QByteArray resync(const TableScope &scope);
/// `{"schemas": {"schema": {"tables": {"table": {"columns": ["column"]}}}}}`.
[[nodiscard]] QByteArray dropColumns(const QList<ColumnName> &columns);
[[nodiscard]] QByteArray nothing();

} // namespace sluice::bodies
