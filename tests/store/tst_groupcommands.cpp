// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiclient.h"
#include "connectionstore.h"
#include "faultserver.h"
#include "groupcommands.h"
#include "manualclock.h"
#include "operationlog.h"
#include "patience.h"
#include "testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace sluice;
using test::patience;
using test::Reaction;
using test::SeenRequest;

namespace {

const GroupId theWarehouse(QStringLiteral("warehouse"));

Reaction groupsAnswer(const QJsonValue &data)
{
    return Reaction::json(
        200, QJsonDocument({{QStringLiteral("code"), QStringLiteral("Success")}, {QStringLiteral("data"), data}})
                 .toJson(QJsonDocument::Compact));
}

/// A service with one group to begin with that takes what is asked of it, and never says so.
struct MuteGroups
{
    MuteGroups()
    {
        set(theWarehouse.text(), QStringLiteral("Warehouse"));
        server.setHandler([this](const SeenRequest &request) {
            if (request.method != "GET") {
                ++writes;
                if (onWrite)
                    onWrite();
                return writeAnswer;
            }
            if (!request.target.startsWith("/v1/groups"))
                return groupsAnswer(QJsonObject{{QStringLiteral("items"), QJsonArray()}});
            if (writes > 0 && readAnswer)
                return *readAnswer;
            QJsonArray items;
            for (auto group = groups.constBegin(); group != groups.constEnd(); ++group)
                items.append(QJsonObject{{QStringLiteral("id"), group.key()}, {QStringLiteral("name"), group.value()}});
            return groupsAnswer(QJsonObject{{QStringLiteral("items"), items}});
        });
    }

    void set(const QString &id, const QString &name) { groups[id] = name; }
    bool load()
    {
        store.start();
        return QTest::qWaitFor([this] { return store.isComplete() && store.hasGroups(); }, patience);
    }
    bool ends()
    {
        return QTest::qWaitFor([this] { return !log.operations().isEmpty() && !log.operations().last().isRunning(); },
                               patience);
    }
    [[nodiscard]] OperationRow row() const { return log.operations().last().rows.first(); }

    test::FaultServer server;
    QMap<QString, QString> groups;
    std::function<void()> onWrite; ///< what the service does with the request
    Reaction writeAnswer = Reaction::die(Reaction::Then::Reset);
    std::optional<Reaction> readAnswer; ///< after the write
    int writes = 0;
    test::ManualClock clock;
    ApiClient api{{.baseUrl = server.url(),
                   .credentials = {.key = QStringLiteral("key"), .secret = QStringLiteral("secret")},
                   .makeManager = {}}};
    ConnectionStore store{api, clock, Intervals()};
    OperationLog log;
    GroupCommands commands{api, store, log};
};

} // namespace

/// A group is made, renamed or deleted, and the answer is lost on its way.
class TstGroupCommands : public QObject
{
    Q_OBJECT

private slots:
    void whatWasDoneIsFound_data() { verbs(); }
    void whatWasDoneIsFound()
    {
        QFETCH(const int, verb);
        MuteGroups s;
        const QSignalSpy failed(&s.commands, &GroupCommands::failed);
        const QSignalSpy created(&s.commands, &GroupCommands::created);
        const QSignalSpy renamed(&s.commands, &GroupCommands::renamed);
        const QSignalSpy removed(&s.commands, &GroupCommands::removed);
        QVERIFY(s.load());
        s.onWrite = [&s, verb] {
            if (verb == Remove)
                s.groups.clear();
            else
                s.set(verb == Create ? QStringLiteral("fresh") : theWarehouse.text(), QStringLiteral("Fresh"));
        };
        begin(s, verb);
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
        QVERIFY(!s.row().error);
        QCOMPARE(s.writes, 1);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(created.count(), verb == Create ? 1 : 0);
        QCOMPARE(renamed.count(), verb == Rename ? 1 : 0);
        QCOMPARE(removed.count(), verb == Remove ? 1 : 0);
        if (verb == Create)
            QCOMPARE(created.first().first().value<GroupId>(), GroupId(QStringLiteral("fresh")));
        const auto isListed = [&s] {
            return std::ranges::any_of(s.store.groups(), [](const Group &group) { return group.name == u"Fresh"; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(isListed(), verb != Remove, patience);
        QTRY_COMPARE_WITH_TIMEOUT(s.store.group(theWarehouse) != nullptr, verb != Remove, patience);
    }

    void whatWasNotDoneStaysOpen_data() { verbs(); }
    void whatWasNotDoneStaysOpen()
    {
        QFETCH(const int, verb);
        MuteGroups s;
        QVERIFY(s.load());
        begin(s, verb);
        verifyOpen(s);
    }

    void whatCannotBeReadStaysOpen_data() { verbs(); }
    void whatCannotBeReadStaysOpen()
    {
        QFETCH(const int, verb);
        MuteGroups s;
        QVERIFY(s.load());
        s.onWrite = [&s] {
            s.groups.clear();
        };
        s.readAnswer = Reaction::json(403, R"({"code":"Forbidden","message":"not now"})");
        begin(s, verb);
        verifyOpen(s);
    }

    /// It was there before, or there are two of that name: nobody can tell which is this one.
    void whatMayBeSomebodyElsesIsNotClaimed()
    {
        for (const bool two : {false, true}) {
            MuteGroups s;
            if (!two)
                s.set(QStringLiteral("older"), QStringLiteral("Fresh"));
            QVERIFY(s.load());
            s.onWrite = [&s, two] {
                for (const QString &id : two ? QStringList{QStringLiteral("a"), QStringLiteral("b")} : QStringList())
                    s.set(id, QStringLiteral("Fresh"));
            };
            begin(s, Create);
            verifyOpen(s);
        }
    }

    void aRefusalIsNoLostAnswer()
    {
        MuteGroups s;
        s.writeAnswer = Reaction::json(409, R"({"code":"Conflict","message":"The group is not empty"})");
        QVERIFY(s.load());
        const int reads = s.server.count("GET");
        begin(s, Remove);
        QVERIFY(s.ends());
        QCOMPARE(s.row().error->serverMessage, QStringLiteral("The group is not empty"));
        QCOMPARE(s.writes, 1);
        QCOMPARE(s.server.count("GET"), reads);
    }

private:
    enum Verb { Create, Rename, Remove };

    static void verbs()
    {
        QTest::addColumn<int>("verb");
        QTest::newRow("create") << int(Create);
        QTest::newRow("rename") << int(Rename);
        QTest::newRow("delete") << int(Remove);
    }
    static void begin(MuteGroups &s, int verb)
    {
        if (verb == Create)
            s.commands.create(QStringLiteral("Fresh"));
        else if (verb == Rename)
            s.commands.rename(theWarehouse, QStringLiteral("Fresh"));
        else
            s.commands.remove(theWarehouse);
    }
    static void verifyOpen(MuteGroups &s)
    {
        const QSignalSpy failed(&s.commands, &GroupCommands::failed);
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Failed);
        QCOMPARE(s.row().error->kind, Error::Kind::OutcomeUnknown);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(s.writes, 1);
    }
};

SLUICE_TEST(TstGroupCommands)
#include "tst_groupcommands.moc"
