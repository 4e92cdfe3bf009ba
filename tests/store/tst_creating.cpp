// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneconnection.h"
#include "testregistry.h"

#include <QSignalSpy>

using namespace sluice;
using test::Reaction;
using test::SeenRequest;

namespace {

Reaction success(const QJsonValue &data)
{
    return Reaction::json(
        200, QJsonDocument({{QStringLiteral("code"), QStringLiteral("Success")}, {QStringLiteral("data"), data}})
                 .toJson(QJsonDocument::Compact));
}

/// A service that takes a new connection, and never says so.
struct Mute : test::OneConnection
{
    Mute()
    {
        server.setHandler([this](const SeenRequest &request) {
            if (request.method == "POST") {
                if (makes)
                    made = true;
                return createAnswer;
            }
            if (request.target.contains("schema=")) {
                asked = request.target;
                return success(QJsonObject{{QStringLiteral("items"), found()}});
            }
            return answer(request);
        });
        wanted.group = GroupId(QStringLiteral("warehouse"));
        wanted.service = ServiceId(QStringLiteral("google_sheets"));
        wanted.config = {{QStringLiteral("schema"), QStringLiteral("sheets")},
                         {QStringLiteral("table"), QStringLiteral("prices")}};
    }

    [[nodiscard]] QJsonArray found() const
    {
        QJsonArray items;
        for (int n = 0; made && n < copies; ++n) {
            QJsonObject one = connection;
            one[QStringLiteral("id")] = QStringLiteral("new_%1").arg(n);
            one[QStringLiteral("service")] = service;
            one[QStringLiteral("schema")] = QStringLiteral("sheets.prices");
            one[QStringLiteral("paused")] = true;
            items.append(one);
        }
        return items;
    }

    bool create()
    {
        if (!load())
            return false;
        operation = commands.create(wanted, QStringLiteral("sheets"));
        return ends();
    }

    NewConnection wanted;
    Reaction createAnswer = Reaction::die(Reaction::Then::Reset);
    QString service = QStringLiteral("google_sheets");
    QByteArray asked;
    bool makes = true;
    bool made = false;
    int copies = 1;
};

} // namespace

/// A connection is made, and the answer is lost on its way.
class TstCreating : public QObject
{
    Q_OBJECT

private slots:
    void whatWasMadeIsFound()
    {
        Mute s;
        const QSignalSpy created(&s.commands, &ConnectionCommands::created);
        QVERIFY(s.create());
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
        QVERIFY(!s.row().error);
        const ConnectionId id(QStringLiteral("new_0"));
        QCOMPARE(s.row().connection, id);
        QCOMPARE(created.count(), 1);
        QVERIFY(s.store.find(id) != nullptr);
        QVERIFY2(s.asked.contains("group_id=warehouse") && s.asked.contains("schema=sheets.prices"),
                 s.asked.constData());
        QCOMPARE(s.server.count("POST"), 1);
    }

    void whatWasNotMadeStaysOpen()
    {
        Mute s;
        s.makes = false;
        QVERIFY(s.create());
        QCOMPARE(s.row().state, OperationRow::State::Failed);
        QCOMPARE(s.row().error->kind, Error::Kind::OutcomeUnknown);
        QCOMPARE(s.server.count("POST"), 1);
    }

    /// Of another service, or one of two: that is not known to be this one.
    void whatMayBeSomebodyElsesIsNotClaimed()
    {
        for (const bool two : {false, true}) {
            Mute s;
            if (two)
                s.copies = 2;
            else
                s.service = QStringLiteral("s3");
            QVERIFY(s.create());
            QCOMPARE(s.row().state, OperationRow::State::Failed);
            QCOMPARE(s.server.count("POST"), 1);
        }
    }

    /// Was there before: the service has refused the second one, and said so in the answer that was lost.
    void whatWasThereBeforeIsNotClaimed()
    {
        Mute s;
        s.connection[QStringLiteral("id")] = QStringLiteral("new_0");
        s.connection[QStringLiteral("service")] = s.service;
        s.connection[QStringLiteral("schema")] = QStringLiteral("sheets.prices");
        QVERIFY(s.create());
        QCOMPARE(s.row().state, OperationRow::State::Failed);
    }

    /// Refused is refused: nothing is looked for.
    void aRefusalIsNoLostAnswer()
    {
        Mute s;
        s.createAnswer = Reaction::json(400, R"({"code":"InvalidInput","message":"Field 'table' is required"})");
        QVERIFY(s.create());
        QCOMPARE(s.row().error->kind, Error::Kind::InvalidInput);
        QVERIFY(s.asked.isEmpty());
    }
};

SLUICE_TEST(TstCreating)
#include "tst_creating.moc"
