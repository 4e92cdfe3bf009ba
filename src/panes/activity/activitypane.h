// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operation.h"
#include "profile.h"
#include "words.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QTabWidget;
class QToolButton;
class QTreeView;

namespace sluice {

class BusyIndicator;
class OperationsModel;
class PlainLabel;
class RequestsView;
class Session;

/// The foot of the window: one line with what was started last and how it stands; opened, all operations and all
/// requests of the session.
class ActivityPane : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPane(Words words, QWidget *parent = nullptr);
    ~ActivityPane() override;

    void setSession(Session *session);
    [[nodiscard]] bool isExpanded() const;
    void setExpanded(bool expanded);
    /// The profiles that were left while something of theirs goes on, each to be gone back to.
    void setElsewhere(const QList<Profile> &profiles);
    /// Opens the list of operations and marks that one.
    void showOperation(OperationId id);
    void tick();

    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] QTreeView *operationsTree() const { return m_operations; }
    [[nodiscard]] RequestsView *requests() const { return m_requests; }

signals:
    void expandedChanged(bool expanded);
    void connectionRequested(const sluice::ConnectionId &id);
    void profileRequested(const sluice::ProfileId &id);
    /// What had the focus is gone, and nothing in here is a place for it.
    void focusLeft();

private:
    void refreshLine();
    void showSummary(const Operation *operation);
    void cancelCurrent();
    void refreshCancel();
    [[nodiscard]] const Operation *latest() const;
    [[nodiscard]] OperationId selected() const;

    QPointer<Session> m_session;
    Words m_words;
    std::unique_ptr<OperationsModel> m_model;
    QToolButton *m_toggle;
    QLabel *m_icon;
    BusyIndicator *m_busy;
    PlainLabel *m_line;
    QWidget *m_elsewhere;
    QTabWidget *m_tabs;
    QTreeView *m_operations;
    QToolButton *m_cancel;
    RequestsView *m_requests;
};

} // namespace sluice
