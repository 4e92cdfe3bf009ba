// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/transfer/puttogether.h"
#include "schema/transfer/transferdialog.h"

#include <QPointer>

#include <memory>
#include <vector>

namespace sluice {

class FilterEdit;
class GroupedView;
class StatusDot;

/// What will be sent to each of several connections, in words, before it is: what is put down there, what was in their
/// drafts before, and what all of it costs. A draft that becomes another meanwhile is looked at again. What is put down
/// can be taken back here, change by change; what was in a draft before is taken back there.
class TransferReview : public QDialog
{
    Q_OBJECT

public:
    /// `notes` are sentences that stand above it all. `session` outlives the use of this.
    TransferReview(Session &session, const QList<TransferDialog::Target> &targets, const QString &notes,
                   QWidget *parent = nullptr);
    ~TransferReview() override;

    [[nodiscard]] const QList<TransferDialog::Target> &targets() const { return m_targets; }
    /// Another one: what a question was asked about is no longer so, which `tellChanged` says.
    [[nodiscard]] quint64 generation() const { return m_generation; }
    /// Tables that may be loaded from the beginning, on all of them.
    [[nodiscard]] int reloading() const { return m_reloading; }
    void tellChanged();

signals:
    void applyRequested();

private:
    struct Reviewed
    {
        ConnectionId id;
        QString name;
        QString hindrance; ///< nothing is sent there, and this is why; empty: it is
        std::shared_ptr<const SchemaDraft> draft;
        PutTogether put;
        std::unique_ptr<SchemaLookup> lookup;
    };
    struct Item
    {
        const Reviewed *target = nullptr;
        const SchemaChange *change = nullptr; ///< null: of the connection as a whole
        bool isTakenBack = false;
        bool isFresh = false; ///< with what is put down
    };
    void look(const ConnectionId &id);
    void find();
    void show(const QList<PutTogether> &found);
    [[nodiscard]] QString hindranceOf(const ConnectionId &id) const;
    [[nodiscard]] static QString summaryOf(const Reviewed &target);
    [[nodiscard]] QString textOf(int item, int column);
    void applyFilter(const QString &text);
    /// Of those that are selected what can be taken back.
    [[nodiscard]] std::vector<int> revertable() const;
    void updateRevert();
    void revertSelected();

    QPointer<Session> m_session;
    QList<TransferDialog::Target> m_targets;
    quint64 m_generation = 1;
    bool m_isFinding = false;
    int m_reloading = 0;
    std::vector<Reviewed> m_reviewed; ///< in the order of the targets
    std::vector<Item> m_items;
    PlainLabel *m_title;
    StatusDot *m_costsDot;
    PlainLabel *m_costs;
    FilterEdit *m_filter;
    GroupedModel *m_model;
    GroupedView *m_view;
    PlainLabel *m_changed;
    QPushButton *m_revert;
    QPushButton *m_apply = nullptr;
};

} // namespace sluice
