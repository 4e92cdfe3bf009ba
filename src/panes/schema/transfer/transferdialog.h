// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "schema/schematransfer.h"

#include <QDialog>
#include <QHash>
#include <QPointer>

#include <optional>

class QCheckBox;
class QPushButton;

namespace sluice {

class GroupedModel;
class PlainLabel;
class SchemaStore;
class Session;
class TargetsView;

/// Tables that were picked up from one connection.
struct PickedTables
{
    ConnectionId from;
    QString name;           ///< of the connection
    SchemaConfigPtr config; ///< of these tables alone
};

/// Which connections picked tables are put down on, and what that comes to on each: what would change, what is not
/// there, what is locked. Nothing is changed before one of the verbs is chosen.
class TransferDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Verb { PutIntoDrafts, Apply };
    struct Target
    {
        ConnectionId id;
        QList<SchemaChange> changes;
    };

    /// `session` outlives the use of this; `here` is chosen from the beginning where it is another connection.
    TransferDialog(Session &session, const PickedTables &picked, const ConnectionId &here, bool editable,
                   QWidget *parent = nullptr);
    ~TransferDialog() override;

    /// Those that are chosen and would change.
    [[nodiscard]] QList<Target> targets() const;

signals:
    void chosen(sluice::TransferDialog::Verb verb);

private:
    /// Reads a connection that was chosen, and tells what it comes to once it is known.
    void look(const ConnectionId &id);
    [[nodiscard]] QString outcomeOf(const ConnectionId &id);
    void showDetails();
    void refresh();
    [[nodiscard]] QString textOf(int item, int column);

    QPointer<SchemaStore> m_store;
    PickedTables m_picked;
    bool m_editable;
    QHash<ConnectionId, SchemaTransfer> m_transfers; ///< of those that are chosen and read
    TargetsView *m_targets;
    PlainLabel *m_detailsTitle;
    GroupedModel *m_details;
    QStringList m_lines; ///< of the details
    QStringList m_values;
    QCheckBox *m_switchOff;
    QPushButton *m_put;
    QPushButton *m_apply;
};

} // namespace sluice
