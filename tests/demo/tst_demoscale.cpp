// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/bodycache.h"
#include "demotest.h"
#include "testregistry.h"

#include <QHash>
#include <QSet>

using namespace sluice;

/// Accounts and configs as large as the largest.
class DemoScale : public DemoTest
{
    Q_OBJECT

private slots:
    void tenThousandConnections()
    {
        DemoOptions options = quiet();
        options.groups = 500;
        options.connections = 10'000;
        serve(options);
        QSet<QString> ids;
        QSet<QString> names;
        QByteArray cursor;
        int pages = 0;
        do {
            const DemoReply reply = client().get("/v1/connections?limit=1000&cursor=" + cursor);
            QCOMPARE(reply.status, 200);
            ++pages;
            for (const QJsonValue &item : reply.items()) {
                ids.insert(item[u"id"].toString());
                names.insert(item[u"schema"].toString());
            }
            cursor = QUrl::toPercentEncoding(reply.data()[u"next_cursor"].toString());
        } while (!cursor.isEmpty());
        QCOMPARE(pages, 10);
        QCOMPARE(ids.size(), 10'000);
        QCOMPARE(names.size(), 10'000);
        QCOMPARE(client().get("/v1/groups?limit=1000").items().size(), 500);
    }

    void madeUpConfigsAreThoseOfTheirServices()
    {
        DemoOptions options = quiet();
        options.groups = 5;
        options.connections = 400;
        serve(options);
        QHash<QString, QJsonObject> fields;
        const QJsonArray items = client().get("/v1/connections?limit=1000").items();
        int ports = 0;
        for (const QJsonValue &item : items) {
            const QString service = item[u"service"].toString();
            if (!fields.contains(service))
                fields[service] = client()
                                      .get("/v1/metadata/connector-types/" + service.toUtf8())
                                      .data()[u"config"][u"properties"]
                                      .toObject();
            const QJsonObject config = item[u"config"].toObject();
            for (auto it = config.begin(); it != config.end(); ++it) {
                QVERIFY2(fields[service].contains(it.key()), qPrintable(service + u' ' + it.key()));
                QVERIFY(it.key() != u"port"
                        || QString::number(it->toInt()) == fields[service][it.key()][u"example"].toString());
            }
            ports += config.contains(u"port") ? 1 : 0;
        }
        QVERIFY(ports > 0);
    }

    void whatIsBrokenAsksForSomething()
    {
        DemoOptions options = quiet();
        options.groups = 5;
        options.connections = 500;
        serve(options);
        int broken = 0;
        const QJsonArray items = client().get("/v1/connections?limit=1000").items();
        for (const QJsonValue &item : items) {
            if (item[u"status"][u"setup_state"].toString() != u"broken")
                continue;
            ++broken;
            QCOMPARE(item[u"status"][u"tasks"][0][u"code"].toString(), QStringLiteral("reconnect"));
        }
        QVERIFY(broken > 0);
    }

    void aMillionColumns()
    {
        DemoOptions options = quiet();
        options.connections = 3;
        options.schemas = 50;
        options.tables = 1000;
        options.columns = 20;
        serve(options);
        const QByteArray path =
            "/v1/connections/" + client().get("/v1/connections").items().at(0)[u"id"].toString().toUtf8() + "/schemas";
        // Too large for QJsonDocument's comfort: counted by what every column has.
        const QByteArray body = client().get(path).body;
        QCOMPARE(body.count("\"hashed\":"), 1'000'000);
        QCOMPARE(body.count("\"supports_history_mode\":"), 50'000);
        QCOMPARE(body.count("\"tables\":"), 50);
        QVERIFY(body.endsWith("}}}"));
    }

    /// Nobody else waits while a large answer is written: it is made outside, from a copy.
    void largeAnswersAreMadeFromACopy()
    {
        demo::BodyCache cache;
        demo::DemoSchemaConfig config;
        config.schemas.emplace_back().name = QStringLiteral("before");
        const demo::BodyCache::Make first = cache.body(QStringLiteral("id"), 1, config);
        config.schemas[0].name = QStringLiteral("after");
        const demo::BodyCache::Make same = cache.body(QStringLiteral("id"), 1, config);
        const demo::BodyCache::Make next = cache.body(QStringLiteral("id"), 2, config);
        QVERIFY(first()->contains("\"before\""));
        QCOMPARE(same().get(), first().get());
        QVERIFY(next()->contains("\"after\""));
    }

    void madeUpNamesDiffer()
    {
        DemoOptions options = quiet();
        options.connections = 1;
        options.schemas = 60;
        options.tables = 300;
        options.columns = 0;
        serve(options);
        const QByteArray path =
            "/v1/connections/" + client().get("/v1/connections").items().at(0)[u"id"].toString().toUtf8() + "/schemas";
        const QJsonObject schemas = client().get(path).data()[u"schemas"].toObject();
        // Objects hold each name once: were two the same, there would be fewer.
        QCOMPARE(schemas.size(), 60);
        for (const QJsonValue &schema : schemas)
            QCOMPARE(schema[u"tables"].toObject().size(), 300);
    }

    void changesOfLargeConfigsAreServed()
    {
        DemoOptions options = quiet();
        options.connections = 1;
        options.schemas = 2;
        options.tables = 5;
        options.columns = 2000;
        serve(options);
        const QByteArray path =
            "/v1/connections/" + client().get("/v1/connections").items().at(0)[u"id"].toString().toUtf8() + "/schemas";
        const QJsonObject tables = client().get(path).data()[u"schemas"][u"sales"][u"tables"].toObject();
        QCOMPARE(tables.size(), 5);
        const QString table = tables.keys().at(2);
        QCOMPARE(tables[table][u"columns"].toObject().size(), 2000);
        const QJsonObject column = tables[table][u"columns"].toObject();
        const QString name = column.keys().at(7);
        const bool hashed = column[name][u"hashed"].toBool();
        const DemoReply reply = client().patch(path + "/sales/tables/" + table.toUtf8() + "/columns/" + name.toUtf8(),
                                               hashed ? R"({"hashed":false})" : R"({"hashed":true})");
        QCOMPARE(reply.status, 200);
        QCOMPARE(
            client().get(path).data()[u"schemas"][u"sales"][u"tables"][table][u"columns"][name][u"hashed"].toBool(),
            !hashed);
    }
};

SLUICE_TEST(DemoScale)

#include "tst_demoscale.moc"
