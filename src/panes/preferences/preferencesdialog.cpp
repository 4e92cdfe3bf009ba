// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/preferencesdialog.h"

#include "preferences/generalpage.h"
#include "preferences/keyspage.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

PreferencesDialog::PreferencesDialog(Preferences &preferences, ActionRegistry &registry, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    auto *general = new GeneralPage(preferences, this);
    auto *keys = new KeysPage(registry, this);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("preferencesTabs"));
    tabs->addTab(general, tr("&General"));
    tabs->addTab(keys, tr("&Keys"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *restore = buttons->addButton(tr("&Restore defaults"), QDialogButtonBox::ResetRole);
    restore->setObjectName(QStringLiteral("preferencesRestore"));
    restore->setAutoDefault(false);
    connect(restore, &QPushButton::clicked, this, [tabs, general, keys] {
        if (tabs->currentWidget() == general)
            general->restoreDefaults();
        else
            keys->restoreDefaults();
    });
    const auto nameRestore = [restore, tabs] {
        restore->setToolTip(tabs->currentIndex() == 0 ? tr("Everything on this page as it is without a choice")
                                                      : tr("All commands have the keys they had at first"));
    };
    connect(tabs, &QTabWidget::currentChanged, this, nameRestore);
    nameRestore();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    // No command is cut, in any language, as long as the screen is wide enough.
    const int wide = std::max(sizeHint().width(), fontMetrics().averageCharWidth() * 80);
    resize(std::min(wide, screen()->availableSize().width()), fontMetrics().height() * 30);
}

} // namespace sluice
