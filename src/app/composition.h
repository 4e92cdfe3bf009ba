// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "commandline.h"
#include "demooptions.h"
#include "preferences.h"
#include "profiles.h"
#include "sessions.h"
#include "setupdrafts.h"
#include "viewstate.h"

#include <QObject>

#include <memory>

namespace sluice {

class DemoServer;
class MainWindow;
class SecretStore;

/// The composition root: makes everything there is once, in the order of dependency, and hands it down by reference.
///
/// Ends in order, too: the window is hidden, the sessions give up their requests, and when the last one has answered,
/// or after three seconds, `finished` says that the program may leave.
class Composition : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString settingsFolder; ///< for tests; empty: the user's
        QString dataFolder;     ///< for tests; empty: the user's, or "data" in `settingsFolder` where that is given
        DemoOptions demo;       ///< of the demo account; `speed` is given by the command line
        Intervals intervals;
        std::unique_ptr<SecretStore> secrets; ///< for tests; null: the keychain
    };

    explicit Composition(CommandLine commandLine);
    Composition(CommandLine commandLine, Options options);
    ~Composition() override;

    /// Shows the window and opens what the command line asks for: the demo account, a profile, or the one used last.
    void start();
    /// Opens the demo account, which starts its server at the first time. False with the reason in the window when it
    /// cannot.
    bool openDemo();
    void shutdown();

    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] Sessions &sessions() { return m_sessions; }
    [[nodiscard]] Profiles &profiles() { return m_profiles; }
    /// Null until the demo account was opened.
    [[nodiscard]] DemoServer *demo() const { return m_demo.get(); }

signals:
    void finished();

private:
    [[nodiscard]] SessionConfig configure(const Profile &profile) const;
    /// The profile that the command line asks for, or the one used last.
    [[nodiscard]] std::optional<Profile> profileAtStart() const;
    void openAtStart();
    void finish();

    CommandLine m_commandLine;
    DemoOptions m_demoOptions;
    QString m_dataFolder;
    Intervals m_intervals;
    Preferences m_preferences;
    Profiles m_profiles;
    ViewState m_viewState;
    std::unique_ptr<SecretStore> m_secrets;
    SystemClock m_clock;
    Sessions m_sessions;
    SetupDrafts m_setupDrafts;
    std::unique_ptr<DemoServer> m_demo;
    std::unique_ptr<MainWindow> m_window;
    bool m_finished = false;
};

} // namespace sluice
