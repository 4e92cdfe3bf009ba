// SPDX-License-Identifier: GPL-3.0-or-later
#include "background.h"

#include <QCoreApplication>

namespace sluice {

QThreadPool &backgroundPool()
{
    static QThreadPool pool;
    // As Qt's own pool does: nothing goes on while what it may use is being taken down.
    [[maybe_unused]] static const bool waits = [] {
        qAddPostRoutine([] { backgroundPool().waitForDone(); });
        return true;
    }();
    return pool;
}

} // namespace sluice
