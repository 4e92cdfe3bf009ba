// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/consequences.h"

#include <QFrame>

class QPushButton;

namespace sluice {

class PlainLabel;

/// At the foot of an editor: how much of a draft has not been sent yet, by kind, and what can be done with it. Without
/// changes it is not there.
class PendingBar : public QFrame
{
    Q_OBJECT

public:
    explicit PendingBar(QWidget *parent = nullptr);

    /// `waiting`: changes of columns that join the draft as soon as the columns are read.
    void setChanges(const ChangeCounts &counts, int waiting = 0);
    /// For drafts whose changes are all of one kind; `unanswered` of them were sent, and the answer was lost.
    void setCount(int changes, int unanswered = 0);
    /// They are being sent: nothing can be done with them.
    void setBusy(bool busy);
    /// False: something else is under way that they have to wait for, and all but Apply can be done.
    void setCanApply(bool can);
    /// False: what the changes are made on is not known yet. They can be discarded, and nothing else.
    void setKnown(bool known);
    /// False: nothing may be sent at all, so that there is no Apply.
    void setMayApply(bool may);

signals:
    void reviewRequested();
    void discardRequested();
    void applyRequested();

private:
    void tell(const QString &text, const QString &kinds, int changes, int waiting);

    PlainLabel *m_text;
    PlainLabel *m_kinds;
    QPushButton *m_review;
    QPushButton *m_discard;
    QPushButton *m_apply;
    bool m_hasAny = false; ///< changes, or some that wait
    bool m_hasChanges = false;
    bool m_busy = false;
    bool m_canApply = true;
    bool m_known = true;
};

} // namespace sluice
