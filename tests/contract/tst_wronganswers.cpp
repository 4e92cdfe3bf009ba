// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractfixture.h"
#include "jsonedit.h"
#include "sourcetree.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace sluice::test;

namespace {

QJsonValue fixture(const QString &name)
{
    QFile file(sourcePath(QStringLiteral("tests/contract/answers/") + name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString connections()
{
    return QStringLiteral("/v1/connections");
}

QString connectionPath()
{
    return QStringLiteral("/v1/connections/{connectionId}/test");
}

QString schemas()
{
    return QStringLiteral("/v1/connections/{connectionId}/schemas");
}

} // namespace

/// The contract refuses what is wrong, and says where, and takes what is right: else the tests that use it prove
/// nothing.
class TstWrongAnswers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { SLUICE_LOAD_CONTRACT(m_contract); }

    void rightAnswers_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("file");
        QTest::newRow("connections") << QByteArray("GET") << connections() << "connections.json";
        QTest::newRow("setup tests") << QByteArray("POST") << connectionPath() << "tested.json";
        QTest::newRow("schemas") << QByteArray("GET") << schemas() << "schemas.json";
    }
    void rightAnswers()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QString, file);
        const QJsonValue answer = fixture(file);
        QVERIFY(!answer.toObject().isEmpty());
        QCOMPARE(problems(method, path, 200, answer), QString());
    }

    void wrongAnswers_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("blamed"); // "=": the very value
        const QByteArray get("GET");
        const QString connectionsFile = QStringLiteral("connections.json");
        const QString schemasFile = QStringLiteral("schemas.json");
        const QString first = QStringLiteral("/data/items/0");
        const QString table = QStringLiteral("/data/schemas/public/tables/audit");
        const auto row = [](const char *name) -> QTestData & {
            return QTest::newRow(name);
        };
        const QString same = QStringLiteral("=");

        row("sync_mode inside a table") << get << schemas() << schemasFile << QString(table + u"/sync_mode")
                                        << QJsonValue(QStringLiteral("SOFT")) << same;
        row("required missing") << get << connections() << connectionsFile << QString(first + u"/group_id")
                                << QJsonValue(QJsonValue::Undefined) << first;
        row("required null") << get << connections() << connectionsFile << QString(first + u"/created_at")
                             << QJsonValue(QJsonValue::Null) << first;
        row("boolean as text") << get << connections() << connectionsFile << QString(first + u"/paused")
                               << QJsonValue(QStringLiteral("false")) << same;
        row("integer enumeration") << get << QStringLiteral("/v1/connections/{connectionId}") << "tested.json"
                                   << "/data/sync_frequency" << QJsonValue(361) << same;
        row("integer as text") << get << connections() << connectionsFile << QString(first + u"/sync_frequency")
                               << QJsonValue(QStringLiteral("360")) << same;
        row("status of a setup test") << QByteArray("POST") << connectionPath() << "tested.json"
                                      << "/data/setup_tests/1/status" << QJsonValue(QStringLiteral("BROKEN")) << same;
        row("text for a list") << get << connections() << connectionsFile << "/data/items"
                               << QJsonValue(QStringLiteral("none")) << same;
        row("number as id") << get << connections() << connectionsFile << QString(first + u"/id") << QJsonValue(4711)
                            << same;
        row("unknown shape on top") << get << connections() << connectionsFile << "/result" << QJsonValue(QJsonObject())
                                    << QString();
        row("bare list") << get << connections() << connectionsFile << QString()
                         << QJsonValue(QJsonArray{QJsonObject()}) << QString();
        row("misspelt name") << get << connections() << connectionsFile << QString(first + u"/suceeded_at")
                             << QJsonValue(QStringLiteral("2026-03-29T10:00:00Z")) << first;
        row("timestamp without a zone") << get << connections() << connectionsFile << QString(first + u"/succeeded_at")
                                        << QJsonValue(QStringLiteral("2026-03-29 10:00:00")) << same;
        row("unknown service") << get << QStringLiteral("/v1/connections/{connectionId}") << "tested.json"
                               << "/data/service" << QJsonValue(QStringLiteral("postgress")) << same;
        row("schemas as a list") << get << schemas() << schemasFile << "/data/schemas" << QJsonValue(QJsonArray())
                                 << same;
        row("schema that is a flag") << get << schemas() << schemasFile << "/data/schemas/public" << QJsonValue(true)
                                     << same;
        row("table without a flag") << get << schemas() << schemasFile << QString(table + u"/enabled")
                                    << QJsonValue(QJsonValue::Undefined) << table;
        row("locked column's reason") << get << schemas() << schemasFile
                                      << "/data/schemas/public/tables/orders / 2026/columns/id/enabled_patch_settings/"
                                         "reason_code"
                                      << QJsonValue(QStringLiteral("PRIMARY_KEY")) << same;
    }
    void wrongAnswers()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QString, file);
        QFETCH(QString, where);
        QFETCH(QJsonValue, value);
        QFETCH(QString, blamed);
        const QJsonValue answer = edited(fixture(file), stepsTo(where), value);
        const Operation *operation = m_contract->operation(method, path);
        QVERIFY(operation != nullptr);
        const QList<Problem> found = m_contract->checkAnswer(
            *operation, 200,
            value.isArray() && where.isEmpty() ? QJsonDocument(answer.toArray()).toJson(QJsonDocument::Compact)
                                               : QJsonDocument(answer.toObject()).toJson(QJsonDocument::Compact));
        QVERIFY(!found.isEmpty());
        const QString expected = blamed == u"=" ? escaped(where) : blamed;
        QVERIFY2(std::any_of(found.cbegin(), found.cend(),
                             [&expected](const Problem &problem) { return problem.pointer == expected; }),
                 qPrintable(expected + QStringLiteral(" is not blamed:\n") + describe(found)));
    }

    void statusesAndBodies()
    {
        const QJsonObject failure{{QStringLiteral("code"), QStringLiteral("NotFound_Connection")},
                                  {QStringLiteral("message"), QStringLiteral("Connection 'x' is not found")}};
        QCOMPARE(problems("GET", connections(), 401, failure), QString());
        QCOMPARE(problems("GET", connections(), 429, failure), QString());
        QVERIFY(!problems("GET", connections(), 418, failure).isEmpty());
        QVERIFY(!problems("GET", connections(), 200, failure).isEmpty());
        QVERIFY(
            !problems("GET", connections(), 404, edited(failure, {QStringLiteral("code")}, QStringLiteral("Success")))
                 .isEmpty());
        QVERIFY(
            !problems("GET", connections(), 404, edited(failure, {QStringLiteral("message")}, QJsonValue::Undefined))
                 .isEmpty());
        const Operation *get = m_contract->operation("GET", connections());
        QVERIFY(!m_contract->checkAnswer(*get, 200, {}).isEmpty());
        QVERIFY(!m_contract->checkAnswer(*get, 200, "{\"code\": \"Success\"").isEmpty());
        QVERIFY(!m_contract->checkAnswer(*get, 204, {}).isEmpty());
        const Operation *remove = m_contract->operation("DELETE", QStringLiteral("/v1/connections/{connectionId}"));
        QCOMPARE(describe(m_contract->checkAnswer(*remove, 204, {})), QString());
        QVERIFY(!m_contract->checkAnswer(*remove, 204, "{}").isEmpty());
    }

    /// Declared bare, but answered in the envelope like everything else.
    void envelopes()
    {
        const Operation *proxy = m_contract->operation("GET", QStringLiteral("/v1/proxy/{agentId}"));
        QVERIFY(proxy != nullptr);
        const QByteArray bare = R"({"id": "a", "display_name": "b"})";
        const QByteArray enveloped = R"({"code": "Success", "data": {"id": 4}})";
        QVERIFY(!m_contract->checkAnswer(*proxy, 200, bare).isEmpty());
        const QList<Problem> inside = m_contract->checkAnswer(*proxy, 200, enveloped);
        QVERIFY2(std::any_of(inside.cbegin(), inside.cend(),
                             [](const Problem &problem) { return problem.pointer == u"/data/id"; }),
                 qPrintable(describe(inside)));
        const Operation *fingerprint =
            m_contract->operation("POST", QStringLiteral("/v1/connections/{connectionId}/fingerprints"));
        const QByteArray approved = R"({"code": "Success", "data": {"id": "f", "hash": "a=", "public_key": "k",
            "validated_by": "u", "validated_date": "2026-03-29T10:00:00Z"}})";
        QCOMPARE(describe(m_contract->checkAnswer(*fingerprint, 201, approved)), QString());
        QCOMPARE(describe(m_contract->checkAnswer(*fingerprint, 200, R"({"code": "Success"})")), QString());
    }

private:
    QString problems(const QByteArray &method, const QString &path, int status, const QJsonValue &answer) const
    {
        const Operation *operation = m_contract->operation(method, path);
        if (operation == nullptr)
            return QStringLiteral("no such operation");
        return describe(m_contract->checkAnswer(*operation, status,
                                                QJsonDocument(answer.toObject()).toJson(QJsonDocument::Compact)));
    }
    /// "/data/items/0" as steps; " / " stays in one name.
    static QStringList stepsTo(QString pointer)
    {
        if (pointer.isEmpty())
            return {};
        pointer.replace(QStringLiteral(" / "), QStringLiteral("\n"));
        QStringList steps = pointer.mid(1).split(QLatin1Char('/'));
        for (QString &step : steps)
            step.replace(QLatin1Char('\n'), QStringLiteral(" / "));
        return steps;
    }
    static QString escaped(QString pointer) { return pointer.replace(QStringLiteral(" / "), QStringLiteral(" ~1 ")); }

    std::unique_ptr<Definition> m_contract;
};

SLUICE_TEST(TstWrongAnswers)
#include "tst_wronganswers.moc"
