// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QHash>

namespace sluice {

/// Secrets for this run alone: the demo account's, and the tests'.
class MemoryStore : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    QCoro::Task<Result<Credentials>> read(ProfileId profile) override;
    QCoro::Task<Result<Done>> write(ProfileId profile, Credentials credentials) override;
    QCoro::Task<Result<Done>> remove(ProfileId profile) override;
    [[nodiscard]] Kind kind() const override { return Kind::Memory; }
    [[nodiscard]] Notice notice() const override { return Notice::None; }

private:
    QHash<ProfileId, Credentials> m_secrets;
};

} // namespace sluice
