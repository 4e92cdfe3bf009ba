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

    /// Actions to stand last, each behind a line.
    void setLastActions(const QList<QAction *> &actions);

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
};

} // namespace sluice
