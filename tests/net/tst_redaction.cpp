// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonredactor.h"
#include "plaintext.h"
#include "redaction.h"
#include "scrubber.h"
#include "testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace sluice;

namespace {

/// Random JSON in which every value that must not be seen holds this word, or is this number.
const QString forbidden = QStringLiteral("FORBIDDEN");
constexpr int forbiddenNumber = 666'666;

class RandomJson
{
public:
    explicit RandomJson(quint32 seed)
        : m_random(seed)
    {
    }

    QJsonObject object(bool hidden, int depth)
    {
        static const QString open[] = {QStringLiteral("enabled"),        QStringLiteral("schema"),
                                       QStringLiteral("name"),           QStringLiteral("tables"),
                                       QStringLiteral(u"größe"),         QStringLiteral("a\"b\\c"),
                                       QStringLiteral("is_primary_key"), QString()};
        static const QString closed[] = {
            QStringLiteral("config"),        QStringLiteral("auth"),       QStringLiteral("password"),
            QStringLiteral("apiKey"),        QStringLiteral("API-SECRET"), QStringLiteral("private_key"),
            QStringLiteral("access_token"),  QStringLiteral("Passphrase"), QStringLiteral("my credentials"),
            QStringLiteral("client_secret"), QStringLiteral("pwd"),        QStringLiteral("configuration")};
        QJsonObject result;
        const int count = int(m_random.bounded(6));
        for (int i = 0; i < count; ++i) {
            const bool secret = m_random.bounded(3) == 0;
            const QString key = secret ? closed[m_random.bounded(quint32(std::size(closed)))]
                                       : open[m_random.bounded(quint32(std::size(open)))];
            result.insert(key, value(hidden || secret, depth + 1));
        }
        return result;
    }

private:
    QJsonValue value(bool hidden, int depth)
    {
        switch (m_random.bounded(depth > 5 ? 4 : 6)) {
        case 0:
            return hidden ? QString(forbidden + QStringLiteral("\"\\/\n") + QChar(0xfc)) : QStringLiteral("\"seen\\");
        case 1:
            return hidden ? forbiddenNumber : 12.5e-3;
        case 2:
            return true;
        case 3:
            return QJsonValue();
        case 4: {
            QJsonArray array;
            for (int i = int(m_random.bounded(4)); i > 0; --i)
                array.append(value(hidden, depth + 1));
            return array;
        }
        default:
            return object(hidden, depth);
        }
    }

    QRandomGenerator m_random;
};

/// The same tree but for its leaves.
bool sameShape(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isObject() && b.isObject()) {
        const QJsonObject x = a.toObject();
        const QJsonObject y = b.toObject();
        const QStringList keys = x.keys();
        return keys == y.keys() && std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
                   return sameShape(x.value(key), y.value(key));
               });
    }
    if (a.isArray() && b.isArray()) {
        const QJsonArray x = a.toArray();
        const QJsonArray y = b.toArray();
        return std::equal(x.begin(), x.end(), y.begin(), y.end(), sameShape);
    }
    return !a.isObject() && !a.isArray() && !b.isObject() && !b.isArray();
}

} // namespace

class TstRedaction : public QObject
{
    Q_OBJECT

private slots:
    void replacesByKind()
    {
        QCOMPARE(redactedJson(R"({"service":"postgres", "config":{"host":"h","port":5432,"tls":true,"x":null,)"
                              R"("list":["a",{"b":1}]},"paused":false,"n":1.5})"),
                 R"({"service":"postgres", "config":{"host":"<string>","port":"<number>","tls":"<boolean>",)"
                 R"("x":"<null>","list":["<string>",{"b":"<number>"}]},"paused":false,"n":1.5})");
        QCOMPARE(redactedJson("{\"pass\\u0077ord\":\"x\"}"), "{\"pass\\u0077ord\":\"<string>\"}");
        QCOMPARE(redactedJson("  [1 , \"a\"]\n"), "  [1 , \"a\"]\n");
        QCOMPARE(redactedJson({}), QByteArray());
    }

    void whatIsNotJsonIsReplacedAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"{",
                                 "}",
                                 "{\"password\":\"x\"",
                                 "{\"password\":\"x\"}}",
                                 "{'password':'x'}",
                                 "{\"a\":01}",
                                 "{\"a\":+1}",
                                 "{\"a\":1.}",
                                 "{\"a\":.5}",
                                 "{\"a\":1e}",
                                 "{\"a\":tru}",
                                 "{\"a\":truex}",
                                 "{\"a\":\"\\x\"}",
                                 "{\"a\":\"\\u12g4\"}",
                                 "{\"a\":\"x\ny\"}",
                                 "{\"a\":1,}",
                                 "[1,]",
                                 "[1 2]",
                                 "{\"a\" 1}",
                                 "{a:1}",
                                 "password=x",
                                 "<html>x</html>",
                                 "\xff\xfe",
                                 "{\"a\":\"\xc3\x28\"}",
                                 " "})
            QTest::addRow("%s", QByteArray(text).toPercentEncoding(" {}[]\":',<>=").constData()) << QByteArray(text);
    }
    void whatIsNotJsonIsReplacedAsAWhole()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(redactedJson(text), "[" + QByteArray::number(text.size()) + " bytes that are not valid JSON]");
    }

    void deepNestingIsNotFollowedForEver()
    {
        const QByteArray deep = QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']');
        QVERIFY(redactedJson(deep).contains("not valid"));
        const QByteArray well = QByteArray(500, '[') + QByteArray(500, ']');
        QCOMPARE(redactedJson(well), well);
    }

    void nothingForbiddenIsSeenInRandomJson()
    {
        for (quint32 seed = 0; seed < 3'000; ++seed) {
            const QJsonObject object = RandomJson(seed).object(false, 0);
            for (const auto format : {QJsonDocument::Compact, QJsonDocument::Indented}) {
                const QByteArray json = QJsonDocument(object).toJson(format);
                const QByteArray redacted = redactedJson(json);
                QVERIFY2(!redacted.contains(forbidden.toUtf8()), redacted.constData());
                QVERIFY2(!redacted.contains(QByteArray::number(forbiddenNumber)), redacted.constData());
                const QJsonDocument read = QJsonDocument::fromJson(redacted);
                QVERIFY2(read.isObject(), redacted.constData());
                QVERIFY2(sameShape(object, read.object()), redacted.constData());
            }
        }
    }

    void itIsNoMoreLenientThanAnotherParser()
    {
        QRandomGenerator random(42);
        static constexpr char alphabet[] = "{}[]\":,\\ 01-+.eEtfnu\n\xc3\xbc";
        for (quint32 seed = 0; seed < 3'000; ++seed) {
            QByteArray json = QJsonDocument(RandomJson(seed).object(false, 0)).toJson(QJsonDocument::Compact);
            for (int i = 0; i < 2; ++i)
                json[int(random.bounded(quint32(json.size())))] =
                    alphabet[random.bounded(quint32(sizeof alphabet - 1))];
            const QByteArray redacted = redactedJson(json);
            if (!json.contains('{') && !json.contains('['))
                continue; // a single value, which is JSON, but no document to Qt
            const bool valid = !QJsonDocument::fromJson(json).isNull();
            if (!valid)
                QVERIFY2(redacted.endsWith(" valid JSON]"), json.constData());
        }
    }

    void secretsAreCollected()
    {
        const QByteArray json = R"({"config":{"host":"database.example.com","password":"hunter22"},"token":"abc",)"
                                R"("secrets":["first-one",{"x":"second"}]})";
        JsonRedactor redactor(json);
        QVERIFY(redactor.redacted());
        QCOMPARE(redactor.secrets(), (QList<QByteArray>{"hunter22", "first-one", "second"}));
    }

    /// Each of them is hidden in a form by its name; an error may echo it.
    void whatAFormHidesIsCollected()
    {
        for (const char *key : {"pat", "github_pat", "githubPat", "abs_connection_string", "absConnectionString",
                                "blob_sas_url", "blobSasUrl", "BLOB-SAS-URL", "auth_code", "pgp_pass_phrase"}) {
            const QByteArray json = QByteArray(R"({"config":{"path":"harmless","@":"hunter22"}})").replace('@', key);
            JsonRedactor redactor(json);
            QVERIFY(redactor.redacted());
            QVERIFY2(redactor.secrets() == QList<QByteArray>{"hunter22"}, key);
        }
    }

    void cursorsAndTokensInPathsAreReplaced()
    {
        Request request;
        request.segments = {QStringLiteral("v1"), QStringLiteral("a/b")};
        request.query = {{QStringLiteral("limit"), QStringLiteral("100")},
                         {QStringLiteral("cursor"), QStringLiteral("eyJza2lwIjoxfQ")},
                         {QStringLiteral("access_token"), QStringLiteral("x y")}};
        QCOMPARE(redactedTarget(request), QStringLiteral("/v1/a%2Fb?limit=100&cursor=***&access_token=***"));
    }

    void literalSecretsAreScrubbedInEverySpelling()
    {
        Scrubber scrubber;
        scrubber.add(Credentials{QStringLiteral("the-key"), QStringLiteral("s/e\"c ret")});
        const QByteArray base64 = QByteArray("the-key:s/e\"c ret").toBase64();
        for (const QByteArray &text : {QByteArray("the-key"), QByteArray("s/e\"c ret"), QByteArray("s%2Fe%22c%20ret"),
                                       QByteArray("s/e\\\"c ret"), QByteArray("s\\/e\\\"c ret"), base64})
            QCOMPARE(scrubber.scrubbed(QByteArray("<" + text + ">")), "<[redacted]>");
        QCOMPARE(scrubber.scrubbed(QStringLiteral("nothing of it")), QStringLiteral("nothing of it"));
        // As writers of JSON do that mind HTML, or everything that is not ASCII.
        scrubber.add(QByteArray("p=ss&w<ü>'d/1"));
        for (const QByteArray &text :
             {QByteArray(R"(p\u003dss\u0026w\u003cü\u003e\u0027d/1)"),
              QByteArray(R"(p\u003Dss\u0026w\u003Cü\u003E\u0027d\/1)"), QByteArray(R"(p=ss&w<\u00fc>'d/1)"),
              QByteArray(R"(p=ss&w<\u00FC>'d\/1)"), QByteArray(R"(p\u003dss\u0026w\u003c\u00fc\u003e\u0027d/1)")})
            QCOMPARE(scrubber.scrubbed(QByteArray("<" + text + ">")), "<[redacted]>");
        scrubber.add(Credentials{QStringLiteral("a"), QStringLiteral("b")});
        QCOMPARE(scrubber.scrubbed(QStringLiteral("abc")), QStringLiteral("abc"));
        QCOMPARE(scrubber.scrubbed(QStringLiteral("the-key")), QStringLiteral("[redacted]")); // still known
    }

    void pagesBecomeText()
    {
        QCOMPARE(plainText("<html><head><title>502</title><STYLE>p{}</STYLE><script>if (a < b) x()</script></head>\n"
                           "<body><h1>Bad\n  Gateway</h1></body></html>"),
                 QStringLiteral("502 Bad Gateway"));
        QCOMPARE(plainText("just text"), QStringLiteral("just text"));
        QCOMPARE(plainText("  {\"a\":1"), QString());
        QCOMPARE(plainText("<unclosed"), QString());
        QCOMPARE(plainText({}), QString());
        QCOMPARE(plainText(QByteArray(5'000, 'x')).size(), 1'024);
    }

    void textIsCutBetweenCharacters()
    {
        const QByteArray text = "a\xc3\xbc"
                                "b";
        QCOMPARE(cutUtf8(text, 4), text);
        QCOMPARE(cutUtf8(text, 3), "a\xc3\xbc");
        QCOMPARE(cutUtf8(text, 2), "a");
        QCOMPARE(cutUtf8(text, 0), "");
    }
};

SLUICE_TEST(TstRedaction)
#include "tst_redaction.moc"
