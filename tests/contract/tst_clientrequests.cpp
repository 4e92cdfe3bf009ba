// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountapi.h"
#include "apiclient.h"
#include "awaited.h"
#include "connectionsapi.h"
#include "contractfixture.h"
#include "destinationsapi.h"
#include "faultserver.h"
#include "groupsapi.h"
#include "metadataapi.h"
#include "schema/draftpatch.h"
#include "schemasapi.h"
#include "sourcetree.h"

#include <QDir>
#include <QRegularExpression>

using namespace sluice;
using namespace sluice::test;

namespace {

/// Ids are opaque: whatever is in one, the request must reach that one thing.
const char16_t oddId[] = u"a/b c?d#e%2Fä=&+;";

struct ClientCall
{
    const char *method;    ///< of ours: "connectionsapi.page"
    const char *operation; ///< of the definition
    std::function<void(ApiClient &)> make;
};

template<typename Change>
std::function<void(ApiClient &)> modify(Change change)
{
    return [change](ApiClient &api) {
        ConnectionChange wanted;
        change(wanted);
        (void)api.connections().modify(ConnectionId(QStringLiteral("some_id")), wanted);
    };
}

std::vector<ClientCall> allCalls()
{
    const QString id = QString::fromUtf16(oddId);
    const QString cursor = QStringLiteral("eyJza2lwIjoxfQ==+/&");
    const char *connections = "GET /v1/connections";
    const char *connection = "GET /v1/connections/{connectionId}";
    const char *patch = "PATCH /v1/connections/{connectionId}";
    const char *sync = "POST /v1/connections/{connectionId}/sync";
    return {
        {"accountapi.info", "GET /v1/account/info",
         [](ApiClient &api) {
             (void)api.account().info();
         }},
        {"groupsapi.page", "GET /v1/groups",
         [](ApiClient &api) {
             (void)api.groups().page({}, 1000);
         }},
        {"groupsapi.page", "GET /v1/groups",
         [=](ApiClient &api) {
             (void)api.groups().page(cursor, 1);
         }},
        {"groupsapi.page", "GET /v1/groups",
         [](ApiClient &api) {
             (void)api.groups().page({}, 5000);
         }},
        {"groupsapi.page", "GET /v1/groups",
         [](ApiClient &api) {
             (void)api.groups().page({}, 0);
         }},
        {"groupsapi.get", "GET /v1/groups/{groupId}",
         [=](ApiClient &api) {
             (void)api.groups().get(GroupId(id));
         }},
        {"destinationsapi.page", "GET /v1/destinations",
         [=](ApiClient &api) {
             (void)api.destinations().page(cursor, 100);
         }},
        {"destinationsapi.get", "GET /v1/destinations/{destinationId}",
         [=](ApiClient &api) {
             (void)api.destinations().get(DestinationId(id));
         }},
        {"metadataapi.page", "GET /v1/metadata/connector-types",
         [=](ApiClient &api) {
             (void)api.metadata().page(cursor, 100);
         }},
        {"metadataapi.get", "GET /v1/metadata/connector-types/{service}",
         [=](ApiClient &api) {
             (void)api.metadata().get(ServiceId(id));
         }},
        {"connectionsapi.page", connections,
         [](ApiClient &api) {
             (void)api.connections().page({}, 1000);
         }},
        {"connectionsapi.page", connections,
         [=](ApiClient &api) {
             (void)api.connections().page(cursor, 10, GroupId(id));
         }},
        {"connectionsapi.named", connections,
         [=](ApiClient &api) {
             (void)api.connections().named(GroupId(id), QStringLiteral("sheets.prices"));
         }},
        {"connectionsapi.get", connection,
         [=](ApiClient &api) {
             (void)api.connections().get(ConnectionId(id));
         }},
        {"connectionsapi.whole", connection,
         [=](ApiClient &api) {
             (void)api.connections().whole(ConnectionId(id));
         }},
        {"connectionsapi.json", connection,
         [=](ApiClient &api) {
             (void)api.connections().json(ConnectionId(id));
         }},
        {"connectionsapi.modify", patch, modify([](ConnectionChange &change) { change.paused = true; })},
        {"connectionsapi.modify", patch, modify([](ConnectionChange &change) {
             change.paused = false;
             change.runSetupTests = true;
         })},
        {"connectionsapi.modify", patch, modify([](ConnectionChange &change) {
             change.syncFrequencyMinutes = 1440;
             change.dailySyncTime = QStringLiteral("05:00");
         })},
        {"connectionsapi.modify", patch,
         modify([](ConnectionChange &change) { change.scheduleType = ScheduleType::Manual; })},
        {"connectionsapi.modify", patch,
         modify([](ConnectionChange &change) { change.scheduleType = ScheduleType::Auto; })},
        {"connectionsapi.sync", sync,
         [=](ApiClient &api) {
             (void)api.connections().sync(ConnectionId(id), false);
         }},
        {"connectionsapi.sync", sync,
         [=](ApiClient &api) {
             (void)api.connections().sync(ConnectionId(id), true);
         }},
        {"connectionsapi.resync", "POST /v1/connections/{connectionId}/resync",
         [=](ApiClient &api) {
             (void)api.connections().resync(ConnectionId(id));
         }},
        {"connectionsapi.resyncTables", "POST /v1/connections/{connectionId}/resync",
         [=](ApiClient &api) {
             (void)api.connections().resyncTables(ConnectionId(id), {{QStringLiteral("public"), {id}}});
         }},
        {"connectionsapi.warnings", "GET /v1/connections/{connectionId}/warnings",
         [=](ApiClient &api) {
             (void)api.connections().warnings(ConnectionId(id));
         }},
        {"connectionsapi.modify", patch, modify([](ConnectionChange &change) {
             change.config = {{QStringLiteral("password"), QStringLiteral("new")}};
             change.runSetupTests = true;
         })},
        {"connectionsapi.modify", patch, modify([](ConnectionChange &change) {
             change.auth = {{QStringLiteral("client_access.client_id"), QStringLiteral("mine")},
                            {QStringLiteral("refresh_token"), QStringLiteral("new")}};
             change.runSetupTests = true;
         })},
        {"connectionsapi.create", "POST /v1/connections",
         [](ApiClient &api) {
             (void)api.connections().create(
                 {.group = GroupId(QStringLiteral("some_group")),
                  .service = ServiceId(QStringLiteral("salesforce")),
                  .config = {{QStringLiteral("schema"), QStringLiteral("crm")}},
                  .auth = {{QStringLiteral("client_access.client_id"), QStringLiteral("mine")}}});
         }},
        {"connectionsapi.create", "POST /v1/connections",
         [](ApiClient &api) {
             (void)api.connections().create({.group = GroupId(QStringLiteral("some_group")),
                                             .service = ServiceId(QStringLiteral("postgres")),
                                             .config = {{QStringLiteral("schema_prefix"), QStringLiteral("orders")}}});
         }},
        {"connectionsapi.remove", "DELETE /v1/connections/{connectionId}",
         [=](ApiClient &api) {
             (void)api.connections().remove(ConnectionId(id));
         }},
        {"groupsapi.create", "POST /v1/groups",
         [](ApiClient &api) {
             (void)api.groups().create(QStringLiteral("Warehouse"));
         }},
        {"groupsapi.rename", "PATCH /v1/groups/{groupId}",
         [=](ApiClient &api) {
             (void)api.groups().rename(GroupId(id), QStringLiteral("Warehouse_2"));
         }},
        {"groupsapi.remove", "DELETE /v1/groups/{groupId}",
         [=](ApiClient &api) {
             (void)api.groups().remove(GroupId(id));
         }},
        {"schemasapi.get", "GET /v1/connections/{connectionId}/schemas",
         [=](ApiClient &api) {
             (void)api.schemas().get(ConnectionId(id));
         }},
        {"schemasapi.patch", "PATCH /v1/connections/{connectionId}/schemas",
         [=](ApiClient &api) {
             const SchemaChange table{
                 .kind = SchemaChange::Kind::TableEnabled, .schema = QStringLiteral("public"), .table = id, .on = true};
             SchemaChange mode = table;
             mode.kind = SchemaChange::Kind::TableMode;
             mode.mode = SyncMode::History;
             SchemaChange column = table;
             column.kind = SchemaChange::Kind::ColumnHashed;
             column.column = QStringLiteral("email");
             (void)api.schemas().patch(
                 ConnectionId(id),
                 schemaPatch(
                     {{.kind = SchemaChange::Kind::Policy, .policy = SchemaPolicy::BlockAll}, table, mode, column}));
         }},
        {"schemasapi.reload", "POST /v1/connections/{connectionId}/schemas/reload",
         [=](ApiClient &api) {
             (void)api.schemas().reload(ConnectionId(id), ReloadMode::Exclude);
         }},
        {"schemasapi.columns", "GET /v1/connections/{connectionId}/schemas/{schema}/tables/{table}/columns",
         [=](ApiClient &api) {
             (void)api.schemas().columns(ConnectionId(id), id, id);
         }},
        {"schemasapi.dropColumns", "POST /v1/connections/{connectionId}/schemas/drop-columns",
         [=](ApiClient &api) {
             (void)api.schemas().dropColumns(ConnectionId(id), {{QStringLiteral("public"), id, id}});
         }},
        {"connectionsapi.test", "POST /v1/connections/{connectionId}/test",
         [=](ApiClient &api) {
             (void)api.connections().test(ConnectionId(id));
         }},
    };
}

/// The methods of the resource families that make a call, from their headers: "connectionsapi.page".
QSet<QString> declaredMethods()
{
    QSet<QString> methods;
    const QDir folder(sourcePath(QStringLiteral("src/api")));
    static const QRegularExpression declaration(QStringLiteral("QFuture<Result<[^(;]*>>\\s+(\\w+)\\("));
    for (const QFileInfo &header : folder.entryInfoList({QStringLiteral("*api.h")}, QDir::Files)) {
        QFile file(header.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto matches = declaration.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            methods.insert(header.completeBaseName() + QLatin1Char('.') + matches.next().captured(1));
    }
    return methods;
}

} // namespace

/// Whatever Sluice sends is what the service's definition takes.
class TstClientRequests : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { SLUICE_LOAD_CONTRACT(m_contract); }

