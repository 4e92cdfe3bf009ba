// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrubber.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

constexpr qsizetype shortestSecret = 4;
constexpr QByteArrayView replacement("[redacted]");

/// What writers of JSON spell as escapes although they need not.
enum class Escaped {
    Html,     ///< "=" as "\u003d"
    NotAscii, ///< "ü" as "\u00fc"
    Both,
};

QByteArray asEscapes(const QByteArray &json, Escaped escaped, bool upperCase)
{
    // By units: one that is spelled out has an escape for each half of a pair, and one that is not needs both together.
    QByteArray text;
    const QString units = QString::fromUtf8(json);
    for (qsizetype i = 0; i < units.size(); ++i) {
        const QChar c = units[i];
        const bool isAscii = c.unicode() < 0x80;
        const bool isOfHtml = isAscii && QByteArrayView("<>&='").contains(char(c.unicode()));
        if (isAscii ? !isOfHtml || escaped == Escaped::NotAscii : escaped == Escaped::Html) {
            const qsizetype count = c.isHighSurrogate() && i + 1 < units.size() ? 2 : 1;
            text += units.sliced(i, count).toUtf8();
            i += count - 1;
            continue;
        }
        const QByteArray digits = QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        text += "\\u" + (upperCase ? digits.toUpper() : digits);
    }
    return text;
}

} // namespace

void Scrubber::add(const Credentials &credentials)
{
    const QByteArray key = credentials.key.toUtf8();
    const QByteArray secret = credentials.secret.toUtf8();
    add(key);
    add(secret);
    if (!credentials.isEmpty())
        add(QByteArray(key + ':' + secret).toBase64());
}

void Scrubber::add(const QByteArray &secret)
{
    if (secret.size() < shortestSecret)
        return;
    QList<QByteArray> forms{secret, QUrl::toPercentEncoding(QString::fromUtf8(secret))};
    QByteArray escaped = secret;
    escaped.replace('\\', "\\\\").replace('"', "\\\"");
    QByteArray slashes = escaped;
    slashes.replace('/', "\\/");
    for (const QByteArray &form : {escaped, slashes}) {
        forms.append(form);
        for (const Escaped what : {Escaped::Html, Escaped::NotAscii, Escaped::Both})
            forms += {asEscapes(form, what, false), asEscapes(form, what, true)};
    }
    for (const QByteArray &form : std::as_const(forms)) {
        if (!m_secrets.contains(form))
            m_secrets.append(form);
    }
    std::stable_sort(m_secrets.begin(), m_secrets.end(),
                     [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
}

QByteArray Scrubber::scrubbed(QByteArray text) const
{
    for (const QByteArray &secret : m_secrets)
        text.replace(secret, replacement);
    return text;
}

QString Scrubber::scrubbed(const QString &text) const
{
    return QString::fromUtf8(scrubbed(text.toUtf8()));
}

} // namespace sluice
