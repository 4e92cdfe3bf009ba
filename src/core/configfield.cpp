// SPDX-License-Identifier: GPL-3.0-or-later
#include "configfield.h"

#include <algorithm>
#include <iterator>

namespace sluice {

bool looksSecret(QStringView key)
{
    static constexpr QStringView parts[] = {u"password", u"passwd",     u"secret", u"token",     u"private_key",
                                            u"api_key",  u"passphrase", u"pat",    u"credential"};
    return std::any_of(std::begin(parts), std::end(parts), [key](QStringView part) {
        // "pat" is a word of its own, not the middle of "path".
        return part == u"pat" ? key == u"pat" || key.endsWith(u"_pat") : key.contains(part, Qt::CaseInsensitive);
    });
}

} // namespace sluice