    void requests_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const ClientCall &call : allCalls()) {
            QTest::addRow("%d %s", index, call.method) << index;
            ++index;
        }
    }
    void requests()
    {
        QFETCH(int, index);
        const ClientCall call = allCalls().at(size_t(index));
        FaultServer server;
        ApiClient api({.baseUrl = server.url(),
                       .credentials = {QStringLiteral("key"), QStringLiteral("secret")},
                       .makeManager = {}});
        call.make(api);
        QTRY_COMPARE(server.requests().size(), 1);
        const SeenRequest seen = server.requests().first();
        SentRequest sent{.method = seen.method, .target = seen.target, .headers = {}, .body = seen.body};
        for (auto it = seen.headers.begin(); it != seen.headers.end(); ++it)
            sent.headers.insert(it.key(), it.value());
        QCOMPARE(describe(m_contract->checkRequest(sent)), QString());
        const Definition::Match match = m_contract->match(seen.method, seen.target.split('?').constFirst());
        QCOMPARE(match.operation->name(), QLatin1String(call.operation));
        for (const QString &name : match.names)
            QVERIFY2(name == QStringView(oddId) || name == u"some_id", qPrintable(name));
    }

    /// A new method of the client must not escape.
    void everyMethodIsTried()
    {
        QSet<QString> tried;
        for (const ClientCall &call : allCalls())
            tried.insert(QString::fromLatin1(call.method));
        const QSet<QString> declared = declaredMethods();
        QVERIFY(declared.size() >= 14);
        const QStringList missing = (declared - tried).values();
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
        const QStringList gone = (tried - declared).values();
        QVERIFY2(gone.isEmpty(), qPrintable(gone.join(QLatin1Char('\n'))));
    }

private:
    std::unique_ptr<Definition> m_contract;
};

SLUICE_TEST(TstClientRequests)
#include "tst_clientrequests.moc"
