// SPDX-License-Identifier: GPL-3.0-or-later
#include "quote.h"

#include <QCoreApplication>

namespace sluice {

class QuoteText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::QuoteText)
};

QString tidied(const QString &text, qsizetype limit)
{
    QString result;
    result.reserve(std::min(text.size(), limit + 1));
    // More than can be kept need not be looked at.
    for (const QChar c : QStringView(text).left(4 * limit)) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            result.append(u' ');
        else if (c.category() != QChar::Other_Format)
            result.append(c);
    }
    result = result.simplified();
    if (result.size() > limit) {
        result.truncate(result.at(limit - 1).isHighSurrogate() ? limit - 1 : limit);
        result = result.trimmed() + u'…';
    }
    return result;
}

QString quoted(const QString &text, qsizetype limit)
{
    QString words = tidied(text, limit);
    if (words.endsWith(u'.'))
        words.chop(1);
    return inQuotes(words);
}

QString inQuotes(const QString &text)
{
    // As the other texts quote, in their language: that of numbers and dates may be another.
    //: %1 is a quotation, a name for instance
    return QuoteText::tr("“%1”").arg(text);
}

} // namespace sluice
