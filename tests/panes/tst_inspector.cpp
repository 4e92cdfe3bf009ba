// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardkit.h"
#include "connection/connectionview.h"
#include "inspector/inspectorpane.h"
#include "paneskit.h"
#include "testregistry.h"

#include <QAction>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace sluice;
using test::Board;
using test::find;

/// What the inspector says of one connection: how it is, why, what to do, and when that was.
class TstInspector : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_zone = qgetenv("TZ");
        qputenv("TZ", "UTC");
    }
    void cleanupTestCase()
    {
        if (m_zone.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", m_zone);
    }
    void init();
    void cleanup();

    void whyAndWhatNext();
    void toDoAndWarnings();
    void nothingToDoIsNoSection();
    void momentsWithTheirZone();
    void whatIsManualDoesNotGoOn();

private:
    void show(const Connection &connection)
    {
        m_board->store.merge(connection);
        m_pane->setSelection({connection.id});
    }
    [[nodiscard]] QString text(const char *name) const
    {
        const auto *label = find<QLabel>(*m_pane, name);
        return label->isVisible() ? label->text() : QString();
    }
    /// Everything that can be read in it, from the top.
    [[nodiscard]] QStringList lines() const
    {
        QStringList lines;
        for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                lines.append(label->text());
        }
        return lines;
    }

    QByteArray m_zone;
    QAction m_sync{QStringLiteral("Sync")};
    QAction m_test{QStringLiteral("Run setup tests")};
    QAction m_dashboard{QStringLiteral("Open in the dashboard")};
    QAction m_other{QStringLiteral("Other")};
    std::unique_ptr<Board> m_board;
    std::unique_ptr<InspectorPane> m_pane;
};

void TstInspector::init()
{
    m_board = std::make_unique<Board>();
    m_pane = std::make_unique<InspectorPane>(ConnectionVerbs{.sync = &m_sync,
                                                             .restart = &m_other,
                                                             .pause = &m_other,
                                                             .resume = &m_other,
                                                             .test = &m_test,
                                                             .copyId = &m_other,
                                                             .dashboard = &m_dashboard});
    m_pane->setSession(&m_board->session);
    m_pane->show();
}

void TstInspector::cleanup()
{
    m_pane.reset();
    m_board.reset();
}

void TstInspector::whyAndWhatNext()
{
    Connection c = Board::connection(1, QStringLiteral("alpha"));
    c.status.setupState = SetupState::Broken;
    show(c);
    QVERIFY2(text("verdictHeadline").startsWith(u"Broken"), qPrintable(text("verdictHeadline")));
    QCOMPARE(text("verdictWhy"), QStringLiteral("The setup is broken, so it cannot sync."));
    QVERIFY2(text("verdictNextStep").startsWith(u"Run the setup tests"), qPrintable(text("verdictNextStep")));
    const auto *button = find<QToolButton>(*m_pane, "nextStepButton");
    QVERIFY(button->isVisible());
    QCOMPARE(button->defaultAction(), &m_test);
    // It is set up, and manual: it waits for somebody.
    c.status.setupState = SetupState::Connected;
    c.status.syncState = SyncState::Rescheduled;
    c.scheduleType = ScheduleType::Manual;
    show(c);
    QVERIFY2(text("verdictHeadline").startsWith(u"Waiting for you"), qPrintable(text("verdictHeadline")));
    QVERIFY2(text("verdictWhy").contains(u"does not go on by itself"), qPrintable(text("verdictWhy")));
    QCOMPARE(text("verdictNextStep"), QStringLiteral("Sync it again once the source lets you."));
    QCOMPARE(button->defaultAction(), &m_sync);
    // What the service asks, in its words.
    c.scheduleType = ScheduleType::Auto;
    c.status.syncState = SyncState::Scheduled;
    c.status.tasks = {{QStringLiteral("reconnect"), QStringLiteral("Sign in again"), {}}};
    show(c);
    QVERIFY2(text("verdictWhy").contains(u"Sign in again"), qPrintable(text("verdictWhy")));
    QVERIFY2(text("verdictNextStep").contains(u"in the dashboard"), qPrintable(text("verdictNextStep")));
    QCOMPARE(button->defaultAction(), &m_dashboard);
}

