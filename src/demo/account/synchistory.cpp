// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/synchistory.h"

#include "account/lengths.h"

#include <algorithm>

namespace sluice::demo {

namespace {

/// Before the account was opened.
constexpr int mostPast = 300;

SyncRecord past(const DemoConnection &c, const DemoClock &clock, Timestamp end, SyncEnd how)
{
    Dice dice(c.seed, QString::number(end.microseconds()));
    SyncRecord record;
    for (int i = 0; i < 4; ++i)
        record.id += QString::number(dice.below(0x10000), 16).rightJustified(4, u'0');
    const double ms = double(clock.scaled(c.life.usualMinutes() * minuteMs)) * (0.8 + 0.4 * dice.fraction());
    record.start = Timestamp::fromMicroseconds(end.microseconds() - std::max<qint64>(1, qint64(ms * 1000)));
    record.end = end;
    record.how = how;
    return record;
}

} // namespace

std::vector<SyncRecord> syncHistory(const DemoConnection &c, const DemoClock &clock, Timestamp from, Timestamp to)
{
    std::vector<SyncRecord> all(c.life.history().begin(), c.life.history().end());
    const Timestamp succeeded = c.life.firstSucceededAt();
    const Timestamp failed = c.life.firstFailedAt();
    if (!failed.isNull())
        all.push_back(past(c, clock, failed, SyncEnd::Failed));
    if (!succeeded.isNull()) {
        const qint64 step = std::max<qint64>(1, clock.scaled(qint64(c.life.frequencyMinutes()) * minuteMs));
        Timestamp end = succeeded;
        for (int i = 0; i < mostPast && end >= from && end >= c.createdAt; ++i, end = end.addMilliseconds(-step))
            all.push_back(past(c, clock, end, SyncEnd::Succeeded));
    }
    // No connection syncs twice at a time: what was made up gives way.
    std::ranges::sort(all, {}, &SyncRecord::end);
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (!all[i].end.isNull())
            all[i].start = std::max(all[i].start, all[i - 1].end);
    }
    std::erase_if(all, [&](const SyncRecord &record) { return record.start < from || record.start > to; });
    std::ranges::sort(all, std::greater(), &SyncRecord::start);
    return all;
}

} // namespace sluice::demo
