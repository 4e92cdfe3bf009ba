// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace sluice {

class Preferences;

/// How often the service is asked, how long it is waited for, what is told and what is asked. Each control writes at
/// once what it shows.
class GeneralPage : public QWidget
{
    Q_OBJECT

public:
    explicit GeneralPage(Preferences &preferences, QWidget *parent = nullptr);

    void restoreDefaults();

private:
    /// Shows what is preferred now.
    void read();

    Preferences &m_preferences;
    QSpinBox *m_poll;
    QSpinBox *m_reload;
    QSpinBox *m_paused;
    QCheckBox *m_notifications;
    QCheckBox *m_confirmQuit;
    QCheckBox *m_dashboard;
};

} // namespace sluice
