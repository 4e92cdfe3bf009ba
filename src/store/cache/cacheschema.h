// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace sluice {

/// The statements that lead from one version of the database's schema to the next. A released one is never changed.
using Migration = QStringList;

/// From an empty file to what this Sluice wants; the version is how many of them have run.
[[nodiscard]] QList<Migration> cacheMigrations();

} // namespace sluice
