// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/pendingbar.h"

#include "iconset.h"
#include "look.h"
#include "plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace sluice {

PendingBar::PendingBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new PlainLabel(this))
    , m_review(new QPushButton(tr("Re&view…"), this))
    , m_discard(new QPushButton(tr("&Discard"), this))
    , m_apply(new QPushButton(this))
{
    setObjectName(QStringLiteral("pendingBar"));
    m_text->setObjectName(QStringLiteral("pendingText"));
    m_review->setObjectName(QStringLiteral("reviewButton"));
    m_discard->setObjectName(QStringLiteral("discardButton"));
    m_apply->setObjectName(QStringLiteral("applyButton"));
    m_apply->setIcon(icon(QStringLiteral("dialog-ok-apply")));
    const int unit = gridUnit(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_discard);
    layout->addWidget(m_review);
    layout->addWidget(m_apply);
    connect(m_review, &QPushButton::clicked, this, &PendingBar::reviewRequested);
    connect(m_discard, &QPushButton::clicked, this, &PendingBar::discardRequested);
    connect(m_apply, &QPushButton::clicked, this, &PendingBar::applyRequested);
    setChanges(0);
}

void PendingBar::setChanges(int count)
{
    setVisible(count > 0);
    m_text->setText(tr("%n change(s) not sent yet", nullptr, count));
    m_apply->setText(tr("&Apply %n change(s)", nullptr, count));
}

void PendingBar::setBusy(bool busy)
{
    for (QPushButton *button : {m_review, m_discard, m_apply})
        button->setEnabled(!busy);
}

} // namespace sluice
