// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/transferreview.h"

#include "background.h"
#include "connectionstore.h"
#include "filteredit.h"
#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/changegroups.h"
#include "schema/consequences.h"
#include "schema/consequencesview.h"
#include "schema/groupedview.h"
#include "schemastore.h"
#include "session.h"
#include "statusdot.h"
#include "words/changewords.h"
#include "words/schematext.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace sluice {

TransferReview::TransferReview(Session &session, const QList<TransferDialog::Target> &targets, const QString &notes,
                               QWidget *parent)
    : QDialog(parent)
    , m_session(&session)
    , m_targets(targets)
    , m_title(new PlainLabel(this))
    , m_costsDot(new StatusDot(this))
    , m_costs(new PlainLabel(this))
    , m_filter(new FilterEdit(this))
    , m_model(new GroupedModel(
          {tr("Change"), tr("Now"), tr("After")}, [this](int item, int column) { return textOf(item, column); }, this))
    , m_view(new GroupedView(m_model, this))
    , m_changed(new PlainLabel(tr("Something has changed meanwhile, and nothing was sent. Look at it again."), this))
    , m_revert(new QPushButton(icon(QStringLiteral("edit-undo")), QString(), this))
{
    setObjectName(QStringLiteral("transferReview"));
    setWindowTitle(tr("Review"));
    m_title->setFont(headingFont(font()));
    m_costs->setObjectName(QStringLiteral("transferCosts"));
    auto *costs = new QHBoxLayout;
    costs->addWidget(m_costsDot);
    costs->addWidget(m_costs, 1);
    auto *note = new PlainLabel(notes, this);
    note->setObjectName(QStringLiteral("transferNotes"));
    note->setMuted(true);
    note->setWordWrap(true);
    m_filter->setObjectName(QStringLiteral("transferReviewFilter"));
    m_filter->setPlaceholderText(tr("Find among the changes"));
    m_filter->setAccessibleName(tr("Find among the changes"));
    m_view->setObjectName(QStringLiteral("transferReviewList"));
    m_view->setAccessibleName(tr("Changes in words"));
    const int em = fontMetrics().averageCharWidth();
    m_view->header()->resizeSection(0, 76 * em);
    m_view->header()->resizeSection(1, 32 * em);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_apply->setObjectName(QStringLiteral("transferReviewApply"));
    m_apply->setIcon(icon(QStringLiteral("dialog-ok-apply")));
    m_apply->setAutoDefault(false);
    // A key that is held down since the dialog before, or pressed twice, sends nothing.
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addLayout(costs);
    layout->addWidget(note);
    m_revert->setObjectName(QStringLiteral("transferRevert"));
    m_revert->setAutoDefault(false);
    m_revert->setToolTip(tr("Takes what is put down back; what was in a draft before is taken back there"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_filter, 1);
    line->addWidget(m_revert);
    layout->addLayout(line);
    layout->addWidget(m_view, 1);
    m_changed->setObjectName(QStringLiteral("transferChanged"));
    m_changed->setVisible(false);
    layout->addWidget(m_changed);
    layout->addWidget(buttons);
    resize(em * 148, fontMetrics().height() * 32);
    // A sentence on each connection has no columns.
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        const QModelIndex first = m_model->index(0, 0);
        for (int row = 0; row < m_model->rowCount(first); ++row) {
            const int item = m_model->itemAt(m_model->index(row, 0, first));
            m_view->setFirstColumnSpanned(row, first, m_items[size_t(item)].change == nullptr);
        }
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TransferReview::updateRevert);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TransferReview::updateRevert);
    connect(m_revert, &QPushButton::clicked, this, &TransferReview::revertSelected);
    connect(m_filter, &FilterEdit::filterChanged, this, &TransferReview::applyFilter);
    connect(m_filter, &FilterEdit::moveToViewRequested, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_apply, &QPushButton::clicked, this, &TransferReview::applyRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const auto signal : {&SchemaStore::stateChanged, &SchemaStore::configReplaced, &SchemaStore::draftChanged})
        connect(&session.schemas(), signal, this, &TransferReview::look);
    find();
    updateRevert();
    m_view->setFocus();
}

