// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractfixture.h"
#include "demodriver.h"

using namespace sluice;
using namespace sluice::test;

/// Everything the demo account answers to reading calls is what the service's definition promises.
class TstDemoReads : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        SLUICE_LOAD_CONTRACT(m_contract);
        DemoOptions options;
        options.frozenNow = Timestamp::fromIso(u"2026-03-02T09:30:00.000000Z");
        options.rateLimit = std::nullopt;
        m_demo = std::make_unique<DemoDriver>(*m_contract, options);
        m_connections = m_demo->all("/v1/connections");
        m_groups = m_demo->all("/v1/groups");
        QVERIFY(m_connections.size() >= 30);
        QVERIFY(m_groups.size() >= 5);
    }
    void cleanup() { SLUICE_NO_BREACHES(m_demo); }

    void accountAndPages()
    {
        m_demo->get("/v1/account/info");
        QCOMPARE(m_demo->all("/v1/connections", 7), m_connections);
        QCOMPARE(m_demo->all("/v1/groups", 2), m_groups);
        QVERIFY(!m_demo->all("/v1/destinations", 2).isEmpty());
    }

    void connections()
    {
        for (const QJsonValue &each : std::as_const(m_connections)) {
            const Reply one = m_demo->get("/v1/connections/" + id(each));
            QCOMPARE(one.data()[u"id"], each[u"id"]);
            const QByteArray schema = QUrl::toPercentEncoding(each[u"schema"].toString());
            const QJsonArray named = m_demo->all("/v1/connections?schema=" + schema);
            QVERIFY(std::all_of(named.begin(), named.end(),
                                [&each](const QJsonValue &hit) { return hit[u"schema"] == each[u"schema"]; }));
            QVERIFY(!named.isEmpty());
        }
    }

    void groupsAndDestinations()
    {
        qsizetype connections = 0;
        for (const QJsonValue &each : std::as_const(m_groups)) {
            m_demo->get("/v1/groups/" + id(each));
            const QJsonArray below = m_demo->all("/v1/groups/" + id(each) + "/connections", 5);
            QCOMPARE(m_demo->all("/v1/connections?group_id=" + id(each)), below);
            connections += below.size();
        }
        QCOMPARE(connections, m_connections.size());
        for (const QJsonValue &each : m_demo->all("/v1/destinations"))
            m_demo->get("/v1/destinations/" + id(each));
    }

    void metadata()
    {
        const QJsonArray services = m_demo->all("/v1/metadata/connector-types", 10);
        QVERIFY(services.size() >= 12);
        QSet<QString> known;
        for (const QJsonValue &each : services) {
            m_demo->get("/v1/metadata/connector-types/" + id(each));
            known.insert(each[u"id"].toString());
        }
        for (const QJsonValue &each : std::as_const(m_connections))
            QVERIFY2(known.contains(each[u"service"].toString()), qPrintable(each[u"service"].toString()));
    }

    void peopleAndKeys()
    {
        for (const QJsonValue &each : std::as_const(m_groups)) {
            for (const char *below : {"/users", "/public-key", "/service-account"})
                m_demo->get("/v1/groups/" + id(each) + below);
            for (const char *keys : {"/certificates", "/fingerprints"})
                m_demo->get("/v1/destinations/" + id(each) + keys);
        }
        for (const QJsonValue &each : m_demo->all("/v1/users")) {
            m_demo->get("/v1/users/" + id(each));
            for (const QJsonValue &part : m_demo->all("/v1/users/" + id(each) + "/groups", 2))
                m_demo->get("/v1/users/" + id(each) + "/groups/" + id(part));
        }
        for (const QJsonValue &each : m_demo->all("/v1/teams"))
            m_demo->get("/v1/teams/" + id(each));
        QVERIFY(!m_demo->all("/v1/roles", 3).isEmpty());
        int keys = 0;
        for (const QJsonValue &each : std::as_const(m_connections)) {
            for (const char *kind : {"certificates", "fingerprints"}) {
                const QByteArray path = "/v1/connections/" + id(each) + '/' + kind;
                for (const QJsonValue &key : m_demo->all(path)) {
                    m_demo->get(path + '/' + QUrl::toPercentEncoding(key[u"hash"].toString()));
                    ++keys;
                }
            }
            m_demo->get("/v1/connections/" + id(each) + "/state", {200, 400});
        }
        QVERIFY2(keys >= 10, qPrintable(QString::number(keys)));
        const Reply open = m_demo->askFreely("GET", "/public/connector-types", {}, {});
        m_demo->judge("GET", "/public/connector-types", open, {200});
    }

    void schemas()
    {
        int configs = 0;
        int columns = 0;
        for (const QJsonValue &each : std::as_const(m_connections)) {
            const QByteArray path = "/v1/connections/" + id(each) + "/schemas";
            const Reply config = m_demo->get(path, {200, 404});
            if (config.status == 404) {
                QCOMPARE(config.code(), QStringLiteral("NotFound_SchemaConfig"));
                continue;
            }
            ++configs;
            columns += columnsOf(path, config.data()[u"schemas"].toObject());
        }
        QVERIFY2(configs >= 20, qPrintable(QString::number(configs)));
        QVERIFY2(columns >= 40, qPrintable(QString::number(columns)));
    }

    /// Every list of the definition is answered, with things or without, where there is what it is about.
    void everyList()
    {
        int lists = 0;
        for (const Operation &operation : m_contract->operations()) {
            if (operation.method != "GET" || !operation.hasParameter(QStringLiteral("limit")))
                continue;
            const QByteArray path = filled(operation.path);
            ++lists;
            // The account has no proxy whose connections there could be.
            if (operation.path.startsWith(u"/v1/proxy/")) {
                QCOMPARE(m_demo->get(path, {404}).code(), QStringLiteral("NotFound_Proxy"));
                continue;
            }
            m_demo->get(path);
            m_demo->get(path + "?limit=1000");
            const Reply first = m_demo->get(path + "?limit=1");
            QVERIFY2(first.data()[u"items"].isArray(), qPrintable(operation.name()));
            for (const char *limit : {"0", "1001", "-1", "many", "1.5"})
                m_demo->get(path + "?limit=" + limit, {400});
            m_demo->get(path + "?cursor=%21%21", {400});
        }
        QVERIFY2(lists >= 30, qPrintable(QString::number(lists)));
    }

    /// Newer than the definition: held against extra.json.
    void syncHistoryAndWarnings_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("sync-history") << QByteArray("sync-history");
        QTest::newRow("warnings") << QByteArray("warnings");
    }
    void syncHistoryAndWarnings()
    {
        QFETCH(QByteArray, name);
        for (const QJsonValue &each : std::as_const(m_connections)) {
            const Reply reply = m_demo->get("/v1/connections/" + id(each) + '/' + name);
            QCOMPARE(reply.status, 200);
        }
    }

