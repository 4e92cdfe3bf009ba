// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/columnsside.h"

#include "busyindicator.h"
#include "columnsmodel.h"
#include "connectionstore.h"
#include "handfocus.h"
#include "keychoice.h"
#include "look.h"
#include "plainlabel.h"
#include "quietselection.h"
#include "schema/schemadelegate.h"
#include "schemastore.h"
#include "session.h"
#include "words/schematext.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

/// Of one table alone: without a lookup made for many.
int placeOf(const SchemaConfig &config, const QString &schemaName, const QString &tableName)
{
    const int schema = config.findSchema(schemaName.toStdString());
    return schema < 0 ? -1 : config.findTable(schema, tableName.toStdString());
}

} // namespace

ColumnsSide::ColumnsSide(const Words &words, const SchemaSubject &subject, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
    , m_model(std::make_unique<ColumnsModel>(words))
    , m_title(new PlainLabel(this))
    , m_busy(new BusyIndicator(this))
    , m_lock(new PlainLabel(this))
    , m_warning(new PlainLabel(this))
    , m_note(new PlainLabel(this))
    , m_current(new PlainLabel(this))
    , m_read(new QPushButton(tr("R&ead columns"), this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_view(new QTreeView(this))
    , m_hash(nullptr)
    , m_key(nullptr)
    , m_wide(0)
{
    m_view->setObjectName(QStringLiteral("columnsTable"));
    m_view->setAccessibleName(tr("Columns"));
    m_view->setModel(m_model.get());
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    quietWithoutFocus(m_view);
    m_view->setItemDelegate(new SchemaDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setTextElideMode(Qt::ElideRight);
    const int em = fontMetrics().averageCharWidth();
    const auto resize = [this, em](int column, int ems) {
        const int width = std::max(ems * em, m_view->header()->sectionSizeHint(column));
        m_view->header()->resizeSection(column, width);
        m_wide += width;
    };
    resize(ColumnsModel::Name, 22);
    resize(ColumnsModel::Hashed, 9);
    resize(ColumnsModel::Key, 9);
    resize(ColumnsModel::Destination, 18);
    resize(ColumnsModel::Note, 24);
    m_view->viewport()->installEventFilter(this);
    m_hash = addBoxAction(u"columnHash", QKeySequence(Qt::CTRL | Qt::Key_H), ColumnsModel::Hashed);
    m_key = addBoxAction(u"columnKey", QKeySequence(Qt::CTRL | Qt::Key_P), ColumnsModel::Key);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ColumnsSide::updateBoxes);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ColumnsSide::updateCurrent);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &ColumnsSide::updateCurrent);
    connect(m_model.get(), &QAbstractItemModel::dataChanged, this, &ColumnsSide::updateBoxes);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &ColumnsSide::updateBoxes);
    updateBoxes();
    m_title->setFont(headingFont(font()));
    m_title->setObjectName(QStringLiteral("columnsTitle"));
    m_lock->setObjectName(QStringLiteral("columnsLock"));
    m_warning->setObjectName(QStringLiteral("columnsWarning"));
    m_warning->hide();
    m_note->setMuted(true);
    m_note->setObjectName(QStringLiteral("columnsNote"));
    m_current->setMuted(true);
    m_current->setObjectName(QStringLiteral("currentColumn"));
    m_current->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Two lines kept free: the list stays where it is when another column is the current one.
    m_current->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_read->setObjectName(QStringLiteral("readColumns"));
    m_stop->setObjectName(QStringLiteral("stopColumns"));
    m_stop->setAccessibleName(tr("Stop reading the columns"));

    const int unit = gridUnit(this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_busy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, unit, unit, 0);
    layout->addLayout(head);
    layout->addWidget(m_lock);
    layout->addWidget(m_warning);
    layout->addWidget(m_note);
    layout->addWidget(m_read, 0, Qt::AlignLeft);
    layout->addWidget(m_stop, 0, Qt::AlignLeft);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_current);
    layout->addStretch();
    connect(m_model.get(), &ColumnsModel::enabledToggled, this,
            [this](int column, bool on) { emit enabledToggled(m_model->table(), column, on); });
    connect(m_model.get(), &ColumnsModel::hashedToggled, this,
            [this](int column, bool on) { emit hashedToggled(m_model->table(), column, on); });
    connect(m_model.get(), &ColumnsModel::keyToggled, this,
            [this](int column, bool on) { emit keyToggled(m_model->table(), column, on); });
    connect(m_read, &QPushButton::clicked, this, &ColumnsSide::readColumns);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_subject.store() != nullptr)
            m_subject.store()->stopLoadingColumns(m_subject.id(), m_schemaName, m_tableName);
    });
}

