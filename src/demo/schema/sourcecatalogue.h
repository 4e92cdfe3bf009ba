// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/demoschema.h"

#include <QJsonObject>

#include <memory>

namespace sluice::demo {

/// How large the configs of a generated account are.
struct SourceSize
{
    int schemas = 3;
    int tables = 20;
    int columns = -1; ///< -1: as many as there are, none of them touched
};

/// What the connections read: the schemas, tables and columns of each source, which are data (resources/demo) or made
/// up.
class SourceCatalogue
{
public:
    /// With a size every source is made up so large.
    explicit SourceCatalogue(std::optional<SourceSize> size);

    /// What discovery finds in the source, as a new config. `schema` is the connection's name, which becomes that of
    /// the schemas that have none of their own in the source.
    [[nodiscard]] std::unique_ptr<DemoSchemaConfig> discover(const QString &source, const QString &schema,
                                                             quint64 seed) const;
    /// Looks again: what has come is added as the policy says, what has gone is taken away or kept as deleted.
    void rediscover(DemoSchemaConfig &config, const QString &source, const QString &schema, quint64 seed) const;

    /// The code of the refusal, "NotSupported_SchemaReload" and the like; empty where a reload is possible.
    [[nodiscard]] QString reloadRefusal(const QString &source) const;
    /// May primary keys be chosen? In files alone.
    [[nodiscard]] bool isFile(const QString &source) const;

private:
    void addTables(DemoSchema &schema, const QJsonObject &tables, const QJsonObject &options, quint64 seed) const;
    void addMadeUp(DemoSchemaConfig &config, const QJsonObject &generate, const QString &prefix, quint64 seed) const;

    std::optional<SourceSize> m_size;
    QJsonObject m_sources;
};

} // namespace sluice::demo
