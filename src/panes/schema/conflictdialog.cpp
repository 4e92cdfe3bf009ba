// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/conflictdialog.h"

#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/groupedview.h"
#include "words/changewords.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

namespace {

enum Column { What, Before, Mine, Theirs, Outcome };

} // namespace

ConflictDialog::ConflictDialog(const QString &connection, SchemaMerge merge, bool applies, QWidget *parent)
    : QDialog(parent)
    , m_merge(std::move(merge))
    , m_applies(applies)
    , m_before(*m_merge.before)
    , m_now(*m_merge.now)
    , m_decisions(size_t(m_merge.collisions.size()))
    , m_model(new GroupedModel(
          {tr("What"), tr("Before"), tr("Mine"), tr("Theirs"), tr("Result")},
          [this](int item, int column) { return text(item, column); }, this))
    , m_view(new GroupedView(m_model, this))
    , m_why(new PlainLabel(this))
    , m_left(new PlainLabel(this))
{
    setObjectName(QStringLiteral("conflictDialog"));
    setWindowTitle(tr("Changed elsewhere"));
    auto *title = new PlainLabel(tr("Somebody else has changed what %1 copies").arg(connection), this);
    title->setFont(headingFont(font()));
    auto *intro = new PlainLabel(tr("Nothing was sent. Before is what was there when your changes began, Mine is what "
                                    "you want, Theirs is what is there now."),
                                 this);
    intro->setMuted(true);
    m_view->setObjectName(QStringLiteral("conflictList"));
    m_view->setAccessibleName(tr("Before, mine and theirs"));
    m_why->setObjectName(QStringLiteral("conflictWhy"));
    m_why->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_why->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_left->setObjectName(QStringLiteral("conflictLeft"));
    const int em = fontMetrics().averageCharWidth();
    m_view->header()->resizeSection(What, 40 * em);
    for (const int column : {Before, Mine, Theirs})
        m_view->header()->resizeSection(column, 26 * em);

    auto *verbs = new QHBoxLayout;
    m_keep = addVerb(tr("Keep &mine"), "keepMine");
    m_give = addVerb(tr("Take &theirs"), "takeTheirs");
    m_keepAll = addVerb(tr("Keep mine for &all"), "keepMineAll");
    m_giveAll = addVerb(tr("Take theirs &for all"), "takeTheirsAll");
    verbs->addWidget(m_keep);
    verbs->addWidget(m_give);
    verbs->addWidget(m_left, 1);
    verbs->addWidget(m_keepAll);
    verbs->addWidget(m_giveAll);
    m_left->setAlignment(Qt::AlignCenter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("conflictAccept"));
    m_accept->setIcon(icon(QStringLiteral("dialog-ok-apply")));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, [this] { decide(selectedCollisions(), true); });
    connect(m_give, &QPushButton::clicked, this, [this] { decide(selectedCollisions(), false); });
    connect(m_keepAll, &QPushButton::clicked, this, [this] { decideAll(true); });
    connect(m_giveAll, &QPushButton::clicked, this, [this] { decideAll(false); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConflictDialog::updateVerbs);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_why);
    layout->addLayout(verbs);
    layout->addWidget(buttons);
    const bool asks = !m_merge.collisions.isEmpty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_keep, m_give, m_keepAll, m_giveAll, m_left, m_why})
        widget->setVisible(asks);
    resize(em * 150, fontMetrics().height() * 32);
    // Nobody can insist on what is gone or locked: there is nothing to ask.
    for (size_t i = 0; i < m_decisions.size(); ++i) {
        if (!m_merge.collisions[qsizetype(i)].canKeep())
            m_decisions[i] = false;
    }
    fill();
    updateDecisions();
    goToUndecided();
    updateVerbs();
    m_view->setFocus();
}

ConflictDialog::~ConflictDialog() = default;

