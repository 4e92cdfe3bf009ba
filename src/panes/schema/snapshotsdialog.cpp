// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/snapshotsdialog.h"

#include "airydelegate.h"
#include "emptystate.h"
#include "iconset.h"
#include "look.h"
#include "plainlabel.h"
#include "schema/snapshotsmodel.h"
#include "schemasnapshots.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace sluice {

SnapshotsDialog::SnapshotsDialog(const QString &connection, const ConnectionId &id, SchemaSnapshots &snapshots,
                                 Timestamp now, bool editable, QWidget *parent)
    : QDialog(parent)
    , m_id(id)
    , m_snapshots(snapshots)
    , m_editable(editable)
    , m_model(new SnapshotsModel(now, this))
    , m_view(new QTreeView(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(QStringLiteral("snapshotsDialog"));
    setWindowTitle(tr("Snapshots"));
    auto *title = new PlainLabel(tr("Snapshots of %1").arg(connection), this);
    title->setFont(headingFont(font()));

    auto *intro = new PlainLabel(tr("Before anything is changed, Sluice keeps a snapshot on this computer: the last "
                                    "50, and all of the last 30 days."),
                                 this);
    intro->setMuted(true);
    m_view->setObjectName(QStringLiteral("snapshotsList"));
    m_view->setAccessibleName(tr("Snapshots"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setItemDelegate(new AiryDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    const int em = fontMetrics().averageCharWidth();
    // What is long gives way: the size is never out of sight.
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(SnapshotsModel::When, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(SnapshotsModel::Why, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(SnapshotsModel::Size, QHeaderView::ResizeToContents);
    m_empty->setContent(QStringLiteral("appointment-new"), tr("No snapshots yet"),
                        tr("The first is kept when you apply changes here."));

    m_compare = addVerb(tr("&Compare with now…"), "snapshotsCompare", QStringLiteral("vcs-diff"));
    m_restore = addVerb(tr("&Restore as a draft"), "snapshotsRestore", QStringLiteral("edit-undo"));
    m_export = addVerb(tr("E&xport…"), "snapshotsExport", QStringLiteral("document-export"));
    m_remove = addVerb(tr("Re&move"), "snapshotsRemove", QStringLiteral("edit-delete"));
    QPushButton *exportNow =
        addVerb(tr("Export what is there &now…"), "snapshotsExportNow", QStringLiteral("document-export"));
    QPushButton *import = addVerb(tr("&Import from a file…"), "snapshotsImport", QStringLiteral("document-import"));
    import->setVisible(editable);
    m_restore->setVisible(editable);
    connect(m_compare, &QPushButton::clicked, this, [this] { emit compareRequested(current()); });
    connect(m_view, &QAbstractItemView::activated, this, [this] { emit compareRequested(current()); });
    connect(m_restore, &QPushButton::clicked, this, [this] { emit restoreRequested(current()); });
    connect(m_export, &QPushButton::clicked, this, [this] { emit exportRequested(current()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeRequested(current()); });
    connect(exportNow, &QPushButton::clicked, this, [this] { emit exportRequested(0); });
    connect(import, &QPushButton::clicked, this, &SnapshotsDialog::importRequested);

    auto *verbs = new QVBoxLayout;
    for (QPushButton *button : {m_compare, m_restore, m_export, m_remove})
        verbs->addWidget(button);
    verbs->addStretch();
    verbs->addWidget(import);
    verbs->addWidget(exportNow);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_view, 1);
    middle->addWidget(m_empty, 1);
    middle->addLayout(verbs);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    resize(em * 142, fontMetrics().height() * 24);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &SnapshotsDialog::updateVerbs);
    connect(&m_snapshots, &SchemaSnapshots::listChanged, this, [this](const ConnectionId &changed) {
        if (changed == m_id)
            refresh();
    });
    refresh();
    m_snapshots.refresh(m_id);
    m_view->setFocus();
}

SnapshotsDialog::~SnapshotsDialog() = default;

QPushButton *SnapshotsDialog::addVerb(const QString &text, const char *name, const QString &iconName)
{
    auto *button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

qint64 SnapshotsDialog::current() const
{
    return m_model->idAt(m_view->currentIndex());
}

void SnapshotsDialog::refresh()
{
    const qint64 before = m_wanted != 0 ? m_wanted : current();
    const auto list = m_snapshots.list(m_id);
    m_model->setSnapshots(list.value_or(QList<ConfigSnapshot>()));
    const QModelIndex same = m_model->indexOf(before);
    if (same.isValid())
        m_wanted = 0;
    m_view->setCurrentIndex(same.isValid() ? same : m_model->index(0, 0));
    m_view->setVisible(!list || !list->isEmpty());
    m_empty->setVisible(list && list->isEmpty());
    updateVerbs();
}

void SnapshotsDialog::setCurrent(qint64 snapshot)
{
    m_wanted = snapshot;
    refresh();
}

void SnapshotsDialog::updateVerbs()
{
    for (QPushButton *button : {m_compare, m_export, m_remove})
        button->setEnabled(current() != 0);
    m_restore->setEnabled(current() != 0 && !m_applying);
}

void SnapshotsDialog::setApplying(bool applying)
{
    m_applying = applying;
    updateVerbs();
}

} // namespace sluice
