// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStatusBar>

class QLabel;

namespace sluice {

class Session;

/// The line at the foot of the window: how many connections of how many, how old they are, what is left of the quota,
/// and what holds for the profile. It says in words what the session's state is.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Null: nobody is signed in.
    void setSession(Session *session);
    /// Said in a word, beside the stripe.
    void setProduction(bool production);
    /// Writes the ages anew; the window calls it as time passes.
    void tick();

private:
    void update();
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString ageText() const;
    [[nodiscard]] QString budgetText() const;
    [[nodiscard]] QString stateText() const;

    QPointer<Session> m_session;
    QLabel *m_state;
    QLabel *m_count;
    QLabel *m_age;
    QLabel *m_budget;
    QLabel *m_production;
    QLabel *m_readOnly;
};

} // namespace sluice
