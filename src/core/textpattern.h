// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringMatcher>
#include <QStringView>

#include <vector>

namespace sluice {

/// Text as filters compare it: composed, without case, and without `TextPattern::separator`.
[[nodiscard]] QString foldedText(const QString &text);

/// What a filter's word looks for in folded text: the word anywhere in it, or, once it holds a wildcard, the text from
/// its first to its last character. Built once, then matched against thousands of rows without allocating; safe to
/// share between threads.
class TextPattern
{
public:
    void addLiteral(const QString &text) { m_run += text; }
    /// `*`, any number of characters.
    void addAnyMany() { addWildcard(anyMany); }
    /// `?`, exactly one character, of any plane.
    void addAnyOne() { addWildcard(anyOne); }
    /// After the last part and before the first match.
    void prepare();

    [[nodiscard]] bool isGlob() const { return !m_glob.empty(); }
    /// Nothing to look for: every text holds it.
    [[nodiscard]] bool isEmpty() const { return !isGlob() && m_literal.pattern().isEmpty(); }

    [[nodiscard]] bool matches(QStringView folded) const;
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
};

} // namespace sluice
