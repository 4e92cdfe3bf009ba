// SPDX-License-Identifier: GPL-3.0-or-later
// Schema configs: the streaming reader must read and refuse the same as the reading of the whole body by a tree,
// however the body is cut into pieces.
#include "codec/answerdecoder.h"
#include "codec/schemacodec.h"
#include "fuzzing.h"

using namespace sluice;

namespace {

bool same(const SchemaConfig &a, const SchemaConfig &b)
{
    if (a.schemaCount() != b.schemaCount() || a.tableCount() != b.tableCount() || a.columnCount() != b.columnCount()
        || !(a.policy() == b.policy()))
        return false;
    for (int s = 0; s < a.schemaCount(); ++s) {
        if (a.schemaKey(s) != b.schemaKey(s) || a.schemaFlags(s) != b.schemaFlags(s)
            || a.schemaDestination(s) != b.schemaDestination(s) || a.endTable(s) != b.endTable(s))
            return false;
    }
    for (int t = 0; t < a.tableCount(); ++t) {
        if (a.tableKey(t) != b.tableKey(t) || a.tableFlags(t) != b.tableFlags(t) || a.tableMode(t) != b.tableMode(t)
            || a.tableDestination(t) != b.tableDestination(t) || a.tableLock(t) != b.tableLock(t)
            || a.endColumn(t) != b.endColumn(t) || a.schemaOf(t) != b.schemaOf(t))
            return false;
    }
    for (int c = 0; c < a.columnCount(); ++c) {
        if (a.columnKey(c) != b.columnKey(c) || a.columnFlags(c) != b.columnFlags(c)
            || a.columnDestination(c) != b.columnDestination(c) || a.columnLock(c) != b.columnLock(c))
            return false;
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzzing::Input input(data, size);
    const int status = input.choice(8) == 7 ? 404 : 200;
    const qsizetype piece = 1 + qsizetype(input.choice(256));
    const QByteArray body = input.text();

    AnswerDecoder<SchemaConfigPtr> whole(json::schemaConfig);
    const auto expected = fuzzing::decoded(whole, body, std::max<qsizetype>(1, body.size()), status);
    const auto decoder = json::schemaConfigDecoder();
    const auto read = fuzzing::decoded(*decoder, body, piece, status);

    fuzzing::check(read.has_value() == expected.has_value(), "both read, or both refuse");
    if (read)
        fuzzing::check(same(**read, **expected), "both read the same");
    else
        fuzzing::check(read.error() == expected.error(), "both refuse for the same reason");
    return 0;
}
