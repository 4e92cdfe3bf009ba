// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/setuptestcodec.h"

#include "codec/fields.h"

namespace sluice::json {

QList<SetupTest> setupTests(const Element &array)
{
    static constexpr Field<SetupTest> fields[] = {
        {"title", into<&SetupTest::title>},
        {"status", into<&SetupTest::status>},
        {"message", into<&SetupTest::message>},
        {"details",
         [](SetupTest &test, const Element &details) {
             test.details = toTextOrJson(details);
         }},
    };
    QList<SetupTest> tests;
    forEach(array, [&](const Element &item) {
        if (item.is_object())
            readFields(item, fields, tests.emplaceBack());
    });
    return tests;
}

} // namespace sluice::json
