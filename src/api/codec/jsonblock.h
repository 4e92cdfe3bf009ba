// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace sluice::json {

/// 64 bytes of JSON, and where in them those stand that say where a value ends: a bit each, the first byte lowest.
struct Block
{
    static constexpr size_t size = 64;

    uint64_t quotes = 0;
    uint64_t backslashes = 0;
    uint64_t opens = 0;  ///< { and [
    uint64_t closes = 0; ///< } and ]
};

/// Byte by byte: for processors without SSE2, and to hold the other against.
[[nodiscard]] inline Block blockByBytes(const char *bytes)
{
    Block block;
    for (size_t i = 0; i < Block::size; ++i) {
        const char c = bytes[i];
        const uint64_t bit = uint64_t(1) << i;
        block.quotes |= c == '"' ? bit : 0;
        block.backslashes |= c == '\\' ? bit : 0;
        block.opens |= c == '{' || c == '[' ? bit : 0;
        block.closes |= c == '}' || c == ']' ? bit : 0;
    }
    return block;
}

#ifdef __SSE2__

/// Sixteen bytes at a time; every x86-64 processor can.
[[nodiscard]] inline Block block(const char *bytes)
{
    // A bracket and its brace differ in one bit alone.
    const __m128i brace = _mm_set1_epi8(0x20);
    const auto where = [](__m128i chunk, char c, size_t i) {
        const auto mask = unsigned(_mm_movemask_epi8(_mm_cmpeq_epi8(chunk, _mm_set1_epi8(c))));
        return uint64_t(mask) << (16 * i);
    };
    Block block;
    for (size_t i = 0; i < Block::size / 16; ++i) {
        const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + 16 * i));
        const __m128i braces = _mm_or_si128(chunk, brace);
        block.quotes |= where(chunk, '"', i);
        block.backslashes |= where(chunk, '\\', i);
        block.opens |= where(braces, '{', i);
        block.closes |= where(braces, '}', i);
    }
    return block;
}

#else

[[nodiscard]] inline Block block(const char *bytes)
{
    return blockByBytes(bytes);
}

#endif

/// Each bit: is the number of bits up to it, itself included, odd? Of quotes: what lies within them.
[[nodiscard]] inline uint64_t oddUpTo(uint64_t bits)
{
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^= bits << 32;
    return bits;
}

} // namespace sluice::json
