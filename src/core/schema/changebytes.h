// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemadraft.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>

namespace sluice {

/// Writes changes as a run of bytes for a journal, one after the other: names in UTF-8, the schema and the table of the
/// change before not said again.
class ChangeWriter
{
public:
    ChangeWriter();

    void append(const SchemaChange &change);
    // The same of names that are in UTF-8 already, as those of a config are: a hundred thousand changes are written
    // between two frames of the window.
    void appendPolicy(SchemaPolicy policy);
    void appendSchema(std::string_view schema, bool on);
    void appendTable(std::string_view schema, std::string_view table, bool on);
    void appendMode(std::string_view schema, std::string_view table, SyncMode mode);
    void appendColumn(SchemaChange::Kind kind, std::string_view schema, std::string_view table, std::string_view column,
                      bool on);
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// The bytes; nothing can be appended after.
    [[nodiscard]] QByteArray finish();

private:
    void write(SchemaChange::Kind kind, std::string_view schema, std::string_view table, std::string_view column,
               quint8 value);
    void writeNumber(quint32 number);
    void writeName(std::string_view name);

    QByteArray m_bytes;
    quint32 m_count = 0;
    std::string m_schema; ///< of the change before
    std::string m_table;
};

[[nodiscard]] QByteArray changesToBytes(const QList<SchemaChange> &changes);
/// The way back; nothing for bytes that are damaged or of a later form.
[[nodiscard]] std::optional<QList<SchemaChange>> changesFromBytes(const QByteArray &bytes);

/// Edits one after the other, the later ones over the earlier, as wishes for that config; what it says already is none.
/// In the order of the edits.
[[nodiscard]] QList<SchemaChange> foldedEdits(const QList<QList<SchemaChange>> &edits, const SchemaConfig &base);

} // namespace sluice
