// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schemapatch.h"

#include "api/envelope.h"
#include "api/fields.h"
#include "schema/schemashape.h"

namespace sluice::demo {

namespace {

Answer missing(const QString &kind, const QString &name)
{
    return failure(404, u"NotFound_" + kind, kind + u" with name '" + name + u"' not found");
}

} // namespace

SchemaPatch::SchemaPatch(DemoSchemaConfig &config, bool keysMayChange)
    : m_config(config)
    , m_keysMayChange(keysMayChange)
{
}

QJsonObject SchemaPatch::wrapped(const QStringList &names, const QJsonObject &body)
{
    static const QString levels[] = {QStringLiteral("schemas"), QStringLiteral("tables"), QStringLiteral("columns")};
    QJsonObject result = body;
    for (qsizetype i = names.size() - 1; i >= 0; --i)
        result = QJsonObject{{levels[i], QJsonObject{{names[i], result}}}};
    return result;
}

void SchemaPatch::applyWhatFits(DemoSchemaConfig &config, const QJsonObject &body, bool keysMayChange)
{
    const auto apply = [&](const QStringList &names, QJsonObject part, const QString &below) {
        part.remove(below);
        if (!part.isEmpty())
            static_cast<void>(SchemaPatch(config, keysMayChange).apply(wrapped(names, part)));
    };
    const QString levels[] = {QStringLiteral("schemas"), QStringLiteral("tables"), QStringLiteral("columns")};
    apply({}, body, levels[0]);
    const QJsonObject schemas = body[levels[0]].toObject();
    for (auto schema = schemas.begin(); schema != schemas.end(); ++schema) {
        apply({schema.key()}, schema->toObject(), levels[1]);
        const QJsonObject tables = schema->toObject()[levels[1]].toObject();
        for (auto table = tables.begin(); table != tables.end(); ++table) {
            apply({schema.key(), table.key()}, table->toObject(), levels[2]);
            const QJsonObject columns = table->toObject()[levels[2]].toObject();
            for (auto column = columns.begin(); column != columns.end(); ++column)
                apply({schema.key(), table.key(), column.key()}, column->toObject(), {});
        }
    }
}

QString SchemaPatch::reasonOf(Lock lock)
{
    return lock == Lock::System    ? QStringLiteral("it is a system table or a key")
           : lock == Lock::Deleted ? QStringLiteral("it has been deleted from the source")
                                   : QStringLiteral("the source does not allow to read it");
}

void SchemaPatch::refuse(Answer answer)
{
    if (!m_refusal)
        m_refusal = std::move(answer);
}

std::optional<bool> SchemaPatch::flag(const QJsonObject &change, const QString &name)
{
    Fields fields(change);
    const std::optional<bool> value = fields.boolean(name);
    if (!fields.error().isEmpty())
        refuse(invalidInput(fields.error()));
    return value;
}

std::optional<Answer> SchemaPatch::apply(const QJsonObject &body)
{
    Fields fields(body);
    const auto policy =
        fields.word(QStringLiteral("schema_change_handling"),
                    {QStringLiteral("ALLOW_ALL"), QStringLiteral("ALLOW_COLUMNS"), QStringLiteral("BLOCK_ALL")});
    const auto schemas = fields.object(QStringLiteral("schemas"));
    static_cast<void>(fields.boolean(QStringLiteral("is_type_locked")));
    if (!fields.error().isEmpty())
        return invalidInput(fields.error());
    if (const QString error = schemaShapeError(body); !error.isEmpty())
        return invalidInput(error);
    if (policy)
        m_steps.emplace_back([this, policy] { m_config.policy = *policy; });
    const QJsonObject changes = schemas.value_or(QJsonObject());
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (DemoSchema *schema = m_config.find(it.key()))
            readSchema(*schema, it->toObject());
        else
            refuse(missing(QStringLiteral("Schema"), it.key()));
    }
    if (m_refusal)
        return m_refusal;
    for (const auto &step : m_steps)
        step();
    ++m_config.revision;
    return {};
}

