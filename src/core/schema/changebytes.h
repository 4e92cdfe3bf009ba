// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"

#include <QByteArray>

#include <optional>

namespace sluice {

/// Changes as a run of bytes for a journal: names in UTF-8, the schema and the table of the change before not said
/// again.
[[nodiscard]] QByteArray changesToBytes(const QList<SchemaChange> &changes);
/// The way back; nothing for bytes that are damaged or of a later form.
[[nodiscard]] std::optional<QList<SchemaChange>> changesFromBytes(const QByteArray &bytes);

/// Edits one after the other, the later ones over the earlier, as wishes for that config; what it says already is none.
/// In the order of the edits.
[[nodiscard]] QList<SchemaChange> foldedEdits(const QList<QList<SchemaChange>> &edits, const SchemaConfig &base);

} // namespace sluice
