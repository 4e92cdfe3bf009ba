// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/historycalls.h"

#include "account/synchistory.h"
#include "api/lookup.h"
#include "api/page.h"
#include "schema/demoschema.h"
#include "json/jsonwriter.h"

#include <QRegularExpression>

#include <algorithm>

namespace sluice::demo {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 longestMs = 7 * 24 * hourMs;

QStringView statusOf(const SyncRecord &record)
{
    if (record.end.isNull())
        return u"INCOMPLETE";
    switch (record.how) {
    case SyncEnd::Succeeded:
        return u"COMPLETED";
    case SyncEnd::Failed:
        return u"FAILURE";
    case SyncEnd::Rescheduled:
        return u"RESCHEDULED";
    case SyncEnd::Cancelled:
        return u"CANCELED";
    case SyncEnd::Paused:
        break;
    }
    return u"PAUSED";
}

/// Empty where there is none.
QStringView reasonOf(const SyncRecord &record)
{
    if (record.end.isNull())
        return {};
    switch (record.how) {
    case SyncEnd::Succeeded:
        return {};
    case SyncEnd::Failed:
        return u"The source could not be read";
    case SyncEnd::Rescheduled:
        return u"The quota of the source's API is used up";
    case SyncEnd::Cancelled:
        return u"The sync was cancelled";
    case SyncEnd::Paused:
        break;
    }
    return u"The connection was paused";
}

QByteArray recordJson(const SyncRecord &record)
{
    JsonWriter json;
    json.beginObject().key("sync_id").text(record.id).key("status").text(statusOf(record));
    json.key("start").text(record.start.toIso()).key("end");
    if (record.end.isNull())
        json.null();
    else
        json.text(record.end.toIso());
    if (const QStringView reason = reasonOf(record); !reason.isEmpty())
        json.key("reason").text(reason);
    json.key("stages").beginObject();
    if (!record.end.isNull()) {
        Dice dice(0, record.id);
        for (const char16_t *stage : {u"extract", u"process", u"load"}) {
            json.nameKey(QStringView(stage)).beginObject();
            json.key("volume_mb").number(dice.below(900)).endObject();
        }
    }
    return json.endObject().endObject().take();
}

struct Window
{
    Timestamp from;
    Timestamp to;
    QString error;
};

/// Either end may be left out, the other is an hour away then; without both it is the last hour.
Window windowOf(const Call &call, Timestamp now)
{
    Window window;
    const auto read = [&](const QString &name) {
        const QString text = call.query.value(name);
        const Timestamp moment = Timestamp::fromIso(text);
        if (!text.isEmpty() && moment.isNull())
            window.error = u"Parameter '" + name + u"' is not a moment in ISO 8601";
        return moment;
    };
    window.from = read(QStringLiteral("start_time"));
    window.to = read(QStringLiteral("end_time"));
    if (window.to.isNull())
        window.to = window.from.isNull() ? now : window.from.addMilliseconds(hourMs);
    if (window.from.isNull())
        window.from = window.to.addMilliseconds(-hourMs);
    const qint64 length = window.from.millisecondsTo(window.to);
    if (window.error.isEmpty() && length < 0)
        window.error = QStringLiteral("Parameter 'start_time' must be before 'end_time'");
    if (window.error.isEmpty() && length > longestMs)
        window.error = QStringLiteral("The time between 'start_time' and 'end_time' must not exceed 7 days");
    return window;
}

Answer history(const Context &context, const DemoConnection &c, const Call &call)
{
    const Window window = windowOf(call, context.clock.now());
    if (!window.error.isEmpty())
        return invalidInput(window.error);
    const std::vector<SyncRecord> records = syncHistory(c, context.clock, window.from, window.to);
    return page(call, qint64(records.size()), [&records](qint64 i) { return recordJson(records[size_t(i)]); });
}

/// What a warning is about, in the destination's names, as far as it says so.
void complete(RaisedWarning &warning, const DemoConnection &c)
{
    if (!warning.schema.isEmpty())
        return;
    static const QRegularExpression path(QStringLiteral("^([^.\\s]+)\\.([^.\\s]+)(\\.[^.\\s]+)?$"));
    static const QRegularExpression sentence(QStringLiteral("^Table (\\S+) "));
    if (const auto match = path.match(warning.notice.details); match.hasMatch()) {
        warning.schema = match.captured(1);
        warning.table = match.captured(2);
        return;
    }
    warning.schema = destinationName(c.schema.section(u'.', 0, 0));
    warning.table = sentence.match(warning.notice.message).captured(1);
}

Answer warnings(const DemoConnection &c)
{
    QList<RaisedWarning> all = c.life.raisedWarnings();
    for (RaisedWarning &warning : all)
        complete(warning, c);
    std::ranges::stable_sort(all, {}, [](const RaisedWarning &w) { return std::pair(w.schema, w.table); });
    JsonWriter json;
    json.beginObject().key("items").beginArray();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool isNew = i == 0 || all[i].schema != all[i - 1].schema || all[i].table != all[i - 1].table;
        if (isNew) {
            json.beginObject().key("schema").text(all[i].schema);
            if (!all[i].table.isEmpty())
                json.key("table").text(all[i].table);
            json.key("warnings").beginArray();
        }
        json.beginObject().key("code").text(all[i].notice.code).key("message").text(all[i].notice.message);
        if (!all[i].notice.details.isEmpty())
            json.key("details").text(all[i].notice.details);
        json.key("created_at").text(all[i].at.toIso()).endObject();
        const bool isLast =
            i + 1 == all.size() || all[i].schema != all[i + 1].schema || all[i].table != all[i + 1].table;
        if (isLast)
            json.endArray().endObject();
    }
    return data(json.endArray().endObject().take());
}

Answer dismiss(DemoConnection &c, const QString &type)
{
    if (type != u"resync_table_warning" && type != u"type_coercion_to_null_warning")
        return invalidInput(u"Warnings of type '" + type + u"' cannot be dismissed");
    c.life.dismissWarnings(type);
    return success(u"Warnings of type '" + type + u"' have been dismissed");
}

} // namespace

void addHistoryCalls(Router &router, Context &context)
{
    router.add("GET", QStringLiteral("v1/connections/*/sync-history"),
               forConnection(context, [&context](const DemoConnection &c, const Call &call, const QStringList &) {
                   return history(context, c, call);
               }));
    router.add(
        "GET", QStringLiteral("v1/connections/*/warnings"),
        forConnection(context, [](const DemoConnection &c, const Call &, const QStringList &) { return warnings(c); }));
    router.add("DELETE", QStringLiteral("v1/connections/*/warnings/*"),
               forConnection(context, [](DemoConnection &c, const Call &, const QStringList &names) {
                   return dismiss(c, names[1]);
               }));
}

} // namespace sluice::demo
