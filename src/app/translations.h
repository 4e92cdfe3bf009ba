// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace sluice {

/// Lets \a application speak the language of the system where there is a translation, and else English with its
/// plurals: without a translator "%n connection(s)" would be shown as it stands. To be called before the first window.
void installTranslations(QCoreApplication *application);

} // namespace sluice
