// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/merge.h"

namespace sluice::demo {

QJsonObject merged(QJsonObject base, const QJsonObject &change)
{
    for (auto it = change.begin(); it != change.end(); ++it) {
        const QJsonValue old = base.value(it.key());
        if (old.isObject() && it->isObject())
            base[it.key()] = merged(old.toObject(), it->toObject());
        else
            base[it.key()] = it.value();
    }
    return base;
}

} // namespace sluice::demo
