// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sluice::json {

/// JSON text indented by two blanks a level. Numbers, texts and the order of members stay octet for octet as they came:
/// it is for people who compare it with what the service sent. The text must be whole JSON.
[[nodiscard]] QByteArray pretty(QByteArrayView json);

} // namespace sluice::json
