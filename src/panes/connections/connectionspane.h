// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"
#include "words.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

class QStackedWidget;

namespace sluice {

class BoardHeader;
class ConnectionsModel;
class ConnectionsProxy;
class ConnectionsTable;
class EmptyState;
class FilterEdit;
class MessageBar;
class Session;
class SetupDrafts;
class ViewState;

/// The centre when a view or a group is chosen: what it is, and the table of its connections, narrowed by the filter.
class ConnectionsPane : public QWidget
{
    Q_OBJECT

public:
    /// Columns are remembered in `viewState`, which outlives this.
    ConnectionsPane(Words words, ViewState &viewState, QWidget *parent = nullptr);
    ~ConnectionsPane() override;

    void setSession(Session *session);
    /// Whose connections are marked; outlives this.
    void setSetupDrafts(const SetupDrafts &drafts);
    void setScope(const BoardScope &scope);
    [[nodiscard]] const BoardScope &scope() const;
    /// It holds nothing, whatever is typed into the filter.
    [[nodiscard]] bool isScopeEmpty() const;
    /// What is selected, in the order of the rows; nothing hidden is ever in it.
    [[nodiscard]] QList<ConnectionId> selection() const;
    /// Selects it and scrolls to it, where the scope and the filter have it.
    void select(const ConnectionId &id);
    /// Selects those of them that are shown.
    void selectAll(const QList<ConnectionId> &ids);
    [[nodiscard]] ConnectionsTable *table() const { return m_table; }
    [[nodiscard]] FilterEdit *filterEdit() const { return m_filter; }
    void tick();

protected:
    void keyPressEvent(QKeyEvent *event) override;

signals:
    void selectionChanged(const QList<sluice::ConnectionId> &ids);
    void openRequested(const sluice::ConnectionId &id);
    void syncRequested(const sluice::ConnectionId &id);
    void contextMenuRequested(const QPoint &globalPosition);
    /// The first connection of an empty group, or the first group of an empty account.
    void makeRequested();
    /// For the group that is shown, with all its connections.
    void groupMenuRequested(const QPoint &globalPosition, const sluice::GroupId &group,
                            const QList<sluice::ConnectionId> &ids);

private:
    /// Soon, once for everything that happens until then.
    void scheduleUpdate();
    void updateState();
    [[nodiscard]] bool isScopeKnown() const;
    void updateMessage();
    /// What was kept by an earlier run is fainter, and says how old it is when it cannot be read anew.
    void updateAge();
    [[nodiscard]] QString ageSentence() const;
    void saveColumns();
    void onEmptyAction();
    void offerToMake();
    void showGroupMenu(const QPoint &globalPosition);
    void explainEmpty();

    QPointer<Session> m_session;
    ViewState &m_viewState;
    std::unique_ptr<ConnectionsModel> m_model;
    std::unique_ptr<ConnectionsProxy> m_proxy;
    BoardHeader *m_header;
    FilterEdit *m_filter;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    ConnectionsTable *m_table;
    EmptyState *m_empty;
    std::optional<ConnectionId> m_wanted; ///< to be selected when it comes
    bool m_restoring = false;
    bool m_offersToMake = false;
    bool m_updateScheduled = false;
};

} // namespace sluice
