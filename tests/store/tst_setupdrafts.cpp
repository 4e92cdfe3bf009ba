// SPDX-License-Identifier: GPL-3.0-or-later
#include "setupdrafts.h"
#include "testregistry.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;

namespace {

const auto mine = QStringLiteral("mine");
const ConnectionId orders(QStringLiteral("id_1"));

ConnectionChange change()
{
    ConnectionChange change;
    change.paused = true;
    change.syncFrequencyMinutes = 60;
    change.scheduleType = ScheduleType::Manual;
    change.config = {{QStringLiteral("host"), QStringLiteral("new.example.com")},
                     {QStringLiteral("password"), QStringLiteral("s3cret")}};
    change.auth = {{QStringLiteral("client_access.client_id"), QStringLiteral("x")}};
    return change;
}

QJsonObject connection(bool changed)
{
    return {
        {QStringLiteral("paused"), changed},
        {QStringLiteral("sync_frequency"), changed ? 60 : 360},
        {QStringLiteral("schedule_type"), changed ? QStringLiteral("manual") : QStringLiteral("auto")},
        {QStringLiteral("config"), QJsonObject{{QStringLiteral("host"), changed ? QStringLiteral("new.example.com")
                                                                                : QStringLiteral("old.example.com")},
                                               {QStringLiteral("password"), QStringLiteral("******")}}}};
}

} // namespace

