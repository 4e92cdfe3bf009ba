// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/groupcodec.h"

#include "codec/fields.h"

namespace sluice::json {

Group group(const Element &object)
{
    static constexpr Field<Group> fields[] = {
        {"id", into<&Group::id>},
        {"name", into<&Group::name>},
        {"created_at", into<&Group::createdAt>},
    };
    Group result;
    readFields(object, fields, result);
    return result;
}

} // namespace sluice::json
