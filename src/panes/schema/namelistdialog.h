// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/namelist.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace sluice {

class PlainLabel;

/// A list of tables' names, pasted or opened from a file, what of it is found, and what to do with that.
class NameListDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Verb { Enable, Disable, Exactly };

    explicit NameListDialog(SchemaConfigPtr config, QWidget *parent = nullptr);

    [[nodiscard]] const NameMatch &match() const { return m_match; }
    /// The config that the match's places are of.
    [[nodiscard]] SchemaConfigPtr config() const { return m_config; }

signals:
    void chosen(sluice::NameListDialog::Verb verb);

private:
    void openFile();
    void refresh();

    SchemaConfigPtr m_config;
    NameMatch m_match;
    QPlainTextEdit *m_edit;
    PlainLabel *m_summary;
    QPlainTextEdit *m_report;
    QPushButton *m_enable;
    QPushButton *m_disable;
    QPushButton *m_exactly;
    QTimer *m_timer;
};

} // namespace sluice
