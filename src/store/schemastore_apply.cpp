// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a draft to the service.
#include "apiclient.h"
#include "background.h"
#include "carrieddraft.h"
#include "clock.h"
#include "connectionstore.h"
#include "leavesopen.h"
#include "rowends.h"
#include "schemaerrors.h"
#include "schemasapi.h"
#include "schemastore.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QPointer>
#include <QPromise>

#include <algorithm>

namespace sluice {

namespace {

using State = OperationRow::State;

/// A 409 says that nothing was done; after a fresh look the PATCH may go again. Not for ever.
constexpr int mostSends = 3;
constexpr qint64 conflictPauseMs = 1'000;

QFuture<void> pause(Clock &clock, qint64 ms, QObject *context)
{
    // Who waits for a promise nobody keeps waits for ever: the guard keeps it when the context goes.
    struct Guard
    {
        QPromise<void> promise;
        ~Guard() { promise.finish(); }
    };
    auto guard = std::make_shared<Guard>();
    guard->promise.start();
    QFuture<void> future = guard->promise.future();
    clock.after(ms, context, [guard] {});
    return future;
}

struct Sending
{
    SchemaMerge merge;
    QByteArray body; ///< empty where somebody else has been at work
};

Sending sendingOf(const SchemaDraft &draft, const SchemaConfigPtr &now, bool saysParents)
{
    Sending sending{.merge = mergeSchemas(draft.basePtr(), draft.changes(), now), .body = {}};
    if (sending.merge.isUntouched()) {
        sending.body = schemaPatch(sending.merge.kept, {.parents = saysParents ? now.get() : nullptr,
                                                        .columns = saysParents ? &draft : nullptr});
    }
    return sending;
}

/// What was sent, by whether the service has it now.
ApplyReport judged(ApplyReport report, const SchemaConfig &after)
{
    report.missing = missingChanges(report.sent, after);
    // Both in the same order.
    qsizetype passed = 0;
    for (const SchemaChange &change : std::as_const(report.sent)) {
        if (passed < report.missing.size() && report.missing[passed] == change)
            ++passed;
        else
            report.arrived.append(change);
    }
    return report;
}

} // namespace

QCoro::Task<std::optional<Error>> SchemaStore::keepCopy(ConnectionId id, SchemaConfigPtr config,
                                                        SchemaSnapshots::Reason reason)
{
    const auto kept = co_await m_snapshots.keep(id, std::move(config), reason, m_connections.serverNow());
    co_return kept ? std::nullopt : std::optional(kept.error());
}

QCoro::Task<void> SchemaStore::runApply(OperationId operation, ConnectionId id)
{
    const QPointer<SchemaStore> self(this);
    const CallOptions options{.operation = operation};
    ApplyReport report;
    bool hasSnapshot = false;
    bool saysParents = false;
    for (int sends = 1;; ++sends) {
        const auto now = co_await m_api.schemas().get(id, options);
        if (!self)
            co_return;
        if (!now) {
            end(operation, id, failedRow(now.error()));
            co_return;
        }
        if (!goesOn(operation, id))
            co_return;
        const SchemaConfigPtr &config = *now;
        const Wished wished{draft(id)->basePtr(), draft(id)->revision(), {}};
        // Of many changes it takes longer than a window may stand still; meanwhile nobody edits what is being sent.
        const auto writing = inBackground(
            [draft = draft(id)->withoutSteps(), config, saysParents] { return sendingOf(draft, config, saysParents); });
        const Sending sending = co_await writing;
        if (!self)
            co_return;
        if (!goesOn(operation, id))
            co_return;
        const SchemaMerge &merge = sending.merge;
        if (!merge.isUntouched()) {
            if (!merge.kept.isEmpty() || !merge.collisions.isEmpty()) {
                // Who hears of the end sees why; and what was to be read before is older than this.
                setHeld(id, config, std::make_shared<const SchemaMerge>(merge), wished);
                entry(id).reading.reset();
                end(operation, id, notSentRow());
                tellHeld(id, Occasion::Apply);
                co_return;
            }
            report.agreed = merge.agreed;
            const auto settling = settle(operation, id, report, config, std::nullopt);
            co_await settling;
            co_return;
        }
        report.sent = merge.kept;
        if (!std::exchange(hasSnapshot, true)) {
            const auto error = co_await keepCopy(id, config, SchemaSnapshots::Reason::Apply);
            if (!self)
                co_return;
            if (error) {
                end(operation, id, failedRow(*error));
                co_return;
            }
            if (!goesOn(operation, id))
                co_return;
        }
        const auto patched = co_await m_api.schemas().patch(id, sending.body, options);
        if (!self)
            co_return;
        const std::optional<Error> error = patched ? std::nullopt : std::optional(patched.error());
        if (entryOf(operation, id) == nullptr) {
            end(operation, id, error ? failedRow(*error) : unreadRow(goneError()));
            co_return;
        }
        // Refused, so nothing was done: once more, from a fresh look on, with what the service misses.
        if (error && wantsEnabled(*error) && !std::exchange(saysParents, true))
            continue;
        if (error && error->kind == Error::Kind::Conflict && sends < mostSends) {
            const auto waits = pause(m_clock, conflictPauseMs * sends, this);
            co_await waits;
            if (!self)
                co_return;
            if (!goesOn(operation, id))
                co_return;
            continue;
        }
        if (error && !leavesOpen(*error)) {
            end(operation, id, failedRow(*error));
            co_return;
        }
        // Answers may hold only the difference, or get lost: what is so is what is read.
        const CallOptions reading{.operation = patched ? operation : OperationId::None};
        const auto after = co_await m_api.schemas().get(id, reading);
        if (!self)
            co_return;
        if (!after || entryOf(operation, id) == nullptr) {
            end(operation, id, error ? failedRow(*error) : unreadRow(after ? goneError() : after.error()));
            co_return;
        }
        report.answered = patched.has_value();
        const auto judging = inBackground([report, config = *after] { return judged(report, *config); });
        report = co_await judging;
        if (!self)
            co_return;
        if (entryOf(operation, id) == nullptr) {
            end(operation, id, error ? failedRow(*error) : unreadRow(goneError()));
            co_return;
        }
        const auto settling = settle(operation, id, report, *after, error);
        co_await settling;
        co_return;
    }
}

QCoro::Task<void> SchemaStore::settle(OperationId operation, ConnectionId id, ApplyReport report, SchemaConfigPtr after,
                                      std::optional<Error> error)
{
    const QPointer<SchemaStore> self(this);
    std::shared_ptr<CarriedDraft> settled;
    // Nobody edits what is being sent, but columns that are read come all the same.
    bool isSettled = false;
    for (int times = 0; !isSettled; ++times) {
        const Wished wished = wishedOf(entry(id));
        const auto draft = std::make_shared<const SchemaDraft>(*entry(id).draft);
        const auto settling =
            inBackgroundUnlessOvertaken(times, [draft, waiting = wished.waiting, done = report.agreed + report.arrived,
                                                after] { return settledDraft(*draft, waiting, done, after); });
        settled = co_await settling;
        if (!self)
            co_return;
        const Entry *e = entryOf(operation, id);
        if (e == nullptr) {
            end(operation, id, report.sent.isEmpty() ? goneRow() : error ? failedRow(*error) : unreadRow(goneError()));
            co_return;
        }
        isSettled = wishedOf(*e) == wished;
    }
    Entry &e = entry(id);
    e.difference = {};
    e.newSinceCopy.clear();
    e.applying = false;
    e.reading.reset(); // what was to be read before is older than this
    report.lost = put(id, std::move(*settled));
    const int sent = int(report.sent.size());
    const int missing = int(report.missing.size());
    const bool failed = error && missing > 0;
    end(operation, id, [=](OperationRow &row) {
        row.state = failed ? State::Failed : State::Succeeded;
        row.changes = sent;
        row.notTaken = missing;
        if (failed)
            row.error = error;
    });
    emit applied(id, report);
}

} // namespace sluice
