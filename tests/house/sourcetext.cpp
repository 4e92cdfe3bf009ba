// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetext.h"

#include <QRegularExpression>

namespace sluice::test {

QString withoutComments(const QString &text, bool strings)
{
    // In the order in which a reader meets them: whichever begins first hides the others in it. A digit separator is no
    // character literal.
    static const QRegularExpression pieces(
        QStringLiteral(R"RX((?<comment>//[^\n]*|/\*[\s\S]*?\*/))RX"
                       R"RX(|R"(?<mark>[^(\s]*)\([\s\S]*?\)\k<mark>")RX"
                       R"RX(|"(?:[^"\\\n]|\\.)*"|(?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)+')RX"));
    static const QRegularExpression letters(QStringLiteral("[^\n]"));
    QString result;
    result.reserve(text.size());
    qsizetype end = 0;
    for (auto matches = pieces.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        QString piece = match.captured();
        if (strings || match.hasCaptured(u"comment"))
            piece.replace(letters, QStringLiteral(" "));
        result += piece;
        end = match.capturedEnd();
    }
    result += QStringView(text).mid(end);
    return result;
}

} // namespace sluice::test
