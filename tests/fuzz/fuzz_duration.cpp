// SPDX-License-Identifier: GPL-3.0-or-later
// Durations and arguments of the command line.
#include "commandline.h"
#include "fuzzing.h"

using namespace sluice;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const fuzzing::Input input(data, size);
    const QString text = QString::fromUtf8(input.text());
    if (const auto ms = durationMs(text))
        fuzzing::check(*ms > 0, "a duration takes time");
    const CommandLine line = parseCommandLine(QStringList{QStringLiteral("sluice")} + text.split(u'\n'));
    fuzzing::check(line.timeoutMs >= 0, "no time limit lies in the past");
    return 0;
}
