// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"
#include "schema/schemasubject.h"
#include "schema/transfer/transferdialog.h"

#include <QObject>

namespace sluice {

class MessageBar;
class Prompt;
class TransferReview;

/// Carries what one connection copies over to others: picked up here, put down there.
class TransferController : public QObject
{
    Q_OBJECT

public:
    /// `owner` is what dialogs open over.
    TransferController(const SchemaSubject &subject, Prompt &prompt, MessageBar &message, QWidget &owner);

    void setSession(Session *session);
    [[nodiscard]] bool hasPicked() const { return m_picked.config != nullptr; }
    [[nodiscard]] int pickedCount() const { return hasPicked() ? m_picked.config->tableCount() : 0; }

    /// `tables` rise. They stay picked up when another connection is opened.
    void pickUp(const QList<int> &tables);
    void putDown();

private:
    void put(const QList<TransferDialog::Target> &targets);
    /// Shows what will be sent before it is; accepting that accepts `dialog`.
    void review(const QList<TransferDialog::Target> &targets, QDialog *dialog);
    [[nodiscard]] QString reviewNotes(const QList<TransferDialog::Target> &targets) const;
    void confirmApply(TransferReview *review, QDialog *dialog);
    void apply(const QList<TransferDialog::Target> &targets);
    void onOperationEnded(OperationId id);

    const SchemaSubject &m_subject;
    Prompt &m_prompt;
    MessageBar &m_message;
    QWidget &m_owner;
    QPointer<Session> m_session;
    PickedTables m_picked;
    QPointer<TransferDialog> m_dialog; ///< the one that is open, or was the last
    OperationId m_applying = OperationId::None;
    QString m_said; ///< while it is being applied
};

} // namespace sluice
