// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <deque>
#include <functional>
#include <memory>

namespace sluice::demo {

/// The last few large answers, so that each is made once: a config of a million columns takes a second to write.
class BodyCache
{
public:
    using Body = std::shared_ptr<const QByteArray>;

    Body body(const QString &id, quint64 revision, const std::function<QByteArray()> &make);

private:
    struct Entry
    {
        QString id;
        quint64 revision;
        Body body;
    };
    std::deque<Entry> m_entries;
};

} // namespace sluice::demo
