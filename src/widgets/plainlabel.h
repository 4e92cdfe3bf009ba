// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace sluice {

/// A label that shows its text as it is: what the service says is never taken for markup. Wraps, and can be selected
/// with mouse and keyboard where `selectable`.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    void setSelectable(bool selectable);
    /// Fainter than other text, after the palette also when that changes.
    void setMuted(bool muted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    bool m_muted = false;
    bool m_colouring = false;
};

} // namespace sluice
