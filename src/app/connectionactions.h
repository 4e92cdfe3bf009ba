// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "profile.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace sluice {

class ActionRegistry;
class ConnectionStore;
class Prompt;
struct Question;
class Session;

/// The verbs for connections: one action each, shared by tool bar, menus and panes, enabled by what is selected,
/// carrying its count ("Pause 12 connections"), asking first where the verb costs something.
class ConnectionActions : public QObject
{
    Q_OBJECT

public:
    /// Questions open over `window`. All three outlive this.
    ConnectionActions(ActionRegistry &registry, Prompt &prompt, QWidget *window);

    void setSession(Session *session, const Profile &profile);
    /// What the verbs act on, in the order of the rows.
    void setSelection(const QList<ConnectionId> &ids);
    /// Without it there is no way from here to the web browser.
    void setDashboardOffered(bool offered);
    [[nodiscard]] const QList<ConnectionId> &selection() const { return m_selection; }

    // The same verbs on rows of a pane's choosing, whatever is selected.
    void sync(const QList<ConnectionId> &ids);
    void restartSync(const QList<ConnectionId> &ids);
    void setPaused(const QList<ConnectionId> &ids, bool paused);
    void runSetupTests(const QList<ConnectionId> &ids);
    /// The verbs as actions of the menu's own, which act on these: buttons and keys stay with what is selected.
    void addVerbsFor(QMenu *menu, const QList<ConnectionId> &ids);

    [[nodiscard]] QAction *syncAction() const { return m_sync; }
    [[nodiscard]] QAction *restartAction() const { return m_restart; }
    [[nodiscard]] QAction *pauseAction() const { return m_pause; }
    [[nodiscard]] QAction *resumeAction() const { return m_resume; }
    [[nodiscard]] QAction *testAction() const { return m_test; }
    [[nodiscard]] QAction *copyIdAction() const { return m_copyId; }
    [[nodiscard]] QAction *dashboardAction() const { return m_dashboard; }

private:
    /// How many of some connections a verb acts on.
    struct Counts
    {
        int running = 0;
        int paused = 0;
        int syncable = 0;
        int syncing = 0;

        [[nodiscard]] int all() const { return running + paused; }
    };
    [[nodiscard]] Counts countsOf(const QList<ConnectionId> &ids) const;
    [[nodiscard]] static QString pauseText(int n);
    [[nodiscard]] static QString resumeText(int n);
    [[nodiscard]] static QString testText(int n);
    void updateActions();
    /// Once for all that happens in one go.
    void updateSoon();
    /// Does it with so many calls, and asks first where the account has too few of them left, or where the question has
    /// details of its own.
    void whenAffordable(Question question, qsizetype calls, const std::function<void(Session &)> &act);
    void copyIds() const;
    void openInDashboard() const;
    /// The connections' names, "orders_db" or "3 connections", for a question.
    [[nodiscard]] QString describe(const QList<ConnectionId> &ids) const;
    [[nodiscard]] ConnectionStore *store() const;

    Prompt &m_prompt;
    QWidget *m_window;
    QPointer<Session> m_session;
    Profile m_profile;
    QList<ConnectionId> m_selection;
    bool m_updateQueued = false;
    bool m_dashboardOffered = true;
    QAction *m_sync;
    QAction *m_restart;
    QAction *m_pause;
    QAction *m_resume;
    QAction *m_test;
    QAction *m_copyId;
    QAction *m_dashboard;
};

} // namespace sluice
