// SPDX-License-Identifier: GPL-3.0-or-later
#include "busyindicator.h"

#include "look.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace sluice {

namespace {

constexpr int frameMs = 33;
constexpr int roundMs = 1100;

} // namespace

BusyIndicator::BusyIndicator(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void BusyIndicator::setBusy(bool busy, const QString &what)
{
    setAccessibleName(!busy ? QString() : what.isEmpty() ? tr("Busy") : what);
    setToolTip(accessibleName());
    if (busy == m_busy)
        return;
    m_busy = busy;
    m_since.start();
    turn();
    update();
}

QSize BusyIndicator::sizeHint() const
{
    const int side = fontMetrics().height();
    return {side, side};
}

void BusyIndicator::turn()
{
    const bool wanted =
        m_busy && isVisible() && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    if (!wanted)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(frameMs, this);
}

void BusyIndicator::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    turn();
}

void BusyIndicator::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void BusyIndicator::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        update();
    else
        QWidget::timerEvent(event);
}

void BusyIndicator::paintEvent(QPaintEvent *)
{
    if (!m_busy)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(width(), height());
    const double line = std::max(1.5, side * 0.12);
    const double r = side / 2 - line;
    const QRectF circle(width() / 2.0 - r, height() / 2.0 - r, 2 * r, 2 * r);
    const QColor text = palette().color(QPalette::WindowText);
    painter.setPen(QPen(mixed(palette().color(QPalette::Window), text, 0.18), line));
    painter.drawEllipse(circle);
    const double start = 90 - 360.0 * double(m_since.elapsed() % roundMs) / roundMs;
    painter.setPen(QPen(toneColor(Tone::Information, isDark(palette())), line, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, int(16 * start), -16 * 100);
}

} // namespace sluice
