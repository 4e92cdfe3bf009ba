// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace sluice {

/// Says that something goes on. It turns while it is busy and can be seen, and stands still where the style wants no
/// animations (QStyle::SH_Widget_Animation_Duration is 0). Idle, it keeps its place and shows nothing.
class BusyIndicator : public QWidget
{
    Q_OBJECT

public:
    explicit BusyIndicator(QWidget *parent = nullptr);

    /// `what` is said to assistive technology: "Loading tables".
    void setBusy(bool busy, const QString &what = {});
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isTurning() const { return m_timer.isActive(); }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void turn();

    QBasicTimer m_timer;
    QElapsedTimer m_since;
    bool m_busy = false;
};

} // namespace sluice
