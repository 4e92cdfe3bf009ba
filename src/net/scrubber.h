// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace sluice {

/// Replaces certain secrets wherever they occur literally: as they are, percent-encoded, or in JSON's spellings.
class Scrubber
{
public:
    /// Key, secret and the Base64 of both. Earlier ones stay known: their answers may still be on the way.
    void add(const Credentials &credentials);
    /// Of fewer than four octets nothing is replaced: it would make every text unreadable and protect nothing.
    void add(const QByteArray &secret);

    [[nodiscard]] QString scrubbed(const QString &text) const;
    [[nodiscard]] QByteArray scrubbed(QByteArray text) const;

private:
    QList<QByteArray> m_secrets; ///< longest first, so that no part of one is left over by another
};

} // namespace sluice
