// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace sluice {

/// Asks for the name of a group. What the service does not take it says itself.
class GroupNameDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name` is the one it has; empty: a new group.
    explicit GroupNameDialog(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;

private:
    QLineEdit *m_name;
    QPushButton *m_ok;
};

} // namespace sluice
