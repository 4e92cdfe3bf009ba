// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachenotice.h"
#include "error.h"
#include "id.h"
#include "places.h"
#include "profile.h"

#include <QList>
#include <QMainWindow>

#include <memory>
#include <optional>

class QMenu;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace sluice {

class AccountActions;
class ActionRegistry;
class Board;
class ColourStripe;
class ConnectionActions;
class MessageBar;
class Preferences;
class ProfileMenu;
class Profiles;
class Prompt;
class SchemaActions;
class SecretStore;
class Session;
class Sessions;
class SetupDrafts;
class SetupJournal;
class SignInPane;
class StatusLine;
class ViewState;
class WindowActions;
struct Operation;

/// The window: puts the panes together, shows sign-in or board as the sessions are, and remembers how it was left.
/// Closing it hides it and says so; whoever made it decides when the program ends.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All outlive the window.
    struct Services
    {
        Sessions &sessions;
        Profiles &profiles;
        Preferences &preferences;
        ViewState &viewState;
        SecretStore &secrets;
        SetupDrafts &setupDrafts;
        QString copiesFolder; ///< for the JSON of what is deleted
    };

    explicit MainWindow(const Services &services);
    ~MainWindow() override;

    /// The form for a new profile. `unknownProfile` is a name that was asked for and is not there, or empty.
    void showSignIn(const QString &unknownProfile = {});
    /// The demo account could not be opened.
    void showDemoFailure(const Error &error);

    [[nodiscard]] ActionRegistry &registry() const { return *m_registry; }
    [[nodiscard]] Prompt &prompt() const { return *m_prompt; }
    [[nodiscard]] Board *board() const { return m_board; }
    /// Makes it where that was not done yet.
    [[nodiscard]] SignInPane *signIn();
    /// Makes what is not in sight at the start and is likely to be wanted.
    void prepare();

signals:
    void demoRequested();
    /// The user wants to leave; the window is hidden.
    void closed();
    /// The first frame with the window's content is on its way to the screen.
    void painted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildToolBar();
    void connectActions();
    void connectSessions();
    void connectBoard();
    void connectAccount();
    void connectPreferences();

    void onCurrentChanged(Session *session);
    void onSessionState();
    /// Of the Setup tabs of this profile: what is there again, if that is `restored`, and what can be sent nowhere.
    void tellDrafts(bool restored);
    /// Tells of changes that can be sent nowhere, of these Setup and Schema tabs.
    void offerDiscard(const QString &text, const QList<ConnectionId> &setups, const QList<ConnectionId> &schemas);
    void discardGoneDrafts();
    [[nodiscard]] static QString discardDraftsId();
    void openProfile(const ProfileId &id);
    void openDemo();
    void cancelSignIn();
    void onProved(const Profile &profile);
    void onNotProved(const Error &error);
    void onNeedsSignIn(const Profile &profile, const std::optional<Error> &error);
    void onCacheNoticed(CacheNotice notice);
    void updateProfile();
    void updateStripe();
    void updatePlaces();
    /// They act on what the board shows, while it is shown.
    void updateVerbs();
    void updateElsewhere();
    void updateKeptWhere();
    void showPage(QWidget *page);
    void tell(const QString &text, const QString &folder);
    /// What a message speaks of, without which it says nothing any more.
    enum class Bound {
        Account, ///< it goes where the form comes
        Place,   ///< and where another place of the board does
    };
    /// The message that is shown goes with it.
    void endWith(Bound bound);
    void endMessage();
    void onConnectionMade(const ConnectionId &id);
    void onPageLost(const ConnectionId &id, const QString &name, bool schemaUnsent, bool setupUnsent);
    void onMessageAction(const QString &id);
    void onOperationEnded(OperationId id);
    void onEndedElsewhere(const Profile &profile, const Operation &operation);
    /// Draws the eye to the window's button where the window itself is not in front.
    void alert();
    void showPalette();
    void showShortcuts();
    void showPreferences();
    void showContextMenu(const QPoint &at, const QList<ConnectionId> &ids);
    void showGroupMenu(const QPoint &at, const GroupId &group, const QList<ConnectionId> &ids);
    /// An empty menu, after which the verbs act on what is selected again.
    QMenu *contextMenu();
    void editProfile();
    void removeProfile();
    /// The profile whose form is in sight.
    [[nodiscard]] ProfileId askedProfile() const;
    [[nodiscard]] bool isAtForm() const;
    [[nodiscard]] bool isFormFor(const ProfileId &id) const;
    void signOut();
    /// Operations that run, and sentences on what is lost.
    void confirmClose(int running, const QStringList &lost);
    [[nodiscard]] static QString namesText(QStringList names);
    /// A sentence each on the Setup tabs of the profiles and on the connections by the names of `schemas`, whose
    /// changes were not sent.
    [[nodiscard]] QStringList lostDrafts(const QStringList &profiles, const QStringList &schemas) const;
    void leave();
    void showAbout();
    void resetLayout();
    void tick();
    /// A key that the service has not yet accepted, of a profile that is not kept: the form stays until it is.
    [[nodiscard]] bool isTrying() const;

    Services m_services;
    ActionRegistry *m_registry;
    Prompt *m_prompt;
    ConnectionActions *m_verbs;
    AccountActions *m_account;
    WindowActions *m_actions;
    ProfileMenu *m_profileMenu;
    ColourStripe *m_stripe;
    QStackedWidget *m_pages;
    SignInPane *m_signIn = nullptr;
    Board *m_board;
    SetupJournal *m_journal; ///< what of Setup tabs was not sent outlives the program
    SchemaActions *m_schema;
    MessageBar *m_message;
    StatusLine *m_status;
    QToolButton *m_profileButton;
    QTimer *m_ticker;
    QString m_boundText; ///< of the message that goes with something; another one stays
    std::optional<Place> m_boundPlace;
    QString m_toldFolder;              ///< that the message speaks of
    QString m_restoredText;            ///< of the message that drafts are there again
    QList<ConnectionId> m_toldDrafts;  ///< of connections that are gone, which the message offers to discard
    QList<ConnectionId> m_toldSchemas; ///< the same of Schema tabs
    OperationId m_toldOperation = OperationId::None;
    int m_ticks = 0;
    bool m_formStays = false; ///< it was opened beside a session, whatever becomes of that one
    bool m_painted = false;
    bool m_leaving = false;
};

} // namespace sluice
