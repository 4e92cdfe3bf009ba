// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schemaconfig.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace sluice {

class PlainLabel;
class SchemaVerbs;

/// Which columns are meant, by a pattern, with how many that would be.
class ColumnPatternDialog : public QDialog
{
    Q_OBJECT

public:
    ColumnPatternDialog(SchemaVerbs &verbs, NodeFlag flag, bool on, QWidget *parent = nullptr);

    [[nodiscard]] QString pattern() const;

private:
    void refresh();

    SchemaVerbs &m_verbs;
    NodeFlag m_flag;
    bool m_on;
    QLineEdit *m_edit;
    PlainLabel *m_found;
    QPushButton *m_ok;
};

} // namespace sluice
