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

std::unique_ptr<SecretStore> openSecretStore()
{
    return std::make_unique<KeychainStore>(std::make_unique<SystemKeychain>());
}

} // namespace sluice
