// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretmask.h"
#include "testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sluice;

/// What of a connection's JSON nobody may read.
class TstSecretMask : public QObject
{
    Q_OBJECT

private slots:
    void masked_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *json, const char *expected) {
            QTest::newRow(name) << QByteArray(json).replace('\'', '"') << QByteArray(expected).replace('\'', '"');
        };
        row("by its name", "{'config':{'host':'a','password':'p\\'w'}}",
            "{'config':{'host':'a','password':'********'}}");
        row("by its mark", "{'config':{'pin':'1234','port':1}}", "{'config':{'pin':'********','port':1}}");
        row("the mark is that of a field, not of a name", "{'pin':'1','config':{'x':{'pin':'2'}}}",
            "{'pin':'1','config':{'x':{'pin':'2'}}}");
        row("in the authorization", "{'auth':{'client':{'word':'w','id':'i','api_key':'k'}}}",
            "{'auth':{'client':{'word':'********','id':'i','api_key':'********'}}}");
        row("in a list", "{'config':{'l':[{'token':'t','n':1},['x'],{}]}}",
            "{'config':{'l':[{'token':'********','n':1},['x'],{}]}}");
        row("whatever it is", "{'config':{'secret':{'a':['}']},'token':12,'api_key':true}}",
            "{'config':{'secret':'********','token':'********','api_key':'********'}}");
        row("masked already, or nothing", "{'config':{'password':'******','token':null,'secret':'','api_key':[ ]}}",
            "{'config':{'password':'******','token':null,'secret':'','api_key':[ ]}}");
        row("a name with an escape", "{'config':{'p\\u0061ssword':'p'}}", "{'config':{'p\\u0061ssword':'********'}}");
        row("what opens the setup form", "{'connect_card':{'uri':'u?auth=t'}}", "{'connect_card':{'uri':'********'}}");
        row("names of secrets are none", "{'external_secrets_keys_config':{'password':'vault/pw'}}",
            "{'external_secrets_keys_config':{'password':'vault/pw'}}");
        row("octet for octet", "{\n  \"b\": 12345678901234567890,\n  \"a\": [ ]\n}",
            "{\n  \"b\": 12345678901234567890,\n  \"a\": [ ]\n}");
        row("cut off", "{'config':{'password':'p", "{'config':{'password':'********'");
        row("empty", "", "");
    }
    void masked()
    {
        QFETCH(const QByteArray, json);
        ConfigField pin{.key = QStringLiteral("pin")};
        pin.secret = true;
        ConfigField word{.key = QStringLiteral("client.word")};
        word.secret = true;
        word.isAuth = true;
        QTEST(withSecretsMasked(json, {pin, word}), "expected");
    }

    void aPartOfIt()
    {
        ConfigField pin{.key = QStringLiteral("pin")};
        pin.secret = true;
        QCOMPARE(withSecretsMasked("{\"pin\":\"1234\"}", {pin}, {QStringLiteral("config")}),
                 QByteArray("{\"pin\":\"********\"}"));
    }

    void aValue()
    {
        const QJsonObject value =
            QJsonDocument::fromJson("{\"host\":\"a\",\"l\":[{\"token\":\"t\"}],\"o\":{\"password\":\"p\"}}").object();
        QCOMPARE(
            withSecretsMasked(value, QStringLiteral("x")).toObject(),
            QJsonDocument::fromJson("{\"host\":\"a\",\"l\":[{\"token\":\"x\"}],\"o\":{\"password\":\"x\"}}").object());
    }
};

SLUICE_TEST(TstSecretMask)
#include "tst_secretmask.moc"
