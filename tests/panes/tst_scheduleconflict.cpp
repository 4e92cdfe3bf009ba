// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/groupedview.h"
#include "setupkit.h"
#include "testregistry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>

using namespace sluice;
using test::connectionJson;
using test::find;
using test::one;
using test::Service;
using test::setupConfig;

namespace {

constexpr auto path = "/v1/connections/id_1";

QJsonObject synced(int minutes, const QString &at = {}, bool paused = false)
{
    QJsonObject json = connectionJson(setupConfig());
    json[QStringLiteral("sync_frequency")] = minutes;
    json[QStringLiteral("daily_sync_time")] = at.isEmpty() ? QJsonValue() : QJsonValue(at);
    json[QStringLiteral("paused")] = paused;
    return json;
}

/// The rows, with bars between their cells; of the collisions, or of the group that nobody else has touched.
QStringList rowsOf(const QDialog &dialog, int group)
{
    const QAbstractItemModel &model = *dialog.findChild<GroupedView *>()->model();
    return test::rowsBelow(model, model.index(group, 0), 4);
}

} // namespace

/// Somebody else has made the connection sync otherwise since the Setup tab showed it.
class TstScheduleConflict : public test::SetupPaneTest
{
    Q_OBJECT

private slots:
    void theirFrequencyIsNotOverwritten()
    {
        openBehind({synced(360)}, synced(120));
        choose("frequency", 60);
        find<QCheckBox>(*m_pane, "pausedBox")->setChecked(true);
        apply();
        QTRY_VERIFY(conflict() != nullptr);
        QCOMPARE(m_service->count("PATCH"), 0);
        QVERIFY2(message().contains(u"how often it syncs") && !message().contains(u"paused"), qPrintable(message()));
        QCOMPARE(rowsOf(*conflict(), 0),
                 QStringList{QStringLiteral("When it syncs|every 6 hour(s)|every hour|every 2 hour(s)")});
        QCOMPARE(rowsOf(*conflict(), 1), QStringList{QStringLiteral("Paused|no|yes|no")});
        press("takeTheirsAll");
        press("conflictAccept");
        QTRY_COMPARE(m_service->count("PATCH"), 1);
        QVERIFY(m_service->body("PATCH").value(u"paused").toBool());
        QVERIFY(!m_service->body("PATCH").contains(u"sync_frequency"));
        QTRY_COMPARE(find<QComboBox>(*m_pane, "frequency")->currentData().toInt(), 120);
    }

    void mineIsSentWhereItIsInsistedOn()
    {
        openBehind({synced(360)}, synced(120));
        choose("frequency", 60);
        apply();
        QTRY_VERIFY(conflict() != nullptr);
        press("keepMineAll");
        press("conflictAccept");
        QTRY_COMPARE(m_service->count("PATCH"), 1);
        QCOMPARE(m_service->body("PATCH").value(u"sync_frequency").toInt(), 60);
    }

    /// A daily time means nothing where it does not sync daily.
    void aTimeThatIsInsistedOnIsThatOfADailySync()
    {
        openBehind({synced(1440, QStringLiteral("03:00"))}, synced(60),
                   test::setupConnection(1440, QStringLiteral("03:00")));
        choose("dailyTime", QStringLiteral("05:00"));
        apply();
        QTRY_VERIFY(conflict() != nullptr);
        const QStringList cells = rowsOf(*conflict(), 0).value(0).split(u'|');
        QVERIFY(cells.value(1).startsWith(u"daily at 03:00 UTC") && cells.value(2).startsWith(u"daily at 05:00 UTC"));
        QCOMPARE(cells.value(3), QStringLiteral("every hour"));
        press("keepMineAll");
        press("conflictAccept");
        QTRY_COMPARE(m_service->count("PATCH"), 1);
        QCOMPARE(m_service->body("PATCH").value(u"sync_frequency").toInt(), 1440);
        QCOMPARE(m_service->body("PATCH").value(u"daily_sync_time").toString(), QStringLiteral("05:00"));
    }

    void whatOthersLeaveAloneIsSent()
    {
        openBehind({synced(360)}, synced(120));
        find<QCheckBox>(*m_pane, "pausedBox")->setChecked(true);
        apply();
        QTRY_COMPARE(m_service->count("PATCH"), 1);
        QVERIFY(conflict() == nullptr);
        QVERIFY(!m_service->body("PATCH").contains(u"sync_frequency"));
    }

    /// The board has read theirs while the draft stood: the form showed it, and nobody was asked.
    void whatTheListHasShownIsAskedToo()
    {
        openBehind({synced(360)}, synced(120));
        choose("frequency", 60);
        m_service->store.merge(test::setupConnection(120));
        apply();
        QTRY_VERIFY(conflict() != nullptr);
        QCOMPARE(m_service->count("PATCH"), 0);
    }

    void aDraftOfAnEarlierRunIsCompared()
    {
        openBehind({synced(120)}, synced(120), test::setupConnection(120));
        m_drafts->restore(test::profileA, QStringLiteral(R"({"id_1":{"name":"orders_db","now":{"sync_frequency":60},)"
                                                         R"("was":{"sync_frequency":360,"daily_sync_time":""}}})"));
        apply();
        QTRY_VERIFY(conflict() != nullptr);
        QCOMPARE(rowsOf(*conflict(), 0),
                 QStringList{QStringLiteral("When it syncs|every 6 hour(s)|every hour|every 2 hour(s)")});
    }

private:
    /// Shown as in `before`, and read as `theirs` from then on.
    void openBehind(const QList<QJsonObject> &before, const QJsonObject &theirs,
                    const Connection &shown = test::setupConnection())
    {
        for (const QJsonObject &answer : before)
            m_service->script.on("GET", path, Service::success(answer));
        m_service->script.on("GET", path, Service::success(theirs));
        m_service->script.on("PATCH", path, Service::success(theirs));
        open(shown);
    }
    void choose(const char *name, const QVariant &data) const
    {
        auto *box = find<QComboBox>(*m_pane, name);
        box->setCurrentIndex(box->findData(data));
    }
};

SLUICE_TEST(TstScheduleConflict)
#include "tst_scheduleconflict.moc"