void TstInspector::toDoAndWarnings()
{
    Connection c = Board::connection(1, QStringLiteral("alpha"));
    c.status.tasks = {{QStringLiteral("reconnect"), QStringLiteral("Sign in again"), {}},
                      {QStringLiteral("resize_the_warehouse"), {}, QStringLiteral("It has 1 node")}};
    c.status.warnings = {{QStringLiteral("slow"), QStringLiteral("<b>Slow</b> source"), {}}};
    show(c);
    const QStringList said = lines();
    const auto at = [&said](const char *line) {
        return said.indexOf(QString::fromUtf8(line));
    };
    QVERIFY2(at("To do (2)") >= 0 && at("Warnings (1)") >= 0, qPrintable(said.join(u'\n')));
    // A code without a message is made readable; details stand below; nothing is markup.
    for (const char *line : {"Sign in again", "Resize the warehouse", "It has 1 node", "<b>Slow</b> source"})
        QVERIFY2(at(line) >= 0, line);
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (label->text().contains(u"<b>"))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TstInspector::nothingToDoIsNoSection()
{
    Connection c = Board::connection(1, QStringLiteral("alpha"));
    c.status.tasks = {{QStringLiteral("reconnect"), QStringLiteral("Sign in again"), {}}};
    show(c);
    QVERIFY(lines().contains(QStringLiteral("To do (1)")));
    c.status.tasks.clear();
    show(c);
    QVERIFY2(lines().filter(QStringLiteral("To do")).isEmpty(), qPrintable(lines().join(u'\n')));
    QVERIFY(lines().filter(QStringLiteral("Warnings")).isEmpty());
    QVERIFY(!lines().contains(QStringLiteral("Sign in again")));
}

void TstInspector::momentsWithTheirZone()
{
    Connection c = Board::connection(1, QStringLiteral("alpha"));
    c.succeededAt = Timestamp::fromIso(QStringLiteral("2026-05-04T10:20:30Z"));
    c.failedAt = Timestamp::fromIso(QStringLiteral("2026-03-01T23:59:01Z"));
    c.createdAt = {};
    show(c);
    QString said = lines().join(u'\n');
    // The zone does not stand alone on a line.
    said.replace(QChar::Nbsp, u' ');
    QVERIFY2(said.contains(u"Mon 4 May 2026, 10:20:30 UTC"), qPrintable(said));
    QVERIFY2(said.contains(u"Sun 1 Mar 2026, 23:59:01 UTC"), qPrintable(said));
    QVERIFY2(said.contains(u"Last success") && said.contains(u"Last failure"), qPrintable(said));
    c.succeededAt = {};
    show(c);
    QVERIFY2(lines().contains(QStringLiteral("never")), qPrintable(lines().join(u'\n')));
}

void TstInspector::whatIsManualDoesNotGoOn()
{
    Connection c = Board::connection(1, QStringLiteral("alpha"));
    c.status.setupState = SetupState::Connected;
    c.status.syncState = SyncState::Rescheduled;
    c.status.rescheduledFor = Timestamp::fromIso(QStringLiteral("2026-05-04T10:20:30Z"));
    c.scheduleType = ScheduleType::Manual;
    show(c);
    QString said = lines().join(u'\n').replace(QChar::Nbsp, u' ');
    QVERIFY2(said.contains(u"The source asked to wait until Mon 4 May 2026, 10:20:30 UTC"), qPrintable(said));
    QVERIFY2(!said.contains(u"Goes on"), qPrintable(said));
    c.scheduleType = ScheduleType::Auto;
    show(c);
    said = lines().join(u'\n');
    QVERIFY2(said.contains(u"Goes on") && !said.contains(u"asked to wait until"), qPrintable(said));
}

SLUICE_TEST(TstInspector)
#include "tst_inspector.moc"
