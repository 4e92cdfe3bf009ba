// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace sluice {

class ConnectionStore;
class Session;
class SetupDrafts;

/// The connections of a session as a table, a row a connection, in the store's order. Holds nothing of its own.
class ConnectionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Service, GroupName, State, LastSuccess, ScheduleText, Frequency, IdText, Sync, ColumnCount };

    explicit ConnectionsModel(Words words, QObject *parent = nullptr);

    /// The subject changes: the one occasion on which the model is reset. Null: empty.
    void setSession(Session *session);
    /// Marks the connections that have any; `drafts` outlives this.
    void setSetupDrafts(const SetupDrafts &drafts);
    [[nodiscard]] QModelIndex indexOf(const ConnectionId &id, int column = Name) const;
    /// The ages in words change as time passes.
    void tick();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void onChanged(const QList<ConnectionId> &ids);
    void onGroupsChanged();
    void onUnsentChanged(const ConnectionId &id);
    [[nodiscard]] bool isUnsent(const ConnectionId &id) const;
    [[nodiscard]] QString groupName(const GroupId &id) const;
    [[nodiscard]] QString text(const Connection &connection, const Verdict &verdict, int column) const;
    [[nodiscard]] QVariant sortValue(const Connection &connection, const Verdict &verdict, int column) const;
    [[nodiscard]] QString search(const Connection &connection) const;
    /// Also what has been asked to and is not told of yet. The verdict may name something graver.
    [[nodiscard]] bool syncsNow(const Connection &c) const;
    [[nodiscard]] QString accessibleText(const Connection &c, const Verdict &verdict, int column) const;
    [[nodiscard]] QString toolTip(const Connection &connection, const Verdict &verdict, int column) const;

    Words m_words;
    QPointer<Session> m_session;
    QPointer<ConnectionStore> m_store;
    QPointer<const SetupDrafts> m_drafts;
};

} // namespace sluice