QPushButton *ConflictDialog::addVerb(const QString &text, const char *name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

void ConflictDialog::fill()
{
    std::vector<GroupedModel::Group> groups;
    const auto add = [&](Row row, qsizetype count, const QString &title, const QString &note) {
        GroupedModel::Group group{title, note, {}};
        group.items.reserve(size_t(count));
        for (int place = 0; place < int(count); ++place) {
            group.items.push_back(int(m_items.size()));
            m_items.push_back({row, place});
        }
        groups.push_back(std::move(group));
    };
    add(Row::Collision, m_merge.collisions.size(), tr("To decide"),
        tr("Your change and somebody else's do not go together."));
    add(Row::Kept, m_merge.kept.size(), tr("Mine only"), tr("Nobody else has touched these."));
    add(Row::Agreed, m_merge.agreed.size(), tr("Mine and theirs"),
        tr("Somebody else has done the same; nothing is sent for these."));
    add(Row::Theirs, m_merge.theirs.size(), tr("Theirs only"),
        tr("They stay as they are now; you did not change them."));
    add(Row::Added, m_merge.elsewhere.added.size(), tr("New"), tr("Not there when your changes began."));
    add(Row::Removed, m_merge.elsewhere.removed.size(), tr("Gone"), tr("There when your changes began."));
    m_model->setGroups(std::move(groups));
}

QString ConflictDialog::text(int item, int column)
{
    const auto [row, place] = m_items[size_t(item)];
    switch (row) {
    case Row::Collision:
        return collisionCell(m_merge.collisions[place], place, column);
    case Row::Kept:
    case Row::Agreed:
    case Row::Theirs: {
        const SchemaChange &change = row == Row::Kept     ? m_merge.kept[place]
                                     : row == Row::Agreed ? m_merge.agreed[place]
                                                          : m_merge.theirs[place];
        switch (column) {
        case What:
            return placeText(change);
        case Before:
            return beforeText(change, m_before);
        case Mine:
            return row == Row::Theirs ? QString() : valueText(change);
        case Theirs:
            return row == Row::Kept ? leafText(leafOf(m_now, change), change) : valueText(change);
        default:
            return row == Row::Kept ? tr("mine") : row == Row::Agreed ? tr("the same") : tr("theirs");
        }
    }
    case Row::Added:
    case Row::Removed: {
        const bool added = row == Row::Added;
        const SchemaNode &node = (added ? m_merge.elsewhere.added : m_merge.elsewhere.removed)[place];
        SchemaChange change{.kind = SchemaChange::Kind::SchemaEnabled, .schema = node.schema, .table = node.table};
        if (!node.table.isEmpty())
            change.kind = SchemaChange::Kind::TableEnabled;
        switch (column) {
        case What:
            return nodeText(node);
        case Before:
            return leafText(leafOf(m_before, change), change);
        case Theirs:
            return leafText(leafOf(m_now, change), change);
        case Outcome:
            return tr("theirs");
        default:
            return {};
        }
    }
    }
    return {};
}

QString ConflictDialog::collisionCell(const SchemaCollision &collision, int place, int column) const
{
    switch (column) {
    case What:
        return placeText(collision.mine);
    case Before:
        return leafText(collision.before, collision.mine);
    case Mine:
        return valueText(collision.mine);
    case Theirs:
        // What is in the way is what they changed, wherever that is.
        //: 1 = a schema or table, 2 = "on" or "off"
        return collision.theirs ? tr("%1 %2").arg(placeText(*collision.theirs), valueText(*collision.theirs))
                                : leafText(collision.now, collision.mine);
    default:
        break;
    }
    const std::optional<bool> decision = m_decisions[size_t(place)];
    if (!collision.canKeep())
        return tr("theirs");
    return !decision ? tr("to decide") : *decision ? tr("mine") : tr("theirs");
}

QList<int> ConflictDialog::collisionsAmong(const std::vector<int> &items) const
{
    QList<int> collisions;
    for (const int item : items) {
        const Item &at = m_items[size_t(item)];
        if (at.row == Row::Collision && m_merge.collisions[at.place].canKeep())
            collisions.append(at.place);
    }
    return collisions;
}

QList<int> ConflictDialog::selectedCollisions() const
{
    return collisionsAmong(m_view->selectedItems());
}

void ConflictDialog::decide(const QList<int> &collisions, bool insist)
{
    if (collisions.isEmpty())
        return;
    for (const int place : collisions)
        m_decisions[size_t(place)] = insist;
    m_model->itemsChanged(collisions.first(), collisions.last()); // collisions come first, so an item is its place
    updateDecisions();
    goToUndecided();
}

void ConflictDialog::decideAll(bool insist)
{
    QList<int> all;
    for (int place = 0; place < int(m_merge.collisions.size()); ++place) {
        if (m_merge.collisions[place].canKeep())
            all.append(place);
    }
    decide(all, insist);
}

void ConflictDialog::goToUndecided()
{
    const auto open = std::ranges::find_if(m_decisions, [](const auto &decision) { return !decision; });
    if (open == m_decisions.end())
        return;
    const QModelIndex index = m_model->indexOf(int(open - m_decisions.begin()));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void ConflictDialog::updateDecisions()
{
    const auto open = int(std::ranges::count_if(m_decisions, [](const auto &decision) { return !decision; }));
    m_left->setText(open > 0 ? tr("%n still to decide", nullptr, open) : tr("All decided"));
    const int n = resolvedCount(m_merge, insists());
    m_accept->setText(m_applies ? tr("A&pply %n change(s)", nullptr, n) : tr("Go &on with %n change(s)", nullptr, n));
    if (n == 0)
        m_accept->setText(tr("Use what is there &now"));
    m_accept->setEnabled(open == 0);
    m_accept->setDefault(open == 0);
}

void ConflictDialog::updateVerbs()
{
    const std::vector<int> items = m_view->selectedItems();
    const bool any = !collisionsAmong(items).isEmpty();
    m_keep->setEnabled(any);
    m_give->setEnabled(any);
    const bool one = items.size() == 1 && m_items[size_t(items.front())].row == Row::Collision;
    m_why->setText(one ? collisionText(m_merge.collisions[m_items[size_t(items.front())].place]) : QString());
}

QList<bool> ConflictDialog::insists() const
{
    QList<bool> result;
    for (const std::optional<bool> &decision : m_decisions)
        result.append(decision.value_or(false));
    return result;
}

} // namespace sluice
