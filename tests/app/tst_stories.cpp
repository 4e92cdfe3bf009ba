// SPDX-License-Identifier: GPL-3.0-or-later
#include "board.h"
#include "connection/connectionpage.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "filteredit.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "operationlog.h"
#include "roles.h"
#include "session.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QTest>
#include <QTreeView>

using namespace sluice;
using test::WindowKit;

/// What somebody comes for in the morning, from the first look to the end.
class TstStories : public QObject
{
    Q_OBJECT

private slots:
    void syncAConnector();
    void aNewOneThatIsNotPausedIsToldAsSuch();
};

/// The morning: the worst one is on top and says why; one that can be synced is synced and watched to its end.
void TstStories::syncAConnector()
{
    WindowKit::Setup setup;
    setup.speed = 600;
    setup.demo.schedules = false;
    WindowKit kit(std::move(setup));
    QVERIFY(kit.waitLoaded());
    const ConnectionStore &store = kit.session()->connections();
    auto *table = kit.find<QTreeView>("connectionsTable");
    const auto label = [&kit](const char *name) {
        return kit.find<QLabel>(name)->text();
    };
    const auto operation = [&kit] {
        return kit.session()->operations().operations().constLast();
    };
    const QModelIndex worst = table->model()->index(0, 0);
    QCOMPARE(worst.data(HealthRole).toInt(), int(Health::Broken));
    WindowKit::click(table, worst);
    QTRY_VERIFY(kit.find("verdictHeadline")->isVisible());
    QVERIFY(label("verdictHeadline").startsWith(u"Broken"));
    QVERIFY(!label("verdictWhy").isEmpty() && !label("verdictNextStep").isEmpty());
    const Timestamp before = store.find(kit.idOf(u"hubspot"))->succeededAt;
    WindowKit::doubleClick(table, WindowKit::indexOf(table, QStringLiteral("hubspot")));
    QTRY_VERIFY(kit.find("connectionPage")->isVisible());
    const ConnectionId id = kit.board().page()->connection();
    WindowKit::click(kit.find("syncButton"));
    QTRY_VERIFY(!kit.session()->operations().operations().isEmpty());
    QTRY_VERIFY(operation().rows.constFirst().syncPhase == SyncWatch::Phase::Syncing);
    QTRY_VERIFY_WITH_TIMEOUT(!operation().isRunning(), 60'000);
    QCOMPARE(operation().rows.constFirst().outcome, std::optional(SyncOutcome::Succeeded));
    QTRY_VERIFY(store.find(id)->succeededAt > before);
    kit.action("view.activity")->trigger();
    auto *operations = kit.find<QTreeView>("operationsTree");
    QTRY_VERIFY(operations->isVisible());
    QVERIFY(operations->model()->index(0, 0).data().toString().contains(u"hubspot"));
    QCOMPARE(kit.demo().requestCount("POST", "/v1/connections/" + id.text().toUtf8() + "/sync"), 1);
    QVERIFY(kit.close());
}

/// What came back is shown, not what was asked for.
void TstStories::aNewOneThatIsNotPausedIsToldAsSuch()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    WindowKit kit(std::move(setup));
    QVERIFY(kit.waitLoaded());
    auto *navigator = kit.find<QTreeView>("navigatorView");
    QTRY_VERIFY(WindowKit::indexOf(navigator, QStringLiteral("Warehouse")).isValid());
    const QString answer =
        QStringLiteral(R"({"code":"Success","data":{"id":"%1","service":"google_sheets","schema":"plans.next_year",)"
                       R"("paused":false,"status":{"setup_state":"connected","sync_state":"scheduled"}}})")
            .arg(kit.idOf(u"hubspot").text());
    QVERIFY(kit.demo().setFaults({QStringLiteral("POST /v1/connections status 201 ") + answer}).isEmpty());
    WindowKit::click(navigator, WindowKit::indexOf(navigator, QStringLiteral("Warehouse")));
    kit.action("connection.new")->trigger();
    auto *services = kit.find<QListWidget>("services");
    QTRY_VERIFY(services->count() > 50);
    WindowKit::type(kit.find<FilterEdit>("serviceFilter"), QStringLiteral("google_sheets"));
    QTRY_VERIFY(services->currentItem() != nullptr && services->currentItem()->toolTip() == u"google_sheets");
    WindowKit::type(kit.find("naming-schema"), QStringLiteral("plans"));
    WindowKit::type(kit.find("naming-table"), QStringLiteral("next_year"));
    WindowKit::click(kit.find("createButton"));
    const auto *message =
        kit.window().centralWidget()->findChild<MessageBar *>(QStringLiteral("messageBar"), Qt::FindDirectChildrenOnly);
    QTRY_VERIFY2(message->text().startsWith(u"plans.next_year was created, but the service has not paused it"),
                 qPrintable(message->text()));
    QVERIFY(kit.close());
}

SLUICE_TEST(TstStories)
#include "tst_stories.moc"
