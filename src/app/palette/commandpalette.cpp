// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/commandpalette.h"

#include "emptystate.h"
#include "filteredit.h"
#include "look.h"
#include "palette/palettedelegate.h"
#include "palette/palettemodel.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sluice {

CommandPalette::CommandPalette(const ActionRegistry &registry, const ConnectionStore *store, QWidget *parent)
    : QDialog(parent)
    , m_query(new FilterEdit(this))
    , m_list(new QListView(this))
    , m_model(new PaletteModel(registry, store, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Go to, or do"));
    m_query->setObjectName(QStringLiteral("paletteQuery"));
    m_query->setPlaceholderText(tr("A connection, a group or a command"));
    m_query->setAccessibleName(tr("A connection, a group or a command"));
    m_query->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    // A command's picture is as large as a connection's state.
    m_list->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const int unit = gridUnit(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(unit, unit, unit, unit);
    layout->setSpacing(unit);
    layout->addWidget(m_query);
    m_empty->setObjectName(QStringLiteral("paletteEmpty"));
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 26);

    // A palette answers each key at once; its search is short enough.
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::activated, this, &CommandPalette::choose);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    search({});
    m_query->setFocus();
}

void CommandPalette::search(const QString &query)
{
    m_model->setQuery(query);
    m_query->setCounts(m_model->rowCount(), m_model->total());
    m_list->setCurrentIndex(m_model->index(0, 0));
    if (m_model->rowCount() == 0) {
        m_empty->setContent(QStringLiteral("edit-find"), tr("Nothing matches “%1”").arg(query),
                            tr("Connections and groups are found by name, id and service, commands by their words."));
    }
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_empty);
}

void CommandPalette::choose(const QModelIndex &index)
{
    const PaletteModel::Target target = m_model->target(index);
    // A style may activate on the very click that was heard of already.
    if (!isVisible())
        return;
    if (target.action == nullptr && target.connection.isEmpty() && target.group.isEmpty() && !target.view)
        return;
    // First away with the palette: what is chosen may open a dialog of its own.
    accept();
    if (target.action != nullptr)
        target.action->trigger();
    else if (!target.connection.isEmpty())
        emit connectionChosen(target.connection);
    else if (target.view)
        emit viewChosen(*target.view);
    else
        emit groupChosen(target.group);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_query || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
    switch (key->key()) {
    case Qt::Key_Escape:
        reject(); // what was typed is gone with it: no second time
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        return false;
    }
}

} // namespace sluice
