// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language.
#include "filterexpression.h"
#include "fuzzing.h"

using namespace sluice;

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
    // A name that is quoted is found, whatever it is.
    if (!text.isEmpty() && text.isValidUtf16()) {
        const auto quoted = FilterExpression::parse(quotedForFilter(text), vocabulary);
        fuzzing::check(quoted.has_value(), "a quoted name can be read");
        fuzzing::check(quoted->matches(FilterSubject::of({text})), "a quoted name finds itself");
    }
    return 0;
}
