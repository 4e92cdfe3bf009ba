// SPDX-License-Identifier: GPL-3.0-or-later
#include "copybutton.h"

#include "iconset.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace sluice {

CopyButton::CopyButton(QWidget *parent)
    : QToolButton(parent)
    , m_thanks(new QTimer(this))
{
    setAutoRaise(true);
    m_thanks->setSingleShot(true);
    m_thanks->setInterval(thanksMs);
    connect(m_thanks, &QTimer::timeout, this, [this] { showState(false); });
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
    setContent({}, {});
}

void CopyButton::setContent(const QString &text, const QString &what)
{
    m_text = text;
    m_what = what;
    setEnabled(!text.isEmpty());
    m_thanks->stop();
    showState(false);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    showState(true);
    m_thanks->start();
    emit copied(m_text);
}

void CopyButton::showState(bool done)
{
    setIcon(sluice::icon(done ? QStringLiteral("dialog-ok-apply") : QStringLiteral("edit-copy")));
    //: %1 is what is copied, for instance "connection id"
    const QString name = m_what.isEmpty() ? tr("Copy") : tr("Copy %1").arg(m_what);
    setToolTip(done ? tr("Copied") : name);
    setAccessibleName(done ? tr("Copied") : name);
}

} // namespace sluice
