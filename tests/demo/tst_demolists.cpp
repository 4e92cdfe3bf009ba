// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"

#include <QSet>
#include <QTest>

using namespace sluice;

class DemoLists : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { serve(quiet()); }

    void tellsWhoseKeyItIs()
    {
        const DemoReply reply = client().get("/v1/account/info");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.code(), QStringLiteral("Success"));
        QCOMPARE(reply.data()[u"account_name"].toString(), QStringLiteral("Acme Demo"));
    }

    void pagesToTheLast()
    {
        QSet<QString> ids;
        QByteArray cursor;
        int pages = 0;
        for (;;) {
            const DemoReply reply =
                client().get("/v1/connections?limit=7" + (cursor.isEmpty() ? cursor : "&cursor=" + cursor));
            QCOMPARE(reply.status, 200);
            ++pages;
            const QJsonArray items = reply.items();
            for (const QJsonValue &item : items)
                ids.insert(item[u"id"].toString());
            if (!reply.data().contains(u"next_cursor")) {
                QVERIFY(items.size() <= 7);
                break;
            }
            QCOMPARE(items.size(), 7);
            cursor = reply.data()[u"next_cursor"].toString().toUtf8();
            // As it is, it can stand in a query.
            QCOMPARE(QUrl::toPercentEncoding(QString::fromUtf8(cursor)), cursor);
        }
        QVERIFY(ids.size() >= 40);
        QCOMPARE(pages, (ids.size() + 6) / 7);
    }

    /// Scripts that name no limit and forget the cursor see the first hundred, as they do with the service.
    void aHundredUnlessOtherwiseSaid()
    {
        DemoOptions options = quiet();
        options.groups = 120;
        options.connections = 250;
        serve(options);
        QList<qsizetype> sizes;
        QByteArray path = "/v1/connections";
        do {
            const DemoReply reply = client().get(path);
            QCOMPARE(reply.status, 200);
            sizes.append(reply.items().size());
            path = "/v1/connections?cursor=" + reply.data()[u"next_cursor"].toString().toUtf8();
        } while (!path.endsWith('='));
        QCOMPARE(sizes, (QList<qsizetype>{100, 100, 50}));
        const DemoReply groups = client().get("/v1/groups");
        QCOMPARE(groups.items().size(), 100);
        QVERIFY(groups.data().contains(u"next_cursor"));
    }
};

SLUICE_TEST(DemoLists)

#include "tst_demolists.moc"
