// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QHash>
#include <QObject>

namespace QCoro {
template<typename T>
class Task;
}

namespace sluice {

class SecretStore;
class SetupDrafts;

/// Keeps the drafts of Setup tabs in the keychain as they are made, for they may have secrets in them, and gives back
/// what an earlier run has left. A program that is killed loses at most the edit in flight; where there is no keychain,
/// all of them.
class SetupJournal : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    SetupJournal(SetupDrafts &drafts, SecretStore &secrets, QObject *parent = nullptr);

    /// Takes up what is left of the profile, and keeps its drafts from then on. Once is enough.
    void open(const ProfileId &id);
    /// The profile is signed out or removed: nothing of it is kept.
    void forget(const ProfileId &id);
    /// The profiles with drafts that another run would not find as they are.
    [[nodiscard]] QStringList notKept() const;

signals:
    /// So many changes are drafts again.
    void restored(const QString &profile, int changes);

private:
    struct Place
    {
        bool read = false;   ///< what was left is taken up: what is there now may be written over
        bool busy = false;   ///< the keychain was asked something and has not answered
        bool failed = false; ///< its last answer was no
        QString kept;
    };

    QCoro::Task<void> take(QString profile);
    QCoro::Task<void> keep(QString profile);
    void keepSoon(const QString &profile);

    SetupDrafts &m_drafts;
    SecretStore &m_secrets;
    QHash<QString, Place> m_places;
};

} // namespace sluice
