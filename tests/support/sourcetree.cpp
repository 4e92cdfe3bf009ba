// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"

namespace sluice::test {

QString sourcePath(const QString &below)
{
    const QString top = QStringLiteral(SLUICE_SOURCE_DIR);
    return below.isEmpty() ? top : top + QLatin1Char('/') + below;
}

} // namespace sluice::test
