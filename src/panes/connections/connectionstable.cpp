// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionstable.h"

#include "connectionsmodel.h"
#include "healthdelegate.h"
#include "healthtext.h"
#include "look.h"
#include "quietselection.h"
#include "roles.h"
#include "scheduletext.h"
#include "syncbuttondelegate.h"
#include "timetext.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

/// Those whose texts are names of somebody's, the most wanted first.
constexpr std::array namedColumns{ConnectionsModel::Name, ConnectionsModel::GroupName, ConnectionsModel::Service};
/// Those that get room that is left, in this order: a daily time or a cron line is longer than most schedules.
constexpr std::array growingColumns{ConnectionsModel::Name, ConnectionsModel::GroupName, ConnectionsModel::Service,
                                    ConnectionsModel::ScheduleText};
/// Those that a window of 1280 has no room for, the most wanted first.
constexpr std::array roomyColumns{ConnectionsModel::Frequency, ConnectionsModel::IdText};

} // namespace

ConnectionsTable::ConnectionsTable(QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("connectionsTable"));
    setAccessibleName(tr("Connections"));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSortingEnabled(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setTextElideMode(Qt::ElideRight);
    quietWithoutFocus(this);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setStretchLastSection(true);
    header()->setHighlightSections(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showColumnsMenu(header()->mapToGlobal(at)); });
    connect(header(), &QHeaderView::sectionResized, this, &ConnectionsTable::onSectionResized);
    connect(header(), &QHeaderView::sectionMoved, this, &ConnectionsTable::onSectionMoved);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, &ConnectionsTable::columnsChanged);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        emit openRequested(index.data(ConnectionIdRole).value<ConnectionId>());
    });

    setItemDelegateForColumn(ConnectionsModel::State, new HealthDelegate(HealthRole, this));
    auto *sync = new SyncButtonDelegate(this, HealthRole);
    sync->setEnabledRole(SyncableRole);
    sync->setIconOnly(true);
    setItemDelegateForColumn(ConnectionsModel::Sync, sync);
    connect(sync, &SyncButtonDelegate::triggered, this, [this](const QModelIndex &index) {
        emit syncRequested(index.data(ConnectionIdRole).value<ConnectionId>());
    });
}

void ConnectionsTable::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ConnectionsTable::onRowsInserted);
    connect(model, &QAbstractItemModel::modelReset, this, &ConnectionsTable::onRowsInserted);
    connect(model, &QAbstractItemModel::dataChanged, this, &ConnectionsTable::onDataChanged);
    resetColumns();
}

void ConnectionsTable::onSectionResized(int column, int before, int now)
{
    // The last one goes with the window, and is nobody's wish; nor is what another gives it back.
    if (column == lastShown() || column == m_last || m_resizing)
        return;
    if (before > 0 && now > 0) // neither hidden nor shown again
        m_fits = false;
    emit columnsChanged();
}

void ConnectionsTable::onSectionMoved()
{
    emit columnsChanged();
    // Which one is stretched to the edge is settled after this.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_last = lastShown();
            fitColumns();
        },
        Qt::QueuedConnection);
}

void ConnectionsTable::onDataChanged(const QModelIndex &from, const QModelIndex &to)
{
    const auto isWithin = [&](int column) {
        return from.column() <= column && column <= to.column();
    };
    // The groups' names may come after the connections, of which only the ids are known until then.
    if (isWithin(ConnectionsModel::GroupName) && !isWithin(ConnectionsModel::Name))
        m_wanted[ConnectionsModel::GroupName] = 0;
    if (std::ranges::any_of(namedColumns, isWithin))
        onRowsInserted();
}

void ConnectionsTable::onRowsInserted()
{
    // Of a list of many pages, once for those that come together.
    if (!std::exchange(m_measuring, true))
        QMetaObject::invokeMethod(this, &ConnectionsTable::measureNames, Qt::QueuedConnection);
}

void ConnectionsTable::measureNames()
{
    constexpr int mostRows = 200;
    m_measuring = false;
    const int most = 30 * fontMetrics().averageCharWidth();
    const int beside = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1) + gridUnit(this) / 2;
    const int rows = std::min(model()->rowCount(), mostRows);
    for (const int column : growingColumns) {
        int &wanted = m_wanted[size_t(column)];
        for (int row = 0; row < rows && wanted < most; ++row) {
            const QString name = model()->index(row, column).data().toString();
            wanted = std::max(wanted, std::min(most, fontMetrics().horizontalAdvance(name) + beside));
        }
    }
    fitColumns();
}

