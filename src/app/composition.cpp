// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"

#include "cache/privatefolder.h"
#include "demoserver.h"
#include "mainwindow.h"
#include "secretstore.h"

#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace sluice {

namespace {

/// How long leaving waits for the answers of requests that were given up.
constexpr int drainLimitMs = 3000;

QString folderOr(const QString &folder)
{
    return folder.isEmpty() ? settingsFolder() : folder;
}

QString dataFolderOr(const QString &folder, const QString &settings)
{
    if (!folder.isEmpty())
        return folder;
    return settings.isEmpty() ? dataFolder() : QString(settings + QStringLiteral("/data"));
}

} // namespace

Composition::Composition(CommandLine commandLine)
    : Composition(std::move(commandLine), Options{})
{
}

Composition::Composition(CommandLine commandLine, Options options)
    : m_commandLine(std::move(commandLine))
    , m_demoOptions(std::move(options.demo))
    , m_dataFolder(dataFolderOr(options.dataFolder, options.settingsFolder))
    , m_intervals(std::move(options.intervals))
    , m_preferences(folderOr(options.settingsFolder))
    , m_profiles(folderOr(options.settingsFolder))
    , m_viewState(folderOr(options.settingsFolder))
    , m_secrets(options.secrets ? std::move(options.secrets) : openSecretStore())
    , m_sessions(m_profiles, *m_secrets, m_clock, [this](const Profile &profile) { return configure(profile); })
{
    // What the first frame shows is read while the window is made.
    if (const auto profile = profileAtStart())
        m_sessions.readAhead(profile->id);
    m_window = std::make_unique<MainWindow>(
        MainWindow::Services{m_sessions, m_profiles, m_preferences, m_viewState, *m_secrets, m_setupDrafts,
                             folderOr(options.settingsFolder) + QStringLiteral("/deleted-connections")});
    connect(m_window.get(), &MainWindow::demoRequested, this, &Composition::openDemo);
    connect(m_window.get(), &MainWindow::closed, this, &Composition::shutdown);
    connect(&m_sessions, &Sessions::drained, this, &Composition::finish);
    for (const auto changed : {&Preferences::pollIntervalSecondsChanged, &Preferences::reloadLimitMinutesChanged,
                               &Preferences::pausedTooLongDaysChanged})
        connect(&m_preferences, changed, &m_sessions, &Sessions::reconfigure);
}

Composition::~Composition() = default;

SessionConfig Composition::configure(const Profile &profile) const
{
    SessionConfig config;
    config.baseUrl = profile.baseUrl;
    config.readOnly = profile.readOnly;
    config.reloadLimitMs = m_preferences.reloadLimitMinutes() * 60'000;
    config.intervals = m_intervals;
    config.verdicts.pausedTooLongDays = m_preferences.pausedTooLongDays();
    if (const qint64 chosen = m_preferences.pollIntervalSeconds() * 1000LL; chosen > 0) {
        // What was chosen holds for the window in front; a large account is still spared, only less, and a hidden
        // window never reads more often.
        config.intervals.front = chosen;
        config.intervals.frontPerPage = std::min(config.intervals.frontPerPage, config.intervals.watchedPerPage);
        config.intervals.hidden = std::max(config.intervals.hidden, chosen);
    }
    // The demo account lives faster, so it is looked at more often; it has no quota to share.
    // Nor does anything of it outlive the program.
    if (!profile.demo)
        config.cacheFolder = profileFolder(m_dataFolder, profile.id);
    else
        config.intervals = config.intervals.faster(qMin(m_commandLine.demoSpeed, 30));
    return config;
}

void Composition::start()
{
    // What was kept is in the first frame.
    if (const auto profile = profileAtStart())
        m_sessions.showKept(profile->id);
    else if (!m_commandLine.demo)
        m_window->showSignIn(m_commandLine.profile);
    m_window->show();
    if (m_commandLine.exitAfterStartup) {
        connect(
            m_window.get(), &MainWindow::painted, this,
            [this] {
                // For whoever measures how long that took.
                std::puts("painted");
                std::fflush(stdout);
                shutdown();
            },
            Qt::QueuedConnection);
        return;
    }
    // After the first paint: the window is there before anything is asked of keychain or network, and before what
    // it does not show yet is made.
    QTimer::singleShot(0, this, [this] {
        openAtStart();
        QTimer::singleShot(0, m_window.get(), &MainWindow::prepare);
    });
}

std::optional<Profile> Composition::profileAtStart() const
{
    if (m_commandLine.demo)
        return std::nullopt;
    return m_commandLine.profile.isEmpty() ? m_profiles.lastUsed() : m_profiles.findByText(m_commandLine.profile);
}

void Composition::openAtStart()
{
    if (m_commandLine.demo) {
        openDemo();
        return;
    }
    if (const auto profile = profileAtStart())
        m_sessions.open(profile->id);
}

bool Composition::openDemo()
{
    if (!m_demo) {
        DemoOptions options = m_demoOptions;
        options.speed = m_commandLine.demoSpeed;
        auto server = std::make_unique<DemoServer>(std::move(options));
        if (const auto port = server->start(); !port) {
            m_window->showDemoFailure(port.error());
            return false;
        }
        m_demo = std::move(server);
    }
    Profile profile;
    profile.id = ProfileId(QStringLiteral("demo"));
    profile.name = tr("Demo account");
    profile.colour = QStringLiteral("#2a9d8f");
    profile.baseUrl = m_demo->url();
    profile.demo = true;
    m_sessions.openWith(profile, {.key = m_demo->key(), .secret = m_demo->secret()});
    return true;
}

void Composition::shutdown()
{
    m_window->hide();
    m_viewState.flush();
    m_sessions.shutdown();
    QTimer::singleShot(drainLimitMs, this, &Composition::finish);
}

void Composition::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    emit finished();
}

} // namespace sluice
