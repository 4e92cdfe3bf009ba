// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonedit.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sluice::test {

QJsonValue edited(const QJsonValue &value, const QStringList &path, const QJsonValue &by)
{
    if (path.isEmpty())
        return by;
    const QStringList rest = path.mid(1);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype index = path.first().toInt();
        Q_ASSERT(index < array.size());
        array.replace(index, edited(array.at(index), rest, by));
        return array;
    }
    Q_ASSERT(value.isObject());
    QJsonObject object = value.toObject();
    Q_ASSERT(rest.isEmpty() || object.contains(path.first()));
    const QJsonValue inner = edited(object.value(path.first()), rest, by);
    if (inner.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), inner);
    return object;
}

} // namespace sluice::test
