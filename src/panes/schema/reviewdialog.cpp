// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/reviewdialog.h"

#include "background.h"
#include "filteredit.h"
#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/changegroups.h"
#include "schema/consequencesview.h"
#include "schema/draftpatch.h"
#include "schema/groupedview.h"
#include "schema/textlinesmodel.h"
#include "statusdot.h"
#include "timetext.h"
#include "words/changewords.h"
#include "words/schematext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <QSet>

#include <numeric>
#include <utility>

namespace sluice {

ReviewDialog::ReviewDialog(const QString &connection, SchemaConfigPtr base, const QList<SchemaChange> &changes,
                           const QList<SchemaChange> &waiting, QWidget *parent)
    : QDialog(parent)
    , m_connection(connection)
    , m_base(std::move(base))
    , m_lookup(*m_base)
    , m_title(new PlainLabel(this))
    , m_costsDot(new StatusDot(this))
    , m_costs(new PlainLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_model(new GroupedModel(
          {tr("Change"), tr("Now"), tr("After")},
          [this](int item, int column) {
              const SchemaChange &change = m_changes[item];
              return column == 0 ? changeText(change) : column == 1 ? beforeText(change, m_lookup) : valueText(change);
          },
          this))
    , m_json(new TextLinesModel(this))
    , m_consequences(new ConsequencesView(this))
    , m_apply(nullptr)
{
    setObjectName(QStringLiteral("reviewDialog"));
    setWindowTitle(tr("Review"));
    m_title->setFont(headingFont(font()));
    m_tabs->setObjectName(QStringLiteral("reviewTabs"));
    m_tabs->addTab(makeWordsPage(), tr("In &words"));
    m_tabs->addTab(makeJsonPage(), tr("As &JSON"));
    m_tabs->addTab(m_consequences, tr("What &follows"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_apply = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("reviewApply"));
    m_apply->setIcon(icon(QStringLiteral("dialog-ok-apply")));
    m_apply->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ReviewDialog::fillPage);

    m_costs->setObjectName(QStringLiteral("reviewCosts"));
    auto *costs = new QHBoxLayout;
    costs->addWidget(m_costsDot);
    costs->addWidget(m_costs, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addLayout(costs);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 148, fontMetrics().height() * 32);
    setChanges(changes, waiting);
    m_view->setFocus();
}

ReviewDialog::~ReviewDialog() = default;

QWidget *ReviewDialog::makeWordsPage()
{
    auto *page = new QWidget(this);
    m_filter = new FilterEdit(page);
    m_filter->setObjectName(QStringLiteral("reviewFilter"));
    m_filter->setPlaceholderText(tr("Find among the changes"));
    m_filter->setAccessibleName(tr("Find among the changes"));
    m_revert = new QPushButton(icon(QStringLiteral("edit-undo")), QString(), page);
    m_revert->setObjectName(QStringLiteral("reviewRevert"));
    m_read = new QPushButton(icon(QStringLiteral("view-refresh")), QString(), page);
    m_read->setObjectName(QStringLiteral("reviewRead"));
    m_read->setAutoDefault(false);
    m_view = new GroupedView(m_model, page);
    m_view->setObjectName(QStringLiteral("reviewList"));
    m_view->setAccessibleName(tr("Changes in words"));
    const int em = fontMetrics().averageCharWidth();
    m_view->header()->resizeSection(0, 76 * em);
    m_view->header()->resizeSection(1, 32 * em);
    connect(m_filter, &FilterEdit::filterChanged, this, &ReviewDialog::applyFilter);
    connect(m_filter, &FilterEdit::moveToViewRequested, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReviewDialog::updateRevert);
    connect(m_revert, &QPushButton::clicked, this, &ReviewDialog::revertSelected);
    connect(m_read, &QPushButton::clicked, this, &ReviewDialog::readRequested);

    auto *line = new QHBoxLayout;
    line->addWidget(m_filter, 1);
    line->addWidget(m_read);
    line->addWidget(m_revert);
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(line);
    layout->addWidget(m_view, 1);
    return page;
}

QWidget *ReviewDialog::makeJsonPage()
{
    auto *page = new QWidget(this);
    auto *view = new QTreeView(page);
    view->setObjectName(QStringLiteral("reviewJson"));
    view->setAccessibleName(tr("The JSON that will be sent"));
    view->setModel(m_json);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setHeaderHidden(true);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setFont(fixedFont(font()));
    m_jsonNote = new PlainLabel(page);
    m_jsonNote->setMuted(true);
    m_copy = new QPushButton(icon(QStringLiteral("edit-copy")), tr("&Copy the JSON"), page);
    m_copy->setObjectName(QStringLiteral("reviewCopy"));
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_json->text())); });
    auto *line = new QHBoxLayout;
    line->addWidget(m_jsonNote, 1);
    line->addWidget(m_copy);
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(line);
    layout->addWidget(view, 1);
    return page;
}

void ReviewDialog::setChanges(const QList<SchemaChange> &changes, const QList<SchemaChange> &waiting)
{
    m_changes = changes + waiting;
    m_sendable = changes.size();
    ++m_generation;
    setGroups();
    const int n = int(m_sendable);
    m_title->setText(tr("%n change(s) to what %1 copies", nullptr, n).arg(m_connection));
    m_apply->setText(tr("&Apply %n change(s)", nullptr, n));
    m_apply->setEnabled(n > 0);
    updateRevert();
    updateRead();
    findConsequences();
    fillPage();
}

