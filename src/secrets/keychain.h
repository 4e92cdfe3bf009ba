// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QString>

namespace sluice {

/// What a keychain said.
struct KeychainAnswer
{
    enum class Status {
        Ok,
        NotFound,
        Unavailable, ///< there is no keychain that works
        Refused,     ///< there is one, and the answer is no
    };

    Status status = Status::Unavailable;
    QString text;   ///< of a read that is Ok
    QString detail; ///< the keychain's own words about a failure; never the text
};

/// Texts by name in somebody else's keeping.
class Keychain
{
public:
    Keychain() = default;
    virtual ~Keychain() = default;
    Q_DISABLE_COPY_MOVE(Keychain)

    virtual QCoro::Task<KeychainAnswer> read(QString name) = 0;
    virtual QCoro::Task<KeychainAnswer> write(QString name, QString text) = 0;
    virtual QCoro::Task<KeychainAnswer> remove(QString name) = 0;
};

} // namespace sluice
