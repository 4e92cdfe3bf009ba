// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QPointer>
#include <QTextCursor>
#include <QWidget>

class QPlainTextEdit;
class QToolButton;

namespace sluice {

class BusyIndicator;
class CopyButton;
class FilterEdit;
class JsonHighlighter;
class MessageBar;
class Session;

/// One connection as the service gives it, but for its secrets: read when the tab is opened, to be searched and copied.
class JsonPane : public QWidget
{
    Q_OBJECT

public:
    explicit JsonPane(QWidget *parent = nullptr);

    void setSession(Session *session);
    void setConnection(const ConnectionId &id);
    /// The cursor goes into the search.
    void focusFilter();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void load();
    void showJson();
    void find(const QString &text);
    /// Forwards or, with -1, backwards, and round at the ends.
    void step(int by);
    void mark();

    QPointer<Session> m_session;
    ConnectionId m_id;
    bool m_read = false; ///< and to be shown when it is known what of it is secret
    MessageBar *m_message;
    FilterEdit *m_find;
    QToolButton *m_previous;
    QToolButton *m_next;
    BusyIndicator *m_busy;
    CopyButton *m_copy;
    QPlainTextEdit *m_text;
    JsonHighlighter *m_highlighter;
    QList<QTextCursor> m_found;
    int m_current = -1; ///< of what was found
};

} // namespace sluice
