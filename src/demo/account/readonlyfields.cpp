// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/readonlyfields.h"

#include "account/dice.h"
#include "account/servicecatalogue.h"

namespace sluice::demo {

namespace {

/// Empty for what is known only once somebody has signed in at the source.
QString valueOf(const QString &field, const DemoConnection &c)
{
    const QString word = QString(c.id).replace(u'_', u'-');
    if (field == u"public_key")
        return publicKeyOf(c.groupId);
    if (field == u"external_id")
        return c.groupId;
    if (field == u"email")
        return word + u"@mail.example.com";
    if (field == u"webhook_url")
        return u"https://webhooks.example.com/webhooks/" + word;
    return {};
}

} // namespace

QString publicKeyOf(const QString &groupId)
{
    Dice dice(0, groupId);
    QByteArray blob = QByteArray::fromHex("000000077373682d7273610000000301000100000101");
    for (int i = 0; i < 257; ++i)
        blob.append(char(dice.below(256)));
    return u"ssh-rsa " + QString::fromLatin1(blob.toBase64()) + u" fivetran user key";
}

void fillReadOnlyFields(DemoConnection &c)
{
    const QJsonObject fields = ServiceCatalogue::shared().configFields(c.service);
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const QString value = it.value()[u"readonly"].toBool() ? valueOf(it.key(), c) : QString();
        if (!value.isEmpty())
            c.config.insert(it.key(), value);
    }
}

QStringList readOnlyIn(const QJsonObject &config, const QString &service)
{
    const QJsonObject fields = ServiceCatalogue::shared().configFields(service);
    QStringList names;
    for (auto it = config.begin(); it != config.end(); ++it) {
        if (fields.value(it.key())[u"readonly"].toBool())
            names.append(it.key());
    }
    return names;
}

} // namespace sluice::demo
