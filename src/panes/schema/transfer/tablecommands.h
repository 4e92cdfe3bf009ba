// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"
#include "result.h"
#include "schema/schemasubject.h"
#include "schema/tablescope.h"

#include <QObject>

namespace sluice {

class MessageBar;
class Prompt;

/// What is asked of the service for tables at once, past the draft: a re-sync, and the end of blocked columns. Each
/// asks first, with what it costs.
class TableCommands : public QObject
{
    Q_OBJECT

public:
    /// `owner` is what dialogs open over.
    TableCommands(const SchemaSubject &subject, Prompt &prompt, MessageBar &message, QWidget &owner);

    void setSession(Session *session);

    // `tables` rise.
    void resync(const QList<int> &tables);
    /// Those that the service says should be; it is asked which.
    void resyncAsking();
    void dropBlocked(const QList<int> &tables);

private:
    void stopAsking();
    /// It is no longer asked, and what says so goes.
    void endAsking();
    void warningsRead(const Result<QList<TableWarning>> &warnings);
    /// `notes` are told with the consequences.
    void confirmResync(const ResyncScope &scope, QStringList notes);
    void confirmDrop(const QList<ColumnName> &columns);
    void drop(const ConnectionId &id, const QList<ColumnName> &columns);

    const SchemaSubject &m_subject;
    Prompt &m_prompt;
    MessageBar &m_message;
    QWidget &m_owner;
    QPointer<SchemaStore> m_store;
    ConnectionId m_asked; ///< whose warnings are being read
    OperationId m_asking = OperationId::None;
    QString m_said; ///< while they are
};

} // namespace sluice
