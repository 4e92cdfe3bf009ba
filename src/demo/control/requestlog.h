// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/call.h"

#include <map>
#include <mutex>

namespace sluice::demo {

/// Counts what was asked for, for tests: by method and path as sent, without the query.
class RequestLog
{
public:
    void count(const Call &call);
    void clear();
    [[nodiscard]] int count(const QByteArray &method, const QByteArray &path) const;
    [[nodiscard]] int total() const;
    /// {"total": n, "requests": [{"method", "path", "count"}]}
    [[nodiscard]] QByteArray json() const;

private:
    mutable std::mutex m_mutex;
    std::map<std::pair<QByteArray, QByteArray>, int> m_counts;
    int m_total = 0;
};

} // namespace sluice::demo
