// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timestamp.h"

#include <QJsonObject>
#include <QList>

namespace sluice::demo {

/// What a host is recognized by.
enum class HostKeyKind { Certificate, Fingerprint };

/// A certificate that a database shows, or the SSH key of a tunnel's host.
struct HostKey
{
    HostKeyKind kind = HostKeyKind::Certificate;
    QString hash; ///< Base64, with what that has of slashes and plus signs
    QString name; ///< of certificates
    QString text; ///< the certificate in Base64, or the public key
    QString approvedBy;
    Timestamp approvedAt;

    /// As paths of clients spell it that do not encode: the hash once more in URL-safe Base64.
    [[nodiscard]] QString id() const;
};

/// The host keys somebody has approved for a connection or a destination.
class TrustStore
{
public:
    /// Its hosts were approved when it was set up, before the account was opened, and are not listed yet.
    bool inherits = false;

    [[nodiscard]] bool trusts(HostKeyKind kind, const QString &hash) const;
    [[nodiscard]] const QList<HostKey> &approved(HostKeyKind kind) const { return m_approved[int(kind)]; }
    /// By the hash, its URL-safe form or its id; null when none was approved.
    [[nodiscard]] const HostKey *find(HostKeyKind kind, const QString &hash) const;
    /// Once more changes nothing.
    const HostKey &approve(HostKey key, Timestamp now, const QString &user);
    /// False: there is none.
    bool revoke(HostKeyKind kind, const QString &hash);

private:
    QList<HostKey> m_approved[2];
};

/// What the hosts show that a config leads to: databases a certificate, the host of a tunnel its key. The same for the
/// same seed, whatever the host's name is.
[[nodiscard]] QList<HostKey> hostKeys(quint64 seed, const QString &service, const QJsonObject &config);

/// A failed setup test that carries the key, for people to compare and approve.
[[nodiscard]] QJsonObject untrustedTest(const HostKey &key);
/// The keys that a test carries, in whichever form.
[[nodiscard]] QList<HostKey> keysOf(const QJsonObject &test);

} // namespace sluice::demo
