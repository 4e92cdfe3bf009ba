// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/namearena.h"

#include <functional>

namespace sluice {

namespace {

constexpr size_t firstSlots = 4096;

} // namespace

NameArena::NameArena()
    : m_slots(firstSlots)
{
}

uint32_t NameArena::intern(std::string_view text)
{
    const auto hash = uint32_t(std::hash<std::string_view>{}(text));
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const uint32_t number = m_slots[slot] - 1;
        if (m_hashes[number] == hash && at(number) == text)
            return number;
    }
    const uint32_t number = size();
    m_slots[slot] = number + 1;
    m_hashes.push_back(hash);
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    m_offsets.push_back(uint32_t(m_bytes.size()));
    if (m_hashes.size() * 2 > m_slots.size())
        rehash(m_slots.size() * 2);
    return number;
}

void NameArena::rehash(size_t count)
{
    m_slots.assign(count, 0);
    const size_t mask = count - 1;
    for (size_t number = 0; number < m_hashes.size(); ++number) {
        size_t slot = m_hashes[number] & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = uint32_t(number) + 1;
    }
}

void NameArena::freeze()
{
    std::vector<uint32_t>().swap(m_slots);
    std::vector<uint32_t>().swap(m_hashes);
    m_bytes.shrink_to_fit();
    m_offsets.shrink_to_fit();
}

size_t NameArena::memory() const
{
    return m_bytes.capacity() + sizeof(uint32_t) * (m_offsets.capacity() + m_hashes.capacity() + m_slots.capacity());
}

} // namespace sluice
