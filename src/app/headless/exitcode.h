// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"

namespace sluice {

/// How a headless run ends, for the program that started it. The numbers are a promise: sluice(1) lists them. Of
/// several connections the highest counts, so they grow with what somebody has to do about it.
enum class ExitCode {
    Done = 0,         ///< read, requested, or with --wait: succeeded
    NotDone = 1,      ///< the service could not be asked, or the results could not be written
    Usage = 2,        ///< the command line is not understood; nothing was sent
    SignedOut = 3,    ///< there is no key, or the service refuses it
    Rescheduled = 10, ///< goes on by itself
    EndedWithoutResult = 11,
    PausedBySomeone = 12,
    WaitingForYou = 13, ///< rescheduled and manual: goes on when somebody syncs again
    Unknown = 14,       ///< not watched to the end, or the answer was lost and nothing moved since
    Gone = 15, ///< the connection, or the group, is not there, or this key may not see it: reading it is refused
    Failed = 16,
    NotStarted = 17, ///< no sync was begun: refused, or the service could not be asked
};

[[nodiscard]] ExitCode exitCode(SyncOutcome outcome);
/// Of a row that has ended, or, where nobody waits for the end, whose request was answered.
[[nodiscard]] ExitCode exitCode(const OperationRow &row);
/// As shells say it: 128 and the number of the signal that ended the run.
[[nodiscard]] constexpr int exitCodeOfSignal(int signal)
{
    return 128 + signal;
}
/// The outcome in JSON: "succeeded", "waiting_for_you" … A promise, too.
[[nodiscard]] QString outcomeWord(SyncOutcome outcome);

} // namespace sluice
