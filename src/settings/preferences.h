// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settingsfile.h"

#include <QMap>
#include <QObject>
#include <QStringList>

namespace sluice {

/// What the user prefers, for all profiles. Setters bring a value into its range, emit only on a change, and write at
/// once; a value in the file that makes no sense reads as the default.
class Preferences : public QObject
{
    Q_OBJECT

public:
    static constexpr int leastPollSeconds = 15;
    static constexpr int mostPollSeconds = 3600;
    static constexpr int mostReloadMinutes = 240;
    static constexpr int mostPausedDays = 3650;

    /// Reads `folder`/sluice.ini.
    explicit Preferences(const QString &folder = settingsFolder(), QObject *parent = nullptr);
    ~Preferences() override;

    /// Seconds between two reads of the connections list, 15 to 3600; 0: as the account's size and budget allow.
    [[nodiscard]] int pollIntervalSeconds() const;
    void setPollIntervalSeconds(int seconds);

    /// Tell when an operation ends while the window is not in front.
    [[nodiscard]] bool notifications() const;
    void setNotifications(bool on);

    /// Offer "Open in the dashboard", which hands a link to the web browser.
    [[nodiscard]] bool dashboardLinks() const;
    void setDashboardLinks(bool on);

    /// Ask before leaving while operations run.
    [[nodiscard]] bool confirmQuit() const;
    void setConfirmQuit(bool on);

    /// The time limit of a schema reload in minutes, 1 to 240; 30 unless changed.
    [[nodiscard]] int reloadLimitMinutes() const;
    void setReloadLimitMinutes(int minutes);

    /// After how many days a paused connection counts as forgotten, 1 to 3650; 30 unless changed.
    [[nodiscard]] int pausedTooLongDays() const;
    void setPausedTooLongDays(int days);

    /// Every number and switch as it is without a choice; keys stay.
    void resetValues();

    /// The keys that were chosen for commands, by the command's id, as portable text; an empty list: none.
    [[nodiscard]] QMap<QString, QStringList> keys() const;
    void setKeys(const QMap<QString, QStringList> &keys);

    [[nodiscard]] SettingsNotice notice() const { return m_file.notice(); }

signals:
    void pollIntervalSecondsChanged(int seconds);
    void notificationsChanged(bool on);
    void dashboardLinksChanged(bool on);
    void confirmQuitChanged(bool on);
    void reloadLimitMinutesChanged(int minutes);
    void pausedTooLongDaysChanged(int days);

private:
    template<typename T>
    bool change(QStringView key, const T &now, const T &wanted);

    SettingsFile m_file;
};

} // namespace sluice
