// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterexpression.h"

#include <QStringBuilder>

#include <algorithm>
#include <optional>

namespace sluice {

int FilterVocabulary::addKey(const QString &name)
{
    m_keys.append(foldedText(name));
    return int(m_keys.size()) - 1;
}

quint64 FilterVocabulary::addWord(const QString &key, const QString &word)
{
    Q_ASSERT(m_words.size() < 64);
    m_words.append({foldedText(key), foldedText(word)});
    return quint64(1) << (m_words.size() - 1);
}

quint64 FilterVocabulary::bitOf(const QString &foldedKey, const QString &foldedWord) const
{
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (m_words[i].key == foldedKey && m_words[i].word == foldedWord)
            return quint64(1) << i;
    }
    return 0;
}

bool FilterVocabulary::hasWords(const QString &foldedKey) const
{
    return std::any_of(m_words.cbegin(), m_words.cend(), [&](const Word &word) { return word.key == foldedKey; });
}

QStringList FilterVocabulary::suggestions() const
{
    QStringList result;
    for (const Word &word : m_words)
        result.append(word.key % u':' % word.word);
    for (const QString &key : m_keys)
        result.append(key % u':');
    return result;
}

FilterSubject FilterSubject::of(const QStringList &texts, const QStringList &values, quint64 words)
{
    FilterSubject subject;
    subject.words = words;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i > 0)
            subject.texts += QChar(TextPattern::separator);
        subject.texts += foldedText(texts[i]);
    }
    for (const QString &value : values)
        subject.values.append(foldedText(value));
    return subject;
}

/// Reads one filter from its first character to its last.
class FilterParser
{
public:
    FilterParser(QStringView text, const FilterVocabulary &vocabulary)
        : m_text(text)
        , m_vocabulary(vocabulary)
    {
    }

    tl::expected<FilterExpression, FilterProblem> parse()
    {
        for (;;) {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            if (m_at == m_text.size())
                return std::move(m_result);
            if (const auto problem = readTerm())
                return tl::unexpected(*problem);
        }
    }

private:
    using Kind = FilterProblem::Kind;
    using Maybe = std::optional<FilterProblem>;

    [[nodiscard]] bool atTermsEnd() const { return m_at == m_text.size() || m_text[m_at].isSpace(); }

    Maybe readTerm()
    {
        const qsizetype begin = m_at;
        FilterExpression::Term term;
        if (m_text[m_at] == u'-') {
            ++m_at;
            if (atTermsEnd())
                return FilterProblem{Kind::NothingToNegate, begin, 1};
            term.negated = true;
        }
        const qsizetype keyAt = m_at;
        const QString key = takeKey();
        const qsizetype valueAt = m_at;
        if (!key.isEmpty() && atTermsEnd())
            return FilterProblem{Kind::EmptyValue, keyAt, valueAt - keyAt};
        if (!key.isEmpty() && m_vocabulary.hasWords(key))
            return readWord(key, term.negated);
        term.key = key.isEmpty() ? -1 : m_vocabulary.indexOfKey(key);
        if (!key.isEmpty() && term.key < 0)
            return FilterProblem{Kind::UnknownKey, keyAt, valueAt - 1 - keyAt};
        const bool isRegex = m_at < m_text.size() && m_text[m_at] == u'/';
        if (const Maybe problem = isRegex ? readRegex(term.pattern) : readPattern(term.pattern))
            return problem;
        term.pattern.prepare();
        term.wantsEmpty = term.key >= 0 && term.pattern.isEmpty();
        // `""` alone asks for nothing, but its opposite does.
        if (term.wantsEmpty || term.negated || !term.pattern.isEmpty())
            m_result.m_terms.push_back(std::move(term));
        return {};
    }

    /// Letters and a colon, the latter taken as well; else nothing, and nothing is taken.
    QString takeKey()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isLetter() || (end > m_at && m_text[end] == u'_')))
            ++end;
        if (end == m_at || end == m_text.size() || m_text[end] != u':')
            return {};
        const QString key = foldedText(m_text.sliced(m_at, end - m_at).toString());
        m_at = end + 1;
        return key;
    }

    Maybe readWord(const QString &key, bool negated)
    {
        const qsizetype begin = m_at;
        while (!atTermsEnd())
            ++m_at;
        const QString word = m_text.sliced(begin, m_at - begin).toString();
        const quint64 bit = m_vocabulary.bitOf(key, foldedText(word));
        if (bit == 0)
            return FilterProblem{Kind::UnknownWord, begin, word.size()};
        (negated ? m_result.m_forbidden : m_result.m_needed) |= bit;
        return {};
    }

    /// From a slash to the next one that ends the term. Blanks belong to it, and so does what a backslash keeps.
    Maybe readRegex(TextPattern &pattern)
    {
        const qsizetype begin = m_at;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == u'\\') {
                ++m_at;
                continue;
            }
            if (m_text[m_at] != u'/' || (m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()))
                continue;
            const QString expression = m_text.sliced(begin + 1, m_at - begin - 1).toString();
            ++m_at;
            FilterProblem problem{Kind::WrongRegex, begin, m_at - begin};
            qsizetype offset = 0;
            if (pattern.setRegex(expression, problem.detail, offset))
                return {};
            problem.position = begin + 1 + std::clamp<qsizetype>(offset, 0, expression.size());
            problem.length = std::max<qsizetype>(1, m_at - problem.position);
            return problem;
        }
        m_at = m_text.size();
        return FilterProblem{Kind::UnclosedRegex, begin, m_text.size() - begin};
    }

    Maybe readPattern(TextPattern &pattern)
    {
        QString literal;
        qsizetype quoteAt = -1;
        for (; m_at < m_text.size() && (quoteAt >= 0 || !m_text[m_at].isSpace()); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'\\') {
                if (m_at + 1 == m_text.size())
                    return FilterProblem{Kind::DanglingEscape, m_at, 1};
                literal += m_text[++m_at];
            } else if (c == u'"') {
                quoteAt = quoteAt >= 0 ? -1 : m_at;
            } else if (quoteAt < 0 && (c == u'*' || c == u'?')) {
                pattern.addLiteral(literal);
                literal.clear();
                if (c == u'*')
                    pattern.addAnyMany();
                else
                    pattern.addAnyOne();
            } else {
                literal += c;
            }
        }
        if (quoteAt >= 0)
            return FilterProblem{Kind::UnclosedQuote, quoteAt, m_text.size() - quoteAt};
        pattern.addLiteral(literal);
        return {};
    }

    QStringView m_text;
    const FilterVocabulary &m_vocabulary;
    qsizetype m_at = 0;
    FilterExpression m_result;
};

tl::expected<FilterExpression, FilterProblem> FilterExpression::parse(QStringView text,
                                                                      const FilterVocabulary &vocabulary)
{
    return FilterParser(text, vocabulary).parse();
}

bool FilterExpression::matches(const FilterSubject &subject) const
{
    if ((subject.words & m_needed) != m_needed || (subject.words & m_forbidden) != 0)
        return false;
    return std::all_of(m_terms.cbegin(), m_terms.cend(), [&subject](const Term &term) {
        bool found = false;
        if (term.key < 0) {
            found = term.pattern.matchesAny(subject.texts);
        } else {
            const QStringView value =
                term.key < subject.values.size() ? QStringView(subject.values[term.key]) : QStringView();
            found = term.wantsEmpty ? value.isEmpty() : term.pattern.matches(value);
        }
        return found != term.negated;
    });
}

QString quotedForFilter(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' % escaped % u'"';
}

} // namespace sluice
