// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/exitcode.h"
#include "headless/report.h"
#include "testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace sluice;

namespace {

Timestamp moment(const char *iso)
{
    return Timestamp::fromIso(QString::fromLatin1(iso));
}

const Timestamp now = moment("2026-05-04T12:00:00Z");

ReportedConnection healthy()
{
    ReportedConnection result;
    Connection &c = result.connection;
    c.id = ConnectionId(QStringLiteral("calm_reef"));
    c.groupId = GroupId(QStringLiteral("g_1"));
    c.service = ServiceId(QStringLiteral("postgres"));
    c.schema = QStringLiteral("orders");
    c.succeededAt = moment("2026-05-04T11:30:00.123456Z");
    c.status.setupState = SetupState::Connected;
    c.status.syncState = SyncState::Scheduled;
    c.syncFrequencyMinutes = 360;
    c.scheduleType = ScheduleType::Auto;
    result.verdict = verdict(c, now);
    result.groupName = QStringLiteral("Warehouse");
    return result;
}

QJsonObject object(const QString &line)
{
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

OperationRow row(OperationRow::State state)
{
    OperationRow result;
    result.connection = ConnectionId(QStringLiteral("calm_reef"));
    result.state = state;
    result.startedAt = moment("2026-05-04T11:59:00Z");
    return result;
}

OperationRow failedRow(const Error &error)
{
    OperationRow result = row(OperationRow::State::Failed);
    result.error = error;
    return result;
}

} // namespace

/// What scripts and people are given to read.
class TstReport : public QObject
{
    Q_OBJECT

private slots:
    void namesFieldsAsTheServiceDoes();
    void whatIsNotKnownIsNull();
    void everyVerdictHasItsWord();
    void hostileTextIsHarmless();
    void tablesAreAligned();
    void aSyncRowTellsAll();
    void rowsHaveExitCodes();
    void progressAndResultsInWords();
};

void TstReport::namesFieldsAsTheServiceDoes()
{
    ReportedConnection reported = healthy();
    reported.connection.status.tasks = {
        {QStringLiteral("reconnect"), QStringLiteral("Reconnect"), QStringLiteral("The user is locked")},
        {QStringLiteral("other"), QStringLiteral("Other"), {}}};
    const QString line = jsonLine(reported, now);
    QVERIFY(!line.contains(u'\n'));
    const QJsonObject json = object(line);
    QCOMPARE(json.value(u"id"), QJsonValue(QStringLiteral("calm_reef")));
    QCOMPARE(json.value(u"group_id"), QJsonValue(QStringLiteral("g_1")));
    QCOMPARE(json.value(u"group_name"), QJsonValue(QStringLiteral("Warehouse")));
    QCOMPARE(json.value(u"service"), QJsonValue(QStringLiteral("postgres")));
    QCOMPARE(json.value(u"succeeded_at"), QJsonValue(QStringLiteral("2026-05-04T11:30:00.123456Z")));
    QCOMPARE(json.value(u"setup_state"), QJsonValue(QStringLiteral("connected")));
    QCOMPARE(json.value(u"sync_frequency"), QJsonValue(360));
    QCOMPARE(json.value(u"paused"), QJsonValue(false));
    QCOMPARE(json.value(u"tasks").toArray().at(0).toObject().value(u"code"), QJsonValue(QStringLiteral("reconnect")));
    QCOMPARE(json.value(u"tasks").toArray().at(0).toObject().value(u"details"),
             QJsonValue(QStringLiteral("The user is locked")));
    QVERIFY(!json.value(u"tasks").toArray().at(1).toObject().contains(u"details"));
    QCOMPARE(object(jsonLine(healthy(), now)).value(u"health"), QJsonValue(QStringLiteral("healthy")));
}

void TstReport::whatIsNotKnownIsNull()
{
    const QJsonObject json = object(jsonLine(ReportedConnection(), now));
    for (const char *name : {"group_name", "setup_state", "sync_state", "update_state", "succeeded_at", "failed_at",
                             "rescheduled_for", "sync_frequency", "schedule_type"}) {
        QVERIFY2(json.contains(QLatin1String(name)), name);
        QVERIFY2(json.value(QLatin1String(name)).isNull(), name);
    }
    QCOMPARE(json.value(u"tasks"), QJsonValue(QJsonArray()));
    const QJsonObject gone = object(jsonLine(failedRow({.kind = Error::Kind::NotFound}), {}));
    QCOMPARE(gone.value(u"outcome"), QJsonValue(QStringLiteral("gone")));
    QCOMPARE(gone.value(u"exit_code"), QJsonValue(int(ExitCode::Gone)));
    for (const char *name : {"schema", "succeeded_at", "failed_at"})
        QVERIFY2(gone.contains(QLatin1String(name)) && gone.value(QLatin1String(name)).isNull(), name);
    OperationRow left = row(OperationRow::State::Running);
    left.accepted = true;
    QVERIFY(object(jsonLine(left, {})).value(u"outcome").isNull());
    const QJsonObject sync = object(jsonLine(row(OperationRow::State::Running), {}));
    QCOMPARE(sync.value(u"outcome"), QJsonValue(QStringLiteral("unknown")));
    for (const char *name : {"schema", "requested", "rescheduled_for", "ended_at", "error"}) {
        QVERIFY2(sync.contains(QLatin1String(name)), name);
        QVERIFY2(sync.value(QLatin1String(name)).isNull(), name);
    }
}

void TstReport::everyVerdictHasItsWord()
{
    QSet<QString> words;
    for (int health = int(Health::Broken); health <= int(Health::Healthy); ++health)
        words.insert(healthWord(Health(health)));
    QCOMPARE(words.size(), int(Health::Healthy) + 1);
}

void TstReport::hostileTextIsHarmless()
{
    // An escape sequence, DEL, a C1 control, what turns the direction, and two ends of line.
    const QString hostile = QStringLiteral("a\u001b[31mb\u007fc\u009bd\u202ee\u0085f\u2028g\nh");
    ReportedConnection reported = healthy();
    reported.connection.schema = hostile;
    reported.groupName = hostile;
    reported.connection.status.warnings = {{hostile, hostile, {}}};
    const auto isHarmless = [](const QString &text) {
        return std::none_of(text.cbegin(), text.cend(), [](QChar c) {
            return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
                   || c.category() == QChar::Separator_Line;
        });
    };
    QVERIFY(!isHarmless(hostile));
    const QString line = jsonLine(reported, now);
    QVERIFY2(isHarmless(line), qPrintable(line));
    QCOMPARE(object(line).value(u"schema").toString(), hostile);
    const QStringList texts = textTable({reported}, now) + textStatus(reported, now);
    for (const QString &text : texts)
        QVERIFY2(isHarmless(text), qPrintable(text));
    QVERIFY(texts.join(u'\n').contains(u"a [31mb c d"));
}

void TstReport::tablesAreAligned()
{
    ReportedConnection wide = healthy();
    wide.connection.id = ConnectionId(QStringLiteral("x"));
    wide.connection.schema = QStringLiteral("日本語 売上");
    ReportedConnection combining = healthy();
    combining.connection.schema = QStringLiteral("gro\u0308ße");
    QCOMPARE(columnsOf(wide.connection.schema), 11);
    QCOMPARE(columnsOf(combining.connection.schema), 5);
    QCOMPARE(padded(QStringLiteral("日"), 4), QStringLiteral("日  "));
    QCOMPARE(padded(QStringLiteral("long"), 2), QStringLiteral("long"));
    const QStringList lines = textTable({wide, healthy(), combining}, now);
    QCOMPARE(lines.size(), 4);
    for (const QString &line : lines.mid(1)) {
        QCOMPARE(columnsOf(line.left(line.indexOf(u"postgres"))),
                 columnsOf(lines[0].left(lines[0].indexOf(u"Service"))));
        QVERIFY(!line.endsWith(u' '));
    }
}

void TstReport::aSyncRowTellsAll()
{
    OperationRow ended = row(OperationRow::State::Succeeded);
    ended.accepted = true;
    ended.attached = true;
    ended.outcome = SyncOutcome::Rescheduled;
    ended.rescheduledFor = moment("2026-05-04T15:00:00Z");
    ended.endedAt = now;
    Connection orders = healthy().connection;
    orders.failedAt = moment("2026-05-03T11:00:00Z");
    const QJsonObject json = object(jsonLine(ended, orders));
    QCOMPARE(json.value(u"succeeded_at"), QJsonValue(QStringLiteral("2026-05-04T11:30:00.123456Z")));
    QCOMPARE(json.value(u"failed_at"), QJsonValue(QStringLiteral("2026-05-03T11:00:00.000000Z")));
    QCOMPARE(json.value(u"schema"), QJsonValue(QStringLiteral("orders")));
    QCOMPARE(json.value(u"requested"), QJsonValue(true));
    QCOMPARE(json.value(u"attached"), QJsonValue(true));
    QCOMPARE(json.value(u"outcome"), QJsonValue(QStringLiteral("rescheduled")));
    QCOMPARE(json.value(u"rescheduled_for"), QJsonValue(QStringLiteral("2026-05-04T15:00:00.000000Z")));
    QCOMPARE(json.value(u"exit_code"), QJsonValue(10));
    const QJsonObject error =
        object(jsonLine(failedRow({.kind = Error::Kind::Conflict, .apiCode = QStringLiteral("Conflict")}), {}))
            .value(u"error")
            .toObject();
    QCOMPARE(error.value(u"kind"), QJsonValue(QStringLiteral("Conflict")));
    QCOMPARE(error.value(u"code"), QJsonValue(QStringLiteral("Conflict")));
    QVERIFY(!error.value(u"message").toString().isEmpty());
}

void TstReport::rowsHaveExitCodes()
{
    OperationRow requested = row(OperationRow::State::Running);
    requested.accepted = true;
    QCOMPARE(exitCode(requested), ExitCode::Done);
    OperationRow lost = row(OperationRow::State::Running);
    lost.error = Error{.kind = Error::Kind::OutcomeUnknown};
    QCOMPARE(exitCode(lost), ExitCode::Unknown);
    QCOMPARE(exitCode(failedRow({.kind = Error::Kind::NotFound})), ExitCode::Gone);
    QCOMPARE(exitCode(failedRow({.kind = Error::Kind::Forbidden})), ExitCode::NotStarted);
    QCOMPARE(exitCode(failedRow({.kind = Error::Kind::Network})), ExitCode::NotStarted);
    QCOMPARE(exitCode(row(OperationRow::State::Cancelled)), ExitCode::NotStarted);
    // Accepted, and then it failed: the outcome counts.
    requested.outcome = SyncOutcome::Failed;
    QCOMPARE(exitCode(requested), ExitCode::Failed);
}

void TstReport::progressAndResultsInWords()
{
    OperationRow running = row(OperationRow::State::Running);
    QCOMPARE(progressText(running), QString());
    running.accepted = true;
    QCOMPARE(progressText(running), QStringLiteral("Requested"));
    QCOMPARE(resultText(running, now), QStringLiteral("Requested"));
    running.syncPhase = SyncWatch::Phase::Syncing;
    QCOMPARE(progressText(running), QStringLiteral("Syncing"));
    running.attached = true;
    QVERIFY(progressText(running).contains(u"already"));
    QVERIFY(resultText(running, now).contains(u"already"));

    OperationRow unwatched = running;
    unwatched.outcome = SyncOutcome::Unknown;
    QVERIFY(resultText(unwatched, now).contains(u"goes on there"));
    OperationRow lost = row(OperationRow::State::Running);
    lost.error = Error{.kind = Error::Kind::OutcomeUnknown};
    QVERIFY(progressText(lost).contains(u"lost"));
    QVERIFY(resultText(lost, now).contains(u"before you sync again"));
    QVERIFY(resultText(row(OperationRow::State::Cancelled), now).startsWith(u"Not started"));
    OperationRow ended = running;
    ended.outcome = SyncOutcome::EndedWithoutResult;
    QVERIFY(resultText(ended, now).contains(u"cancelled"));
    ended.notSetUp = true;
    QVERIFY(resultText(ended, now).contains(u"not set up"));
    // The window's advice is of no use here.
    const QString missing = resultText(failedRow({.kind = Error::Kind::NotFound}), now);
    QVERIFY2(missing.startsWith(u"Not started") && !missing.contains(u"Refresh"), qPrintable(missing));
    QVERIFY(failureText({.kind = Error::Kind::Network}).contains(u"proxy"));
}

SLUICE_TEST(TstReport)
#include "tst_report.moc"
