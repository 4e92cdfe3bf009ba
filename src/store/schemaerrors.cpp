// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemaerrors.h"

namespace sluice {

bool wantsEnabled(const Error &error)
{
    if (error.kind != Error::Kind::InvalidInput || error.httpStatus != 400)
        return false;
    const QString &message = error.serverMessage;
    return message.contains(u"enabled")
           && (message.contains(u"required", Qt::CaseInsensitive) || message.contains(u"missing", Qt::CaseInsensitive)
               || message.contains(u"must not be null", Qt::CaseInsensitive));
}

} // namespace sluice
