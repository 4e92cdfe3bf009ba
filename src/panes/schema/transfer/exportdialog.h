// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/selectedconfig.h"
#include "selectionexport.h"

#include <QDialog>

class QCheckBox;
class QRadioButton;

namespace sluice {

class PlainLabel;

/// In which form tables go to a file, and what the form means. Accepting it is the wish to choose the file.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `draft` is copied as far as it is needed. `tables` rise.
    ExportDialog(const QString &connection, const SchemaDraft &draft, const QList<int> &tables,
                 QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// What was chosen; without the connection and the file.
    [[nodiscard]] SelectionExport::Wish wish() const;

private:
    [[nodiscard]] SelectionExport::Format format() const;
    [[nodiscard]] const SchemaConfigPtr &config() const;
    void refresh();
    [[nodiscard]] QString noteOf(SelectionExport::Format format, const SchemaConfigPtr &config) const;
    /// The room that the longest note takes, so that nothing moves when another form is chosen.
    [[nodiscard]] int roomForNotes(int width) const;

    SchemaConfigPtr m_base;   ///< what is exported as the service has it
    SchemaConfigPtr m_wished; ///< the same with what was not sent yet
    int m_switchedByBase = 0; ///< tables that Terraform would switch besides
    int m_switchedByWished = 0;
    QList<std::pair<QRadioButton *, SelectionExport::Format>> m_formats;
    PlainLabel *m_note;
    QCheckBox *m_unsent;
    QCheckBox *m_guard;
};

} // namespace sluice
