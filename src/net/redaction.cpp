// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include "configfield.h"
#include "jsonredactor.h"

#include <QUrl>

#include <algorithm>

namespace sluice {

namespace {

/// Lower case, without anything but letters and digits: "privateKey", "private_key" and "PRIVATE-KEY" are one.
QByteArray plainKey(QByteArrayView key)
{
    QByteArray plain;
    const QByteArray lower = key.toByteArray().toLower();
    for (const char c : lower) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || uchar(c) >= 0x80)
            plain += c;
    }
    return plain;
}

/// As the keys of a config are written: "blobSasUrl" and "BLOB-SAS-URL" as "blob_sas_url".
QString configKey(QByteArrayView key)
{
    QString words;
    const QString text = QString::fromUtf8(key);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && text[i].isUpper() && text[i - 1].isLower())
            words += u'_';
        words += text[i].isLetterOrNumber() ? text[i].toLower() : QChar(u'_');
    }
    return words;
}

} // namespace

Secrecy secrecyOf(QByteArrayView key)
{
    static constexpr const char *parts[] = {"password", "passwd",  "pwd",    "passphrase", "secret",      "token",
                                            "key",      "private", "cookie", "credential", "certificate", "signature"};
    static constexpr const char *wholes[] = {"pin", "pass", "session", "sas", "connectionstring"};
    static constexpr const char *harmless[] = {"primarykey", "isprimarykey", "author"};
    const QByteArray plain = plainKey(key);
    const auto is = [&](const char *word) {
        return plain == word;
    };
    const auto contains = [&](const char *part) {
        return plain.contains(part);
    };
    if (std::any_of(std::begin(harmless), std::end(harmless), is))
        return Secrecy::Open;
    if (std::any_of(std::begin(parts), std::end(parts), contains)
        || std::any_of(std::begin(wholes), std::end(wholes), is) || looksSecret(configKey(key)))
        return Secrecy::Secret;
    return contains("config") || contains("auth") ? Secrecy::Private : Secrecy::Open;
}

QByteArray redactedJson(const QByteArray &json)
{
    if (json.isEmpty())
        return {};
    if (std::optional<QByteArray> redacted = JsonRedactor(json).redacted())
        return *std::move(redacted);
    return invalidJsonNote(json);
}

QByteArray invalidJsonNote(const QByteArray &json)
{
    return "[" + QByteArray::number(json.size()) + " bytes that are not valid JSON]";
}

QString redactedTarget(const Request &request)
{
    Request shown = request;
    bool hidden = false;
    for (auto &[name, value] : shown.query) {
        if (name == u"cursor" || secrecyOf(name.toUtf8()) != Secrecy::Open) {
            value = QStringLiteral("***");
            hidden = true;
        }
    }
    QString target = QString::fromLatin1(encodedTarget(shown));
    if (hidden)
        target.replace(QStringLiteral("%2A%2A%2A"), QStringLiteral("***"));
    return target;
}

} // namespace sluice
