// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conflict/decisiondialog.h"
#include "schema/schemamerge.h"

namespace sluice {

/// Somebody else has changed what a schema draft began from.
class ConflictDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    /// `applies`: the changes are sent when the dialog is accepted; without, they only go on as a draft.
    ConflictDialog(const QString &connection, SchemaMerge merge, bool applies, QWidget *parent = nullptr);
    ~ConflictDialog() override;

    [[nodiscard]] const SchemaMerge &merge() const { return m_merge; }

private:
    enum GroupNumber { Collisions, Others, Added, Removed, Agreed, Kept };

    [[nodiscard]] QString cell(int group, int place, int column) override;
    [[nodiscard]] bool canKeep(int collision) const override { return m_merge.collisions[collision].canKeep(); }
    [[nodiscard]] QString why(int collision) const override;
    [[nodiscard]] int resultCount(const QList<bool> &insists) const override;
    [[nodiscard]] static QString collisionCell(const SchemaCollision &collision, int column);
    [[nodiscard]] QString changeCell(const SchemaChange &change, int group, int column);

    SchemaMerge m_merge;
    SchemaLookup m_before;
    SchemaLookup m_now;
};

} // namespace sluice
