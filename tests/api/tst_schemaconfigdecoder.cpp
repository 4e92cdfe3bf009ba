// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/answerdecoder.h"
#include "codec/schemacodec.h"
#include "codectest.h"
#include "madeupconfig.h"
#include "testregistry.h"

using namespace sluice;
using namespace sluice::test;

namespace {

/// From the whole body at once, by a tree.
Result<SchemaConfigPtr> whole(const QByteArray &body, int status = 200)
{
    AnswerDecoder<SchemaConfigPtr> decoder(json::schemaConfig);
    decoder.feed(body);
    return decoder.finish(status);
}

/// In pieces of so many bytes; 0: of any number of them.
Result<SchemaConfigPtr> streamed(const QByteArray &body, qsizetype piece, int status = 200, quint32 seed = 1)
{
    const auto decoder = json::schemaConfigDecoder();
    QRandomGenerator random(seed);
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype wish = piece > 0 ? piece : 1 + qsizetype(random.bounded(1U << random.bounded(17U)));
        const qsizetype length = qMin(wish, body.size() - at);
        // A copy of its own: what is read beyond it would be seen by the sanitizers.
        const QByteArray copy(body.constData() + at, length);
        decoder->feed(copy);
        at += length;
    }
    return decoder->finish(status);
}

QString textOf(const Result<SchemaConfigPtr> &read)
{
    if (read)
        return described(**read);
    const Error &error = read.error();
    return u"error " + errorKindName(error.kind) + u' ' + QString::number(error.httpStatus) + u' ' + error.apiCode
           + u' ' + error.serverMessage + u' ' + error.detail;
}

QByteArray config(const QByteArray &schemas)
{
    return envelope(R"({"schema_change_handling":"ALLOW_ALL","schemas":)" + schemas + '}');
}

QByteArray oneTable(const QByteArray &table)
{
    return config(R"({"shop":{"enabled":true,"tables":{"orders":)" + table + "}}}");
}

} // namespace

/// The streaming reader of schema configs against the reading of the whole body by a tree: it must read the same and
/// refuse the same, however the body is cut into pieces.
class TstSchemaConfigDecoder : public QObject
{
    Q_OBJECT

private slots:
    void fixtureIsRead();
    void historyUnlessTheTableSaysNo();
    void asTheTreeReadsIt_data();
    void asTheTreeReadsIt();
    void everyCutIsAnError();
    void madeUpConfigs_data();
    void madeUpConfigs();
    void brokenBytes();
    void errorsByTheirEnvelope();
    void deepNesting();
    void keysOfAnyOrder();
    void nothingIsKeptOfTheBody();
    void resetForgets();
    void whatIsThereSoFarIsTold();
};

void TstSchemaConfigDecoder::fixtureIsRead()
{
    const QByteArray body = fixture("schemaconfig");
    const auto read = streamed(body, 7);
    QVERIFY(read);
    const SchemaConfig &c = **read;
    QVERIFY(c.policy() == SchemaPolicy::AllowColumns);
    QCOMPARE(c.schemaCount(), 3);
    QCOMPARE(c.tableCount(), 5);
    QCOMPARE(c.columnCount(), 4);
    QCOMPARE(c.schemaName(0), QStringLiteral("public"));
    QCOMPARE(c.schemaDestination(0), QStringLiteral("orders_db_public"));
    QVERIFY((c.schemaFlags(0) & NodeEnabled) != 0);
    QVERIFY((c.schemaFlags(1) & NodeEnabled) == 0);
    const int orders = c.findTable(0, "orders");
    QVERIFY(orders >= 0);
    QCOMPARE(c.tableMode(orders), SyncMode::History);
    QCOMPARE(c.tableFlags(orders), NodeFlags(NodeEnabled | NodeColumnsSettable | NodeHistoryPossible));
    const int email = c.findColumn(orders, "customer e-mail \"quoted\"");
    QVERIFY(email >= 0);
    QCOMPARE(c.columnDestination(email), QStringLiteral("customer_e_mail_quoted"));
    QCOMPARE(c.columnFlags(email), NodeFlags(NodeEnabled | NodeHashed));
    const int id = c.findColumn(orders, "id");
    QCOMPARE(c.columnLock(id)->code, QStringLiteral("SYSTEM_COLUMN"));
    QVERIFY((c.columnFlags(id) & NodePrimaryKey) != 0);
    QCOMPARE(c.tableLock(c.findTable(0, "audit"))->text,
             QStringLiteral("The table does not support exclusion as it is a system table"));
    QCOMPARE(textOf(read), textOf(whole(body)));
}