ColumnsSide::~ColumnsSide() = default;

QSize ColumnsSide::sizeHint() const
{
    // Beside it the tree keeps all its columns in a window of 1280 pixels.
    return {48 * fontMetrics().averageCharWidth(), QWidget::sizeHint().height()};
}

bool ColumnsSide::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void ColumnsSide::fitColumns()
{
    // What would stand beyond the edge is told behind the name, in its tip, and below the list.
    const int room = m_view->viewport()->width();
    const bool folds = room < m_wide;
    m_model->setFolded(folds);
    QHeaderView *header = m_view->header();
    m_view->setColumnHidden(ColumnsModel::Destination, folds);
    m_view->setColumnHidden(ColumnsModel::Note, folds);
    if (folds) {
        // A name is what one looks for: rather than it, the other heading is cut, though not what stands below it.
        const int em = fontMetrics().averageCharWidth();
        const int beside = room - header->sectionSize(ColumnsModel::Hashed);
        const int wanted = std::max(beside - header->sectionSizeHint(ColumnsModel::Key), 21 * em);
        const int name = std::clamp(wanted, 12 * em, std::max(12 * em, beside - 10 * em));
        header->resizeSection(ColumnsModel::Key, beside - name);
        header->resizeSection(ColumnsModel::Name, name);
    }
}

void ColumnsSide::resetSubject()
{
    m_schemaName.clear();
    m_tableName.clear();
    m_model->setEditable(m_subject.isEditable());
    m_model->setTable(m_subject.store(), m_subject.id(), -1);
    refresh();
}

void ColumnsSide::updateEditable()
{
    m_model->setEditable(m_subject.isEditable());
    updateBoxes();
    m_view->viewport()->update();
}

void ColumnsSide::setTable(int table)
{
    const SchemaDraft *draft = m_subject.draft();
    if (draft == nullptr || table < 0) {
        m_tableName.clear();
    } else {
        m_schemaName = draft->base().schemaName(draft->base().schemaOf(table));
        m_tableName = draft->base().tableName(table);
    }
    refresh();
}

