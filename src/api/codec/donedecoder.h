// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/answerdecoder.h"

namespace sluice {

/// The answer to a command: nothing but that it was done. A 204, which has no body, says so too.
class DoneDecoder : public AnswerDecoder<Done>
{
public:
    DoneDecoder();
    [[nodiscard]] Result<Done> finish(int httpStatus) override;
};

} // namespace sluice
