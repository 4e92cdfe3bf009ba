// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/accountcodec.h"

#include "codec/fields.h"

namespace sluice::json {

Account account(const Element &data)
{
    static constexpr Field<Account> fields[] = {
        {"account_id", into<&Account::id>},
        {"account_name", into<&Account::name>},
        {"user_id", into<&Account::userId>},
        {"system_key_id", into<&Account::systemKeyId>},
    };
    Account result;
    readFields(data, fields, result);
    return result;
}

} // namespace sluice::json
