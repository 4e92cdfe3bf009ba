// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/resource.h"

#include <QFile>
#include <QJsonDocument>

namespace sluice::demo {

QJsonObject readResource(const QString &name)
{
    QFile file(u":/demo/" + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The demo account's data is missing: %s", qPrintable(name));
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        qFatal("The demo account's data is damaged: %s: %s", qPrintable(name), qPrintable(error.errorString()));
    return document.object();
}

} // namespace sluice::demo
