// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/bodycache.h"

#include "api/envelope.h"
#include "schema/schemajson.h"

#include <mutex>

namespace sluice::demo {

namespace {

/// Made by the first who asks; the others wait for that one.
class LateBody
{
public:
    explicit LateBody(const DemoSchemaConfig &config)
        : m_config(config)
    {
    }

    std::shared_ptr<const QByteArray> bytes()
    {
        std::call_once(m_once, [this] {
            m_bytes = std::make_shared<const QByteArray>(data(schemaConfigJson(m_config)).body);
            m_config = {};
        });
        return m_bytes;
    }

private:
    std::once_flag m_once;
    DemoSchemaConfig m_config;
    std::shared_ptr<const QByteArray> m_bytes;
};

} // namespace

BodyCache::Make BodyCache::body(const QString &id, quint64 revision, const DemoSchemaConfig &config)
{
    constexpr std::size_t most = 3;
    for (const Entry &entry : m_entries) {
        if (entry.id == id && entry.revision == revision)
            return entry.make;
    }
    std::erase_if(m_entries, [&id](const Entry &entry) { return entry.id == id; });
    while (m_entries.size() >= most)
        m_entries.pop_front();
    const auto late = std::make_shared<LateBody>(config);
    m_entries.push_back({id, revision, [late] {
                             return late->bytes();
                         }});
    return m_entries.back().make;
}

} // namespace sluice::demo
