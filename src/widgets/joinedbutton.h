// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace sluice {

/// One half of a button that is split in two: they look like one, yet each is enabled for itself.
class JoinedButton : public QToolButton
{
    Q_OBJECT

public:
    explicit JoinedButton(QWidget *parent = nullptr);

    /// There: behind it in reading direction (after) or before it, if shown, is the other half.
    void setOther(const QWidget *other, bool after);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QWidget *m_other = nullptr;
    bool m_after = false;
};

} // namespace sluice
