// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/userjson.h"

#include "json/jsonwriter.h"

namespace sluice::demo {

QByteArray userJson(const DemoUser &user, const QString &role)
{
    JsonWriter json;
    json.beginObject().key("id").text(user.id).key("email").text(user.email);
    json.key("given_name").text(user.givenName).key("family_name").text(user.familyName);
    json.key("verified").boolean(user.verified).key("invited").boolean(!user.verified);
    json.key("picture").null().key("phone");
    if (user.phone.isEmpty())
        json.null();
    else
        json.text(user.phone);
    json.key("role").text(role).key("active").boolean(user.active).key("logged_in_at");
    if (user.loggedInAt.isNull())
        json.null();
    else
        json.text(user.loggedInAt.toIso());
    return json.key("created_at").text(user.createdAt.toIso()).endObject().take();
}

QString filterError(const Call &call)
{
    const QString active = call.query.value(QStringLiteral("active")).toLower();
    return active.isEmpty() || active == u"true" || active == u"false"
               ? QString()
               : QStringLiteral("Parameter 'active' must be a boolean");
}

bool isWanted(const DemoUser &user, const Call &call)
{
    const QString active = call.query.value(QStringLiteral("active")).toLower();
    return active.isEmpty() || user.active == (active == u"true");
}

} // namespace sluice::demo
