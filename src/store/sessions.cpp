// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions.h"

#include "cache/accountcache.h"
#include "connectionstore.h"
#include "operationlog.h"
#include "profiles.h"
#include "schemastore.h"
#include "secretstore.h"

#include <QCoroTask>
#include <QDir>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace sluice {

namespace {

void removeFolder(const QString &folder)
{
    if (!folder.isEmpty())
        QThreadPool::globalInstance()->start([folder] { QDir(folder).removeRecursively(); });
}

} // namespace

Sessions::Sessions(Profiles &profiles, SecretStore &secrets, Clock &clock, Configure configure, QObject *parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_configure(std::move(configure))
{
    connect(&profiles, &Profiles::profileChanged, this, &Sessions::onProfileChanged);
    connect(&profiles, &Profiles::profileRemoved, this, &Sessions::onProfileRemoved);
}

Sessions::~Sessions() = default;

Sessions::Entry *Sessions::find(const ProfileId &id)
{
    const auto it =
        std::ranges::find_if(m_entries, [&id](const auto &entry) { return entry->profile.id == id && !entry->ending; });
    return it == m_entries.end() ? nullptr : it->get();
}

Sessions::Entry *Sessions::entryOf(const Session *session) const
{
    const auto it =
        std::ranges::find_if(m_entries, [session](const auto &entry) { return entry->session.get() == session; });
    return it == m_entries.end() ? nullptr : it->get();
}

QList<Profile> Sessions::busyElsewhere() const
{
    QList<Profile> profiles;
    for (const auto &entry : m_entries) {
        if (entry->session.get() != m_current && !entry->ending && entry->session->operations().runningCount() > 0)
            profiles.append(entry->profile);
    }
    return profiles;
}

QStringList Sessions::draftsNotKept() const
{
    QStringList names;
    for (const auto &entry : m_entries) {
        if (!entry->ending)
            names += entry->session->connections().namesOf(entry->session->schemas().notKept());
    }
    return names;
}

void Sessions::readAhead(const ProfileId &id)
{
    const auto profile = m_profiles.find(id);
    const QString folder = profile ? m_configure(*profile).cacheFolder : QString();
    if (AccountCache::hasBoard(folder))
        m_ahead = {folder, AccountCache::readBoard(folder)};
}

void Sessions::showKept(const ProfileId &id)
{
    const auto profile = m_profiles.find(id);
    if (m_shutDown || !profile || find(id) != nullptr || !AccountCache::hasBoard(m_configure(*profile).cacheFolder))
        return;
    // A key that is on its way comes for another profile.
    ++m_opened;
    Entry *entry = add(*profile, {}, true);
    entry->waitsForKey = true;
    const Ahead ahead = std::exchange(m_ahead, {});
    const bool isAhead = !ahead.cacheFolder.isEmpty() && ahead.cacheFolder == entry->cacheFolder;
    const std::shared_ptr<const BoardSnapshot> kept = isAhead ? ahead.board.result() : nullptr;
    if (entry->session->showKept(kept.get()))
        show(entry);
    else
        m_entries.pop_back();
}

void Sessions::open(const ProfileId &id)
{
    if (m_shutDown)
        return;
    giveUpProof();
    showKept(id);
    const quint64 number = ++m_opened;
    if (Entry *entry = find(id)) {
        show(entry);
        if (!entry->waitsForKey)
            return;
        readSecret(entry->profile, number);
        return;
    }
    if (const auto profile = m_profiles.find(id)) {
        if (!hasSomethingToKeep())
            leave();
        readSecret(*profile, number);
    }
}

QCoro::Task<void> Sessions::readSecret(Profile profile, quint64 number)
{
    const QPointer<Sessions> self(this);
    const Result<Credentials> secret = co_await m_secrets.read(profile.id);
    if (!self || number != m_opened || m_shutDown)
        co_return;
    if (secret && !secret->isEmpty()) {
        begin(profile, *secret, true);
        co_return;
    }
    endWaiting(profile.id);
    emit needsSignIn(profile, secret ? std::nullopt : std::optional(secret.error()));
}

void Sessions::endWaiting(const ProfileId &id)
{
    Entry *entry = find(id);
    if (entry == nullptr || !entry->waitsForKey)
        return;
    drop(entry->session.get());
}

void Sessions::begin(Profile profile, const Credentials &credentials, bool keyWasGood)
{
    if (m_shutDown)
        return;
    ++m_opened;
    if (isClosing(profile.id)) {
        // Two at once would overtake each other in the same files.
        m_next = {.profile = profile, .credentials = credentials, .keyWasGood = keyWasGood, .number = m_opened};
        return;
    }
    Entry *old = find(profile.id);
    if (old != nullptr && old->waitsForKey && keyWasGood && old->profile.baseUrl == profile.baseUrl) {
        old->waitsForKey = false;
        old->session->setCredentials(credentials);
        show(old);
        old->session->signIn();
        return;
    }
    // A new key for a profile replaces its session.
    if (old != nullptr) {
        if (m_held == old->session.get())
            m_held = nullptr;
        end(old->session.get());
    }
    Entry *entry = add(profile, credentials, keyWasGood);
    Session *session = entry->session.get();
    show(entry);
    session->signIn();
}

Sessions::Entry *Sessions::add(const Profile &profile, const Credentials &credentials, bool keyWasGood)
{
    auto entry = std::make_unique<Entry>();
    entry->profile = profile;
    if (!keyWasGood)
        entry->unproved = credentials;
    SessionConfig config = m_configure(profile);
    config.keyWasGood = keyWasGood;
    config.inUse = !m_locks.take(config.cacheFolder);
    entry->cacheFolder = config.cacheFolder;
    entry->session = std::make_unique<Session>(std::move(config), credentials, m_clock);
    Session *session = entry->session.get();
    connect(session, &Session::stateChanged, this, [this, session] { onState(session); });
    connect(session, &Session::drained, this, [this, session] { onDrained(session); });
    connect(session, &Session::cacheNoticed, this, &Sessions::cacheNoticed);
    connect(&session->operations(), &OperationLog::operationEnded, this, [this, session](OperationId id) {
        if (session == m_current)
            return;
        const Entry *left = entryOf(session);
        if (left != nullptr && !left->ending)
            emit endedElsewhere(left->profile, Operation(*session->operations().find(id)));
        settle(session);
        emit busyElsewhereChanged();
    });
    m_entries.push_back(std::move(entry));
    return m_entries.back().get();
}

void Sessions::show(Entry *entry)
{
    if (entry->session.get() == m_current)
        return;
    Session *left = m_current;
    const bool isProved = entry->proved;
    m_current = entry->session.get();
    m_profile = entry->profile;
    if (std::exchange(entry->resting, false))
        m_current->wake();
    if (m_held == m_current)
        m_held = nullptr;
    else if (const Entry *last = entryOf(left); m_held == nullptr && last != nullptr && last->proved && !last->ending)
        m_held = left;
    if (!m_profile.demo)
        m_profiles.setLastUsed(m_profile.id);
    emit currentChanged(m_current);
    settle(left);
    if (isProved)
        release();
    emit busyElsewhereChanged();
}

void Sessions::close()
{
    ++m_opened;
    giveUpProof();
    leave();
}

void Sessions::onProfileChanged(const ProfileId &id)
{
    Entry *entry = find(id);
    const auto profile = m_profiles.find(id);
    if (entry == nullptr || !profile || *profile == entry->profile)
        return;
    entry->profile = *profile;
    entry->session->setReadOnly(profile->readOnly);
    if (entry->session.get() == m_current) {
        m_profile = *profile;
        emit currentProfileChanged(m_profile);
    }
}

void Sessions::onProfileRemoved(const ProfileId &id)
{
    bool isOpen = false;
    std::vector<Session *> forgotten;
    for (const auto &entry : m_entries) {
        if (entry->profile.id == id) {
            entry->forget = isOpen = true;
            forgotten.push_back(entry->session.get());
        }
    }
    for (Session *session : forgotten)
        settle(session);
    if (!isOpen) {
        Profile profile;
        profile.id = id;
        removeFolder(m_configure(profile).cacheFolder);
    }
}

void Sessions::leave()
{
    Session *left = m_current;
    if (left == nullptr)
        return;
    goBack();
    settle(left);
    emit busyElsewhereChanged();
}

void Sessions::goBack()
{
    m_current = std::exchange(m_held, nullptr);
    if (const Entry *entry = entryOf(m_current)) {
        m_profile = entry->profile;
        if (!m_profile.demo)
            m_profiles.setLastUsed(m_profile.id);
    }
    emit currentChanged(m_current);
}

void Sessions::drop(Session *session)
{
    if (session == m_current)
        goBack();
    else if (session == m_held)
        m_held = nullptr;
    end(session);
}

void Sessions::release()
{
    settle(std::exchange(m_held, nullptr));
}

void Sessions::settle(Session *session)
{
    Entry *entry = entryOf(session);
    if (entry == nullptr || session == m_held || session == m_current || session->operations().runningCount() > 0)
        return;
    if (!entry->proved || entry->forget) {
        end(session);
    } else if (!entry->ending && !std::exchange(entry->resting, true)) {
        session->rest();
    }
}

void Sessions::onState(Session *session)
{
    Entry *entry = entryOf(session);
    if (entry == nullptr || entry->ending)
        return;
    if (session->state() == Session::State::Ready) {
        entry->proved = true;
        const Credentials unproved = std::exchange(entry->unproved, {});
        if (!unproved.isEmpty() && !entry->profile.demo)
            keep(Profile(entry->profile), unproved);
        if (session == m_current)
            release();
        return;
    }
    const Profile profile = entry->profile;
    const std::optional<Error> error = session->error();
    // A key that nobody has accepted yet is tried again by who has typed it, with what the form says then.
    if (!entry->unproved.isEmpty() && error
        && (session->state() == Session::State::Degraded || session->state() == Session::State::Offline)) {
        drop(session);
        emit notProved(profile, *error);
        return;
    }
    if (session->state() != Session::State::SignedOut)
        return;
    // Of one that is only held, who has gone elsewhere hears when coming back.
    const bool isHeld = session == m_held;
    drop(session);
    if (!isHeld)
        emit needsSignIn(profile, error);
}

QCoro::Task<void> Sessions::keepSecret(ProfileId id, Credentials credentials)
{
    const QPointer<Sessions> self(this);
    const auto kept = co_await m_secrets.write(id, credentials);
    if (self && !kept)
        emit secretNotKept(kept.error());
}

void Sessions::signOut(const ProfileId &id)
{
    ++m_opened;
    giveUpProof();
    if (const Entry *entry = find(id))
        drop(entry->session.get());
    forgetSecret(id);
    if (const auto profile = m_profiles.find(id))
        emit needsSignIn(*profile, std::nullopt);
}

QCoro::Task<void> Sessions::forgetSecret(ProfileId id)
{
    const QPointer<Sessions> self(this);
    const auto removed = co_await m_secrets.remove(id);
    if (self && !removed)
        emit secretNotForgotten(removed.error());
}

void Sessions::end(Session *session)
{
    Entry *entry = entryOf(session);
    if (entry == nullptr || entry->ending)
        return;
    entry->ending = true;
    session->shutdown();
}

void Sessions::onDrained(Session *session)
{
    const auto it = std::ranges::find_if(m_entries, [session](const auto &e) { return e->session.get() == session; });
    if (it == m_entries.end())
        return;
    // It is on the stack: it told us.
    (*it)->session.release()->deleteLater();
    const QString folder = (*it)->cacheFolder;
    // Of an account that was never signed in to there is nothing to be kept either.
    const ProfileId id = (*it)->profile.id;
    const bool isComing = m_next && m_next->profile.id == id;
    const bool forget = (*it)->forget || (!(*it)->proved && !m_profiles.find(id) && !isComing);
    m_entries.erase(it);
    if (std::ranges::none_of(m_entries, [&folder](const auto &entry) { return entry->cacheFolder == folder; }))
        m_locks.giveBack(folder);
    if (forget)
        removeFolder(folder);
    if (m_shutDown && m_entries.empty())
        emit drained();
    if (m_next && !isClosing(m_next->profile.id)) {
        const auto next = std::exchange(m_next, std::nullopt);
        if (next->number == m_opened)
            begin(next->profile, next->credentials, next->keyWasGood);
    }
}

void Sessions::reconfigure()
{
    for (const auto &entry : m_entries) {
        if (!entry->ending)
            entry->session->reconfigure(m_configure(entry->profile));
    }
}

void Sessions::shutdown()
{
    m_shutDown = true;
    ++m_opened;
    giveUpProof();
    m_held = nullptr;
    m_current = nullptr;
    emit currentChanged(nullptr);
    if (m_entries.empty()) {
        QMetaObject::invokeMethod(this, &Sessions::drained, Qt::QueuedConnection);
        return;
    }
    std::vector<Session *> sessions;
    for (const auto &entry : m_entries)
        sessions.push_back(entry->session.get());
    for (Session *session : sessions)
        end(session);
}

} // namespace sluice
