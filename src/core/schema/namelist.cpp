// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/namelist.h"

#include "textpattern.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace sluice {

namespace {

/// A field of a line, in the parts that quotes tell apart: `a."b.c"` has two, `a.b` one.
using Field = QStringList;

/// No name is longer; a quote that nobody has closed takes no more of a list than this.
constexpr qsizetype mostQuoted = 1'000;

bool isSeparator(QChar c)
{
    return c == u',' || c == u';' || c == u'\t';
}

/// Where the quote that opens there is closed: before a separator, a dot or the end of a line, and nothing else. -1: it
/// is not, and means the rest of its line.
qsizetype closingQuote(QStringView text, qsizetype opening)
{
    const QChar quote = text[opening];
    const qsizetype end = std::min(text.size(), opening + mostQuoted);
    for (qsizetype at = opening + 1; at < end; ++at) {
        if (text[at] != quote)
            continue;
        if (at + 1 < text.size() && text[at + 1] == quote) {
            ++at;
            continue;
        }
        qsizetype next = at + 1;
        while (next < text.size() && (text[next] == u' ' || text[next] == u'\r'))
            ++next;
        const bool ends = next == text.size() || text[next] == u'\n' || text[next] == u'.' || isSeparator(text[next]);
        return ends ? at : -1;
    }
    return -1;
}

/// Where the record that begins there ends: with its line, unless that is within quotes.
qsizetype recordEnd(QStringView text, qsizetype begin)
{
    bool opens = true; // a quote here opens
    bool isBehindDot = false;
    for (qsizetype at = begin; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'\n')
            return at;
        if (opens && (c == u'"' || c == u'`')) {
            const qsizetype closing = closingQuote(text, at);
            if (closing < 0) {
                const qsizetype end = text.indexOf(u'\n', at);
                return end < 0 ? text.size() : end;
            }
            at = closing;
            opens = isBehindDot = false;
            continue;
        }
        opens = isSeparator(c) || c == u'.' || (opens && !isBehindDot && (c == u' ' || c == u'\r'));
        isBehindDot = c == u'.';
    }
    return text.size();
}

/// Reads one record, field by field.
class LineReader
{
public:
    explicit LineReader(QStringView line)
        : m_line(line)
    {
    }

    QList<Field> read()
    {
        QList<Field> fields;
        while (m_at <= m_line.size()) {
            fields.append(readField());
            ++m_at; // the separator
        }
        return fields;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_line.size() || isSeparator(m_line[m_at]); }

    Field readField()
    {
        Field parts;
        while (m_at < m_line.size() && m_line[m_at] == u' ')
            ++m_at;
        for (;;) {
            const bool quoted = m_at < m_line.size() && (m_line[m_at] == u'"' || m_line[m_at] == u'`');
            parts.append(quoted ? readQuoted() : readBare());
            if (atEnd() || m_line[m_at] != u'.')
                break;
            ++m_at;
        }
        while (!atEnd())
            ++m_at; // what stands behind a closing quote means nothing
        return parts;
    }
    QString readQuoted()
    {
        const QChar quote = m_line[m_at++];
        QString text;
        for (; m_at < m_line.size(); ++m_at) {
            if (m_line[m_at] == quote) {
                ++m_at;
                if (m_at == m_line.size() || m_line[m_at] != quote)
                    break;
            }
            text += m_line[m_at];
        }
        // Blanks between the quote and the separator.
        while (!atEnd() && m_line[m_at] == u' ')
            ++m_at;
        return text;
    }
    /// To the separator, or to a dot before a quote.
    QString readBare()
    {
        const qsizetype begin = m_at;
        const auto opensQuote = [this](qsizetype at) {
            return at < m_line.size() && (m_line[at] == u'"' || m_line[at] == u'`');
        };
        while (!atEnd() && !(m_line[m_at] == u'.' && opensQuote(m_at + 1)))
            ++m_at;
        return m_line.sliced(begin, m_at - begin).trimmed().toString();
    }

    QStringView m_line;
    qsizetype m_at = 0;
};

/// Where a list has its schemas and tables; -1: nowhere.
struct Heading
{
    int schema = -1;
    int table = -1;
};

std::optional<Heading> headingOf(const QList<Field> &fields)
{
    static const QStringList schemaWords{QStringLiteral("schema"), QStringLiteral("schema_name"),
                                         QStringLiteral("table_schema"), QStringLiteral("schemaname")};
    static const QStringList tableWords{QStringLiteral("table"), QStringLiteral("table_name"),
                                        QStringLiteral("tablename"), QStringLiteral("name")};
    Heading heading;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QString word = fields[i].join(u'.').toCaseFolded();
        if (heading.schema < 0 && schemaWords.contains(word))
            heading.schema = int(i);
        if (heading.table < 0 && tableWords.contains(word))
            heading.table = int(i);
    }
    // One word among others may well be a table's name, unless it says what it heads. Behind one other alone, that is a
    // schema's: "owner,table_name".
    const auto saysTable = [&] {
        const QString word = fields[heading.table].join(u'.').toCaseFolded();
        return word != u"table" && word != u"name" && (heading.table != 1 || fields.size() > 2);
    };
    const bool isHeading = heading.table >= 0 && (fields.size() == 1 || heading.schema >= 0 || saysTable());
    return isHeading ? std::optional(heading) : std::nullopt;
}

