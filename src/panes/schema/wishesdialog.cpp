// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/wishesdialog.h"

#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/groupedview.h"
#include "words/changewords.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <numeric>

namespace sluice {

WishesDialog::WishesDialog(const QString &connection, const QString &source, SchemaConfigPtr now, SchemaConfigPtr goal,
                           QWidget *parent)
    : QDialog(parent)
    , m_nowConfig(std::move(now))
    , m_goalConfig(std::move(goal))
    , m_wishes(wishesFor(*m_nowConfig, *m_goalConfig))
    , m_now(*m_nowConfig)
    , m_model(new GroupedModel(
          {tr("What"), tr("Now"), tr("There")}, [this](int item, int column) { return text(item, column); }, this))
{
    setObjectName(QStringLiteral("wishesDialog"));
    setWindowTitle(tr("Compare with now"));
    auto *title = new PlainLabel(source, this);
    title->setFont(headingFont(font()));
    const int n = int(m_wishes.changes.size());
    auto *summary = new PlainLabel(
        n == 0 ? tr("It says the same as %1 does now, as far as anything can be changed.").arg(connection)
               : tr("%n change(s) would make %1 as it is there.", nullptr, n).arg(connection),
        this);
    summary->setObjectName(QStringLiteral("wishesSummary"));
    auto *counts = new PlainLabel(countsText(countChanges(m_wishes.changes)), this);
    counts->setMuted(true);
    counts->setVisible(n > 0);
    auto *view = new GroupedView(m_model, this);
    view->setObjectName(QStringLiteral("wishesList"));
    view->setAccessibleName(tr("Differences"));
    const int em = fontMetrics().averageCharWidth();
    view->header()->resizeSection(0, 56 * em);
    view->header()->resizeSection(1, 28 * em);

    std::vector<GroupedModel::Group> groups;
    int next = 0;
    const auto add = [&](qsizetype count, const QString &heading, const QString &note) {
        std::vector<int> items(static_cast<size_t>(count));
        std::iota(items.begin(), items.end(), next);
        next += int(count);
        groups.push_back({heading, note, std::move(items)});
    };
    add(m_wishes.changes.size(), tr("Would change"), {});
    add(m_wishes.locked.size(), tr("Locked: cannot be changed"), tr("The service would refuse these."));
    add(m_wishes.missing.size(), tr("Not there any more"), tr("There is nothing of this name to change."));
    add(m_wishes.unnamed.size(), tr("Not mentioned there: stay as they are"), {});
    m_model->setGroups(std::move(groups));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *take =
        buttons->addButton(tr("&Put %n change(s) into the draft", nullptr, n), QDialogButtonBox::AcceptRole);
    take->setObjectName(QStringLiteral("wishesTake"));
    take->setIcon(icon(QStringLiteral("document-edit")));
    take->setEnabled(n > 0);
    take->setDefault(n > 0);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(summary);
    layout->addWidget(counts);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    resize(em * 116, fontMetrics().height() * 30);
    view->setFocus();
}

WishesDialog::~WishesDialog() = default;

QString WishesDialog::text(int item, int column)
{
    qsizetype at = item;
    for (const QList<SchemaChange> *changes : {&m_wishes.changes, &m_wishes.locked}) {
        if (at < changes->size()) {
            const SchemaChange &change = changes->at(at);
            return column == 0   ? placeText(change)
                   : column == 1 ? leafText(leafOf(m_now, change), change)
                                 : valueText(change);
        }
        at -= changes->size();
    }
    for (const QList<SchemaNode> *nodes : {&m_wishes.missing, &m_wishes.unnamed}) {
        if (at < nodes->size())
            return column == 0 ? nodeText(nodes->at(at)) : QString();
        at -= nodes->size();
    }
    return {};
}

} // namespace sluice
