// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace sluice {

/// The one button of a page that is meant before the others: bold, on the ground of what is selected.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    bool m_colouring = false;
};

} // namespace sluice
