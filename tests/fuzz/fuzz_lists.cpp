// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and single reads of connections, groups, destinations, connector types and the account.
#include "codec/accountcodec.h"
#include "codec/connectioncodec.h"
#include "codec/decoders.h"
#include "codec/destinationcodec.h"
#include "codec/groupcodec.h"
#include "codec/metadatacodec.h"
#include "fuzzing.h"

using namespace sluice;

namespace {

template<typename T>
void readPage(T (*read)(const json::Element &), const QByteArray &body)
{
    const auto page = json::decode(json::page(read), body);
    if (!page)
        return;
    for (const T &item : (*page)->items)
        fuzzing::check(!item.id.isEmpty(), "whatever is listed has an id");
}

template<typename T>
void readSingle(T (*read)(const json::Element &), const QByteArray &body)
{
    const auto single = json::decode(json::single(read), body);
    fuzzing::check(!single || !single->id.isEmpty(), "whatever is read has an id");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzzing::Input input(data, size);
    const int which = input.choice(9);
    const QByteArray &body = input.text();
    switch (which) {
    case 0:
        readPage(json::connection, body);
        break;
    case 1:
        readSingle(json::connection, body);
        break;
    case 2:
        readPage(json::group, body);
        break;
    case 3:
        readSingle(json::group, body);
        break;
    case 4:
        readPage(json::destination, body);
        break;
    case 5:
        readSingle(json::destination, body);
        break;
    case 6:
        readPage(json::connectorType, body);
        break;
    case 7:
        readSingle(json::connectorType, body);
        break;
    default:
        readSingle(json::account, body);
    }
    return 0;
}
