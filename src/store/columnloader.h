// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <utility>

namespace sluice {

class SchemaStore;

/// Reads the columns of many tables of one connection, a call to the source each, a few at a time, and can be stopped
/// at any time. What was read until then stays. One at a time: a new start ends what runs.
class ColumnLoader : public QObject
{
    Q_OBJECT

public:
    /// So many calls are under way at once: a source is a database that others work with.
    static constexpr int parallel = 4;
    using Table = std::pair<QString, QString>; ///< schema and table

    explicit ColumnLoader(SchemaStore &store, QObject *parent = nullptr);

    void start(const ConnectionId &id, const QList<Table> &tables);
    /// Asks for no more, and gives up the calls that are under way, but for those that somebody else had begun.
    void cancel();
    [[nodiscard]] bool isRunning() const { return !m_waiting.isEmpty() || !m_running.isEmpty(); }
    [[nodiscard]] const ConnectionId &connection() const { return m_id; }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int failed() const { return m_failed; }
    [[nodiscard]] int total() const { return m_total; }

signals:
    void progressed();
    /// All have been answered, or it was cancelled.
    void finished(bool cancelled);

private:
    void next();

    SchemaStore &m_store;
    ConnectionId m_id;
    QList<Table> m_waiting;
    QSet<Table> m_running;
    QSet<Table> m_joined; ///< of those, what was being read already
    int m_done = 0;
    int m_failed = 0;
    int m_total = 0;
};

} // namespace sluice
