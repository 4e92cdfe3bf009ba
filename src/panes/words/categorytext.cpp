// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/categorytext.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct CategoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::CategoryText)
};

struct KnownCategory
{
    const char16_t *word;
    const char *text;
};

constexpr KnownCategory knownCategories[] = {
    {u"API", QT_TRANSLATE_NOOP("sluice::CategoryText", "API")},
    {u"BITool", QT_TRANSLATE_NOOP("sluice::CategoryText", "BI tool")},
    {u"Database", QT_TRANSLATE_NOOP("sluice::CategoryText", "Database")},
    {u"Dbt", QT_TRANSLATE_NOOP("sluice::CategoryText", "dbt")},
    {u"Engineering", QT_TRANSLATE_NOOP("sluice::CategoryText", "Engineering")},
    {u"Events", QT_TRANSLATE_NOOP("sluice::CategoryText", "Events")},
    {u"File", QT_TRANSLATE_NOOP("sluice::CategoryText", "File")},
    {u"Finance", QT_TRANSLATE_NOOP("sluice::CategoryText", "Finance")},
    {u"Free", QT_TRANSLATE_NOOP("sluice::CategoryText", "Free")},
    {u"Function", QT_TRANSLATE_NOOP("sluice::CategoryText", "Function")},
    {u"HumanResources", QT_TRANSLATE_NOOP("sluice::CategoryText", "Human Resources")},
    {u"Hvr", QT_TRANSLATE_NOOP("sluice::CategoryText", "HVR")},
    {u"Log", QT_TRANSLATE_NOOP("sluice::CategoryText", "Log")},
    {u"Marketing", QT_TRANSLATE_NOOP("sluice::CategoryText", "Marketing")},
    {u"Productivity", QT_TRANSLATE_NOOP("sluice::CategoryText", "Productivity")},
    {u"Sales", QT_TRANSLATE_NOOP("sluice::CategoryText", "Sales")},
    {u"Security", QT_TRANSLATE_NOOP("sluice::CategoryText", "Security")},
    {u"Support", QT_TRANSLATE_NOOP("sluice::CategoryText", "Support")},
    {u"Warehouse", QT_TRANSLATE_NOOP("sluice::CategoryText", "Warehouse")},
};

} // namespace

QString categoryText(const QString &category)
{
    for (const KnownCategory &known : knownCategories) {
        if (category == QStringView(known.word))
            return CategoryTexts::tr(known.text);
    }
    QString words;
    for (qsizetype i = 0; i < category.size(); ++i) {
        const QChar c = category.at(i);
        const bool begins = i > 0 && c.isUpper() && category.at(i - 1).isLower();
        if (begins)
            words += u' ';
        words += c == u'_' ? QChar(u' ') : c;
    }
    return words;
}

} // namespace sluice
