// SPDX-License-Identifier: GPL-3.0-or-later
// The one Base64 string that somebody pastes.
#include "credentials.h"
#include "fuzzing.h"

using namespace sluice;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const fuzzing::Input input(data, size);
    const auto read = parseCredentials(QString::fromUtf8(input.text()));
    if (read) {
        fuzzing::check(!read->isEmpty(), "both parts are there");
        const QByteArray again = QString(read->key + u':' + read->secret).toUtf8().toBase64();
        fuzzing::check(parseCredentials(QString::fromLatin1(again)) == read, "what was read can be written");
    }
    return 0;
}
