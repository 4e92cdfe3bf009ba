// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/report.h"

#include "errortext.h"
#include "headless/exitcode.h"
#include "healthtext.h"
#include "quote.h"
#include "scheduletext.h"
#include "timetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <vector>

#include <cwchar>

namespace sluice {

namespace {

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Headless)
};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(Timestamp moment)
{
    return moment.isNull() ? QJsonValue() : QJsonValue(moment.toIso());
}

QJsonArray notices(const QList<Notice> &list)
{
    QJsonArray result;
    for (const Notice &notice : list) {
        QJsonObject object{{QStringLiteral("code"), notice.code}, {QStringLiteral("message"), notice.message}};
        if (!notice.details.isEmpty())
            object.insert(QStringLiteral("details"), notice.details);
        result.append(object);
    }
    return result;
}

/// JSON's own escapes leave in what a terminal obeys (DEL, C1, directions) and where some readers end a line (U+0085,
/// U+2028). All of it stands within strings.
QString line(const QJsonObject &object)
{
    const QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString result;
    result.reserve(json.size());
    for (const QChar c : json) {
        const bool isPlain =
            c == QLatin1Char(' ')
            || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format
                && c.category() != QChar::Separator_Line && c.category() != QChar::Separator_Paragraph);
        if (isPlain)
            result.append(c);
        else
            result.append(QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0')));
    }
    return result;
}

/// Text of the service for a terminal.
QString shown(const QString &text)
{
    return tidied(text);
}

QJsonValue reportedOutcome(const OperationRow &row)
{
    if (row.outcome)
        return outcomeWord(*row.outcome);
    // Gone before a sync could be asked for is gone all the same, and an answer that never came leaves it unknown.
    switch (exitCode(row)) {
    case ExitCode::Gone:
        return outcomeWord(SyncOutcome::Gone);
    case ExitCode::Unknown:
        return outcomeWord(SyncOutcome::Unknown);
    default:
        return {};
    }
}

/// Null where the answer was lost: what ended since then may have been this request's, or another's.
QJsonValue reportedRequest(const OperationRow &row)
{
    if (row.accepted)
        return true;
    return row.unanswered || exitCode(row) == ExitCode::Unknown ? QJsonValue() : QJsonValue(false);
}

} // namespace

QString healthWord(Health health)
{
    switch (health) {
    case Health::Broken:
        return QStringLiteral("broken");
    case Health::Failing:
        return QStringLiteral("failing");
    case Health::WaitingForYou:
        return QStringLiteral("waiting_for_you");
    case Health::Rescheduled:
        return QStringLiteral("rescheduled");
    case Health::Delayed:
        return QStringLiteral("delayed");
    case Health::Incomplete:
        return QStringLiteral("incomplete");
    case Health::Warning:
        return QStringLiteral("warning");
    case Health::NeverSynced:
        return QStringLiteral("never_synced");
    case Health::PausedTooLong:
        return QStringLiteral("paused_too_long");
    case Health::Syncing:
        return QStringLiteral("syncing");
    case Health::Paused:
        return QStringLiteral("paused");
    case Health::Healthy:
        break;
    }
    return QStringLiteral("healthy");
}

QString jsonLine(const ReportedConnection &reported, Timestamp now)
{
    const Connection &c = reported.connection;
    const ConnectionStatus &status = c.status;
    return line({
        {QStringLiteral("id"), c.id.text()},
        {QStringLiteral("service"), c.service.text()},
        {QStringLiteral("schema"), c.schema},
        {QStringLiteral("group_id"), c.groupId.text()},
        {QStringLiteral("group_name"), orNull(reported.groupName)},
        {QStringLiteral("health"), healthWord(reported.verdict.health)},
        {QStringLiteral("why"), healthWhy(reported.verdict, c, now)},
        {QStringLiteral("paused"), c.paused},
        {QStringLiteral("setup_state"), orNull(status.setupState.word())},
        {QStringLiteral("sync_state"), orNull(status.syncState.word())},
        {QStringLiteral("update_state"), orNull(status.updateState.word())},
        {QStringLiteral("is_historical_sync"), status.isHistoricalSync},
        {QStringLiteral("succeeded_at"), orNull(c.succeededAt)},
        {QStringLiteral("failed_at"), orNull(c.failedAt)},
        {QStringLiteral("rescheduled_for"), orNull(status.rescheduledFor)},
        {QStringLiteral("sync_frequency"), c.syncFrequencyMinutes ? QJsonValue(*c.syncFrequencyMinutes) : QJsonValue()},
        {QStringLiteral("schedule_type"), orNull(c.scheduleType.word())},
        {QStringLiteral("tasks"), notices(status.tasks)},
        {QStringLiteral("warnings"), notices(status.warnings)},
    });
}

