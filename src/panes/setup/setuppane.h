// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"
#include "id.h"

#include <QKeySequence>
#include <QList>
#include <QPointer>
#include <QWidget>

#include <memory>

class QPlainTextEdit;

namespace sluice {

class BusyIndicator;
class ConfigModel;
class ConfigTable;
class MessageBar;
class PendingBar;
class ScheduleForm;
class Session;
class SetupDrafts;
struct OperationRow;

/// How a connection is set up: when it syncs, whether it does, and its config, field by field, with the JSON beside it.
/// Everything is a draft until it is applied; only what was changed is sent.
class SetupPane : public QWidget
{
    Q_OBJECT

public:
    /// The drafts outlive it.
    explicit SetupPane(SetupDrafts &drafts, QWidget *parent = nullptr);
    ~SetupPane() override;

    /// `profileKey` names the profile whose drafts are shown: that the drafts speak of it is for whoever has them.
    void setSession(Session *session, const QString &profileKey);
    void setConnection(const ConnectionId &id);

    [[nodiscard]] bool isUnsent() const;
    /// All that is unsent was sent, and nobody knows whether it was made.
    [[nodiscard]] bool isUnanswered() const;

signals:
    /// `isUnsent` may be another for the connection that is shown.
    void unsentChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// What was sent of a draft, until its operation has ended.
    struct Sent
    {
        QString profile;
        ConnectionId connection;
        ConnectionChange change;
        ConnectionChange base; ///< what it was made on

        friend bool operator==(const Sent &, const Sent &) = default;
    };

    void load();
    /// While what was sent is read again, the config shows what was sent and is no draft: nothing can be edited.
    void setReReading(bool reReading);
    void showSchedule();
    void showConfig();
    [[nodiscard]] QAction *addStep(QKeySequence::StandardKey key, const QString &name, const QString &iconName);
    void wish(const ConnectionChange &change);
    /// What a draft of the config is of is known, so that it can be reviewed.
    [[nodiscard]] bool isConfigKnown() const;
    /// False: the profile is read-only, or the board is only kept. A draft of before can be looked at and discarded.
    [[nodiscard]] bool mayApply() const;
    /// False: what is being typed cannot be a value, and the message says so.
    [[nodiscard]] bool finishEditing();
    void updatePending();
    void updateSteps();
    void review();
    void apply();
    void follow(OperationId operation, const Sent &sent);
    void onApplied(const Sent &sent, const OperationRow &row);
    /// The connection was read: what it tells of what was sent without an answer.
    void learn();
    /// Of what was sent, was done, and was not seen so: what is no draft any more.
    void settleUnseen(const Sent &sent, const OperationRow &row);
    /// What was done and could not be read then has been read now: what was not taken over is a change again.
    void lookAtUnread();
    /// `left` was sent, and is not so; what the service has made of the rest is told as well.
    void tellNotTaken(const ConnectionChange &left, const ConnectionChange &keptAs);
    /// In words, after a blank: secrets by their names alone. Empty where there is nothing.
    [[nodiscard]] QString keptText(const ConnectionChange &keptAs) const;
    /// Others have changed the same: what is to become of it is asked, and the decisions are sent.
    void decide();
    void onDecided(const ConnectionId &id, const ConnectionChange &mine, const ChangeMerge &merge,
                   const ConnectionChange &now, const QList<bool> &insists);
    /// All of the connection that can be changed, as it was read last.
    [[nodiscard]] ConnectionChange present() const;
    void discard();
    void showDraft();
    [[nodiscard]] const Connection *connection() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isApplying() const;
    [[nodiscard]] QStringList inWords() const;

    QPointer<Session> m_session;
    QString m_profile;
    ConnectionId m_id;
    SetupDrafts &m_drafts;
    QList<Sent> m_sent;
    QList<Sent> m_unread; ///< of what was sent and done: config that was not read since
    MessageBar *m_message;
    ScheduleForm *m_schedule;
    BusyIndicator *m_busy;
    std::unique_ptr<ConfigModel> m_model;
    ConfigTable *m_config;
    QPlainTextEdit *m_json;
    PendingBar *m_pending;
    QAction *m_undo;
    QAction *m_redo;
    bool m_filling = false;
    bool m_reReading = false;
    bool m_read = false;         ///< the connection that is shown
    bool m_configRead = false;   ///< of it, and what its fields are: it is shown
    bool m_overtaken = false;    ///< others have changed the same, which is asked about when it is read
    ConnectionChange m_told;     ///< the message says that these are others than was wished, and so they are shown
    int m_refusals = 0;          ///< of what was typed
    bool m_tellsRefusal = false; ///< the message says why something cannot be a value
    bool m_loadFailed = false;   ///< the message says so
    bool m_tellsFailure = false; ///< the message says why a change was not made, or may not have been
};

} // namespace sluice
