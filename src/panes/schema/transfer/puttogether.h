// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"

namespace sluice {

/// What the draft of one connection comes to with what is put down on it.
struct PutTogether
{
    QList<SchemaChange> fresh;     ///< with what is put down
    QList<SchemaChange> own;       ///< were wished before, and go with it
    QList<SchemaChange> takenBack; ///< were wished before, and are as they were before that
    int reloading = 0;             ///< tables that may be loaded from the beginning
};

/// Each list in the order of the config.
[[nodiscard]] PutTogether putTogether(const SchemaDraft &draft, const QList<SchemaChange> &wishes);

} // namespace sluice