void ConnectionsTable::fitColumns()
{
    if (!m_fits)
        return;
    if (!m_chosen)
        chooseByRoom();
    const int last = lastShown();
    int spare = viewport()->width();
    for (int column = 0; column < ConnectionsModel::ColumnCount; ++column) {
        if (!header()->isSectionHidden(column))
            spare -= column == last && usualWidth(last) > 0 ? usualWidth(last) : m_widths[size_t(column)];
    }
    const QScopedValueRollback resizing(m_resizing, true);
    for (const int column : growingColumns) {
        if (header()->isSectionHidden(column) || column == last)
            continue;
        const int width = m_widths[size_t(column)];
        const int more = std::clamp(m_wanted[size_t(column)] - width, 0, std::max(spare, 0));
        spare -= more;
        header()->resizeSection(column, width + more);
    }
}

int ConnectionsTable::wantedWidth(int column) const
{
    return std::max(m_widths[size_t(column)], m_wanted[size_t(column)]);
}

void ConnectionsTable::chooseByRoom()
{
    int spare = viewport()->width();
    for (int column = 0; column < ConnectionsModel::ColumnCount; ++column) {
        // Where one group is shown there are the same columns as where all are.
        const bool isThere =
            column == ConnectionsModel::GroupName ? !m_groupHidden : !header()->isSectionHidden(column);
        if (isThere && std::ranges::find(roomyColumns, column) == roomyColumns.end())
            spare -= wantedWidth(column);
    }
    for (const int column : roomyColumns) {
        spare -= wantedWidth(column);
        if (header()->isSectionHidden(column) != (spare < 0))
            setSectionHidden(column, spare < 0);
    }
}

void ConnectionsTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void ConnectionsTable::resetColumns()
{
    // All that are always shown at first fit beside navigator and inspector on a screen of 1280.
    const int em = fontMetrics().averageCharWidth();
    const std::pair<int, int> widths[] = {
        {ConnectionsModel::Name, 24},      {ConnectionsModel::Service, 14},     {ConnectionsModel::GroupName, 16},
        {ConnectionsModel::State, 30},     {ConnectionsModel::LastSuccess, 15}, {ConnectionsModel::ScheduleText, 16},
        {ConnectionsModel::Frequency, 18}, {ConnectionsModel::IdText, 26},      {ConnectionsModel::Sync, 0},
    };
    m_groupHidden = false;
    m_groupWanted = false;
    m_fits = true;
    m_chosen = false;
    const QScopedValueRollback resizing(m_resizing, true);
    for (const auto &[column, characters] : widths) {
        int &width = m_widths[size_t(column)];
        width = std::max({characters * em, usualWidth(column), header()->sectionSizeHint(column) + gridUnit(this)});
        header()->resizeSection(column, width);
        header()->setSectionHidden(column, column == ConnectionsModel::Frequency || column == ConnectionsModel::IdText);
        header()->moveSection(header()->visualIndex(column), column);
    }
    m_widths[ConnectionsModel::Sync] = std::max(syncWidth(), header()->minimumSectionSize());
    header()->resizeSection(ConnectionsModel::Sync, m_widths[ConnectionsModel::Sync]);
    updateGroupColumn();
    // The verdict stands beside the name, where the eye is.
    header()->moveSection(header()->visualIndex(ConnectionsModel::State), 1);
    header()->moveSection(header()->visualIndex(ConnectionsModel::Sync), 2);
    sortByColumn(ConnectionsModel::State, Qt::AscendingOrder);
    m_last = lastShown();
    fitColumns();
}

int ConnectionsTable::usualWidth(int column) const
{
    // What the longest usual text needs in the language that is shown: these columns say the news.
    const Timestamp now = Timestamp::fromIso(u"2026-01-01T00:00:00Z");
    constexpr qint64 second = 1'000;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 day = 24 * 3'600 * second;
    const auto verdict = [&](Health health, SinceKind kind, qint64 ms) {
        return healthBrief({.health = health, .reason = {}, .sinceKind = kind, .since = now.addMilliseconds(-ms)}, now);
    };
    Connection manual;
    manual.scheduleType = ScheduleType::Manual;
    QStringList texts;
    int beside = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
    if (column == ConnectionsModel::State) {
        texts = {verdict(Health::PausedTooLong, SinceKind::Exact, 47 * day),
                 verdict(Health::NeverSynced, SinceKind::Exact, 15 * day),
                 verdict(Health::Failing, SinceKind::AtLeast, 44 * minute),
                 verdict(Health::Broken, SinceKind::AtLeast, 44 * minute)};
        beside += fontMetrics().height() + beside;
    } else if (column == ConnectionsModel::LastSuccess) {
        texts = {relativeTime(now.addMilliseconds(-44 * second), now), relativeTime(now.addMilliseconds(-day), now)};
    } else if (column == ConnectionsModel::ScheduleText) {
        texts = {scheduleText(manual, now), frequencyText(30)};
    } else if (column == ConnectionsModel::Frequency) {
        texts = {frequencyText(30)};
    } else {
        return 0;
    }
    int width = 0;
    for (const QString &text : std::as_const(texts))
        width = std::max(width, fontMetrics().horizontalAdvance(text));
    return width + beside + gridUnit(this) / 2;
}

