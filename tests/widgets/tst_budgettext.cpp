// SPDX-License-Identifier: GPL-3.0-or-later
#include "budgettext.h"

#include "plurals.h"
#include "testregistry.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace sluice;

/// Before many calls, what is left of the hour.
class TstBudgetText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::installTranslator(&m_plurals);
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_plurals); }

    void saidOnlyWhereItIsTooLittle()
    {
        Budget budget;
        QVERIFY2(scarceBudgetText(budget, 1000).isEmpty(), "the service has not said");
        budget.limit = 500;
        budget.remaining = 40;
        QVERIFY(scarceBudgetText(budget, 40).isEmpty());
        QVERIFY(scarceBudgetText(budget, 41)
                    .startsWith(QStringLiteral(
                        "This takes 41 calls to the service, and the account has only 40 left in this hour")));
        budget.remaining = 0;
        QVERIFY2(scarceBudgetText(budget, 1).isEmpty(), "one call answers for itself");
        QVERIFY(!scarceBudgetText(budget, 2).isEmpty());
    }

private:
    test::Plurals m_plurals;
};

SLUICE_TEST(TstBudgetText)
#include "tst_budgettext.moc"
