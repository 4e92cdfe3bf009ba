// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/consequences.h"
#include "schema/draftcomparison.h"
#include "schema/schemamerge.h"

namespace sluice {

/// "shop.orders", "shop.orders, column email", "shop"; for the policy "New tables and columns".
[[nodiscard]] QString placeText(const SchemaChange &change);
[[nodiscard]] QString nodeText(const SchemaNode &node);
/// What a change makes of it: "on", "off", "History", "hashed", "not hashed".
[[nodiscard]] QString valueText(const SchemaChange &change);
/// What a leaf says where the change would change it; "not there", "locked" where it is so.
[[nodiscard]] QString leafText(const SchemaLeaf &leaf, const SchemaChange &change);
/// What a draft's change to `base` began from.
[[nodiscard]] QString beforeText(const SchemaChange &change, SchemaLookup &base);
/// Why somebody has to decide, as a sentence.
[[nodiscard]] QString collisionText(const SchemaCollision &collision);
/// Why a difference cannot be taken over, in a few words: "Deleted in the source".
[[nodiscard]] QString hindranceText(const Hindrance &hindrance);
/// "42 tables off, 3 modes, 1 policy"; empty for nothing.
[[nodiscard]] QString countsText(const ChangeCounts &counts);

/// The heading of a change's kind: "Tables to stop copying".
enum class ChangeGroup {
    Policy,
    SchemasOn,
    SchemasOff,
    TablesOn,
    TablesOff,
    Modes,
    ColumnsOn,
    ColumnsOff,
    Hashed,
    Unhashed,
    Keys
};
[[nodiscard]] ChangeGroup groupOf(const SchemaChange &change);
[[nodiscard]] QString groupText(ChangeGroup group);

} // namespace sluice
