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
    const auto add = [this, layout](const QColor &colour, const QString &name) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(name);
        button->setAccessibleName(name);
        paint(button, colour);
        m_buttons->addButton(button, int(m_buttons->buttons().size()));
        layout->addWidget(button);
        return button;
    };
    for (const auto &[colour, name] : colours)
        add(colour, name);
    m_other = add({}, tr("Its own colour"));
    m_other->setObjectName(QStringLiteral("otherColour"));
    m_other->hide();
    layout->addStretch();
    m_buttons->button(0)->setChecked(true);
    setFocusProxy(m_buttons->button(0));
}

void ColourChoice::paint(QAbstractButton *button, const QColor &colour)
{
    const int size = 4 * gridUnit(this);
    button->setIcon(colourDisc(colour, size));
    button->setIconSize(QSize(size, size));
    button->setProperty("colour", colour);
}

QColor ColourChoice::colour() const
{
    return m_buttons->checkedButton()->property("colour").value<QColor>();
}

void ColourChoice::setColour(const QColor &colour)
{
    QAbstractButton *wanted = m_other;
    for (QAbstractButton *button : m_buttons->buttons()) {
        if (button != m_other && button->property("colour").value<QColor>() == colour)
            wanted = button;
    }
    if (wanted == m_other)
        paint(m_other, colour);
    m_other->setVisible(wanted == m_other);
    wanted->setChecked(true);
}

QColor ColourChoice::unused(const QList<QColor> &used) const
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        const auto colour = button->property("colour").value<QColor>();
        if (button != m_other && !used.contains(colour))
            return colour;
    }
    return m_buttons->button(0)->property("colour").value<QColor>();
}

} // namespace sluice
