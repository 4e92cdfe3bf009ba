// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace sluice::test {

/// `value` with the one at `path` (names and numbers) replaced, or taken out where `by` is undefined. The path must
/// exist but for its last name.
[[nodiscard]] QJsonValue edited(const QJsonValue &value, const QStringList &path, const QJsonValue &by);

} // namespace sluice::test
