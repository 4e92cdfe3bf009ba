// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "connectionstore.h"
#include "session.h"
#include "words.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace sluice::test {

/// A session that asks nobody: its board is what the test puts there.
struct Board
{
    SystemClock clock;
    Session session{{.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"))},
                    {.key = QStringLiteral("key"), .secret = QStringLiteral("secret")},
                    clock};
    ConnectionStore &store = session.connections();

    static Connection connection(int number, const QString &group, bool paused = false)
    {
        Connection c;
        c.id = ConnectionId(QStringLiteral("id_%1").arg(number));
        c.schema = QStringLiteral("name %1").arg((number * 7919) % 1000, 3, 10, QLatin1Char('0'));
        c.service = ServiceId(number % 2 == 0 ? QStringLiteral("postgres") : QStringLiteral("stripe"));
        c.groupId = GroupId(group);
        c.paused = paused;
        c.syncFrequencyMinutes = 60 * (number % 5 + 1);
        c.succeededAt = Timestamp::fromIso(QStringLiteral("2026-05-0%1T10:00:00Z").arg(number % 9 + 1));
        c.status.setupState = number % 4 == 0 ? SetupState::Broken : SetupState::Connected;
        c.status.syncState = paused ? SyncState::Paused : SyncState::Scheduled;
        return c;
    }
};

inline const auto alpha = QStringLiteral("alpha");
inline const auto beta = QStringLiteral("beta");

/// Connections of two groups.
inline void fill(Board &board, int count)
{
    for (int i = 0; i < count; ++i)
        board.store.merge(Board::connection(i, i % 3 == 0 ? alpha : beta, i % 5 == 1));
}

/// Words that say what was asked, so that a test can tell them apart.
inline Words plainWords()
{
    Words words;
    words.headline = [](const Verdict &v, Timestamp) {
        return QStringLiteral("state %1").arg(int(v.health));
    };
    words.brief = [](const Verdict &v, Timestamp) {
        return QStringLiteral("brief %1").arg(int(v.health));
    };
    words.health = [](Health health) {
        return QStringLiteral("health %1").arg(int(health));
    };
    words.why = [](const Verdict &, const Connection &c, Timestamp) {
        return QString(u"why " + c.id.text());
    };
    words.ago = [](Timestamp moment, Timestamp) {
        return moment.isNull() ? QStringLiteral("never") : moment.toIso();
    };
    words.moment = [](Timestamp moment) {
        return moment.toIso();
    };
    words.clockTime = [](Timestamp moment) {
        return moment.toIso();
    };
    words.schedule = [](const Connection &, Timestamp) {
        return QStringLiteral("schedule");
    };
    words.frequency = [](int minutes) {
        return QStringLiteral("every %1").arg(minutes);
    };
    words.operation = [](const Operation &o) {
        return QStringLiteral("operation of %1").arg(o.rows.size());
    };
    words.operationState = [](const Operation &o, Timestamp) {
        return o.isRunning() ? QStringLiteral("running") : QStringLiteral("ended");
    };
    words.row = [](const Operation &, const OperationRow &row, Timestamp) {
        return QStringLiteral("row %1").arg(int(row.state));
    };
    words.errorKind = [](Error::Kind kind) {
        return errorKindName(kind);
    };
    words.bytes = [](qint64 bytes) {
        return QString::number(bytes);
    };
    words.duration = [](qint64 ms) {
        return QString::number(ms);
    };
    words.syncMode = [](SyncMode mode) {
        return OpenEnum<SyncMode>(mode).word();
    };
    words.warning = [](const TableWarning &warning) {
        return warning.message;
    };
    words.lockReason = [](const LockReason &reason) {
        return reason.code;
    };
    return words;
}

/// Everything a model says, a line a row, indented by depth: two models that say the same are the same.
inline QStringList flattened(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QString line(depth * 2, QLatin1Char(' '));
        for (int column = 0; column < model.columnCount(parent); ++column)
            line += model.index(row, column, parent).data().toString() + QLatin1Char('|');
        lines.append(line);
        lines += flattened(model, model.index(row, 0, parent), depth + 1);
    }
    return lines;
}

} // namespace sluice::test
