// SPDX-License-Identifier: GPL-3.0-or-later
// A draft's steps as bytes, by the names of their nodes, so that they can be kept and taken again on another base.
//
// A step is a byte that says whether the rest is compressed, then a version, the title, and groups of nodes that go
// alike. In a group each name says only how much of the name before it shares with it, and what follows.
#include "schema/schemadraft.h"

#include <algorithm>
#include <optional>

namespace sluice {

namespace {

constexpr char formatVersion = 1;
constexpr qsizetype worthCompressing = 512;
enum Form : char { Plain = 0, Compressed = 1 };
enum Group : char { PolicyGroup = 'p', SchemaGroup = 's', TableGroup = 't', ModeGroup = 'm', ColumnGroup = 'c' };

class StepWriter
{
public:
    void byte(char value) { m_bytes += value; }
    void number(quint32 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes += char(value | 0x80);
        m_bytes += char(value);
    }
    void text(std::string_view value)
    {
        number(quint32(value.size()));
        m_bytes.append(value.data(), qsizetype(value.size()));
    }
    void text(const QString &value) { text(std::string_view(value.toStdString())); }
    void beginNames(size_t count)
    {
        number(quint32(count));
        m_last = {};
    }
    /// The view must live as long as the group is written.
    void name(std::string_view value)
    {
        const auto [a, b] = std::ranges::mismatch(m_last, value);
        const auto shared = size_t(b - value.begin());
        number(quint32(shared));
        text(value.substr(shared));
        m_last = value;
    }
    [[nodiscard]] QByteArray finish() const
    {
        if (m_bytes.size() < worthCompressing)
            return QByteArray(1, Plain) + m_bytes;
        return QByteArray(1, Compressed) + qCompress(m_bytes, 1);
    }

private:
    QByteArray m_bytes;
    std::string_view m_last;
};

/// Reads what StepWriter wrote, or anything: past the end, all is empty and `isGood` is false.
class StepReader
{
public:
    explicit StepReader(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return !m_good || m_at == m_bytes.size(); }
    char byte()
    {
        if (atEnd()) {
            m_good = false;
            return 0;
        }
        return m_bytes[m_at++];
    }
    quint32 number()
    {
        quint32 value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            const auto next = quint8(byte());
            value |= quint32(next & 0x7F) << std::min(shift, 31);
            if ((next & 0x80) == 0)
                return value;
        }
        m_good = false;
        return 0;
    }
    std::string text()
    {
        const quint32 size = number();
        if (!m_good || qsizetype(size) > m_bytes.size() - m_at) {
            m_good = false;
            return {};
        }
        std::string value(m_bytes.constData() + m_at, size);
        m_at += size;
        return value;
    }
    /// A name is a byte at least, so no count can make this run longer than the bytes are.
    quint32 beginNames()
    {
        m_last.clear();
        const quint32 count = number();
        if (qsizetype(count) > m_bytes.size() - m_at)
            m_good = false;
        return m_good ? count : 0;
    }
    const std::string &name()
    {
        const quint32 shared = number();
        if (shared > m_last.size())
            m_good = false;
        m_last.resize(m_good ? shared : 0);
        m_last += text();
        return m_last;
    }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
    std::string m_last;
};

/// The tables of runs, a group for each schema and value.
void writeTables(StepWriter &writer, Group group, const std::vector<DraftRun> &runs, const SchemaConfig &config)
{
    for (DraftRun run : runs) {
        while (run.first < run.end) {
            const int schema = config.schemaOf(int(run.first));
            const uint32_t end = std::min(run.end, uint32_t(config.endTable(schema)));
            writer.byte(group);
            writer.text(config.schemaKey(schema));
            writer.byte(char(run.after));
            writer.beginNames(end - run.first);
            for (; run.first < end; ++run.first)
                writer.name(config.tableKey(int(run.first)));
        }
    }
}

QString qt(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

QByteArray SchemaDraft::stepBytes(int step) const
{
    const DraftStep &s = m_steps[size_t(step)];
    StepWriter writer;
    writer.byte(formatVersion);
    writer.byte(char(s.title.verb));
    writer.number(quint32(s.title.count));
    writer.text(s.title.name);
    writer.byte(char(s.title.mode));
    writer.byte(char(s.title.policy));
    for (const DraftRun &run : s.policy) {
        writer.byte(PolicyGroup);
        writer.byte(char(run.after));
    }
    for (const DraftRun &run : s.schemas) {
        writer.byte(SchemaGroup);
        writer.byte(char(run.after));
        writer.beginNames(run.end - run.first);
        for (uint32_t schema = run.first; schema < run.end; ++schema)
            writer.name(m_base->schemaKey(int(schema)));
    }
    writeTables(writer, TableGroup, s.tables, *m_base);
    writeTables(writer, ModeGroup, s.modes, *m_base);
    for (size_t i = 0; i < s.columns.size();) {
        const ColumnEdit &first = s.columns[i];
        size_t end = i;
        std::vector<std::string> names;
        for (; end < s.columns.size() && s.columns[end].table == first.table && s.columns[end].flag == first.flag
               && s.columns[end].on == first.on;
             ++end)
            names.push_back(s.columns[end].column.toStdString());
        writer.byte(ColumnGroup);
        writer.text(m_base->schemaKey(m_base->schemaOf(first.table)));
        writer.text(m_base->tableKey(first.table));
        writer.byte(char(first.flag));
        writer.byte(char(first.on ? 1 : 0));
        writer.beginNames(names.size());
        for (const std::string &name : names)
            writer.name(name);
        i = end;
    }
    return writer.finish();
}

bool SchemaDraft::replay(const QByteArray &bytes, QList<SchemaChange> *lost)
{
    if (bytes.isEmpty())
        return false;
    StepReader reader(bytes.front() == Compressed ? qUncompress(bytes.sliced(1)) : bytes.sliced(1));
    if (reader.byte() != formatVersion)
        return false;
    DraftTitle title;
    const auto verb = quint8(reader.byte());
    if (verb > quint8(DraftTitle::Verb::Last))
        return false;
    title.verb = DraftTitle::Verb(verb);
    title.count = int(reader.number());
    title.name = qt(reader.text());
    title.mode = SyncMode(reader.byte());
    title.policy = SchemaPolicy(reader.byte());
    QList<SchemaChange> changes;
    while (!reader.atEnd()) {
        const char group = reader.byte();
        SchemaChange change;
        if (group == PolicyGroup) {
            change.kind = SchemaChange::Kind::Policy;
            change.policy = SchemaPolicy(reader.byte());
            changes.append(change);
            continue;
        }
        if (group == TableGroup || group == ModeGroup || group == ColumnGroup)
            change.schema = qt(reader.text());
        if (group == ColumnGroup) {
            change.table = qt(reader.text());
            change.kind = columnKindOf(NodeFlag(reader.byte()));
        } else if (group == SchemaGroup) {
            change.kind = SchemaChange::Kind::SchemaEnabled;
        } else if (group == ModeGroup) {
            change.kind = SchemaChange::Kind::TableMode;
        } else if (group != TableGroup) {
            return false;
        }
        const char value = reader.byte();
        if (group == ModeGroup)
            change.mode = SyncMode(value);
        else
            change.on = value != 0;
        QString &name = group == SchemaGroup ? change.schema : group == ColumnGroup ? change.column : change.table;
        for (quint32 left = reader.beginNames(); left > 0 && reader.isGood(); --left) {
            name = qt(reader.name());
            changes.append(change);
        }
    }
    if (!reader.isGood())
        return false;
    adopt(changes, title, lost);
    return true;
}

} // namespace sluice
