// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

namespace sluice {

/// Texts kept once each, one behind the other, in UTF-8, and named by number. A schema config has the same column names
/// in thousands of tables; kept so, a name costs four bytes where it is used.
class NameArena
{
public:
    NameArena();

    /// The number of that text; a new one if it is not there yet. Not after `freeze`.
    uint32_t intern(std::string_view text);
    /// Valid as long as nothing is added.
    [[nodiscard]] std::string_view at(uint32_t number) const
    {
        return {m_bytes.data() + m_offsets[number], m_offsets[number + 1] - m_offsets[number]};
    }
    [[nodiscard]] QString text(uint32_t number) const
    {
        const std::string_view view = at(number);
        return QString::fromUtf8(view.data(), qsizetype(view.size()));
    }
    [[nodiscard]] uint32_t size() const { return uint32_t(m_offsets.size() - 1); }
    /// Nothing will be added any more: gives back what only adding needs.
    void freeze();
    /// Bytes held.
    [[nodiscard]] size_t memory() const;

private:
    void rehash(size_t count);

    std::vector<char> m_bytes;
    std::vector<uint32_t> m_offsets{0};
    std::vector<uint32_t> m_hashes;
    std::vector<uint32_t> m_slots; ///< number + 1; 0: free
};

} // namespace sluice
