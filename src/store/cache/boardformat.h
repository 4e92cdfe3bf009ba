// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/boardsnapshot.h"
#include "result.h"

#include <QByteArray>

namespace sluice {

/// The version that is written, and the only one that is read: what is lost with an older one comes back with the next
/// list.
constexpr quint32 boardFormatVersion = 3;

/// The snapshot as bytes: a head with version, size and checksum, then every text once, then runs of numbers of one
/// kind each. In this computer's byte order, which the head tells.
[[nodiscard]] QByteArray encodeBoard(const BoardSnapshot &snapshot);
/// `Storage` for whatever is not whole, not of this version, or not of this byte order.
[[nodiscard]] Result<BoardSnapshot> decodeBoard(QByteArrayView bytes);

} // namespace sluice
