// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/trustcalls.h"

#include "account/setuptests.h"
#include "api/fields.h"
#include "api/lookup.h"
#include "api/page.h"
#include "json/jsonwriter.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace sluice::demo {

namespace {

/// Whose hosts they are.
struct Owner
{
    TrustStore *store = nullptr; ///< null: there is no such connection or destination
    QList<HostKey> shown;        ///< what its hosts show
};

Owner connectionOf(const Context &context, const QString &id)
{
    DemoConnection *c = context.account.connection(id);
    if (!c)
        return {};
    QList<HostKey> shown = hostKeys(c->seed, c->service, c->config);
    for (const QJsonValue &test : std::as_const(c->setupTests))
        shown += keysOf(test.toObject());
    return {&trustOf(*c, context.account.userId), shown};
}

Owner destinationOf(const Context &context, const QString &id)
{
    DemoGroup *group = context.account.group(id);
    if (!group || !group->destination)
        return {};
    DemoDestination &destination = *group->destination;
    return {&trustOf(destination, id, context.account.userId),
            hostKeys(Dice(0, id).next(), destination.service, destination.config)};
}

/// One kind of key of one kind of owner: its paths and its words.
struct Family
{
    HostKeyKind kind;
    bool ofConnection;

    [[nodiscard]] QString path() const
    {
        const QStringView owner = ofConnection ? u"connections" : u"destinations";
        const QStringView keys = kind == HostKeyKind::Certificate ? u"certificates" : u"fingerprints";
        return u"v1/" + owner + u"/*/" + keys;
    }
    [[nodiscard]] QString text() const
    {
        return kind == HostKeyKind::Certificate ? QStringLiteral("encoded_cert") : QStringLiteral("public_key");
    }
    [[nodiscard]] Owner owner(const Context &context, const QString &id) const
    {
        return ofConnection ? connectionOf(context, id) : destinationOf(context, id);
    }
    [[nodiscard]] Answer noOwner(const QString &id) const
    {
        return notFound(ofConnection ? QStringLiteral("Connection") : QStringLiteral("Destination"), id);
    }
    [[nodiscard]] Answer noKey(const QString &hash) const
    {
        return notFound(
            kind == HostKeyKind::Certificate ? QStringLiteral("Certificate") : QStringLiteral("Fingerprint"), hash);
    }
    /// Each as the definition has it, unlike as they are.
    [[nodiscard]] QString revoked(const QString &hash, const QString &id) const
    {
        const QString owner = ofConnection ? QStringLiteral("connection") : QStringLiteral("destination");
        if (kind == HostKeyKind::Certificate)
            return u"Certificate '" + hash + u"' has been revoked for " + owner + u" '" + id + u"'";
        if (ofConnection)
            return u"Fingerprint with hash '" + hash + u"' has been revoked for connection with id '" + id + u"'";
        return u"Fingerprint with hash = '" + hash + u"' has been revoked for destination id = '" + id + u"'";
    }
};

QString hexOf(const QByteArray &data, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(QCryptographicHash::hash(data, algorithm).toHex());
}

QByteArray keyJson(const HostKey &key)
{
    JsonWriter json;
    json.beginObject().key("id").text(key.id()).key("hash").text(key.hash);
    if (key.kind == HostKeyKind::Certificate) {
        const QByteArray der = QByteArray::fromBase64(key.text.toLatin1());
        json.key("name").text(key.name).key("type").text(u"X.509");
        json.key("sha1").text(hexOf(der, QCryptographicHash::Sha1));
        json.key("sha256").text(hexOf(der, QCryptographicHash::Sha256));
        json.key("public_key")
            .text(QString(u"Sun RSA public key, 2048 bits\n  modulus: " + QString::fromLatin1(der.mid(24, 256).toHex())
                          + u"\n  public exponent: 65537"));
    } else {
        json.key("public_key").text(key.text);
    }
    json.key("validated_by").text(key.approvedBy).key("validated_date").text(key.approvedAt.toIso());
    return json.endObject().take();
}

/// "ssh-rsa AAAA… comment", or Base64 alone, be it on many lines and with the frame of a PEM file.
bool isKeyText(QString text)
{
    static const QRegularExpression frame(QStringLiteral("-----[A-Z ]+-----"));
    const QStringList words = text.remove(frame).simplified().split(u' ');
    const bool hasType = words[0].startsWith(u"ssh-") || words[0].startsWith(u"ecdsa-");
    const QByteArray encoded = (hasType ? words.value(1) : words.join(QString())).toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok && !decoded.decoded.isEmpty();
}

/// The key that a request names, with what is known of it; empty with `error` set when something is missing.
std::optional<HostKey> keyOf(const Family &family, const QJsonObject &body, const Owner &owner, QString *error)
{
    Fields fields(body);
    HostKey key;
    key.kind = family.kind;
    key.hash = fields.text(QStringLiteral("hash")).value_or(QString());
    key.text = fields.text(family.text()).value_or(QString());
    if (key.hash.isEmpty())
        fields.reject(QStringLiteral("hash"), QStringLiteral("is required"));
    if (key.text.isEmpty())
        fields.reject(family.text(), QStringLiteral("is required"));
    else if (!isKeyText(key.text))
        fields.reject(family.text(), QStringLiteral("is not valid"));
    *error = fields.error();
    if (!error->isEmpty())
        return {};
    const auto shown = std::ranges::find(owner.shown, key.hash, &HostKey::hash);
    key.name = shown == owner.shown.end() ? QStringLiteral("CN=unknown") : shown->name;
    return key;
}

void addFamily(Router &router, Context &context, const Family &family)
{
    router.add("GET", family.path(), [&context, family](const Call &call, const QStringList &names) {
        const Owner owner = family.owner(context, names[0]);
        if (!owner.store)
            return family.noOwner(names[0]);
        const QList<HostKey> &keys = owner.store->approved(family.kind);
        return page(call, keys.size(), [&keys](qint64 i) { return keyJson(keys[i]); });
    });
    router.add("POST", family.path(), [&context, family](const Call &call, const QStringList &names) {
        const Owner owner = family.owner(context, names[0]);
        if (!owner.store)
            return family.noOwner(names[0]);
        QString error;
        const std::optional<HostKey> key = keyOf(family, call.json, owner, &error);
        if (!key)
            return invalidInput(error);
        const HostKey &approved = owner.store->approve(*key, context.clock.now(), context.account.userId);
        // The definition has 200 for certificates; published clients take nothing but 201 for either.
        return data(keyJson(approved), 201,
                    family.kind == HostKeyKind::Certificate ? QStringLiteral("The certificate has been approved.")
                                                            : QStringLiteral("The fingerprint has been approved."));
    });
    const QString one = family.path() + QStringLiteral("/*");
    router.add("GET", one, [&context, family](const Call &, const QStringList &names) {
        const Owner owner = family.owner(context, names[0]);
        if (!owner.store)
            return family.noOwner(names[0]);
        const HostKey *key = owner.store->find(family.kind, names[1]);
        return key ? data(keyJson(*key)) : family.noKey(names[1]);
    });
    router.add("DELETE", one, [&context, family](const Call &, const QStringList &names) {
        const Owner owner = family.owner(context, names[0]);
        if (!owner.store)
            return family.noOwner(names[0]);
        return owner.store->revoke(family.kind, names[1]) ? success(family.revoked(names[1], names[0]))
                                                          : family.noKey(names[1]);
    });
}

/// Of old: certificates of all owners at one path.
Answer approveAnywhere(const Context &context, const Call &call)
{
    const bool ofConnection = !call.json.contains(u"destination_id");
    const Family family{HostKeyKind::Certificate, ofConnection};
    const QString id =
        ofConnection ? call.json[call.json.contains(u"connector_id") ? u"connector_id" : u"connection_id"].toString()
                     : call.json[u"destination_id"].toString();
    if (id.isEmpty())
        return invalidInput(QStringLiteral("Field 'connection_id' or 'destination_id' is required"));
    const Owner owner = family.owner(context, id);
    if (!owner.store)
        return family.noOwner(id);
    QString error;
    const std::optional<HostKey> key = keyOf(family, call.json, owner, &error);
    if (!key)
        return invalidInput(error);
    owner.store->approve(*key, context.clock.now(), context.account.userId);
    return success(QStringLiteral("The certificate has been approved."));
}

} // namespace

void addTrustCalls(Router &router, Context &context)
{
    for (const bool ofConnection : {true, false}) {
        addFamily(router, context, {HostKeyKind::Certificate, ofConnection});
        addFamily(router, context, {HostKeyKind::Fingerprint, ofConnection});
    }
    router.add("POST", QStringLiteral("v1/certificates"),
               [&context](const Call &call, const QStringList &) { return approveAnywhere(context, call); });
}

} // namespace sluice::demo
