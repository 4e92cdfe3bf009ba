// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/accountcalls.h"

#include "api/context.h"
#include "api/envelope.h"
#include "api/router.h"
#include "json/jsonwriter.h"

namespace sluice::demo {

void addAccountCalls(Router &router, Context &context)
{
    router.add("GET", QStringLiteral("v1/account/info"), [&context](const Call &, const QStringList &) {
        JsonWriter json;
        json.beginObject().key("account_id").text(context.account.id);
        json.key("account_name").text(context.account.name).key("user_id").text(context.account.userId).endObject();
        return data(json.take());
    });
}

} // namespace sluice::demo
