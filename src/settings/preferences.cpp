// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include <algorithm>

namespace sluice {

namespace {

struct IntPreference
{
    QStringView key;
    int fallback;
    int least;
    int most;

    [[nodiscard]] int clamp(int value) const { return std::clamp(value, least, most); }
    [[nodiscard]] int read(const SettingsFile &file) const
    {
        bool ok = false;
        const int value = file.value(key).toInt(&ok);
        return ok && value >= least && value <= most ? value : fallback;
    }
};

constexpr QStringView keysGroup = u"Keys";
constexpr QStringView notificationsKey = u"Preferences/notifications";
constexpr QStringView dashboardLinksKey = u"Preferences/dashboardLinks";
constexpr QStringView confirmQuitKey = u"Preferences/confirmQuit";
constexpr IntPreference pollInterval{u"Preferences/pollIntervalSeconds", 0, 0, Preferences::mostPollSeconds};
constexpr IntPreference reloadLimit{u"Preferences/reloadLimitMinutes", 30, 1, Preferences::mostReloadMinutes};
constexpr IntPreference pausedTooLong{u"Preferences/pausedTooLongDays", 30, 1, Preferences::mostPausedDays};
/// Between the keys of one command, as QKeySequence::listToString() has it.
constexpr QStringView keysSeparator = u"; ";

bool readBool(const SettingsFile &file, QStringView key, bool fallback)
{
    const QString text = file.value(key).toString();
    if (text == u"true" || text == u"1")
        return true;
    if (text == u"false" || text == u"0")
        return false;
    return fallback;
}

} // namespace

Preferences::Preferences(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_file(folder, QStringLiteral("sluice.ini"))
{
}

Preferences::~Preferences() = default;

template<typename T>
bool Preferences::change(QStringView key, const T &now, const T &wanted)
{
    if (now == wanted)
        return false;
    m_file.set(key, wanted);
    m_file.flush();
    return true;
}

int Preferences::pollIntervalSeconds() const
{
    const int seconds = pollInterval.read(m_file);
    return seconds == 0 ? 0 : std::max(seconds, leastPollSeconds);
}

void Preferences::setPollIntervalSeconds(int seconds)
{
    const int wanted = seconds <= 0 ? 0 : pollInterval.clamp(std::max(seconds, leastPollSeconds));
    if (change(pollInterval.key, pollIntervalSeconds(), wanted))
        emit pollIntervalSecondsChanged(wanted);
}

bool Preferences::notifications() const
{
    return readBool(m_file, notificationsKey, true);
}

void Preferences::setNotifications(bool on)
{
    if (change(notificationsKey, notifications(), on))
        emit notificationsChanged(on);
}

bool Preferences::dashboardLinks() const
{
    return readBool(m_file, dashboardLinksKey, true);
}

void Preferences::setDashboardLinks(bool on)
{
    if (change(dashboardLinksKey, dashboardLinks(), on))
        emit dashboardLinksChanged(on);
}

bool Preferences::confirmQuit() const
{
    return readBool(m_file, confirmQuitKey, true);
}

void Preferences::setConfirmQuit(bool on)
{
    if (change(confirmQuitKey, confirmQuit(), on))
        emit confirmQuitChanged(on);
}

int Preferences::reloadLimitMinutes() const
{
    return reloadLimit.read(m_file);
}

void Preferences::setReloadLimitMinutes(int minutes)
{
    const int wanted = reloadLimit.clamp(minutes);
    if (change(reloadLimit.key, reloadLimitMinutes(), wanted))
        emit reloadLimitMinutesChanged(wanted);
}

int Preferences::pausedTooLongDays() const
{
    return pausedTooLong.read(m_file);
}

void Preferences::setPausedTooLongDays(int days)
{
    const int wanted = pausedTooLong.clamp(days);
    if (change(pausedTooLong.key, pausedTooLongDays(), wanted))
        emit pausedTooLongDaysChanged(wanted);
}

void Preferences::resetValues()
{
    setPollIntervalSeconds(pollInterval.fallback);
    setReloadLimitMinutes(reloadLimit.fallback);
    setPausedTooLongDays(pausedTooLong.fallback);
    setNotifications(true);
    setDashboardLinks(true);
    setConfirmQuit(true);
}

QMap<QString, QStringList> Preferences::keys() const
{
    QMap<QString, QStringList> result;
    const QStringList ids = m_file.childKeys(keysGroup);
    for (const QString &id : ids)
        result.insert(
            id, m_file.value(keysGroup + u'/' + id).toString().split(keysSeparator.toString(), Qt::SkipEmptyParts));
    return result;
}

void Preferences::setKeys(const QMap<QString, QStringList> &keys)
{
    m_file.remove(keysGroup);
    for (auto it = keys.cbegin(); it != keys.cend(); ++it)
        m_file.set(keysGroup + u'/' + it.key(), it.value().join(keysSeparator));
    m_file.flush();
}

} // namespace sluice
