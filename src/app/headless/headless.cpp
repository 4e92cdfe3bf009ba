// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/headless.h"

#include "demoserver.h"
#include "environmentcredentials.h"
#include "errortext.h"
#include "profiles.h"
#include "secretstore.h"
#include "session.h"

#include <QCoroTask>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace sluice {

namespace {

/// How long leaving waits for the answers of requests that were given up, milliseconds.
constexpr int drainLimitMs = 3000;
/// The demo account lives faster, so it is looked at more often; but not without end.
constexpr int maxDemoHaste = 30;

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
    if (m_commandLine.demo)
        openDemo();
    else if (!m_commandLine.profile.isEmpty())
        openProfile();
    else
        openEnvironment();
}

void Headless::openDemo()
{
    DemoOptions options = m_options.demo;
    options.speed = m_commandLine.demoSpeed;
    m_demo = std::make_unique<DemoServer>(std::move(options));
    if (const auto port = m_demo->start(); !port) {
        end(ExitCode::NotDone, errorText(port.error()).text());
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
    if (!found) {
        end(ExitCode::SignedOut, tr("There is no key. Set FIVETRAN_API_KEY and FIVETRAN_API_SECRET, or name a profile "
                                    "with --profile."));
        return;
    }
    const QUrl url = found->baseUrl.isEmpty() ? Profile::defaultBaseUrl() : baseUrlFromInput(found->baseUrl.toString());
    if (baseUrlProblem(url) != ProfileProblem::None) {
        end(ExitCode::Usage, tr("FIVETRAN_API_URL is not an address a key can be sent to: https, with a host and "
                                "nothing behind it."));
        return;
    }
    open(url, found->credentials, false);
}

QCoro::Task<void> Headless::openProfile()
{
    const QPointer<Headless> self(this);
    const Profiles profiles(m_options.settingsFolder.isEmpty() ? settingsFolder() : m_options.settingsFolder);
    const auto profile = profiles.findByText(m_commandLine.profile);
    if (!profile) {
        QStringList names;
        for (const Profile &known : profiles.all())
            names.append(known.name);
        end(ExitCode::Usage, names.isEmpty() ? tr("There is no profile yet. Start Sluice with its window to make one.")
                                             : tr("There is no profile \"%1\". There are: %2.")
                                                   .arg(m_commandLine.profile, names.join(QStringLiteral(", "))));
        co_return;
    }
    if (!m_secrets)
        m_secrets = openSecretStore();
    const auto credentials = co_await m_secrets->read(profile->id);
    if (!self)
        co_return;
    if (!credentials) {
        end(ExitCode::SignedOut, errorText(credentials.error()).text());
        co_return;
    }
    if (credentials->key.isEmpty()) {
        end(ExitCode::SignedOut, tr("The keychain has no key for the profile \"%1\". Sign in with the window once, or "
                                    "set FIVETRAN_API_KEY and FIVETRAN_API_SECRET and leave --profile out.")
                                     .arg(profile->name));
        co_return;
    }
    open(profile->baseUrl, *credentials, profile->readOnly);
}

void Headless::open(const QUrl &baseUrl, const Credentials &credentials, bool readOnly)
{
    SessionConfig config;
    config.baseUrl = baseUrl;
    config.readOnly = readOnly;
    // Only a list is worth the account's whole list; a sync is watched by itself.
    config.readsList = m_commandLine.verb == CommandLine::Verb::List;
    config.intervals = m_options.intervals;
    if (m_commandLine.timeoutMs > 0)
        config.intervals.watchLimit = m_commandLine.timeoutMs;
    m_session = std::make_unique<Session>(std::move(config), credentials, m_clock);
    connect(m_session.get(), &Session::stateChanged, this, &Headless::onSessionState);
    m_session->signIn();
}

void Headless::onSessionState()
{
    const auto why = [this] {
        return m_session->error() ? errorText(*m_session->error()).text() : QString();
    };
    switch (m_session->state()) {
    case Session::State::SigningIn:
        return;
    case Session::State::SignedOut:
        end(ExitCode::SignedOut, why());
        return;
    case Session::State::Ready:
        if (!m_running) {
            m_running = true;
            run();
        }
        return;
    case Session::State::Degraded:
    case Session::State::Offline:
        // A wait goes on: the service may come back, and the sync runs there. Nothing else is worth waiting for.
        if (m_running && m_commandLine.verb == CommandLine::Verb::Sync)
            tell(why());
        else
            end(ExitCode::NotDone, why());
        return;
    }
}

void Headless::end(ExitCode code, const QString &why)
{
    if (m_ended)
        return;
    m_ended = true;
    if (!why.isEmpty())
        tell(QStringLiteral("sluice: ") + printable(why));
    const auto leave = [this, code] {
        // Twice would be once too often: the drain and its limit both call.
        if (std::exchange(m_running, false))
            emit finished(int(code));
    };
    m_running = true;
    if (!m_session) {
        QTimer::singleShot(0, this, leave);
        return;
    }
    connect(m_session.get(), &Session::drained, this, leave, Qt::QueuedConnection);
    QTimer::singleShot(drainLimitMs, this, leave);
    m_session->shutdown();
}

} // namespace sluice
