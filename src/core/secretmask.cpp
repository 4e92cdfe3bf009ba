// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretmask.h"

#include "connectionchange.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace sluice {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Copies a JSON text, and what is secret in it as a mask.
class Masker
{
public:
    Masker(const QByteArray &json, const QList<ConfigField> &fields, const QStringList &path)
        : m_json(json)
        , m_fields(fields)
        , m_path(path)
    {
    }

    [[nodiscard]] QByteArray run()
    {
        value(false);
        m_out += m_json.mid(m_at);
        return m_out;
    }

private:
    [[nodiscard]] char next() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    void blanks()
    {
        while (isBlank(next()))
            m_out += m_json[m_at++];
    }
    /// Goes past a text with its quotation marks.
    void passText()
    {
        for (++m_at; m_at < m_json.size() && next() != '"'; ++m_at)
            m_at += next() == '\\' ? 1 : 0;
        ++m_at;
    }
    /// Goes past any value.
    void pass()
    {
        int depth = 0;
        do {
            const char c = next();
            if (c == '"') {
                passText();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (c == '}' || c == ']') {
                --depth;
                ++m_at;
            } else if (depth > 0) {
                ++m_at;
            } else {
                do
                    ++m_at;
                while (m_at < m_json.size() && !isBlank(next()) && next() != ',' && next() != '}' && next() != ']');
            }
        } while (depth > 0 && m_at < m_json.size());
    }
    [[nodiscard]] QJsonValue parsed(qsizetype from) const
    {
        return QJsonDocument::fromJson('[' + m_json.mid(from, m_at - from) + ']').array().first();
    }
    void secret()
    {
        const qsizetype from = m_at;
        pass();
        const QJsonValue value = parsed(from);
        const bool isEmpty = !value.isUndefined() && isSameValue(value, QJsonValue::Null);
        m_out +=
            isEmpty || isMasked(value.toString()) ? m_json.mid(from, m_at - from) : QByteArrayLiteral("\"********\"");
    }
    void members()
    {
        m_out += m_json[m_at++];
        blanks();
        while (next() == '"') {
            const qsizetype from = m_at;
            passText();
            m_out += m_json.mid(from, m_at - from);
            m_path.append(parsed(from).toString());
            blanks();
            if (next() == ':')
                m_out += m_json[m_at++];
            value(isSecretAt(m_path, m_fields));
            m_path.removeLast();
            goOn();
        }
    }
    void items()
    {
        m_out += m_json[m_at++];
        blanks();
        while (m_at < m_json.size() && next() != ']') {
            value(false);
            goOn();
        }
    }
    void goOn()
    {
        blanks();
        if (next() == ',')
            m_out += m_json[m_at++];
        blanks();
    }
    void value(bool isSecret)
    {
        blanks();
        if (isSecret) {
            secret();
        } else if (next() == '{' || next() == '[') {
            if (next() == '{')
                members();
            else
                items();
            if (m_at < m_json.size())
                m_out += m_json[m_at++];
        } else {
            const qsizetype from = m_at;
            pass();
            m_out += m_json.mid(from, m_at - from);
        }
    }

    const QByteArray &m_json;
    const QList<ConfigField> &m_fields;
    QStringList m_path;
    QByteArray m_out;
    qsizetype m_at = 0;
};

} // namespace

bool isSecretAt(const QStringList &path, const QList<ConfigField> &fields)
{
    // Which key of a manager holds which field tells nothing of what they hold.
    if (path.isEmpty() || path.first() == u"external_secrets_keys_config")
        return false;
    // It opens the setup form to whoever has any of it.
    if (path.first() == u"connect_card")
        return path.size() > 1;
    const bool isAuth = path.first() == u"auth";
    if (path.size() > 1 && (isAuth || path.first() == u"config")) {
        const QString key = path.sliced(1).join(u'.');
        if (std::ranges::any_of(fields, [&](const ConfigField &field) {
                return field.secret && field.isAuth == isAuth && field.key == key;
            }))
            return true;
    }
    return looksSecret(path.last());
}

QByteArray withSecretsMasked(const QByteArray &json, const QList<ConfigField> &fields, const QStringList &path)
{
    return Masker(json, fields, path).run();
}

QJsonValue withSecretsMasked(const QJsonValue &value, const QString &mask)
{
    if (value.isArray()) {
        QJsonArray items;
        const QJsonArray all = value.toArray();
        for (const QJsonValue item : all)
            items.append(withSecretsMasked(item, mask));
        return items;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = looksSecret(it.key()) ? QJsonValue(mask) : withSecretsMasked(it.value(), mask);
    return object;
}

} // namespace sluice
