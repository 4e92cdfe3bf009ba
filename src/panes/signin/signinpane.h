// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"
#include "environmentcredentials.h"
#include "error.h"
#include "profile.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace sluice {

namespace Ui {
class SignInPane;
}

class Profiles;

/// Where a key is given to the program: for a new profile, for one whose key is missing or refused, or to change how a
/// profile looks. It reads the profiles and changes none; it only tells what was asked for.
class SignInPane : public QWidget
{
    Q_OBJECT

public:
    /// Where the secret will be, to be said before it is typed.
    enum class KeptWhere { Keychain, MemoryNoKeychain, MemoryRefused };

    /// `environment` is what other tools' variables hold, to be offered.
    SignInPane(const Profiles &profiles, std::optional<EnvironmentCredentials> environment, QWidget *parent = nullptr);
    ~SignInPane() override;

    void setKeptWhere(KeptWhere where);
    /// An empty form for a new profile.
    void startNew();
    /// The form of that profile, which needs its key; `error` says why, where there is a reason.
    void startFor(const Profile &profile, const std::optional<Error> &error);
    /// The form of a signed-in profile: with the key left empty, only its looks and rights change.
    void startEdit(const Profile &profile);
    /// Is it the form of that profile?
    [[nodiscard]] bool isFor(const ProfileId &id) const { return !id.isEmpty() && m_profile.id == id; }
    /// The profile whose form it is; of a new one empty until it is submitted.
    [[nodiscard]] const ProfileId &shownProfile() const { return m_profile.id; }
    /// The profile that is edited has lost its session: without a key nothing can be saved. What was typed stays.
    void needKey();
    /// A session is there to go back to.
    void setCancellable(bool cancellable);
    /// The key is being tried: the form rests, and can be given up.
    void setTrying(bool trying);
    /// The key is no longer needed here.
    void forgetKey();
    void showError(const Error &error);
    /// The key was tried beside a session, which goes on: that of `signedInTo`, or empty where there is none.
    void showNotTaken(const Error &error, const QString &signedInTo);
    void showText(const QString &text);

signals:
    void signInRequested(const sluice::Profile &profile, const sluice::Credentials &credentials);
    void profileEdited(const sluice::Profile &profile);
    void profileRequested(const sluice::ProfileId &id);
    void demoRequested();
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const Profile &profile);
    void showPurpose();
    void listProfiles();
    void takeApart();
    void useEnvironment();
    void submit();
    void complain(const QString &text, QWidget *field);
    void showAdvanced(bool shown);
    [[nodiscard]] Profile profile() const;

    std::unique_ptr<Ui::SignInPane> ui;
    const Profiles &m_profiles;
    qsizetype m_keySize = 0; ///< of the key as it stood before it was edited
    std::optional<EnvironmentCredentials> m_environment;
    Profile m_profile;
    bool m_editing = false;
    bool m_cancellable = false;
    bool m_trying = false;
    bool m_complained = false; ///< something typed is missing or wrong, and the message says so
};

} // namespace sluice
