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
#include "result.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace sluice {

class DemoServer;
class SecretStore;
class Session;
struct Budget;
struct Credentials;
struct Exchange;
struct Profile;

/// Sluice without a window, for orchestrators and scripts: the same session, stores and commands, told by the command
/// line what to do and ending with an exit code. Needs an event loop and no display.
///
/// Results go to the console's `out`: once a sync is begun, a row for each connection in any case. Everything else goes
/// to `err`, and only when it is news.
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
    /// Somebody wants it to end, by this signal of the system. What the service has begun goes on there.
    void interrupt(int signal);

signals:
    void finished(int exitCode);

private:
    void onTimeLimit();
    void openDemo();
    void openEnvironment();
    void openProfile();
    void openKept(const Profile &profile, const Result<Credentials> &kept);
    void open(const QUrl &baseUrl, const Credentials &credentials, bool readOnly);
    void onSessionState();
    void onExchange(const Exchange &exchange);
    void countDown(const Budget &budget);
    void run();
    void list();
    void status();
    void showStatus(const Result<Connection> &connection);
    void sync();
    /// Prints the rows of the sync that have ended, or whose request was answered, and are not printed yet.
    void reportSync(OperationId id);
    /// Of those whose last answers did not come in time.
    void reportRest();
    void reportRow(const OperationRow &told, bool isSettled);
    [[nodiscard]] ReportedConnection reported(int row) const;
    void print(const QString &line);
    /// One line for people, on standard error.
    void tell(const QString &line) const { m_console.err(line); }
    /// Ends before everything is done; the rows that are open are reported as they stand.
    void stop(int code, const QString &why);
    void end(int code, const QString &why = {});
    void end(ExitCode code, const QString &why = {}) { end(int(code), why); }
    void leave();

    CommandLine m_commandLine;
    Console m_console;
    Options m_options;
    SystemClock m_clock;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<DemoServer> m_demo;
    std::unique_ptr<Session> m_session;
    QList<ConnectionId> m_printed;
    QHash<ConnectionId, Connection> m_seen; ///< as they were last: one that is gone is still called by its name
    QHash<ConnectionId, QString> m_told;    ///< the progress told last
    qint64 m_announcedWaitMs = 0;           ///< 0: nothing waits
    bool m_isTroubled = false;              ///< the last request could not be answered, and that was told
    int m_code = 0;                         ///< the highest so far
    bool m_isRunning = false;
    bool m_isSyncing = false; ///< a sync was asked for; its rows are open
    bool m_isStopping = false;
    bool m_isCancelling = false;
    std::optional<Error> m_stopError; ///< why nothing is watched any longer
    QString m_stoppedBy;              ///< the same in words, whatever stopped it
    bool m_isUnwritable = false;      ///< a result could not be written, and that was told
    bool m_hasEnded = false;
    bool m_hasLeft = false;
};

} // namespace sluice
