// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of tables as somebody pastes them, and what they are found to mean.
#include "fuzzing.h"
#include "schema/namelist.h"
#include "schema/schemaconfigbuilder.h"

using namespace sluice;

namespace {

constexpr auto oddSchema = "of.this,schema";

SchemaConfigPtr configWith(const QByteArray &table)
{
    SchemaConfigBuilder b;
    b.beginSchema("public", true);
    b.beginTable("orders", NodeEnabled);
    b.beginTable("Orders", 0);
    b.beginTable("audit", NodeEnabled);
    b.lockTable("OTHER", {});
    b.beginSchema(oddSchema, true);
    b.beginTable({table.constData(), size_t(table.size())}, NodeEnabled);
    return b.finish();
}

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

void checkMatch(const QList<WantedName> &names, const SchemaConfig &config)
{
    const NameMatch match = matchNames(names, config);
    int last = -1;
    for (const int table : match.tables) {
        fuzzing::check(table > last && table < config.tableCount(), "tables are told once, in rising order");
        fuzzing::check((config.tableFlags(table) & NodeLocked) == 0, "what is locked is not among the found");
        last = table;
    }
    for (const NameMatch::Several &several : match.ambiguous)
        fuzzing::check(several.tables.size() > 1, "what is ambiguous has several meanings");
    const qsizetype told = match.locked.size() + match.ambiguous.size() + match.notFound.size();
    fuzzing::check(told <= names.size(), "no name is told twice");
    fuzzing::check(told < names.size() || match.tables.isEmpty(), "every table was asked for");
    fuzzing::check(told == names.size() || !match.tables.isEmpty(), "every name is told of");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const fuzzing::Input input(data, size);
    const QString text = QString::fromUtf8(input.text());
    const SchemaConfigPtr config = configWith(text.toUtf8());
    const QList<WantedName> names = readNameList(text);
    int line = 0;
    for (const WantedName &name : names) {
        fuzzing::check(!name.table.isEmpty(), "a name has a table");
        fuzzing::check(name.line > line && name.line <= text.count(u'\n') + 1, "names come from lines of the text");
        line = name.line;
    }
    checkMatch(names, *config);

    // A name that is quoted is found, whatever it is, as long as it fits on a line.
    if (text.isEmpty() || text.contains(u'\n') || config->tableName(3) != text)
        return 0;
    const QList<WantedName> one = readNameList(QString(quoted(QLatin1String(oddSchema)) + u'.' + quoted(text)));
    fuzzing::check(one.size() == 1 && one.first().table == text, "a quoted name can be read");
    fuzzing::check(matchNames(one, *config).tables == QList<int>{3}, "a quoted name finds its table");
    return 0;
}
