// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

#include <QMenu>

namespace sluice {

class Profiles;
class Sessions;

/// The profiles to switch between, each with its colour, and what can be done about the one that is shown.
class ProfileMenu : public QMenu
{
    Q_OBJECT

public:
    ProfileMenu(const Profiles &profiles, const Sessions &sessions, QWidget *parent = nullptr);

    /// An action to stand last, behind a line.
    void setLastAction(QAction *action);

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
    QAction *m_last = nullptr;
};

} // namespace sluice
