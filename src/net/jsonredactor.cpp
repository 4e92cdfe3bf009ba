// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonredactor.h"

#include <QStringDecoder>

#include <algorithm>

namespace sluice {

namespace {

constexpr int deepest = 512;
/// Shorter texts are found in any answer.
constexpr qsizetype shortestEcho = 6;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

std::optional<QByteArray> JsonRedactor::redacted()
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    static_cast<void>(QString(utf8(QByteArrayView(m_at, m_end - m_at))));
    if (utf8.hasError())
        return std::nullopt;
    m_out.reserve(m_end - m_at);
    blanks();
    if (!value(Secrecy::Open, 0))
        return std::nullopt;
    blanks();
    if (m_at != m_end)
        return std::nullopt;
    return m_out;
}

bool JsonRedactor::value(Secrecy secrecy, int depth)
{
    if (m_at == m_end || depth > deepest)
        return false;
    if (*m_at == '{')
        return object(secrecy, depth);
    if (*m_at == '[')
        return array(secrecy, depth);

    const char *const start = m_at;
    const char *kind = nullptr;
    bool valid = false;
    switch (*m_at) {
    case '"':
        kind = "\"<string>\"";
        valid = string(nullptr);
        if (valid && secrecy == Secrecy::Secret && m_at - start - 2 >= shortestEcho)
            m_secrets.append(QByteArray(start + 1, m_at - start - 2));
        break;
    case 't':
        kind = "\"<boolean>\"";
        valid = word("true");
        break;
    case 'f':
        kind = "\"<boolean>\"";
        valid = word("false");
        break;
    case 'n':
        kind = "\"<null>\"";
        valid = word("null");
        break;
    default:
        kind = "\"<number>\"";
        valid = number();
        break;
    }
    if (secrecy != Secrecy::Open)
        m_out += kind;
    else
        copy(start);
    return valid;
}

bool JsonRedactor::object(Secrecy secrecy, int depth)
{
    if (!take('{'))
        return false;
    blanks();
    if (take('}'))
        return true;
    while (true) {
        const char *const start = m_at;
        QByteArray key;
        if (!string(&key))
            return false;
        copy(start);
        blanks();
        if (!take(':'))
            return false;
        blanks();
        if (!value(std::max(secrecy, secrecyOf(key)), depth + 1))
            return false;
        blanks();
        if (take('}'))
            return true;
        if (!take(','))
            return false;
        blanks();
    }
}

bool JsonRedactor::array(Secrecy secrecy, int depth)
{
    if (!take('['))
        return false;
    blanks();
    if (take(']'))
        return true;
    while (true) {
        if (!value(secrecy, depth + 1))
            return false;
        blanks();
        if (take(']'))
            return true;
        if (!take(','))
            return false;
        blanks();
    }
}

/// Passes one string; its unescaped characters, as far as they are ASCII, go to `content`.
bool JsonRedactor::string(QByteArray *content)
{
    if (m_at == m_end || *m_at != '"')
        return false;
    for (++m_at; m_at != m_end; ++m_at) {
        char c = *m_at;
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (uchar(c) < 0x20)
            return false;
        if (c == '\\') {
            if (++m_at == m_end)
                return false;
            c = *m_at;
            if (c == 'u') {
                int code = 0;
                for (int i = 0; i < 4; ++i) {
                    const int digit = ++m_at == m_end ? -1 : hexValue(*m_at);
                    if (digit < 0)
                        return false;
                    code = code * 16 + digit;
                }
                c = code < 0x80 ? char(code) : '?';
            } else if (!QByteArrayView("\"\\/bfnrt").contains(c)) {
                return false;
            }
        }
        if (content)
            *content += c;
    }
    return false;
}

bool JsonRedactor::number()
{
    const auto digits = [this] {
        const char *const start = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        return m_at != start;
    };
    if (m_at != m_end && *m_at == '-')
        ++m_at;
    const bool zero = m_at != m_end && *m_at == '0';
    const char *const start = m_at;
    if (!digits() || (zero && m_at - start > 1))
        return false;
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!digits())
            return false;
    }
    if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        if (!digits())
            return false;
    }
    return true;
}

bool JsonRedactor::word(QByteArrayView expected)
{
    if (m_end - m_at < expected.size() || QByteArrayView(m_at, expected.size()) != expected)
        return false;
    m_at += expected.size();
    return true;
}

void JsonRedactor::blanks()
{
    const char *const start = m_at;
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\n' || *m_at == '\r'))
        ++m_at;
    copy(start);
}

/// Passes and copies one structural character.
bool JsonRedactor::take(char c)
{
    if (m_at == m_end || *m_at != c)
        return false;
    m_out += c;
    ++m_at;
    return true;
}

void JsonRedactor::copy(const char *from)
{
    m_out.append(from, m_at - from);
}

} // namespace sluice
