// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace sluice {

/// A value of a connection's config as one can edit it: whole numbers digit by digit, lists and objects as JSON.
[[nodiscard]] QString configValueText(const QJsonValue &value);

/// The text as a value of the kind that the old one has, or the metadata's `type` where there is none yet; what cannot
/// be read so stays text. Nothing at all is an empty text, an empty list, and null for every other kind.
[[nodiscard]] QJsonValue configValue(const QString &text, const QJsonValue &old, const QString &type);

/// Is this the text of such a kind of value, and no such value?
enum class ConfigFault { None, NoNumber, NeitherTrueNorFalse, NoJson };
[[nodiscard]] ConfigFault configFault(const QJsonValue &wanted, const QJsonValue &old, const QString &type);

} // namespace sluice