QString jsonLine(const OperationRow &row, const Connection &connection, const QString &whyCancelled)
{
    QJsonValue error;
    if (row.error) {
        const bool saysWhy = row.error->kind != Error::Kind::Cancelled || whyCancelled.isEmpty();
        error = QJsonObject{{QStringLiteral("kind"), errorKindName(row.error->kind)},
                            {QStringLiteral("code"), orNull(row.error->apiCode)},
                            {QStringLiteral("message"), saysWhy ? failureText(*row.error) : whyCancelled}};
    }
    return line({
        {QStringLiteral("id"), row.connection.text()},
        {QStringLiteral("schema"), orNull(connection.schema)},
        {QStringLiteral("requested"), reportedRequest(row)},
        {QStringLiteral("attached"), row.attached},
        {QStringLiteral("outcome"), reportedOutcome(row)},
        {QStringLiteral("succeeded_at"), orNull(connection.succeededAt)},
        {QStringLiteral("failed_at"), orNull(connection.failedAt)},
        {QStringLiteral("rescheduled_for"), orNull(row.rescheduledFor)},
        {QStringLiteral("started_at"), orNull(row.startedAt)},
        {QStringLiteral("ended_at"), orNull(row.endedAt)},
        {QStringLiteral("error"), error},
        {QStringLiteral("exit_code"), int(exitCode(row))},
    });
}

QStringList textTable(const QList<ReportedConnection> &connections, Timestamp now)
{
    constexpr size_t columns = 6;
    using Cells = std::array<QString, columns>;
    std::vector<Cells> rows{{ReportTexts::tr("Id"), ReportTexts::tr("Health"), ReportTexts::tr("Connection"),
                             ReportTexts::tr("Service"), ReportTexts::tr("Group"), ReportTexts::tr("Last sync")}};
    for (const ReportedConnection &reported : connections) {
        const Connection &c = reported.connection;
        rows.push_back({shown(c.id.text()), healthLabel(reported.verdict.health), shown(c.schema),
                        shown(c.service.text()),
                        shown(reported.groupName.isEmpty() ? c.groupId.text() : reported.groupName),
                        lastTime(std::max(c.succeededAt, c.failedAt), now)});
    }
    std::array<int, columns> widths{};
    for (const Cells &row : rows) {
        for (size_t i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], columnsOf(row[i]));
    }
    QStringList result;
    for (const Cells &row : rows) {
        QString text;
        for (size_t i = 0; i + 1 < columns; ++i)
            text += padded(row[i], widths[i] + 2);
        result.append(text + row.back());
    }
    return result;
}

QStringList textStatus(const ReportedConnection &reported, Timestamp now)
{
    const Connection &c = reported.connection;
    QStringList result{
        shown(c.schema) + QStringLiteral(" (") + shown(c.id.text()) + QLatin1Char(')'),
        healthHeadline(reported.verdict, now),
        shown(healthWhy(reported.verdict, c, now)),
        shown(healthNextStep(reported.verdict, c)),
        ReportTexts::tr("Schedule: %1").arg(shown(scheduleText(c, now))),
        ReportTexts::tr("Last success: %1").arg(lastTime(c.succeededAt, now)),
        ReportTexts::tr("Last failure: %1").arg(lastTime(c.failedAt, now)),
    };
    for (const Notice &task : c.status.tasks)
        result.append(ReportTexts::tr("Task: %1").arg(shown(noticeText(task))));
    for (const Notice &warning : c.status.warnings)
        result.append(ReportTexts::tr("Warning: %1").arg(shown(noticeText(warning))));
    result.removeAll(QString());
    return result;
}

int columnsOf(const QString &text)
{
    int result = 0;
    const QList<uint> letters = text.toUcs4();
    for (const uint letter : letters) {
        // What the C library does not know yet takes one, in all likelihood.
        const int width = wcwidth(wchar_t(letter));
        result += width < 0 ? 1 : width;
    }
    return result;
}

QString padded(const QString &text, int columns)
{
    return text + QString(std::max(0, columns - columnsOf(text)), QLatin1Char(' '));
}

} // namespace sluice
