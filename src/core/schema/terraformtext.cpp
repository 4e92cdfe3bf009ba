// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/terraformtext.h"

namespace sluice {

namespace {

bool tfHas(NodeFlags flags, NodeFlag flag)
{
    return (flags & flag) != 0;
}

void appendEscape(QByteArray &text, uchar c)
{
    static constexpr char hex[] = "0123456789abcdef";
    text += "\\u00";
    text += hex[c >> 4];
    text += hex[c & 15];
}

QByteArray jsonText(std::string_view utf8)
{
    QByteArray text = "\"";
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            text += '\\';
        if (uchar(c) < 0x20)
            appendEscape(text, uchar(c));
        else
            text += c;
    }
    return text + '"';
}

/// Letters, digits, _ and - may stand in a label; it begins with a letter or _.
QByteArray labelOf(const QString &name)
{
    QByteArray label;
    for (const QChar c : name) {
        const bool fits = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-');
        label += fits ? char(c.unicode()) : '_';
    }
    if (label.isEmpty() || !(QChar::fromLatin1(label.front()).isLetter() || label.front() == '_'))
        label.prepend('_');
    return label;
}

bool columnsOnByPolicy(const SchemaConfig &config)
{
    return config.policy().value() != SchemaPolicy::BlockAll;
}

/// The two ways to write the same tree: HCL's and JSON's.
struct TfSyntax
{
    QByteArray (*quote)(std::string_view);
    const char *assign;
    const char *separator; ///< between members
    bool quotesKeys;
};
constexpr TfSyntax hclSyntax{hclString, " = ", "", false};
constexpr TfSyntax jsonSyntax{jsonText, ": ", ",", true};

class TfWriter
{
public:
    TfWriter(const SchemaConfig &config, PrimaryKeys keys, const TfSyntax &syntax, int depth)
        : m_config(config)
        , m_keys(keys)
        , m_syntax(syntax)
        , m_depth(depth)
    {
    }

    QByteArray write()
    {
        open();
        for (int schema = 0; schema < m_config.schemaCount(); ++schema)
            writeSchema(schema);
        close();
        return std::move(m_text);
    }

private:
    void line()
    {
        if (!m_first)
            m_text += m_syntax.separator;
        m_first = false;
        m_text += '\n';
        m_text += QByteArray(m_depth * qsizetype(2), ' ');
    }
    void open()
    {
        m_text += '{';
        ++m_depth;
        m_first = true;
    }
    void close()
    {
        --m_depth;
        if (!m_first) {
            m_text += '\n';
            m_text += QByteArray(m_depth * qsizetype(2), ' ');
        }
        m_text += '}';
        m_first = false;
    }
    void openNamed(std::string_view name)
    {
        line();
        m_text += m_syntax.quote(name) + m_syntax.assign;
        open();
    }
    void key(const char *key)
    {
        line();
        m_text += m_syntax.quotesKeys ? '"' + QByteArray(key) + '"' : QByteArray(key);
        m_text += m_syntax.assign;
    }
    void member(const char *name, bool value)
    {
        key(name);
        m_text += value ? "true" : "false";
    }

    void writeSchema(int schema)
    {
        openNamed(m_config.schemaKey(schema));
        member("enabled", tfHas(m_config.schemaFlags(schema), NodeEnabled));
        key("tables");
        open();
        for (int table = m_config.firstTable(schema); table < m_config.endTable(schema); ++table)
            writeTable(table);
        close();
        close();
    }
    void writeTable(int table)
    {
        const NodeFlags flags = m_config.tableFlags(table);
        const bool locked = tfHas(flags, NodeLocked);
        bool saysColumns = false;
        for (int column = m_config.firstColumn(table); column < m_config.endColumn(table); ++column)
            saysColumns = saysColumns || isTold(column);
        if (locked && !saysColumns)
            return;
        openNamed(m_config.tableKey(table));
        if (!locked) {
            member("enabled", tfHas(flags, NodeEnabled));
            if (const QString mode = OpenEnum<SyncMode>(m_config.tableMode(table)).word(); !mode.isEmpty()) {
                key("sync_mode");
                m_text += m_syntax.quote(mode.toStdString());
            }
        }
        if (saysColumns) {
            key("columns");
            open();
            for (int column = m_config.firstColumn(table); column < m_config.endColumn(table); ++column) {
                if (isTold(column))
                    writeColumn(column);
            }
            close();
        }
        close();
    }
    [[nodiscard]] bool isTold(int column) const
    {
        const NodeFlags flags = m_config.columnFlags(column);
        return tfHas(flags, NodeHashed) || saysKey(flags)
               || (!tfHas(flags, NodeLocked) && tfHas(flags, NodeEnabled) != columnsOnByPolicy(m_config));
    }
    /// Locked columns, those of the file and the line, are keys unless somebody takes that from them.
    [[nodiscard]] bool saysKey(NodeFlags flags) const
    {
        return m_keys == PrimaryKeys::Chosen && (tfHas(flags, NodePrimaryKey) || tfHas(flags, NodeLocked));
    }
    void writeColumn(int column)
    {
        const NodeFlags flags = m_config.columnFlags(column);
        openNamed(m_config.columnKey(column));
        if (!tfHas(flags, NodeLocked))
            member("enabled", tfHas(flags, NodeEnabled));
        if (tfHas(flags, NodeHashed))
            member("hashed", true);
        if (saysKey(flags))
            member("is_primary_key", tfHas(flags, NodePrimaryKey));
        close();
    }

