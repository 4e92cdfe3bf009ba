// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain.h"

#include <QHash>
#include <QPromise>

#include <memory>

namespace sluice::test {

/// A keychain that says what it is told to, at once or when released. Owned by the store under test, so what is seen
/// and said lives outside.
class FakeKeychain : public Keychain
{
public:
    struct Script
    {
        QHash<QString, QString> entries;
        /// Said to everything instead of doing it.
        std::optional<KeychainAnswer::Status> failure;
        int calls = 0;
        std::shared_ptr<QPromise<void>> gate; ///< held until it is finished
        QString lastText;                     ///< of the last write
    };

    explicit FakeKeychain(std::shared_ptr<Script> script)
        : m_script(std::move(script))
    {
    }

    QCoro::Task<KeychainAnswer> read(QString name) override;
    QCoro::Task<KeychainAnswer> write(QString name, QString text) override;
    QCoro::Task<KeychainAnswer> remove(QString name) override;

private:
    std::shared_ptr<Script> m_script;
};

} // namespace sluice::test
