// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/namelist.h"

#include <QDialog>

#include <optional>

class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace sluice {

class NameListEdit;
class PlainLabel;

/// A list of tables' names, pasted or opened from a file, what of it is found, and what to do with that.
class NameListDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Verb { Enable, Disable, Exactly };

    explicit NameListDialog(SchemaConfigPtr config, QWidget *parent = nullptr);

    /// Of what is written when one of the verbs is chosen.
    [[nodiscard]] const NameMatch &match() const { return m_match; }
    /// The config that the match's places are of.
    [[nodiscard]] SchemaConfigPtr config() const { return m_config; }

signals:
    void chosen(sluice::NameListDialog::Verb verb);

private:
    void openFile();
    /// Looks the names up beside the window: among 100,000 tables it takes longer than a window may stand still.
    void refresh();
    void show(const NameMatch &match, int names);
    void choose(Verb verb);

    SchemaConfigPtr m_config;
    NameMatch m_match;
    std::optional<Verb> m_asked; ///< for what is being looked up: done if that turns out to be what was seen
    int m_turn = 0;              ///< of the last look; an older one's answer is no longer asked for
    bool m_isLooking = false;
    NameListEdit *m_edit;
    PlainLabel *m_summary;
    QPlainTextEdit *m_report;
    QPushButton *m_enable;
    QPushButton *m_disable;
    QPushButton *m_exactly;
    QTimer *m_timer;
};

} // namespace sluice
