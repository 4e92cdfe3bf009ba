// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/webhookcalls.h"

#include "api/fields.h"
#include "api/lookup.h"
#include "api/page.h"
#include "json/jsonwriter.h"

#include <QUrl>

namespace sluice::demo {

namespace {

QByteArray webhookJson(const DemoWebhook &webhook, const QString &creator)
{
    JsonWriter json;
    json.beginObject().key("id").text(webhook.id).key("type").text(webhook.groupId.isEmpty() ? u"account" : u"group");
    if (!webhook.groupId.isEmpty())
        json.key("group_id").text(webhook.groupId);
    json.key("url").text(webhook.url).key("events").json(QJsonArray::fromStringList(webhook.events));
    json.key("active").boolean(webhook.active);
    if (!webhook.secret.isEmpty())
        json.key("secret").text(u"******");
    json.key("created_at").text(webhook.createdAt.toIso()).key("created_by").text(creator);
    return json.endObject().take();
}

/// Nobody is called; hosts of this ending can never be there, so that clients see a failure too.
bool isReachable(const DemoWebhook &webhook)
{
    return !QUrl(webhook.url).host().endsWith(u".invalid");
}

/// Takes over what the request says; answers what is wrong with it.
QString changeWebhook(DemoWebhook &webhook, const QJsonObject &body)
{
    Fields fields(body);
    webhook.url = fields.text(QStringLiteral("url")).value_or(webhook.url);
    webhook.active = fields.boolean(QStringLiteral("active")).value_or(webhook.active);
    webhook.secret = fields.text(QStringLiteral("secret")).value_or(webhook.secret);
    if (fields.has(QStringLiteral("events"))) {
        webhook.events.clear();
        const QJsonArray events = body[u"events"].toArray();
        for (const QJsonValue &event : events)
            webhook.events.append(event.toString());
    }
    if (webhook.url.isEmpty())
        fields.reject(QStringLiteral("url"), QStringLiteral("is required"));
    else if (QUrl(webhook.url).scheme() != u"https")
        fields.reject(QStringLiteral("url"), QStringLiteral("must be an https URL"));
    if (webhook.events.isEmpty() || webhook.events.contains(QString()))
        fields.reject(QStringLiteral("events"), QStringLiteral("is required"));
    // The service posts a test to the URL before it takes it.
    if (fields.error().isEmpty() && webhook.active && !isReachable(webhook))
        return QStringLiteral("The webhook's URL did not answer the test event");
    return fields.error();
}

Answer createWebhook(const Context &context, const Call &call, const QString &groupId)
{
    DemoWebhook webhook;
    webhook.groupId = groupId;
    if (const QString problem = changeWebhook(webhook, call.json); !problem.isEmpty())
        return invalidInput(problem);
    webhook.id = context.account.newId();
    webhook.createdAt = context.clock.now();
    context.account.webhooks.append(webhook);
    return data(webhookJson(webhook, context.account.userId), 200, QStringLiteral("Webhook has been created"));
}

Answer testWebhook(const DemoWebhook &webhook, const Call &call)
{
    if (call.json[u"event"].toString().isEmpty())
        return invalidInput(QStringLiteral("Field 'event' is required"));
    const bool works = isReachable(webhook);
    JsonWriter json;
    json.beginObject().key("succeed").boolean(works).key("status").number(works ? 200 : 503);
    json.key("message").text(works ? u"OK" : u"Service Unavailable").endObject();
    return data(json.take());
}

/// A handler of "v1/webhooks/*…".
template<typename Use>
Router::Handler forWebhook(Context &context, Use use)
{
    return [&context, use](const Call &call, const QStringList &names) {
        DemoWebhook *webhook = context.account.webhook(names[0]);
        return webhook ? use(*webhook, call) : notFound(QStringLiteral("Webhook"), names[0]);
    };
}

} // namespace

void addWebhookCalls(Router &router, Context &context)
{
    const QString list = QStringLiteral("v1/webhooks");
    const QString one = QStringLiteral("v1/webhooks/*");
    router.add("GET", list, [&context](const Call &call, const QStringList &) {
        const QList<DemoWebhook> &webhooks = context.account.webhooks;
        return page(call, webhooks.size(), [&](qint64 i) { return webhookJson(webhooks[i], context.account.userId); });
    });
    router.add("POST", list + QStringLiteral("/account"),
               [&context](const Call &call, const QStringList &) { return createWebhook(context, call, {}); });
    router.add("POST", list + QStringLiteral("/group/*"),
               forGroup(context, [&context](const DemoGroup &group, const Call &call, const QStringList &) {
                   return createWebhook(context, call, group.id);
               }));
    router.add("GET", one, forWebhook(context, [&context](const DemoWebhook &webhook, const Call &) {
                   return data(webhookJson(webhook, context.account.userId));
               }));
    router.add("PATCH", one, forWebhook(context, [&context](DemoWebhook &webhook, const Call &call) {
                   DemoWebhook changed = webhook;
                   if (const QString problem = changeWebhook(changed, call.json); !problem.isEmpty())
                       return invalidInput(problem);
                   webhook = changed;
                   return data(webhookJson(webhook, context.account.userId), 200,
                               QStringLiteral("Webhook has been updated"));
               }));
    router.add("DELETE", one, forWebhook(context, [&context](const DemoWebhook &webhook, const Call &) {
                   const QString id = webhook.id;
                   context.account.webhooks.removeIf([&id](const DemoWebhook &each) { return each.id == id; });
                   return success(u"Webhook with id '" + id + u"' has been deleted");
               }));
    router.add(
        "POST", one + QStringLiteral("/test"),
        forWebhook(context, [](const DemoWebhook &webhook, const Call &call) { return testWebhook(webhook, call); }));
}

} // namespace sluice::demo
