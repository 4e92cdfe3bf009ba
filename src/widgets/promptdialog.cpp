// SPDX-License-Identifier: GPL-3.0-or-later
#include "promptdialog.h"

#include "iconset.h"
#include "look.h"
#include "ui_promptdialog.h"

#include <QEvent>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace sluice {

PromptDialog::PromptDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PromptDialog>())
    , m_question(question)
{
    m_ui->setupUi(this);
    setWindowTitle(question.verb);
    const int unit = gridUnit(this);
    m_ui->outer->setContentsMargins(4 * unit, 4 * unit, 4 * unit, 3 * unit);
    m_ui->outer->setSpacing(4 * unit);
    m_ui->head->setSpacing(4 * unit);
    m_ui->column->setSpacing(2 * unit);
    m_ui->question->setText(question.text);
    m_ui->question->setFont(headingFont(font()));
    m_ui->details->setText(question.details);
    m_ui->details->setVisible(!question.details.isEmpty());
    m_ui->details->setSelectable(true);
    m_ui->option->setText(question.option);
    m_ui->option->setChecked(question.optionChecked);
    m_ui->option->setVisible(!question.option.isEmpty());
    m_ui->nameLabel->setText(tr("To go on, type the name: %1").arg(question.typedName));
    m_ui->nameLabel->setVisible(!question.typedName.isEmpty());
    m_ui->nameEdit->setVisible(!question.typedName.isEmpty());
    m_ui->nameEdit->setAccessibleName(m_ui->nameLabel->text());
    // Lines of 60 characters read well; more would make the eye lose the next one. Only an option, which does not wrap,
    // may need more. All texts are as wide as their column: a column reckons the heights by its own width.
    const int em = fontMetrics().averageCharWidth();
    m_ui->question->setMinimumWidth(em * 52);
    const int option = question.option.isEmpty() ? 0 : m_ui->option->sizeHint().width();
    m_ui->texts->setMaximumWidth(std::max(em * 72, option));

    m_verb = m_ui->buttons->addButton(question.verb, QDialogButtonBox::AcceptRole);
    m_verb->setObjectName(QStringLiteral("verb"));
    QPushButton *cancel = m_ui->buttons->button(QDialogButtonBox::Cancel);
    if (question.danger == Danger::None) {
        m_verb->setDefault(true);
    } else {
        cancel->setDefault(true);
        m_verb->setAutoDefault(false);
    }
    if (question.danger == Danger::Destructive)
        m_verb->setIcon(icon(QStringLiteral("edit-delete")));
    if (question.typedName.isEmpty())
        (question.danger == Danger::None ? m_verb : cancel)->setFocus();
    else
        m_ui->nameEdit->setFocus();

    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &PromptDialog::updateVerb);
    updateVerb();
    refreshIcon();
}

PromptDialog::~PromptDialog() = default;

Answer PromptDialog::answer() const
{
    return {result() == QDialog::Accepted,
            !m_question.option.isEmpty() && m_ui->option->isChecked() && result() == QDialog::Accepted};
}

void PromptDialog::updateVerb()
{
    const bool matches = m_question.typedName.isEmpty() || m_ui->nameEdit->text() == m_question.typedName;
    m_verb->setEnabled(matches);
    // Who has typed the whole name means it: Return may then act.
    if (!m_question.typedName.isEmpty())
        (matches ? m_verb : m_ui->buttons->button(QDialogButtonBox::Cancel))->setDefault(true);
}

void PromptDialog::refreshIcon()
{
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    const QString name =
        m_question.danger == Danger::None ? QStringLiteral("dialog-question") : QStringLiteral("dialog-warning");
    m_ui->icon->setPixmap(icon(name).pixmap(QSize(size, size), devicePixelRatioF()));
}

void PromptDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
}

} // namespace sluice
