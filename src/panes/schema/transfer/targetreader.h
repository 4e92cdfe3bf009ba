// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <utility>

class QTimer;

namespace sluice {

class SchemaStore;
class Session;

/// Reads what is missing of the connections that tables are put down on: their schema configs, and the columns of some
/// of their tables. A config that it began to read is given up where nobody wants it any more; columns, which the
/// Activity shows, go on.
class TargetReader : public QObject
{
    Q_OBJECT

public:
    using Tables = QList<std::pair<QString, QString>>; ///< schema and table each

    explicit TargetReader(Session &session, QObject *parent = nullptr);
    ~TargetReader() override;

    /// Null when the session has ended.
    [[nodiscard]] SchemaStore *store() const;
    void want(const ConnectionId &id);
    void leave(const ConnectionId &id);
    /// A call to the source for each table: to be asked for first.
    void readColumns(const ConnectionId &id, const Tables &tables);
    void stopColumns();
    [[nodiscard]] bool isReadingColumns() const;
    /// How far it is with that connection; empty when nothing is being read.
    [[nodiscard]] QString progress(const ConnectionId &id) const;

signals:
    /// Something of the connection is another: not told more often than can be followed.
    void changed(const sluice::ConnectionId &id);

private:
    void note(const ConnectionId &id);
    void tell();
    [[nodiscard]] bool isReadingColumns(const ConnectionId &id) const;

    QPointer<Session> m_session;
    QSet<ConnectionId> m_begun; ///< configs
    QSet<ConnectionId> m_asked; ///< columns
    QSet<ConnectionId> m_noted;
    QTimer *m_timer;
};

} // namespace sluice
