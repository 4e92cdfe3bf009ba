// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/pendingbar.h"

#include "handfocus.h"
#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "words/changewords.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace sluice {

PendingBar::PendingBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new PlainLabel(this))
    , m_kinds(new PlainLabel(this))
    , m_review(new QPushButton(tr("Revie&w…"), this))
    , m_discard(new QPushButton(tr("&Discard"), this))
    , m_apply(new QPushButton(this))
{
    setObjectName(QStringLiteral("pendingBar"));
    m_text->setObjectName(QStringLiteral("pendingText"));
    m_kinds->setObjectName(QStringLiteral("pendingKinds"));
    m_kinds->setMuted(true);
    m_review->setObjectName(QStringLiteral("reviewButton"));
    m_discard->setObjectName(QStringLiteral("discardButton"));
    m_apply->setObjectName(QStringLiteral("applyButton"));
    m_apply->setIcon(icon(QStringLiteral("dialog-ok-apply")));
    // A click takes no focus: it would end an editor before it could be asked whether what is typed is a value.
    for (QPushButton *button : {m_review, m_apply})
        button->setFocusPolicy(Qt::TabFocus);
    const int unit = gridUnit(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_text);
    texts->addWidget(m_kinds);
    layout->addLayout(texts, 1);
    layout->addWidget(m_discard);
    layout->addWidget(m_review);
    layout->addWidget(m_apply);
    connect(m_review, &QPushButton::clicked, this, &PendingBar::reviewRequested);
    connect(m_discard, &QPushButton::clicked, this, &PendingBar::discardRequested);
    connect(m_apply, &QPushButton::clicked, this, &PendingBar::applyRequested);
    setChanges({});
}

void PendingBar::setChanges(const ChangeCounts &counts, int waiting)
{
    QStringList kinds;
    if (const QString text = countsText(counts); !text.isEmpty())
        kinds.append(text);
    if (waiting > 0)
        kinds.append(tr("%n of columns that are not read yet", nullptr, waiting));
    tell(tr("%n change(s) not sent yet", nullptr, counts.total() + waiting), kinds.join(tr(", ")), counts.total(),
         waiting);
}

void PendingBar::setCount(int changes, int unanswered)
{
    const QString sent = tr("%n change(s) sent, without an answer", nullptr, unanswered);
    if (unanswered > 0 && unanswered == changes)
        tell(sent, {}, changes, 0);
    else
        tell(tr("%n change(s) not sent yet", nullptr, changes - unanswered), unanswered > 0 ? sent : QString(), changes,
             0);
}

void PendingBar::tell(const QString &text, const QString &kinds, int changes, int waiting)
{
    if (changes + waiting == 0)
        handOnFocus(this, parentWidget());
    setVisible(changes + waiting > 0);
    m_text->setText(text);
    m_kinds->setText(kinds);
    m_kinds->setVisible(!kinds.isEmpty());
    m_discard->setToolTip(waiting == 0
                              ? tr("Takes all of them back; Undo brings them again")
                              : tr("Takes all of them back; Undo brings them again, but for the %n of columns that are "
                                   "not read yet",
                                   nullptr, waiting));
    m_apply->setText(tr("App&ly %n change(s)", nullptr, changes));
    m_hasChanges = changes > 0;
    m_hasAny = changes + waiting > 0;
    setBusy(m_busy);
}

void PendingBar::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        handOnFocus(this, parentWidget());
    m_review->setEnabled(!busy && m_known && m_hasAny);
    m_apply->setEnabled(!busy && m_known && m_canApply && m_hasChanges);
    m_discard->setEnabled(!busy);
}

void PendingBar::setCanApply(bool can)
{
    m_canApply = can;
    m_apply->setToolTip(can ? QString() : tr("When what is under way has ended"));
    setBusy(m_busy);
}

void PendingBar::setKnown(bool known)
{
    m_known = known;
    setBusy(m_busy);
}

void PendingBar::setMayApply(bool may)
{
    m_apply->setVisible(may);
}

} // namespace sluice
