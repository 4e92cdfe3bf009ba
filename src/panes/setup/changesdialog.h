// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectionchange.h"

#include <QDialog>

class QPushButton;

namespace sluice {

/// What is going to be changed of a connection, in words, and as the JSON that will be sent. Whoever opens it has left
/// the secrets out of `change`.
class ChangesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name` is the connection's.
    ChangesDialog(const QString &name, const QStringList &lines, const ConnectionChange &change,
                  QWidget *parent = nullptr);

    /// False: nothing may be sent, so that there is no Apply.
    void setMayApply(bool may);

private:
    QPushButton *m_apply;
};

} // namespace sluice
