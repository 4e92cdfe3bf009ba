// SPDX-License-Identifier: GPL-3.0-or-later
// What Sessions does about credentials that were typed: a slip must not cost what is there.
#include "accountapi.h"
#include "apiclient.h"
#include "profiles.h"
#include "sessions.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace sluice {

bool Sessions::hasSomethingToKeep() const
{
    return m_current != nullptr && (m_profile.demo || m_profiles.find(m_profile.id));
}

void Sessions::openWith(const Profile &profile, const Credentials &credentials)
{
    if (m_shutDown)
        return;
    giveUpProof();
    // The demo account's key is always right, and its session is where it was left.
    if (Entry *demo = profile.demo ? find(profile.id) : nullptr;
        demo != nullptr && demo->profile.baseUrl == profile.baseUrl) {
        ++m_opened;
        show(demo);
    } else if (profile.demo || (!hasSomethingToKeep() && !m_profiles.find(profile.id))) {
        begin(profile, credentials, profile.demo);
    } else {
        prove(profile, credentials);
    }
}

void Sessions::giveUpProof()
{
    ++m_proofs;
    if (ApiClient *proof = std::exchange(m_proof, nullptr))
        proof->shutdown();
}

QCoro::Task<void> Sessions::prove(Profile profile, Credentials credentials)
{
    const QPointer<Sessions> self(this);
    const quint64 number = ++m_proofs;
    const SessionConfig config = m_configure(profile);
    m_proof = new ApiClient({.baseUrl = config.baseUrl,
                             .credentials = credentials,
                             .readOnly = true,
                             .speed = config.speed,
                             .makeManager = config.makeManager},
                            this);
    connect(m_proof, &ApiClient::drained, m_proof, &QObject::deleteLater);
    const Result<Account> answer = co_await m_proof->account().info(CallOptions{.pastGate = true});
    if (!self || number != m_proofs)
        co_return;
    giveUpProof();
    if (answer)
        onProved(profile, credentials, *answer);
    else
        emit notProved(profile, answer.error());
}

void Sessions::onProved(const Profile &profile, const Credentials &credentials, const Account &account)
{
    Entry *old = find(profile.id);
    // Before the profile is kept, which tells the entry the new address.
    const bool sameService = old != nullptr && old->profile.baseUrl == profile.baseUrl;
    if (sameService && !account.id.isEmpty() && old->session->account().id == account.id) {
        ++m_opened;
        old->proved = true;
        old->unproved = {};
        keep(profile, credentials);
        old->session->replaceKey(credentials, account);
        show(old);
        emit proved(profile);
        return;
    }
    // One that only waits for a key gets it.
    if (old != nullptr && !(old->waitsForKey && sameService))
        drop(old->session.get());
    keep(profile, credentials);
    emit proved(profile);
    begin(profile, credentials, true);
}

void Sessions::keep(const Profile &profile, const Credentials &credentials)
{
    if (m_profiles.find(profile.id))
        m_profiles.update(profile);
    else
        m_profiles.add(profile);
    m_profiles.setLastUsed(profile.id);
    keepSecret(profile.id, credentials);
}

bool Sessions::isClosing(const ProfileId &id) const
{
    return std::ranges::any_of(m_entries, [&id](const auto &entry) {
        return entry->profile.id == id && entry->ending && !entry->cacheFolder.isEmpty();
    });
}

} // namespace sluice
