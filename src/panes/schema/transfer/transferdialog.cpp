// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/transfer/transferdialog.h"

#include "connectionstore.h"
#include "errortext.h"
#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/groupedview.h"
#include "schema/transfer/targetreader.h"
#include "schema/transfer/targetsmodel.h"
#include "schema/transfer/targetsview.h"
#include "schemastore.h"
#include "session.h"
#include "words/changewords.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <numeric>

namespace sluice {

TransferDialog::TransferDialog(Session &session, const PickedTables &picked, const ConnectionId &here, bool editable,
                               QWidget *parent)
    : QDialog(parent)
    , m_reader(new TargetReader(session, this))
    , m_picked(picked)
    , m_editable(editable)
    , m_targets(new TargetsView(new TargetsModel(session.connections(), picked.from), this))
    , m_detailsTitle(new PlainLabel(this))
    , m_details(new GroupedModel(
          {tr("What"), tr("Will be")}, [this](int item, int column) { return textOf(item, column); }, this))
    , m_read(new QPushButton(this))
    , m_switchOff(new QCheckBox(this))
    , m_hindrance(new PlainLabel(this))
    , m_put(nullptr)
    , m_apply(nullptr)
{
    setObjectName(QStringLiteral("transferDialog"));
    setWindowTitle(tr("Put down tables"));
    auto *title = new PlainLabel(
        tr("%n table(s) of %1, on other connections", nullptr, picked.config->tableCount()).arg(picked.name), this);
    title->setObjectName(QStringLiteral("transferTitle"));
    title->setFont(headingFont(font()));
    auto *intro =
        new PlainLabel(tr("Choose where. Tables are found by their names; whether they are on, their sync mode "
                          "and the columns that are known go with them."),
                       this);
    intro->setMuted(true);
    intro->setWordWrap(true);
    m_detailsTitle->setObjectName(QStringLiteral("transferDetailsTitle"));
    auto *list = new GroupedView(m_details, this);
    list->setObjectName(QStringLiteral("transferDetails"));
    list->setAccessibleName(tr("The result there"));
    const int em = fontMetrics().averageCharWidth();
    list->header()->resizeSection(0, 56 * em);
    m_read->setObjectName(QStringLiteral("transferReadColumns"));
    m_read->setAutoDefault(false);
    m_switchOff->setObjectName(QStringLiteral("transferSwitchOff"));
    m_switchOff->setChecked(true);
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins({});
    column->addWidget(m_detailsTitle);
    column->addWidget(list, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_targets);
    splitter->addWidget(below);
    splitter->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_put = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_put->setObjectName(QStringLiteral("transferPut"));
    m_put->setIcon(icon(QStringLiteral("document-edit")));
    m_apply = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_apply->setObjectName(QStringLiteral("transferApply"));
    m_apply->setAutoDefault(false);
    connect(m_put, &QPushButton::clicked, this, [this] { emit chosen(Verb::PutIntoDrafts); });
    connect(m_apply, &QPushButton::clicked, this, [this] { emit chosen(Verb::Apply); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_switchOff, &QCheckBox::toggled, this, &TransferDialog::refresh);
    connect(m_targets, &TargetsView::currentChanged, this, &TransferDialog::showDetails);
    connect(&m_targets->targets(), &TargetsModel::checkedChanged, this, [this](const ConnectionId &id, bool on) {
        on ? m_reader->want(id) : m_reader->leave(id);
        look(id);
    });
    connect(m_reader, &TargetReader::changed, this, &TransferDialog::look);
    connect(m_read, &QPushButton::clicked, this, [this] {
        if (m_reader->isReadingColumns())
            m_reader->stopColumns();
        else
            emit columnsRequested();
    });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_read, 0, Qt::AlignLeft);
    layout->addWidget(m_switchOff);
    m_hindrance->setObjectName(QStringLiteral("transferHindrance"));
    m_hindrance->setMuted(true);
    layout->addWidget(m_hindrance);
    layout->addWidget(buttons);
    resize(em * 120, fontMetrics().height() * 36);
    m_targets->choose(here);
    m_targets->setFocus();
    showDetails();
    refresh();
}

TransferDialog::~TransferDialog() = default;

void TransferDialog::look(const ConnectionId &id)
{
    TargetsModel &targets = m_targets->targets();
    m_transfers.remove(id);
    if (m_reader->store() == nullptr || !targets.isChecked(id))
        targets.setOutcome(id, {});
    else
        targets.setOutcome(id, outcomeOf(id));
    if (id == m_targets->current() || m_targets->current().isEmpty())
        showDetails();
    refresh();
}

QString TransferDialog::outcomeOf(const ConnectionId &id)
{
    const SchemaStore &store = *m_reader->store();
    switch (store.state(id)) {
    case SchemaStore::LoadState::NotDiscovered:
        return tr("Nobody has looked through this source yet");
    case SchemaStore::LoadState::Failed:
        return errorText(*store.error(id)).text();
    case SchemaStore::LoadState::NotLoaded:
        return tr("Not read");
    case SchemaStore::LoadState::Loading:
        return m_reader->progress(id);
    case SchemaStore::LoadState::Loaded:
        break;
    }
    if (store.isHeld(id))
        return tr("Its own draft waits for a word on what has changed elsewhere");
    if (store.isBusy(id))
        return tr("Something is under way there");
    const SchemaTransfer transfer = transferTo(*store.draft(id), *m_picked.config);
    m_transfers.insert(id, transfer);
    QStringList parts;
    if (transfer.found == 0)
        parts.append(tr("None of these tables is there"));
    else if (transfer.same == transfer.found)
        parts.append(tr("As it is there already"));
    else if (!transfer.isEmpty())
        parts.append(tr("%n change(s)", nullptr, int(transfer.changes.size())));
    if (transfer.found > 0 && !transfer.missing.isEmpty())
        parts.append(tr("%n not there", nullptr, int(transfer.missing.size())));
    if (!transfer.ambiguous.isEmpty())
        parts.append(tr("%n ambiguous", nullptr, int(transfer.ambiguous.size())));
    if (!transfer.locked.isEmpty())
        parts.append(tr("%n locked", nullptr, int(transfer.locked.size())));
    if (const QString reading = m_reader->progress(id); !reading.isEmpty())
        parts.append(reading);
    else if (!transfer.unknown.isEmpty())
        parts.append(tr("%n change(s) of columns left out", nullptr, int(transfer.unknown.size())));
    if (!transfer.stayOff.isEmpty())
        parts.append(tr("%n stay as they are (schema off)", nullptr, int(transfer.stayOff.size())));
    if (!transfer.otherCase.isEmpty())
        parts.append(tr("%n with other upper/lower case", nullptr, int(transfer.otherCase.size())));
    if (store.draft(id)->isChanged())
        parts.append(tr("%n of its own not sent yet", nullptr, store.draft(id)->changeCount()));
    return parts.join(QStringLiteral(" · "));
}

QString TransferDialog::foundText(const QString &name, const SchemaTransfer &transfer)
{
    if (transfer.found == 0)
        return tr("%1: none of these tables is there.").arg(name);
    QString text = tr("%1: %n of these tables found.", nullptr, transfer.found).arg(name);
    if (transfer.same > 0)
        text += u' ' + tr("%n of them need(s) no change.", nullptr, transfer.same);
    return text;
}

void TransferDialog::showDetails()
{
    const ConnectionId id = m_targets->current();
    const auto found = m_transfers.constFind(id);
    m_lines.clear();
    m_values.clear();
    std::vector<GroupedModel::Group> groups;
    const auto add = [&](const auto &list, const QString &heading, const QString &note) {
        std::vector<int> items(size_t(list.size()));
        std::iota(items.begin(), items.end(), int(m_lines.size()));
        groups.push_back({heading, note, std::move(items)});
        for (const auto &entry : list) {
            if constexpr (std::is_same_v<std::decay_t<decltype(entry)>, SchemaChange>) {
                m_lines.append(placeText(entry));
                m_values.append(valueText(entry));
            } else {
                m_lines.append(nodeText(entry));
                m_values.append(QString());
            }
        }
    };
    if (found == m_transfers.cend()) {
        const bool isNone = m_targets->targets().checked().isEmpty();
        m_detailsTitle->setText(!id.isEmpty() ? tr("%1: not chosen, or not read.").arg(m_targets->targets().nameOf(id))
                                : isNone      ? tr("Put a check before a connection to see the result there.")
                                              : tr("Go to a connection that has a check to see the result there."));
    } else {
        const SchemaTransfer &transfer = *found;
        m_detailsTitle->setText(foundText(m_targets->targets().nameOf(id), transfer));
        add(transfer.changes, tr("Would change"), {});
        add(transfer.others, tr("Would start with a schema that goes on"),
            tr("On by their own flag, and not copied while their schema is off."));
        add(transfer.locked, tr("Locked: cannot be changed"), tr("The service would refuse these."));
        add(transfer.unknown, tr("Left out: columns that are not known there"),
            tr("They are not there, or the columns of their tables have not been read yet."));
        add(transfer.stayOff, tr("Stay as they are: their schema is off where they were picked up"),
            tr("They are on by their own flag there, and not copied."));
        add(transfer.missing, tr("Not there"), {});
        add(transfer.ambiguous, tr("Ambiguous: names that differ in upper/lower case only"), {});
        add(transfer.otherCase, tr("Found with other upper/lower case"), {});
        add(transfer.otherSchema, tr("Taken for a schema of another name"), {});
    }
    m_details->setGroups(std::move(groups));
}

QString TransferDialog::textOf(int item, int column)
{
    return column == 0 ? m_lines.value(item) : m_values.value(item);
}

void TransferDialog::refresh()
{
    int others = 0;
    for (const SchemaTransfer &transfer : std::as_const(m_transfers))
        others += int(transfer.others.size());
    m_switchOff->setText(tr("Switch off the %n other table(s) that would start with their schemas", nullptr, others));
    m_switchOff->setVisible(others > 0);
    const QList<Target> chosen = targets();
    int changes = 0;
    for (const Target &target : chosen)
        changes += int(target.changes.size());
    const int n = int(chosen.size());
    m_put->setText(n == 0 ? tr("Put into &drafts") : tr("Put into %n &draft(s)", nullptr, n));
    //: 1 = "12 changes"
    const QString apply = tr("&Apply %1 on %n connection(s)…", nullptr, n);
    m_apply->setText(n == 0 ? tr("&Apply…") : apply.arg(tr("%n change(s)", nullptr, changes)));
    const int unread = unreadTables();
    const bool reading = m_reader->isReadingColumns();
    m_read->setVisible(unread > 0 || reading);
    m_read->setIcon(icon(reading ? QStringLiteral("process-stop") : QStringLiteral("view-refresh")));
    m_read->setText(
        reading ? tr("Stop reading columns")
                : tr("&Read the columns of %n table(s) there, to take over what is hashed or off…", nullptr, unread));
    // What cannot be chosen says why.
    const QString hindrance = this->hindrance(n);
    m_hindrance->setText(hindrance);
    m_hindrance->setVisible(!hindrance.isEmpty());
    for (QPushButton *button : {m_put, m_apply})
        button->setEnabled(hindrance.isEmpty());
}

QString TransferDialog::hindrance(int targets) const
{
    if (!m_editable)
        return tr("This profile is read-only: nothing can be put down.");
    if (m_targets->targets().checked().isEmpty())
        return tr("No connection has a check yet: there is nowhere to put them down.");
    if (isReading())
        return tr("A connection that has a check is still being read.");
    return targets == 0 ? tr("Nothing would change on the connections that have a check.") : QString();
}

bool TransferDialog::isReading() const
{
    const SchemaStore *store = m_reader->store();
    return store != nullptr && std::ranges::any_of(m_targets->targets().checked(), [&](const ConnectionId &id) {
               const auto state = store->state(id);
               return state == SchemaStore::LoadState::Loading
                      || (state == SchemaStore::LoadState::NotLoaded && !m_reader->progress(id).isEmpty());
           });
}

QList<TransferDialog::Target> TransferDialog::targets() const
{
    QList<Target> result;
    for (const ConnectionId &id : m_targets->targets().checked()) {
        const auto found = m_transfers.constFind(id);
        if (found == m_transfers.cend() || found->isEmpty())
            continue;
        result.append({.id = id,
                       .changes = m_switchOff->isChecked() ? found->changes + found->others : found->changes,
                       .unread = int(found->unread.size())});
    }
    return result;
}

int TransferDialog::unreadTables() const
{
    int tables = 0;
    for (const SchemaTransfer &transfer : m_transfers)
        tables += int(transfer.unread.size());
    return tables;
}

void TransferDialog::readColumns()
{
    for (auto it = m_transfers.cbegin(); it != m_transfers.cend(); ++it) {
        if (!it->unread.isEmpty())
            m_reader->readColumns(it.key(), it->unread);
    }
    refresh();
}

} // namespace sluice
