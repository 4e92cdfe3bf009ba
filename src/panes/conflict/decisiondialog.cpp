// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflict/decisiondialog.h"

#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/groupedview.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice {

DecisionDialog::DecisionDialog(const QString &title, bool applies, QWidget *parent)
    : QDialog(parent)
    , m_applies(applies)
    , m_model(new GroupedModel(
          {tr("What"), tr("Before"), tr("Mine"), tr("Theirs"), tr("Result")},
          [this](int item, int column) { return text(item, column); }, this))
    , m_view(new GroupedView(m_model, this))
    , m_why(new PlainLabel(this))
    , m_left(new PlainLabel(this))
{
    setWindowTitle(tr("Changed elsewhere"));
    auto *heading = new PlainLabel(title, this);
    heading->setFont(headingFont(font()));
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
    connect(m_keep, &QPushButton::clicked, this, [this] { decide(collisionsAmong(m_view->selectedItems()), true); });
    connect(m_give, &QPushButton::clicked, this, [this] { decide(collisionsAmong(m_view->selectedItems()), false); });
    connect(m_keepAll, &QPushButton::clicked, this, [this] { decideAll(true); });
    connect(m_giveAll, &QPushButton::clicked, this, [this] { decideAll(false); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DecisionDialog::updateVerbs);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(intro);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_why);
    layout->addLayout(verbs);
    layout->addWidget(buttons);
    resize(em * 150, fontMetrics().height() * 32);
}

DecisionDialog::~DecisionDialog() = default;

QPushButton *DecisionDialog::addVerb(const QString &text, const char *name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

void DecisionDialog::setGroups(const QList<Group> &groups, Decisions decisions)
{
    std::vector<GroupedModel::Group> shown;
    for (int number = 0; number < int(groups.size()); ++number) {
        GroupedModel::Group group{groups[number].title, groups[number].note, {}};
        group.items.reserve(size_t(groups[number].count));
        for (int place = 0; place < groups[number].count; ++place) {
            group.items.push_back(int(m_items.size()));
            m_items.push_back({number, place});
        }
        shown.push_back(std::move(group));
    }
    m_decisions = std::move(decisions);
    m_model->setGroups(std::move(shown));
}

void DecisionDialog::start()
{
    const bool asks = !m_decisions.empty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_keep, m_give, m_keepAll, m_giveAll, m_left, m_why})
        widget->setVisible(asks);
    // Nobody can insist on what is gone or locked: there is nothing to ask.
    for (size_t i = 0; i < m_decisions.size(); ++i) {
        if (!canKeep(int(i)))
            m_decisions[i] = false;
    }
    updateDecisions();
    goToUndecided();
    updateVerbs();
    m_view->setFocus();
}

QString DecisionDialog::text(int item, int column)
{
    const auto [group, place] = m_items[size_t(item)];
    return group == 0 && column == Outcome ? outcomeText(place) : cell(group, place, column);
}

QString DecisionDialog::outcomeText(int collision) const
{
    const std::optional<bool> decision = m_decisions[size_t(collision)];
    if (!canKeep(collision))
        return tr("theirs");
    return !decision ? tr("to decide") : *decision ? tr("mine") : tr("theirs");
}

QList<int> DecisionDialog::collisionsAmong(const std::vector<int> &items) const
{
    QList<int> collisions;
    for (const int item : items) {
        const Item &at = m_items[size_t(item)];
        if (at.group == 0 && canKeep(at.place))
            collisions.append(at.place);
    }
    return collisions;
}

void DecisionDialog::decide(const QList<int> &collisions, bool insist)
{
    if (collisions.isEmpty())
        return;
    for (const int place : collisions)
        m_decisions[size_t(place)] = insist;
    m_model->itemsChanged(collisions.first(), collisions.last());
    updateDecisions();
    goToUndecided();
}

void DecisionDialog::decideAll(bool insist)
{
    QList<int> all;
    for (int place = 0; place < int(m_decisions.size()); ++place) {
        if (canKeep(place))
            all.append(place);
    }
    decide(all, insist);
}

void DecisionDialog::goToUndecided()
{
    const auto open = std::ranges::find_if(m_decisions, [](const auto &decision) { return !decision; });
    const bool begins = !m_view->currentIndex().isValid() && !m_decisions.empty();
    if (open == m_decisions.end() && !begins)
        return;
    const QModelIndex index = m_model->indexOf(open == m_decisions.end() ? 0 : int(open - m_decisions.begin()));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void DecisionDialog::updateDecisions()
{
    const auto open = int(std::ranges::count_if(m_decisions, [](const auto &decision) { return !decision; }));
    m_left->setText(open > 0 ? tr("%n still to decide", nullptr, open) : tr("All decided"));
    const int n = resultCount(insists());
    m_accept->setText(m_applies ? tr("A&pply %n change(s)", nullptr, n) : tr("Go &on with %n change(s)", nullptr, n));
    if (n == 0)
        m_accept->setText(tr("Use what is there &now"));
    m_accept->setEnabled(open == 0);
    m_accept->setDefault(open == 0);
}

void DecisionDialog::updateVerbs()
{
    const std::vector<int> items = m_view->selectedItems();
    const bool any = !collisionsAmong(items).isEmpty();
    m_keep->setEnabled(any);
    m_give->setEnabled(any);
    const bool one = items.size() == 1 && m_items[size_t(items.front())].group == 0;
    m_why->setText(one ? why(m_items[size_t(items.front())].place) : QString());
}

QList<bool> DecisionDialog::insists() const
{
    QList<bool> result;
    for (const std::optional<bool> &decision : m_decisions)
        result.append(decision.value_or(false));
    return result;
}

} // namespace sluice
