// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/synchistory.h"

#include "account/lengths.h"

#include <algorithm>

namespace sluice::demo {

namespace {

/// Before the account was opened: what a week holds, which is the longest that can be asked for. Much faster lives have
/// more in a week than anybody could look at.
qint64 mostPast(const DemoConnection &c)
{
    constexpr qint64 weekMinutes = 7 * 24 * 60;
    return std::max<qint64>(300, weekMinutes / std::max(1, c.life.frequencyMinutes()) + 1);
}

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
    const qint64 step = std::max<qint64>(1, clock.scaled(qint64(c.life.frequencyMinutes()) * minuteMs));
    if (!failed.isNull()) {
        all.push_back(past(c, clock, failed, SyncEnd::Failed));
        // It has been failing since the last success, each time that it was due.
        const Timestamp since = std::max({succeeded.addMilliseconds(step / 2), from, c.createdAt});
        const qint64 most = succeeded.isNull() || failed < succeeded || c.life.isManual() ? 0 : mostPast(c);
        Timestamp end = failed.addMilliseconds(-step);
        for (qint64 i = 0; i < most && end >= since; ++i, end = end.addMilliseconds(-step))
            all.push_back(past(c, clock, end, SyncEnd::Failed));
    }
    if (!succeeded.isNull()) {
        Timestamp end = succeeded;
        // What ended long after the window began after it, too.
        const qint64 later = to.millisecondsTo(succeeded) - clock.scaled(2 * c.life.usualMinutes() * minuteMs);
        if (later > 0)
            end = end.addMilliseconds(-(later / step * step));
        const qint64 most = mostPast(c);
        for (qint64 i = 0; i < most && end >= from && end >= c.createdAt; ++i, end = end.addMilliseconds(-step))
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