/// Finds tables by what was written.
class NameFinder
{
public:
    explicit NameFinder(const SchemaConfig &config)
        : m_config(config)
    {
        for (int schema = 0; schema < config.schemaCount(); ++schema) {
            const QString schemaName = foldedText(config.schemaName(schema));
            for (int table = config.firstTable(schema); table < config.endTable(schema); ++table) {
                const QString name = foldedText(config.tableName(table));
                m_tables[name].append(table);
                m_qualified[{schemaName, name}].append(table);
            }
        }
    }

    [[nodiscard]] QList<int> find(const WantedName &name, bool exact) const
    {
        QList<int> found;
        if (!name.schema.isEmpty()) {
            add(found, name.schema, name.table, exact);
            return found;
        }
        add(found, {}, name.table, exact);
        for (qsizetype dot = name.table.indexOf(u'.'); dot > 0; dot = name.table.indexOf(u'.', dot + 1))
            add(found, name.table.left(dot), name.table.mid(dot + 1), exact);
        return found;
    }

private:
    void add(QList<int> &found, const QString &schema, const QString &table, bool exact) const
    {
        const bool isFirst = found.isEmpty();
        const QList<int> places = schema.isEmpty() ? m_tables.value(foldedText(table))
                                                   : m_qualified.value({foldedText(schema), foldedText(table)});
        for (const int place : places) {
            const bool schemaFits =
                schema.isEmpty() || !exact || m_config.schemaName(m_config.schemaOf(place)) == schema;
            if (schemaFits && (!exact || m_config.tableName(place) == table) && (isFirst || !found.contains(place)))
                found.append(place);
        }
    }

    const SchemaConfig &m_config;
    QHash<QString, QList<int>> m_tables; ///< by folded name
    /// By schema too: with one for each customer, a name is in thousands of them.
    QHash<std::pair<QString, QString>, QList<int>> m_qualified;
};

/// Without the apostrophe that an export puts before what a spreadsheet would take for a formula.
QString unguarded(const QString &text)
{
    const bool isGuarded = text.size() > 1 && text.startsWith(u'\'') && QStringView(u"=+-@\t\r").contains(text.at(1));
    return isGuarded ? text.sliced(1) : text;
}

/// As it is written; only then without guards, since a name may well begin with an apostrophe of its own.
QList<int> findExactly(const NameFinder &finder, const WantedName &name)
{
    for (const QString &schema : {name.schema, unguarded(name.schema)}) {
        for (const QString &table : {name.table, unguarded(name.table)}) {
            const QList<int> found = finder.find({.schema = schema, .table = table, .line = name.line}, true);
            if (!found.isEmpty())
                return found;
        }
    }
    return {};
}

} // namespace

QList<WantedName> readNameList(QStringView text)
{
    QList<WantedName> names;
    std::optional<Heading> heading;
    bool first = true;
    int number = 0;
    int next = 1;
    for (qsizetype begin = 0, end = 0; begin <= text.size(); begin = end + 1) {
        end = recordEnd(text, begin);
        const QStringView record = text.sliced(begin, end - begin);
        number = std::exchange(next, next + 1 + int(record.count(u'\n')));
        const QStringView trimmed = record.trimmed();
        if (trimmed.isEmpty())
            continue;
        const QList<Field> fields = LineReader(trimmed).read();
        if (first) {
            first = false;
            heading = headingOf(fields);
            if (heading)
                continue;
        }
        WantedName name;
        name.line = number;
        const auto field = [&fields](int at) {
            return at >= 0 && at < fields.size() ? fields[at].join(u'.') : QString();
        };
        if (heading) {
            name.schema = field(heading->schema);
            name.table = field(heading->table);
        } else if (fields.size() > 1 && !field(1).isEmpty()) {
            name.schema = field(0);
            name.table = field(1);
        } else if (fields.first().size() > 1) {
            name.schema = fields.first().first();
            name.table = fields.first().sliced(1).join(u'.');
        } else {
            name.table = field(0);
        }
        if (!name.table.isEmpty())
            names.append(name);
    }
    return names;
}

NameMatch matchNames(const QList<WantedName> &names, const SchemaConfig &config)
{
    NameMatch match;
    const NameFinder finder(config);
    for (const WantedName &name : names) {
        QList<int> found = findExactly(finder, name);
        if (found.isEmpty()) {
            found = finder.find(name, false);
            if (found.size() == 1)
                match.otherCase.append(name);
        }
        if (found.isEmpty())
            match.notFound.append(name);
        else if (found.size() > 1)
            match.ambiguous.append({name, found});
        else if ((config.tableFlags(found.first()) & NodeLocked) != 0)
            match.locked.append(name);
        else
            match.tables.append(found.first());
    }
    std::ranges::sort(match.tables);
    match.tables.erase(std::unique(match.tables.begin(), match.tables.end()), match.tables.end());
    return match;
}

} // namespace sluice
