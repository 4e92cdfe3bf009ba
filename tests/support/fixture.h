// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcetree.h"

#include <QFile>

namespace sluice::test {

/// tests/fixtures/<name>.json
inline QByteArray fixture(const char *name)
{
    QFile file(sourcePath(QStringLiteral("tests/fixtures/%1.json").arg(QLatin1String(name))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such fixture: %s", name);
    return file.readAll();
}

} // namespace sluice::test
