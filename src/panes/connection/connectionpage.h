// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionverbs.h"
#include "id.h"
#include "words.h"

#include <QPointer>
#include <QWidget>

class QTabWidget;
class QToolButton;

namespace sluice {

class BusyIndicator;
class ConnectionView;
class JsonPane;
class MessageBar;
class PlainLabel;
class Prompt;
class SchemaPane;
class Session;
class SetupDrafts;
class SetupPane;
class ViewState;

/// The centre when a connection is opened: its name with the verbs beside it, and its tabs.
class ConnectionPage : public QWidget
{
    Q_OBJECT

public:
    /// `drafts` are those of the Setup tab, and outlive it.
    ConnectionPage(const Words &words, const ConnectionVerbs &verbs, Prompt &prompt, ViewState &viewState,
                   SetupDrafts &drafts, QWidget *parent = nullptr);

    void setSession(Session *session, const QString &profileKey);
    /// Dangerous verbs want a name typed.
    void setProduction(bool production, const QString &profile);
    [[nodiscard]] SchemaPane &schema() const { return *m_schema; }
    void setConnection(const ConnectionId &id);
    [[nodiscard]] const ConnectionId &connection() const { return m_id; }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    /// Goes to its schemas, and asks which other connection to compare them with.
    void compareSchemas();
    /// The cursor goes into the search of the tab that is shown. False: it has none.
    [[nodiscard]] bool focusFilter();
    /// The keys go on in the tab that is shown, or, where it shows no view, between the tabs.
    void takeFocus();
    /// Each second: how long what is under way here has lasted; the ages of everything else only with `ages`.
    void tick(bool ages);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

signals:
    void backRequested();
    void groupRequested(const sluice::GroupId &id);

private:
    void refresh();
    void refreshOutcome();
    void refreshUnsent();
    void goToGroup();
    void addVerb(QAction *action, const QString &objectName);
    static void setUpVerb(QToolButton *button, QAction *action, const QString &objectName);

    QPointer<Session> m_session;
    ConnectionId m_id;
    QToolButton *m_back;
    PlainLabel *m_name;
    QToolButton *m_group;
    PlainLabel *m_doing;
    BusyIndicator *m_busy;
    MessageBar *m_message;
    QTabWidget *m_tabs;
    ConnectionView *m_overview;
    SchemaPane *m_schema;
    SetupPane *m_setup;
    JsonPane *m_json;
    QWidget *m_verbs;
};

} // namespace sluice
