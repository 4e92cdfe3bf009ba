// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language, row by row and over all tables of a schema config at once.
#include "filterexpression.h"
#include "fuzzing.h"
#include "schema/schemaconfigbuilder.h"
#include "schema/schemafilter.h"

using namespace sluice;

namespace {

SchemaConfigPtr configWith(const QByteArray &table)
{
    SchemaConfigBuilder b;
    b.beginSchema("public", true);
    b.beginTable("stg_orders", NodeEnabled);
    b.beginTable("Stg Orders", 0);
    b.beginTable({table.constData(), size_t(table.size())}, NodeEnabled);
    b.beginSchema("sales", false);
    b.beginTable("x", NodeEnabled);
    return b.finish();
}

/// Looking through all names together finds what looking at each would.
void checkTables(const QString &text)
{
    const auto filter = SchemaFilter::parse(text);
    const auto expression = FilterExpression::parse(text, SchemaFilter::vocabulary());
    fuzzing::check(filter.has_value() == expression.has_value(), "both can be read, or none");
    if (!filter)
        return;
    const SchemaConfigPtr config = configWith(text.toUtf8());
    const SchemaDraft draft(config);
    const SchemaNames names(config);
    const std::vector<uint8_t> shown = filter->shown(draft, names, {});
    fuzzing::check(int(shown.size()) == config->tableCount(), "every table is told of");
    const bool isPlain =
        std::ranges::all_of(expression->terms(), [](const FilterExpression::Term &term) { return term.key < 0; });
    for (int table = 0; isPlain && table < config->tableCount(); ++table) {
        const bool isOn = draft.isTableEnabled(table) && draft.isSchemaEnabled(config->schemaOf(table));
        const quint64 words = isOn ? SchemaFilter::Enabled : SchemaFilter::Disabled;
        const bool alone = expression->matches(FilterSubject::of({config->tableName(table)}, {}, words));
        fuzzing::check(alone == (shown[size_t(table)] != 0), "together as one by one");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const fuzzing::Input input(data, size);
    FilterVocabulary vocabulary;
    vocabulary.addKey(QStringLiteral("schema"));
    vocabulary.addKey(QStringLiteral("mode"));
    for (const char16_t *word : {u"enabled", u"disabled", u"changed", u"locked", u"new"})
        vocabulary.addWord(QStringLiteral("is"), QString::fromUtf16(word));

    const QString text = QString::fromUtf8(input.text());
    const auto filter = FilterExpression::parse(text, vocabulary);
    if (filter) {
        for (const QString &name : {QString(), QStringLiteral("stg_orders"), text})
            (void)filter->matches(FilterSubject::of({name}, {QStringLiteral("public"), text.left(8)}, 5));
    } else {
        const FilterProblem &problem = filter.error();
        fuzzing::check(problem.position >= 0 && problem.length >= 0 && problem.position + problem.length <= text.size(),
                       "a problem lies within the text");
    }
    checkTables(text);
    // A name that is quoted is found, whatever it is.
    if (!text.isEmpty() && text.isValidUtf16()) {
        const auto quoted = FilterExpression::parse(quotedForFilter(text), vocabulary);
        fuzzing::check(quoted.has_value(), "a quoted name can be read");
        fuzzing::check(quoted->matches(FilterSubject::of({text})), "a quoted name finds itself");
    }
    return 0;
}
