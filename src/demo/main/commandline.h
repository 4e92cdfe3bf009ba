// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"
#include "result.h"

#include <QStringList>

namespace sluice::demo {

/// What the program was told to do.
struct CommandLine
{
    DemoOptions options;
    QString say; ///< help or version: print this and leave, instead of serving
};

/// Reads the arguments, the program's name first. On Kind::InvalidInput `detail` says what is wrong.
[[nodiscard]] Result<CommandLine> readCommandLine(const QStringList &arguments);

} // namespace sluice::demo
