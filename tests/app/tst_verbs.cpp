// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionregistry.h"
#include "board.h"
#include "connectionstore.h"
#include "demoserver.h"
#include "exchangelog.h"
#include "mainwindow.h"
#include "operationlog.h"
#include "prompt.h"
#include "session.h"
#include "testregistry.h"
#include "windowkit.h"

#include <QAction>
#include <QDesktopServices>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTreeView>
#include <QUrl>

using namespace sluice;
using test::WindowKit;

/// What the verbs of the window send into the world.
class TstVerbs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theDashboardIsOpenedAtTheConnection();
    void restartForcesOnce();

public slots:
    /// In place of the web browser.
    void openUrl(const QUrl &url) { m_opened.append(url); }

private:
    void select(const char *name)
    {
        auto *table = m_kit->find<QTreeView>("connectionsTable");
        QTRY_VERIFY(table->isVisible());
        WindowKit::click(table, WindowKit::indexOf(table, QLatin1String(name)));
    }
    /// The bodies of the POSTs to that path, in order.
    [[nodiscard]] QList<QJsonObject> posted(const QString &path) const
    {
        QList<QJsonObject> bodies;
        for (const Exchange &exchange : m_kit->session()->exchanges().exchanges()) {
            if (exchange.method == u"POST" && exchange.path == path)
                bodies.append(QJsonDocument::fromJson(exchange.requestBody).object());
        }
        return bodies;
    }

    QList<QUrl> m_opened;
    std::unique_ptr<WindowKit> m_kit;
};

void TstVerbs::init()
{
    WindowKit::Setup setup;
    setup.demo.schedules = false;
    // A sync lasts as long as the test looks at it.
    setup.speed = 1;
    m_kit = std::make_unique<WindowKit>(std::move(setup));
    QVERIFY(m_kit->waitLoaded());
    m_opened.clear();
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "openUrl");
}

void TstVerbs::cleanup()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    QVERIFY(m_kit->close());
    m_kit.reset();
}

void TstVerbs::theDashboardIsOpenedAtTheConnection()
{
    QAction *open = m_kit->action("connection.dashboard");
    QVERIFY2(!open->isEnabled(), "nothing is selected");
    open->trigger();
    QVERIFY(m_opened.isEmpty());
    select("hubspot");
    QTRY_VERIFY(open->isEnabled());
    open->trigger();
    const QUrl wanted(QStringLiteral("https://fivetran.com/dashboard/connections/") + m_kit->idOf(u"hubspot").text());
    QCOMPARE(m_opened, QList<QUrl>{wanted});
    // The button beside its name is the same.
    WindowKit::click(m_kit->find("inspectorDashboard"));
    QCOMPARE(m_opened, (QList<QUrl>{wanted, wanted}));
}

void TstVerbs::restartForcesOnce()
{
    const ConnectionId id = m_kit->idOf(u"hubspot");
    const QString path = QStringLiteral("/v1/connections/") + id.text() + QStringLiteral("/sync");
    const auto received = [&] {
        return m_kit->demo().requestCount("POST", path.toUtf8());
    };
    QAction *restart = m_kit->action("connection.restart");
    select("hubspot");
    m_kit->action("connection.sync")->trigger();
    QTRY_VERIFY(restart->isEnabled());
    m_kit->window().prompt().setNextAnswer({.confirmed = true, .optionChecked = false});
    restart->trigger();
    QTRY_COMPARE(received(), 2);
    const auto &operations = m_kit->session()->operations().operations();
    QTRY_COMPARE(operations.size(), 2);
    // Whatever else is read meanwhile: it was sent once, and has its answer.
    QTRY_COMPARE(m_kit->session()->connections().find(id)->status.syncState.value(), SyncState::Syncing);
    const QString force = QStringLiteral("force");
    QTRY_COMPARE(posted(path), (QList<QJsonObject>{{{force, false}}, {{force, true}}}));
    QCOMPARE(received(), 2);
    QCOMPARE(m_kit->window().prompt().questionCount(), 1);
}

SLUICE_TEST(TstVerbs)
#include "tst_verbs.moc"
