// SPDX-License-Identifier: GPL-3.0-or-later
#include "openenum.h"

namespace sluice {

bool sameWord(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    for (;;) {
        while (i < a.size() && a[i] == u'_')
            ++i;
        while (j < b.size() && b[j] == u'_')
            ++j;
        if (i == a.size() || j == b.size())
            return i == a.size() && j == b.size();
        if (a[i++].toCaseFolded() != b[j++].toCaseFolded())
            return false;
    }
}

} // namespace sluice
