// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/schemacalls.h"

#include "account/discovery.h"
#include "api/bodycache.h"
#include "api/context.h"
#include "api/envelope.h"
#include "api/fields.h"
#include "api/router.h"
#include "schema/schemajson.h"
#include "schema/schemapatch.h"
#include "schema/schemashape.h"
#include "schema/sourcecatalogue.h"
#include "json/jsonwriter.h"

namespace sluice::demo {

namespace {

// What the service takes for it.
constexpr qint64 changeMs = 1'500;
constexpr qint64 columnsMs = 3'000;
constexpr qint64 reloadMs = 20'000;
constexpr qint64 reloadTableMs = 10;

class SchemaCalls
{
public:
    explicit SchemaCalls(Context &context)
        : m_context(context)
    {
    }

    Answer read(const QString &id)
    {
        DemoConnection *c = m_context.account.connection(id);
        if (!c)
            return noConnection(id);
        if (!isDiscovered(*c))
            return noConfig(id);
        const DemoSchemaConfig &config = schemaConfig(*c, m_context.sources);
        Answer answer;
        answer.make = m_bodies.body(id, config.revision, config);
        return answer;
    }

    /// `names`: the connection, then as many of schema, table and column as the path has.
    Answer change(const QString &id, const QStringList &names, const QJsonObject &body)
    {
        DemoConnection *c = m_context.account.connection(id);
        if (!c)
            return noConnection(id);
        if (!isDiscovered(*c))
            return noConfig(id);
        const Timestamp now = m_context.clock.now();
        if (now < c->busyUntil)
            return failure(409, QStringLiteral("Conflict"),
                           u"Schema config of connection with id '" + id + u"' is being changed by another request");
        const qint64 wait = m_context.clock.wait(changeMs);
        c->busyUntil = now.addMilliseconds(wait);
        Answer answer;
        answer.delayMs = wait;
        answer.then = [this, id, body = SchemaPatch::wrapped(names, body)] {
            return changed(id, body);
        };
        return answer;
    }

    /// Before anybody has looked at the source. The answer is the request; what can be done of it shows later.
    Answer preset(const QString &id, const QJsonObject &body) const
    {
        DemoConnection *c = m_context.account.connection(id);
        if (!c)
            return noConnection(id);
        Fields fields(body);
        const auto policy =
            fields.word(QStringLiteral("schema_change_handling"),
                        {QStringLiteral("ALLOW_ALL"), QStringLiteral("ALLOW_COLUMNS"), QStringLiteral("BLOCK_ALL")});
        const auto schemas = fields.object(QStringLiteral("schemas"));
        if (!schemas)
            fields.reject(QStringLiteral("schemas"), QStringLiteral("is required"));
        if (!fields.error().isEmpty())
            return invalidInput(fields.error());
        if (const QString error = schemaShapeError(body); !error.isEmpty())
            return invalidInput(error);
        if (isDiscovered(*c))
            return invalidInput(u"Connection with id '" + id + u"' has a schema config already");
        c->preset = {{QStringLiteral("schemas"), *schemas}};
        if (policy)
            c->preset.insert(u"schema_change_handling", *policy);
        return data(JsonWriter().json(c->preset).take());
    }

    Answer reload(const QString &id, const QJsonObject &body)
    {
        DemoConnection *c = m_context.account.connection(id);
        if (!c)
            return noConnection(id);
        Fields fields(body);
        const auto mode =
            fields.word(QStringLiteral("exclude_mode"),
                        {QStringLiteral("PRESERVE"), QStringLiteral("EXCLUDE"), QStringLiteral("INCLUDE")});
        if (!fields.error().isEmpty())
            return invalidInput(fields.error());
        if (const QString code = m_context.sources.reloadRefusal(c->source); !code.isEmpty())
            return failure(400, code, u"Schema reload is not available for service '" + c->service + u"'");
        if (c->setup != SetupState::Connected)
            return failure(400, QStringLiteral("IllegalState"),
                           u"Connection with id '" + id + u"' cannot reach its source");
        const qsizetype tables = schemaConfig(*c, m_context.sources).tableCount();
        Answer answer;
        answer.delayMs = m_context.clock.wait(reloadMs + tables * reloadTableMs);
        answer.then = [this, id, mode] {
            return reloaded(id, mode.value_or(QStringLiteral("PRESERVE")));
        };
        return answer;
    }

