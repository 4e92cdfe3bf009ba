// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/columnpatterndialog.h"

#include "filterexpression.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/schemaverbs.h"
#include "words/drafttext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

namespace {

QString verbOf(NodeFlag flag, bool on)
{
    if (flag == NodeHashed)
        return on ? ColumnPatternDialog::tr("Hash columns") : ColumnPatternDialog::tr("No longer hash columns");
    return on ? ColumnPatternDialog::tr("Enable columns") : ColumnPatternDialog::tr("Disable columns");
}

QString countedVerb(NodeFlag flag, bool on, int n)
{
    if (flag == NodeHashed)
        return on ? ColumnPatternDialog::tr("Hash %n column(s)", nullptr, n)
                  : ColumnPatternDialog::tr("No longer hash %n column(s)", nullptr, n);
    return on ? ColumnPatternDialog::tr("Enable %n column(s)", nullptr, n)
              : ColumnPatternDialog::tr("Disable %n column(s)", nullptr, n);
}

} // namespace

ColumnPatternDialog::ColumnPatternDialog(SchemaVerbs &verbs, NodeFlag flag, bool on, QWidget *parent)
    : QDialog(parent)
    , m_verbs(verbs)
    , m_flag(flag)
    , m_on(on)
    , m_edit(new QLineEdit(this))
    , m_found(new PlainLabel(this))
    , m_ok(nullptr)
{
    setObjectName(QStringLiteral("columnPatternDialog"));
    setWindowTitle(verbOf(flag, on));
    auto *title =
        new PlainLabel(tr("%1 of %n table(s)", nullptr, int(verbs.target().tables.size())).arg(verbOf(flag, on)), this);
    title->setFont(headingFont(font()));
    auto *label = new QLabel(tr("Columns whose &name matches:"), this);
    label->setBuddy(m_edit);
    m_edit->setObjectName(QStringLiteral("columnPattern"));
    m_edit->setPlaceholderText(tr("For instance *email* or /^(ssn|iban)$/"));
    m_found->setObjectName(QStringLiteral("columnPatternFound"));
    m_found->setMuted(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(verbOf(flag, on), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("columnPatternOk"));
    m_ok->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_edit, &QLineEdit::textChanged, this, &ColumnPatternDialog::refresh);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_found);
    layout->addStretch();
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 70, sizeHint().height());
    refresh();
}

QString ColumnPatternDialog::pattern() const
{
    return m_edit->text();
}

void ColumnPatternDialog::refresh()
{
    const auto filter = FilterExpression::parse(m_edit->text());
    SkippedNodes unread;
    const QList<ColumnPlace> columns = m_verbs.columnsMatching(m_edit->text(), &unread);
    const int found = int(columns.size());
    const int changing = m_verbs.wouldChange(columns, m_flag, m_on);
    QStringList texts;
    if (!filter)
        texts.append(filterProblemText(filter.error(), m_edit->text()));
    else if (!m_edit->text().isEmpty())
        texts.append(tr("%n column(s) match.", nullptr, found));
    if (found > changing)
        texts.append(tr("%n of them are so already, or locked.", nullptr, found - changing));
    const int unknown = int(std::ranges::count(unread, SkippedNode::Reason::ColumnsUnread, &SkippedNode::reason));
    if (unknown > 0)
        texts.append(tr("Of %n table(s) the columns have not been read yet; they are left out.", nullptr, unknown));
    m_found->setText(texts.join(u' '));
    m_ok->setText(changing == 0 ? verbOf(m_flag, m_on) : countedVerb(m_flag, m_on, changing));
    m_ok->setEnabled(changing > 0);
}

} // namespace sluice
