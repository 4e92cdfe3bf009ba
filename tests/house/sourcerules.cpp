// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcerules.h"

#include "sourcetext.h"

#include <QRegularExpression>

namespace sluice::test {

namespace {

constexpr qsizetype maxLines = 500;

QStringList findings(const SourceFile &file, const QString &code, const QRegularExpression &wrong, const QString &what)
{
    QStringList result;
    for (auto matches = wrong.globalMatch(code); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype line = QStringView(code).left(match.capturedStart()).count(u'\n') + 1;
        result.append(QStringLiteral("%1:%2: %3: %4").arg(file.path).arg(line).arg(what, match.captured().trimmed()));
    }
    return result;
}

} // namespace

QStringList climbingIncludes(const SourceFile &file)
{
    static const QRegularExpression wrong(QStringLiteral(R"(^[ \t]*#[ \t]*include[ \t]*["<][^">\n]*\.\./[^">\n]*)"),
                                          QRegularExpression::MultilineOption);
    return findings(file, withoutComments(file.text), wrong, QStringLiteral("an include climbs"));
}

QStringList stringConnects(const SourceFile &file)
{
    static const QRegularExpression wrong(QStringLiteral(R"(\b(SIGNAL|SLOT)\s*\()"));
    return findings(file, withoutComments(file.text, true), wrong, QStringLiteral("connected by a string"));
}

QStringList nestedLoops(const SourceFile &file)
{
    static const QRegularExpression loops(QStringLiteral(
        R"(\bprocessEvents\s*\(|\bQEventLoop\w*|\bQCoro::waitFor\b)"
        R"(|\bQMessageBox::(question|information|warning|critical|about)\s*\(|\bQInputDialog::get\w+\s*\()"
        R"(|\bQFileDialog::get\w+\s*\(|\bQColorDialog::getColor\s*\(|\bQFontDialog::getFont\s*\()"));
    static const QRegularExpression exec(QStringLiteral(R"((?<!Application::)\bexec\s*\()"));
    const QString code = withoutComments(file.text, true);
    QStringList result = findings(file, code, loops, QStringLiteral("a loop within the loop"));
    // SQL has a verb of the same name, and only the stores speak SQL.
    if (!file.path.startsWith(u"src/store/"))
        result += findings(file, code, exec, QStringLiteral("a loop within the loop"));
    return result;
}

QStringList foreignManagers(const SourceFile &file)
{
    static const QRegularExpression wrong(QStringLiteral(
        R"(\bnew\s+QNetworkAccessManager\b|\bmake_(unique|shared)<QNetworkAccessManager>|\bQNetworkAccessManager\s+\w+\s*[;({])"));
    if (file.path.startsWith(u"src/net/"))
        return {};
    return findings(file, withoutComments(file.text, true), wrong, QStringLiteral("a network manager outside of net"));
}

QStringList missingLicence(const SourceFile &file)
{
    // A script's first line belongs to the system.
    const QString text = file.text.startsWith(u"#!") ? file.text.section(u'\n', 1) : file.text;
    static const QRegularExpression wanted(QStringLiteral(R"(^(//|#) SPDX-License-Identifier: GPL-3\.0-or-later\n)"));
    if (wanted.match(text).hasMatch())
        return {};
    return {QStringLiteral("%1:1: does not begin with the licence").arg(file.path)};
}

QStringList tooLong(const SourceFile &file)
{
    const qsizetype lines = file.text.count(u'\n');
    if (lines <= maxLines)
        return {};
    return {QStringLiteral("%1:%2: longer than %3 lines").arg(file.path).arg(lines).arg(maxLines)};
}

} // namespace sluice::test
