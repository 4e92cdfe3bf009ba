// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace sluice::fuzzing {

/// A promise that must hold whatever is read; the fuzzer reports the input that breaks it.
inline void check(bool isSo, const char *what)
{
    if (isSo)
        return;
    std::fprintf(stderr, "Broken promise: %s\n", what);
    std::abort();
}

/// The input. Choices are taken from its end, so that a file of tests/fixtures is a seed as it is.
class Input
{
public:
    Input(const uint8_t *data, size_t size)
        : m_text(reinterpret_cast<const char *>(data), qsizetype(size))
    {
    }

    /// A number below `end`; 0 when nothing is left.
    [[nodiscard]] int choice(int end)
    {
        if (m_text.isEmpty())
            return 0;
        const auto last = static_cast<unsigned char>(m_text.back());
        m_text.chop(1);
        return last % end;
    }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
};

/// Feeds a decoder in pieces of `piece` bytes, each a copy of its own, so that whoever reads beyond it is seen.
template<typename T>
auto decoded(T &decoder, const QByteArray &body, qsizetype piece, int status)
{
    for (qsizetype at = 0; at < body.size(); at += piece) {
        const QByteArray copy(body.constData() + at, std::min(piece, body.size() - at));
        decoder.feed(copy);
    }
    return decoder.finish(status);
}

} // namespace sluice::fuzzing
