// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/sourcecatalogue.h"

#include "account/dice.h"
#include "schema/columnmaker.h"
#include "json/resource.h"

#include <QJsonArray>

namespace sluice::demo {

namespace {

/// The schema whose name is that of the connection.
constexpr QStringView ofConnection = u"*";

Lock lockOf(const QString &word)
{
    return word == u"system"    ? Lock::System
           : word == u"deleted" ? Lock::Deleted
           : word == u"other"   ? Lock::Other
                                : Lock::None;
}

DemoSchema newSchema(const QString &name, const QString &prefix, bool prefixed)
{
    DemoSchema schema;
    schema.name = name;
    schema.nameInDestination =
        prefixed ? destinationName(prefix) + u'_' + destinationName(name) : destinationName(prefix);
    return schema;
}

} // namespace

SourceCatalogue::SourceCatalogue(std::optional<SourceSize> size)
    : m_size(size)
    , m_sources(readResource(QStringLiteral("sources.json")))
{
}

QString SourceCatalogue::reloadRefusal(const QString &source) const
{
    return m_size ? QString() : m_sources[source][u"reload"].toString();
}

bool SourceCatalogue::isFile(const QString &source) const
{
    return m_sources[source][u"file"].toBool();
}

void SourceCatalogue::addTables(DemoSchema &schema, const QJsonObject &tables, const QJsonObject &options,
                                quint64 seed) const
{
    const QJsonObject locks = options[u"locked"].toObject();
    const QJsonArray off = options[u"off"].toArray();
    for (auto it = tables.begin(); it != tables.end(); ++it) {
        DemoTable table;
        table.name = it.key();
        table.columnNames = it->toString();
        Dice dice(seed, QString(schema.name + u'.' + table.name));
        table.seed = dice.next();
        table.columnCount = 6 + int(dice.below(24));
        table.lock = lockOf(locks[table.name].toString());
        table.enabled = table.lock != Lock::Deleted && !off.contains(table.name);
        table.supportsColumns = options[u"columns"].toBool(true) && table.lock != Lock::System;
        table.supportsHistory = options[u"history"].toBool();
        if (table.supportsHistory)
            table.syncMode = options[u"modes"][table.name].toString(QStringLiteral("SOFT_DELETE"));
        schema.tables.push_back(std::move(table));
    }
}

void SourceCatalogue::addMadeUp(DemoSchemaConfig &config, const QJsonObject &generate, const QString &prefix,
                                quint64 seed) const
{
    const int columns = m_size ? m_size->columns : -1;
    const QStringList schemas = makeSchemaNames(m_size ? m_size->schemas : generate[u"schemas"].toInt(1));
    const int tables = m_size ? m_size->tables : generate[u"tables"].toInt(10);
    for (const QString &name : schemas) {
        DemoSchema schema = newSchema(name, prefix, true);
        Dice dice(seed, name);
        const QStringList names = makeTableNames(dice.next(), tables);
        schema.tables.reserve(size_t(tables));
        for (const QString &tableName : names) {
            DemoTable table;
            table.name = tableName;
            table.seed = dice.next();
            table.columnCount = columns >= 0 ? columns : 8 + int(dice.below(30));
            table.allTouched = columns > 0;
            table.supportsHistory = true;
            table.syncMode = QStringLiteral("SOFT_DELETE");
            if (dice.below(40) == 0)
                table.lock = dice.below(3) == 0 ? Lock::Deleted : Lock::System;
            table.enabled = table.lock == Lock::System || (table.lock == Lock::None && dice.below(9) != 0);
            schema.tables.push_back(std::move(table));
        }
        config.schemas.push_back(std::move(schema));
    }
}

std::unique_ptr<DemoSchemaConfig> SourceCatalogue::discover(const QString &source, const QString &schema,
                                                            quint64 seed) const
{
    auto config = std::make_unique<DemoSchemaConfig>();
    const QJsonObject entry = m_sources[source].toObject(m_sources[u"default"].toObject());
    config->policy = entry[u"policy"].toString(config->policy);
    if (m_size || entry.contains(u"generate")) {
        addMadeUp(*config, entry[u"generate"].toObject(), schema, seed);
        return config;
    }
    const bool columnsOn = config->policy != u"BLOCK_ALL";
    const QJsonObject schemas = entry[u"schemas"].toObject();
    for (auto it = schemas.begin(); it != schemas.end(); ++it) {
        const bool isConnection = it.key() == ofConnection;
        // "sheet.table": the connection's name holds both.
        const QString name = isConnection ? schema.section(u'.', 0, 0) : it.key();
        // Applications have one schema, which is the connection's in the destination; databases' are prefixed with it.
        const bool isApplication = isConnection || name == u"salesforce" || name == u"netsuite";
        DemoSchema added = newSchema(name, isConnection ? name : schema, !isApplication);
        QJsonObject tables = it->toObject();
        if (tables.contains(ofConnection)) {
            const QString table = schema.section(u'.', 1);
            tables.insert(table.isEmpty() ? QStringLiteral("data") : table, tables.take(ofConnection));
        }
        addTables(added, tables, entry, seed);
        for (DemoTable &table : added.tables)
            table.columnsOn = columnsOn;
        config->schemas.push_back(std::move(added));
    }
    return config;
}

void SourceCatalogue::rediscover(DemoSchemaConfig &config, const QString &source, const QString &schema,
                                 quint64 seed) const
{
    ++config.reloads;
    ++config.revision;
    // The source changes once: between the first look and the first reload.
    if (m_size || config.reloads > 1)
        return;
    const QJsonObject entry = m_sources[source].toObject();
    const bool on = config.policy == u"ALLOW_ALL";
    const QJsonObject later = entry[u"later"].toObject();
    for (auto it = later.begin(); it != later.end(); ++it) {
        const QString name = it.key() == ofConnection ? schema : it.key();
        DemoSchema *target = config.find(name);
        if (!target) {
            config.schemas.push_back(newSchema(name, schema, true));
            target = &config.schemas.back();
            target->enabled = on;
        }
        const size_t before = target->tables.size();
        addTables(*target, it->toObject(), entry, seed);
        for (size_t i = before; i < target->tables.size(); ++i) {
            target->tables[i].enabled = on;
            target->tables[i].columnsOn = config.policy != u"BLOCK_ALL";
        }
    }
    const QJsonArray gone = entry[u"gone"].toArray();
    for (const QJsonValue &path : gone) {
        const QString text = path.toString();
        DemoSchema *target = config.find(text.section(u'.', 0, 0));
        if (target)
            std::erase_if(target->tables, [&](const DemoTable &table) { return table.name == text.section(u'.', 1); });
    }
}

} // namespace sluice::demo