/// What becomes of a draft whose answer was lost, and who is told of drafts.
class TstSetupDrafts : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_drafts = std::make_unique<SetupDrafts>();
        m_drafts->setProfile(mine);
        m_drafts->set(orders, change(), QStringLiteral("orders_db"));
    }

    void nothingIsDoubtedThatWasNotSent()
    {
        QVERIFY(m_drafts->doubtful(orders).isEmpty());
        QVERIFY(!m_drafts->learn(orders, connection(true)));
        QCOMPARE(m_drafts->value(orders), change());
    }

    void whatIsSeenIsSettledAndWhatIsMaskedStaysDoubtful()
    {
        m_drafts->doubt(mine, orders, change());
        QCOMPARE(m_drafts->doubtful(orders).count(), 6);
        QVERIFY2(!m_drafts->learn(orders, connection(true)), "of the secrets nothing is known");
        ConnectionChange secrets;
        secrets.config = {{QStringLiteral("password"), QStringLiteral("s3cret")}};
        secrets.auth = change().auth;
        QCOMPARE(m_drafts->value(orders), secrets);
        QCOMPARE(m_drafts->doubtful(orders), secrets);
    }

    void whatIsSeenOtherwiseWasNotMade()
    {
        ConnectionChange plain = change();
        plain.auth = {};
        plain.config.remove(QStringLiteral("password"));
        m_drafts->set(orders, plain, QStringLiteral("orders_db"));
        m_drafts->doubt(mine, orders, plain);
        QVERIFY(m_drafts->learn(orders, connection(false)));
        QCOMPARE(m_drafts->value(orders), plain);
        QVERIFY(m_drafts->doubtful(orders).isEmpty());
        QVERIFY(!m_drafts->learn(orders, connection(false)));
    }

    /// An answer without a key says nothing about it.
    void whatIsMissingSaysNothing()
    {
        m_drafts->doubt(mine, orders, change());
        QVERIFY(!m_drafts->learn(orders, {}));
        QCOMPARE(m_drafts->doubtful(orders).count(), 6);
    }

    void whatIsWishedAnewIsNotInDoubt()
    {
        m_drafts->doubt(mine, orders, change());
        ConnectionChange other = change();
        other.paused = false;
        other.config[QStringLiteral("host")] = QStringLiteral("third.example.com");
        m_drafts->set(orders, other, QStringLiteral("orders_db"));
        QCOMPARE(m_drafts->doubtful(orders).count(), 4);
        QVERIFY(!m_drafts->doubtful(orders).paused);
    }

    void aListWithMasksInItSaysNothing()
    {
        const auto key = QStringLiteral("payloads");
        ConnectionChange list;
        list.config = {{key, QJsonArray{QStringLiteral("a")}}};
        const SeenChange seen =
            seenIn({{QStringLiteral("config"),
                     QJsonObject{{key, QJsonArray{QJsonObject{{QStringLiteral("v"), QStringLiteral("******")}}}}}}},
                   list);
        QCOMPARE(seen.hidden, list);
        QVERIFY(seen.made.isEmpty());
    }

    void connectionsAreNamedInOrder()
    {
        m_drafts->set(ConnectionId(QStringLiteral("id_2")), change(), QStringLiteral("billing"));
        m_drafts->set(ConnectionId(QStringLiteral("id_3")), change(), QStringLiteral("crm"));
        m_drafts->set(ConnectionId(QStringLiteral("id_3")), {}, QStringLiteral("crm"));
        m_drafts->setProfile(QStringLiteral("other"));
        m_drafts->set(orders, change(), QStringLiteral("analytics"));
        QCOMPARE(m_drafts->names(mine), (QStringList{QStringLiteral("billing"), QStringLiteral("orders_db")}));
        QCOMPARE(m_drafts->names(QStringLiteral("other")), QStringList{QStringLiteral("analytics")});
    }

    /// A key may lose sight of a connection and find it again.
    void whatIsGoneIsKeptAndNotCounted()
    {
        m_drafts->setGone(orders, true);
        QCOMPARE(m_drafts->count(), 0);
        QVERIFY(m_drafts->names(mine).isEmpty());
        QVERIFY(m_drafts->isGone(orders));
        QCOMPARE(m_drafts->goneNames(mine), QStringList{QStringLiteral("orders_db")});
        QCOMPARE(m_drafts->unsent(), QList<ConnectionId>{orders});
        QCOMPARE(m_drafts->value(orders), change());
        QVERIFY2(!m_drafts->toText(mine).isEmpty(), "it may come back in another run");
        m_drafts->setGone(orders, false);
        QCOMPARE(m_drafts->count(mine), 6);
        QCOMPARE(m_drafts->names(mine), QStringList{QStringLiteral("orders_db")});
        QVERIFY(m_drafts->goneNames(mine).isEmpty() && !m_drafts->isGone(orders));
        m_drafts->setGone(ConnectionId(QStringLiteral("id_9")), true);
        QVERIFY2(m_drafts->before(ConnectionId(QStringLiteral("id_9"))) == std::nullopt, "none is made by it");
    }

    /// What somebody else changes meanwhile, in this run or before the next, is found by it.
    void whatItIsMadeOnIsRemembered()
    {
        ConnectionChange before;
        before.paused = false;
        before.syncFrequencyMinutes = 0;
        before.dailySyncTime = QString();
        before.scheduleType = ScheduleType::Auto;
        before.config = {{QStringLiteral("host"), QStringLiteral("old.example.com")}, {QStringLiteral("port"), 1}};
        const ConnectionId other(QStringLiteral("id_2"));
        m_drafts->set(other, change(), QStringLiteral("billing"), before);
        ConnectionChange expected = before;
        expected.config.remove(QStringLiteral("port"));
        QCOMPARE(m_drafts->base(other), expected);
        // Of what is changed again it stays what was there first; of the times as well, which are one thing.
        ConnectionChange again = change();
        again.syncFrequencyMinutes = 1440;
        again.dailySyncTime = QStringLiteral("03:00");
        m_drafts->set(other, again, QStringLiteral("billing"), {.paused = true, .syncFrequencyMinutes = 15});
        QCOMPARE(m_drafts->base(other), expected);
        SetupDrafts next;
        next.setProfile(mine);
        next.restore(mine, m_drafts->toText(mine));
        QCOMPARE(next.value(other), again);
        QCOMPARE(next.base(other), expected);
    }

    /// Kept by a version that knew of the config alone: what is shown beside it is what it is made on.
    void anOlderDraftIsReadAndCompleted()
    {
        const QString text =
            QStringLiteral(R"({"id_2":{"name":"billing","now":{"sync_frequency":60,"config":{"host":"a"}},)"
                           R"("base":{"host":"b"}}})");
        QCOMPARE(m_drafts->restore(mine, text), 2);
        const ConnectionId other(QStringLiteral("id_2"));
        QVERIFY(!m_drafts->base(other).syncFrequencyMinutes);
        ConnectionChange now;
        now.paused = false;
        now.syncFrequencyMinutes = 360;
        now.dailySyncTime = QString();
        now.config = {{QStringLiteral("host"), QStringLiteral("theirs")}};
        m_drafts->completeBase(other, now);
        QCOMPARE(m_drafts->base(other).syncFrequencyMinutes, 360);
        QVERIFY(!m_drafts->base(other).paused);
        QCOMPARE(m_drafts->base(other).config.value(QStringLiteral("host")).toString(), QStringLiteral("b"));
        now.syncFrequencyMinutes = 15;
        m_drafts->completeBase(other, now);
        QCOMPARE(m_drafts->base(other).syncFrequencyMinutes, 360);
    }

    /// Changed again while it was sent: one's own change is nobody else's.
    void whatIsSentIsWhatTheNextIsMadeOn()
    {
        ConnectionChange later = change();
        later.syncFrequencyMinutes = 15;
        m_drafts->set(orders, later, QStringLiteral("orders_db"), {});
        m_drafts->settle(mine, orders, change());
        QCOMPARE(m_drafts->value(orders), ConnectionChange{.syncFrequencyMinutes = 15});
        QCOMPARE(m_drafts->base(orders).syncFrequencyMinutes, 60);
    }

    void everyChangeIsTold()
    {
        const QSignalSpy changed(m_drafts.get(), &SetupDrafts::changed);
        m_drafts->set(orders, change(), QStringLiteral("orders_db"));
        QCOMPARE(changed.count(), 0);
        m_drafts->undo(orders);
        QCOMPARE(changed.count(), 1);
        QVERIFY(!m_drafts->isUnsent(orders));
        m_drafts->redo(orders);
        m_drafts->settle(mine, orders, change());
        QCOMPARE(changed.count(), 3);
        m_drafts->remove(orders);
        QCOMPARE(changed.count(), 3);
        m_drafts->set(orders, change(), QStringLiteral("orders_db"));
        m_drafts->forget(mine);
        QCOMPARE(changed.count(), 5);
        QVERIFY(changed.constLast().constFirst().value<ConnectionId>().isEmpty());
    }

private:
    std::unique_ptr<SetupDrafts> m_drafts;
};

SLUICE_TEST(TstSetupDrafts)
#include "tst_setupdrafts.moc"
