// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilemenu.h"

#include "colourdisc.h"
#include "iconset.h"
#include "profiles.h"
#include "sessions.h"

#include <QStyle>

namespace sluice {

ProfileMenu::ProfileMenu(const Profiles &profiles, const Sessions &sessions, QWidget *parent)
    : QMenu(parent)
    , m_profiles(profiles)
    , m_sessions(sessions)
{
    setObjectName(QStringLiteral("profileMenu"));
    connect(this, &QMenu::aboutToShow, this, &ProfileMenu::rebuild);
    rebuild();
}

void ProfileMenu::setLastActions(const QList<QAction *> &actions)
{
    m_last = actions;
    rebuild();
}

QAction *ProfileMenu::addProfile(const QString &name, const QString &colour, bool current)
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    QString text = name;
    QAction *action = addAction(colourDisc(QColor(colour), size), text.replace(u'&', QStringLiteral("&&")));
    if (current) {
        action->setCheckable(true);
        action->setChecked(true);
    }
    return action;
}

void ProfileMenu::rebuild()
{
    clear();
    const bool signedIn = m_sessions.current() != nullptr;
    const Profile &shown = m_sessions.currentProfile();
    for (const Profile &profile : m_profiles.all()) {
        QAction *action = addProfile(profile.name, profile.colour, signedIn && profile.id == shown.id);
        connect(action, &QAction::triggered, this, [this, id = profile.id] { emit profileRequested(id); });
    }
    QAction *demo = addProfile(tr("Demo account"), QStringLiteral("#2a9d8f"), signedIn && shown.demo);
    connect(demo, &QAction::triggered, this, &ProfileMenu::demoRequested);
    addSeparator();
    connect(addAction(sluice::icon(QStringLiteral("list-add")), tr("&New profile…")), &QAction::triggered, this,
            &ProfileMenu::newRequested);
    QAction *edit = addAction(sluice::icon(QStringLiteral("document-edit")), tr("&Edit this profile…"));
    connect(edit, &QAction::triggered, this, &ProfileMenu::editRequested);
    QAction *signOut = addAction(sluice::icon(QStringLiteral("network-disconnect")), tr("&Sign out"));
    signOut->setToolTip(tr("Ends the session and forgets the key of this profile"));
    connect(signOut, &QAction::triggered, this, &ProfileMenu::signOutRequested);
    QAction *remove = addAction(sluice::icon(QStringLiteral("edit-delete")), tr("&Remove this profile…"));
    connect(remove, &QAction::triggered, this, &ProfileMenu::removeRequested);
    const bool own = signedIn && !shown.demo && m_profiles.find(shown.id).has_value();
    edit->setEnabled(own);
    signOut->setEnabled(signedIn);
    // A key that is lost or revoked must not keep its profile here for ever.
    remove->setEnabled(own || (m_asked && m_profiles.find(m_asked())));
    for (QAction *action : std::as_const(m_last)) {
        addSeparator();
        addAction(action);
    }
}

} // namespace sluice
