// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace sluice {

/// At most `limit` octets of UTF-8, cut between two characters.
[[nodiscard]] QByteArray cutUtf8(QByteArrayView text, qsizetype limit);

/// What a page of a gateway says: the first KB of its text, with tags, scripts and styles stripped and blanks
/// simplified. Empty for what looks like JSON.
[[nodiscard]] QString plainText(QByteArrayView body);

} // namespace sluice