    const SchemaConfig &m_config;
    PrimaryKeys m_keys;
    const TfSyntax &m_syntax;
    int m_depth;
    bool m_first = true;
    QByteArray m_text;
};

} // namespace

QByteArray hclString(std::string_view utf8)
{
    QByteArray text = "\"";
    for (size_t i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        const bool opensTemplate = (c == '$' || c == '%') && i + 1 < utf8.size() && utf8[i + 1] == '{';
        if (c == '"' || c == '\\')
            text += '\\';
        else if (opensTemplate)
            text += c;
        if (c == '\n')
            text += "\\n";
        else if (c == '\r')
            text += "\\r";
        else if (c == '\t')
            text += "\\t";
        else if (uchar(c) < 0x20 || c == 0x7f)
            appendEscape(text, uchar(c));
        else
            text += c;
    }
    return text + '"';
}

QByteArray terraformResource(const SchemaConfig &config, const ConnectionId &id, const QString &name,
                             const QString &jsonFile, PrimaryKeys keys)
{
    const QString policy = config.policy().word();
    QByteArray text =
        "# Terraform takes this resource for the whole schema config: schemas, tables and columns that it does not\n"
        "# name are switched as the policy has them.\n";
    if (policy.isEmpty())
        text += "# The service names no policy of this connection: look whether the one below is meant.\n";
    text += "resource \"fivetran_connector_schema_config\" \"" + labelOf(name) + "\" {\n";
    text += "  connector_id           = " + hclString(id.text().toStdString()) + '\n';
    text += "  schema_change_handling = "
            + hclString(policy.isEmpty() ? std::string("ALLOW_ALL") : policy.toStdString()) + '\n';
    if (wantsSchemasJson(config)) {
        // The name in a template of its own, in which only the folder is one.
        QByteArray file = hclString(jsonFile.toStdString());
        file.insert(1, "${path.module}/");
        text += "  schemas_json           = file(" + file + ")\n";
    } else {
        text += "  schemas = " + TfWriter(config, keys, hclSyntax, 1).write() + '\n';
    }
    return text + "}\n";
}

QByteArray terraformSchemasJson(const SchemaConfig &config, PrimaryKeys keys)
{
    return TfWriter(config, keys, jsonSyntax, 0).write() + '\n';
}

int switchedByPolicy(const SchemaConfig &whole, const SchemaConfig &part)
{
    const bool on =
        part.policy().value() != SchemaPolicy::BlockAll && part.policy().value() != SchemaPolicy::AllowColumns;
    SchemaLookup lookup(part);
    int count = 0;
    for (int schema = 0; schema < whole.schemaCount(); ++schema) {
        const int there = lookup.schema(whole.schemaKey(schema));
        for (int table = whole.firstTable(schema); table < whole.endTable(schema); ++table) {
            const NodeFlags flags = whole.tableFlags(table);
            const bool differs = !tfHas(flags, NodeLocked) && tfHas(flags, NodeEnabled) != on;
            if (differs && (there < 0 || lookup.table(there, whole.tableKey(table)) < 0))
                ++count;
        }
    }
    return count;
}

} // namespace sluice