/// The member that tells is newer than the mode itself.
void TstSchemaConfigDecoder::historyUnlessTheTableSaysNo()
{
    const QByteArray body = config(R"({"s":{"enabled":true,"tables":{
        "silent":{"enabled":true},"null":{"supports_history_mode":null},"no":{"supports_history_mode":false},
        "yes":{"supports_history_mode":true},"word":{"supports_history_mode":"false"},
        "is":{"sync_mode":"HISTORY","supports_history_mode":false}}}})");
    for (const auto &read : {streamed(body, 7), whole(body)}) {
        QVERIFY(read);
        const auto can = [&read](const char *table) {
            return ((*read)->tableFlags((*read)->findTable(0, table)) & NodeHistoryPossible) != 0;
        };
        QVERIFY(can("silent") && can("null") && can("yes") && can("is"));
        QVERIFY(!can("no") && !can("word"));
    }
}

void TstSchemaConfigDecoder::asTheTreeReadsIt_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << body;
    };
    row("fixture", fixture("schemaconfig"));
    row("nothing", "");
    row("blanks", " \n ");
    row("a gateway's page", "<html><body><h1>Bad Gateway</h1></body></html>");
    row("an array", "[1,2]");
    row("two roots", config("{}") + config("{}"));
    row("rubbish behind", config("{}") + " x");
    row("a mark of byte order", "\xEF\xBB\xBF" + config("{}"));
    row("blanks behind", config("{}") + " \n\t");
    row("no code", R"({"data":{"schemas":{}}})");
    row("null code", R"({"code":null,"data":{"schemas":{}}})");
    row("code is a number", R"({"code":7,"data":{"schemas":{}}})");
    row("code behind", R"({"data":{"schemas":{"a":{"tables":{"t":{}}}}},"code":"Success"})");
    row("no data", R"({"code":"Success"})");
    row("null data", R"({"code":"Success","data":null})");
    row("data twice", R"({"code":"Success","data":null,"data":{"schemas":{"a":{}}}})");
    row("data is a list", R"({"code":"Success","data":[]})");
    row("no schemas", envelope("{}"));
    row("null schemas", config("null"));
    row("schemas is a list", config("[{}]"));
    row("schemas twice", envelope(R"({"schemas":{"a":{}},"schemas":{"b":{}}})"));
    row("schema is null", config(R"({"a":null,"b":{}})"));
    row("tables missing, null, a list",
        config(R"({"a":{"enabled":true},"b":{"tables":null,"enabled":true},"c":{"tables":[]}})"));
    row("tables twice", config(R"({"a":{"tables":{"t":{}},"tables":{"u":{}}}})"));
    row("enabled twice", config(R"({"a":{"enabled":true,"enabled":false,"tables":{}}})"));
    row("enabled as a word", config(R"({"a":{"tables":{"t":{"enabled":"TRUE"}},"enabled":" true "}})"));
    row("table is null", oneTable("null"));
    row("table is a list", oneTable("[1,{}]"));
    row("members twice", oneTable(R"({"enabled":true,"enabled":false,"columns":{"a":{}},"columns":{"b":{}}})"));
    row("columns null", oneTable(R"({"columns":null,"enabled":true})"));
    row("columns a list", oneTable(R"({"columns":[],"enabled":true})"));
    row("column null", oneTable(R"({"columns":{"a":null,"b":{"enabled":true}}})"));
    row("an escaped member", oneTable(R"({"en\u0061bled":true,"x\u0061":1})"));
    row("names that are escaped", config(R"({"a\"b":{"tables":{"\u00fc\n":{"columns":{"\\":{"enabled":true}}}}}})"));
    row("the same name twice", config(R"({"a":{"tables":{"t":{},"t":{"enabled":true}}},"a":{}})"));
    row("empty names", config(R"({"":{"tables":{"":{"columns":{"":{}}}}}})"));
    row("an unknown mode", oneTable(R"({"sync_mode":"TIME_TRAVEL"})"));
    row("a mode in other letters", oneTable(R"({"sync_mode":"SoftDelete"})"));
    row("a mode that is a number", oneTable(R"({"sync_mode":3})"));
    row("an empty mode", oneTable(R"({"sync_mode":""})"));
    row("policy of tomorrow", envelope(R"({"schema_change_handling":"ASK_ME","schemas":{}})"));
    row("policy is a number", envelope(R"({"schema_change_handling":1e2,"schemas":{}})"));
    row("settings empty", oneTable(R"({"enabled_patch_settings":{}})"));
    row("settings null", oneTable(R"({"enabled_patch_settings":null})"));
    row("settings a word", oneTable(R"({"enabled_patch_settings":"no"})"));
    row("allowed null", oneTable(R"({"enabled_patch_settings":{"allowed":null,"reason":"r"}})"));
    row("allowed as a word", oneTable(R"({"enabled_patch_settings":{"allowed":"false","reason_code":5}})"));
    row("locked without a reason", oneTable(R"({"enabled_patch_settings":{"allowed":false,"reason":null}})"));
    row("unknown members",
        oneTable(R"({"row_filter":{"operator":"AND","column_clauses":[{"values":[1,"a}",null,true]}]},"x":-1.5e3})"));
    row("unknown and broken", oneTable(R"({"x":tru})"));
    row("unknown and broken number", oneTable(R"({"x":01})"));
    row("unknown and broken list", oneTable(R"({"x":[1 2]})"));
    row("unknown and broken escape", oneTable(R"({"x":"\q"})"));
    row("a number that no computer holds", oneTable(R"({"x":123456789012345678901234567890,"enabled":true})"));
    row("such a number outside", envelope(R"({"n":-1e400,"schemas":{"a":{"n":123456789012345678901234567890}}})"));
    row("brackets that do not match", oneTable(R"({"columns":{"a":[}})"));
    row("one bracket too many", oneTable("{}}"));
    row("a comma too many", oneTable(R"({"enabled":true,})"));
    row("a comma too many outside", config(R"({"a":{},})"));
    row("no colon", config(R"({"a" {}})"));
    row("a key that is a number", config(R"({1:{}})"));
    row("a broken key", config("{\"a\\x\":{}}"));
    row("invalid UTF-8 in a key", config("{\"a\xFF\":{}}"));
    row("invalid UTF-8 in a table's key", config("{\"a\":{\"tables\":{\"\xC3\":{}}}}"));
    row("invalid UTF-8 in a table", oneTable("{\"columns\":{\"\xE2\x28\xA1\":{}}}"));
    row("a control character", oneTable("{\"columns\":{\"a\nb\":{}}}"));
    row("a control character in a key", config("{\"a\nb\":{}}"));
    row("a half of a pair", oneTable(R"({"columns":{"\ud800":{}}})"));
    row("a half of a pair in a table's name", config(R"({"a":{"tables":{"x\ud800":{"enabled":true},"y":{}}}})"));
    row("a half of a pair in a schema's name", config(R"({"a\udc00":{"enabled":true,"tables":{"y":{}}}})"));
    row("a half of a pair and a long number",
        oneTable(R"({"name_in_destination":"\ud800","n":123456789012345678901234})"));
    row("a zero byte", config(QByteArray("{\"a\":\0{}}", 9)));
}

