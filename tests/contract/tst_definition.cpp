// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractfixture.h"

#include <QTemporaryDir>

using namespace sluice::test;

/// Finding operations, and judging requests.
class TstDefinition : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { SLUICE_LOAD_CONTRACT(m_contract); }

    void saysWhatItCannotRead()
    {
        QString why;
        QVERIFY(Definition::load(QStringLiteral("/no/such/file.json"), &why) == nullptr);
        QVERIFY(why.contains(QStringLiteral("/no/such/file.json")));
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("half.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"paths\": ");
        file.close();
        QVERIFY(Definition::load(file.fileName(), &why) == nullptr);
    }

    void holdsTheWholeService()
    {
        QVERIFY(m_contract->operations().size() >= 169);
        const auto lists = std::count_if(
            m_contract->operations().cbegin(), m_contract->operations().cend(),
            [](const Operation &each) { return each.method == "GET" && each.hasParameter(QStringLiteral("limit")); });
        QVERIFY(lists >= 30);
    }

    void literalSegmentsWin()
    {
        const Definition::Match account = m_contract->match("GET", "/v1/external-logging/account");
        QCOMPARE(account.operation->path, QStringLiteral("/v1/external-logging/account"));
        const Definition::Match column =
            m_contract->match("PATCH", "/v1/connections/a/schemas/b%2Fc/tables/%C3%A4%20b/columns/x.y");
        QVERIFY(column.operation != nullptr);
        QCOMPARE(column.names.value(QStringLiteral("schemaName")), QStringLiteral("b/c"));
        QCOMPARE(column.names.value(QStringLiteral("tableName")), QStringLiteral("ä b"));
        QVERIFY(m_contract->match("POST", "/v1/connections/a/schemas/b").operation == nullptr);
        QVERIFY(m_contract->match("GET", "/v1/nothing").operation == nullptr);
    }

    void requests_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *method, const char *target, const char *body,
                            const QString &problem) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(target) << QByteArray(body) << problem;
        };
        const QString none;
        row("list", "GET", "/v1/connections?limit=1000&cursor=a%3D&group_id=g", "", none);
        row("plain", "GET", "/v1/account/info", "", none);
        row("sync", "POST", "/v1/connections/a/sync", R"({"force": false})", none);
        row("test", "POST", "/v1/connections/a/test", "{}", none);
        row("pause", "PATCH", "/v1/connections/a", R"({"paused": true, "run_setup_tests": false})", none);
        row("frequency", "PATCH", "/v1/connections/a", R"({"sync_frequency": 60})", none);
        row("one column", "PATCH", "/v1/connections/a/schemas",
            R"({"schemas": {"s": {"tables": {"t": {"columns": {"c": {"hashed": true}}}}}}})", none);
        row("resync of tables", "POST", "/v1/connections/a/resync", R"({"scope": {"s": ["t", "u"]}})", none);

        row("unknown path", "GET", "/v1/conections", "", QStringLiteral("(root): no such call"));
        row("limit too large", "GET", "/v1/groups?limit=1001", "", QStringLiteral("query/limit"));
        row("limit zero", "GET", "/v1/groups?limit=0", "", QStringLiteral("query/limit"));
        row("limit no number", "GET", "/v1/groups?limit=all", "", QStringLiteral("query/limit"));
        row("empty cursor", "GET", "/v1/groups?cursor=", "", QStringLiteral("query/cursor"));
        row("unknown query", "GET", "/v1/groups?page=2", "", QStringLiteral("query/page"));
        row("doubled query", "GET", "/v1/groups?limit=1&limit=2", "", QStringLiteral("query/limit"));
        row("empty id", "GET", "/v1/connections/", "", QStringLiteral("path/connectionId"));
        row("dots", "GET", "/v1/connections/%2E%2E", "", QStringLiteral("path/connectionId"));
        row("body with a read", "GET", "/v1/groups", R"({"a": 1})", QStringLiteral("(root): a body"));
        row("no body", "POST", "/v1/connections/a/test", "", QStringLiteral("(root): not a JSON object"));
        row("flag as text", "POST", "/v1/connections/a/sync", R"({"force": "true"})", QStringLiteral("/force"));
        row("read-only field", "PATCH", "/v1/connections/a", R"({"succeeded_at": "x"})",
            QStringLiteral("(root): Object"));
        row("frequency not offered", "PATCH", "/v1/connections/a", R"({"sync_frequency": 61})",
            QStringLiteral("/sync_frequency"));
        row("nothing for a table", "PATCH", "/v1/connections/a/schemas", R"({"schemas": {"s": {"tables": {"t": {}}}}})",
            QStringLiteral("/schemas/s/tables/t"));
        row("reason echoed", "PATCH", "/v1/connections/a/schemas",
            R"({"schemas": {"s": {"enabled": true, "name_in_destination": "s"}}})", QStringLiteral("/schemas/s"));
    }
    void requests()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(QString, problem);
        const QString found = describe(m_contract->checkRequest({method, target, jsonHeaders(), body}));
        if (problem.isEmpty())
            QCOMPARE(found, QString());
        else
            QVERIFY2(found.startsWith(problem), qPrintable(found));
    }

    void headers()
    {
        SentRequest request{"POST", "/v1/connections/a/sync", {{"accept", "application/json;version=2"}}, "{}"};
        QVERIFY(describe(m_contract->checkRequest(request)).startsWith(QStringLiteral("header/Content-Type")));
        request.headers = {{"content-type", "application/json"}, {"accept", "text/html"}};
        QVERIFY(describe(m_contract->checkRequest(request)).startsWith(QStringLiteral("header/Accept")));
    }

private:
    static QHash<QByteArray, QByteArray> jsonHeaders()
    {
        return {{"accept", "application/json;version=2"}, {"content-type", "application/json"}};
    }

    std::unique_ptr<Definition> m_contract;
};

SLUICE_TEST(TstDefinition)
#include "tst_definition.moc"
