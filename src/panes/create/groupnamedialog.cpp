// SPDX-License-Identifier: GPL-3.0-or-later
#include "create/groupnamedialog.h"

#include "plainlabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace sluice {

GroupNameDialog::GroupNameDialog(const QString &name, QStringList taken, QWidget *parent)
    : QDialog(parent)
    , m_before(name)
    , m_taken(std::move(taken))
    , m_name(new QLineEdit(name, this))
    , m_problem(new PlainLabel(this))
{
    setObjectName(QStringLiteral("groupNameDialog"));
    setWindowTitle(name.isEmpty() ? tr("New group") : tr("Rename %1").arg(name));
    m_name->setObjectName(QStringLiteral("groupName"));
    m_name->setAccessibleName(tr("Name of the group"));
    m_name->setMaxLength(255);
    m_problem->setObjectName(QStringLiteral("groupNameProblem"));
    m_problem->setMuted(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(name.isEmpty() ? tr("&Create") : tr("&Rename"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("groupNameOk"));
    m_ok->setDefault(true);
    auto *layout = new QFormLayout(this);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addRow(tr("&Name"), m_name);
    layout->addRow(QString(), m_problem);
    layout->addRow(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    connect(m_name, &QLineEdit::textChanged, this, &GroupNameDialog::updateState);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateState();
    m_name->selectAll();
    m_name->setFocus();
}

QString GroupNameDialog::name() const
{
    return m_name->text().trimmed();
}

void GroupNameDialog::updateState()
{
    const QString wanted = name();
    const bool same = wanted.compare(m_before, Qt::CaseInsensitive) == 0;
    const bool taken = !same && m_taken.contains(wanted, Qt::CaseInsensitive);
    m_problem->setText(taken                ? tr("There is a group %1 already.").arg(wanted)
                       : m_before.isEmpty() ? tr("A group holds one destination, which is set up in the dashboard.")
                                            : tr("Its id stays the same, and so does everything in it."));
    m_ok->setEnabled(!wanted.isEmpty() && wanted != m_before && !taken);
}

} // namespace sluice
