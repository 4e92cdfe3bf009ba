// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionverbs.h"
#include "id.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QScrollArea;
class QToolButton;

namespace sluice {

class ConnectionFacts;
class NoticeList;
class PlainLabel;
class Session;
struct Connection;
struct Verdict;

/// What is known about one connection: its verdict in words, why, and the next step; tasks, warnings and setup tests;
/// its times and facts. In the inspector one below the other; on a wide page the facts stand beside.
class ConnectionView : public QWidget
{
    Q_OBJECT

public:
    /// The verbs act on the connection that is shown.
    ConnectionView(const ConnectionVerbs &verbs, QWidget *parent = nullptr);

    void setSession(Session *session);
    /// Shows that connection and follows its changes.
    void setConnection(const ConnectionId &id);
    [[nodiscard]] const ConnectionId &connection() const { return m_id; }
    void tick();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshVerdict();
    /// The one verb for the next step, or null.
    [[nodiscard]] QAction *nextVerb(const Verdict &verdict, const Connection &connection) const;
    void showNextVerb(QAction *verb);

    QPointer<Session> m_session;
    ConnectionId m_id;
    QScrollArea *m_scroll;
    QBoxLayout *m_columns;
    QLabel *m_glyph;
    PlainLabel *m_headline;
    PlainLabel *m_why;
    PlainLabel *m_nextStep;
    ConnectionVerbs m_verbs;
    QToolButton *m_next;
    NoticeList *m_tasks;
    NoticeList *m_warnings;
    NoticeList *m_tests;
    ConnectionFacts *m_facts;
};

} // namespace sluice
