// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionFocusRect;

namespace sluice {

/// Fusion draws the frame of a check box darker than the ground it lies on, so that on a dark one an empty box is not
/// seen. This draws the frame so that it is: at least 3:1 against the box. On a black ground, where nothing can be
/// darker, fields and buttons get theirs as well, and a button of two lines looks like one before it is pointed at.
/// Its blue is too pale for the text on it (3.7:1): what is selected gets a ground on which that has 4.5:1. And it
/// lays a veil over the row or the cell that has the focus, under which the text fades: this draws the frame alone.
class CheckFrame : public QProxyStyle
{
    Q_OBJECT

public:
    CheckFrame();

    using QProxyStyle::polish;
    void polish(QPalette &palette) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawCheckBox(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    static void drawFocus(const QStyleOptionFocusRect *option, QPainter *painter);
    static void drawFrame(const QStyleOption *option, QPainter *painter, bool selected = false);
};

/// Gives the application this style where it would have Fusion; a desktop's own style is left alone.
void mendCheckFrames();

} // namespace sluice
