// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/changebytes.h"

#include "schema/schemaleaf.h"

#include <QDataStream>
#include <QHash>
#include <QtEndian>

namespace sluice {

namespace {

using Kind = SchemaChange::Kind;

constexpr quint8 form = 1;
constexpr quint8 sameSchema = 0x80;
constexpr quint8 sameTable = 0x40;
constexpr quint8 kindMask = 0x0f;

bool hasTable(Kind kind)
{
    return kind != Kind::Policy && kind != Kind::SchemaEnabled;
}

quint8 valueOf(const SchemaChange &change)
{
    switch (change.kind) {
    case Kind::Policy:
        return quint8(change.policy);
    case Kind::TableMode:
        return quint8(change.mode);
    default:
        return change.on ? 1 : 0;
    }
}

bool setValue(SchemaChange &change, quint8 value)
{
    switch (change.kind) {
    case Kind::Policy:
        change.policy = SchemaPolicy(value);
        return value <= quint8(SchemaPolicy::BlockAll);
    case Kind::TableMode:
        change.mode = SyncMode(value);
        return value <= quint8(SyncMode::Live);
    default:
        change.on = value == 1;
        return value <= 1;
    }
}

QString readName(QDataStream &stream)
{
    QByteArray utf8;
    stream >> utf8;
    return QString::fromUtf8(utf8);
}

/// What a change is about, whatever its value.
struct Leaf
{
    SchemaChange change;

    friend bool operator==(const Leaf &a, const Leaf &b)
    {
        return a.change.kind == b.change.kind && a.change.table == b.change.table && a.change.schema == b.change.schema
               && a.change.column == b.change.column;
    }
    friend size_t qHash(const Leaf &leaf, size_t seed = 0)
    {
        const SchemaChange &c = leaf.change;
        return qHashMulti(seed, int(c.kind), c.schema, c.table, c.column);
    }
};

} // namespace

// Read by QDataStream, whose own way of writing takes several times as long.
ChangeWriter::ChangeWriter()
{
    m_bytes.append(char(form));
    writeNumber(0);
}

void ChangeWriter::append(const SchemaChange &change)
{
    write(change.kind, change.schema.toStdString(), change.table.toStdString(), change.column.toStdString(),
          valueOf(change));
}

void ChangeWriter::appendPolicy(SchemaPolicy policy)
{
    write(Kind::Policy, {}, {}, {}, quint8(policy));
}

void ChangeWriter::appendSchema(std::string_view schema, bool on)
{
    write(Kind::SchemaEnabled, schema, {}, {}, on ? 1 : 0);
}

void ChangeWriter::appendTable(std::string_view schema, std::string_view table, bool on)
{
    write(Kind::TableEnabled, schema, table, {}, on ? 1 : 0);
}

void ChangeWriter::appendMode(std::string_view schema, std::string_view table, SyncMode mode)
{
    write(Kind::TableMode, schema, table, {}, quint8(mode));
}

void ChangeWriter::appendColumn(Kind kind, std::string_view schema, std::string_view table, std::string_view column,
                                bool on)
{
    write(kind, schema, table, column, on ? 1 : 0);
}

QByteArray ChangeWriter::finish()
{
    qToBigEndian(m_count, m_bytes.data() + 1);
    return std::move(m_bytes);
}

void ChangeWriter::write(Kind kind, std::string_view schema, std::string_view table, std::string_view column,
                         quint8 value)
{
    quint8 head = quint8(kind);
    if (m_count > 0 && schema == m_schema)
        head |= table == m_table ? sameSchema | sameTable : sameSchema;
    m_bytes.append(char(head));
    if (kind != Kind::Policy && (head & sameSchema) == 0)
        writeName(schema);
    if (hasTable(kind) && (head & sameTable) == 0)
        writeName(table);
    if (isOfColumn(kind))
        writeName(column);
    m_bytes.append(char(value));
    m_schema = schema;
    m_table = table;
    ++m_count;
}

void ChangeWriter::writeNumber(quint32 number)
{
    const quint32 bigEndian = qToBigEndian(number);
    m_bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

void ChangeWriter::writeName(std::string_view name)
{
    writeNumber(quint32(name.size()));
    m_bytes.append(name.data(), qsizetype(name.size()));
}

QByteArray changesToBytes(const QList<SchemaChange> &changes)
{
    ChangeWriter writer;
    for (const SchemaChange &change : changes)
        writer.append(change);
    return writer.finish();
}

std::optional<QList<SchemaChange>> changesFromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0;
    quint32 count = 0;
    stream >> version >> count;
    if (stream.status() != QDataStream::Ok || version != form)
        return std::nullopt;
    QList<SchemaChange> changes;
    for (quint32 i = 0; i < count; ++i) {
        quint8 head = 0;
        stream >> head;
        if ((head & kindMask) > quint8(Kind::ColumnKey))
            return std::nullopt;
        SchemaChange change{.kind = Kind(head & kindMask)};
        const SchemaChange before = changes.isEmpty() ? SchemaChange() : changes.constLast();
        if (change.kind != Kind::Policy)
            change.schema = (head & sameSchema) != 0 ? before.schema : readName(stream);
        if (hasTable(change.kind))
            change.table = (head & sameTable) != 0 ? before.table : readName(stream);
        if (isOfColumn(change.kind))
            change.column = readName(stream);
        quint8 value = 0;
        stream >> value;
        if (stream.status() != QDataStream::Ok || !setValue(change, value))
            return std::nullopt;
        changes.append(change);
    }
    return changes;
}

QList<SchemaChange> foldedEdits(const QList<QList<SchemaChange>> &edits, const SchemaConfig &base)
{
    QHash<Leaf, qsizetype> places;
    QList<SchemaChange> last;
    for (const QList<SchemaChange> &edit : edits) {
        for (const SchemaChange &change : edit) {
            const auto known = places.constFind({change});
            if (known != places.cend()) {
                last[*known] = change;
                continue;
            }
            places.insert({change}, last.size());
            last.append(change);
        }
    }
    SchemaLookup lookup(base);
    last.removeIf([&lookup](const SchemaChange &change) { return says(leafOf(lookup, change), change); });
    return last;
}

} // namespace sluice
