// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/savedfilters.h"

#include "filteredit.h"
#include "iconset.h"
#include "viewstate.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

namespace {

const auto stateKey = QStringLiteral("schema/filters");

/// A menu takes an ampersand for a mnemonic.
QString forMenu(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

SavedFilters::SavedFilters(FilterEdit &edit, ViewState &viewState, QWidget *parent)
    : QToolButton(parent)
    , m_edit(edit)
    , m_viewState(viewState)
{
    setObjectName(QStringLiteral("savedFilters"));
    setIcon(sluice::icon(QStringLiteral("view-filter")));
    setToolTip(tr("Filters that were saved"));
    setAccessibleName(tr("Saved filters"));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("savedFiltersMenu"));
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &SavedFilters::fillMenu);
    fillMenu();
}

QList<std::pair<QString, QString>> SavedFilters::filters() const
{
    QList<std::pair<QString, QString>> filters;
    const QStringList list = m_viewState.list(stateKey).value_or(QStringList());
    for (qsizetype i = 0; i + 1 < list.size(); i += 2)
        filters.append({list[i], list[i + 1]});
    return filters;
}

void SavedFilters::write(const QList<std::pair<QString, QString>> &filters)
{
    QStringList list;
    for (const auto &[name, text] : filters)
        list << name << text;
    m_viewState.saveList(stateKey, list);
}

void SavedFilters::save(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || m_edit.text().trimmed().isEmpty())
        return;
    auto filters = this->filters();
    const auto same = std::ranges::find(filters, trimmed, &std::pair<QString, QString>::first);
    if (same != filters.end())
        same->second = m_edit.text();
    else
        filters.append({trimmed, m_edit.text()});
    write(filters);
}

void SavedFilters::forget(const QString &name)
{
    auto filters = this->filters();
    filters.removeIf([&name](const auto &filter) { return filter.first == name; });
    write(filters);
}

void SavedFilters::fillMenu()
{
    menu()->clear();
    const auto filters = this->filters();
    for (const auto &[name, text] : filters) {
        QAction *action = menu()->addAction(tr("%1\t%2").arg(forMenu(name), forMenu(text)));
        connect(action, &QAction::triggered, this, [this, text = text] { m_edit.setFilter(text); });
    }
    menu()->addSeparator();
    QAction *save = menu()->addAction(tr("&Save this filter…"));
    save->setObjectName(QStringLiteral("saveFilter"));
    save->setEnabled(!m_edit.text().trimmed().isEmpty() && m_edit.error().isEmpty());
    connect(save, &QAction::triggered, this, &SavedFilters::askName);
    QMenu *forgetting = menu()->addMenu(tr("&Forget"));
    forgetting->setEnabled(!filters.isEmpty());
    for (const auto &[name, text] : filters)
        connect(forgetting->addAction(forMenu(name)), &QAction::triggered, this, [this, name = name] { forget(name); });
}

void SavedFilters::askName()
{
    auto *dialog = new QDialog(window());
    dialog->setObjectName(QStringLiteral("saveFilterDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save filter"));
    auto *edit = new QLineEdit(dialog);
    edit->setObjectName(QStringLiteral("filterName"));
    edit->setMaxLength(60);
    auto *label = new QLabel(tr("&Name of the filter:"), dialog);
    label->setBuddy(edit);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Save)->setEnabled(false);
    connect(edit, &QLineEdit::textChanged, buttons, [buttons](const QString &text) {
        buttons->button(QDialogButtonBox::Save)->setEnabled(!text.trimmed().isEmpty());
    });
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, edit] { save(edit->text()); });
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(label);
    layout->addWidget(edit);
    layout->addWidget(buttons);
    dialog->resize(fontMetrics().averageCharWidth() * 50, dialog->sizeHint().height());
    dialog->open();
}

} // namespace sluice
