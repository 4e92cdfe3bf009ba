// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain.h"
#include "secretstore.h"

#include <QHash>

#include <memory>

namespace sluice {

/// Secrets in a keychain, and in memory for this run when the keychain fails: once for all when there is none, for the
/// one secret when it is refused.
class KeychainStore : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(std::unique_ptr<Keychain> keychain, QObject *parent = nullptr);
    ~KeychainStore() override;

    QCoro::Task<Result<Credentials>> read(ProfileId profile) override;
    QCoro::Task<Result<Done>> write(ProfileId profile, Credentials credentials) override;
    QCoro::Task<Result<Done>> remove(ProfileId profile) override;
    QCoro::Task<Result<QString>> readEdits(ProfileId profile) override;
    QCoro::Task<Result<Done>> writeEdits(ProfileId profile, QString text) override;
    [[nodiscard]] Kind kind() const override { return m_kind; }
    [[nodiscard]] Notice notice() const override { return m_notice; }

private:
    /// Learns from an answer that is a failure.
    void heed(const KeychainAnswer &answer);
    /// The profile needs no place in memory any longer.
    void taken(const ProfileId &profile);
    void setNotice(Kind kind, Notice notice);

    std::unique_ptr<Keychain> m_keychain;
    Kind m_kind = Kind::Keychain;
    Notice m_notice = Notice::None;
    /// What the keychain did not take.
    QHash<ProfileId, Credentials> m_kept;
};

} // namespace sluice
