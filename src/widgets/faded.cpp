// SPDX-License-Identifier: GPL-3.0-or-later
#include "faded.h"

#include "look.h"

#include <QWidget>

namespace sluice {

void setFaded(QWidget *widget, bool faded)
{
    QPalette palette;
    if (faded) {
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            palette.setColor(group, QPalette::Text, mutedText(widget->palette()));
    }
    widget->setPalette(palette);
}

} // namespace sluice
