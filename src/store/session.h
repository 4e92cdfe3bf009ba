// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "budget.h"
#include "cache/cachenotice.h"
#include "credentials.h"
#include "group.h"
#include "intervals.h"
#include "result.h"
#include "verdict.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class AccountCache;
class AccountKeeper;
class ApiClient;
class Clock;
class ConnectionCommands;
class ConnectionDetails;
class ConnectionStore;
class ExchangeLog;
class GroupCommands;
class OperationLog;
class SchemaStore;
struct BoardSnapshot;

struct SessionConfig
{
    QUrl baseUrl;
    bool readOnly = false;
    int speed = 1; ///< divides the transport's limits; the clock divides the stores' intervals
    /// The key was accepted before: what it may read is read while it is tried, which saves a round trip.
    bool keyWasGood = false;
    /// The account's list is read and kept fresh. Without it only what is asked for is read, and syncs are watched one
    /// by one.
    bool readsList = true;
    /// Where what is kept of this account lives; empty: in memory, for as long as the session.
    QString cacheFolder;
    /// Another Sluice has that folder: drafts are kept for as long as the session.
    bool inUse = false;
    int reloadLimitMs = 30 * 60'000;
    Intervals intervals;
    VerdictPolicy verdicts;
    std::function<QNetworkAccessManager *()> makeManager; ///< for tests
};

/// One account, signed in with one key: everything live about it. Outlives every pane that shows it.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State {
        SignedOut, ///< no key, or the service refused it
        SigningIn, ///< the key is being tried
        Ready,
        Degraded, ///< the service answers, but not with what is needed; asked again by itself
        Offline,  ///< no connection to the service; asked again by itself
    };
    Q_ENUM(State)

    Session(SessionConfig config, Credentials credentials, Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] State state() const { return m_state; }
    /// Why it is not Ready.
    [[nodiscard]] std::optional<Error> error() const { return m_error; }
    [[nodiscard]] const Account &account() const { return m_account; }
    /// Nothing may be changed: by the profile, or because what is shown was kept by an earlier run and may be outdated.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] Budget budget() const;
    [[nodiscard]] Timestamp serverNow() const;
    [[nodiscard]] QUrl baseUrl() const { return m_config.baseUrl; }

    [[nodiscard]] ConnectionStore &connections() const { return *m_connections; }
    [[nodiscard]] ConnectionCommands &commands() const { return *m_commands; }
    [[nodiscard]] GroupCommands &groupCommands() const { return *m_groupCommands; }
    [[nodiscard]] ConnectionDetails &details() const { return *m_details; }
    [[nodiscard]] SchemaStore &schemas() const { return *m_schemas; }
    [[nodiscard]] OperationLog &operations() const { return *m_operations; }
    [[nodiscard]] ExchangeLog &exchanges() const { return *m_exchanges; }
    /// Another Sluice had the profile open when this one came.
    [[nodiscard]] bool isInUse() const { return m_config.inUse; }
    /// What outlives the program. Opened at its first use, which is after the first paint.
    [[nodiscard]] AccountCache &cache() const { return *m_cache; }

    /// Shows the board that an earlier run has kept, before anything is asked of the service, or even the key is known.
    /// False when there is none. `kept` is what it has kept where that was read already.
    bool showKept(const BoardSnapshot *kept = nullptr);
    /// The key, where it was not there from the beginning.
    void setCredentials(Credentials credentials);
    /// Another key of the same account, which the service has accepted: all goes on with it, and is read again.
    void replaceKey(Credentials credentials, const Account &account);
    /// Tries the key (GET /v1/account/info) and begins to read when it is good.
    void signIn();
    /// Reads everything again now, by the user's wish.
    void retry();
    /// Opens the connection ahead of the first request.
    void preconnect();
    void setReadOnly(bool readOnly);
    /// Takes the intervals, the limit of a reload and the policy of verdicts over; nothing else of `config`.
    void reconfigure(const SessionConfig &config);
    /// Nobody looks at it: no list is read until it is woken. What was started goes on.
    void rest();
    void wake();
    /// Gives up one request of the exchange log.
    void cancelRequest(quint64 exchange);
    /// The indented JSON of one connection as the service gives it.
    QCoro::Task<Result<QByteArray>> connectionJson(ConnectionId id);
    /// Ends everything; `drained` follows when the last request has answered and what is kept is on the disk.
    void shutdown();

signals:
    void stateChanged(sluice::Session::State state);
    void accountChanged();
    void readOnlyChanged();
    /// About what is kept on this computer.
    void cacheNoticed(sluice::CacheNotice notice);
    void budgetChanged(const sluice::Budget &budget);
    /// The service refused the key, at sign-in or later.
    void signInRefused(const sluice::Error &error);
    void drained();

private:
    /// Is the key good? Asked past the gate.
    QCoro::Task<void> ask();
    void onAccepted(const Account &account);
    void setState(State state, std::optional<Error> error = std::nullopt);
    void onFailure(const Error &error);
    void askAgain(bool all);
    void askLater(const Error &error);

    SessionConfig m_config;
    Clock &m_clock;
    State m_state = State::SignedOut;
    std::optional<Error> m_error;
    Account m_account;
    quint64 m_asked = 0;   ///< only the newest question counts
    quint64 m_retries = 0; ///< only the newest appointment counts
    bool m_resting = false;
    int m_failures = 0;     ///< since it was Ready
    bool m_doubted = false; ///< a request was answered 401 and waits for our verdict
    bool m_shutDown = false;
    bool m_hasKey = false;
    std::unique_ptr<AccountCache> m_cache;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<ExchangeLog> m_exchanges;
    std::unique_ptr<OperationLog> m_operations;
    std::unique_ptr<ConnectionStore> m_connections;
    std::unique_ptr<ConnectionCommands> m_commands;
    std::unique_ptr<SchemaStore> m_schemas;
    std::unique_ptr<ConnectionDetails> m_details;
    std::unique_ptr<GroupCommands> m_groupCommands;
    std::unique_ptr<AccountKeeper> m_keeper; ///< null where nothing is kept
};

} // namespace sluice