void ReviewDialog::setMayApply(bool may)
{
    m_apply->setVisible(may);
}

void ReviewDialog::beginWithWhatFollows()
{
    m_tabs->setCurrentWidget(m_consequences);
    m_consequences->setFocus();
    // As with whatever costs: a key that is held down, or pressed twice, sends nothing.
    m_cancel->setDefault(true);
}

void ReviewDialog::setGroups()
{
    std::vector<GroupedModel::Group> groups = groupChanges(sendable());
    std::vector<int> waiting(size_t(m_changes.size() - m_sendable));
    std::iota(waiting.begin(), waiting.end(), int(m_sendable));
    groups.push_back({tr("Not sent yet: columns that have to be read first"),
                      tr("They are of an earlier run or of another schema config, and join the others when the "
                         "columns of their tables are read: open these tables, or read the columns of all of them "
                         "here."),
                      std::move(waiting)});
    m_model->setGroups(std::move(groups));
    applyFilter(m_filter->filter());
}

void ReviewDialog::applyFilter(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) {
        m_model->setFilter({});
    } else {
        m_model->setFilter([this, wanted](int item) { return mentions(m_changes[item], wanted); });
    }
    m_filter->setCounts(m_model->shown(), m_model->total());
    updateRevert();
}

void ReviewDialog::updateRevert()
{
    const int n = int(m_view->selectedItems().size());
    m_revert->setEnabled(n > 0);
    m_revert->setText(n == 0 ? tr("&Revert") : tr("&Revert %n change(s)", nullptr, n));
}

void ReviewDialog::updateRead()
{
    const int tables = int(waitingTables().size());
    m_read->setVisible(tables > 0 && m_mayRead);
    m_read->setEnabled(!m_isReading);
    m_read->setText(m_isReading ? tr("Reading columns…") : tr("R&ead the columns of %n table(s)…", nullptr, tables));
}

QList<std::pair<QString, QString>> ReviewDialog::waitingTables() const
{
    QList<std::pair<QString, QString>> tables;
    QSet<std::pair<QString, QString>> seen;
    for (qsizetype i = m_sendable; i < m_changes.size(); ++i) {
        const std::pair<QString, QString> table(m_changes[i].schema, m_changes[i].table);
        if (seen.contains(table))
            continue;
        seen.insert(table);
        tables.append(table);
    }
    return tables;
}

void ReviewDialog::setMayRead(bool mayRead)
{
    m_mayRead = mayRead;
    updateRead();
}

void ReviewDialog::setReading(bool reading)
{
    m_isReading = reading;
    updateRead();
}

void ReviewDialog::revertSelected()
{
    QList<SchemaChange> changes;
    for (const int item : m_view->selectedItems())
        changes.append(m_changes[item]);
    if (!changes.isEmpty())
        emit revertRequested(changes);
}

void ReviewDialog::fillPage()
{
    const int page = m_tabs->currentIndex();
    if (page == 1 && std::exchange(m_jsonOf, m_generation) != m_generation)
        makeJson();
    if (page == 2 && m_follows && std::exchange(m_followsOf, m_generation) != m_generation)
        m_consequences->setConsequences(m_follows);
}

void ReviewDialog::findConsequences()
{
    m_follows.reset();
    m_costsDot->setVisible(false);
    m_costs->setMuted(true);
    m_costs->setText(tr("What it costs is being found…"));
    // Columns that are read while it is open come by the dozen; of those changes the last counts.
    if (std::exchange(m_isFinding, true))
        return;
    whenDone(inBackground([base = m_base, changes = sendable()] {
                 return std::make_shared<const SchemaConsequences>(consequencesOf(*base, changes));
             }),
             this, [this, generation = m_generation](const std::shared_ptr<const SchemaConsequences> &follows) {
                 m_isFinding = false;
                 if (generation != m_generation) {
                     findConsequences();
                     return;
                 }
                 m_follows = follows;
                 showConsequences();
             });
}

void ReviewDialog::showConsequences()
{
    const bool costs = m_follows->reloading > 0;
    m_costs->setText(costsText(m_follows->reloading));
    m_costs->setMuted(!costs);
    m_costsDot->setState(Tone::Attention, tr("This costs"));
    m_costsDot->setVisible(costs);
    fillPage();
    emit costsShown();
}

void ReviewDialog::makeJson()
{
    m_copy->setEnabled(false);
    m_jsonNote->setText(tr("Writing…"));
    if (std::exchange(m_isWriting, true))
        return;
    whenDone(inBackground(
                 [changes = sendable()] { return TextLinesModel::split(schemaPatch(changes, {.indented = true})); }),
             this, [this, generation = m_generation](const TextLinesModel::Text &text) {
                 m_isWriting = false;
                 if (generation != m_generation) {
                     m_jsonOf = generation;
                     fillPage();
                     return;
                 }
                 m_json->setText(text);
                 m_copy->setEnabled(true);
                 m_jsonNote->setText(
                     tr("One request to the service, %1 as shown here; it is sent without the line breaks.")
                         .arg(bytesText(text.utf8.size())));
             });
}

} // namespace sluice
