// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"
#include "id.h"
#include "operation.h"

#include <QDialog>
#include <QHash>
#include <QJsonObject>
#include <QPointer>

#include <memory>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace sluice {

class BusyIndicator;
class ConfigModel;
class ConfigTable;
class FilterEdit;
class MessageBar;
class PlainLabel;
class Session;

/// A new connection: where, of which service, what it is called, which can never be changed, and as much of its config
/// as is known already. It is created paused. The dialog stays until the service has answered, so that a refusal costs
/// nothing that was typed.
class NewConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    NewConnectionDialog(Session &session, const GroupId &group, QWidget *parent = nullptr);
    ~NewConnectionDialog() override;

    void accept() override;

private:
    QWidget *buildServices();
    QWidget *buildForm(const GroupId &group);
    void connectSession();
    void showCatalogue();
    void applyFilter(const QString &text);
    void showService();
    void showFields(const ServiceId &of);
    void updateButton();
    /// False: what is being typed cannot be a value, and the message says so.
    [[nodiscard]] bool finishEditing();
    void onEnded(OperationId operation);
    [[nodiscard]] ServiceId service() const;
    [[nodiscard]] QString inTheWay() const;
    /// Below each name, what may become of it in the destination.
    void updateHints();
    /// As the form stands.
    [[nodiscard]] NewConnection wanted() const;

    QPointer<Session> m_session;
    OperationId m_operation = OperationId::None;
    MessageBar *m_message;
    QComboBox *m_group;
    FilterEdit *m_filter;
    QListWidget *m_services;
    PlainLabel *m_title;
    PlainLabel *m_about;
    QWidget *m_form = nullptr;
    QFormLayout *m_naming;
    PlainLabel *m_note;
    QList<QLineEdit *> m_names;
    QList<PlainLabel *> m_hints; ///< below them
    ServiceId m_shown;
    QHash<ServiceId, std::pair<QJsonObject, QJsonObject>> m_typed; ///< config and auth, of the services looked at
    std::unique_ptr<ConfigModel> m_model;
    ConfigTable *m_config;
    int m_refusals = 0;    ///< of what was typed
    PlainLabel *m_missing; ///< why it cannot be created yet
    BusyIndicator *m_busy;
    QPushButton *m_create;
};

} // namespace sluice
