// SPDX-License-Identifier: GPL-3.0-or-later
#include "configtext.h"

#include "codec/answerdecoder.h"
#include "codec/schemacodec.h"

#include <QStringList>

#include <optional>
#include <span>

namespace sluice {

namespace {

/// Writes members one behind the other; who opens an object closes it.
class ConfigWriter
{
public:
    explicit ConfigWriter(const SchemaConfig &config)
        : m_config(config)
    {
        m_json.reserve(qsizetype(config.memory()) * 4);
    }

    QByteArray write()
    {
        m_json += '{';
        if (!m_config.policy().word().isEmpty())
            member("schema_change_handling", m_config.policy().word());
        open("schemas");
        for (int schema = 0; schema < m_config.schemaCount(); ++schema)
            writeSchema(schema);
        m_json += "}}";
        return std::move(m_json);
    }

private:
    static bool has(NodeFlags flags, NodeFlag flag) { return (flags & flag) != 0; }

    void comma()
    {
        if (!m_json.endsWith('{'))
            m_json += ',';
    }
    void quote(QByteArrayView utf8)
    {
        static constexpr char hex[] = "0123456789abcdef";
        m_json += '"';
        for (const char c : utf8) {
            if (c == '"' || c == '\\') {
                m_json += '\\';
                m_json += c;
            } else if (uchar(c) < 0x20) {
                m_json += "\\u00";
                m_json += hex[uchar(c) >> 4];
                m_json += hex[uchar(c) & 15];
            } else {
                m_json += c;
            }
        }
        m_json += '"';
    }
    void open(std::string_view key)
    {
        comma();
        quote(QByteArrayView(key.data(), qsizetype(key.size())));
        m_json += ":{";
    }
    void member(const char *key, const QString &text)
    {
        comma();
        quote(key);
        m_json += ':';
        quote(text.toUtf8());
    }
    void member(const char *key, bool value)
    {
        comma();
        quote(key);
        m_json += value ? ":true" : ":false";
    }
    void lock(const std::optional<LockReason> &reason)
    {
        if (!reason)
            return;
        open("enabled_patch_settings");
        member("allowed", false);
        if (!reason->code.isEmpty())
            member("reason_code", reason->code);
        if (!reason->text.isEmpty())
            member("reason", reason->text);
        m_json += '}';
    }
    void destination(const QString &name, const QString &own)
    {
        if (name != own)
            member("name_in_destination", name);
    }

    void writeSchema(int schema)
    {
        open(m_config.schemaKey(schema));
        destination(m_config.schemaDestination(schema), m_config.schemaName(schema));
        member("enabled", has(m_config.schemaFlags(schema), NodeEnabled));
        open("tables");
        for (int table = m_config.firstTable(schema); table < m_config.endTable(schema); ++table)
            writeTable(table);
        m_json += "}}";
    }
    void writeTable(int table)
    {
        const NodeFlags flags = m_config.tableFlags(table);
        open(m_config.tableKey(table));
        destination(m_config.tableDestination(table), m_config.tableName(table));
        member("enabled", has(flags, NodeEnabled));
        if (const SyncMode mode = m_config.tableMode(table); mode != SyncMode::Unset && mode != SyncMode::Other)
            member("sync_mode", OpenEnum<SyncMode>(mode).word());
        lock(m_config.tableLock(table));
        member("supports_columns_config", has(flags, NodeColumnsSettable));
        member("supports_history_mode", has(flags, NodeHistoryPossible));
        if (m_config.firstColumn(table) < m_config.endColumn(table)) {
            open("columns");
            for (int column = m_config.firstColumn(table); column < m_config.endColumn(table); ++column)
                writeColumn(column);
            m_json += '}';
        }
        m_json += '}';
    }
    void writeColumn(int column)
    {
        const NodeFlags flags = m_config.columnFlags(column);
        open(m_config.columnKey(column));
        destination(m_config.columnDestination(column), m_config.columnName(column));
        member("enabled", has(flags, NodeEnabled));
        member("hashed", has(flags, NodeHashed));
        if (has(flags, NodePrimaryKey))
            member("is_primary_key", true);
        lock(m_config.columnLock(column));
        m_json += '}';
    }

    const SchemaConfig &m_config;
    QByteArray m_json;
};

/// The way to the first node below that does not say whether it is on. `levels` are the members that hold the nodes.
std::optional<QStringList> unsaidIn(const json::Element &parent, std::span<const char *const> levels)
{
    const auto nodes = levels.empty() ? std::nullopt : json::member(parent, levels.front());
    simdjson::dom::object object;
    if (!nodes || nodes->get_object().get(object) != simdjson::SUCCESS)
        return std::nullopt;
    for (const auto [name, node] : object) {
        if (!node.is_object())
            continue;
        const QString text = QString::fromUtf8(name.data(), qsizetype(name.size()));
        const auto enabled = json::member(node, "enabled");
        if (!enabled || !json::toBoolean(*enabled))
            return QStringList{text};
        if (const auto below = unsaidIn(node, levels.subspan(1)))
            return QStringList{text} + *below;
    }
    return std::nullopt;
}

} // namespace

QByteArray configText(const SchemaConfig &config)
{
    return ConfigWriter(config).write();
}

Result<SchemaConfigPtr> configFromText(const QByteArray &text)
{
    simdjson::dom::parser parser;
    json::Element root;
    if (const auto error = parser.parse(text.constData(), size_t(text.size())).get(root); error != simdjson::SUCCESS) {
        return fail({.kind = Error::Kind::BadAnswer, .detail = QString::fromLatin1(simdjson::error_message(error))});
    }
    const auto answer = json::member(root, "data");
    const auto schemas = json::member(answer ? *answer : root, "schemas");
    if (!schemas || !schemas->is_object())
        return fail({.kind = Error::Kind::InvalidInput, .detail = QStringLiteral("no object named schemas")});
    AnswerDecoder<SchemaConfigPtr> decoder(json::schemaConfig);
    const bool wraps = !answer;
    if (wraps)
        decoder.feed(QByteArrayView("{\"code\":\"Success\",\"data\":"));
    decoder.feed(text);
    if (wraps)
        decoder.feed(QByteArrayView("}"));
    return decoder.finish(200);
}

QString firstUnsaid(const QByteArray &text)
{
    static constexpr const char *levels[] = {"schemas", "tables", "columns"};
    simdjson::dom::parser parser;
    json::Element root;
    if (parser.parse(text.constData(), size_t(text.size())).get(root) != simdjson::SUCCESS)
        return {};
    const auto answer = json::member(root, "data");
    return unsaidIn(answer ? *answer : root, levels).value_or(QStringList()).join(u'.');
}

} // namespace sluice
