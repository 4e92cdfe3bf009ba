// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QApplication;

namespace sluice {

/// Makes the compiled Breeze icons the application's icon theme, dark or light as its palette is, and keeps them so
/// when the palette changes. Icons made before follow by themselves. Call it once; what it sets up belongs to
/// `application`.
void installIcons(QApplication *application);

/// The icon of that name in the theme; its names are listed in resources/icons.txt. Null for any other. Where it is
/// drawn selected, what has no colour of its own takes that of the selected text.
[[nodiscard]] QIcon icon(const QString &name);

/// The drawing in another colour, where it has none of its own.
[[nodiscard]] QPixmap tinted(const QPixmap &drawing, const QColor &color);

/// Sluice's own icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace sluice
