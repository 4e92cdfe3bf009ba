// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringMatcher>
#include <QStringView>

#include <optional>
#include <vector>

namespace sluice {

/// Text as filters compare it: composed, without case, and without `TextPattern::separator`.
[[nodiscard]] QString foldedText(const QString &text);

/// What a filter's word looks for in folded text: the word anywhere in it, or, once it holds a wildcard, the text from
/// its first to its last character; or a regular expression that is found anywhere in it. Built once, then matched
/// against thousands of rows without allocating (a regular expression does); safe to share between threads.
class TextPattern
{
public:
    void addLiteral(const QString &text) { m_run += text; }
    /// `*`, any number of characters.
    void addAnyMany() { addWildcard(anyMany); }
    /// `?`, exactly one character, of any plane.
    void addAnyOne() { addWildcard(anyOne); }
    /// Instead of parts: a regular expression, compared without case. One that would take for ever on some text gives
    /// up there and does not match. False: it is none, as `problem` says in the library's words, at `offset`.
    bool setRegex(const QString &expression, QString &problem, qsizetype &offset);
    /// After the last part and before the first match.
    void prepare();

    [[nodiscard]] bool isGlob() const { return !m_glob.empty(); }
    [[nodiscard]] bool isRegex() const { return m_isRegex; }
    /// Nothing to look for: every text holds it.
    [[nodiscard]] bool isEmpty() const { return !m_isRegex && !isGlob() && m_literal.pattern().isEmpty(); }
    /// Of a plain word: finds it, from a place on, in folded text.
    [[nodiscard]] const QStringMatcher &literal() const { return m_literal; }

    [[nodiscard]] bool matches(QStringView folded) const;
    /// Of a regular expression: nothing where it gave up.
    [[nodiscard]] std::optional<bool> regexMatches(QStringView folded) const;
    /// In one of several texts, joined by `separator`. A word never reaches across.
    [[nodiscard]] bool matchesAny(QStringView joined) const;

    /// In no folded text.
    static constexpr char16_t separator = u'\x1f';

private:
    static constexpr int anyMany = -1;
    static constexpr int anyOne = -2;

    void addWildcard(int wildcard);
    void takeRun();

    QString m_run;           ///< the literal being added
    std::vector<int> m_glob; ///< UTF-16 units and wildcards; empty when there is none of the latter
    QStringMatcher m_literal;
    QRegularExpression m_regex;
    bool m_isRegex = false;
};

} // namespace sluice
