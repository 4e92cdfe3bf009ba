// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow does about profiles and signing in.
#include "accountactions.h"
#include "board.h"
#include "colourdisc.h"
#include "colourstripe.h"
#include "connectionactions.h"
#include "connectionstore.h"
#include "environmentcredentials.h"
#include "errortext.h"
#include "iconset.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "profiles.h"
#include "prompt.h"
#include "quote.h"
#include "schemastore.h"
#include "secretstore.h"
#include "sessions.h"
#include "setupdrafts.h"
#include "setupjournal.h"
#include "signin/signinpane.h"
#include "statusline.h"
#include "viewstate.h"

#include <QLocale>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace sluice {

namespace {

/// So many connections are named.
constexpr qsizetype mostNames = 4;

QString variable(const QString &name)
{
    return qEnvironmentVariable(name.toLocal8Bit().constData());
}

SignInPane::KeptWhere keptWhere(const SecretStore &secrets)
{
    switch (secrets.notice()) {
    case SecretStore::Notice::NoKeychain:
        return SignInPane::KeptWhere::MemoryNoKeychain;
    case SecretStore::Notice::KeychainRefused:
        return SignInPane::KeptWhere::MemoryRefused;
    case SecretStore::Notice::None:
        break;
    }
    return secrets.kind() == SecretStore::Kind::Memory ? SignInPane::KeptWhere::MemoryNoKeychain
                                                       : SignInPane::KeptWhere::Keychain;
}

} // namespace

bool MainWindow::isTrying() const
{
    const Session *session = m_services.sessions.current();
    if (session == nullptr || m_services.sessions.currentProfile().demo || !session->account().id.isEmpty())
        return false;
    return !m_services.profiles.find(m_services.sessions.currentProfile().id);
}

void MainWindow::updateProfile()
{
    const bool signedIn = m_services.sessions.current() != nullptr;
    const Profile &profile = m_services.sessions.currentProfile();
    updateStripe();
    m_board->setProduction(signedIn && profile.production, profile.name);
    setWindowTitle(signedIn ? profile.name : tr("Sign in"));
    QString name = signedIn ? profile.name : tr("No profile");
    m_profileButton->setText(name.replace(u'&', QStringLiteral("&&")));
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_profileButton->setIcon(signedIn ? colourDisc(QColor(profile.colour), size)
                                      : icon(QStringLiteral("user-identity")));
    if (signedIn) {
        m_verbs->setSession(m_services.sessions.current(), profile);
        updateVerbs();
        m_status->setSession(m_services.sessions.current());
    }
}

void MainWindow::updateStripe()
{
    // The form for another one is not that profile's page.
    const Profile &profile = m_services.sessions.currentProfile();
    const bool isShown =
        m_services.sessions.current() != nullptr && (m_pages->currentWidget() == m_board || isFormFor(profile.id));
    m_stripe->setProfile(isShown ? QColor(profile.colour) : QColor(), isShown && profile.production,
                         isShown ? profile.name : QString());
    m_status->setProduction(isShown && profile.production);
}

SignInPane *MainWindow::signIn()
{
    if (m_signIn != nullptr)
        return m_signIn;
    m_signIn = new SignInPane(m_services.profiles, environmentCredentials(variable), this);
    m_pages->addWidget(m_signIn);
    connect(m_signIn, &SignInPane::signInRequested, &m_services.sessions, &Sessions::openWith);
    connect(m_signIn, &SignInPane::profileRequested, this, &MainWindow::openProfile);
    connect(m_signIn, &SignInPane::demoRequested, this, &MainWindow::openDemo);
    connect(m_signIn, &SignInPane::profileEdited, this, [this](const Profile &profile) {
        m_services.profiles.update(profile);
        showPage(m_board);
    });
    connect(m_signIn, &SignInPane::cancelled, this, &MainWindow::cancelSignIn);
    m_signIn->setKeptWhere(keptWhere(m_services.secrets));
    m_signIn->setTrying(m_services.sessions.isProving());
    m_signIn->setCancellable(m_services.sessions.current() != nullptr);
    return m_signIn;
}

void MainWindow::updateKeptWhere()
{
    if (m_signIn != nullptr)
        m_signIn->setKeptWhere(keptWhere(m_services.secrets));
    if (m_services.secrets.notice() != SecretStore::Notice::None)
        m_message->showMessage(Tone::Information, tr("There is no keychain that keeps your key: it is held in memory, "
                                                     "and asked for again at the next start."));
}

void MainWindow::onCacheNoticed(CacheNotice notice)
{
    switch (notice) {
    case CacheNotice::None:
        break;
    case CacheNotice::SetAside:
        m_message->showMessage(Tone::Attention,
                               tr("What was kept of this account on this computer could not be read. The file was "
                                  "kept aside, its name ends in “.damaged”, and a new one was begun."));
        break;
    case CacheNotice::NotWritable:
        m_message->showMessage(Tone::Attention, tr("Drafts and history cannot be written on this computer: they are "
                                                   "forgotten when Sluice ends."));
        break;
    case CacheNotice::InUse:
        m_message->showMessage(
            Tone::Attention, tr("Another Sluice has this account open, and keeps its drafts. What you change here and "
                                "do not apply is forgotten when this one ends."));
        break;
    case CacheNotice::Newer:
        m_message->showMessage(Tone::Attention, tr("A newer Sluice has kept drafts and history of this account; this "
                                                   "one leaves them alone, and forgets its own when it ends."));
        break;
    }
}