TransferReview::~TransferReview() = default;

void TransferReview::look(const ConnectionId &id)
{
    if (!std::ranges::any_of(m_targets, [&id](const auto &target) { return target.id == id; }))
        return;
    ++m_generation;
    find();
}

void TransferReview::tellChanged()
{
    m_changed->setVisible(true);
}

QString TransferReview::hindranceOf(const ConnectionId &id) const
{
    const SchemaStore &store = m_session->schemas();
    if (store.draft(id) == nullptr)
        return tr("It is not there any more.");
    if (store.isHeld(id))
        return tr("Its own draft waits for a word on what has changed elsewhere.");
    if (store.isBusy(id))
        return tr("Something is under way there.");
    return {};
}

void TransferReview::find()
{
    m_apply->setEnabled(false);
    m_costsDot->setVisible(false);
    m_costs->setMuted(true);
    m_costs->setText(tr("What it costs is being found…"));
    if (m_session == nullptr || std::exchange(m_isFinding, true))
        return;
    struct Work
    {
        std::shared_ptr<const SchemaDraft> draft;
        QList<SchemaChange> wishes;
    };
    auto reviewed = std::make_shared<std::vector<Reviewed>>();
    QList<Work> work;
    for (const TransferDialog::Target &target : std::as_const(m_targets)) {
        const Connection *connection = m_session->connections().find(target.id);
        Reviewed one;
        one.id = target.id;
        one.name = connection == nullptr || connection->schema.isEmpty() ? target.id.text() : connection->schema;
        one.hindrance = hindranceOf(target.id);
        if (one.hindrance.isEmpty())
            one.draft = std::make_shared<const SchemaDraft>(m_session->schemas().draft(target.id)->withoutSteps());
        work.append({one.draft, target.changes});
        reviewed->push_back(std::move(one));
    }
    whenDone(inBackground([work] {
                 QList<PutTogether> found;
                 for (const Work &one : work)
                     found.append(one.draft ? putTogether(*one.draft, one.wishes) : PutTogether());
                 return found;
             }),
             this, [this, reviewed, generation = m_generation](const QList<PutTogether> &found) {
                 m_isFinding = false;
                 if (generation != m_generation) {
                     find();
                     return;
                 }
                 // What is painted until the model is told is of the items that were.
                 m_model->setGroups({});
                 m_items.clear();
                 m_reviewed = std::move(*reviewed);
                 show(found);
             });
}

void TransferReview::show(const QList<PutTogether> &found)
{
    m_reloading = 0;
    int changes = 0;
    int connections = 0;
    std::vector<GroupedModel::Group> groups;
    groups.push_back({tr("Connections"), tr("One after the other, each with a result of its own."), {}});
    for (size_t i = 0; i < m_reviewed.size(); ++i) {
        Reviewed &target = m_reviewed[i];
        target.put = found[qsizetype(i)];
        groups.front().items.push_back(int(m_items.size()));
        m_items.push_back({.target = &target});
        if (!target.draft)
            continue;
        target.lookup = std::make_unique<SchemaLookup>(target.draft->base());
        m_reloading += target.put.reloading;
        const qsizetype sent = target.put.fresh.size() + target.put.own.size();
        changes += int(sent);
        connections += sent > 0 ? 1 : 0;
    }
    const auto add = [&](const Reviewed &target, const QList<SchemaChange> &list) {
        const int first = int(m_items.size());
        for (const SchemaChange &change : list)
            m_items.push_back({.target = &target,
                               .change = &change,
                               .isTakenBack = &list == &target.put.takenBack,
                               .isFresh = &list == &target.put.fresh});
        return first;
    };
    const auto all = [](int first, const QList<SchemaChange> &list) {
        std::vector<int> items(size_t(list.size()));
        std::iota(items.begin(), items.end(), first);
        return items;
    };
    for (const Reviewed &target : m_reviewed) {
        const int first = add(target, target.put.fresh);
        for (GroupedModel::Group &group : groupChanges(target.put.fresh)) {
            for (int &item : group.items)
                item += first;
            //: 1 = a connection, 2 = a schema and a kind of change, for instance "shop: tables to start copying"
            group.title = tr("%1 · %2").arg(target.name, group.title);
            groups.push_back(std::move(group));
        }
        groups.push_back({tr("%1 · were in its draft before, and go with it").arg(target.name),
                          tr("They were wished there before anything was put down, and are sent together with it."),
                          all(add(target, target.put.own), target.put.own)});
        groups.push_back({tr("%1 · were in its draft before, and are no longer wished").arg(target.name),
                          tr("What is put down says otherwise, and it is so there already."),
                          all(add(target, target.put.takenBack), target.put.takenBack)});
    }
    m_model->setGroups(std::move(groups));
    applyFilter(m_filter->filter());
    //: 1 = "12 changes"
    m_title->setText(
        tr("%1 to what %n connection(s) copy", nullptr, connections).arg(tr("%n change(s)", nullptr, changes)));
    m_apply->setText(tr("&Apply on %n connection(s)", nullptr, connections));
    m_apply->setEnabled(connections > 0);
    // What cannot be chosen says why.
    m_costs->setText(connections > 0
                         ? costsText(m_reloading)
                         : tr("Nothing can be applied: on none of these connections is anything left to be sent."));
    m_costs->setMuted(m_reloading == 0);
    m_costsDot->setState(Tone::Attention, tr("This costs"));
    m_costsDot->setVisible(m_reloading > 0);
}

