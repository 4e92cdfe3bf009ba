// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace sluice {

class PlainLabel;

/// Asks for the name of a group. What the service does not take beyond that it says itself.
class GroupNameDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name` is the one it has; empty: a new group. `taken` are the names of all groups.
    explicit GroupNameDialog(const QString &name, QStringList taken, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;

private:
    void updateState();

    QString m_before;
    QStringList m_taken;
    QLineEdit *m_name;
    PlainLabel *m_problem;
    QPushButton *m_ok;
};

} // namespace sluice
