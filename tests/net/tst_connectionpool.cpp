// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpool.h"
#include "testregistry.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QTest>

using namespace sluice;

class TstConnectionPool : public QObject
{
    Q_OBJECT

    qint64 m_wall = 1'000'000;
    qint64 m_running = 5;
    int m_made = 0;

    ConnectionPool make()
    {
        m_made = 0;
        return ConnectionPool(
            [this] {
                ++m_made;
                return new QNetworkAccessManager;
            },
            [this] { return m_wall; }, [this] { return m_running; });
    }
    void pass(qint64 awakeMs, qint64 asleepMs = 0)
    {
        m_running += awakeMs;
        m_wall += awakeMs + asleepMs;
    }

private slots:
    void connectionsAreKept()
    {
        ConnectionPool pool = make();
        QCOMPARE(m_made, 0);
        const auto first = pool.take();
        pass(3'600'000);
        QCOMPARE(pool.take(), first);
        QCOMPARE(m_made, 1);
    }

    void leftOnesLiveAsLongAsTheyAreUsed()
    {
        ConnectionPool pool = make();
        auto first = pool.take();
        const QPointer<QNetworkAccessManager> old = first.get();
        pool.leave(*first);
        QVERIFY(old);
        const auto second = pool.take();
        QVERIFY(second != first);
        pool.leave(*first); // late: those are left already
        QCOMPARE(pool.take(), second);
        first.reset();
        QVERIFY(!old);
        QCOMPARE(m_made, 2);
    }

    void sleepLeavesThem()
    {
        ConnectionPool pool = make();
        const auto first = pool.take();
        pass(10, 60'000);
        const auto second = pool.take();
        QVERIFY(second != first);
        pass(60'000);
        QCOMPARE(pool.take(), second);
    }

    void clocksThatAreSetALittleDoNot()
    {
        ConnectionPool pool = make();
        const auto first = pool.take();
        pass(10, 2'000);
        QCOMPARE(pool.take(), first);
        pass(10, -7'200'000); // back, as much as it likes
        QCOMPARE(pool.take(), first);
        pass(10, 20'000); // each step for itself
        QCOMPARE(pool.take(), first);
        pass(10, 20'000);
        QCOMPARE(pool.take(), first);
        QCOMPARE(m_made, 1);
    }
};

SLUICE_TEST(TstConnectionPool)
#include "tst_connectionpool.moc"
