// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/columndrops.h"

#include "account/discovery.h"
#include "api/fields.h"
#include "api/lookup.h"
#include "schema/demoschema.h"
#include "json/jsonwriter.h"

#include <algorithm>

namespace sluice::demo {

namespace {

bool isDone(const DemoConnection &c, const ColumnDrop &drop)
{
    return c.life.succeededAt() > drop.askedAt;
}

Answer noSuch(const QString &kind, const QString &name)
{
    return failure(404, u"NotFound_" + kind, kind + u" with name '" + name + u"' not found");
}

/// Why the columns of a table cannot be dropped; empty when they can.
std::optional<Answer> dropRefusal(DemoSchemaConfig &config, const QString &schemaName, const QString &tableName,
                                  const QStringList &names)
{
    DemoSchema *schema = config.find(schemaName);
    if (!schema)
        return noSuch(QStringLiteral("Schema"), schemaName);
    const DemoTable *table = schema->find(tableName);
    if (!table)
        return noSuch(QStringLiteral("Table"), tableName);
    const std::vector<SourceColumn> columns = table->columns();
    for (const QString &name : names) {
        const auto found = std::ranges::find(columns, name, &SourceColumn::name);
        if (found == columns.end())
            return noSuch(QStringLiteral("Column"), name);
        if (table->setting(*found, found - columns.begin()).enabled)
            return failure(409, QStringLiteral("Conflict"),
                           u"Column `" + name + u"` of table `" + tableName + u"` is not blocked");
    }
    return {};
}

struct Wish
{
    QString schema;
    QString table;
    QStringList columns;
};

Answer drop(const Context &context, DemoConnection &c, const QList<Wish> &wishes, const QString &message)
{
    if (!isDiscovered(c))
        return failure(404, QStringLiteral("NotFound_SchemaConfig"),
                       u"Connection with id '" + c.id + u"' doesn't have schema config");
    DemoSchemaConfig &config = schemaConfig(c, context.sources);
    for (const Wish &wish : wishes) {
        if (const std::optional<Answer> refused = dropRefusal(config, wish.schema, wish.table, wish.columns))
            return *refused;
    }
    const Timestamp now = context.clock.now();
    for (const Wish &wish : wishes) {
        for (const QString &column : wish.columns)
            c.drops.append({wish.schema, wish.table, column, now});
    }
    return success(message);
}

Answer dropMany(const Context &context, DemoConnection &c, const Call &call)
{
    QList<Wish> wishes;
    const QJsonObject schemas = call.json[u"schemas"].toObject();
    for (auto schema = schemas.begin(); schema != schemas.end(); ++schema) {
        const QJsonObject tables = schema.value()[u"tables"].toObject();
        for (auto table = tables.begin(); table != tables.end(); ++table) {
            Wish wish{schema.key(), table.key(), {}};
            const QJsonArray columns = table.value()[u"columns"].toArray();
            for (const QJsonValue &column : columns)
                wish.columns.append(column.toString());
            if (wish.columns.isEmpty())
                return invalidInput(u"Table '" + table.key() + u"' must name at least one column");
            wishes.append(wish);
        }
        if (tables.isEmpty())
            return invalidInput(u"Schema '" + schema.key() + u"' must name at least one table");
    }
    if (wishes.isEmpty())
        return invalidInput(QStringLiteral("Field 'schemas' is required"));
    return drop(context, c, wishes, QStringLiteral("Column(s) successfully marked for deletion"));
}

} // namespace

void addColumnDrops(Router &router, Context &context)
{
    router.add("POST", QStringLiteral("v1/connections/*/schemas/drop-columns"),
               forConnection(context, [&context](DemoConnection &c, const Call &call, const QStringList &) {
                   return dropMany(context, c, call);
               }));
    router.add("DELETE", QStringLiteral("v1/connections/*/schemas/*/tables/*/columns/*"),
               forConnection(context, [&context](DemoConnection &c, const Call &, const QStringList &names) {
                   return drop(context, c, {{names[1], names[2], {names[3]}}},
                               QStringLiteral("Column successfully marked for deletion"));
               }));
}

QByteArray columnDropsJson(const DemoAccount &account)
{
    JsonWriter json;
    json.beginArray();
    for (const auto &c : account.connections()) {
        for (const ColumnDrop &drop : c->drops) {
            json.beginObject().key("connection").text(c->id).key("schema").text(drop.schema);
            json.key("table").text(drop.table).key("column").text(drop.column);
            json.key("done").boolean(isDone(*c, drop)).endObject();
        }
    }
    return json.endArray().take();
}

} // namespace sluice::demo