void TstSchemaConfigDecoder::asTheTreeReadsIt()
{
    QFETCH(QByteArray, body);
    const QString expected = textOf(whole(body));
    for (const qsizetype piece : {1, 2, 3, 13, 64, 65, 1 << 16})
        QCOMPARE(textOf(streamed(body, piece)), expected);
    for (const int status : {404, 500})
        QCOMPARE(textOf(streamed(body, 5, status)), textOf(whole(body, status)));
}

void TstSchemaConfigDecoder::everyCutIsAnError()
{
    const QByteArray body = fixture("schemaconfig").trimmed();
    for (qsizetype length = 0; length < body.size(); ++length) {
        const auto read = streamed(body.first(length), 0);
        QVERIFY2(!read, qPrintable(QString::number(length)));
        QCOMPARE(read.error().kind, Error::Kind::BadAnswer);
    }
}

void TstSchemaConfigDecoder::madeUpConfigs_data()
{
    QTest::addColumn<int>("oddOneIn");
    QTest::newRow("plain") << 0;
    QTest::newRow("odd here and there") << 60;
    QTest::newRow("odd everywhere") << 6;
}

void TstSchemaConfigDecoder::madeUpConfigs()
{
    QFETCH(int, oddOneIn);
    int read = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        const QByteArray body = MadeUpConfig(seed, oddOneIn).answer();
        const auto expected = whole(body);
        read += expected ? 1 : 0;
        for (const qsizetype piece : {0, 1, 200})
            QVERIFY2(textOf(streamed(body, piece, 200, seed)) == textOf(expected), body.constData());
    }
    QVERIFY2(oddOneIn > 0 || read == 300, "what is plain is read");
    QVERIFY2(read > 30, "what is odd is read as well, most of it");
}

