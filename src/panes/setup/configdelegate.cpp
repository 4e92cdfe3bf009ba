// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/configdelegate.h"

#include "look.h"
#include "secretedit.h"
#include "setup/configmodel.h"

#include <QComboBox>
#include <QLineEdit>

namespace sluice {

QWidget *ConfigDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const auto *model = static_cast<const ConfigModel *>(index.model());
    const QString name = index.siblingAtColumn(ConfigModel::Name).data().toString();
    if (model->isSecret(index.row())) {
        auto *edit = new SecretEdit(parent);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(tr("New value"));
        return edit;
    }
    if (const QStringList choices = model->choices(index.row()); !choices.isEmpty()) {
        auto *box = new QComboBox(parent);
        box->setEditable(true); // the service may know words that the metadata do not
        box->addItems(choices);
        box->setAccessibleName(name);
        return box;
    }
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setAccessibleName(name);
    return editor;
}

void ConfigDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    // What has been typed stays, whatever is read meanwhile.
    const auto *line = box == nullptr ? qobject_cast<QLineEdit *>(editor) : box->lineEdit();
    if (line != nullptr && line->isModified())
        return;
    if (box != nullptr)
        box->setCurrentText(index.data(Qt::EditRole).toString());
    else if (qobject_cast<SecretEdit *>(editor) == nullptr)
        QStyledItemDelegate::setEditorData(editor, index);
}

void ConfigDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentText());
    else if (auto *secret = qobject_cast<SecretEdit *>(editor))
        model->setData(index, secret->takeText());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

QSize ConfigDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + 2 * gridUnit(option.widget));
    return size;
}

} // namespace sluice
