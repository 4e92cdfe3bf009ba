// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/boardformat.h"

#include "cache/columns.h"
#include "cache/connectioncolumns.h"

#include <array>

namespace sluice {

namespace {

constexpr std::array<char, 8> magic{'S', 'l', 'u', 'i', 'c', 'e', 'B', 'd'};
constexpr quint32 byteOrder = 0x01020304;

struct Head
{
    std::array<char, 8> magic;
    quint32 byteOrder;
    quint32 version;
    quint64 size; ///< of what follows
    quint64 checksum;
};

/// Finds what a disk or a half-written file does to it; no proof against people.
quint64 checksumOf(QByteArrayView bytes)
{
    constexpr quint64 prime = 0x9e3779b97f4a7c15ULL;
    // Four at a time, which do not wait for each other.
    std::array<quint64, 4> lanes{1, 2, 3, 4};
    const auto mix = [](quint64 lane, quint64 word) {
        lane = (lane ^ word) * prime;
        return lane ^ (lane >> 29);
    };
    const qsizetype whole = bytes.size() / 32 * 32;
    for (qsizetype at = 0; at < whole; at += 32) {
        std::array<quint64, 4> words; // NOLINT(cppcoreguidelines-pro-type-member-init): filled at once
        std::memcpy(words.data(), bytes.data() + at, sizeof words);
        for (size_t i = 0; i < lanes.size(); ++i)
            lanes[i] = mix(lanes[i], words[i]);
    }
    quint64 sum = quint64(bytes.size());
    for (const quint64 lane : lanes)
        sum = mix(sum, lane);
    for (qsizetype at = whole; at < bytes.size(); ++at)
        sum = mix(sum, quint8(bytes[at]));
    return sum;
}

Error damaged(const char *what)
{
    return {.kind = Error::Kind::Storage, .detail = QStringLiteral("the board's snapshot: ") + QLatin1String(what)};
}

void writeTexts(ColumnWriter &writer, const std::vector<QString> &texts)
{
    std::vector<quint32> lengths;
    lengths.reserve(texts.size());
    std::vector<char16_t> letters;
    for (const QString &text : texts) {
        lengths.push_back(quint32(text.size()));
        const auto *begin = reinterpret_cast<const char16_t *>(text.utf16());
        letters.insert(letters.end(), begin, begin + text.size());
    }
    writer.writeOne(quint32(texts.size()));
    writer.writeOne(quint64(letters.size()));
    writer.write(lengths);
    writer.write(letters);
}

void readTexts(ColumnReader &reader)
{
    const auto count = reader.readOne<quint32>();
    const auto size = reader.readOne<quint64>();
    const auto lengths = reader.read<quint32>(count);
    const auto letters = reader.read<char16_t>(size);
    std::vector<QString> texts;
    texts.reserve(lengths.size());
    size_t at = 0;
    for (const quint32 length : lengths) {
        if (length > letters.size() - at) {
            reader.fail();
            return;
        }
        texts.emplace_back(reinterpret_cast<const QChar *>(letters.data() + at), qsizetype(length));
        at += length;
    }
    reader.setTexts(std::move(texts));
}

void writeGroups(ColumnWriter &writer, const BoardSnapshot &snapshot)
{
    std::vector<quint32> texts;
    std::vector<qint64> created;
    for (const Group &group : snapshot.groups) {
        texts.insert(texts.end(), {writer.number(group.id.text()), writer.number(group.name)});
        created.push_back(group.createdAt.microseconds());
    }
    writer.writeOne(quint32(created.size()));
    writer.write(texts);
    writer.write(created);
    texts.clear();
    for (const Destination &d : snapshot.destinations) {
        texts.insert(texts.end(),
                     {writer.number(d.id.text()), writer.number(d.groupId.text()), writer.number(d.service.text()),
                      writer.number(d.region), writer.number(d.timeZoneOffset), writer.number(d.setupState.word())});
    }
    writer.writeOne(quint32(snapshot.destinations.size()));
    writer.write(texts);
}

void readGroups(ColumnReader &reader, BoardSnapshot &snapshot)
{
    const auto groups = reader.readOne<quint32>();
    const auto names = reader.read<quint32>(size_t(groups) * 2);
    const auto created = reader.read<qint64>(groups);
    for (size_t i = 0; i < created.size(); ++i) {
        snapshot.groups.append({.id = GroupId(reader.text(names[2 * i])),
                                .name = reader.text(names[2 * i + 1]),
                                .createdAt = Timestamp::fromMicroseconds(created[i])});
    }
    const auto destinations = reader.readOne<quint32>();
    const auto texts = reader.read<quint32>(size_t(destinations) * 6);
    for (size_t i = 0; i + 6 <= texts.size(); i += 6) {
        snapshot.destinations.append(
            {.id = DestinationId(reader.text(texts[i])),
             .groupId = GroupId(reader.text(texts[i + 1])),
             .service = ServiceId(reader.text(texts[i + 2])),
             .region = reader.text(texts[i + 3]),
             .timeZoneOffset = reader.text(texts[i + 4]),
             .setupState = OpenEnum<DestinationSetupState>::fromWord(reader.text(texts[i + 5])),
             .setupTests = {}});
    }
}

} // namespace

QByteArray encodeBoard(const BoardSnapshot &snapshot)
{
    // The texts are known when all else has been written, and are read first.
    ColumnWriter columns;
    columns.writeOne(snapshot.readAt.microseconds());
    columns.writeOne(snapshot.lookedAt.microseconds());
    writeGroups(columns, snapshot);
    writeConnections(columns, snapshot);
    ColumnWriter payload;
    writeTexts(payload, columns.texts());
    payload.append(columns.bytes());

    const Head head{.magic = magic,
                    .byteOrder = byteOrder,
                    .version = boardFormatVersion,
                    .size = quint64(payload.bytes().size()),
                    .checksum = checksumOf(payload.bytes())};
    return QByteArray(reinterpret_cast<const char *>(&head), sizeof head) + payload.bytes();
}

Result<BoardSnapshot> decodeBoard(QByteArrayView bytes)
{
    Head head{};
    if (bytes.size() < qsizetype(sizeof head))
        return fail(damaged("too short"));
    std::memcpy(&head, bytes.data(), sizeof head);
    if (head.magic != magic)
        return fail(damaged("not one"));
    if (head.byteOrder != byteOrder || head.version != boardFormatVersion)
        return fail(damaged("of another version"));
    const QByteArrayView payload = bytes.sliced(sizeof head);
    if (head.size != quint64(payload.size()) || head.checksum != checksumOf(payload))
        return fail(damaged("not whole"));

    ColumnReader reader(payload);
    readTexts(reader);
    BoardSnapshot snapshot;
    snapshot.readAt = Timestamp::fromMicroseconds(reader.readOne<qint64>());
    snapshot.lookedAt = Timestamp::fromMicroseconds(reader.readOne<qint64>());
    readGroups(reader, snapshot);
    readConnections(reader, snapshot);
    if (!reader.ok())
        return fail(damaged("promises more than there is"));
    return snapshot;
}

} // namespace sluice
