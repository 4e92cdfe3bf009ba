// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "commandline.h"
#include "demooptions.h"
#include "headless/console.h"
#include "headless/exitcode.h"
#include "headless/report.h"
#include "id.h"
#include "intervals.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class DemoServer;
class SecretStore;
class Session;
struct Credentials;

/// Sluice without a window, for orchestrators and scripts: the same session, stores and commands, told by the command
/// line what to do and ending with an exit code. Needs an event loop and no display.
class Headless : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString settingsFolder; ///< for tests; empty: the user's
        DemoOptions demo;       ///< of the demo account; `speed` is given by the command line
        Intervals intervals;
        std::unique_ptr<SecretStore> secrets;                 ///< for tests; null: the keychain
        std::function<QString(const QString &name)> variable; ///< for tests; null: the environment
    };

    Headless(CommandLine commandLine, Console console, Options options);
    ~Headless() override;

    /// Finds the key, signs in and does what is asked. `finished` follows, once.
    void start();
    /// Null until the demo account was asked for.
    [[nodiscard]] DemoServer *demo() const { return m_demo.get(); }

signals:
    void finished(int exitCode);

private:
    void openDemo();
    void openEnvironment();
    QCoro::Task<void> openProfile();
    void open(const QUrl &baseUrl, const Credentials &credentials, bool readOnly);
    void onSessionState();
    void run();
    void list();
    QCoro::Task<void> status();
    void sync();
    /// Prints the rows of the sync that have ended, or whose request was answered, and are not printed yet.
    void reportSync(OperationId operation);
    void reportRow(const OperationRow &row, bool settled);
    [[nodiscard]] ReportedConnection reported(int row) const;
    /// One line for people, on standard error.
    void tell(const QString &line) const { m_console.err(line); }
    void end(ExitCode code, const QString &why = {});

    CommandLine m_commandLine;
    Console m_console;
    Options m_options;
    SystemClock m_clock;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<DemoServer> m_demo;
    std::unique_ptr<Session> m_session;
    QList<ConnectionId> m_printed;
    ExitCode m_worst = ExitCode::Done;
    bool m_running = false;
    bool m_ended = false;
};

} // namespace sluice
