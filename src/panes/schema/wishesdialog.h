// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/consequences.h"

#include <QDialog>

namespace sluice {

class GroupedModel;

/// How a config that was kept, or comes from a file, differs from what is there now: what would change, what is locked,
/// what is not there any more. Accepting it is the wish to put the changes into the draft.
class WishesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `source`: what it is held against, "Copy of 3 June, 10:15" or a file's name.
    WishesDialog(const QString &connection, const QString &source, SchemaConfigPtr now, SchemaConfigPtr goal,
                 QWidget *parent = nullptr);
    ~WishesDialog() override;

    [[nodiscard]] const SchemaWishes &wishes() const { return m_wishes; }

private:
    [[nodiscard]] QString text(int item, int column);

    SchemaConfigPtr m_nowConfig;
    SchemaConfigPtr m_goalConfig;
    SchemaWishes m_wishes;
    SchemaLookup m_now;
    GroupedModel *m_model;
};

} // namespace sluice
