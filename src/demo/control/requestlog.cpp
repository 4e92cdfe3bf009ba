// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/requestlog.h"

#include "json/jsonwriter.h"

namespace sluice::demo {

void RequestLog::count(const Call &call)
{
    const std::lock_guard lock(m_mutex);
    ++m_counts[{call.method, call.path}];
    ++m_total;
}

void RequestLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_counts.clear();
    m_total = 0;
}

int RequestLog::count(const QByteArray &method, const QByteArray &path) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_counts.find({method, path});
    return found == m_counts.end() ? 0 : found->second;
}

int RequestLog::total() const
{
    const std::lock_guard lock(m_mutex);
    return m_total;
}

QByteArray RequestLog::json() const
{
    const std::lock_guard lock(m_mutex);
    JsonWriter json;
    json.beginObject().key("total").number(m_total).key("requests").beginArray();
    for (const auto &[request, count] : m_counts) {
        json.beginObject().key("method").text(QString::fromLatin1(request.first));
        json.key("path").text(QString::fromUtf8(request.second)).key("count").number(count).endObject();
    }
    return json.endArray().endObject().take();
}

} // namespace sluice::demo
