// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/hugepages.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <cstdint>
#include <sys/mman.h>
#endif

namespace sluice {

void expectToBeFilled(void *begin, size_t bytes)
{
#ifdef Q_OS_LINUX
    // Whole huge pages alone: what lies beside them in their first and last one may be somebody else's.
    constexpr size_t huge = size_t(2) << 20U;
    const size_t before = (huge - reinterpret_cast<uintptr_t>(begin) % huge) % huge;
    if (bytes < before + huge)
        return;
    // It is a wish, which a system may refuse.
    char *first = static_cast<char *>(begin) + before;
    madvise(first, (bytes - before) / huge * huge, MADV_HUGEPAGE);
#else
    Q_UNUSED(begin)
    Q_UNUSED(bytes)
#endif
}

} // namespace sluice
