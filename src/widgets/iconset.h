// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QApplication;

namespace sluice {

/// Makes the compiled Breeze icons the application's icon theme, dark or light as its palette is, and keeps them so
/// when the palette changes. Icons made before follow by themselves. Call it once; what it sets up belongs to
/// `application`.
void installIcons(QApplication *application);

/// The icon of that name in the theme; its names are listed in resources/icons.txt. Null for any other.
[[nodiscard]] QIcon icon(const QString &name);

/// Sluice's own icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace sluice
