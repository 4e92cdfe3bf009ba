// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

class QButtonGroup;

namespace sluice {

/// A row of colours to tell profiles apart by, one of which is chosen; each has a name besides.
class ColourChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ColourChoice(QWidget *parent = nullptr);

    [[nodiscard]] QColor colour() const;
    /// One that is not in the row stays as it is until another is chosen.
    void setColour(const QColor &colour);

private:
    QButtonGroup *m_buttons;
    QColor m_other;
};

} // namespace sluice
