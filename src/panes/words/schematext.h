// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/draftpatch.h"

namespace sluice {

/// "Soft delete", "History", "Live"; empty where a table cannot switch.
[[nodiscard]] QString syncModeText(SyncMode mode);
/// Why a table or column cannot be switched, in the service's words where it has some.
[[nodiscard]] QString lockText(const LockReason &reason);
/// The policy in a few words, for a list to choose from.
[[nodiscard]] QString policyText(SchemaPolicy policy);
/// What the policy does, and what it leaves as it is.
[[nodiscard]] QString policyExplanation(SchemaPolicy policy);
/// A name for the eye: as it is, and in quotation marks where it is empty or of dots alone.
[[nodiscard]] QString nameText(const QString &name);
/// The names of a node joined by dots, outermost first; empty ones at the end are none: "shop.orders", "public.“..”".
[[nodiscard]] QString pathText(const QString &schema, const QString &table, const QString &column = {});
/// One change as a sentence: "Start copying table orders of shop".
[[nodiscard]] QString changeText(const SchemaChange &change);
/// "12 new, 3 gone, 1 changed"; empty for no difference.
[[nodiscard]] QString differenceText(const SchemaDifference &difference);
/// The nodes of a difference line by line, for details.
[[nodiscard]] QString differenceDetails(const SchemaDifference &difference);

} // namespace sluice