int ConnectionsTable::lastShown() const
{
    for (int at = header()->count() - 1; at >= 0; --at) {
        if (!header()->isSectionHidden(header()->logicalIndex(at)))
            return header()->logicalIndex(at);
    }
    return -1;
}

int ConnectionsTable::syncWidth() const
{
    const auto *sync = qobject_cast<SyncButtonDelegate *>(itemDelegateForColumn(ConnectionsModel::Sync));
    return sync->buttonSize().width() + 2 * gridUnit(this);
}

void ConnectionsTable::showColumn(int column, bool shown)
{
    if (column == ConnectionsModel::GroupName)
        (m_oneGroup ? m_groupWanted : m_groupHidden) = m_oneGroup ? shown : !shown;
    if (std::ranges::find(roomyColumns, column) != roomyColumns.end())
        m_chosen = true;
    setSectionHidden(column, !shown);
    fitColumns();
    emit columnsChanged();
    if (!shown)
        return;
    // Beyond the edge it would seem that nothing had come.
    updateGeometries();
    const int start = header()->sectionPosition(column);
    const int end = start + header()->sectionSize(column);
    QScrollBar *bar = horizontalScrollBar();
    if (start < bar->value() || end > bar->value() + viewport()->width())
        bar->setValue(std::min(start, end - viewport()->width()));
}

void ConnectionsTable::setOneGroup(bool oneGroup)
{
    m_oneGroup = oneGroup;
    updateGroupColumn();
    fitColumns();
}

void ConnectionsTable::setGroupWanted(bool wanted)
{
    m_groupWanted = wanted;
    updateGroupColumn();
}

void ConnectionsTable::updateGroupColumn()
{
    setSectionHidden(ConnectionsModel::GroupName, m_oneGroup ? !m_groupWanted : m_groupHidden);
}

void ConnectionsTable::setSectionHidden(int column, bool hidden)
{
    // Another may be the last one now, and gets its room.
    const QScopedValueRollback resizing(m_resizing, true);
    header()->setSectionHidden(column, hidden);
    m_last = lastShown();
}

QByteArray ConnectionsTable::columns()
{
    const bool hidden = header()->isSectionHidden(ConnectionsModel::GroupName);
    if (hidden == m_groupHidden)
        return header()->saveState();
    // Back again at once: nobody needs to hear of it.
    const QSignalBlocker blocker(header());
    header()->setSectionHidden(ConnectionsModel::GroupName, m_groupHidden);
    const QByteArray state = header()->saveState();
    header()->setSectionHidden(ConnectionsModel::GroupName, hidden);
    return state;
}

void ConnectionsTable::restoreColumns(const QByteArray &state, bool fits, bool chosen)
{
    if (!header()->restoreState(state))
        return;
    m_fits = fits;
    m_chosen = chosen;
    header()->setStretchLastSection(true);
    m_groupHidden = header()->isSectionHidden(ConnectionsModel::GroupName);
    updateGroupColumn();
    fitColumns();
}

void ConnectionsTable::showColumnsMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < ConnectionsModel::ColumnCount; ++column) {
        if (column == ConnectionsModel::Name)
            continue;
        QAction *action =
            menu->addAction(model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
        if (action->text().isEmpty())
            action->setText(model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header()->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) { showColumn(column, on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        resetColumns();
        emit columnsChanged();
    });
    menu->popup(globalPosition);
}

QList<ConnectionId> ConnectionsTable::selectedConnections() const
{
    QList<ConnectionId> ids;
    QModelIndexList rows = selectionModel() == nullptr ? QModelIndexList() : selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    ids.reserve(rows.size());
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(row.data(ConnectionIdRole).value<ConnectionId>());
    return ids;
}

void ConnectionsTable::keyPressEvent(QKeyEvent *event)
{
    const bool open = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
                      && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (open && currentIndex().isValid()) {
        emit openRequested(currentIndex().data(ConnectionIdRole).value<ConnectionId>());
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ConnectionsTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    emit connectionsSelected();
}

void ConnectionsTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    const QPoint at = event->reason() == QContextMenuEvent::Mouse ? event->pos() : visualRect(index).bottomLeft();
    emit contextMenuRequested(viewport()->mapToGlobal(at));
}

} // namespace sluice
