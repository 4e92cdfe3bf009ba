// SPDX-License-Identifier: GPL-3.0-or-later
#include "call.h"

namespace sluice::demo {

void Call::setTarget(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    path = mark < 0 ? target : target.left(mark);
    segments.clear();
    const QList<QByteArray> parts = path.mid(path.startsWith('/') ? 1 : 0).split('/');
    for (const QByteArray &part : parts)
        segments.append(QString::fromUtf8(QByteArray::fromPercentEncoding(part)));
    // One slash at the end is forgiven.
    if (segments.size() > 1 && segments.constLast().isEmpty())
        segments.removeLast();
    query.clear();
    if (mark < 0)
        return;
    const QList<QByteArray> pairs = target.mid(mark + 1).split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const auto decoded = [](QByteArray text) {
            return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
        };
        if (!pair.isEmpty())
            query.insert(decoded(equals < 0 ? pair : pair.left(equals)),
                         equals < 0 ? QString() : decoded(pair.mid(equals + 1)));
    }
}

} // namespace sluice::demo
