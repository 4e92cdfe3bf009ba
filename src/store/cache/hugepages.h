// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace sluice {

/// Tells the system that all of this memory is about to be written. Where it has huge pages it then hands out few of
/// them instead of thousands of small ones, each of which costs a fault: a third of the time of a large account's
/// start.
void expectToBeFilled(void *begin, size_t bytes);

/// The same of room that was reserved.
template<typename T>
void expectToBeFilled(std::vector<T> &reserved)
{
    expectToBeFilled(reserved.data(), reserved.capacity() * sizeof(T));
}

} // namespace sluice
