// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace sluice {

/// What the program was started with.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(sluice::CommandLine)

public:
    enum class Action {
        Run,
        PrintAndExit, ///< `text` to standard output, status 0: --help, --version
        Refuse,       ///< `text` to standard error, status 2
    };

    Action action = Action::Run;
    QString text;
    bool demo = false;
    int demoSpeed = 60;
    QString profile;               ///< name or id; empty: the one used last
    bool exitAfterStartup = false; ///< leave after the first paint, for smoke tests and benchmarks
};

/// Reads the arguments, the program's name first. Touches nothing else, so that it needs no application object.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

} // namespace sluice
