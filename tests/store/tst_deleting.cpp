// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneconnection.h"
#include "testregistry.h"

using namespace sluice;
using test::Reaction;
using test::SeenRequest;

namespace {

/// A service that is asked to delete its connection, and never answers.
struct MuteDelete : test::OneConnection
{
    explicit MuteDelete(bool deletes)
    {
        server.setHandler([this, deletes](const SeenRequest &request) {
            if (request.method != "DELETE")
                return answer(request);
            gone = deletes;
            if (deafAfterwards)
                readAnswer = Reaction::json(403, R"({"code":"Forbidden","message":"not now"})");
            return Reaction::die(Reaction::Then::Reset);
        });
    }
    bool remove()
    {
        if (!load())
            return false;
        operation = commands.remove(id);
        return ends();
    }

    bool deafAfterwards = false;
};

} // namespace

/// A connection is deleted, and the answer is lost on its way: it is read again, and never deleted twice.
class TstDeleting : public QObject
{
    Q_OBJECT

private slots:
    void whatIsGoneWasDeleted()
    {
        MuteDelete s(true);
        QVERIFY(s.remove());
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
        QVERIFY(!s.row().error);
        QVERIFY(s.store.find(s.id) == nullptr);
        QVERIFY(!s.commands.isBusy(s.id));
        QCOMPARE(s.server.count("DELETE"), 1);
    }

    void whatIsStillThereStaysOpen()
    {
        MuteDelete s(false);
        QVERIFY(s.remove());
        verifyOpen(s);
    }

    void whatCannotBeReadStaysOpen()
    {
        MuteDelete s(true);
        s.deafAfterwards = true;
        QVERIFY(s.remove());
        verifyOpen(s);
    }

    /// It is a step of the deletion: what is wrong with it is told by its row, and nothing is deleted.
    void aCopyIsKeptFirst()
    {
        test::OneConnection s;
        s.set(QStringLiteral("config"), QJsonObject{{QStringLiteral("host"), QStringLiteral("db.example.com")},
                                                    {QStringLiteral("password"), QStringLiteral("hunter22")}});
        QVERIFY(s.load());
        std::optional<Error> trouble = Error{.kind = Error::Kind::Storage};
        QByteArray kept;
        const auto keep = [&](const QByteArray &json) {
            kept = json;
            return trouble;
        };
        s.operation = s.commands.remove(s.id, keep);
        QVERIFY2(s.log.find(s.operation)->isRunning(), "from the first moment");
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Failed);
        QCOMPARE(s.row().error->kind, Error::Kind::Storage);
        QCOMPARE(s.server.count("DELETE"), 0);
        QVERIFY(!s.commands.isBusy(s.id));
        QVERIFY2(kept.contains("db.example.com") && !kept.contains("hunter22"), kept.constData());
        trouble.reset();
        s.operation = s.commands.remove(s.id, keep);
        QVERIFY(s.ends());
        QCOMPARE(s.server.count("DELETE"), 1);
        QCOMPARE(s.row().state, OperationRow::State::Succeeded);
    }

    /// While the service lets nobody through, for instance.
    void whatIsGivenUpBeforeIsNotDeleted()
    {
        test::OneConnection s;
        QVERIFY(s.load());
        bool wasKept = false;
        s.server.setHandler([&s](const SeenRequest &request) {
            // Given up while its copy is read; the answer comes all the same.
            if (request.target.startsWith("/v1/connections/quick_otter"))
                QMetaObject::invokeMethod(
                    &s.commands, [&s] { s.commands.cancel(s.operation); }, Qt::QueuedConnection);
            return s.answer(request);
        });
        s.operation = s.commands.remove(s.id, [&wasKept](const QByteArray &) {
            wasKept = true;
            return std::nullopt;
        });
        QVERIFY(s.ends());
        QCOMPARE(s.row().state, OperationRow::State::Cancelled);
        QVERIFY(!wasKept);
        QCOMPARE(s.server.count("DELETE"), 0);
        QVERIFY(s.store.find(s.id) != nullptr);
    }

private:
    static void verifyOpen(const MuteDelete &s)
    {
        QCOMPARE(s.row().state, OperationRow::State::Failed);
        QCOMPARE(s.row().error->kind, Error::Kind::OutcomeUnknown);
        QVERIFY(s.store.find(s.id) != nullptr);
        QVERIFY(!s.commands.isBusy(s.id));
        QCOMPARE(s.server.count("DELETE"), 1);
    }
};

SLUICE_TEST(TstDeleting)
#include "tst_deleting.moc"