void TstSchemaConfigDecoder::brokenBytes()
{
    QRandomGenerator random(7);
    int refused = 0;
    for (quint32 seed = 1; seed <= 1500; ++seed) {
        QByteArray body = MadeUpConfig(seed % 100, 30).answer();
        const qsizetype at = random.bounded(body.size());
        switch (random.bounded(3)) {
        case 0:
            body[at] = char(random.bounded(256));
            break;
        case 1:
            body.remove(at, 1 + random.bounded(3));
            break;
        default:
            body.insert(at, "\"{}[],:\\x0"[random.bounded(10)]);
        }
        const auto expected = whole(body);
        refused += expected ? 0 : 1;
        QVERIFY2(textOf(streamed(body, 0, 200, seed)) == textOf(expected), body.constData());
    }
    QVERIFY(refused > 300);
}

void TstSchemaConfigDecoder::errorsByTheirEnvelope()
{
    const QByteArray body =
        R"({"message":"Connection with id 'x' doesn't have schema config","code":"NotFound_SchemaConfig"})";
    const auto read = streamed(body, 3, 404);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::NoSchemaConfig);
    QCOMPARE(read.error().serverMessage, QStringLiteral("Connection with id 'x' doesn't have schema config"));
    const auto page = streamed("<p>" + QByteArray(200'000, 'x') + "</p>", 1000, 502);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Server);
    QVERIFY(page.error().detail.startsWith(u"xxx") && page.error().detail.size() <= 1024);
}

void TstSchemaConfigDecoder::deepNesting()
{
    for (const int depth : {10, 900, 1017, 1018, 1019, 1020, 1021, 1022, 1023, 1024, 1025, 100'000}) {
        for (const QByteArray &core : {QByteArray("1"), QByteArray()}) {
            const QByteArray nested = QByteArray(depth, '[') + core + QByteArray(depth, ']');
            for (const QByteArray &body : {oneTable("{\"x\":" + nested + '}'), oneTable(nested),
                                           config("{\"a\":" + nested + '}'), envelope(nested)})
                QCOMPARE(textOf(streamed(body, 4096)), textOf(whole(body)));
        }
    }
}

void TstSchemaConfigDecoder::keysOfAnyOrder()
{
    const auto read = streamed(
        R"({"data":{"schemas":{"s":{"tables":{"t":{"columns":{"c":{"enabled":true}},"enabled":true}},)"
        R"("name_in_destination":"d","enabled":true}},"schema_change_handling":"BLOCK_ALL"},"code":"Success"})",
        1);
    QVERIFY(read);
    QVERIFY((*read)->policy() == SchemaPolicy::BlockAll);
    QCOMPARE((*read)->schemaDestination(0), QStringLiteral("d"));
    QCOMPARE((*read)->schemaFlags(0), NodeFlags(NodeEnabled));
    QCOMPARE((*read)->tableFlags(0), NodeFlags(NodeEnabled | NodeHistoryPossible));
    QCOMPARE((*read)->columnFlags(0), NodeFlags(NodeEnabled));
}

void TstSchemaConfigDecoder::nothingIsKeptOfTheBody()
{
    // 64 MB of one table and one schema again and again: what is held at the end is the names once, and a few numbers.
    const auto decoder = json::schemaConfigDecoder();
    decoder->feed(R"({"code":"Success","data":{"schemas":{"s":{"enabled":true,"tables":{"t":{})");
    QByteArray piece;
    for (int i = 0; i < 100; ++i)
        piece += R"(,"t":{"enabled":true,"x":")" + QByteArray(10'000, 'y') + "\"}";
    const int pieces = 64;
    for (int i = 0; i < pieces; ++i)
        decoder->feed(piece);
    decoder->feed("}}}}}");
    const auto read = decoder->finish(200);
    QVERIFY(read);
    QCOMPARE((*read)->tableCount(), 100 * pieces + 1);
    QVERIFY2((*read)->memory() < 200'000, qPrintable(QString::number((*read)->memory())));
}

void TstSchemaConfigDecoder::resetForgets()
{
    const auto decoder = json::schemaConfigDecoder();
    decoder->feed(R"({"code":"Success","message":"m","data":{"schemas":{"a":{"tables":{"t":{"x)");
    decoder->reset();
    decoder->feed(config(R"({"b":{}})"));
    const auto read = decoder->finish(200);
    QVERIFY(read);
    QCOMPARE((*read)->schemaCount(), 1);
    QCOMPARE((*read)->schemaName(0), QStringLiteral("b"));
    QCOMPARE((*read)->tableCount(), 0);
}

void TstSchemaConfigDecoder::whatIsThereSoFarIsTold()
{
    QList<SchemaConfigPtr> told;
    const auto decoder = json::schemaConfigDecoder([&told](SchemaConfigPtr config) { told.append(std::move(config)); });
    QElapsedTimer since;
    since.start();
    decoder->feed(R"({"code":"Success","data":{"schemas":{"a":{"enabled":true,"tables":{"one":{"enabled":true},"tw)");
    QVERIFY2(told.isEmpty(), "what is there within a moment is told when it is whole");
    // That it has taken long is the fact itself: nothing happens meanwhile. Longer changes nothing.
    QTest::qWait(320);
    decoder->feed("o");
    const qint64 first = since.elapsed();
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first()->schemaCount(), 1);
    QCOMPARE(told.first()->schemaFlags(0), NodeFlags(NodeEnabled));
    QCOMPARE(told.first()->tableCount(), 1);
    QCOMPARE(told.first()->endTable(0), 1);
    QCOMPARE(told.first()->endColumn(0), 0);
    QCOMPARE(told.first()->findTable(0, "one"), 0);
    // Nothing new, and not long enough ago.
    decoder->feed("\":{\"columns\":{\"c\":{}}},\"three\":{}},");
    QCOMPARE(told.size(), 1);
    // Once more when twice as much time has passed, however slow this computer is.
    QTest::qWait(int(first) + 20);
    decoder->feed(R"("x":1},"b":{"tables":{"four":{)");
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.last()->tableCount(), 3);
    QCOMPARE(told.last()->schemaCount(), 2);
    QCOMPARE(told.last()->columnCount(), 1);
    decoder->feed("}}}}}}");
    const auto read = decoder->finish(200);
    QVERIFY(read);
    QCOMPARE((*read)->tableCount(), 4);
    QCOMPARE(told.first()->tableCount(), 1);
    // Asked for again, it begins anew.
    decoder->reset();
    decoder->feed(config(R"({"b":{"tables":{"t":{}}}})"));
    QCOMPARE(told.size(), 2);
}

SLUICE_TEST(TstSchemaConfigDecoder)
#include "tst_schemaconfigdecoder.moc"
