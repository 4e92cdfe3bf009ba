// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/demoschema.h"

#include <deque>
#include <functional>
#include <memory>

namespace sluice::demo {

/// The last few large answers, so that each is made once: a config of a million columns takes a second to write. That
/// happens on the thread of whoever asked, from a copy of the config, so that no other request waits for it.
class BodyCache
{
public:
    using Make = std::function<std::shared_ptr<const QByteArray>()>;

    /// What makes the answer, from any thread; `config` is copied now where the answer is not there already.
    Make body(const QString &id, quint64 revision, const DemoSchemaConfig &config);

private:
    struct Entry
    {
        QString id;
        quint64 revision;
        Make make;
    };
    std::deque<Entry> m_entries;
};

} // namespace sluice::demo
