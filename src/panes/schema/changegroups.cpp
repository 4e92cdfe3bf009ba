// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/changegroups.h"

#include "words/changewords.h"

#include <QCoreApplication>

#include <array>

namespace sluice {

namespace {

struct ChangeGroupTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ChangeGroups)
};

} // namespace

std::vector<GroupedModel::Group> groupChanges(const QList<SchemaChange> &changes)
{
    std::vector<GroupedModel::Group> groups;
    constexpr size_t kinds = size_t(ChangeGroup::Keys) + 1;
    std::array<size_t, kinds> places{};
    QString schema;
    for (int item = 0; item < int(changes.size()); ++item) {
        const SchemaChange &change = changes[item];
        if (item == 0 || change.schema != schema)
            places.fill(0);
        schema = change.schema;
        const ChangeGroup kind = groupOf(change);
        size_t &place = places[size_t(kind)];
        if (place == 0) {
            //: 1 = a schema, 2 = a kind of change, for instance "tables to start copying"
            const QString title = kind == ChangeGroup::Policy
                                      ? groupText(kind)
                                      : ChangeGroupTexts::tr("%1: %2").arg(schema, groupText(kind));
            groups.push_back({title, {}, {}});
            place = groups.size();
        }
        groups[place - 1].items.push_back(item);
    }
    return groups;
}

bool mentions(const SchemaChange &change, const QString &word)
{
    return change.table.contains(word, Qt::CaseInsensitive) || change.schema.contains(word, Qt::CaseInsensitive)
           || change.column.contains(word, Qt::CaseInsensitive)
           || placeText(change).contains(word, Qt::CaseInsensitive);
}

} // namespace sluice
