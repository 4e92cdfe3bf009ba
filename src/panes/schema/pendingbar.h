// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace sluice {

class PlainLabel;

/// At the foot of an editor: how much of a draft has not been sent yet, and what can be done with it. Without changes
/// it is not there.
class PendingBar : public QFrame
{
    Q_OBJECT

public:
    explicit PendingBar(QWidget *parent = nullptr);

    void setChanges(int count);
    /// They are being sent.
    void setBusy(bool busy);

signals:
    void reviewRequested();
    void discardRequested();
    void applyRequested();

private:
    PlainLabel *m_text;
    QPushButton *m_review;
    QPushButton *m_discard;
    QPushButton *m_apply;
};

} // namespace sluice
