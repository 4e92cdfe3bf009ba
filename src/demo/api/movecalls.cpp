// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/movecalls.h"

#include "api/fields.h"
#include "api/lookup.h"
#include "json/jsonwriter.h"

namespace sluice::demo {

namespace {

/// What it takes to carry the data along.
constexpr qint64 carryMs = 300'000;

QByteArray jobJson(const QString &id, bool isDone)
{
    JsonWriter json;
    json.beginObject().key("job_id").text(id).key("status").text(isDone ? u"COMPLETED" : u"IN_PROGRESS");
    return json.endObject().take();
}

Answer move(const Context &context, DemoConnection &c, const Call &call)
{
    Fields fields(call.json);
    const QString target = fields.text(QStringLiteral("destination_group_id")).value_or(QString());
    const auto behaviour =
        fields.word(QStringLiteral("sync_behavior"),
                    {QStringLiteral("CONTINUE"), QStringLiteral("BACKFILL"), QStringLiteral("CONTINUE_WITH_DATA")});
    static_cast<void>(fields.boolean(QStringLiteral("force_move")));
    if (target.isEmpty())
        fields.reject(QStringLiteral("destination_group_id"), QStringLiteral("is required"));
    if (!behaviour)
        fields.reject(QStringLiteral("sync_behavior"), QStringLiteral("is required"));
    if (!fields.error().isEmpty())
        return invalidInput(fields.error());
    const DemoGroup *group = context.account.group(target);
    if (!group || !group->destination)
        return notFound(QStringLiteral("Destination"), target);
    if (!c.life.isPaused())
        return failure(400, QStringLiteral("IllegalState"), u"Connection with id '" + c.id + u"' is not paused");
    if (target == c.groupId)
        return invalidInput(u"Connection with id '" + c.id + u"' is in this group already");
    for (const auto &other : context.account.connections()) {
        if (other->groupId == target && other->schema == c.schema)
            return invalidInput(u"Connection with schema '" + c.schema + u"' already exists in this group");
    }
    c.groupId = target;
    ++c.revision;
    const Timestamp now = context.clock.now();
    const QString message = u"Connection with id '" + c.id + u"' has been moved";
    if (*behaviour == u"BACKFILL")
        c.life.resync(now);
    if (*behaviour != u"CONTINUE_WITH_DATA")
        return success(message);
    const QString job = context.account.newId();
    c.moves.insert(job, now.addMilliseconds(context.clock.scaled(carryMs)));
    return data(jobJson(job, false), 200, message);
}

} // namespace

void addMoveCalls(Router &router, Context &context)
{
    router.add("POST", QStringLiteral("v1/connections/*/move"),
               forConnection(context, [&context](DemoConnection &c, const Call &call, const QStringList &) {
                   return move(context, c, call);
               }));
    router.add("GET", QStringLiteral("v1/connections/*/move/*"),
               forConnection(context, [&context](const DemoConnection &c, const Call &, const QStringList &names) {
                   const auto job = c.moves.constFind(names[1]);
                   return job == c.moves.constEnd() ? notFound(QStringLiteral("Job"), names[1])
                                                    : data(jobJson(names[1], context.clock.now() >= *job));
               }));
}

} // namespace sluice::demo
