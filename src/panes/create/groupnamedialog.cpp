// SPDX-License-Identifier: GPL-3.0-or-later
#include "create/groupnamedialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace sluice {

GroupNameDialog::GroupNameDialog(const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(name, this))
{
    setObjectName(QStringLiteral("groupNameDialog"));
    setWindowTitle(name.isEmpty() ? tr("New group") : tr("Rename %1").arg(name));
    m_name->setObjectName(QStringLiteral("groupName"));
    m_name->setAccessibleName(tr("Name of the group"));
    m_name->setMaxLength(255);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(name.isEmpty() ? tr("&Create") : tr("&Rename"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("groupNameOk"));
    m_ok->setDefault(true);
    auto *layout = new QFormLayout(this);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addRow(tr("&Name"), m_name);
    layout->addRow(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    const auto update = [this, before = name] {
        m_ok->setEnabled(!m_name->text().trimmed().isEmpty() && m_name->text().trimmed() != before);
    };
    connect(m_name, &QLineEdit::textChanged, this, update);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
    m_name->selectAll();
}

QString GroupNameDialog::name() const
{
    return m_name->text().trimmed();
}

} // namespace sluice
