// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/headless.h"

#include "connectioncommands.h"
#include "demoserver.h"
#include "environmentcredentials.h"
#include "errortext.h"
#include "exchangelog.h"
#include "operationlog.h"
#include "profiles.h"
#include "quote.h"
#include "secretstore.h"
#include "session.h"
#include "timetext.h"

#include <QCoroTask>
#include <QTimer>

#include <algorithm>

namespace sluice {

namespace {

/// How long leaving waits for the answers of requests that were given up, milliseconds.
constexpr int lastAnswersMs = 3000;
/// The demo account lives faster, so it is looked at more often; but not without end.
constexpr int maxDemoHaste = 30;
/// More syncs than this are watched by the account's list: a request for a thousand connections, instead of one each.
constexpr qsizetype maxSingleWatches = 16;
/// The longest line that is told.
constexpr qsizetype lineLimit = 2000;

/// Whole seconds, rounded up: "4 seconds", "1 min 30 s".
QString secondsText(qint64 ms)
{
    const qint64 whole = (ms + 999) / 1000 * 1000;
    return whole < 60'000 ? spanText(whole) : durationText(whole);
}

} // namespace

Headless::Headless(CommandLine commandLine, Console console, Options options)
    : m_commandLine(std::move(commandLine))
    , m_console(std::move(console))
    , m_options(std::move(options))
    , m_secrets(std::move(m_options.secrets))
{
}

Headless::~Headless() = default;

void Headless::start()
{
    if (m_commandLine.timeoutMs > 0)
        m_clock.after(m_commandLine.timeoutMs, this, [this] { onTimeLimit(); });
    if (m_commandLine.demo)
        openDemo();
    else if (!m_commandLine.profile.isEmpty())
        openProfile();
    else
        openEnvironment();
}

void Headless::onTimeLimit()
{
    QString why = tr("The time limit of %1 has passed.").arg(secondsText(m_commandLine.timeoutMs));
    if (m_session && m_session->budget().waitMs > 0)
        why += QLatin1Char(' ') + tr("The service had asked to wait.");
    stop(int(ExitCode::NotDone), why);
}

void Headless::openDemo()
{
    DemoOptions options = m_options.demo;
    options.speed = m_commandLine.demoSpeed;
    m_demo = std::make_unique<DemoServer>(std::move(options));
    if (const auto port = m_demo->start(); !port) {
        end(ExitCode::NotDone, failureText(port.error()));
        return;
    }
    m_options.intervals = m_options.intervals.faster(std::min(m_commandLine.demoSpeed, maxDemoHaste));
    open(m_demo->url(), {.key = m_demo->key(), .secret = m_demo->secret()}, false);
}

void Headless::openEnvironment()
{
    const auto lookup = m_options.variable ? m_options.variable : [](const QString &name) {
        return qEnvironmentVariable(name.toLocal8Bit().constData());
    };
    const auto found = environmentCredentials(lookup);
    const auto isSet = [&lookup](const char16_t *name) {
        return !lookup(QString::fromUtf16(name)).trimmed().isEmpty();
    };
    const bool hasKey = isSet(u"FIVETRAN_API_KEY");
    if (!found && (hasKey || isSet(u"FIVETRAN_APIKEY"))) {
        //: %1 is the name of a variable
        end(ExitCode::SignedOut,
            tr("The environment has a key without its secret. Set %1 as well.")
                .arg(hasKey ? QStringLiteral("FIVETRAN_API_SECRET") : QStringLiteral("FIVETRAN_APISECRET")));
        return;
    }
    if (!found) {
        end(ExitCode::SignedOut, tr("There is no key. Set FIVETRAN_API_KEY and FIVETRAN_API_SECRET, or name a profile "
                                    "with --profile."));
        return;
    }
    const QUrl url = found->baseUrl.isEmpty() ? Profile::defaultBaseUrl() : found->baseUrl;
    if (baseUrlProblem(url) != ProfileProblem::None) {
        end(ExitCode::Usage, tr("FIVETRAN_API_URL is not an address a key can be sent to: https, with a host and "
                                "nothing behind it."));
        return;
    }
    open(url, found->credentials, false);
}

void Headless::openProfile()
{
    const Profiles profiles(m_options.settingsFolder.isEmpty() ? settingsFolder() : m_options.settingsFolder);
    const auto profile = profiles.findByText(m_commandLine.profile);
    if (!profile) {
        QStringList names;
        for (const Profile &known : profiles.all())
            names.append(quoted(known.name));
        end(ExitCode::Usage, names.isEmpty()
                                 ? tr("There is no profile yet. Start Sluice with its window to make one.")
                                 : tr("There is no profile %1. There are: %2.")
                                       .arg(quoted(m_commandLine.profile), names.join(QStringLiteral(", "))));
        return;
    }
    if (profile->readOnly && m_commandLine.verb == CommandLine::Verb::Sync) {
        end(ExitCode::NotStarted,
            tr("The profile %1 is read-only, so it starts no sync. Nothing was sent.").arg(quoted(profile->name)));
        return;
    }
    if (!m_secrets)
        m_secrets = openSecretStore();
    QCoro::connect(m_secrets->read(profile->id), this,
                   [this, profile = *profile](const Result<Credentials> &kept) { openKept(profile, kept); });
}

void Headless::openKept(const Profile &profile, const Result<Credentials> &kept)
{
    // The time limit may have passed while the keychain asked its owner.
    if (m_hasEnded)
        return;
    if (!kept) {
        end(ExitCode::SignedOut, failureText(kept.error()));
        return;
    }
    if (kept->isEmpty()) {
        const QString why = m_secrets->notice() == SecretStore::Notice::NoKeychain
                                ? tr("There is no keychain here that could give the key of the profile %1. Set "
                                     "FIVETRAN_API_KEY and FIVETRAN_API_SECRET, and leave --profile out.")
                                : tr("The keychain has no key for the profile %1. Sign in with the window once, or set "
                                     "FIVETRAN_API_KEY and FIVETRAN_API_SECRET and leave --profile out.");
        end(ExitCode::SignedOut, why.arg(quoted(profile.name)));
        return;
    }
    open(profile.baseUrl, *kept, profile.readOnly);
}

void Headless::open(const QUrl &baseUrl, const Credentials &credentials, bool readOnly)
{
    SessionConfig config;
    config.baseUrl = baseUrl;
    config.readOnly = readOnly;
    config.readsList =
        m_commandLine.verb == CommandLine::Verb::List || m_commandLine.connections.size() > maxSingleWatches;
    config.intervals = m_options.intervals;
    // Who says how long knows better than the limit that is there for those who do not.
    config.intervals.watchLimit = std::max(config.intervals.watchLimit, m_commandLine.timeoutMs);
    m_session = std::make_unique<Session>(std::move(config), credentials, m_clock);
    connect(m_session.get(), &Session::stateChanged, this, &Headless::onSessionState);
    connect(m_session.get(), &Session::budgetChanged, this, &Headless::countDown);
    connect(&m_session->exchanges(), &ExchangeLog::exchangeChanged, this,
            [this](int index) { onExchange(m_session->exchanges().exchanges().at(index)); });
    m_session->signIn();
}

void Headless::onSessionState()
{
    const auto why = [this] {
        return m_session->error() ? failureText(*m_session->error()) : QString();
    };
    switch (m_session->state()) {
    case Session::State::SigningIn:
        return;
    case Session::State::SignedOut:
        m_stopError = m_session->error();
        stop(int(ExitCode::SignedOut), why());
        return;
    case Session::State::Ready:
        if (!m_isRunning && !m_hasEnded) {
            m_isRunning = true;
            run();
        }
        return;
    case Session::State::Degraded:
    case Session::State::Offline:
        // A sync that was asked for is watched on: it runs there, and the service may come back. That is told with the
        // request that failed. Nothing else is worth waiting for.
        if (!m_isSyncing)
            end(ExitCode::NotDone, why());
        return;
    }
}

void Headless::onExchange(const Exchange &exchange)
{
    // A look at a sync that goes on; what belongs to an operation is told by its row.
    const bool isLook = exchange.method == u"GET" && exchange.operation == OperationId::None;
    if (!m_isSyncing || m_isStopping || m_hasEnded || !isLook || exchange.state != Exchange::State::Done)
        return;
    const auto isTrouble = [](Error::Kind kind) {
        return kind == Error::Kind::Network || kind == Error::Kind::Timeout || kind == Error::Kind::Tls
               || kind == Error::Kind::NoTls || kind == Error::Kind::Server || kind == Error::Kind::BadAnswer;
    };
    const bool isTroubled = exchange.error && isTrouble(*exchange.error);
    if (isTroubled == m_isTroubled || (exchange.error && !isTroubled))
        return;
    m_isTroubled = isTroubled;
    if (!isTroubled) {
        tell(tr("The service answers again."));
        return;
    }
    const Error error{.kind = *exchange.error, .httpStatus = exchange.httpStatus};
    //: %1 is a sentence
    tell(tr("%1 What was requested goes on there; looking again.").arg(errorText(error).sentence));
}

void Headless::countDown(const Budget &budget)
{
    const qint64 ms = budget.waitMs;
    if (ms <= 0) {
        m_announcedWaitMs = 0;
        return;
    }
    // Each time when half of it has passed: an hour is a dozen lines, in a log as on a terminal.
    if (m_hasEnded || (m_announcedWaitMs > 0 && ms <= m_announcedWaitMs && ms > m_announcedWaitMs / 2))
        return;
    m_announcedWaitMs = ms;
    tell(tr("The service takes no requests now; going on in %1.").arg(secondsText(ms)));
}

void Headless::print(const QString &line)
{
    if (m_isUnwritable || m_console.out(line))
        return;
    m_isUnwritable = true;
    m_code = std::max(m_code, int(ExitCode::NotDone));
    tell(QStringLiteral("sluice: ") + tr("Standard output cannot be written."));
}

void Headless::interrupt(int signal)
{
    stop(exitCodeOfSignal(signal), m_isSyncing ? tr("Interrupted. What the service has begun goes on there.")
                                               : tr("Interrupted. Nothing was changed."));
}

void Headless::stop(int code, const QString &why)
{
    if (m_hasEnded || std::exchange(m_isStopping, true))
        return;
    if (!m_isSyncing) {
        end(code, why);
        return;
    }
    m_code = std::max(m_code, code);
    m_stoppedBy = tidied(why, lineLimit);
    tell(QStringLiteral("sluice: ") + m_stoppedBy);
    // The rows come back as unknown or given up, and with the last of them the end. While they do, one by one, none of
    // the others is told.
    const QList<Operation> operations = m_session->operations().operations();
    m_isCancelling = true;
    for (const Operation &operation : operations)
        m_session->commands().cancel(operation.id);
    m_isCancelling = false;
    for (const Operation &operation : operations)
        reportSync(operation.id);
    QTimer::singleShot(lastAnswersMs, this, [this] {
        if (!m_hasEnded)
            reportRest();
        end(m_code);
    });
}

void Headless::end(int code, const QString &why)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_code = std::max(m_code, code);
    if (!why.isEmpty())
        tell(QStringLiteral("sluice: ") + tidied(why, lineLimit));
    if (!m_session) {
        QTimer::singleShot(0, this, &Headless::leave);
        return;
    }
    connect(m_session.get(), &Session::drained, this, &Headless::leave, Qt::QueuedConnection);
    QTimer::singleShot(lastAnswersMs, this, &Headless::leave);
    m_session->shutdown();
}

void Headless::leave()
{
    // The drain and its limit both call.
    if (!std::exchange(m_hasLeft, true))
        emit finished(m_code);
}

} // namespace sluice
