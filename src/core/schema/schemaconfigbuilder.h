// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"

namespace sluice {

/// Fills a SchemaConfig from front to back: a schema, then its tables, each followed by its columns.
class SchemaConfigBuilder
{
public:
    SchemaConfigBuilder();

    void setPolicy(const OpenEnum<SchemaPolicy> &policy) { m_config->m_policy = policy; }
    void beginSchema(std::string_view name, bool enabled, std::string_view destination = {});
    /// Of the schema that was begun last, where it is known only after its tables.
    void setSchema(bool enabled, std::string_view destination);
    void beginTable(std::string_view name, NodeFlags flags, SyncMode mode = SyncMode::Unset,
                    std::string_view destination = {});
    void addColumn(std::string_view name, NodeFlags flags, std::string_view destination = {});
    // Of the node that was begun or added last.
    void lockTable(std::string_view code, std::string_view text);
    void lockColumn(std::string_view code, std::string_view text);

    /// What is there so far, as a config of its own; `enabled` for the schema that was begun last. Tables that are not
    /// whole yet are not among it as long as they are not begun.
    [[nodiscard]] SchemaConfigPtr soFar(bool enabled) const;
    [[nodiscard]] int tableCount() const { return m_config->tableCount(); }
    /// The config; this can build no further.
    [[nodiscard]] SchemaConfigPtr finish();

private:
    static SchemaConfigPtr finished(std::shared_ptr<SchemaConfig> config);
    uint32_t reason(std::string_view code, std::string_view text);

    std::shared_ptr<SchemaConfig> m_config;
};

} // namespace sluice
