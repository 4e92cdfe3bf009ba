// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connectcardcalls.h"

#include "api/fields.h"
#include "api/lookup.h"
#include "json/jsonwriter.h"

#include <QJsonDocument>
#include <QUrl>

namespace sluice::demo {

namespace {

constexpr qint64 validSeconds = 24 * 3600;

/// Looks like a signed token; the signature is nobody's.
QString token(const DemoConnection &c, Timestamp now)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QJsonObject head{{QStringLiteral("typ"), QStringLiteral("JWT")},
                           {QStringLiteral("alg"), QStringLiteral("HS256")}};
    const QJsonObject claims{{QStringLiteral("connector_id"), c.id},
                             {QStringLiteral("exp"), now.milliseconds() / 1000 + validSeconds}};
    Dice dice(c.seed, QString::number(now.microseconds()));
    QByteArray signature;
    for (int i = 0; i < 32; ++i)
        signature.append(char(dice.below(256)));
    const QByteArray parts[] = {QJsonDocument(head).toJson(QJsonDocument::Compact),
                                QJsonDocument(claims).toJson(QJsonDocument::Compact), signature};
    QByteArray text;
    for (const QByteArray &part : parts)
        text += (text.isEmpty() ? "" : ".") + part.toBase64(options);
    return QString::fromLatin1(text);
}

Answer card(const Context &context, const DemoConnection &c, const Call &call)
{
    Fields fields(call.json);
    const auto config = fields.object(QStringLiteral("connect_card_config"));
    if (!config)
        fields.reject(QStringLiteral("connect_card_config"), QStringLiteral("is required"));
    Fields parts(config.value_or(QJsonObject()));
    const QString target = parts.text(QStringLiteral("redirect_uri")).value_or(QString());
    const bool hidesGuide = parts.boolean(QStringLiteral("hide_setup_guide")).value_or(false);
    const bool allFields = parts.boolean(QStringLiteral("all_fields")).value_or(false);
    if (target.isEmpty())
        parts.reject(QStringLiteral("redirect_uri"), QStringLiteral("is required"));
    else if (!target.startsWith(u"https://") && !target.startsWith(u"http://"))
        parts.reject(QStringLiteral("redirect_uri"), QStringLiteral("must start with 'http://' or 'https://'"));
    for (const Fields *each : {&fields, &parts}) {
        if (!each->error().isEmpty())
            return invalidInput(each->error());
    }
    const QString jwt = token(c, context.clock.now());
    const QStringView guide = hidesGuide ? u"true" : u"false";
    const QString uri = u"https://fivetran.com/connect-card/setup?redirect_uri="
                        + QString::fromLatin1(QUrl::toPercentEncoding(target)) + u"&auth=" + jwt + u"&hide_setup_guide="
                        + guide;
    JsonWriter json;
    json.beginObject().key("connector_id").text(c.id).key("connect_card").beginObject();
    json.key("token").text(jwt).key("uri").text(uri).endObject();
    json.key("connect_card_config").beginObject().key("redirect_uri").text(target);
    json.key("hide_setup_guide").boolean(hidesGuide).key("all_fields").boolean(allFields).endObject();
    return data(json.endObject().take(), 200, QStringLiteral("Connection Connect Card has been created"));
}

} // namespace

void addConnectCardCalls(Router &router, Context &context)
{
    router.add("POST", QStringLiteral("v1/connections/*/connect-card"),
               forConnection(context, [&context](const DemoConnection &c, const Call &call, const QStringList &) {
                   return card(context, c, call);
               }));
    // Of old: the token alone.
    router
        .add("POST", QStringLiteral("v1/connections/*/connect-card-token"),
             forConnection(
                 context,
                 [&context](const DemoConnection &c, const Call &, const QStringList &) {
                     JsonWriter json;
                     return data(
                         json.beginObject().key("token").text(token(c, context.clock.now())).endObject().take());
                 }))
        .body = Body::Ignored;
}

} // namespace sluice::demo
