// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/consequencesview.h"

#include "look.h"
#include "plainlabel.h"
#include "schema/groupedview.h"
#include "words/changewords.h"
#include "words/schematext.h"

#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <type_traits>

namespace sluice {

ConsequencesView::ConsequencesView(QWidget *parent)
    : QWidget(parent)
    , m_model(new GroupedModel(
          {tr("What follows")}, [this](int item, int) { return text(item); }, this))
    , m_view(new GroupedView(m_model, this))
    , m_summary(new PlainLabel(this))
    , m_note(new PlainLabel(this))
{
    m_view->setObjectName(QStringLiteral("consequences"));
    m_view->setAccessibleName(tr("What will follow from the changes"));
    m_summary->setObjectName(QStringLiteral("consequencesSummary"));
    m_note->setObjectName(QStringLiteral("consequencesNote"));
    m_note->setMuted(true);
    m_note->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setFocusProxy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConsequencesView::showNote);
}

QString costsText(int reloading)
{
    if (reloading == 0)
        return ConsequencesView::tr("Nothing is loaded from the beginning. Nothing is deleted in the destination.");
    return ConsequencesView::tr("%n table(s) may be loaded from the beginning, which takes time and may cost rows.",
                                nullptr, reloading);
}

void ConsequencesView::setConsequences(std::shared_ptr<const SchemaConsequences> consequences)
{
    m_consequences = std::move(consequences);
    m_parts.clear();
    std::vector<GroupedModel::Group> groups;
    int next = 0;
    const auto add = [&](const auto &list, const QString &title, const QString &note) {
        if (list.isEmpty())
            return;
        Part part{.first = next, .note = note};
        if constexpr (std::is_same_v<std::decay_t<decltype(list)>, QList<SchemaNode>>)
            part.nodes = &list;
        else if constexpr (std::is_same_v<std::decay_t<decltype(list)>, QList<SchemaChange>>)
            part.changes = &list;
        else
            part.schemas = &list;
        std::vector<int> items(size_t(list.size()));
        std::iota(items.begin(), items.end(), next);
        next += int(list.size());
        m_parts.push_back(part);
        groups.push_back({title, note, std::move(items)});
    };
    const SchemaConsequences &c = *m_consequences;
    add(c.starting, tr("Tables that start: loaded from the beginning"),
        tr("They come back or are new: each is synced from its first row on, and those rows may count towards your "
           "bill "
           "(monthly active rows). With some sources the whole connection is synced again."));
    add(c.alongside, tr("Of these, tables that start with their schema"),
        tr("Nobody chose them one by one: their schema is turned on, and their own box is ticked."));
    const bool keepsVersions =
        std::ranges::any_of(c.modes, [](const SchemaChange &change) { return change.mode == SyncMode::History; });
    add(c.modes, tr("Tables in another mode: may be loaded from the beginning"),
        keepsVersions ? tr("The service may load them again from the beginning. History keeps every version of a row: "
                           "more rows, and they may count towards your bill.")
                      : tr("The service may load them again from the beginning, and those rows may count towards your "
                           "bill."));
    add(c.leaving, tr("Tables that leave History: may be loaded from the beginning"),
        tr("The service may load them again from the beginning, and those rows may count towards your bill. The "
           "versions of rows that were kept so far may go."));
    add(c.idleModes, tr("Tables in another mode that are not copied"),
        tr("They are off, so nothing is loaded; the mode counts once they are on."));
    add(c.stopping, tr("Tables no longer copied"),
        tr("What is in the destination stays there as it is, and grows no longer. Turned on again later, they are "
           "loaded "
           "from the beginning."));
    add(c.columnsOff, tr("Columns no longer copied"),
        tr("The column stays in the destination with the values it has; new rows have none."));
    add(c.columnsOn, tr("Columns copied again"),
        tr("Rows that are synced from now on have a value; older ones get theirs when the table is re-synced."));
    add(c.hashed, tr("Columns hashed from now on"),
        tr("Values that were copied before stay readable in the destination until the table is re-synced. Joins on "
           "such "
           "a column no longer match what is not hashed."));
    add(c.unhashed, tr("Columns no longer hashed"),
        tr("Values become readable in the destination. Those copied before stay hashed until the table is re-synced."));
    add(c.keys, tr("Primary keys that change"),
        tr("Rows with the same key replace one another in the destination. The service lets keys be chosen before the "
           "first sync only."));
    add(c.idle, tr("Tables turned on in a schema that is off"),
        tr("Nothing happens before their schema is on as well."));
    add(c.schemasOn, tr("Schemas turned on"), tr("With every table in them whose own box is ticked."));
    add(c.schemasOff, tr("Schemas turned off"), tr("With all their tables; the boxes of the tables stay as they are."));
    m_model->setGroups(std::move(groups));

    m_summary->setText(c.policy == SchemaPolicy::Unset ? QString() : policyExplanation(c.policy));
    m_summary->setVisible(c.policy != SchemaPolicy::Unset);
    m_view->setCurrentIndex(m_model->index(0, 0));
    showNote();
}

QString ConsequencesView::text(int item) const
{
    const auto after = std::ranges::upper_bound(m_parts, item, {}, &Part::first);
    const Part &part = *std::prev(after);
    const qsizetype at = item - part.first;
    if (part.nodes != nullptr)
        return nodeText(part.nodes->at(at));
    if (part.schemas != nullptr)
        return part.schemas->at(at);
    const SchemaChange &change = part.changes->at(at);
    //: 1 = a table or column, 2 = what it becomes
    return change.kind == SchemaChange::Kind::TableMode ? tr("%1: %2").arg(placeText(change), valueText(change))
                                                        : placeText(change);
}

void ConsequencesView::showNote()
{
    const QModelIndex current = m_view->currentIndex();
    const std::vector<int> items = m_model->itemsAt(current);
    const auto after =
        items.empty() ? m_parts.end() : std::ranges::upper_bound(m_parts, items.front(), {}, &Part::first);
    m_note->setText(items.empty() ? QString() : std::prev(after)->note);
}

} // namespace sluice
