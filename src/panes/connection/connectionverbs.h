// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;

namespace sluice {

/// The verbs for what is selected, made and enabled by whoever composes the window; panes only show them.
struct ConnectionVerbs
{
    QAction *sync = nullptr;
    QAction *restart = nullptr;
    QAction *pause = nullptr;
    QAction *resume = nullptr;
    QAction *test = nullptr;
    QAction *copyId = nullptr;
    QAction *dashboard = nullptr;
};

} // namespace sluice
