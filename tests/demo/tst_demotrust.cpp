// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotest.h"
#include "testregistry.h"

#include <QJsonDocument>

using namespace sluice;

/// Certificates and SSH fingerprints, from the test that fails to the one that passes.
class DemoTrust : public DemoTest
{
    Q_OBJECT

private slots:
    void init() { serve(quiet()); }

    void aTunnelAndADatabaseAreApproved()
    {
        const DemoReply made = create(R"("tunnel_host":"bastion.example.com","tunnel_user":"fivetran",)");
        const QByteArray path = "/v1/connections/" + made.data()[u"id"].toString().toUtf8();
        // Failed inside a 201, and nothing after it was tried.
        QCOMPARE(made.status, 201);
        QCOMPARE(state(made), QStringLiteral("incomplete"));
        const QJsonObject tunnel = failed(made);
        QCOMPARE(tunnel[u"title"].toString(), QStringLiteral("Connecting to SSH tunnel"));
        const QJsonObject key = tunnel[u"details"].toObject();
        QVERIFY(key[u"public_key"].toString().startsWith(u"ssh-rsa "));
        QCOMPARE(made.data()[u"setup_tests"].toArray().last()[u"status"].toString(), QStringLiteral("SKIPPED"));
        QCOMPARE(client().get(path + "/fingerprints").items().size(), 0);
        // The same key each time one looks.
        QCOMPARE(failed(client().post(path + "/test")), tunnel);

        const DemoReply approved = client().post(path + "/fingerprints", json(key));
        QCOMPARE(approved.status, 201);
        QCOMPARE(approved.data()[u"hash"], key[u"hash"]);
        QVERIFY(!approved.data()[u"validated_by"].toString().isEmpty());

        const QJsonObject second = failed(client().post(path + "/test"));
        QCOMPARE(second[u"title"].toString(), QStringLiteral("Validating certificate"));
        const QJsonObject certificate = second[u"details"][0].toObject();
        QCOMPARE(client().post(path + "/certificates", json(certificate)).status, 201);
        const DemoReply last = client().post(path + "/test");
        QCOMPARE(failed(last), QJsonObject());
        QCOMPARE(state(last), QStringLiteral("connected"));
        QCOMPARE(client().get(path + "/certificates").items().size(), 1);

        // Revoked, it is asked for again, and the connection is broken now that it has worked once.
        QCOMPARE(client().remove(path + "/certificates/" + encoded(certificate[u"hash"].toString())).status, 200);
        const DemoReply broken = client().post(path + "/test");
        QCOMPARE(failed(broken), second);
        QCOMPARE(state(broken), QStringLiteral("broken"));
    }

    void flagsApproveByThemselves_data()
    {
        QTest::addColumn<QByteArray>("flags");
        QTest::addColumn<QString>("failing");
        QTest::newRow("none") << QByteArray() << QStringLiteral("Connecting to SSH tunnel");
        QTest::newRow("certificates alone")
            << QByteArray(R"("trust_certificates":true,)") << QStringLiteral("Connecting to SSH tunnel");
        QTest::newRow("fingerprints alone")
            << QByteArray(R"("trust_fingerprints":true,)") << QStringLiteral("Validating certificate");
        QTest::newRow("both") << QByteArray(R"("trust_certificates":true,"trust_fingerprints":"true",)") << QString();
    }
    void flagsApproveByThemselves()
    {
        QFETCH(QByteArray, flags);
        QFETCH(QString, failing);
        const DemoReply made = create(R"("tunnel_host":"bastion.example.com",)", flags);
        QCOMPARE(made.status, 201);
        QCOMPARE(failed(made)[u"title"].toString(), failing);
        const QByteArray path = "/v1/connections/" + made.data()[u"id"].toString().toUtf8();
        QCOMPARE(client().get(path + "/certificates").items().size(), flags.contains("certificates") ? 1 : 0);
        QCOMPARE(client().get(path + "/fingerprints").items().size(), flags.contains("fingerprints") ? 1 : 0);
    }

    void hashesAreSpeltInManyWays()
    {
        const QByteArray path = pathOf(QStringLiteral("ledger"));
        const QJsonObject key = client().get(path + "/certificates").items().at(0).toObject();
        const QString hash = key[u"hash"].toString();
        const auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        const QByteArray raw = QByteArray::fromBase64(hash.toLatin1());
        QCOMPARE(key[u"id"].toString().toLatin1(), hash.toLatin1().toBase64(urlSafe));
        for (const QByteArray &way : {encoded(hash), key[u"id"].toString().toLatin1(), raw.toBase64(urlSafe)}) {
            const DemoReply reply = client().get(path + "/certificates/" + way);
            QVERIFY2(reply.status == 200, way.constData());
            QCOMPARE(reply.data(), key);
        }
        const DemoReply none = client().get(path + "/certificates/nobody");
        QCOMPARE(none.status, 404);
        QCOMPARE(none.code(), QStringLiteral("NotFound_Certificate"));
        QCOMPARE(client().remove(path + "/fingerprints/nobody").code(), QStringLiteral("NotFound_Fingerprint"));
    }

