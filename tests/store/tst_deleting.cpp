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