QAction *ColumnsSide::addBoxAction(const char16_t *name, const QKeySequence &key, int column)
{
    auto *action = new QAction(this);
    action->setObjectName(QString::fromUtf16(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, [this, column] {
        const QModelIndex box = m_view->currentIndex().siblingAtColumn(column);
        const bool isOn = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        if (box.isValid())
            m_model->setData(box, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
    return action;
}

void ColumnsSide::updateBoxes()
{
    const auto update = [this](QAction *action, int column, const QString &on, const QString &off) {
        const QModelIndex box = m_view->currentIndex().siblingAtColumn(column);
        action->setText(box.data(Qt::CheckStateRole).toInt() == Qt::Checked ? off : on);
        action->setEnabled(box.isValid() && m_model->flags(box).testFlag(Qt::ItemIsUserCheckable));
    };
    update(m_hash, ColumnsModel::Hashed, tr("&Hash this column"), tr("No longer &hash this column"));
    update(m_key, ColumnsModel::Key, tr("Make this column part of the &primary key"),
           tr("Take this column out of the &primary key"));
}

void ColumnsSide::updateCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    const auto cell = [&current](int column) {
        return current.siblingAtColumn(column).data().toString();
    };
    QStringList parts;
    if (const QString destination = cell(ColumnsModel::Destination); !destination.isEmpty())
        parts.append(tr("Named %1 in the destination.").arg(destination));
    if (const QString note = cell(ColumnsModel::Note); !note.isEmpty())
        parts.append(tr("Locked. %1").arg(note));
    m_current->setText(parts.join(u'\n'));
}

void ColumnsSide::setWarning(const QString &text)
{
    m_warning->setText(text);
    m_warning->setVisible(!text.isEmpty());
}

void ColumnsSide::readColumns()
{
    const SchemaDraft *draft = m_subject.draft();
    const int table = draft == nullptr ? -1 : m_model->table();
    if (table < 0 || (draft->base().tableFlags(table) & NodeColumnsSettable) == 0)
        return;
    m_subject.store()->loadColumns(m_subject.id(), m_schemaName, m_tableName);
    refresh();
}

void ColumnsSide::openColumns()
{
    const SchemaDraft *draft = m_subject.draft();
    const int table = draft == nullptr ? -1 : m_model->table();
    if (table >= 0 && draft->columns(table) != nullptr)
        m_view->setFocus(Qt::OtherFocusReason);
    else
        readColumns();
}

void ColumnsSide::swapButtons(bool canRead, bool canStop)
{
    // First what comes, then what goes: the focus finds its way from one to the other.
    for (const auto &[button, shown] : {std::pair(m_read, canRead), std::pair(m_stop, canStop)}) {
        if (shown)
            button->show();
    }
    for (const auto &[button, shown] : {std::pair(m_read, canRead), std::pair(m_stop, canStop)}) {
        if (!shown) {
            handOnFocus(button, this);
            button->hide();
        }
    }
}

void ColumnsSide::refresh()
{
    const SchemaDraft *draft = m_subject.draft();
    const int table =
        draft == nullptr || m_tableName.isEmpty() ? -1 : placeOf(draft->base(), m_schemaName, m_tableName);
    setVisible(table >= 0);
    const Connection *connection =
        m_subject.session() == nullptr ? nullptr : m_subject.session()->connections().find(m_subject.id());
    m_model->setKeysChoosable(connection != nullptr && canChooseKeys(*connection));
    if (m_model->table() != table)
        m_model->setTable(m_subject.store(), m_subject.id(), table);
    if (table < 0)
        return;
    const bool settable = (draft->base().tableFlags(table) & NodeColumnsSettable) != 0;
    const bool loading = m_subject.store()->isLoadingColumns(m_subject.id(), m_schemaName, m_tableName);
    m_title->setText(nameText(m_tableName));
    // The tree's own note is often out of sight while this is open.
    const auto lock = draft->base().tableLock(table);
    //: 1 = why, for instance "A system table: it is always copied"
    m_lock->setText(lock ? tr("Locked. %1").arg(lockText(*lock)) : QString());
    m_lock->setVisible(draft->isTableLocked(table) && lock);
    m_busy->setBusy(loading, tr("Reading columns"));
    const bool isRead = draft->columns(table) != nullptr;
    m_view->setVisible(isRead);
    m_current->setVisible(isRead && std::ranges::any_of(*draft->columns(table), [](const TableColumn &column) {
                              return (column.flags & NodeLocked) != 0 || column.destination != column.name;
                          }));
    m_read->setText(isRead ? tr("R&ead columns again") : tr("R&ead columns"));
    swapButtons(settable && !loading, loading);
    m_read->setToolTip(tr("Asks the source itself: one call out of the account's share"));
    if (!settable)
        m_note->setText(tr("The columns of this table cannot be chosen; all are copied."));
    else if (loading)
        m_note->setText(tr("Reading the columns from the source…"));
    else if (const int listed = draft->enabledColumns(table).second; !isRead && listed > 0)
        m_note->setText(tr("The config lists %n of its columns, which somebody has touched. All of them are read from "
                           "the source itself, when you ask for them.",
                           nullptr, listed));
    else if (!isRead)
        m_note->setText(tr("Its columns are read from the source itself, when you ask for them."));
    else
        m_note->setText(
            tr("%n column(s), as the source had them when they were read. Reading them again asks the source.", nullptr,
               int(draft->columns(table)->size())));
}

} // namespace sluice
