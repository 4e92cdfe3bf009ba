// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/console.h"

#include <cerrno>
#include <cstdio>

namespace sluice {

namespace {

bool writeLine(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream) == size_t(bytes.size())
           && std::fflush(stream) == 0;
}

} // namespace

Console Console::standard()
{
    return {.out =
                [readerHasLeft = false](const QString &line) mutable {
                    if (readerHasLeft || writeLine(stdout, line))
                        return true;
                    readerHasLeft = errno == EPIPE;
                    return readerHasLeft;
                },
            .err =
                [](const QString &line) {
                    writeLine(stderr, line);
                }};
}

} // namespace sluice
