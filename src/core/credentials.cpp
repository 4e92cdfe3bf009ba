// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials.h"

#include <QByteArray>

#include <algorithm>

namespace sluice {

std::optional<Credentials> parseCredentials(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() > 0x7e; }))
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QByteArray &bytes = decoded.decoded;
    const qsizetype colon = bytes.indexOf(':');
    if (colon < 1 || colon + 1 == bytes.size()
        || std::any_of(bytes.cbegin(), bytes.cend(), [](char c) { return c <= ' ' || c > '~'; }))
        return std::nullopt;
    return Credentials{QString::fromLatin1(bytes.first(colon)), QString::fromLatin1(bytes.sliced(colon + 1))};
}

} // namespace sluice