void SchemaPatch::readSchema(DemoSchema &schema, const QJsonObject &change)
{
    if (const auto enabled = flag(change, QStringLiteral("enabled")))
        m_steps.emplace_back([&schema, enabled] { schema.enabled = *enabled; });
    const QJsonObject tables = change.value(u"tables").toObject();
    for (auto it = tables.begin(); it != tables.end(); ++it) {
        if (DemoTable *table = schema.find(it.key()))
            readTable(schema, *table, it->toObject());
        else
            refuse(missing(QStringLiteral("Table"), it.key()));
    }
}

void SchemaPatch::readTable(const DemoSchema &schema, DemoTable &table, const QJsonObject &change)
{
    if (const auto enabled = flag(change, QStringLiteral("enabled"))) {
        if (table.lock != Lock::None)
            refuse(invalidInput(u"Table `" + table.name + u"` of schema `" + schema.name
                                + u"` cannot be enabled or disabled: " + reasonOf(table.lock)));
        if (*enabled && !table.enabled)
            m_reincluded.append({&schema, &table});
        m_steps.emplace_back([&table, enabled] { table.enabled = *enabled; });
    }
    Fields fields(change);
    const auto mode = fields.word(QStringLiteral("sync_mode"),
                                  {QStringLiteral("SOFT_DELETE"), QStringLiteral("HISTORY"), QStringLiteral("LIVE")});
    if (!fields.error().isEmpty())
        refuse(invalidInput(fields.error()));
    if (mode && (table.syncMode.isEmpty() || (*mode == u"HISTORY" && !table.supportsHistory)))
        refuse(invalidInput(u"Table `" + table.name + u"` of schema `" + schema.name + u"` doesn't support sync mode '"
                            + *mode + u"'"));
    if (mode)
        m_steps.emplace_back([&table, mode] { table.syncMode = *mode; });
    // Null takes it away.
    if (const QJsonValue filter = change.value(u"row_filter"); !filter.isUndefined())
        m_steps.emplace_back([&table, filter] { table.rowFilter = filter.toObject(); });
    const QJsonObject columns = change.value(u"columns").toObject();
    if (!columns.isEmpty())
        readColumns(schema, table, columns);
}

void SchemaPatch::readColumns(const DemoSchema &schema, DemoTable &table, const QJsonObject &changes)
{
    if (!table.supportsColumns) {
        // The service's own words, slip included.
        refuse(invalidInput(u"Table `" + table.name + u"` of schema `" + schema.name
                            + u"` doesn't supports columns configuration"));
        return;
    }
    const std::vector<SourceColumn> columns = table.columns();
    QHash<QString, qsizetype> index;
    for (size_t i = 0; i < columns.size(); ++i)
        index.insert(columns[i].name, qsizetype(i));
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const auto found = index.constFind(it.key());
        if (found == index.constEnd()) {
            refuse(missing(QStringLiteral("Column"), it.key()));
            continue;
        }
        const QJsonObject change = it->toObject();
        const SourceColumn &column = columns[size_t(*found)];
        ColumnSetting setting = table.setting(column, *found);
        if (const auto enabled = flag(change, QStringLiteral("enabled"))) {
            if (column.lock != Lock::None)
                refuse(invalidInput(u"Column `" + column.name + u"` of table `" + table.name
                                    + u"` cannot be enabled or disabled: " + reasonOf(column.lock)));
            setting.enabled = *enabled;
        }
        setting.hashed = flag(change, QStringLiteral("hashed")).value_or(setting.hashed);
        if (const auto key = flag(change, QStringLiteral("is_primary_key"))) {
            if (!m_keysMayChange)
                refuse(invalidInput(u"Primary keys of table `" + table.name + u"` cannot be changed"));
            setting.primaryKey = *key;
        }
        if (const QJsonValue type = change.value(u"target_data_type"); !type.isUndefined())
            setting.targetType = type.toString();
        m_steps.emplace_back([&table, name = column.name, setting] { table.touched.insert(name, setting); });
    }
}

} // namespace sluice::demo
