// SPDX-License-Identifier: GPL-3.0-or-later
#include "budgettext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice {

namespace {

struct BudgetTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::BudgetText)
};

} // namespace

QString scarceBudgetText(const Budget &budget, qsizetype calls)
{
    if (calls < 2 || !budget.remaining || *budget.remaining >= calls)
        return {};
    const QLocale locale;
    return BudgetTexts::tr(
               "This takes %Ln call(s) to the service, and the account has only %1 left in this hour, which "
               "your other tools use as well. What does not fit waits or is refused.",
               nullptr, int(calls))
        .arg(locale.toString(*budget.remaining));
}

} // namespace sluice
