// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/answerdecoder.h"

#include <QByteArray>

namespace sluice {

/// `data` of an answer as indented text, as it came: unknown members, masks, long numbers and all.
class JsonDecoder : public AnswerDecoder<QByteArray>
{
public:
    JsonDecoder();
    [[nodiscard]] Result<QByteArray> finish(int httpStatus) override;
};

} // namespace sluice