private:
    static QByteArray id(const QJsonValue &entity) { return QUrl::toPercentEncoding(entity[u"id"].toString()); }

    /// A template with ids of the account where it has such things.
    QByteArray filled(const QString &path) const
    {
        QStringList segments = path.split(QLatin1Char('/'));
        for (QString &segment : segments) {
            if (segment == u"{connectionId}")
                segment = m_connections.first()[u"id"].toString();
            else if (segment == u"{groupId}" || segment == u"{destinationId}")
                segment = m_groups.first()[u"id"].toString();
            else if (segment == u"{userId}")
                segment = QStringLiteral("modest_heron");
            else if (segment == u"{teamId}")
                segment = QStringLiteral("steady_bridge");
            else if (segment.startsWith(QLatin1Char('{')))
                segment = QStringLiteral("some_id");
        }
        return segments.join(QLatin1Char('/')).toLatin1();
    }

    /// Asks for the columns of a few tables of each schema; answers how many there were.
    int columnsOf(const QByteArray &path, const QJsonObject &schemas)
    {
        int columns = 0;
        for (auto schema = schemas.begin(); schema != schemas.end(); ++schema) {
            const QJsonObject tables = schema.value()[u"tables"].toObject();
            int asked = 0;
            for (auto table = tables.begin(); table != tables.end() && asked < 3; ++table, ++asked) {
                const Reply reply = m_demo->get(path + '/' + QUrl::toPercentEncoding(schema.key()) + "/tables/"
                                                    + QUrl::toPercentEncoding(table.key()) + "/columns",
                                                {200, 400});
                columns += int(reply.data()[u"columns"].toObject().size());
            }
        }
        return columns;
    }

    std::unique_ptr<Definition> m_contract;
    std::unique_ptr<DemoDriver> m_demo;
    QJsonArray m_connections;
    QJsonArray m_groups;
};

SLUICE_TEST(TstDemoReads)
#include "tst_demoreads.moc"