void MainWindow::openProfile(const ProfileId &id)
{
    m_formStays = false;
    m_services.sessions.open(id);
    if (m_services.sessions.current() != nullptr && m_services.sessions.currentProfile().id == id)
        showPage(m_board);
}

void MainWindow::openDemo()
{
    m_formStays = false;
    emit demoRequested();
    if (m_services.sessions.current() != nullptr && m_services.sessions.currentProfile().demo)
        showPage(m_board);
}

void MainWindow::cancelSignIn()
{
    if (m_services.sessions.isProving()) {
        m_services.sessions.giveUpProof();
        signIn()->setTrying(false);
    } else if (isTrying()) {
        m_services.sessions.close();
    } else if (m_services.sessions.current() != nullptr) {
        showPage(m_board);
    }
}

void MainWindow::onProved(const Profile &profile)
{
    m_formStays = false;
    // Where another session begins, that says so by itself.
    if (m_services.sessions.current() != nullptr && m_services.sessions.currentProfile().id == profile.id)
        showPage(m_board);
}

void MainWindow::onNotProved(const Error &error)
{
    const bool signedIn = m_services.sessions.current() != nullptr && !isTrying();
    signIn()->showNotTaken(error, signedIn ? m_services.sessions.currentProfile().name : QString());
}

void MainWindow::editProfile()
{
    m_services.sessions.giveUpProof();
    m_formStays = true;
    signIn()->startEdit(m_services.sessions.currentProfile());
    signIn()->setCancellable(true);
    showPage(signIn());
}

void MainWindow::signOut()
{
    const Profile profile = m_services.sessions.currentProfile();
    const auto go = [this, id = profile.id] {
        m_services.setupDrafts.forget(id.text());
        m_journal->forget(id);
        m_services.sessions.signOut(id);
        if (m_pages->currentWidget() == m_board)
            showSignIn();
    };
    const Session *session = m_services.sessions.current();
    QStringList schemas;
    if (session != nullptr)
        schemas = session->connections().namesOf(session->schemas().notKept());
    const QStringList lost = lostDrafts({profile.id.text()}, schemas);
    if (lost.isEmpty()) {
        go();
        return;
    }
    const Question question{.text = tr("Sign out without sending what was changed?"),
                            .details = lost.join(u' '),
                            .verb = tr("Sign out"),
                            .danger = Danger::Costly,
                            .typedName = {},
                            .option = {}};
    m_prompt->confirm(this, question, [this, go, id = profile.id](const Answer &answer) {
        if (answer.confirmed && m_services.sessions.current() != nullptr
            && m_services.sessions.currentProfile().id == id)
            go();
    });
}

QString MainWindow::namesText(QStringList names)
{
    const qsizetype others = names.size() - mostNames;
    if (others > 0)
        names = names.first(mostNames) + QStringList(tr("%n other(s)", nullptr, int(others)));
    return tidied(QLocale().createSeparatedList(names));
}

QStringList MainWindow::lostDrafts(const QStringList &profiles, const QStringList &schemas) const
{
    const SetupDrafts &drafts = m_services.setupDrafts;
    QStringList names;
    int changes = 0;
    for (const QString &profile : profiles) {
        names += drafts.names(profile);
        changes += drafts.count(profile);
    }
    QStringList sentences;
    if (changes > 0)
        sentences.append(tr("%n change(s) of Setup tabs have not been sent, and are lost: %1.", nullptr, changes)
                             .arg(namesText(names)));
    if (!schemas.isEmpty())
        sentences.append(tr("Changes to the tables of %n connection(s) have not been sent, and are lost: %1.", nullptr,
                            int(schemas.size()))
                             .arg(namesText(schemas)));
    return sentences;
}

QString MainWindow::discardDraftsId()
{
    return QStringLiteral("discardDrafts");
}

void MainWindow::tellDrafts(bool restored)
{
    const SetupDrafts &drafts = m_services.setupDrafts;
    const QString profile = m_services.sessions.currentProfile().id.text();
    const QStringList there = drafts.names(profile);
    const QStringList gone = drafts.goneNames(profile);
    QStringList sentences;
    if (restored && !there.isEmpty())
        sentences.append(tr("%n change(s) of Setup tabs were not sent when Sluice ended, and are here again: %1.",
                            nullptr, drafts.count(profile))
                             .arg(namesText(there)));
    m_restoredText = sentences.join(u' ');
    if (gone.isEmpty()) {
        if (!sentences.isEmpty())
            tell(m_restoredText, {});
        return;
    }
    sentences.append(tr("%n connection(s) with changes of the Setup tab that were not sent are not there any more: %1. "
                        "They were deleted, or this key may no longer see them. The changes are kept, should they "
                        "come back.",
                        nullptr, int(gone.size()))
                         .arg(namesText(gone)));
    QList<ConnectionId> setups = drafts.unsent();
    setups.removeIf([&drafts](const ConnectionId &id) { return !drafts.isGone(id); });
    offerDiscard(sentences.join(u' '), setups, {});
    endWith(Bound::Account);
}

