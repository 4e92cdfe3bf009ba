// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "error.h"
#include "request.h"

#include <optional>

namespace sluice {

class Job;

/// Did the try end without a whole HTTP answer? A cut body counts, although Qt gives it the status it began with. An
/// error status does not, however its body ended: the status has said it all.
[[nodiscard]] bool isBroken(const Answer &answer);
/// Why, as if it had been a read: Network, Tls or NoTls.
[[nodiscard]] Error::Kind brokenKind(const Answer &answer);

/// What an error status means when the body does not say it better.
[[nodiscard]] Error::Kind kindOfStatus(int status);
/// 200; for writes 201 and 202 as well; for a DELETE 204.
[[nodiscard]] bool isRightStatus(Request::Method method, int status);

/// Judges a try that will not be repeated: the transport first, then the status, then, by the decoder, the content.
/// Nothing: a success, and the job holds its value. A write of which it is not sure whether it was executed, or of
/// whose outcome the answer says nothing usable, is `OutcomeUnknown`.
[[nodiscard]] std::optional<Error> judge(const Request &request, const Answer &answer, Job &job);

} // namespace sluice
