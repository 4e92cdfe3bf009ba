// SPDX-License-Identifier: GPL-3.0-or-later
#include "retrypolicy.h"

#include "judge.h"

#include <algorithm>

namespace sluice {

namespace {

bool isTransientFailure(const Answer &answer)
{
    switch (answer.end) {
    case Answer::End::ConnectTimeout:
    case Answer::End::InactivityTimeout:
        return true;
    case Answer::End::Cancelled:
    case Answer::End::OverallTimeout:
    case Answer::End::TooLarge:
        return false;
    case Answer::End::Finished:
        break;
    }
    if (answer.status == 502 || answer.status == 503 || answer.status == 504)
        return true;
    return isBroken(answer) && brokenKind(answer) == Error::Kind::Network;
}

} // namespace

qint64 backoffMs(int base, int round, double jitter)
{
    const qint64 whole = qint64(base) << std::clamp(round, 0, 20);
    return whole - qint64(double(whole) * 0.5 * std::clamp(jitter, 0.0, 1.0));
}

std::optional<Retry> retryAfter(Request::Method method, const Answer &answer, const RetryHistory &history,
                                const TransportLimits &limits, double jitter)
{
    if (answer.end == Answer::End::Finished && answer.status == 429) {
        const qint64 wait =
            std::max(answer.retryAfterMs.value_or(0), backoffMs(limits.backoffMs, history.refusals, jitter));
        if (history.waitedMs + wait > limits.maxWaitMs)
            return std::nullopt;
        return Retry{wait, true, true};
    }
    if (!isRead(method) || history.failures >= limits.retries || !isTransientFailure(answer))
        return std::nullopt;
    const qint64 wait =
        std::max(answer.retryAfterMs.value_or(0), backoffMs(limits.backoffMs, history.failures, jitter));
    if (wait > limits.maxWaitMs)
        return std::nullopt;
    return Retry{wait, false, answer.status == 503 && answer.retryAfterMs.has_value()};
}

} // namespace sluice
