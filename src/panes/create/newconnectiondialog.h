// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace sluice {

class FilterEdit;
class MessageBar;
class PlainLabel;
class Session;

/// A new connection: where, of which service, and what it is called, which can never be changed. It is created paused;
/// what it needs to run is set up afterwards.
class NewConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    NewConnectionDialog(Session &session, const GroupId &group, QWidget *parent = nullptr);

    void accept() override;

private:
    void showCatalogue();
    void applyFilter(const QString &text);
    void showNaming();
    void updateButton();
    [[nodiscard]] ServiceId service() const;

    QPointer<Session> m_session;
    MessageBar *m_message;
    QComboBox *m_group;
    FilterEdit *m_filter;
    QListWidget *m_services;
    PlainLabel *m_about;
    QFormLayout *m_naming;
    QList<QLineEdit *> m_names;
    QPushButton *m_create;
};

} // namespace sluice
