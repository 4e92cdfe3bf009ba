// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintext.h"

namespace sluice {

namespace {

constexpr qsizetype maxText = 1024;

/// Skips an element whose content is no text, when one begins at `at`.
bool skipElement(QStringView text, QStringView name, qsizetype &at)
{
    if (!text.sliced(at + 1).startsWith(name, Qt::CaseInsensitive))
        return false;
    const QString closing = QStringLiteral("</") + name.toString();
    const qsizetype end = text.indexOf(closing, at, Qt::CaseInsensitive);
    at = end < 0 ? text.size() : end;
    return true;
}

} // namespace

QByteArray cutUtf8(QByteArrayView text, qsizetype limit)
{
    if (text.size() <= limit)
        return text.toByteArray();
    while (limit > 0 && (uchar(text[limit]) & 0xC0) == 0x80)
        --limit;
    return text.first(limit).toByteArray();
}

QString plainText(QByteArrayView body)
{
    body = body.trimmed();
    if (body.startsWith('{') || body.startsWith('['))
        return {};
    const QString text = QString::fromUtf8(body);
    QString result;
    for (qsizetype at = 0; at < text.size() && result.size() < 4 * maxText; ++at) {
        if (text[at] != u'<') {
            result += text[at];
            continue;
        }
        if (!skipElement(text, u"script", at))
            skipElement(text, u"style", at);
        const qsizetype end = at < text.size() ? text.indexOf(u'>', at) : -1;
        if (end < 0)
            break;
        at = end;
        result += u' ';
    }
    return QString::fromUtf8(cutUtf8(result.simplified().toUtf8(), maxText));
}

} // namespace sluice
