// SPDX-License-Identifier: GPL-3.0-or-later
#include "configfield.h"

#include <algorithm>
#include <iterator>

namespace sluice {

bool looksSecret(QStringView key)
{
    static constexpr QStringView parts[] = {
        u"password",     u"passwd",           u"passphrase",        u"pass_phrase", u"secret",
        u"token",        u"credential",       u"auth_code",         u"private_key", u"pvt_key",
        u"api_key",      u"access_key",       u"account_key",       u"master_key",  u"admin_key",
        u"consumer_key", u"subscription_key", u"connection_string", u"sas_url"};
    // Words of their own: "pat" is not the middle of "path", nor "pwd" that of anything.
    static constexpr QStringView words[] = {u"pat", u"pwd"};
    // What only tells about one: where it is asked for, which it is, when it ends.
    static constexpr QStringView tails[] = {u"_id",          u"_name",       u"_endpoint_url", u"_token_url",
                                            u"_service_url", u"_expires_at", u"_type"};
    const auto ends = [key](QStringView tail) {
        return key.endsWith(tail, Qt::CaseInsensitive);
    };
    if (std::any_of(std::begin(tails), std::end(tails), ends))
        return false;
    const auto holds = [key](QStringView part) {
        return key.contains(part, Qt::CaseInsensitive);
    };
    const auto is = [&](QStringView word) {
        return key.compare(word, Qt::CaseInsensitive) == 0 || ends(QString(u'_' + word));
    };
    return std::any_of(std::begin(parts), std::end(parts), holds)
           || std::any_of(std::begin(words), std::end(words), is);
}

} // namespace sluice
