// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/donedecoder.h"
#include "codec/groupcodec.h"
#include "codectest.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

class TstEnvelope : public QObject
{
    Q_OBJECT

    static Result<Group> group(const QByteArray &body, int status = 200)
    {
        return json::decode(json::single(json::group), body, status);
    }
    static Result<PagePtr<Group>> groups(const QByteArray &body) { return json::decode(json::page(json::group), body); }

private slots:
    void theStatusDecidesNotTheCode_data()
    {
        QTest::addColumn<QByteArray>("code");
        for (const char *code : {"Success", "Created", "success", "Whatever"})
            QTest::newRow(code) << QByteArray(code);
    }
    void theStatusDecidesNotTheCode()
    {
        QFETCH(QByteArray, code);
        const QByteArray body = "{\"code\":\"" + code + "\",\"data\":{\"id\":\"a\"}}";
        QVERIFY(group(body, 200));
        QVERIFY(group(body, 201));
        QVERIFY(!group(body, 400));
    }

    void badAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blanks") << QByteArray("  \n ");
        QTest::newRow("cut") << QByteArray(R"({"code":"Success","data":{"id":"a")");
        QTest::newRow("cut in a text") << QByteArray("{\"code\":\"Success\",\"data\":{\"id\":\"a");
        QTest::newRow("trailing garbage") << QByteArray(R"({"code":"Success","data":{"id":"a"}}x)");
        QTest::newRow("twice") << QByteArray(
            R"({"code":"Success","data":{"id":"a"}}{"code":"Success","data":{"id":"a"}})");
        QTest::newRow("closed twice") << QByteArray(R"({"code":"Success","data":{"id":"a"}}})");
        QTest::newRow("HTML") << QByteArray("<html><body>Please log in to the hotel's network</body></html>");
        QTest::newRow("array") << QByteArray(R"([{"id":"a"}])");
        QTest::newRow("text") << QByteArray(R"("Success")");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("no code") << QByteArray(R"({"data":{"id":"a"}})");
        QTest::newRow("null code") << QByteArray(R"({"code":null,"data":{"id":"a"}})");
        QTest::newRow("empty code") << QByteArray(R"({"code":"","data":{"id":"a"}})");
        QTest::newRow("no data") << QByteArray(R"({"code":"Success"})");
        QTest::newRow("null data") << QByteArray(R"({"code":"Success","data":null})");
        QTest::newRow("data of another type") << QByteArray(R"({"code":"Success","data":"a"})");
        QTest::newRow("no id") << QByteArray(R"({"code":"Success","data":{"name":"n"}})");
        QTest::newRow("null id") << QByteArray(R"({"code":"Success","data":{"id":null}})");
        QTest::newRow("empty id") << QByteArray(R"({"code":"Success","data":{"id":""}})");
        QTest::newRow("invalid UTF-8") << QByteArray("{\"code\":\"Success\",\"data\":{\"id\":\"a\xff\"}}");
        QTest::newRow("control character") << QByteArray("{\"code\":\"Success\",\"data\":{\"id\":\"a\n\"}}");
        QTest::newRow("long number, not JSON")
            << QByteArray(R"({"code":"Success","data":{"id":"a","n":012345678901234567890123}})");
        QTest::newRow("long number, cut")
            << QByteArray(R"({"code":"Success","data":{"id":"a","n":123456789012345678901234)");
        QTest::newRow("deeper than anything is")
            << QByteArray(R"({"code":"Success","data":)") + QByteArray(100'000, '[');
    }
    void badAnswers()
    {
        QFETCH(QByteArray, body);
        const auto read = group(body);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::BadAnswer);
        QVERIFY(!read.error().detail.isEmpty());
    }

