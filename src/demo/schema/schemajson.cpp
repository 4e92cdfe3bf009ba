// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemajson.h"

#include "json/jsonwriter.h"

namespace sluice::demo {

namespace {

void writeLock(JsonWriter &json, Lock lock, bool isTable)
{
    json.key("enabled_patch_settings").beginObject().key("allowed").boolean(lock == Lock::None);
    switch (lock) {
    case Lock::None:
        break;
    case Lock::System:
        json.key("reason_code").text(isTable ? u"SYSTEM_TABLE" : u"SYSTEM_COLUMN");
        json.key("reason").text(isTable ? u"The table does not support exclusion as it is a system table"
                                        : u"The column does not support exclusion as it is a Primary Key");
        break;
    case Lock::Deleted:
        json.key("reason_code").text(u"DELETED");
        json.key("reason").text(isTable ? u"The table has been deleted from the source"
                                        : u"The column has been deleted from the source");
        break;
    case Lock::Other:
        json.key("reason_code").text(u"OTHER");
        json.key("reason").text(isTable ? u"The user cannot read this table"
                                        : u"The type of the column is not supported");
        break;
    }
    json.endObject();
}

void writeColumn(JsonWriter &json, const DemoTable &table, const SourceColumn &column, qsizetype index)
{
    const ColumnSetting setting = table.setting(column, index);
    json.nameKey(column.name).beginObject().key("name_in_destination").text(destinationName(column.name));
    json.key("enabled").boolean(setting.enabled).key("hashed").boolean(setting.hashed);
    writeLock(json, column.lock, false);
    if (!setting.targetType.isEmpty())
        json.key("target_data_type").text(setting.targetType);
    json.key("is_primary_key").boolean(setting.primaryKey).endObject();
}

/// Those that somebody has set, and all where they are not what the policy would make of them.
void writeColumnsOfConfig(JsonWriter &json, const DemoTable &table, bool policyOn)
{
    json.key("columns").beginObject();
    const bool all = table.allTouched || (table.supportsColumns && table.columnsOn != policyOn);
    if (all || !table.touched.isEmpty()) {
        qsizetype index = 0;
        for (const SourceColumn &column : table.columns()) {
            if (all || table.touched.contains(column.name))
                writeColumn(json, table, column, index);
            ++index;
        }
    }
    json.endObject();
}

void writeTable(JsonWriter &json, const DemoTable &table, bool policyOn)
{
    json.nameKey(table.name).beginObject();
    if (!table.syncMode.isEmpty())
        json.key("sync_mode").text(table.syncMode);
    json.key("name_in_destination");
    json.text(table.nameInDestination.isEmpty() ? destinationName(table.name) : table.nameInDestination);
    json.key("enabled").boolean(table.enabled);
    if (!table.rowFilter.isEmpty())
        json.key("row_filter").json(table.rowFilter);
    writeColumnsOfConfig(json, table, policyOn);
    writeLock(json, table.lock, true);
    json.key("supports_columns_config").boolean(table.supportsColumns);
    json.key("supports_history_mode").boolean(table.supportsHistory).endObject();
}

/// Without `wanted` all of it, else the parts it names.
QByteArray writeConfig(const DemoSchemaConfig &config, const QJsonObject *wanted)
{
    JsonWriter json(256 * config.tableCount() + 1024);
    json.beginObject().key("enable_new_by_default").boolean(config.policy == u"ALLOW_ALL");
    json.key("schema_change_handling").text(config.policy).key("row_filtering_supported").boolean(true);
    json.key("schemas").beginObject();
    for (const DemoSchema &schema : config.schemas) {
        if (wanted && !wanted->contains(schema.name))
            continue;
        json.nameKey(schema.name).beginObject().key("name_in_destination").text(schema.nameInDestination);
        json.key("enabled").boolean(schema.enabled).key("tables").beginObject();
        const QJsonObject tables = wanted ? wanted->value(schema.name)[u"tables"].toObject() : QJsonObject();
        for (const DemoTable &table : schema.tables) {
            if (!wanted || tables.contains(table.name))
                writeTable(json, table, config.policy != u"BLOCK_ALL");
        }
        json.endObject().endObject();
    }
    return json.endObject().endObject().take();
}

} // namespace

QByteArray schemaConfigJson(const DemoSchemaConfig &config)
{
    return writeConfig(config, nullptr);
}

QByteArray schemaConfigJson(const DemoSchemaConfig &config, const QJsonObject &change)
{
    const QJsonObject schemas = change.value(u"schemas").toObject();
    return writeConfig(config, &schemas);
}

QByteArray columnsJson(const DemoTable &table)
{
    JsonWriter json(8192);
    json.beginObject().key("columns").beginObject();
    qsizetype index = 0;
    for (const SourceColumn &column : table.columns())
        writeColumn(json, table, column, index++);
    return json.endObject().endObject().take();
}

} // namespace sluice::demo
