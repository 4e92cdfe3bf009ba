// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"
#include "id.h"
#include "result.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace sluice {

/// Keeps one key and secret per profile: in the system's keychain, or, where there is none, in memory for this run.
///
/// Outlives whoever awaits it. Nothing blocks: the keychain may ask its owner for a password first, and its answer then
/// takes as long as that does.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Keychain,
        Memory, ///< forgotten when Sluice ends
    };
    Q_ENUM(Kind)

    /// What the user must be told, plainly, because a secret will not be there next time.
    enum class Notice {
        None,
        NoKeychain,      ///< this computer has none that answers: everything stays in memory for this run
        KeychainRefused, ///< it is there, but it or its owner said no: that secret stays in memory for this run
    };
    Q_ENUM(Notice)

    explicit SecretStore(QObject *parent = nullptr);
    ~SecretStore() override;

    /// Empty credentials when nothing is kept for this profile. An error (always of kind Storage, or Cancelled when the
    /// store is gone meanwhile) when something is kept, but cannot be read.
    virtual QCoro::Task<Result<Credentials>> read(ProfileId profile) = 0;
    /// Kept, or told by `noticed` that it is kept for this run only.
    virtual QCoro::Task<Result<Done>> write(ProfileId profile, Credentials credentials) = 0;
    /// Nothing to remove is success.
    virtual QCoro::Task<Result<Done>> remove(ProfileId profile) = 0;

    /// Edits of the profile that were not sent and may have secrets in them, as one text; empty when nothing is kept.
    virtual QCoro::Task<Result<QString>> readEdits(ProfileId profile);
    /// In the keychain or nowhere: a run needs no copy of what it has itself, and then the answer is an error of kind
    /// Storage. Empty: nothing is kept any more.
    virtual QCoro::Task<Result<Done>> writeEdits(ProfileId profile, QString text);

    [[nodiscard]] virtual Kind kind() const = 0;
    [[nodiscard]] virtual Notice notice() const = 0;

signals:
    /// `kind` or `notice` are others than before.
    void noticed(sluice::SecretStore::Notice notice);
};

/// The store for the running program: the system's keychain with memory behind it. Asks nobody anything before the
/// first call.
[[nodiscard]] std::unique_ptr<SecretStore> openSecretStore();

} // namespace sluice
