// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"

namespace sluice {

QString errorKindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
        return QStringLiteral("Cancelled");
    case Error::Kind::Timeout:
        return QStringLiteral("Timeout");
    case Error::Kind::Network:
        return QStringLiteral("Network");
    case Error::Kind::Tls:
        return QStringLiteral("Tls");
    case Error::Kind::NoTls:
        return QStringLiteral("NoTls");
    case Error::Kind::OutcomeUnknown:
        return QStringLiteral("OutcomeUnknown");
    case Error::Kind::Unauthorized:
        return QStringLiteral("Unauthorized");
    case Error::Kind::Forbidden:
        return QStringLiteral("Forbidden");
    case Error::Kind::NotFound:
        return QStringLiteral("NotFound");
    case Error::Kind::NotServed:
        return QStringLiteral("NotServed");
    case Error::Kind::NoSchemaConfig:
        return QStringLiteral("NoSchemaConfig");
    case Error::Kind::Conflict:
        return QStringLiteral("Conflict");
    case Error::Kind::InvalidInput:
        return QStringLiteral("InvalidInput");
    case Error::Kind::TooManyRequests:
        return QStringLiteral("TooManyRequests");
    case Error::Kind::Server:
        return QStringLiteral("Server");
    case Error::Kind::BadAnswer:
        return QStringLiteral("BadAnswer");
    case Error::Kind::TooLarge:
        return QStringLiteral("TooLarge");
    case Error::Kind::ReadOnly:
        return QStringLiteral("ReadOnly");
    case Error::Kind::Redirect:
        return QStringLiteral("Redirect");
    case Error::Kind::Storage:
        return QStringLiteral("Storage");
    }
    return {};
}

} // namespace sluice
