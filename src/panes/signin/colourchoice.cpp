// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/colourchoice.h"

#include "colourdisc.h"
#include "look.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace sluice {

ColourChoice::ColourChoice(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    setAccessibleName(tr("Colour of the profile"));
    setFocusPolicy(Qt::NoFocus);
    const std::pair<QColor, QString> colours[] = {
        {QColor(0x3b, 0x82, 0xc4), tr("Blue")},   {QColor(0x2a, 0x9d, 0x8f), tr("Teal")},
        {QColor(0x5b, 0x9c, 0x3e), tr("Green")},  {QColor(0xc9, 0x96, 0x1a), tr("Amber")},
        {QColor(0xd0, 0x5a, 0x2b), tr("Orange")}, {QColor(0xc0, 0x3a, 0x4b), tr("Red")},
        {QColor(0x8e, 0x4e, 0xa8), tr("Purple")}, {QColor(0x6b, 0x72, 0x80), tr("Grey")},
    };
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    const int size = 4 * gridUnit(this);
    int id = 0;
    for (const auto &[colour, name] : colours) {
        auto *button = new QToolButton(this);
        button->setIcon(colourDisc(colour, size, devicePixelRatioF()));
        button->setIconSize(QSize(size, size));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setProperty("colour", colour);
        m_buttons->addButton(button, id++);
        layout->addWidget(button);
    }
    layout->addStretch();
    m_buttons->button(0)->setChecked(true);
    setFocusProxy(m_buttons->button(0));
}

QColor ColourChoice::colour() const
{
    const QAbstractButton *button = m_buttons->checkedButton();
    return button == nullptr ? m_other : button->property("colour").value<QColor>();
}

void ColourChoice::setColour(const QColor &colour)
{
    m_other = colour;
    m_buttons->setExclusive(false);
    for (QAbstractButton *button : m_buttons->buttons())
        button->setChecked(button->property("colour").value<QColor>() == colour);
    m_buttons->setExclusive(true);
}

} // namespace sluice
