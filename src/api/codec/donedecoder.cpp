// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/donedecoder.h"

namespace sluice {

DoneDecoder::DoneDecoder()
    : AnswerDecoder([](const json::Element &root) -> Result<Done> { return Done{json::text(root, "message")}; })
{
}

Result<Done> DoneDecoder::finish(int httpStatus)
{
    return httpStatus == 204 ? Result<Done>(Done{}) : AnswerDecoder::finish(httpStatus);
}

} // namespace sluice
