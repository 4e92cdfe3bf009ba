// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"
#include "settingsfile.h"

#include <QList>
#include <QObject>

#include <optional>

namespace sluice {

/// The profiles of this computer, in the order they were made. Every change is on the disk when the call returns.
class Profiles : public QObject
{
    Q_OBJECT

public:
    /// Reads `folder`/sluice.ini.
    explicit Profiles(const QString &folder = settingsFolder(), QObject *parent = nullptr);
    ~Profiles() override;

    [[nodiscard]] const QList<Profile> &all() const { return m_profiles; }
    [[nodiscard]] std::optional<Profile> find(const ProfileId &id) const;
    /// By id, else by name (case does not count): what `--profile` takes.
    [[nodiscard]] std::optional<Profile> findByText(const QString &text) const;
    /// The one to open at start; none when it was removed or nothing was used yet.
    [[nodiscard]] std::optional<Profile> lastUsed() const { return find(m_lastUsed); }

    /// Could this be added, or, when its id is known, take the place of what is there?
    [[nodiscard]] ProfileProblem check(const Profile &profile) const;
    /// An id for a profile to be added, so that its secret can be kept before the profile is.
    [[nodiscard]] static ProfileId newId();
    /// Gives it an id when it has none. Nothing is added when there is a problem, or the id is known: see `update`.
    ProfileProblem add(Profile profile);
    ProfileProblem update(const Profile &profile);
    /// The caller removes the secret. False when there is none of this id.
    bool remove(ProfileId id); // by value: the caller's may be that of the profile which goes
    void setLastUsed(const ProfileId &id);

    [[nodiscard]] SettingsNotice notice() const { return m_file.notice(); }

signals:
    void profileAdded(const sluice::ProfileId &id);
    void profileChanged(const sluice::ProfileId &id);
    void profileRemoved(const sluice::ProfileId &id);
    void lastUsedChanged(const sluice::ProfileId &id);

private:
    void load();
    void store(const Profile &profile);
    void storeOrder();
    [[nodiscard]] qsizetype indexOf(const ProfileId &id) const;

    SettingsFile m_file;
    QList<Profile> m_profiles;
    ProfileId m_lastUsed;
};

} // namespace sluice
