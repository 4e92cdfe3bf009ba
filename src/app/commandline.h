// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace sluice {

/// What the program was started with.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(sluice::CommandLine)

public:
    enum class Action {
        Run,          ///< with the window
        RunHeadless,  ///< without: see `verb`
        PrintAndExit, ///< `text` to standard output, status 0: --help, --version
        Refuse,       ///< `text` to standard error, status 2
    };

    /// What is done without a window.
    enum class Verb { None, List, Status, Sync };

    Action action = Action::Run;
    Verb verb = Verb::None;
    QString text;
    bool demo = false;
    int demoSpeed = 60;
    QString profile;               ///< name or id; empty: the one used last
    QStringList connections;       ///< of status (one) and sync (at least one, none twice)
    QString group;                 ///< of list; empty: all
    bool json = false;             ///< one JSON object a line
    bool wait = false;             ///< of sync
    qint64 timeoutMs = 0;          ///< of everything without a window, milliseconds; 0: as long as it takes
    bool exitAfterStartup = false; ///< leave after the first paint, for smoke tests and benchmarks
};

/// "90s", "30m", "1h30m" in milliseconds; nothing for anything else, and for none at all.
[[nodiscard]] std::optional<qint64> durationMs(const QString &text);

/// Reads the arguments, the program's name first. Touches nothing else, so that it needs no application object.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

} // namespace sluice
