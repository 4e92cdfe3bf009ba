// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/configtable.h"

#include "iconset.h"
#include "quietselection.h"
#include "setup/configdelegate.h"
#include "setup/configmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace sluice {

ConfigTable::ConfigTable(ConfigModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("configTable"));
    setAccessibleName(tr("Config"));
    setModel(&model);
    setItemDelegate(new ConfigDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    quietWithoutFocus(this);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setContextMenuPolicy(Qt::CustomContextMenu);
    const int em = fontMetrics().averageCharWidth();
    header()->resizeSection(ConfigModel::Name, 30 * em);
    header()->resizeSection(ConfigModel::Value, 34 * em);
    connect(this, &QWidget::customContextMenuRequested, this, &ConfigTable::showMenu);
}

void ConfigTable::finishEditing()
{
    if (QWidget *editor = isEditing() ? indexWidget(currentIndex()) : nullptr) {
        commitData(editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

void ConfigTable::showMenu(const QPoint &at)
{
    const QModelIndex index = indexAt(at);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("configMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex value(index.siblingAtColumn(ConfigModel::Value));
    QAction *change = menu->addAction(icon(QStringLiteral("document-edit")), tr("&Change…"));
    change->setEnabled(value.flags().testFlag(Qt::ItemIsEditable));
    connect(change, &QAction::triggered, this, [this, value] {
        if (value.isValid())
            edit(value);
    });
    QAction *back = menu->addAction(icon(QStringLiteral("edit-clear")), tr("&Take the change back"));
    back->setEnabled(m_model.isChanged(index.row()));
    connect(back, &QAction::triggered, this, [this, value] {
        if (value.isValid())
            m_model.takeBack(value.row());
    });
    menu->addSeparator();
    menu->addActions(actions());
    menu->popup(viewport()->mapToGlobal(at));
}

void ConfigTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex value =
        currentIndex().isValid() ? currentIndex().siblingAtColumn(ConfigModel::Value) : QModelIndex();
    if (value.isValid() && event->key() == Qt::Key_Delete) {
        m_model.takeBack(value.row());
        return;
    }
    // Return and F2 open the value, whichever cell of the row the mark stands in. Return goes no further even where
    // nothing can be opened: the default button of a dialog around this sends.
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn || event->key() == Qt::Key_F2) {
        if (value.flags().testFlag(Qt::ItemIsEditable)) {
            setCurrentIndex(value);
            edit(value);
        }
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace sluice
