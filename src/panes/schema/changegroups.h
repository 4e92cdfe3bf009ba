// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/groupedmodel.h"
#include "schema/schemachange.h"

#include <QList>

namespace sluice {

/// Changes under headings: what belongs to a schema and is of one kind stands together. The items are the changes'
/// places in the list, which is in the order of a config.
[[nodiscard]] std::vector<GroupedModel::Group> groupChanges(const QList<SchemaChange> &changes);

/// Does a name in it, or all of them as they are written, hold a word that is looked for?
[[nodiscard]] bool mentions(const SchemaChange &change, const QString &word);

} // namespace sluice
