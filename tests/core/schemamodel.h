// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemachange.h"
#include "schema/schemaconfigbuilder.h"

#include <QMap>

namespace sluice::test {

struct ModelColumn
{
    bool on = true;
    bool hashed = false;
};

struct ModelTable
{
    bool on = true;
    bool locked = false;
    SyncMode mode = SyncMode::SoftDelete;
    QMap<QByteArray, ModelColumn> columns;
};

struct ModelSchema
{
    bool on = true;
    QMap<QByteArray, ModelTable> tables;
};

/// A config as a test thinks of it; built when it is needed.
struct Model
{
    SchemaPolicy policy = SchemaPolicy::AllowAll;
    QMap<QByteArray, ModelSchema> schemas;

    [[nodiscard]] SchemaConfigPtr config() const
    {
        SchemaConfigBuilder b;
        b.setPolicy(policy);
        for (auto s = schemas.cbegin(); s != schemas.cend(); ++s) {
            b.beginSchema(s.key().toStdString(), s->on);
            for (auto t = s->tables.cbegin(); t != s->tables.cend(); ++t) {
                b.beginTable(t.key().toStdString(),
                             NodeFlags((t->on ? NodeEnabled : 0) | NodeColumnsSettable | NodeHistoryPossible), t->mode);
                if (t->locked)
                    b.lockTable("DELETED", {});
                for (auto c = t->columns.cbegin(); c != t->columns.cend(); ++c) {
                    b.addColumn(c.key().toStdString(),
                                NodeFlags((c->on ? NodeEnabled : 0) | (c->hashed ? NodeHashed : 0)));
                }
            }
        }
        return b.finish();
    }
    ModelTable &table(const char *schema, const char *name) { return schemas[schema].tables[name]; }
    /// Independent of the code under test: carries out a change as the service would.
    void carryOut(const SchemaChange &change)
    {
        ModelSchema &schema = schemas[change.schema.toUtf8()];
        ModelTable &table = schema.tables[change.table.toUtf8()];
        switch (change.kind) {
        case SchemaChange::Kind::Policy:
            policy = change.policy;
            schemas.remove({});
            return;
        case SchemaChange::Kind::SchemaEnabled:
            schema.on = change.on;
            schema.tables.remove({});
            return;
        case SchemaChange::Kind::TableEnabled:
            table.on = change.on;
            return;
        case SchemaChange::Kind::TableMode:
            table.mode = change.mode;
            return;
        case SchemaChange::Kind::ColumnEnabled:
            table.columns[change.column.toUtf8()].on = change.on;
            return;
        case SchemaChange::Kind::ColumnHashed:
            table.columns[change.column.toUtf8()].hashed = change.on;
            return;
        case SchemaChange::Kind::ColumnKey:
            return; // not in this model
        }
    }
};

/// The tables of two schemas, on but for `carts` and `logs`.
inline Model shop()
{
    Model model;
    model.schemas["shop"].tables = {{"carts", {.on = false, .columns = {}}}, {"orders", {}}, {"users", {}}};
    model.schemas["logs"] = {.on = false, .tables = {{"events", {}}}};
    return model;
}

} // namespace sluice::test
