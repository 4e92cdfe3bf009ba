// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/profilelocks.h"
#include "credentials.h"
#include "operation.h"
#include "profile.h"
#include "result.h"
#include "session.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sluice {

class ApiClient;
class Profiles;
class SecretStore;
struct BoardSnapshot;

/// The sessions of this run, one a profile, and which of them the window shows.
///
/// One that is left stays as it is, so that switching profiles loses nothing: what the user started in it goes on to
/// its end, then it rests and asks the service for nothing until it is shown again. One whose key nobody has accepted
/// yet ends, and where the key of the one that is shown instead is refused, the one before is shown again.
class Sessions : public QObject
{
    Q_OBJECT

public:
    /// Turns a profile into the session's limits; the demo account lives faster, tests shorten everything.
    using Configure = std::function<SessionConfig(const Profile &)>;

    Sessions(Profiles &profiles, SecretStore &secrets, Clock &clock, Configure configure, QObject *parent = nullptr);
    ~Sessions() override;

    /// The session that is shown; null while nobody is signed in.
    [[nodiscard]] Session *current() const { return m_current; }
    [[nodiscard]] const Profile &currentProfile() const { return m_profile; }
    /// Profiles that were left with operations running.
    [[nodiscard]] QList<Profile> busyElsewhere() const;

    /// The names of all connections with a schema draft that is lost when the program ends.
    [[nodiscard]] QStringList draftsNotKept() const;

    /// Begins to read what an earlier run has kept of the profile, beside the window, for a `showKept` that follows
    /// soon.
    void readAhead(const ProfileId &id);
    /// Shows what an earlier run has kept of the profile, if there is something: at the start, before the first paint.
    /// `open` goes on from there.
    void showKept(const ProfileId &id);
    /// Shows the profile's session, with the secret from the keychain; what is kept of it at once. Where there is no
    /// secret, `needsSignIn` follows.
    void open(const ProfileId &id);
    /// Shows a session with these credentials. They are kept in the secret store once the service has accepted them,
    /// and the profile among the profiles, unless it is the demo account's.
    ///
    /// Where there is a session that a slip could cost, or the profile is known, they are tried before anything
    /// changes: `proved` or `notProved` follows; the latter also where a first key cannot be tried, which then is given
    /// up. A key of the same account is then handed to the profile's session,
    /// which goes on; any other replaces it.
    void openWith(const Profile &profile, const Credentials &credentials);
    /// Credentials are being tried, beside what is shown.
    [[nodiscard]] bool isProving() const { return m_proof != nullptr; }
    /// Leaves all as it is.
    void giveUpProof();
    /// Shows none; what was shown is left.
    void close();
    /// Ends the profile's session and forgets its secret; the profile stays.
    void signOut(const ProfileId &id);
    /// What the profiles are turned into is another now: all sessions take it over.
    void reconfigure();
    /// Ends all; `drained` follows when the last request of the last session has answered.
    void shutdown();

signals:
    /// The window shows another session, or none.
    void currentChanged(sluice::Session *session);
    /// Name, colour or rights of the profile that is shown are others.
    void currentProfileChanged(const sluice::Profile &profile);
    /// There is no secret for the profile, the secret cannot be read, or the service refused it.
    void needsSignIn(const sluice::Profile &profile, const std::optional<sluice::Error> &error);
    /// The credentials were accepted; the session of the profile is shown, or will be in a moment.
    void proved(const sluice::Profile &profile);
    /// The credentials were refused or could not be tried; all is as before.
    void notProved(const sluice::Profile &profile, const sluice::Error &error);
    void busyElsewhereChanged();
    /// Something that was started in a profile that was left has come to its end.
    void endedElsewhere(const sluice::Profile &profile, const sluice::Operation &operation);
    /// About what is kept of an account on this computer.
    void cacheNoticed(sluice::CacheNotice notice);
    /// The credentials were accepted, but could not be kept: the next start asks again.
    void secretNotKept(const sluice::Error &error);
    /// Signed out, but the keychain may still hold the secret.
    void secretNotForgotten(const sluice::Error &error);
    void drained();

private:
    /// What is being read, or was, before it is shown.
    struct Ahead
    {
        QString cacheFolder;
        QFuture<std::shared_ptr<const BoardSnapshot>> board;
    };
    struct Entry
    {
        Profile profile;
        Credentials unproved; ///< to be kept once accepted
        std::unique_ptr<Session> session;
        QString cacheFolder;
        bool waitsForKey = false; ///< shows what was kept, and knows no key yet
        bool proved = false;      ///< the service has accepted the key
        bool resting = false;
        bool ending = false;
        bool forget = false; ///< the profile was removed: what is kept of it goes as well
    };

    /// To be begun when the one before it has closed what is kept of the profile.
    struct Next
    {
        Profile profile;
        Credentials credentials;
        bool keyWasGood = false;
        quint64 number = 0;
    };

    QCoro::Task<void> readSecret(Profile profile, quint64 number);
    QCoro::Task<void> keepSecret(ProfileId id, Credentials credentials);
    QCoro::Task<void> forgetSecret(ProfileId id);
    Entry *find(const ProfileId &id);
    [[nodiscard]] Entry *entryOf(const Session *session) const;
    /// What is shown is more than a key of an unknown profile being tried.
    [[nodiscard]] bool hasSomethingToKeep() const;
    QCoro::Task<void> prove(Profile profile, Credentials credentials);
    void onProved(const Profile &profile, const Credentials &credentials, const Account &account);
    void keep(const Profile &profile, const Credentials &credentials);
    /// What is kept of the profile is still open.
    [[nodiscard]] bool isClosing(const ProfileId &id) const;
    void begin(Profile profile, const Credentials &credentials, bool keyWasGood);
    Entry *add(const Profile &profile, const Credentials &credentials, bool keyWasGood);
    /// There is no key for what is shown.
    void endWaiting(const ProfileId &id);
    void onProfileRemoved(const ProfileId &id);
    void show(Entry *entry);
    void leave();
    /// Shows what is held, or none.
    void goBack();
    /// Ends it, and shows what is held instead where it was shown.
    void drop(Session *session);
    void release();
    /// Of what is not shown and has nothing running: it rests, or ends where there is nothing to come back to.
    void settle(Session *session);
    void end(Session *session);
    void onProfileChanged(const ProfileId &id);
    void onState(Session *session);
    void onDrained(Session *session);

    Profiles &m_profiles;
    SecretStore &m_secrets;
    Clock &m_clock;
    Configure m_configure;
    ProfileLocks m_locks; ///< outlives them
    std::vector<std::unique_ptr<Entry>> m_entries;
    Session *m_current = nullptr;
    Session *m_held = nullptr; ///< was shown, until the key of what is shown instead is accepted
    Profile m_profile;
    Ahead m_ahead;
    quint64 m_opened = 0; ///< only the newest choice counts
    std::optional<Next> m_next;
    ApiClient *m_proof = nullptr; ///< for one question: it opens nothing that is kept
    quint64 m_proofs = 0;         ///< only the newest counts
    bool m_shutDown = false;
};

} // namespace sluice
