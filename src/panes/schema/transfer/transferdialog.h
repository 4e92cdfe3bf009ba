// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "schema/schematransfer.h"

#include <QDialog>
#include <QHash>

#include <optional>

class QCheckBox;
class QPushButton;

namespace sluice {

class GroupedModel;
class PlainLabel;
class Session;
class TargetReader;
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
        int unread = 0; ///< tables whose columns have to be read before what is wished of them can go along
    };

    /// `session` outlives the use of this; `here` is chosen from the beginning where it is another connection.
    TransferDialog(Session &session, const PickedTables &picked, const ConnectionId &here, bool editable,
                   QWidget *parent = nullptr);
    ~TransferDialog() override;

    /// Those that are chosen and would change.
    [[nodiscard]] QList<Target> targets() const;
    /// Of how many tables, on all that are chosen, the columns would have to be read.
    [[nodiscard]] int unreadTables() const;
    /// Something that has a check is still being read: what is put down would not be all that is wanted.
    [[nodiscard]] bool isReading() const;
    /// Reads them; `columnsRequested` before.
    void readColumns();

signals:
    void chosen(sluice::TransferDialog::Verb verb);
    /// The columns are to be read: a call to the source for each table, to be confirmed.
    void columnsRequested();

private:
    /// Reads a connection that was chosen, and tells what it comes to once it is known.
    void look(const ConnectionId &id);
    [[nodiscard]] QString outcomeOf(const ConnectionId &id);
    [[nodiscard]] static QString foundText(const QString &name, const SchemaTransfer &transfer);
    void showDetails();
    void refresh();
    /// Why nothing can be put down; empty where something can.
    [[nodiscard]] QString hindrance(int targets) const;
    [[nodiscard]] QString textOf(int item, int column);

    TargetReader *m_reader;
    PickedTables m_picked;
    bool m_editable;
    QHash<ConnectionId, SchemaTransfer> m_transfers; ///< of those that are chosen and read
    TargetsView *m_targets;
    PlainLabel *m_detailsTitle;
    GroupedModel *m_details;
    QStringList m_lines; ///< of the details
    QStringList m_values;
    QPushButton *m_read;
    QCheckBox *m_switchOff;
    PlainLabel *m_hindrance;
    QPushButton *m_put;
    QPushButton *m_apply;
};

} // namespace sluice
