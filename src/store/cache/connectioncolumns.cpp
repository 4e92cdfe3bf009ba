// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/connectioncolumns.h"

#include "cache/boardsnapshot.h"
#include "cache/columns.h"
#include "cache/hugepages.h"

#include <array>

namespace sluice {

namespace {

constexpr qint32 noNumber = std::numeric_limits<qint32>::min();

qint32 toNumber(std::optional<int> value)
{
    return value.value_or(noNumber);
}

std::optional<int> numberOf(qint32 value)
{
    return value == noNumber ? std::nullopt : std::optional<int>(value);
}

/// What every connection has as text, in the order of the columns.
constexpr size_t textCount = 11;

std::array<QString, textCount> textsOf(const Connection &c)
{
    return {c.id.text(),
            c.service.text(),
            c.groupId.text(),
            c.schema,
            c.connectedBy,
            c.dailySyncTime,
            c.privateLinkId,
            c.proxyAgentId,
            c.hybridDeploymentAgentId,
            c.virtualWarehouse,
            c.externalSecretsManagerId};
}

std::array<qint64, 4> momentsOf(const Connection &c)
{
    return {c.createdAt.microseconds(), c.succeededAt.microseconds(), c.failedAt.microseconds(),
            c.status.rescheduledFor.microseconds()};
}

/// Those, and the two of its sightings.
constexpr size_t momentCount = 6;

std::array<qint32, 3> numbersOf(const Connection &c)
{
    return {toNumber(c.serviceVersion), toNumber(c.syncFrequencyMinutes), toNumber(c.delayThresholdMinutes)};
}

enum Flag : quint8 { Paused = 1, PausedAfterTrial = 2, Historical = 4, SawItStart = 8 };

/// Calls `visit(index, value)` for each enumeration of a connection, in the order of the columns.
template<typename C, typename Visit>
void visitEnums(C &c, Visit visit)
{
    visit(0, c.scheduleType);
    visit(1, c.delaySensitivity);
    visit(2, c.networkingMethod);
    visit(3, c.destinationSchemaNames);
    visit(4, c.status.setupState);
    visit(5, c.status.syncState);
    visit(6, c.status.updateState);
    visit(7, c.status.schemaStatus);
}
constexpr size_t enumCount = 8;

/// Rows that have something the others lack: numbers of a fixed count each, the row first.
using Rare = std::vector<quint32>;

void writeRare(ColumnWriter &writer, const Rare &rare)
{
    writer.writeOne(quint64(rare.size()));
    writer.write(rare);
}

/// Calls `use(connection, numbers)` for each entry of `width` numbers, the row not counted.
template<typename Use>
void readRare(ColumnReader &reader, std::vector<Connection> &connections, size_t width, Use use)
{
    const Rare rare = reader.read<quint32>(reader.readOne<quint64>());
    for (size_t at = 0; at + width < rare.size(); at += width + 1) {
        if (rare[at] >= connections.size()) {
            reader.fail();
            return;
        }
        use(connections[rare[at]], &rare[at + 1]);
    }
}

void writeNotices(ColumnWriter &writer, const std::vector<Connection> &connections,
                  QList<Notice> ConnectionStatus::*list)
{
    Rare rare;
    for (quint32 row = 0; row < connections.size(); ++row) {
        for (const Notice &notice : connections[row].status.*list) {
            rare.insert(rare.end(), {row, writer.number(notice.code), writer.number(notice.message),
                                     writer.number(notice.details)});
        }
    }
    writeRare(writer, rare);
}

void readNotices(ColumnReader &reader, std::vector<Connection> &connections, QList<Notice> ConnectionStatus::*list)
{
    readRare(reader, connections, 3, [&](Connection &c, const quint32 *n) {
        (c.status.*list)
            .append({.code = reader.text(n[0]), .message = reader.text(n[1]), .details = reader.text(n[2])});
    });
}

void writeSchedules(ColumnWriter &writer, const std::vector<Connection> &connections)
{
    Rare rare;
    for (quint32 row = 0; row < connections.size(); ++row) {
        if (const auto &s = connections[row].schedule) {
            rare.insert(rare.end(),
                        {row, writer.number(s->kind.word()), quint32(toNumber(s->intervalMinutes)),
                         writer.number(s->timeOfDay), writer.number(s->daysOfWeek.join(u' ')), writer.number(s->cron)});
        }
    }
    writeRare(writer, rare);
}

void readSchedules(ColumnReader &reader, std::vector<Connection> &connections)
{
    readRare(reader, connections, 5, [&](Connection &c, const quint32 *n) {
        c.schedule = Schedule{.kind = OpenEnum<ScheduleKind>::fromWord(reader.text(n[0])),
                              .intervalMinutes = numberOf(qint32(n[1])),
                              .timeOfDay = reader.text(n[2]),
                              .daysOfWeek = reader.text(n[3]).split(u' ', Qt::SkipEmptyParts),
                              .cron = reader.text(n[4])};
    });
}

void writeEnums(ColumnWriter &writer, const std::vector<Connection> &connections)
{
    std::array<std::vector<quint8>, enumCount> columns;
    Rare unknown;
    for (std::vector<quint8> &column : columns)
        column.reserve(connections.size());
    for (quint32 row = 0; row < connections.size(); ++row) {
        visitEnums(connections[row], [&](quint32 index, const auto &value) {
            using E = decltype(value.value());
            columns[index].push_back(quint8(value.value()));
            if (value == E::Other)
                unknown.insert(unknown.end(), {row, index, writer.number(value.word())});
        });
    }
    for (const std::vector<quint8> &column : columns)
        writer.write(column);
    writeRare(writer, unknown);
}

void readEnums(ColumnReader &reader, std::vector<Connection> &connections)
{
    std::array<std::vector<quint8>, enumCount> columns;
    for (std::vector<quint8> &column : columns)
        column = reader.read<quint8>(connections.size());
    if (!reader.ok())
        return;
    for (size_t row = 0; row < connections.size(); ++row) {
        visitEnums(connections[row], [&](size_t index, auto &value) {
            using E = decltype(value.value());
            // The known ones are counted on from Unset and Other.
            if (columns[index][row] >= std::size(EnumWords<E>::words) + 2)
                reader.fail();
            else if (columns[index][row] != quint8(E::Unset))
                value = E(columns[index][row]);
        });
    }
    readRare(reader, connections, 2, [&](Connection &c, const quint32 *n) {
        visitEnums(c, [&](quint32 index, auto &value) {
            if (index == n[0])
                value = std::remove_reference_t<decltype(value)>::fromWord(reader.text(n[1]));
        });
    });
}

} // namespace

void writeConnections(ColumnWriter &writer, const BoardSnapshot &snapshot)
{
    const std::vector<Connection> &connections = snapshot.connections;
    std::vector<quint32> texts;
    std::vector<qint64> moments;
    std::vector<qint32> numbers;
    std::vector<quint8> flags;
    texts.reserve(connections.size() * textCount);
    moments.reserve(connections.size() * momentCount);
    numbers.reserve(connections.size() * 3);
    flags.reserve(connections.size());
    for (size_t row = 0; row < connections.size(); ++row) {
        const Connection &c = connections[row];
        for (const QString &text : textsOf(c))
            texts.push_back(writer.number(text));
        for (const qint64 moment : momentsOf(c))
            moments.push_back(moment);
        moments.push_back(snapshot.sightings[row].firstSeen.microseconds());
        moments.push_back(snapshot.sightings[row].proved.microseconds());
        for (const qint32 number : numbersOf(c))
            numbers.push_back(number);
        flags.push_back(quint8((c.paused ? Paused : 0) | (c.pauseAfterTrial ? PausedAfterTrial : 0)
                               | (c.status.isHistoricalSync ? Historical : 0)
                               | (snapshot.sightings[row].sawItStart ? SawItStart : 0)));
    }
    writer.writeOne(quint32(connections.size()));
    writer.write(texts);
    writer.write(moments);
    writer.write(numbers);
    writer.write(flags);
    writeEnums(writer, connections);
    writeSchedules(writer, connections);
    writeNotices(writer, connections, &ConnectionStatus::tasks);
    writeNotices(writer, connections, &ConnectionStatus::warnings);
}

void readConnections(ColumnReader &reader, BoardSnapshot &snapshot)
{
    const size_t count = reader.readOne<quint32>();
    const auto texts = reader.read<quint32>(count * textCount);
    const auto moments = reader.read<qint64>(count * momentCount);
    const auto numbers = reader.read<qint32>(count * 3);
    const auto flags = reader.read<quint8>(count);
    if (!reader.ok())
        return;
    snapshot.connections.reserve(count);
    expectToBeFilled(snapshot.connections);
    snapshot.connections.resize(count);
    snapshot.sightings.resize(count);
    for (size_t row = 0; row < count; ++row) {
        Connection &c = snapshot.connections[row];
        const quint32 *t = &texts[row * textCount];
        c.id = ConnectionId(reader.text(t[0]));
        c.service = ServiceId(reader.text(t[1]));
        c.groupId = GroupId(reader.text(t[2]));
        c.schema = reader.text(t[3]);
        c.connectedBy = reader.text(t[4]);
        c.dailySyncTime = reader.text(t[5]);
        c.privateLinkId = reader.text(t[6]);
        c.proxyAgentId = reader.text(t[7]);
        c.hybridDeploymentAgentId = reader.text(t[8]);
        c.virtualWarehouse = reader.text(t[9]);
        c.externalSecretsManagerId = reader.text(t[10]);
        const qint64 *m = &moments[row * momentCount];
        c.createdAt = Timestamp::fromMicroseconds(m[0]);
        c.succeededAt = Timestamp::fromMicroseconds(m[1]);
        c.failedAt = Timestamp::fromMicroseconds(m[2]);
        c.status.rescheduledFor = Timestamp::fromMicroseconds(m[3]);
        const qint32 *n = &numbers[row * 3];
        c.serviceVersion = numberOf(n[0]);
        c.syncFrequencyMinutes = numberOf(n[1]);
        c.delayThresholdMinutes = numberOf(n[2]);
        c.paused = (flags[row] & Paused) != 0;
        c.pauseAfterTrial = (flags[row] & PausedAfterTrial) != 0;
        c.status.isHistoricalSync = (flags[row] & Historical) != 0;
        snapshot.sightings[row] = {.firstSeen = Timestamp::fromMicroseconds(m[4]),
                                   .sawItStart = (flags[row] & SawItStart) != 0,
                                   .proved = Timestamp::fromMicroseconds(m[5])};
    }
    readEnums(reader, snapshot.connections);
    readSchedules(reader, snapshot.connections);
    readNotices(reader, snapshot.connections, &ConnectionStatus::tasks);
    readNotices(reader, snapshot.connections, &ConnectionStatus::warnings);
}

} // namespace sluice
