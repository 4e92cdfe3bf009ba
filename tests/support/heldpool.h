// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background.h"

#include <QCoreApplication>
#include <QSemaphore>

#include <memory>

namespace sluice::test {

/// Keeps the threads for what is done beside the window busy until it goes or is let go: whoever waits for them waits.
class HeldPool
{
public:
    HeldPool()
    {
        for (int i = 0; i < m_threads; ++i)
            backgroundPool().start([free = m_free] { (void)free->tryAcquire(1, longestMs); });
    }
    ~HeldPool() { letGo(); }
    Q_DISABLE_COPY_MOVE(HeldPool)

    void letGo() { m_free->release(m_threads); }
    /// And lets all that was asked for be done, and be heard of.
    void finish()
    {
        letGo();
        backgroundPool().waitForDone();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

private:
    static constexpr int longestMs = 15'000;

    int m_threads = backgroundPool().maxThreadCount();
    std::shared_ptr<QSemaphore> m_free = std::make_shared<QSemaphore>();
};

} // namespace sluice::test
