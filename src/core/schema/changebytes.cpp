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

bool hasColumn(Kind kind)
{
    return kind == Kind::ColumnEnabled || kind == Kind::ColumnHashed;
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

// Read by QDataStream, whose own way of writing takes several times as long: a hundred thousand changes are written
// between two frames of the window.
QByteArray changesToBytes(const QList<SchemaChange> &changes)
{
    QByteArray bytes;
    bytes.reserve(8 + changes.size() * 32);
    const auto appendNumber = [&bytes](quint32 number) {
        const quint32 bigEndian = qToBigEndian(number);
        bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
    };
    const auto appendName = [&](const QString &name) {
        const QByteArray utf8 = name.toUtf8();
        appendNumber(quint32(utf8.size()));
        bytes.append(utf8);
    };
    bytes.append(char(form));
    appendNumber(quint32(changes.size()));
    const SchemaChange *before = nullptr;
    for (const SchemaChange &change : changes) {
        quint8 head = quint8(change.kind);
        if (before != nullptr && before->schema == change.schema)
            head |= before->table == change.table ? sameSchema | sameTable : sameSchema;
        bytes.append(char(head));
        if (change.kind != Kind::Policy && (head & sameSchema) == 0)
            appendName(change.schema);
        if (hasTable(change.kind) && (head & sameTable) == 0)
            appendName(change.table);
        if (hasColumn(change.kind))
            appendName(change.column);
        bytes.append(char(valueOf(change)));
        before = &change;
    }
    return bytes;
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
        if ((head & kindMask) > quint8(Kind::ColumnHashed))
            return std::nullopt;
        SchemaChange change{.kind = Kind(head & kindMask)};
        const SchemaChange before = changes.isEmpty() ? SchemaChange() : changes.constLast();
        if (change.kind != Kind::Policy)
            change.schema = (head & sameSchema) != 0 ? before.schema : readName(stream);
        if (hasTable(change.kind))
            change.table = (head & sameTable) != 0 ? before.table : readName(stream);
        if (hasColumn(change.kind))
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
