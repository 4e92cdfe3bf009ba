// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/accountcalls.h"

#include "api/context.h"
#include "api/page.h"
#include "api/router.h"
#include "json/jsonwriter.h"

namespace sluice::demo {

namespace {

QByteArray groupJson(const DemoGroup &group)
{
    JsonWriter json;
    json.beginObject().key("id").text(group.id).key("name").text(group.name);
    json.key("created_at").text(group.createdAt.toIso()).endObject();
    return json.take();
}

} // namespace

void addAccountCalls(Router &router, Context &context)
{
    router.add("GET", QStringLiteral("v1/account/info"), [&context](const Call &, const QStringList &) {
        JsonWriter json;
        json.beginObject().key("account_id").text(context.account.id);
        json.key("account_name").text(context.account.name).key("user_id").text(context.account.userId).endObject();
        return data(json.take());
    });
    router.add("GET", QStringLiteral("v1/groups"), [&context](const Call &call, const QStringList &) {
        const auto &groups = context.account.groups();
        return page(call, qint64(groups.size()), [&groups](qint64 i) { return groupJson(*groups[size_t(i)]); });
    });
    router.add("GET", QStringLiteral("v1/groups/*"), [&context](const Call &, const QStringList &names) {
        const DemoGroup *group = context.account.group(names[0]);
        return group ? data(groupJson(*group)) : notFound(QStringLiteral("Group"), names[0]);
    });
}

} // namespace sluice::demo
