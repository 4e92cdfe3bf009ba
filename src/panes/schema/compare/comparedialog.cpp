// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/compare/comparedialog.h"

#include "filteredit.h"
#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/changegroups.h"
#include "schema/compare/tickedmodel.h"
#include "schema/consequences.h"
#include "schema/groupedview.h"
#include "words/changewords.h"
#include "words/schematext.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <numeric>

namespace sluice {

CompareDialog::CompareDialog(DraftComparison comparison, const Sides &sides, QWidget *parent)
    : QDialog(parent)
    , m_comparison(std::move(comparison))
    , m_here(*m_comparison.here)
    , m_there(*m_comparison.there)
    , m_model(new TickedModel(
          {tr("What"), sides.isSnapshot ? tr("Snapshot") : sides.there, sides.here,
           tr("Note", "why a difference cannot be taken")},
          [this](int item, int column) { return text(item, column); }, this))
    , m_view(new GroupedView(m_model, this))
    , m_filter(new FilterEdit(this))
    , m_tickAll(new QPushButton(tr("Tick &all shown"), this))
    , m_untickAll(new QPushButton(tr("&Untick all shown"), this))
    , m_hidden(new PlainLabel(this))
    , m_take(nullptr)
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare"));
    m_view->setObjectName(QStringLiteral("compareList"));
    m_view->setAccessibleName(tr("Differences"));
    m_view->installEventFilter(this);
    const int em = fontMetrics().averageCharWidth();
    m_view->header()->resizeSection(What, 50 * em);
    m_view->header()->resizeSection(There, 30 * em);
    m_view->header()->resizeSection(Here, 30 * em);
    m_hidden->setObjectName(QStringLiteral("compareHidden"));
    m_hidden->setMuted(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_take = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("compareTake"));
    m_take->setIcon(icon(QStringLiteral("document-edit")));
    addReadButton(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHead(sides));
    layout->addLayout(makeTools());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hidden);
    layout->addWidget(buttons);
    resize(em * 150, fontMetrics().height() * 32);

    if (sides.editable)
        m_model->setBoxes(int(m_comparison.wishes.changes.size()), sides.ticked);
    m_take->setVisible(sides.editable);
    for (QPushButton *button : {m_tickAll, m_untickAll})
        button->setVisible(m_model->hasBoxes());
    fill();
    connect(m_model, &TickedModel::ticksChanged, this, &CompareDialog::updateTaken);
    updateTaken();
    m_take->setDefault(true);
    m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->setFocus();
}

CompareDialog::~CompareDialog() = default;

QWidget *CompareDialog::makeHead(const Sides &sides)
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins({});
    //: 1 = a snapshot or another connection, 2 = this connection
    auto *title = new PlainLabel(tr("%1 compared with %2").arg(sides.there, sides.here), head);
    title->setFont(headingFont(font()));
    layout->addWidget(title);
    const auto add = [&](const QString &text, const QString &name, bool muted) {
        auto *label = new PlainLabel(text, head);
        label->setObjectName(name);
        label->setMuted(muted);
        layout->addWidget(label);
    };
    const int n = int(m_comparison.wishes.changes.size());
    add(summary(sides), QStringLiteral("compareSummary"), false);
    if (n > 0)
        add(countsText(countChanges(m_comparison.wishes.changes)), QStringLiteral("compareCounts"), true);
    if (!m_comparison.takenSchema.isEmpty())
        add(tr("The only schema there, %1, is taken for the only one here, %2.")
                .arg(nameText(m_comparison.takenSchema), nameText(m_comparison.here->schemaName(0))),
            QStringLiteral("compareSchemas"), true);
    if (sides.unsent)
        add(tr("What was changed here and not sent yet counts as done."), QStringLiteral("compareUnsent"), true);
    return head;
}

QString CompareDialog::summary(const Sides &sides) const
{
    const int n = int(m_comparison.wishes.changes.size());
    if (n > 0)
        return sides.isSnapshot ? tr("%n change(s) would bring %1 back to it.", nullptr, n).arg(sides.here)
                                : tr("%n change(s) would make %1 the same.", nullptr, n).arg(sides.here);
    if (m_comparison.isEmpty())
        return tr("There is no difference.");
    QStringList why;
    if (const auto locked = int(m_comparison.wishes.locked.size()); locked > 0)
        why.append(tr("%n locked by the service", nullptr, locked));
    if (const auto unread = int(m_comparison.unread.size()); unread > 0)
        why.append(tr("%n of columns that are not read here", nullptr, unread));
    if (const auto columns = int(m_comparison.noColumns.size()); columns > 0)
        why.append(tr("%n of columns that are not here", nullptr, columns));
    if (const auto nodes = int(m_comparison.wishes.missing.size() + m_comparison.wishes.unnamed.size()); nodes > 0)
        why.append(tr("%n schemas and tables that exist on one side only", nullptr, nodes));
    //: 1 = "65 schemas and tables that exist on one side only"
    return tr("None of these differences can be applied: %1.").arg(why.join(tr(", ")));
}

