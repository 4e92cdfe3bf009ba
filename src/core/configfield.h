// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sluice {

/// One field of a service's `config` or `auth`, as the metadata describes it ("Connector metadata"). It has no
/// defaults, no conditions and no list of what is required.
struct ConfigField
{
    QString key;         ///< of the authorization a path into it: "client_access.client_id"
    QString title;       ///< often empty: then the key, made readable
    QString description; ///< may hold HTML; shown as plain text
    QString type;        ///< "string", "integer", "boolean", "array", "object"; never the last where there are choices
    QStringList choices; ///< of an enumeration
    bool secret = false; ///< marked so, or named so: one in six secrets has no mark
    bool readOnly = false;
    bool isAuth = false; ///< the service takes it and never gives it out

    friend bool operator==(const ConfigField &, const ConfigField &) = default;
};

/// Does a field of this name look as if it held a secret?
[[nodiscard]] bool looksSecret(QStringView key);

} // namespace sluice
