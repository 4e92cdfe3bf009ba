// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/columnsquestion.h"

#include "budgettext.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct ColumnsQuestionTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ColumnsQuestion)
};

} // namespace

Question columnsQuestion(int tables, const Budget &budget)
{
    const QString warning = scarceBudgetText(budget, tables);
    const QString price = ColumnsQuestionTexts::tr(
        "Each is a call to the source itself: %n call(s) out of the account's share, 500 a minute and "
        "5,000 an hour on paid plans, 25 and 250 on trials. You can stop it at any time.",
        nullptr, tables);
    return {.text = ColumnsQuestionTexts::tr("Load the columns of %n table(s)?", nullptr, tables),
            .details = warning.isEmpty() ? price : QString(price + u' ' + warning),
            .verb = ColumnsQuestionTexts::tr("Load"),
            .danger = tables > 25 || !warning.isEmpty() ? Danger::Costly : Danger::None,
            .typedName = {},
            .option = {}};
}

} // namespace sluice
