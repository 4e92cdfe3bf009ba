// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QTest>

namespace sluice::test {

/// The answer of a future of another thread. Ends the program rather than wait for ever.
template<typename T>
[[nodiscard]] T awaited(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 15'000))
        qFatal("there was no answer");
    return future.result();
}

} // namespace sluice::test
