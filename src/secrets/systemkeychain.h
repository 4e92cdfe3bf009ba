// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain.h"

namespace sluice {

/// The desktop's keychain by way of QtKeychain, everything under the service "Sluice". Its plain text fallback is never
/// used.
class SystemKeychain : public Keychain
{
public:
    QCoro::Task<KeychainAnswer> read(QString name) override;
    QCoro::Task<KeychainAnswer> write(QString name, QString text) override;
    QCoro::Task<KeychainAnswer> remove(QString name) override;
};

} // namespace sluice
