// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/context.h"
#include "api/envelope.h"
#include "api/fields.h"
#include "api/router.h"

namespace sluice::demo {

/// A handler of "v1/connections/*/…": `answer(connection, call, names)`, or that there is no such connection.
template<typename Use>
[[nodiscard]] Router::Handler forConnection(Context &context, Use use)
{
    return [&context, use](const Call &call, const QStringList &names) {
        DemoConnection *connection = context.account.connection(names[0]);
        return connection ? use(*connection, call, names) : noConnection(names[0]);
    };
}

/// The same for "v1/groups/*/…".
template<typename Use>
[[nodiscard]] Router::Handler forGroup(Context &context, Use use)
{
    return [&context, use](const Call &call, const QStringList &names) {
        DemoGroup *group = context.account.group(names[0]);
        return group ? use(*group, call, names) : notFound(QStringLiteral("Group"), names[0]);
    };
}

/// The same for "v1/destinations/*/…": the group that has one.
template<typename Use>
[[nodiscard]] Router::Handler forDestination(Context &context, Use use)
{
    return [&context, use](const Call &call, const QStringList &names) {
        DemoGroup *group = context.account.group(names[0]);
        return group && group->destination ? use(*group, call, names)
                                           : notFound(QStringLiteral("Destination"), names[0]);
    };
}

/// `run_setup_tests` of a create or a PATCH; true where it is not said.
[[nodiscard]] inline bool wantsSetupTests(const Call &call)
{
    const QJsonValue flag = call.json[u"run_setup_tests"];
    return flag.isString() ? flag.toString().toLower() != u"false" : flag.toBool(true);
}

/// What is wrong with the switches of setup tests; empty when nothing is.
[[nodiscard]] inline QString wrongTestSwitch(const Call &call)
{
    Fields fields(call.json);
    for (const char *name : {"run_setup_tests", "trust_certificates", "trust_fingerprints"})
        static_cast<void>(fields.boolean(QLatin1String(name)));
    return fields.error();
}

/// The quota that such a call is counted to.
[[nodiscard]] inline Quota::Class costOfTests(const Call &call)
{
    return wantsSetupTests(call) ? Quota::Class::SetupTest : Quota::Class::Plain;
}

} // namespace sluice::demo
