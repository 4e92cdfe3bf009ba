// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conflict/decisiondialog.h"

namespace sluice {

/// Somebody else has changed some of what a draft of the Setup tab changes as well. Nothing is decided to begin with.
class SetupConflictDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    /// As it may be shown: of secrets only whether there is one.
    struct Row
    {
        QString what;
        QString before;
        QString mine;
        QString theirs;
        int changes = 1;
    };
    struct Rows
    {
        QList<Row> asked;
        QList<Row> kept;
        QList<Row> agreed;
    };

    SetupConflictDialog(const QString &connection, Rows rows, QWidget *parent = nullptr);
    ~SetupConflictDialog() override;

private:
    enum GroupNumber { Asked, Kept, Agreed };

    [[nodiscard]] QString cell(int group, int place, int column) override;
    [[nodiscard]] bool canKeep(int collision) const override;
    [[nodiscard]] QString why(int collision) const override;
    [[nodiscard]] int resultCount(const QList<bool> &insists) const override;

    Rows m_rows;
};

} // namespace sluice