QLayout *CompareDialog::makeTools()
{
    m_filter->setObjectName(QStringLiteral("compareFilter"));
    m_filter->setPlaceholderText(tr("Find among the differences"));
    m_filter->setAccessibleName(tr("Find among the differences"));
    m_tickAll->setObjectName(QStringLiteral("compareTickAll"));
    m_untickAll->setObjectName(QStringLiteral("compareUntickAll"));
    for (QPushButton *button : {m_tickAll, m_untickAll})
        button->setAutoDefault(false);
    connect(m_filter, &FilterEdit::filterChanged, this, &CompareDialog::applyFilter);
    connect(m_filter, &FilterEdit::moveToViewRequested, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_tickAll, &QPushButton::clicked, this, [this] { m_model->tickShown(true); });
    connect(m_untickAll, &QPushButton::clicked, this, [this] { m_model->tickShown(false); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_filter, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    auto *line = new QHBoxLayout;
    line->addWidget(m_filter, 1);
    line->addWidget(m_tickAll);
    line->addWidget(m_untickAll);
    return line;
}

void CompareDialog::addReadButton(QDialogButtonBox *buttons) const
{
    const int n = int(unreadTables().size());
    if (n == 0)
        return;
    QPushButton *read =
        buttons->addButton(tr("&Load the columns of %n table(s)…", nullptr, n), QDialogButtonBox::ActionRole);
    read->setObjectName(QStringLiteral("compareRead"));
    read->setToolTip(tr("Reads them from the source, then compares again"));
    read->setAutoDefault(false);
    connect(read, &QPushButton::clicked, this, &CompareDialog::columnsRequested);
}

void CompareDialog::fill()
{
    std::vector<GroupedModel::Group> groups = groupChanges(m_comparison.wishes.changes);
    int next = int(m_comparison.wishes.changes.size());
    const auto add = [&](qsizetype count, const QString &heading, const QString &note) {
        std::vector<int> items(static_cast<size_t>(count));
        std::iota(items.begin(), items.end(), next);
        next += int(count);
        groups.push_back({heading, note, std::move(items)});
    };
    add(m_comparison.wishes.locked.size(), tr("Locked: cannot be changed"), tr("The service would refuse these."));
    add(m_comparison.unread.size(), tr("Columns that are not read here yet"),
        tr("Only columns that were read can be changed: open their table, or read the columns of many tables at "
           "once."));
    add(m_comparison.noColumns.size(), tr("Columns that are not there here"), {});
    add(m_comparison.wishes.missing.size(), tr("Only there: cannot be changed here"),
        tr("There is nothing of this name to change."));
    add(m_comparison.wishes.unnamed.size(), tr("Only here: stay as they are"), {});
    m_model->setGroups(std::move(groups));
    m_filter->setCounts(m_model->shown(), m_model->total());
}

QList<SchemaChange> CompareDialog::chosen() const
{
    const QList<SchemaChange> &all = m_comparison.wishes.changes;
    QList<SchemaChange> result;
    result.reserve(m_model->ticked());
    for (int item = 0; item < int(all.size()); ++item) {
        if (m_model->isTicked(item))
            result.append(all[item]);
    }
    return result;
}

QList<std::pair<QString, QString>> CompareDialog::unreadTables() const
{
    // What is of one table stands together.
    QList<std::pair<QString, QString>> tables;
    for (const SchemaChange &change : m_comparison.unread) {
        const std::pair table(change.schema, change.table);
        if (tables.isEmpty() || tables.last() != table)
            tables.append(table);
    }
    return tables;
}

bool CompareDialog::eventFilter(QObject *watched, QEvent *event)
{
    // The view itself would switch the current row's box alone.
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        toggleSelected();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void CompareDialog::toggleSelected()
{
    std::vector<int> items = m_view->selectedItems();
    if (items.empty())
        items = m_model->itemsAt(m_view->currentIndex());
    const int boxes = int(m_comparison.wishes.changes.size());
    std::erase_if(items, [boxes](int item) { return item >= boxes; });
    m_model->tick(items, !std::ranges::all_of(items, [this](int item) { return m_model->isTicked(item); }));
}

void CompareDialog::applyFilter(const QString &text)
{
    const QString word = text.trimmed();
    if (word.isEmpty())
        m_model->setFilter({});
    else
        m_model->setFilter([this, word](int item) { return matches(item, word); });
    m_filter->setCounts(m_model->shown(), m_model->total());
    updateTaken();
}

void CompareDialog::setApplying(bool applying)
{
    m_applying = applying;
    updateTaken();
}

void CompareDialog::updateTaken()
{
    const int n = m_model->ticked();
    m_take->setText(n == 0 ? tr("&Take into the draft") : tr("&Take %n difference(s) into the draft", nullptr, n));
    m_take->setEnabled(n > 0 && !m_applying);
    const int hidden = n - m_model->tickedShown();
    m_hidden->setVisible(hidden > 0);
    m_hidden->setText(tr("%n ticked one(s) are not shown now; they are taken too.", nullptr, hidden));
}

} // namespace sluice
