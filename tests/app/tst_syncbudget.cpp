// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "connectionstore.h"
#include "exchangelog.h"
#include "mainwindow.h"
#include "operationlog.h"
#include "prompt.h"
#include "session.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAction>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace sluice;
using test::WindowKit;

namespace {

constexpr int connectionCount = 30;
/// Enough to read the account, and for some of the syncs.
constexpr int tooFew = 45;

} // namespace

/// Whoever asks for more syncs than calls are left in the hour is asked first: half way through, nothing would be left
/// to go on with, nor for the account's other tools.
class TstSyncBudget : public QObject
{
    Q_OBJECT

private slots:
    void isAskedFirst_data();
    void isAskedFirst();
    void whatCanBePaidForIsNotAsked_data() { isAskedFirst_data(); }
    void whatCanBePaidForIsNotAsked();

private:
    void start(int rateLimit, bool ofGroup);
    [[nodiscard]] QAction *syncAction(bool ofGroup) const
    {
        return m_kit->action(ofGroup ? "group.sync" : "connection.sync");
    }
    [[nodiscard]] const QList<Operation> &operations() const { return m_kit->session()->operations().operations(); }
    /// Of those that have left.
    [[nodiscard]] int syncRequests() const
    {
        const auto &all = m_kit->session()->exchanges().exchanges();
        return int(std::ranges::count_if(all, [](const Exchange &exchange) {
            return exchange.method == u"POST" && exchange.path.endsWith(u"/sync");
        }));
    }

    std::unique_ptr<WindowKit> m_kit;
};

void TstSyncBudget::start(int rateLimit, bool ofGroup)
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    setup.demo.groups = 1;
    setup.demo.connections = connectionCount;
    setup.demo.rateLimit = rateLimit;
    setup.speed = 1; // what is polled by itself is not to use it up meanwhile
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QVERIFY(m_kit->waitLoaded());
    const ConnectionStore &store = m_kit->session()->connections();
    QTRY_COMPARE(store.groups().size(), 1);
    m_kit->board().showScope({.view = BoardView::All, .group = ofGroup ? store.groups().constFirst().id : GroupId()});
    auto *table = m_kit->find<QTreeView>("connectionsTable");
    QTRY_COMPARE(table->model()->rowCount(), connectionCount);
    if (!ofGroup) {
        table->setFocus();
        table->selectAll();
        QTRY_COMPARE(int(m_kit->board().selection().size()), connectionCount);
    }
    QTRY_VERIFY(syncAction(ofGroup)->isEnabled());
    QTRY_VERIFY(m_kit->session()->budget().remaining.has_value());
}

void TstSyncBudget::isAskedFirst_data()
{
    QTest::addColumn<bool>("ofGroup");
    QTest::newRow("a selection") << false;
    QTest::newRow("a group") << true;
}

void TstSyncBudget::isAskedFirst()
{
    QFETCH(const bool, ofGroup);
    start(tooFew, ofGroup);
    Prompt &prompt = m_kit->window().prompt();
    prompt.setNextAnswer({.confirmed = false, .optionChecked = false});
    syncAction(ofGroup)->trigger();
    QTRY_COMPARE(prompt.questionCount(), 1);
    QVERIFY2(prompt.lastQuestion()->text.startsWith(u"Sync "), qPrintable(prompt.lastQuestion()->text));
    QVERIFY2(prompt.lastQuestion()->details.contains(
                 QStringLiteral("has only %1 left in this hour").arg(*m_kit->session()->budget().remaining)),
             qPrintable(prompt.lastQuestion()->details));
    QCoreApplication::processEvents();
    QVERIFY2(operations().isEmpty(), "who says no has asked for nothing");
    QCOMPARE(syncRequests(), 0);

    prompt.setNextAnswer({.confirmed = true, .optionChecked = false});
    syncAction(ofGroup)->trigger();
    QTRY_COMPARE(prompt.questionCount(), 2);
    QTRY_COMPARE(operations().size(), 1);
    QCOMPARE(operations().constFirst().kind, Operation::Kind::Sync);
    if (ofGroup)
        QCOMPARE(int(operations().constFirst().rows.size()), connectionCount);
    QTRY_COMPARE_GT(syncRequests(), 0);
}

void TstSyncBudget::whatCanBePaidForIsNotAsked()
{
    QFETCH(const bool, ofGroup);
    start(usualRateLimit, ofGroup);
    syncAction(ofGroup)->trigger();
    QTRY_COMPARE(operations().size(), 1);
    QCOMPARE(m_kit->window().prompt().questionCount(), 0);
    QTRY_COMPARE_GT(syncRequests(), 0);
}

SLUICE_TEST(TstSyncBudget)
#include "tst_syncbudget.moc"