    void destinationsHaveTheirs()
    {
        QByteArray path;
        for (const QJsonValue &each : client().get("/v1/destinations").items()) {
            if (each[u"service"].toString() == u"redshift")
                path = "/v1/destinations/" + each[u"id"].toString().toUtf8();
        }
        const QJsonArray keys = client().get(path + "/fingerprints").items();
        QCOMPARE(keys.size(), 1);
        const QByteArray one = path + "/fingerprints/" + keys[0][u"id"].toString().toLatin1();
        QCOMPARE(client().get(one).data(), keys[0].toObject());
        QVERIFY(client().remove(one).message().contains(u"has been revoked for destination"));
        // A config that is changed is tested anew.
        const DemoReply changed = client().patch(path, R"({"config":{"port":5440},"time_zone_offset":"+1"})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.data()[u"setup_status"].toString(), QStringLiteral("BROKEN"));
        QCOMPARE(client().post(path + "/fingerprints", json(failed(changed)[u"details"].toObject())).status, 201);
        QCOMPARE(client().post(path + "/test").data()[u"setup_status"].toString(), QStringLiteral("CONNECTED"));
        QCOMPARE(client().get("/v1/destinations/nobody/certificates").code(), QStringLiteral("NotFound_Destination"));
    }

    void theOldPathStands()
    {
        const DemoReply made = create({});
        const QJsonObject key = failed(made)[u"details"][0].toObject();
        QJsonObject body{{QStringLiteral("hash"), key[u"hash"]},
                         {QStringLiteral("encoded_cert"), key[u"encoded_cert"]},
                         {QStringLiteral("connection_id"), made.data()[u"id"]}};
        QCOMPARE(client().post("/v1/certificates", json(body)).status, 200);
        const QByteArray path = "/v1/connections/" + made.data()[u"id"].toString().toUtf8();
        QCOMPARE(state(client().post(path + "/test")), QStringLiteral("connected"));
        body[u"connection_id"] = QStringLiteral("nobody");
        QCOMPARE(client().post("/v1/certificates", json(body)).status, 404);
    }

    void bothFieldsAreNeeded()
    {
        const QByteArray path = pathOf(QStringLiteral("orders_db"));
        QVERIFY(client().post(path + "/certificates", R"({"hash":"a"})").message().contains(u"'encoded_cert'"));
        QVERIFY(client().post(path + "/fingerprints", R"({"public_key":"a"})").message().contains(u"'hash'"));
        QCOMPARE(client().post(path + "/fingerprints", "{}").status, 400);
    }

    void aWarningEndsToo()
    {
        const QByteArray path = pathOf(QStringLiteral("crm_sqlserver"));
        const auto warning = [&] {
            return client().post(path + "/test").data()[u"setup_tests"][2].toObject();
        };
        const QJsonObject before = warning();
        QCOMPARE(before[u"status"].toString(), QStringLiteral("WARNING"));
        QCOMPARE(client().post(path + "/certificates", json(before[u"details"][0].toObject())).status, 201);
        QCOMPARE(warning()[u"status"].toString(), QStringLiteral("PASSED"));
    }

private:
    DemoReply create(const QByteArray &config, const QByteArray &flags = {})
    {
        const QByteArray group = client().get("/v1/groups").items().at(0)[u"id"].toString().toUtf8();
        return client().post("/v1/connections", R"({"service":"postgres","group_id":")" + group + R"(",)" + flags
                                                    + R"("config":{"schema_prefix":"made",)" + config
                                                    + R"("host":"db.example.com","user":"fivetran","password":"p"}})");
    }
    static QJsonObject failed(const DemoReply &reply)
    {
        for (const QJsonValue &test : reply.data()[u"setup_tests"].toArray()) {
            if (test[u"status"].toString() == u"FAILED")
                return test.toObject();
        }
        return {};
    }
    static QString state(const DemoReply &reply) { return reply.data()[u"status"][u"setup_state"].toString(); }
    static QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    static QByteArray encoded(const QString &text) { return QUrl::toPercentEncoding(text); }
};

SLUICE_TEST(DemoTrust)

#include "tst_demotrust.moc"
