// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QPointer>
#include <QWidget>

class QPlainTextEdit;

namespace sluice {

class BusyIndicator;
class CopyButton;
class FilterEdit;
class MessageBar;
class Session;

/// One connection as the service answers it, read when the pane is opened: to look something up, and to copy.
class JsonPane : public QWidget
{
    Q_OBJECT

public:
    explicit JsonPane(QWidget *parent = nullptr);

    void setSession(Session *session);
    void setConnection(const ConnectionId &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void showJson();
    void find(const QString &text);
    void findNext();

    QPointer<Session> m_session;
    ConnectionId m_id;
    MessageBar *m_message;
    FilterEdit *m_find;
    BusyIndicator *m_busy;
    CopyButton *m_copy;
    QPlainTextEdit *m_text;
};

} // namespace sluice
