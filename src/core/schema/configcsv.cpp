// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/configcsv.h"

namespace sluice {

namespace {

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

/// The words of the file are its format, and the same in every language.
class CsvWriter
{
public:
    explicit CsvWriter(CsvFormulas formulas)
        : m_guards(formulas == CsvFormulas::Guarded)
    {
    }

    CsvWriter &text(std::string_view text)
    {
        begin();
        const bool guards = m_guards && looksLikeFormula(text);
        // Blanks at the edges are lost by many a reader unless they are quoted.
        const bool quotes = text.find_first_of(",;\"\r\n\t`") != std::string_view::npos
                            || (!text.empty() && (text.front() == ' ' || text.back() == ' '));
        if (quotes)
            m_csv += '"';
        if (guards)
            m_csv += '\'';
        for (const char c : text) {
            if (c == '"')
                m_csv += '"';
            m_csv += c;
        }
        if (quotes)
            m_csv += '"';
        return *this;
    }
    CsvWriter &text(const QString &text) { return this->text(text.toStdString()); }
    CsvWriter &word(const char *word)
    {
        begin();
        m_csv += word;
        return *this;
    }
    CsvWriter &boolean(bool value) { return word(value ? "true" : "false"); }
    CsvWriter &number(int value)
    {
        begin();
        m_csv += QByteArray::number(value);
        return *this;
    }
    void endLine()
    {
        m_csv += "\r\n";
        m_begun = false;
    }
    QByteArray take() { return std::move(m_csv); }

private:
    void begin()
    {
        if (m_begun)
            m_csv += ',';
        m_begun = true;
    }

    bool m_guards;
    bool m_begun = false;
    QByteArray m_csv;
};

bool csvHas(NodeFlags flags, NodeFlag flag)
{
    return (flags & flag) != 0;
}

} // namespace

QByteArray tablesCsv(const SchemaConfig &config, CsvFormulas formulas)
{
    CsvWriter csv(formulas);
    for (const char *heading : {"schema", "table", "schema_in_destination", "table_in_destination", "enabled", "synced",
                                "sync_mode", "locked", "reason", "columns_enabled", "columns_known"})
        csv.word(heading);
    csv.endLine();
    for (int schema = 0; schema < config.schemaCount(); ++schema) {
        const bool on = csvHas(config.schemaFlags(schema), NodeEnabled);
        for (int table = config.firstTable(schema); table < config.endTable(schema); ++table) {
            const NodeFlags flags = config.tableFlags(table);
            int columnsOn = 0;
            for (int column = config.firstColumn(table); column < config.endColumn(table); ++column)
                columnsOn += csvHas(config.columnFlags(column), NodeEnabled) ? 1 : 0;
            const LockReason lock = config.tableLock(table).value_or(LockReason());
            csv.text(config.schemaKey(schema)).text(config.tableKey(table));
            csv.text(config.schemaDestination(schema)).text(config.tableDestination(table));
            csv.boolean(csvHas(flags, NodeEnabled)).boolean(on && csvHas(flags, NodeEnabled));
            csv.text(OpenEnum<SyncMode>(config.tableMode(table)).word());
            csv.boolean(csvHas(flags, NodeLocked)).text(lock.text.isEmpty() ? lock.code : lock.text);
            csv.number(columnsOn).number(config.endColumn(table) - config.firstColumn(table));
            csv.endLine();
        }
    }
    return csv.take();
}

QByteArray columnsCsv(const SchemaConfig &config, CsvFormulas formulas)
{
    CsvWriter csv(formulas);
    for (const char *heading : {"schema", "table", "column", "column_in_destination", "enabled", "synced", "hashed",
                                "primary_key", "locked", "reason"})
        csv.word(heading);
    csv.endLine();
    for (int schema = 0; schema < config.schemaCount(); ++schema) {
        for (int table = config.firstTable(schema); table < config.endTable(schema); ++table) {
            const bool on =
                csvHas(config.schemaFlags(schema), NodeEnabled) && csvHas(config.tableFlags(table), NodeEnabled);
            for (int column = config.firstColumn(table); column < config.endColumn(table); ++column) {
                const NodeFlags flags = config.columnFlags(column);
                const LockReason lock = config.columnLock(column).value_or(LockReason());
                csv.text(config.schemaKey(schema)).text(config.tableKey(table)).text(config.columnKey(column));
                csv.text(config.columnDestination(column));
                csv.boolean(csvHas(flags, NodeEnabled)).boolean(on && csvHas(flags, NodeEnabled));
                csv.boolean(csvHas(flags, NodeHashed)).boolean(csvHas(flags, NodePrimaryKey));
                csv.boolean(csvHas(flags, NodeLocked)).text(lock.text.isEmpty() ? lock.code : lock.text);
                csv.endLine();
            }
        }
    }
    return csv.take();
}

int formulaLikeNames(const SchemaConfig &config)
{
    int count = 0;
    for (int schema = 0; schema < config.schemaCount(); ++schema)
        count += looksLikeFormula(config.schemaKey(schema)) ? 1 : 0;
    for (int table = 0; table < config.tableCount(); ++table)
        count += looksLikeFormula(config.tableKey(table)) ? 1 : 0;
    for (int column = 0; column < config.columnCount(); ++column)
        count += looksLikeFormula(config.columnKey(column)) ? 1 : 0;
    return count;
}

} // namespace sluice
