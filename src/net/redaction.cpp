// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include "jsonredactor.h"

#include <QUrl>

#include <algorithm>

namespace sluice {

namespace {

/// Shorter ones would make every text unreadable and protect nothing.
constexpr qsizetype shortestSecret = 4;

constexpr QByteArrayView replacement("[redacted]");

/// Lower case, without anything but letters and digits: "privateKey", "private_key" and "PRIVATE-KEY" are one.
QByteArray plainKey(QByteArrayView key)
{
    QByteArray plain;
    for (const char c : key.toByteArray().toLower()) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || uchar(c) >= 0x80)
            plain += c;
    }
    return plain;
}

} // namespace

bool isSecretKey(QByteArrayView key)
{
    static constexpr const char *parts[] = {"password", "passwd", "pwd",  "passphrase",  "secret",
                                            "token",    "key",    "auth", "credential",  "private",
                                            "config",   "cookie", "sign", "certificate", "connectionstring"};
    static constexpr const char *wholes[] = {"pin", "pass", "session", "sas"};
    static constexpr const char *harmless[] = {"primarykey", "isprimarykey", "author", "design", "assigned"};
    const QByteArray plain = plainKey(key);
    const auto is = [&](const char *word) {
        return plain == word;
    };
    const auto contains = [&](const char *part) {
        return plain.contains(part);
    };
    if (std::any_of(std::begin(harmless), std::end(harmless), is))
        return false;
    return std::any_of(std::begin(parts), std::end(parts), contains)
           || std::any_of(std::begin(wholes), std::end(wholes), is);
}

QByteArray redactedJson(const QByteArray &json)
{
    if (json.isEmpty())
        return {};
    if (std::optional<QByteArray> redacted = JsonRedactor(json).redacted())
        return *std::move(redacted);
    return "[" + QByteArray::number(json.size()) + " bytes that are not valid JSON]";
}

QString redactedTarget(const Request &request)
{
    Request shown = request;
    bool hidden = false;
    for (auto &[name, value] : shown.query) {
        if (name == u"cursor" || isSecretKey(name.toUtf8())) {
            value = QStringLiteral("***");
            hidden = true;
        }
    }
    QString target = QString::fromLatin1(encodedTarget(shown));
    if (hidden)
        target.replace(QStringLiteral("%2A%2A%2A"), QStringLiteral("***"));
    return target;
}

void Scrubber::add(const Credentials &credentials)
{
    const QByteArray key = credentials.key.toUtf8();
    const QByteArray secret = credentials.secret.toUtf8();
    add(key);
    add(secret);
    if (!credentials.isEmpty())
        add(QByteArray(key + ':' + secret).toBase64());
    std::sort(m_secrets.begin(), m_secrets.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
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
}

QByteArray Scrubber::scrubbed(const QByteArray &text) const
{
    QByteArray result = text;
    for (const QByteArray &secret : m_secrets)
        result.replace(secret, replacement);
    return result;
}

QString Scrubber::scrubbed(const QString &text) const
{
    return QString::fromUtf8(scrubbed(text.toUtf8()));
}

} // namespace sluice
