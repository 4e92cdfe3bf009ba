// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textpattern.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <vector>

namespace sluice {

/// The keys that may stand before a colon in a table's filter: `service:` with any text behind it, or `is:` with one of
/// some words. Names and words are compared without case.
class FilterVocabulary
{
public:
    /// A key with free text. Answers its index in `FilterSubject::values`.
    int addKey(const QString &name);
    /// A word of a key with fixed words, at most 64 in all. Answers its bit in `FilterSubject::words`.
    quint64 addWord(const QString &key, const QString &word);

    /// -1 when there is none.
    [[nodiscard]] int indexOfKey(const QString &folded) const { return int(m_keys.indexOf(folded)); }
    /// 0 when there is none.
    [[nodiscard]] quint64 bitOf(const QString &foldedKey, const QString &foldedWord) const;
    [[nodiscard]] bool hasWords(const QString &foldedKey) const;
    /// Everything that can stand before a value, and the words behind those that have some: "schema:", "is:changed".
    [[nodiscard]] QStringList suggestions() const;

private:
    struct Word
    {
        QString key;
        QString word;
    };
    QStringList m_keys;
    QList<Word> m_words;
};

/// One row as a filter sees it, folded once and matched often.
struct FilterSubject
{
    QString texts;      ///< what a term without a key looks in, joined by `TextPattern::separator`
    QStringList values; ///< by the index of the key
    quint64 words = 0;  ///< the bits of the words that apply

    [[nodiscard]] static FilterSubject of(const QStringList &texts, const QStringList &values = {}, quint64 words = 0);
};

/// Why a filter cannot be read, and where. The sentence is made by who shows it.
struct FilterProblem
{
    enum class Kind {
        UnclosedQuote,   ///< a " without its partner
        DanglingEscape,  ///< a backslash at the end
        NothingToNegate, ///< a minus alone
        EmptyValue,      ///< `service:` with nothing behind it; `service:""` asks for rows without one
        UnknownKey,      ///< quotes or a backslash make it plain text
        UnknownWord,     ///< `is:` something that nothing ever is
        UnclosedRegex,   ///< a / at the beginning without its partner
        WrongRegex,      ///< what stands between them is no regular expression
    };

    Kind kind = Kind::UnclosedQuote;
    qsizetype position = 0; ///< in UTF-16 units from the start of what was typed
    qsizetype length = 0;
    QString detail; ///< of WrongRegex: the library's words

    friend bool operator==(const FilterProblem &, const FilterProblem &) = default;
};

/// What a filter box holds.
///
/// Terms stand between blanks, and all must match. A word is looked for anywhere in a row's texts, without case; with
/// `*` (any number of characters) or `?` (one) it must be a whole text, so that `stg_*` finds what begins with "stg_".
/// "Quotes" keep blanks and wildcards, and a backslash keeps the next character, as they are. Between slashes stands a
/// regular expression, blanks included, which is found anywhere in a text. `key:value` looks in one field; a minus in
/// front turns a term round.
class FilterExpression
{
public:
    /// Matches everything.
    FilterExpression() = default;

    [[nodiscard]] static tl::expected<FilterExpression, FilterProblem> parse(QStringView text,
                                                                             const FilterVocabulary &vocabulary = {});

    struct Term
    {
        TextPattern pattern;
        int key = -1; ///< -1: any text
        bool negated = false;
        bool wantsEmpty = false; ///< `key:""`
    };

    [[nodiscard]] bool isEmpty() const { return m_terms.empty() && m_needed == 0 && m_forbidden == 0; }
    /// Reads nothing but its arguments: good for any thread.
    [[nodiscard]] bool matches(const FilterSubject &subject) const;

    // For who matches column by column instead: all of these must hold.
    [[nodiscard]] const std::vector<Term> &terms() const { return m_terms; }
    [[nodiscard]] quint64 neededWords() const { return m_needed; }
    [[nodiscard]] quint64 forbiddenWords() const { return m_forbidden; }

private:
    friend class FilterParser;

    std::vector<Term> m_terms;
    quint64 m_needed = 0;
    quint64 m_forbidden = 0;
};

/// The text as one term that finds exactly it, whatever it holds: "\"my \\\"table\\\"\"".
[[nodiscard]] QString quotedForFilter(const QString &text);

} // namespace sluice
