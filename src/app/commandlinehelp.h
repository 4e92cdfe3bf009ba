// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

namespace sluice {

/// One option of the command line.
struct CommandLineOption
{
    QStringList names;               ///< "h", "help"
    QString value;                   ///< what stands for its value in the help; empty: it takes none
    const char *description;         ///< a sentence as it is in the sources; the help translates it
    QList<CommandLine::Verb> takers; ///< the commands that take it; None: the window does
};

/// Every option there is, in the order of the help.
[[nodiscard]] const QList<CommandLineOption> &commandLineOptions();

/// "list", "status" …; None is empty.
[[nodiscard]] QString verbName(CommandLine::Verb verb);
/// None for a word that is no command.
[[nodiscard]] CommandLine::Verb verbOf(const QString &word);

/// The whole help of a command; of the program with its window, and of what commands there are, for None.
[[nodiscard]] QString helpText(CommandLine::Verb verb);

} // namespace sluice
