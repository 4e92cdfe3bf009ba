// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachedatabase.h"
#include "patience.h"

#include <QSemaphore>

#include <memory>

namespace sluice::test {

/// Keeps a database busy until it goes or is let go: what is to be written waits, and so does who waits for that.
class HeldDisk
{
public:
    explicit HeldDisk(CacheDatabase &database)
    {
        database.run([free = m_free](Sql &) -> Result<Done> {
            (void)free->tryAcquire(1, patience);
            return Done{};
        });
    }
    ~HeldDisk() { letGo(); }
    Q_DISABLE_COPY_MOVE(HeldDisk)

    void letGo() { m_free->release(); }

private:
    std::shared_ptr<QSemaphore> m_free = std::make_shared<QSemaphore>();
};

} // namespace sluice::test
