// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrubber.h"

#include <QUrl>

#include <algorithm>

namespace sluice {

namespace {

constexpr qsizetype shortestSecret = 4;
constexpr QByteArrayView replacement("[redacted]");

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
    const QByteArray encoded = QUrl::toPercentEncoding(QString::fromUtf8(secret));
    QByteArray escaped = secret;
    escaped.replace('\\', "\\\\").replace('"', "\\\"");
    QByteArray slashes = escaped;
    slashes.replace('/', "\\/");
    for (const QByteArray &form : {secret, encoded, escaped, slashes}) {
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
