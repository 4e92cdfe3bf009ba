// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include <QRegularExpression>
#include <QStringBuilder>

#include <algorithm>

namespace sluice {

namespace {

QString shellQuoted(QString text)
{
    return u'\'' % text.replace(u'\'', QStringLiteral("'\\''")) % u'\'';
}

/// As it is where it is plainly a word.
QString shellWord(const QString &text)
{
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return plain && !text.isEmpty() ? text : shellQuoted(text);
}

/// What the log put in the place of a value becomes a variable that the shell insists on: sent as it stands, it would
/// overwrite a password by the word "<string>".
class Gaps
{
public:
    /// For a shell, with variables in the gaps.
    [[nodiscard]] QString filled(const QString &text)
    {
        static const QRegularExpression gap(QStringLiteral(R"("<(string|boolean|number|null)>"|\*\*\*)"));
        QString result;
        qsizetype from = 0;
        for (auto it = gap.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            // A text keeps its quotation marks.
            const bool isText = match.capturedView(1) == u"string";
            result += shellQuoted(text.sliced(from, match.capturedStart() - from + (isText ? 1 : 0))) % u"\"${VALUE_"
                      % QString::number(++m_count) % u":?is left out of the log}\"";
            from = match.capturedEnd() - (isText ? 1 : 0);
        }
        return from < text.size() || from == 0 ? result % shellQuoted(text.sliced(from)) : result;
    }

private:
    int m_count = 0;
};

/// As much as the log keeps.
constexpr qsizetype mostOfABody = 64 * 1024;

/// Of a body that the log has kept: is it the one that was sent, but for values that are left out?
bool isWhole(const QByteArray &body)
{
    // A character that was cut may have had four bytes.
    return body.size() < mostOfABody - 3 && !body.endsWith(" bytes that are not valid JSON]");
}

} // namespace

QString toCurl(const Exchange &exchange)
{
    if (!isWhole(exchange.requestBody)) {
        return u"# " % exchange.method % u' ' % exchange.baseUrl % exchange.path
               % u": no command, for the log has kept only a part of the body";
    }
    Gaps gaps;
    // Without --globoff, brackets in the address would make curl send many requests.
    QString command = QStringLiteral("curl --silent --show-error --globoff --request ") % shellWord(exchange.method)
                      % QStringLiteral(" \\\n  --user \"$FIVETRAN_API_KEY:$FIVETRAN_API_SECRET\"")
                      % QStringLiteral(" \\\n  --header 'Accept: application/json;version=2'");
    if (!exchange.requestBody.isEmpty()) {
        // Not --data: that takes what begins with "@" for a file's name, and drops line ends from it.
        command += QStringLiteral(" \\\n  --header 'Content-Type: application/json' \\\n  --data-raw ")
                   % gaps.filled(QString::fromUtf8(exchange.requestBody));
    }
    return command % QStringLiteral(" \\\n  ") % gaps.filled(exchange.baseUrl % exchange.path);
}

} // namespace sluice
