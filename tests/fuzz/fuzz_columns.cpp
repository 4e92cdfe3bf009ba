// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of one table.
#include "codec/answerdecoder.h"
#include "codec/schemacodec.h"
#include "fuzzing.h"

using namespace sluice;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzzing::Input input(data, size);
    const qsizetype piece = 1 + qsizetype(input.choice(256));
    AnswerDecoder<TableColumns> decoder(json::tableColumns);
    const auto read = fuzzing::decoded(decoder, input.text(), piece, 200);
    if (read) {
        for (const TableColumn &column : *read)
            fuzzing::check((column.flags & NodeLocked) != 0 || column.lock == LockReason{},
                           "a reason only where locked");
    }
    return 0;
}