    /// JSON allows halves of surrogate pairs, and a name cut in the middle of a character must not cost the list.
    void aHalfOfAPairCostsNoMoreThanItself_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *json, const char16_t *expected) {
            QTest::newRow(name) << QByteArray(json) << QString::fromUtf16(expected);
        };
        row("high", R"(x\ud800y)", u"x\ufffdy");
        row("low", R"(x\uDC00y)", u"x\ufffdy");
        row("high at the end", R"(x\ud83d)", u"x\ufffd");
        row("high before an escape", R"(\ud800\n)", u"\ufffd\n");
        row("two high", R"(\ud800\ud800)", u"\ufffd\ufffd");
        row("the wrong way round", R"(\ude00\ud83d)", u"\ufffd\ufffd");
        row("high before a pair", R"(\ud800\ud83d\ude00)", u"\ufffd\U0001f600");
        row("an escaped backslash before it", R"(\\\ud800)", u"\\\ufffd");
        row("no escape at all", R"(\ud800\\ud800)", u"\ufffd\\ud800");
    }
    void aHalfOfAPairCostsNoMoreThanItself()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, expected);
        // With a long number, each of which would be refused by itself.
        for (const QByteArray &more : {QByteArray(), QByteArray(R"(,"n":123456789012345678901234)")}) {
            const auto read = groups(envelope(R"({"items":[{"id":"a","name":")" + name + R"("},{"id":"b","name":"B")"
                                              + more + R"(}],"next_cursor":"c"})"));
            QVERIFY(read);
            QCOMPARE((*read)->items.size(), 2);
            QCOMPARE((*read)->items.at(0).name, expected);
            QCOMPARE((*read)->items.at(1).name, QStringLiteral("B"));
            QCOMPARE((*read)->nextCursor, QStringLiteral("c"));
        }
        QVERIFY(!groups(envelope(R"({"items":[{"id":"a","name":"\x)" + name + R"("}]})")));
    }

    void listsNeedItems_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no data") << QByteArray(R"({"code":"Success"})");
        QTest::newRow("no items") << QByteArray(R"({"code":"Success","data":{}})");
        QTest::newRow("null items") << QByteArray(R"({"code":"Success","data":{"items":null}})");
        QTest::newRow("items of another type") << QByteArray(R"({"code":"Success","data":{"items":{"id":"a"}}})");
    }
    void listsNeedItems()
    {
        QFETCH(QByteArray, body);
        const auto read = groups(body);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::BadAnswer);
        QVERIFY(read.error().detail.contains(u"lacks data"));
    }

    void theEndOfAList_data()
    {
        QTest::addColumn<QByteArray>("cursor");
        QTest::addColumn<QString>("expected");
        QTest::newRow("absent") << QByteArray() << QString();
        QTest::newRow("null") << QByteArray(R"(,"next_cursor":null)") << QString();
        QTest::newRow("empty") << QByteArray(R"(,"next_cursor":"")") << QString();
        QTest::newRow("there") << QByteArray(R"(,"next_cursor":"a+/=")") << QStringLiteral("a+/=");
    }
    void theEndOfAList()
    {
        QFETCH(QByteArray, cursor);
        QFETCH(QString, expected);
        const auto read = groups(envelope(R"({"items":[{"id":"a"}])" + cursor + '}'));
        QVERIFY(read);
        QCOMPARE((*read)->nextCursor, expected);
    }

    void itemsThatAreNothing()
    {
        const auto read = groups(envelope(R"({"items":[{"id":"a"},null,{"name":"no id"},7,"b",{"id":"c"}]})"));
        QVERIFY(read);
        QCOMPARE((*read)->items.size(), 2);
        QCOMPARE((*read)->items[1].id, GroupId(QStringLiteral("c")));
        QVERIFY((*groups(envelope(R"({"items":[]})")))->items.isEmpty());
    }

    void errorKinds_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<Error::Kind>("kind");
        const auto row = [](const char *name, int status, const char *code, const char *message, Error::Kind kind) {
            QTest::newRow(name) << status << QByteArray(code) << QByteArray(message) << kind;
        };
        using Kind = Error::Kind;
        row("401", 401, "AuthFailed", "Bad key", Kind::Unauthorized);
        row("403", 403, "Forbidden", "No", Kind::Forbidden);
        row("404 connection", 404, "NotFound_Connection", "Connection with id 'x' is not found", Kind::NotFound);
        row("404 connector", 404, "NotFound_Connector", "Cannot find connector", Kind::NotFound);
        row("404 integration", 404, "NotFound_Integration", "Cannot find entity 'Integration'", Kind::NotFound);
        row("404 group", 404, "NotFound_Group", "No such group", Kind::NotFound);
        row("404 plain", 404, "NotFound", "Nothing is called 'x'", Kind::NotFound);
        row("404 another code", 404, "Gone", "It was deleted", Kind::NotFound);
        row("404 route", 404, "NotFound", "HTTP 404 Not Found", Kind::NotServed);
        row("404 without a code", 404, "", "no Route matched", Kind::NotServed);
        row("404 schema config", 404, "NotFound_SchemaConfig", "Connection with id 'x' doesn't have schema config",
            Kind::NoSchemaConfig);
        row("400", 400, "InvalidInput", "Field 'group_id' is required", Kind::InvalidInput);
        row("400 reload", 400, "NotSupported_SchemaReload", "Not for this service", Kind::InvalidInput);
        row("405", 405, "MethodNotAllowed", "No", Kind::InvalidInput);
        row("406", 406, "NotAcceptable", "No", Kind::InvalidInput);
        row("409", 409, "Conflict", "Sync in progress", Kind::Conflict);
        row("413", 413, "", "", Kind::TooLarge);
        row("415", 415, "UnsupportedMediaType", "No", Kind::InvalidInput);
        row("429", 429, "TooManyRequests", "Max 500 api calls allowed in one-hour rolling time period",
            Kind::TooManyRequests);
        row("500", 500, "Error", "Oops", Kind::Server);
        row("503", 503, "Unavailable", "Later", Kind::Server);
        row("302", 302, "Moved", "There", Kind::Redirect);
    }
    void errorKinds()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, message);
        QFETCH(Error::Kind, kind);
        const auto read = group("{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}", status);
        QVERIFY(!read);
        QCOMPARE(errorKindName(read.error().kind), errorKindName(kind));
        QCOMPARE(read.error().httpStatus, status);
        QCOMPARE(read.error().apiCode, QString::fromLatin1(code));
        QCOMPARE(read.error().serverMessage, QString::fromLatin1(message));
        const auto done = DoneDecoder().finish(status); // with no body at all
        QVERIFY(!done);
        if (status != 404)
            QCOMPARE(errorKindName(done.error().kind), errorKindName(kind));
    }

    void theMessageStaysVerbatim()
    {
        const auto read = group(
            R"({"code":"InvalidInput","message":"No more than 20 connectors can be created in one-minute  time period\n<b>\u00fc</b>"})",
            400);
        QVERIFY(!read);
        QCOMPARE(read.error().serverMessage,
                 QStringLiteral("No more than 20 connectors can be created in one-minute  time period\n<b>\u00fc</b>"));
    }

    void gatewayPagesAreToldByTheirText_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("502") << 502 << Error::Kind::Server;
        QTest::newRow("403") << 403 << Error::Kind::Forbidden;
        QTest::newRow("404") << 404 << Error::Kind::NotServed;
        QTest::newRow("200") << 200 << Error::Kind::BadAnswer;
    }
    void gatewayPagesAreToldByTheirText()
    {
        QFETCH(int, status);
        QFETCH(Error::Kind, kind);
        const auto read = group("<!DOCTYPE html><html><head><style>b { x }</style></head><body><h1>Bad Gateway</h1>\n"
                                "<p>cloud edge &mdash; try later</p></body></html>",
                                status);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, kind);
        QVERIFY2(read.error().detail.contains(u"Bad Gateway"), qPrintable(read.error().detail));
        QVERIFY(!read.error().detail.contains(u'<'));
        QVERIFY(!read.error().detail.contains(u"JSON"));
        QVERIFY(read.error().serverMessage.isEmpty());
    }
    void longPagesAreCut()
    {
        const auto read = group("<p>" + QByteArray(100'000, 'x') + "</p>", 503);
        QVERIFY(!read);
        QVERIFY(read.error().detail.size() <= 1024);
    }

    void doneNeedsNoData()
    {
        DoneDecoder decoder;
        decoder.feed(R"({"code":"Success","message":"Sync has been successfully triggered"})");
        const auto done = decoder.finish(200);
        QVERIFY(done);
        QCOMPARE(done->message, QStringLiteral("Sync has been successfully triggered"));
    }
    void doneWithoutABody()
    {
        QVERIFY(DoneDecoder().finish(204));
        QVERIFY(!DoneDecoder().finish(200));
    }

    void resetForgets()
    {
        const auto decoder = json::single(json::group);
        decoder->feed("{\"code\":\"Success\",\"data\":{\"id\":\"a");
        decoder->reset();
        decoder->feed(envelope(R"({"id":"b"})"));
        QCOMPARE(decoder->finish(200)->id, GroupId(QStringLiteral("b")));
    }
};

SLUICE_TEST(TstEnvelope)
#include "tst_envelope.moc"