void MainWindow::offerDiscard(const QString &text, const QList<ConnectionId> &setups,
                              const QList<ConnectionId> &schemas)
{
    m_toldDrafts = setups;
    m_toldSchemas = schemas;
    m_message->showMessage({.tone = Tone::Attention,
                            .text = text,
                            .details = {},
                            .actions = {{discardDraftsId(), tr("&Discard the changes")}},
                            .retry = false});
}

void MainWindow::discardGoneDrafts()
{
    SetupDrafts &drafts = m_services.setupDrafts;
    for (const ConnectionId &id : std::exchange(m_toldDrafts, {})) {
        // It may have come back while the message stood.
        if (drafts.isGone(id))
            drafts.remove(id);
    }
    Session *session = m_services.sessions.current();
    for (const ConnectionId &id : std::exchange(m_toldSchemas, {})) {
        if (session != nullptr && session->connections().find(id) == nullptr)
            session->schemas().discard(id);
    }
    m_message->clear();
}

ProfileId MainWindow::askedProfile() const
{
    return isAtForm() ? m_signIn->shownProfile() : ProfileId();
}

bool MainWindow::isAtForm() const
{
    return m_signIn != nullptr && m_pages->currentWidget() == m_signIn;
}

bool MainWindow::isFormFor(const ProfileId &id) const
{
    return m_signIn != nullptr && m_signIn->isFor(id);
}

void MainWindow::removeProfile()
{
    const Session *session = m_services.sessions.current();
    Profile profile = m_services.sessions.currentProfile();
    // The form of one that has no key is in sight, be it beside another's session.
    if (const auto asked = m_services.profiles.find(askedProfile()); asked && asked->id != profile.id) {
        profile = *asked;
        session = nullptr;
    }
    QString details = tr("Its key is forgotten on this computer, and so is all that is kept of it here: drafts, "
                         "snapshots of schema configs, the history. At Fivetran nothing changes.");
    QStringList schemas;
    if (session != nullptr)
        schemas = session->connections().namesOf(session->schemas().unsent());
    for (const QString &lost : lostDrafts({profile.id.text()}, schemas))
        details += u' ' + lost;
    const Question question{.text = tr("Remove the profile %1?").arg(profile.name),
                            .details = details,
                            .verb = tr("Remove"),
                            .danger = Danger::Destructive,
                            .typedName = {},
                            .option = {}};
    m_prompt->confirm(this, question, [this, id = profile.id](const Answer &answer) {
        if (!answer.confirmed)
            return;
        m_services.setupDrafts.forget(id.text());
        m_journal->forget(id);
        m_services.sessions.signOut(id);
        m_services.profiles.remove(id);
        m_services.viewState.forget(QStringLiteral("board/open/") + id.text());
        showSignIn();
    });
}

void MainWindow::onNeedsSignIn(const Profile &profile, const std::optional<Error> &error)
{
    if (profile.demo) {
        showSignIn();
        return;
    }
    const bool signedIn = m_services.sessions.current() != nullptr;
    const bool atForm = isAtForm();
    signIn()->setCancellable(signedIn);
    if (atForm && error && (isFormFor(profile.id) || !m_services.profiles.find(profile.id))) {
        // What was typed for this profile stays in the form; only the reason is added.
        m_signIn->needKey();
        const bool tells = !m_services.sessions.isProving();
        if (tells && m_services.profiles.find(profile.id))
            m_signIn->showError(*error);
        else if (tells)
            m_signIn->showNotTaken(*error, {}); // it was never accepted
    } else if (atForm && error && m_formStays) {
        // Somebody is at another form: this one is among the profiles to be opened.
        const ErrorText words = errorText(*error);
        m_message->showMessage({.tone = Tone::Negative,
                                //: 1 = a profile, 2 = sentences saying what went wrong and what to do
                                .text = tr("%1: %2").arg(profile.name, words.text()),
                                .details = words.details,
                                .actions = {},
                                .retry = false});
    } else {
        m_services.sessions.giveUpProof();
        m_signIn->startFor(profile, error);
        m_signIn->setCancellable(signedIn);
        showPage(m_signIn);
    }
    m_formStays = signedIn;
}

void MainWindow::showSignIn(const QString &unknownProfile)
{
    m_services.sessions.giveUpProof();
    signIn()->startNew();
    m_formStays = m_services.sessions.current() != nullptr;
    m_signIn->setCancellable(m_formStays);
    if (!unknownProfile.isEmpty())
        m_signIn->showText(tr("There is no profile “%1”. You can make one here.").arg(unknownProfile));
    showPage(m_signIn);
}

void MainWindow::showDemoFailure(const Error &error)
{
    showSignIn();
    signIn()->showError(error);
}

} // namespace sluice
