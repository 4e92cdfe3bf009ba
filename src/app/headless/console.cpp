// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/console.h"

#include <cstdio>

namespace sluice {

namespace {

void writeLine(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

Console Console::standard()
{
    return {.out = [](const QString &line) { writeLine(stdout, line); },
            .err =
                [](const QString &line) {
                    writeLine(stderr, line);
                }};
}

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.isSpace())
            result.append(QLatin1Char(' '));
        else if (c.category() != QChar::Other_Control)
            result.append(c);
    }
    return result;
}

} // namespace sluice
