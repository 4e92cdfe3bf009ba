// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/puttogether.h"

#include "schema/consequences.h"
#include "schema/draftwishes.h"

#include <map>
#include <set>
#include <tuple>

namespace sluice {

PutTogether putTogether(const SchemaDraft &draft, const QList<SchemaChange> &wishes)
{
    const auto place = [](const SchemaChange &change) {
        return std::tuple(change.kind, change.schema, change.table, change.column);
    };
    const QList<SchemaChange> before = draft.changes();
    std::map<decltype(place(before.first())), const SchemaChange *> wished;
    for (const SchemaChange &change : before)
        wished.emplace(place(change), &change);

    SchemaDraft after = draft.withoutSteps();
    wish(after, wishes);
    PutTogether result;
    const QList<SchemaChange> changes = after.changes();
    std::set<decltype(place(before.first()))> still;
    for (const SchemaChange &change : changes) {
        const auto found = wished.find(place(change));
        (found != wished.end() && *found->second == change ? result.own : result.fresh).append(change);
        if (found != wished.end())
            still.insert(found->first);
    }
    for (const SchemaChange &change : before) {
        if (!still.contains(place(change)))
            result.takenBack.append(change);
    }
    result.reloading = consequencesOf(after.base(), changes).reloading;
    return result;
}

} // namespace sluice
