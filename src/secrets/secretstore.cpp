// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretstore.h"

#include "keychainstore.h"
#include "systemkeychain.h"

namespace sluice {

SecretStore::SecretStore(QObject *parent)
    : QObject(parent)
{
}

SecretStore::~SecretStore() = default;

QCoro::Task<Result<QString>> SecretStore::readEdits(ProfileId)
{
    co_return QString();
}

QCoro::Task<Result<Done>> SecretStore::writeEdits(ProfileId, QString text)
{
    if (text.isEmpty())
        co_return Done{};
    co_return fail({.kind = Error::Kind::Storage, .detail = QStringLiteral("there is no keychain")});
}

std::unique_ptr<SecretStore> openSecretStore()
{
    return std::make_unique<KeychainStore>(std::make_unique<SystemKeychain>());
}

} // namespace sluice
