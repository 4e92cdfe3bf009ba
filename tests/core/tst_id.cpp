// SPDX-License-Identifier: GPL-3.0-or-later
#include "id.h"
#include "testregistry.h"

#include <QHash>
#include <QTest>

#include <type_traits>

using namespace sluice;

/// Names of things, which do not mix.
class TstId : public QObject
{
    Q_OBJECT

private slots:
    void kindsDoNotMix()
    {
        static_assert(!std::is_convertible_v<GroupId, ConnectionId>);
        static_assert(!std::is_constructible_v<GroupId, ConnectionId>);
        static_assert(!std::is_assignable_v<GroupId &, ConnectionId>);
        static_assert(!std::is_convertible_v<QString, ConnectionId>);
        static_assert(std::is_nothrow_move_constructible_v<ConnectionId>);
        QVERIFY(ConnectionId().isEmpty());
    }

    void comparesByItsTextAndItsCase()
    {
        const ConnectionId a(QStringLiteral("quick_otter"));
        const ConnectionId same(QStringLiteral("quick_otter"));
        const ConnectionId other(QStringLiteral("Quick_Otter"));
        QVERIFY(a == same && !(a != same));
        QVERIFY(a != other && !(a == other));
        QVERIFY(other < a && !(a < other) && !(a < same));
        QCOMPARE(a.text(), QStringLiteral("quick_otter"));
        QVERIFY(!a.isEmpty());
    }

    void isAKey()
    {
        QHash<ConnectionId, int> hash;
        for (int i = 0; i < 100; ++i)
            hash.insert(ConnectionId(QString::number(i)), i);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(hash.value(ConnectionId(QString::number(i)), -1), i);
        QVERIFY(!hash.contains(ConnectionId()));
        QCOMPARE(qHash(ConnectionId(QStringLiteral("a")), 7), qHash(ConnectionId(QStringLiteral("a")), 7));
    }
};

SLUICE_TEST(TstId)
#include "tst_id.moc"
