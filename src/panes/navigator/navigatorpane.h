// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"
#include "words.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QTreeView;

namespace sluice {

class FilterEdit;
class NavigatorModel;
class NavigatorProxy;
class PlainLabel;
class Session;

/// The left side: views with their counts, groups with their connections, a filter above them, a Sync button in the row
/// of a connection. It only tells what was chosen.
class NavigatorPane : public QWidget
{
    Q_OBJECT

public:
    explicit NavigatorPane(Words words, QWidget *parent = nullptr);
    ~NavigatorPane() override;

    void setSession(Session *session);
    /// Moves the selection there without telling.
    void showScope(const BoardScope &scope);
    void showConnection(const ConnectionId &id);
    [[nodiscard]] FilterEdit *filterEdit() const { return m_filter; }
    [[nodiscard]] QTreeView *view() const { return m_view; }
    /// The ids of the groups that are open, to be remembered.
    [[nodiscard]] QStringList expandedGroups() const;
    void setExpandedGroups(const QStringList &ids);

signals:
    void scopeChosen(const sluice::BoardScope &scope);
    void connectionChosen(const sluice::ConnectionId &id);
    void syncRequested(const sluice::ConnectionId &id);
    /// At the place of the mouse or the row, for this connection.
    void contextMenuRequested(const QPoint &globalPosition, const QList<sluice::ConnectionId> &ids);
    /// For a group, with all its connections that are shown.
    void groupMenuRequested(const QPoint &globalPosition, const sluice::GroupId &group,
                            const QList<sluice::ConnectionId> &ids);

private:
    void onCurrentChanged(const QModelIndex &current);
    void tell(const QModelIndex &index);
    /// The first group or connection that was found, if any was.
    void openFirstHit();
    void onContextMenu(const QPoint &position);
    void applyFilter(const QString &text);
    void setCurrent(const QModelIndex &source);
    void expandTop();
    /// Groups that cannot be read are shown by their ids; here it is said why.
    void updateNote();
    /// What was kept by an earlier run is fainter.
    void updateAge();
    [[nodiscard]] QList<ConnectionId> connectionsAt(const QModelIndex &index) const;

    QPointer<Session> m_session;
    std::unique_ptr<NavigatorModel> m_model;
    std::unique_ptr<NavigatorProxy> m_proxy;
    FilterEdit *m_filter;
    QTreeView *m_view;
    PlainLabel *m_note;
    QStringList m_wantedGroups; ///< to be opened when they come
    bool m_moving = false;      ///< by program: not to be told
};

} // namespace sluice
