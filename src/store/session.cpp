// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "accountapi.h"
#include "accountkeeper.h"
#include "apiclient.h"
#include "cache/accountcache.h"
#include "clock.h"
#include "connectioncommands.h"
#include "connectiondetails.h"
#include "connectionsapi.h"
#include "connectionstore.h"
#include "exchangelog.h"
#include "groupcommands.h"
#include "operationlog.h"
#include "schemastore.h"

#include <QCoroFuture>
#include <QPointer>

#include <algorithm>

namespace sluice {

namespace {

constexpr int maxDoublings = 10;

} // namespace

Session::Session(SessionConfig config, Credentials credentials, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_clock(clock)
    , m_hasKey(!credentials.isEmpty())
    , m_cache(std::make_unique<AccountCache>(m_config.cacheFolder,
                                             m_config.inUse ? AccountCache::Owner::Another : AccountCache::Owner::Us))
    , m_api(std::make_unique<ApiClient>(ApiConfig{.baseUrl = m_config.baseUrl,
                                                  .credentials = std::move(credentials),
                                                  .readOnly = m_config.readOnly,
                                                  .reloadLimitMs = m_config.reloadLimitMs,
                                                  .speed = m_config.speed,
                                                  .makeManager = m_config.makeManager}))
    , m_exchanges(std::make_unique<ExchangeLog>())
    , m_operations(std::make_unique<OperationLog>())
    , m_connections(std::make_unique<ConnectionStore>(*m_api, clock, m_config.intervals))
    , m_commands(std::make_unique<ConnectionCommands>(*m_api, *m_connections, *m_operations, clock, m_config.intervals,
                                                      m_config.cacheFolder.isEmpty() ? nullptr : &m_cache->watches()))
    , m_schemas(std::make_unique<SchemaStore>(*m_api, *m_connections, *m_operations, *m_cache, clock))
    , m_details(std::make_unique<ConnectionDetails>(*m_api))
    , m_groupCommands(std::make_unique<GroupCommands>(*m_api, *m_connections, *m_operations))
{
    m_connections->setVerdictPolicy(m_config.verdicts);
    if (!m_config.cacheFolder.isEmpty())
        m_keeper = std::make_unique<AccountKeeper>(*m_cache, *m_connections, *m_commands);
    connect(m_api.get(), &ApiClient::exchangeChanged, m_exchanges.get(), &ExchangeLog::record);
    connect(m_api.get(), &ApiClient::clockOffsetChanged, m_connections.get(), &ConnectionStore::setClockOffset);
    connect(m_api.get(), &ApiClient::budgetChanged, this, [this](const Budget &budget) {
        m_connections->setBudget(budget);
        emit budgetChanged(budget);
    });
    connect(m_api.get(), &ApiClient::unauthorized, this, [this] {
        m_doubted = true;
        ask();
    });
    // The last answers may still have something to be kept.
    connect(m_api.get(), &ApiClient::drained, m_cache.get(), &AccountCache::close);
    connect(m_cache.get(), &AccountCache::closed, this, &Session::drained);
    connect(&m_cache->database(), &CacheDatabase::noticed, this, &Session::cacheNoticed);
    connect(m_connections.get(), &ConnectionStore::keptChanged, this, &Session::readOnlyChanged);
    connect(m_connections.get(), &ConnectionStore::failed, this, &Session::onFailure);
    connect(m_connections.get(), &ConnectionStore::refreshed, this, [this] {
        // A list that was under way before the doubt says nothing about the key, and nothing else gets through.
        if (!m_doubted && (m_state == State::Degraded || m_state == State::Offline))
            setState(State::Ready);
    });
}

Session::~Session() = default;

Budget Session::budget() const
{
    return m_api->budget();
}

Timestamp Session::serverNow() const
{
    return m_connections->serverNow();
}

void Session::preconnect()
{
    m_api->preconnect();
}

void Session::setReadOnly(bool readOnly)
{
    m_config.readOnly = readOnly;
    m_api->setReadOnly(readOnly);
    emit readOnlyChanged();
}

void Session::reconfigure(const SessionConfig &config)
{
    m_config.intervals = config.intervals;
    m_config.reloadLimitMs = config.reloadLimitMs;
    m_config.verdicts = config.verdicts;
    m_api->setReloadLimit(config.reloadLimitMs);
    m_connections->setIntervals(config.intervals);
    m_connections->setVerdictPolicy(config.verdicts);
}

bool Session::isReadOnly() const
{
    return m_config.readOnly || m_connections->isKept();
}

bool Session::showKept(const BoardSnapshot *kept)
{
    if (!m_keeper || !m_keeper->showKept(kept))
        return false;
    setState(State::SigningIn);
    return true;
}

void Session::setCredentials(Credentials credentials)
{
    m_hasKey = !credentials.isEmpty();
    m_api->setCredentials(std::move(credentials));
}

void Session::replaceKey(Credentials credentials, const Account &account)
{
    setCredentials(std::move(credentials));
    // What was asked with the other key says nothing about this one.
    ++m_asked;
    m_connections->stop();
    onAccepted(account);
    m_connections->refreshAll();
}

void Session::rest()
{
    m_resting = true;
    m_connections->stop();
}

void Session::wake()
{
    m_resting = false;
    if (m_state != State::Ready || m_doubted)
        ask();
    else if (m_config.readsList)
        m_connections->start();
}

void Session::cancelRequest(quint64 exchange)
{
    m_api->cancel(exchange);
}

QCoro::Task<Result<QByteArray>> Session::connectionJson(ConnectionId id)
{
    co_return co_await m_api->connections().json(id);
}

void Session::signIn()
{
    setState(State::SigningIn);
    ask();
    if (m_config.readsList)
        m_schemas->recover();
    if (m_config.keyWasGood && m_config.readsList)
        m_connections->start();
}

void Session::retry()
{
    askAgain(true);
}

void Session::askAgain(bool all)
{
    if (m_shutDown || !m_hasKey)
        return;
    // What does not read its list, though it should, has not been let in yet since it was left.
    if (m_account.id.isEmpty() || m_doubted || (m_config.readsList && !m_connections->isPolling()))
        ask();
    else if (all)
        m_connections->refreshAll();
    else
        m_connections->refresh();
}

QCoro::Task<void> Session::ask()
{
    const QPointer<Session> self(this);
    const quint64 number = ++m_asked;
    const Result<Account> answer = co_await m_api->account().info(CallOptions{.pastGate = true});
    if (!self || number != m_asked || m_shutDown)
        co_return;
    if (answer) {
        onAccepted(*answer);
        co_return;
    }
    if (answer.error().kind == Error::Kind::Unauthorized) {
        m_connections->stop();
        if (m_doubted) {
            m_doubted = false;
            m_api->resolveUnauthorized(false);
        }
        setState(State::SignedOut, answer.error());
        emit signInRefused(answer.error());
        co_return;
    }
    onFailure(answer.error());
}

void Session::onAccepted(const Account &account)
{
    const bool changed = !(m_account == account);
    m_account = account;
    if (m_doubted) {
        m_doubted = false;
        m_api->resolveUnauthorized(true);
    }
    setState(State::Ready);
    if (changed)
        emit accountChanged();
    if (!m_config.readsList || m_resting)
        return;
    // Of a key that was known to be good the list was asked for as well, and may have failed with the question.
    if (m_connections->isPolling() && m_connections->error())
        m_connections->refreshAll();
    else
        m_connections->start();
}

void Session::onFailure(const Error &error)
{
    if (m_shutDown || m_state == State::SignedOut)
        return;
    switch (error.kind) {
    case Error::Kind::Cancelled:
        // Somebody has given up the question; what waits behind it cannot.
        askLater(error);
        return;
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Tls:
    case Error::Kind::NoTls:
        setState(State::Offline, error);
        break;
    default:
        setState(State::Degraded, error);
        break;
    }
    // A certificate that is refused stays refused, and so does what speaks no TLS; all else may pass.
    if (error.kind != Error::Kind::Tls && error.kind != Error::Kind::NoTls)
        askLater(error);
}

void Session::askLater(const Error &error)
{
    const quint64 number = ++m_retries;
    // Soon at first, for what passes; then no more often than the list would be read in good days, and never before
    // the service wants it.
    const qint64 first = m_config.intervals.sessionRetry;
    const qint64 wait =
        std::min(first << std::min(m_failures++, maxDoublings), std::max(first, m_connections->pollInterval()));
    m_clock.after(std::max(wait, error.retryAfterMs.value_or(0)), this, [this, number] {
        if (number == m_retries && !m_resting
            && (m_doubted || m_account.id.isEmpty() || m_state == State::SigningIn || m_state == State::Degraded
                || m_state == State::Offline))
            askAgain(false);
    });
}

void Session::setState(State state, std::optional<Error> error)
{
    if (state == State::Ready)
        m_failures = 0;
    const bool changed = m_state != state || m_error != error;
    m_state = state;
    m_error = std::move(error);
    if (changed)
        emit stateChanged(state);
}

void Session::shutdown()
{
    m_shutDown = true;
    m_connections->stop();
    m_api->shutdown();
}

} // namespace sluice
