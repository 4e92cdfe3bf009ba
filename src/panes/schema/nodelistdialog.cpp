// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/nodelistdialog.h"

#include "airydelegate.h"
#include "look.h"
#include "plainlabel.h"
#include "plaintip.h"

#include <QAbstractTableModel>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

namespace {

class RowsModel : public QAbstractTableModel
{
public:
    RowsModel(QList<NodeListDialog::Row> rows, NodeListDialog::Headings headings, int columns, QObject *parent)
        : QAbstractTableModel(parent)
        , m_rows(std::move(rows))
        , m_headings(std::move(headings))
        , m_columns(columns)
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_columns; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
            return {};
        const NodeListDialog::Row &row = m_rows[index.row()];
        const QString &text = index.column() == 0 ? row.name : row.reason;
        return role == Qt::ToolTipRole ? plainTip(text) : text;
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        return section == 0 ? m_headings.name : m_headings.reason;
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    }
    [[nodiscard]] QString text() const
    {
        QString text;
        for (const NodeListDialog::Row &row : m_rows) {
            text += row.name;
            if (!row.reason.isEmpty())
                text += u'\t' + row.reason;
            text += u'\n';
        }
        return text;
    }

private:
    QList<NodeListDialog::Row> m_rows;
    NodeListDialog::Headings m_headings;
    int m_columns;
};

} // namespace

NodeListDialog::NodeListDialog(const QString &title, const QString &heading, const QList<Row> &rows,
                               const Headings &headings, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("nodeListDialog"));
    setWindowTitle(title);
    auto *label = new PlainLabel(heading, this);
    label->setFont(headingFont(font()));
    const bool hasReasons = std::ranges::any_of(rows, [](const Row &row) { return !row.reason.isEmpty(); });
    auto *model = new RowsModel(rows, headings, hasReasons ? 2 : 1, this);
    auto *list = new QTreeView(this);
    list->setObjectName(QStringLiteral("nodeList"));
    list->setAccessibleName(heading);
    list->setRootIsDecorated(false);
    list->setItemDelegate(new AiryDelegate(list));
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setModel(model);
    const int em = fontMetrics().averageCharWidth();
    // Names that are longer are shown by the tip; a reason is a sentence, and is what one has come for.
    list->resizeColumnToContents(0);
    list->header()->resizeSection(0, std::clamp(list->header()->sectionSize(0), 20 * em, 44 * em));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    copy->setToolTip(tr("Copies the list, a line each"));
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [model] { QGuiApplication::clipboard()->setText(model->text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    resize(em * (hasReasons ? 116 : 90), fontMetrics().height() * 24);
}

} // namespace sluice
