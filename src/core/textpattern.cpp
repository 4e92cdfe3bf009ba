// SPDX-License-Identifier: GPL-3.0-or-later
#include "textpattern.h"

namespace sluice {

namespace {

/// How many UTF-16 units the character there has.
int unitsAt(QStringView text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 1;
}

} // namespace

QString foldedText(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded().remove(QChar(TextPattern::separator));
}

bool TextPattern::setRegex(const QString &expression, QString &problem, qsizetype &offset)
{
    const QRegularExpression plain(expression, QRegularExpression::CaseInsensitiveOption
                                                   | QRegularExpression::UseUnicodePropertiesOption);
    if (!plain.isValid()) {
        problem = plain.errorString();
        offset = plain.patternErrorOffset();
        return false;
    }
    // (a+)+b against many a's: what a person can wait for ends long before.
    m_regex = QRegularExpression(QStringLiteral("(*LIMIT_MATCH=20000)") + expression, plain.patternOptions());
    if (!m_regex.isValid())
        m_regex = plain;
    m_regex.optimize();
    m_isRegex = true;
    return true;
}

void TextPattern::takeRun()
{
    const QString folded = foldedText(m_run);
    for (const QChar c : folded)
        m_glob.push_back(c.unicode());
    m_run.clear();
}

void TextPattern::addWildcard(int wildcard)
{
    takeRun();
    if (wildcard == anyOne || m_glob.empty() || m_glob.back() != anyMany)
        m_glob.push_back(wildcard);
}

void TextPattern::prepare()
{
    if (m_isRegex)
        return;
    if (isGlob())
        takeRun();
    else
        m_literal = QStringMatcher(foldedText(m_run), Qt::CaseSensitive);
    m_run.clear();
}

bool TextPattern::matches(QStringView folded) const
{
    if (m_isRegex)
        return m_regex.match(folded).hasMatch();
    if (!isGlob())
        return m_literal.indexIn(folded) >= 0;
    // On a mismatch only the latest star need take one more character: earlier ones found their place already. So the
    // work is at most pattern times text, whatever is typed.
    size_t p = 0;
    qsizetype t = 0;
    size_t starAt = m_glob.size();
    qsizetype starTook = 0;
    while (t < folded.size()) {
        if (p < m_glob.size() && m_glob[p] == anyMany) {
            starAt = p++;
            starTook = t;
        } else if (p < m_glob.size() && m_glob[p] == anyOne) {
            t += unitsAt(folded, t);
            ++p;
        } else if (p < m_glob.size() && m_glob[p] == folded[t].unicode()) {
            ++t;
            ++p;
        } else if (starAt < m_glob.size()) {
            p = starAt + 1;
            starTook += unitsAt(folded, starTook);
            t = starTook;
        } else {
            return false;
        }
    }
    while (p < m_glob.size() && m_glob[p] == anyMany)
        ++p;
    return p == m_glob.size();
}

std::optional<bool> TextPattern::regexMatches(QStringView folded) const
{
    const QRegularExpressionMatch match = m_regex.match(folded);
    if (!match.isValid())
        return std::nullopt;
    return match.hasMatch();
}

bool TextPattern::matchesAny(QStringView joined) const
{
    if (!isGlob() && !m_isRegex)
        return matches(joined);
    for (qsizetype begin = 0;;) {
        const qsizetype end = joined.indexOf(separator, begin);
        if (matches(end < 0 ? joined.sliced(begin) : joined.sliced(begin, end - begin)))
            return true;
        if (end < 0)
            return false;
        begin = end + 1;
    }
}

} // namespace sluice
