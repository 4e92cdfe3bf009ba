// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/blockedcolumnsdialog.h"

#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/groupedview.h"
#include "words/schematext.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice {

BlockedColumnsDialog::BlockedColumnsDialog(const QString &connection, QList<ColumnName> columns, int unread,
                                           QWidget *parent)
    : QDialog(parent)
    , m_columns(std::move(columns))
    , m_view(new GroupedView(new GroupedModel({tr("Column")}, [this](int item, int) { return m_columns[item].column; }),
                             this))
    , m_drop(nullptr)
{
    setObjectName(QStringLiteral("blockedColumnsDialog"));
    setWindowTitle(tr("Drop blocked columns"));
    auto *title = new PlainLabel(tr("Blocked columns of %1", "a connection").arg(connection), this);
    title->setFont(headingFont(font()));
    auto *intro =
        new PlainLabel(tr("They are no longer copied, but what was copied is still in the destination. To drop "
                          "them takes it away, at the next sync and for good."),
                       this);
    intro->setWordWrap(true);
    auto *note = new PlainLabel(
        tr("Of %n table(s) not all columns are known; read their columns to see the rest.", nullptr, unread), this);
    note->setMuted(true);
    note->setWordWrap(true);
    note->setVisible(unread > 0);
    m_view->setObjectName(QStringLiteral("blockedColumnsList"));
    m_view->setAccessibleName(tr("Blocked columns"));
    std::vector<GroupedModel::Group> groups;
    for (int item = 0; item < int(m_columns.size()); ++item) {
        const ColumnName &column = m_columns[item];
        const QString heading = pathText(column.schema, column.table);
        if (groups.empty() || groups.back().title != heading)
            groups.push_back({heading, {}, {}});
        groups.back().items.push_back(item);
    }
    m_view->items().setGroups(std::move(groups));
    m_view->selectAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_drop = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_drop->setObjectName(QStringLiteral("dropColumns"));
    m_drop->setIcon(icon(QStringLiteral("edit-delete")));
    m_drop->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_drop, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BlockedColumnsDialog::refresh);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addWidget(m_view, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 78, fontMetrics().height() * 24);
    m_view->setFocus();
    refresh();
}

BlockedColumnsDialog::~BlockedColumnsDialog() = default;

QList<ColumnName> BlockedColumnsDialog::chosen() const
{
    QList<ColumnName> result;
    for (const int item : m_view->selectedItems())
        result.append(m_columns[item]);
    return result;
}

void BlockedColumnsDialog::refresh()
{
    const int n = int(m_view->selectedItems().size());
    m_drop->setText(tr("&Drop %n column(s)…", nullptr, n));
    m_drop->setEnabled(n > 0);
}

} // namespace sluice
