// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/trust.h"

#include "account/dice.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace sluice::demo {

namespace {

QByteArray bytes(Dice &dice, int count)
{
    QByteArray result;
    result.reserve(count);
    for (int i = 0; i < count; ++i)
        result.append(char(dice.below(256)));
    return result;
}

QString hashOf(const QByteArray &data)
{
    return QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toBase64());
}

QString hex(const QByteArray &data, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(QCryptographicHash::hash(data, algorithm).toHex());
}

/// Services whose certificates somebody has to approve.
bool hasCertificate(const QString &service)
{
    static constexpr QLatin1String families[] = {QLatin1String("postgres"), QLatin1String("mysql"),
                                                 QLatin1String("maria"), QLatin1String("sql_server"),
                                                 QLatin1String("azure_sql")};
    return std::ranges::any_of(families, [&service](QLatin1String family) { return service.contains(family); });
}

HostKey certificate(quint64 seed, const QString &host)
{
    Dice dice(seed, u"certificate");
    // Long enough to look like one; nobody can read it.
    const QByteArray der = QByteArray::fromHex("3082035d308202450201") + bytes(dice, 420);
    HostKey key;
    key.hash = hashOf(der);
    key.name = u"CN=" + host + u", O=Example";
    key.text = QString::fromLatin1(der.toBase64());
    return key;
}

HostKey sshKey(quint64 seed)
{
    Dice dice(seed, u"tunnel");
    const QByteArray blob = QByteArray::fromHex("000000077373682d7273610000000301000100000101") + bytes(dice, 257);
    HostKey key;
    key.kind = HostKeyKind::Fingerprint;
    key.hash = hashOf(blob);
    key.text = u"ssh-rsa " + QString::fromLatin1(blob.toBase64());
    return key;
}

bool isSame(const HostKey &key, const QString &given)
{
    if (key.hash == given || key.id() == given)
        return true;
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray raw = QByteArray::fromBase64(key.hash.toLatin1());
    return raw.toBase64(options) == given.toLatin1() || raw.toBase64(QByteArray::Base64UrlEncoding) == given.toLatin1();
}

} // namespace

QString HostKey::id() const
{
    return QString::fromLatin1(hash.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

const HostKey *TrustStore::find(HostKeyKind kind, const QString &hash) const
{
    const QList<HostKey> &keys = approved(kind);
    const auto found = std::ranges::find_if(keys, [&hash](const HostKey &key) { return isSame(key, hash); });
    return found == keys.end() ? nullptr : &*found;
}

bool TrustStore::trusts(HostKeyKind kind, const QString &hash) const
{
    return find(kind, hash) != nullptr;
}

const HostKey &TrustStore::approve(HostKey key, Timestamp now, const QString &user)
{
    if (const HostKey *known = find(key.kind, key.hash))
        return *known;
    key.approvedAt = now;
    key.approvedBy = user;
    m_approved[int(key.kind)].append(key);
    return m_approved[int(key.kind)].constLast();
}

bool TrustStore::revoke(HostKeyKind kind, const QString &hash)
{
    return m_approved[int(kind)].removeIf([&hash](const HostKey &key) { return isSame(key, hash); }) > 0;
}

QList<HostKey> hostKeys(quint64 seed, const QString &service, const QJsonObject &config)
{
    QList<HostKey> keys;
    if (!config[u"tunnel_host"].toString().isEmpty())
        keys.append(sshKey(seed));
    if (const QString host = config[u"host"].toString(); !host.isEmpty() && hasCertificate(service))
        keys.append(certificate(seed, host));
    return keys;
}

QJsonObject untrustedTest(const HostKey &key)
{
    QJsonObject test{{QStringLiteral("status"), QStringLiteral("FAILED")}};
    if (key.kind == HostKeyKind::Fingerprint) {
        test[u"title"] = QStringLiteral("Connecting to SSH tunnel");
        test[u"message"] = QStringLiteral("The fingerprint of the tunnel's host is not approved");
        test[u"details"] = QJsonObject{{QStringLiteral("hash"), key.hash},
                                       {QStringLiteral("public_key"), key.text},
                                       {QStringLiteral("type"), QStringLiteral("ssh-rsa")}};
        return test;
    }
    const QByteArray der = QByteArray::fromBase64(key.text.toLatin1());
    test[u"title"] = QStringLiteral("Validating certificate");
    test[u"message"] = QStringLiteral("The certificate of the server is not approved");
    test[u"details"] = QJsonArray{QJsonObject{{QStringLiteral("name"), key.name},
                                              {QStringLiteral("hash"), key.hash},
                                              {QStringLiteral("encoded_cert"), key.text},
                                              {QStringLiteral("type"), QStringLiteral("X.509")},
                                              {QStringLiteral("sha1"), hex(der, QCryptographicHash::Sha1)},
                                              {QStringLiteral("sha256"), hex(der, QCryptographicHash::Sha256)}}};
    return test;
}

QList<HostKey> keysOf(const QJsonObject &test)
{
    const QJsonValue details = test[u"details"];
    const QJsonArray all = details.isArray() ? details.toArray() : QJsonArray{details};
    QList<HostKey> keys;
    for (const QJsonValue &each : all) {
        const bool isCertificate = each[u"encoded_cert"].isString();
        if (!each[u"hash"].isString() || !(isCertificate || each[u"public_key"].isString()))
            continue;
        keys.append({isCertificate ? HostKeyKind::Certificate : HostKeyKind::Fingerprint,
                     each[u"hash"].toString(),
                     each[u"name"].toString(),
                     each[isCertificate ? u"encoded_cert" : u"public_key"].toString(),
                     {},
                     {}});
    }
    return keys;
}

} // namespace sluice::demo
