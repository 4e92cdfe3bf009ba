// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QTimeEdit;
class QTreeView;

namespace sluice {

class BusyIndicator;
class ConfigModel;
class MessageBar;
class PendingBar;
class PlainLabel;
class Session;

/// How a connection is set up: when it syncs, whether it does, and its config, field by field, with the JSON beside it.
/// Everything is a draft until it is applied; only what was changed is sent.
class SetupPane : public QWidget
{
    Q_OBJECT

public:
    explicit SetupPane(QWidget *parent = nullptr);
    ~SetupPane() override;

    void setSession(Session *session);
    void setConnection(const ConnectionId &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void showSchedule();
    void showConfig();
    void readForm();
    void updatePending();
    void updateLocalTime();
    void review();
    void apply();
    void discard();
    /// The changes of the connection that is shown.
    ConnectionChange &draft() { return m_drafts[m_id]; }
    [[nodiscard]] const Connection *connection() const;
    [[nodiscard]] QStringList inWords() const;

    QPointer<Session> m_session;
    ConnectionId m_id;
    QHash<ConnectionId, ConnectionChange> m_drafts;
    OperationId m_applying = OperationId::None;
    MessageBar *m_message;
    QWidget *m_form;
    QComboBox *m_frequency;
    QTimeEdit *m_daily;
    PlainLabel *m_local;
    QComboBox *m_schedule;
    QCheckBox *m_paused;
    BusyIndicator *m_busy;
    std::unique_ptr<ConfigModel> m_model;
    QTreeView *m_config;
    QPlainTextEdit *m_json;
    PendingBar *m_pending;
    bool m_filling = false;
};

} // namespace sluice