    Answer columns(const QString &id, const QString &schemaName, const QString &tableName)
    {
        DemoConnection *c = m_context.account.connection(id);
        if (!c)
            return noConnection(id);
        if (!isDiscovered(*c))
            return noConfig(id);
        DemoSchema *schema = schemaConfig(*c, m_context.sources).find(schemaName);
        if (!schema)
            return failure(404, QStringLiteral("NotFound_Schema"), u"Schema with name '" + schemaName + u"' not found");
        const DemoTable *table = schema->find(tableName);
        if (!table)
            return failure(404, QStringLiteral("NotFound_Table"), u"Table with name '" + tableName + u"' not found");
        if (!table->supportsColumns)
            return invalidInput(u"Table `" + tableName + u"` of schema `" + schemaName
                                + u"` doesn't supports columns configuration");
        if (c->setup != SetupState::Connected)
            return failure(400, QStringLiteral("IllegalState"),
                           u"Connection with id '" + id + u"' cannot reach its source");
        Answer answer = data(columnsJson(*table));
        answer.delayMs = m_context.clock.wait(columnsMs);
        return answer;
    }

private:
    Answer noConfig(const QString &id)
    {
        return failure(404, QStringLiteral("NotFound_SchemaConfig"),
                       u"Connection with id '" + id + u"' doesn't have schema config");
    }

    Answer changed(const QString &id, const QJsonObject &body)
    {
        DemoConnection *c = m_context.account.connection(id);
        if (!c)
            return noConnection(id);
        c->busyUntil = {};
        DemoSchemaConfig &config = schemaConfig(*c, m_context.sources);
        SchemaPatch patch(config, m_context.sources.isFile(c->source) && !c->life.hasEverSynced());
        if (const std::optional<Answer> refusal = patch.apply(body))
            return *refusal;
        if (c->life.hasEverSynced()) {
            const Timestamp now = m_context.clock.now();
            for (const auto &[schema, table] : patch.reincluded())
                c->life.addWarning(resyncWarning(*schema, *table, now, QStringLiteral("it is included again")));
        }
        if (m_context.switches.partialAnswers)
            return data(schemaConfigJson(config, body));
        return read(id);
    }

    Answer reloaded(const QString &id, const QString &mode)
    {
        DemoConnection *c = m_context.account.connection(id);
        if (!c)
            return noConnection(id);
        const bool known = isDiscovered(*c);
        DemoSchemaConfig &config = schemaConfig(*c, m_context.sources);
        if (known)
            m_context.sources.rediscover(config, c->source, c->schema, c->seed);
        c->discovered = true;
        if (mode != u"PRESERVE") {
            const bool on = mode == u"INCLUDE";
            for (DemoSchema &schema : config.schemas) {
                schema.enabled = on;
                for (DemoTable &table : schema.tables) {
                    if (table.lock == Lock::None)
                        table.enabled = on;
                }
            }
            ++config.revision;
        }
        return read(id);
    }

    Context &m_context;
    BodyCache m_bodies;
};

} // namespace

void addSchemaCalls(Router &router, Context &context)
{
    const auto calls = std::make_shared<SchemaCalls>(context);
    router.add("GET", QStringLiteral("v1/connections/*/schemas"),
               [calls](const Call &, const QStringList &names) { return calls->read(names[0]); });
    for (const char16_t *path :
         {u"v1/connections/*/schemas", u"v1/connections/*/schemas/*", u"v1/connections/*/schemas/*/tables/*",
          u"v1/connections/*/schemas/*/tables/*/columns/*"}) {
        router.add("PATCH", QString::fromUtf16(path), [calls](const Call &call, const QStringList &names) {
            return calls->change(names[0], names.mid(1), call.json);
        });
    }
    router.add("POST", QStringLiteral("v1/connections/*/schemas"),
               [calls](const Call &call, const QStringList &names) { return calls->preset(names[0], call.json); });
    const auto touchesSource = [](const Call &) {
        return Quota::Class::SourceTouching;
    };
    router
        .add("POST", QStringLiteral("v1/connections/*/schemas/reload"),
             [calls](const Call &call, const QStringList &names) { return calls->reload(names[0], call.json); })
        .cost = touchesSource;
    router
        .add("GET", QStringLiteral("v1/connections/*/schemas/*/tables/*/columns"),
             [calls](const Call &, const QStringList &names) { return calls->columns(names[0], names[1], names[2]); })
        .cost = touchesSource;
}

} // namespace sluice::demo
