// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

#include <QMenu>

#include <functional>

namespace sluice {

class Profiles;
class Sessions;

/// The profiles to switch between, each with its colour, and what can be done about the one that is shown.
class ProfileMenu : public QMenu
{
    Q_OBJECT

public:
    ProfileMenu(const Profiles &profiles, const Sessions &sessions, QWidget *parent = nullptr);

    /// Actions to stand last, each behind a line.
    void setLastActions(const QList<QAction *> &actions);
    /// Tells which profile is asked for its key, while nobody is signed in; asked whenever the menu opens.
    void setAsked(std::function<ProfileId()> asked) { m_asked = std::move(asked); }

signals:
    void profileRequested(const sluice::ProfileId &id);
    void demoRequested();
    void newRequested();
    void editRequested();
    void signOutRequested();
    void removeRequested();

private:
    void rebuild();
    QAction *addProfile(const QString &name, const QString &colour, bool current);

    const Profiles &m_profiles;
    const Sessions &m_sessions;
    QList<QAction *> m_last;
    std::function<ProfileId()> m_asked;
};

} // namespace sluice
