// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/schemacodec.h"

#include "codec/envelope.h"
#include "codec/schemaconfigdecoder.h"
#include "schema/schemaconfigbuilder.h"

namespace sluice::json {

namespace {

using Object = simdjson::dom::object;

bool isTrue(const Element &object, std::string_view key)
{
    const auto value = member(object, key);
    return value && toBoolean(*value).value_or(false);
}

std::string_view view(const Element &object, std::string_view key)
{
    std::string_view text;
    const auto value = member(object, key);
    return value && value->get_string().get(text) == simdjson::SUCCESS ? text : std::string_view();
}

template<typename F>
void forEachMember(const Element &parent, std::string_view key, F &&callback)
{
    const auto element = member(parent, key);
    Object object;
    if (!element || element->get_object().get(object) != simdjson::SUCCESS)
        return;
    for (const auto [name, value] : object) {
        if (value.is_object())
            callback(name, value);
    }
}

/// `allowed` missing means allowed, as the official Terraform provider takes it.
bool isLocked(const Element &node, std::optional<Element> &settings)
{
    settings = member(node, "enabled_patch_settings");
    if (!settings)
        return false;
    const auto allowed = member(*settings, "allowed");
    return allowed && !toBoolean(*allowed).value_or(true);
}

/// Only newer answers have the member. Without a word the service itself tells, and of what is in that mode it is
/// known.
bool canHaveHistory(const Element &table, SyncMode mode)
{
    const auto supports = member(table, "supports_history_mode");
    return mode == SyncMode::History || !supports || toBoolean(*supports).value_or(true);
}

SyncMode syncMode(const Element &table)
{
    const auto mode = member(table, "sync_mode");
    if (!mode)
        return SyncMode::Unset;
    return withText(*mode, [](QStringView word) { return OpenEnum<SyncMode>::fromWord(word).value(); });
}

NodeFlags columnFlags(const Element &column)
{
    return NodeFlags((isTrue(column, "enabled") ? NodeEnabled : 0) | (isTrue(column, "hashed") ? NodeHashed : 0)
                     | (isTrue(column, "is_primary_key") ? NodePrimaryKey : 0));
}

void addColumns(SchemaConfigBuilder &builder, const Element &table)
{
    forEachMember(table, "columns", [&builder](std::string_view name, const Element &column) {
        builder.addColumn(name, columnFlags(column), view(column, "name_in_destination"));
        std::optional<Element> settings;
        if (isLocked(column, settings))
            builder.lockColumn(view(*settings, "reason_code"), view(*settings, "reason"));
    });
}

} // namespace

void addTable(SchemaConfigBuilder &builder, std::string_view name, const Element &table)
{
    const SyncMode mode = syncMode(table);
    const auto flags = NodeFlags((isTrue(table, "enabled") ? NodeEnabled : 0)
                                 | (isTrue(table, "supports_columns_config") ? NodeColumnsSettable : 0)
                                 | (canHaveHistory(table, mode) ? NodeHistoryPossible : 0));
    builder.beginTable(name, flags, mode, view(table, "name_in_destination"));
    std::optional<Element> settings;
    if (isLocked(table, settings))
        builder.lockTable(view(*settings, "reason_code"), view(*settings, "reason"));
    addColumns(builder, table);
}

Result<SchemaConfigPtr> schemaConfig(const Element &root)
{
    const auto data = member(root, "data");
    if (!data)
        return fail(missing(u"data"));
    SchemaConfigBuilder builder;
    builder.setPolicy(OpenEnum<SchemaPolicy>::fromWord(text(*data, "schema_change_handling")));
    forEachMember(*data, "schemas", [&builder](std::string_view name, const Element &schema) {
        builder.beginSchema(name, isTrue(schema, "enabled"), view(schema, "name_in_destination"));
        forEachMember(schema, "tables",
                      [&builder](std::string_view table, const Element &value) { addTable(builder, table, value); });
    });
    return builder.finish();
}

std::unique_ptr<Decoder<SchemaConfigPtr>> schemaConfigDecoder(SchemaConfigSoFar soFar)
{
    return std::make_unique<SchemaConfigDecoder>(std::move(soFar));
}

Result<TableColumns> tableColumns(const Element &root)
{
    const auto data = member(root, "data");
    if (!data)
        return fail(missing(u"data"));
    TableColumns columns;
    forEachMember(*data, "columns", [&columns](std::string_view name, const Element &column) {
        TableColumn value;
        value.name = QString::fromUtf8(name.data(), qsizetype(name.size()));
        value.destination = text(column, "name_in_destination");
        value.flags = columnFlags(column);
        std::optional<Element> settings;
        if (isLocked(column, settings)) {
            value.flags |= NodeLocked;
            value.lock = {text(*settings, "reason_code"), text(*settings, "reason")};
        }
        columns.append(std::move(value));
    });
    return columns;
}

} // namespace sluice::json