std::vector<int> TransferReview::revertable() const
{
    std::vector<int> items = m_view->selectedItems();
    std::erase_if(items, [this](int item) { return !m_items[size_t(item)].isFresh; });
    return items;
}

void TransferReview::updateRevert()
{
    const int n = int(revertable().size());
    m_revert->setEnabled(n > 0);
    m_revert->setText(n == 0 ? tr("&Revert") : tr("&Revert %n change(s)", nullptr, n));
}

void TransferReview::revertSelected()
{
    const auto place = [](const SchemaChange &change) {
        return std::tuple(change.kind, change.schema, change.table, change.column);
    };
    std::map<QString, std::set<decltype(place({}))>> reverted;
    for (const int item : revertable())
        reverted[m_items[size_t(item)].target->id.text()].insert(place(*m_items[size_t(item)].change));
    for (TransferDialog::Target &target : m_targets) {
        const auto &gone = reverted[target.id.text()];
        target.changes.removeIf([&](const SchemaChange &change) { return gone.contains(place(change)); });
    }
    ++m_generation;
    find();
    m_view->setFocus();
}

QString TransferReview::summaryOf(const Reviewed &target)
{
    if (!target.draft)
        //: 1 = a connection, 2 = why, a sentence
        return tr("%1: left out. %2").arg(target.name, target.hindrance);
    const QString counts = countsText(countChanges(target.put.fresh + target.put.own));
    if (counts.isEmpty())
        return tr("%1: nothing is left to be sent").arg(target.name);
    if (target.put.reloading == 0)
        //: 1 = a connection, 2 = counts, for instance "12 tables off, 3 modes"
        return tr("%1: %2").arg(target.name, counts);
    //: 1 = a connection, 2 = counts, for instance "12 tables on, 3 modes"
    return tr("%1: %2; %n table(s) may be loaded from the beginning", nullptr, target.put.reloading)
        .arg(target.name, counts);
}

QString TransferReview::textOf(int item, int column)
{
    const Item &at = m_items[size_t(item)];
    if (at.change == nullptr)
        return column == 0 ? summaryOf(*at.target) : QString();
    if (column == 0)
        return changeText(*at.change);
    if (column == 2 && !at.isTakenBack)
        return valueText(*at.change);
    return beforeText(*at.change, *at.target->lookup);
}

void TransferReview::applyFilter(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) {
        m_model->setFilter({});
    } else {
        m_model->setFilter([this, wanted](int item) {
            const Item &at = m_items[size_t(item)];
            return at.target->name.contains(wanted, Qt::CaseInsensitive)
                   || (at.change != nullptr && mentions(*at.change, wanted));
        });
    }
    m_filter->setCounts(m_model->shown(), m_model->total());
}

} // namespace sluice
