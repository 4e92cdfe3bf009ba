// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace sluice {

/// A row of colours to tell profiles apart by, one of which is chosen; each has a name besides.
class ColourChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ColourChoice(QWidget *parent = nullptr);

    [[nodiscard]] QColor colour() const;
    /// One that is not in the row gets a place at its end.
    void setColour(const QColor &colour);
    /// The first of the row that is not among these; the first of all where each of them is.
    [[nodiscard]] QColor unused(const QList<QColor> &used) const;

private:
    void paint(QAbstractButton *button, const QColor &colour);

    QButtonGroup *m_buttons;
    QAbstractButton *m_other = nullptr;
};

} // namespace sluice
