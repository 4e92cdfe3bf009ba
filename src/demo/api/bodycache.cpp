// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/bodycache.h"

namespace sluice::demo {

BodyCache::Body BodyCache::body(const QString &id, quint64 revision, const std::function<QByteArray()> &make)
{
    constexpr std::size_t most = 3;
    for (const Entry &entry : m_entries) {
        if (entry.id == id && entry.revision == revision)
            return entry.body;
    }
    std::erase_if(m_entries, [&id](const Entry &entry) { return entry.id == id; });
    while (m_entries.size() >= most)
        m_entries.pop_front();
    m_entries.push_back({id, revision, std::make_shared<const QByteArray>(make())});
    return m_entries.back().body;
}

} // namespace sluice::demo
